//! Positions and red lines out of nowhere, on the questions and among the actors of the miniature.

use crate::mini;
use dispute::edtf::{Day, Edtf};
use dispute::model::{
    Actor, Attestation, Basis, Condition, Dataset, Ended, Ending, Firmness, Issue, Position,
    Record, RecordId, RedLine, Words,
};
use proptest::prelude::*;
use proptest::sample::select;

/// The first and the last year of anything invented.
pub const YEARS: [i32; 2] = [2000, 2012];

/// A day within the years, or just outside.
pub fn day() -> impl Strategy<Value = Day> {
    let at = |year| Day::from_ymd(year, 1, 1).unwrap().0;
    (at(YEARS[0] - 1)..at(YEARS[1] + 2)).prop_map(Day)
}

fn date() -> impl Strategy<Value = Edtf> {
    (YEARS[0]..=YEARS[1], 0_u8..=12, 0_u8..=28).prop_map(|(year, month, day)| {
        let text = match (month, day) {
            (0, _) => format!("{year}"),
            (_, 0) => format!("{year}-{month:02}"),
            _ => format!("{year}-{month:02}-{day:02}"),
        };
        text.parse().unwrap()
    })
}

/// Attestations in order, and perhaps a recorded end after them.
pub fn history() -> impl Strategy<Value = (Vec<Attestation>, Option<Ended>)> {
    let ending = select(vec![Ending::Withdrawn, Ending::Replaced, Ending::Fulfilled]);
    let ended = prop::option::of((date(), ending));
    (prop::collection::vec(date(), 1..4), ended).prop_map(|(mut dates, ended)| {
        dates.sort_by_key(|date| date.known_span().start);
        let last = dates[dates.len() - 1].known_span();
        let attested = dates
            .into_iter()
            .map(|date| Attestation {
                date,
                ..template().positions[0].attested[0].clone()
            })
            .collect();
        let ended = ended
            .filter(|(date, _)| date.known_span().end > last.start)
            .map(|(date, how)| Ended {
                date,
                how,
                by: None,
                citation: 0,
            });
        (attested, ended)
    })
}

/// Read once for all cases.
fn template() -> &'static Dataset {
    static MINI: std::sync::LazyLock<Dataset> = std::sync::LazyLock::new(mini::dataset);
    &MINI
}

fn actors() -> Vec<RecordId> {
    let id = |actor: &Actor| actor.id.clone();
    template().actors.iter().map(id).collect()
}

/// An issue and one of its options.
fn answer() -> impl Strategy<Value = (RecordId, String)> {
    let all = |issue: &Issue| {
        let answer = |option: &dispute::model::AnswerOption| (issue.id.clone(), option.id.clone());
        issue.options.iter().map(answer).collect::<Vec<_>>()
    };
    select(template().issues.iter().flat_map(all).collect::<Vec<_>>())
}

fn condition() -> impl Strategy<Value = Condition> {
    (select(actors()), answer(), any::<bool>()).prop_map(|(actor, (issue, option), named)| {
        Condition {
            actor,
            issue,
            option: named.then_some(option),
            text: Words::base("It happens."),
            citation: None,
        }
    })
}

fn position() -> impl Strategy<Value = Position> {
    (
        select(actors()),
        answer(),
        prop::collection::vec(condition(), 0..3),
        any::<bool>(),
        select(vec![Basis::Declared, Basis::Attributed, Basis::Inferred]),
        history(),
    )
        .prop_map(
            |(actor, answer, conditions, open, basis, history)| Position {
                actor,
                issue: answer.0,
                option: answer.1,
                firmness: match (conditions.is_empty(), open) {
                    (false, _) => Firmness::Conditional,
                    (true, true) => Firmness::Open,
                    (true, false) => Firmness::Firm,
                },
                conditions,
                basis,
                attributed_by: (basis != Basis::Declared).then(|| RecordId::from("actor/lind")),
                attested: history.0,
                ended: history.1,
                ..template().positions[0].clone()
            },
        )
}

fn red_line() -> impl Strategy<Value = RedLine> {
    (select(actors()), answer(), history()).prop_map(|(holder, answer, history)| {
        let mut line = template().red_lines[0].clone();
        line.holder = holder;
        line.issue = answer.0;
        line.rules_out.options = vec![answer.1];
        line.stated = history.0;
        line.ended = history.1;
        line
    })
}

/// The miniature with other positions and red lines. Not every rule holds of it: what is computed
/// has to make sense all the same.
pub fn dataset() -> impl Strategy<Value = Dataset> {
    let positions = prop::collection::vec(position(), 0..14);
    let lines = prop::collection::vec(red_line(), 0..10);
    (positions, lines).prop_map(|(positions, lines)| {
        let mut data = template().clone();
        data.positions = numbered("position", positions).collect();
        data.red_lines = numbered("red-line", lines).collect();
        data
    })
}

fn numbered<T: Record>(kind: &'static str, records: Vec<T>) -> impl Iterator<Item = T> {
    records
        .into_iter()
        .enumerate()
        .map(move |(number, mut record)| {
            record.set_id(RecordId::from(format!("{kind}/number-{number}")));
            record
        })
}

/// Two different actors, for the columns.
pub fn columns() -> impl Strategy<Value = [RecordId; 2]> {
    let pairs = actors().into_iter().flat_map(|one| {
        actors()
            .into_iter()
            .map(move |other| [one.clone(), other.clone()])
    });
    // The two sides as often as everybody else together.
    let sides = ["actor/aldmark", "actor/brevia"].map(RecordId::from);
    prop_oneof![
        Just(sides),
        select(
            pairs
                .filter(|[one, other]| one != other)
                .collect::<Vec<_>>()
        ),
    ]
}
