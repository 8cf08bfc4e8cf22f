//! The columns that a kind of record has in a table beside those of all kinds.
//!
//! A column is its heading and what it says of a record, or of a part of one. Records are named by
//! their ids, and what a record chooses from a list stands as the record writes it; several entries
//! are parted by semicolons.

use dispute::as_of::{Held, HeldLine, Standing};
use dispute::compare::Row;
use dispute::edtf::Edtf;
use dispute::model::{
    Actor, Assessment, Attestation, Avenue, Commitment, Concession, Discrepancy, Event, Figure,
    Link, Obstacle, Record, Scenario, Source, Statement, Status, Term, Version,
};
use dispute::verdict::{PartyReading, RouteReading};
use serde::Serialize;

use super::passages::{passage, passages};
use crate::components::red_line::ruled_out;
use crate::lens::Lens;
use crate::route::{finding_code, gap_code, hold_code};

/// A heading, and what stands under it.
pub type Column<T, N = &'static str> = (N, Says<T>);
pub type Says<T> = fn(&Lens<'_>, &T) -> String;
pub type Columns<'a, T> = &'a [Column<T>];

/// One way of an avenue on a day; the only one, or none where it is too vague to be tested.
pub struct Way<'a> {
    pub avenue: &'a Avenue,
    pub status: Option<&'a Status>,
    pub route: Option<RouteReading<'a>>,
}

/// One of the accounts that differ, by its number from 1.
pub struct Account<'a> {
    pub record: &'a Discrepancy,
    pub number: usize,
    pub version: &'a Version,
}

/// What every record says first.
pub fn leading<'a>() -> Columns<'a, &'a dyn Record> {
    &[
        ("id", |_, record| record.id().to_string()),
        ("kind", |_, record| record.kind().to_string()),
        ("title", |lens, record| lens.say(record.title()).to_owned()),
        ("text", |lens, record| lens.say(record.text()).to_owned()),
    ]
}

/// What every record says last.
pub fn trailing<'a>() -> Columns<'a, &'a dyn Record> {
    &[
        ("note", |lens, record| lens.say(record.note()).to_owned()),
        ("sources", |lens, record| passages(lens, *record)),
        ("checked", |_, record| record.checked().to_string()),
    ]
}

pub fn source<'a>() -> Columns<'a, &'a Source> {
    &[
        ("genre", |_, source| code(source.genre)),
        ("author", |lens, source| lens.say(&source.author).to_owned()),
        ("publisher", |lens, source| {
            lens.say(&source.publisher).to_owned()
        }),
        ("date", |_, source| maybe(source.date)),
        ("date_printed", |_, source| {
            maybe(source.date_printed.as_ref())
        }),
        ("date_rests_on", |lens, source| {
            lens.say(&source.date_rests_on).to_owned()
        }),
        ("url", |_, source| maybe(source.url.as_ref())),
        ("stance", |lens, source| lens.say(&source.stance).to_owned()),
        ("paragraphs", |_, source| maybe(source.paragraphs)),
        ("established", |lens, source| {
            let each = source.established.iter();
            joined(each.map(|entry| format!("{}: {}", entry.field, lens.say(&entry.how))))
        }),
        ("records", |lens, source| {
            lens.count_naming(&source.id).to_string()
        }),
    ]
}

pub fn actor<'a>() -> Columns<'a, &'a Actor> {
    &[
        ("type", |_, actor| code(actor.actor_type)),
        ("side", |_, actor| maybe(actor.side.as_ref())),
        ("voice", |_, actor| code(actor.voice)),
        ("group", |_, actor| maybe(actor.group.as_ref())),
        ("roles", |lens, actor| {
            joined(actor.roles.iter().map(|role| {
                let of = role.of.as_ref().map(ToString::to_string);
                let date = role.date.map(|date| date.to_string());
                let title = Some(lens.say(&role.title).to_owned());
                let parts: Vec<String> = [title, of, date].into_iter().flatten().collect();
                parts.join(", ")
            }))
        }),
        ("forms", |_, actor| joined(&actor.forms)),
        ("records", |lens, actor| {
            lens.count_naming(&actor.id).to_string()
        }),
    ]
}

/// Of both columns of the comparison together.
pub fn issue<'a>() -> Columns<'a, Row<'a>> {
    &[
        ("theme", |_, row| row.issue.theme.clone()),
        ("gap", |_, row| gap_code(row.gap.kind).to_owned()),
    ]
}

/// Of a position of record, under the name of each column of the comparison.
pub fn of_record<'a>() -> &'a [Column<Held<'a>, [&'static str; 2]>] {
    &[
        (["left_position", "right_position"], |_, held| {
            held.position.id.to_string()
        }),
        (["left_answer", "right_answer"], |lens, held| {
            lens.say(&held.position.text).to_owned()
        }),
        (["left_firmness", "right_firmness"], |_, held| {
            hold_code(held.hold()).to_owned()
        }),
        (["left_basis", "right_basis"], |_, held| {
            code(held.position.basis)
        }),
        (
            ["left_last_attested", "right_last_attested"],
            |lens, held| last(lens, &held.position.attested),
        ),
        (["left_sources", "right_sources"], |lens, held| {
            passages(lens, held.position)
        }),
    ]
}

/// Firmness is what it is on the day, and nothing where the position does not count then; beside it
/// stands what the record says.
pub fn position<'a>() -> Columns<'a, Held<'a>> {
    &[
        ("holder", |_, held| held.position.actor.to_string()),
        ("question", |_, held| held.position.issue.to_string()),
        ("option", |_, held| held.position.option.clone()),
        ("answer", |lens, held| {
            let issue = lens.data.issues.get(&held.position.issue);
            let option = issue.and_then(|issue| issue.option(&held.position.option));
            maybe(option.map(|option| lens.say(&option.label)))
        }),
        ("firmness", |_, held| {
            let counts = held.standing.counts();
            maybe(counts.then(|| hold_code(held.hold())))
        }),
        ("firmness_recorded", |_, held| code(held.position.firmness)),
        ("basis", |_, held| code(held.position.basis)),
        ("attributed_by", |_, held| {
            maybe(held.position.attributed_by.as_ref())
        }),
        ("standing", |_, held| standing(&held.standing).to_owned()),
        ("times_attested", |lens, held| {
            times(lens, &held.position.attested)
        }),
        ("first_attested", |lens, held| {
            first(lens, &held.position.attested)
        }),
        ("last_attested", |lens, held| {
            last(lens, &held.position.attested)
        }),
        ("ended", |_, held| ended(&held.standing)),
        ("conditions", |lens, held| {
            let each = held.position.conditions.iter();
            joined(each.map(|condition| {
                let (actor, text) = (&condition.actor, lens.say(&condition.text));
                format!("{actor}: {text}")
            }))
        }),
        ("interest", |lens, held| {
            let interest = held.position.interest.as_ref();
            maybe(interest.map(|interest| lens.say(&interest.text)))
        }),
    ]
}

pub fn red_line<'a>() -> Columns<'a, HeldLine<'a>> {
    &[
        ("holder", |_, held| held.line.holder.to_string()),
        ("question", |_, held| held.line.issue.to_string()),
        ("rules_out", |lens, held| ruled_out(lens, held.line)),
        ("called_by", |_, held| code(held.line.called_by.who)),
        ("standing", |_, held| standing(&held.standing).to_owned()),
        ("times_stated", |lens, held| times(lens, &held.line.stated)),
        ("first_stated", |lens, held| first(lens, &held.line.stated)),
        ("last_stated", |lens, held| last(lens, &held.line.stated)),
        ("ended", |_, held| ended(&held.standing)),
    ]
}

/// Left and right are the two sides in the order of the dataset, as on the page of avenues.
pub fn avenue<'a>() -> Columns<'a, Way<'a>> {
    &[
        ("questions", |_, way| joined(&way.avenue.issues)),
        ("proposed_by", |_, way| {
            joined(
                way.avenue
                    .proposed_by
                    .iter()
                    .map(|proposal| &proposal.actor),
            )
        }),
        ("status", |_, way| {
            maybe(way.status.map(|status| code(status.state)))
        }),
        ("status_date", |_, way| {
            maybe(way.status.map(|status| status.date))
        }),
        ("way", |_, way| {
            let route = way.route.as_ref().and_then(|route| route.route);
            maybe(route.map(|route| &route.id))
        }),
        ("commitments", |lens, way| {
            let act = |commitment: &&Commitment| {
                let (actor, act) = (&commitment.actor, lens.say(&commitment.act));
                format!("{actor}: {act}")
            };
            joined(
                way.route
                    .iter()
                    .flat_map(|route| route.commitments.iter().map(act)),
            )
        }),
        ("left", |lens, _| lens.side_actor(0).to_string()),
        ("left_finding", |_, way| finding(way, 0)),
        ("right", |lens, _| lens.side_actor(1).to_string()),
        ("right_finding", |_, way| finding(way, 1)),
        ("pair", |_, way| {
            let pair = way.route.as_ref().map(RouteReading::pair);
            maybe(pair.map(|pair| pair.map(finding_code).join(",")))
        }),
        ("other_findings", |_, way| {
            let all = way.route.iter().flat_map(|route| route.parties.iter());
            joined(
                all.skip(2)
                    .map(|party| format!("{}: {}", party.actor, finding_code(party.finding()))),
            )
        }),
        ("prerequisites", |_, way| {
            let of_way = way.route.as_ref().map(|route| joined(&route.prerequisites));
            of_way.unwrap_or_else(|| joined(&way.avenue.prerequisites))
        }),
        ("too_vague", |lens, way| {
            lens.say(&way.avenue.too_vague).to_owned()
        }),
    ]
}

pub fn link<'a>() -> Columns<'a, &'a Link> {
    &[
        ("avenue", |_, link| link.avenue.to_string()),
        ("commitment", |_, link| link.commitment.clone()),
        ("red_line", |_, link| link.red_line.to_string()),
        ("verdict", |_, link| code(link.verdict)),
        ("basis", |_, link| code(link.basis)),
        ("by", |_, link| maybe(link.by.as_ref())),
        ("rule", |_, link| maybe(link.rule.as_ref())),
    ]
}

pub fn event<'a>() -> Columns<'a, &'a Event> {
    &[
        ("date", |_, event| event.date.to_string()),
        ("date_printed", |_, event| {
            maybe(event.date_printed.as_ref())
        }),
        ("date_rests_on", |lens, event| {
            lens.say(&event.date_rests_on).to_owned()
        }),
        ("lane", |_, event| event.lane.clone()),
        ("category", |_, event| event.category.clone()),
        ("actors", |_, event| joined(&event.actors)),
        ("questions", |_, event| joined(&event.issues)),
        ("changed", |_, event| joined(&event.changed)),
    ]
}

pub fn statement<'a>() -> Columns<'a, &'a Statement> {
    &[
        ("speaker", |_, statement| statement.speaker.to_string()),
        ("to", |lens, statement| lens.say(&statement.to).to_owned()),
        ("date", |_, statement| maybe(statement.date)),
        ("questions", |_, statement| joined(&statement.issues)),
        ("records", |_, statement| joined(&statement.records)),
    ]
}

pub fn obstacle<'a>() -> Columns<'a, &'a Obstacle> {
    &[
        ("by", |_, obstacle| obstacle.claimed_by.to_string()),
        ("stands_in", |_, obstacle| joined(&obstacle.stands_in)),
    ]
}

pub fn concession<'a>() -> Columns<'a, &'a Concession> {
    &[
        ("by", |_, step| step.proposed_by.to_string()),
        ("actor", |_, step| step.actor.to_string()),
        ("question", |_, step| step.issue.to_string()),
        ("option", |_, step| maybe(step.option.as_ref())),
        ("opens", |_, step| joined(&step.opens)),
    ]
}

pub fn scenario<'a>() -> Columns<'a, &'a Scenario> {
    &[
        ("by", |_, scenario| scenario.by.to_string()),
        ("likelihood", |lens, scenario| {
            lens.say(&scenario.likelihood).to_owned()
        }),
        ("questions", |_, scenario| joined(&scenario.issues)),
        ("avenues", |_, scenario| joined(&scenario.avenues)),
    ]
}

pub fn assessment<'a>() -> Columns<'a, &'a Assessment> {
    &[
        ("by", |_, view| view.by.to_string()),
        ("date", |_, view| maybe(view.date)),
        ("questions", |_, view| joined(&view.issues)),
        ("about", |_, view| joined(&view.about)),
    ]
}

pub fn figure<'a>() -> Columns<'a, &'a Figure> {
    &[
        ("value", |_, figure| figure.value.clone()),
        ("unit", |lens, figure| lens.say(&figure.unit).to_owned()),
        ("population", |lens, figure| {
            lens.say(&figure.population).to_owned()
        }),
        ("date", |_, figure| maybe(figure.date)),
        ("by", |_, figure| figure.by.to_string()),
        ("questions", |_, figure| joined(&figure.issues)),
        ("about", |_, figure| joined(&figure.about)),
    ]
}

pub fn discrepancy<'a>() -> Columns<'a, Account<'a>> {
    &[
        ("account", |_, account| account.number.to_string()),
        ("account_text", |lens, account| {
            lens.say(&account.version.text).to_owned()
        }),
        ("account_by", |_, account| {
            maybe(account.version.by.as_ref())
        }),
        ("account_source", |lens, account| {
            let cited = account.record.citations.get(account.version.citation);
            maybe(cited.map(|cited| passage(lens, cited)))
        }),
        ("known", |lens, account| {
            lens.say(&account.record.known).to_owned()
        }),
        ("touches", |_, account| joined(&account.record.touches)),
    ]
}

pub fn term<'a>() -> Columns<'a, &'a Term> {
    &[
        ("phrase", |lens, term| lens.say(&term.phrase).to_owned()),
        ("neutral", |lens, term| lens.say(&term.neutral).to_owned()),
        ("forms", |_, term| joined(&term.forms)),
        ("used_by", |_, term| {
            joined(term.used_by.iter().map(|usage| &usage.actor))
        }),
        ("rivals", |_, term| joined(&term.rivals)),
    ]
}

/// What a side's finding is; none where nothing can be tested.
fn finding(way: &Way<'_>, side: usize) -> String {
    let party = way.route.as_ref().and_then(|route| route.parties.get(side));
    maybe(party.map(PartyReading::finding).map(finding_code))
}

/// How a record stands, in a word.
fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::NotYet => "not-yet",
        Standing::InForce => "in-force",
        Standing::LastRecorded { .. } => "last-recorded",
        Standing::Ended { .. } => "ended",
    }
}

/// When it ended, where it has by the day.
fn ended(standing: &Standing) -> String {
    match standing {
        Standing::Ended { on, .. } => on.to_string(),
        _ => String::new(),
    }
}

/// The dates at which it was attested by the day, in order.
fn dates(lens: &Lens<'_>, attested: &[Attestation]) -> impl DoubleEndedIterator<Item = Edtf> {
    let day = lens.view.day;
    attested
        .iter()
        .map(|attestation| attestation.date)
        .filter(move |date| date.known_span().start <= day)
}

fn times(lens: &Lens<'_>, attested: &[Attestation]) -> String {
    dates(lens, attested).count().to_string()
}

fn first(lens: &Lens<'_>, attested: &[Attestation]) -> String {
    maybe(dates(lens, attested).next())
}

fn last(lens: &Lens<'_>, attested: &[Attestation]) -> String {
    maybe(dates(lens, attested).next_back())
}

/// An entry of a list as records write it: `de-facto-authority`.
fn code(entry: impl Serialize) -> String {
    let written = serde_json::to_value(entry).ok();
    maybe(written.as_ref().and_then(serde_json::Value::as_str))
}

fn maybe(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

/// Every entry, each once.
fn joined(all: impl IntoIterator<Item = impl ToString>) -> String {
    super::passages::joined(all.into_iter().map(|entry| entry.to_string()))
}
