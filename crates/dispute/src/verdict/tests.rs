//! The rule on single cases, and against its own words on many made-up ones.

use super::*;
use crate::made_up::{avenue, line, link, with_routes, world};
use crate::model::{Dataset, RecordId};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    let date: crate::edtf::Edtf = text.parse().expect("a date");
    date.known_span().start
}

/// What is found of an actor about the first route of `avenue/x`.
fn found(data: &Dataset, actor: &str) -> Finding {
    let view = AsOf::new(data, day("2015"));
    let avenue = data.avenues.get(&"avenue/x".into()).expect("the avenue");
    let reading = read(&view, avenue);
    let actor = RecordId::from(format!("actor/{actor}"));
    let party = reading.routes[0]
        .parties
        .iter()
        .find(|party| party.actor == &actor)
        .expect("a party");
    party.finding()
}

fn consent(data: &mut Dataset, actor: &str, date: &str) {
    let mut changed = data.avenues[0].clone();
    changed.consents.push(crate::model::Consent {
        actor: format!("actor/{actor}").into(),
        date: date.parse().expect("a date"),
        citation: 0,
    });
    data.avenues = [changed].into_iter().collect();
}

/// We and they act on issue a, on which we hold a line.
fn one_line() -> Dataset {
    let mut data = world();
    data.red_lines.add(line("ours", "us", "a"));
    data.avenues
        .add(avenue("x", &[("we", "us", "a"), ("they", "them", "b")]));
    data
}

#[test]
fn a_commitment_on_a_lines_own_issue_without_a_link_is_unknown_never_clear() {
    let mut data = one_line();
    assert_eq!(found(&data, "us"), Finding::Unknown);
    assert_eq!(found(&data, "them"), Finding::NoLineCrossed);
    consent(&mut data, "us", "2012");
    assert_eq!(found(&data, "us"), Finding::Unknown);
}

#[test]
fn a_crossing_comes_before_everything_else() {
    let mut data = one_line();
    data.red_lines.add(line("ours-too", "us", "a"));
    data.links.add(link("x", "they", "ours", "crosses"));
    consent(&mut data, "us", "2012");
    assert_eq!(found(&data, "us"), Finding::Crosses);
}

#[test]
fn a_strain_stands_where_nothing_is_crossed_or_unknown() {
    let mut data = one_line();
    data.links.add(link("x", "we", "ours", "clear"));
    data.links.add(link("x", "they", "ours", "strains"));
    assert_eq!(found(&data, "us"), Finding::Strains);
}

#[test]
fn accepted_needs_a_consent_of_that_actor_by_that_day() {
    let mut data = one_line();
    data.links.add(link("x", "we", "ours", "clear"));
    assert_eq!(found(&data, "us"), Finding::NoLineCrossed);
    consent(&mut data, "us", "2016");
    assert_eq!(found(&data, "us"), Finding::NoLineCrossed);
    consent(&mut data, "them", "2012");
    assert_eq!(found(&data, "us"), Finding::NoLineCrossed);
    assert_eq!(found(&data, "them"), Finding::Accepted);
    consent(&mut data, "us", "2012");
    assert_eq!(found(&data, "us"), Finding::Accepted);
}

#[test]
fn a_consent_recorded_with_an_end_counts_until_then() {
    let mut data = one_line();
    data.links.add(link("x", "we", "ours", "clear"));
    consent(&mut data, "us", "2012/2013");
    assert_eq!(found(&data, "us"), Finding::NoLineCrossed);
    consent(&mut data, "us", "2012/..");
    assert_eq!(found(&data, "us"), Finding::Accepted);
}

#[test]
fn a_line_that_does_not_count_yet_touches_nothing() {
    let data = one_line();
    let view = AsOf::new(&data, day("2009"));
    let reading = read(&view, &data.avenues[0]);
    assert!(reading.routes[0].parties[0].touches.is_empty());
    assert_eq!(reading.status, None);
}

#[test]
fn the_state_speaks_for_its_growers_and_its_opposition_does_not() {
    let mut data = world();
    data.red_lines.add(line("state", "us", "a"));
    data.red_lines
        .add(line("opposition", "our-opposition", "b"));
    data.avenues.add(avenue(
        "x",
        &[("grow", "our-growers", "a"), ("they", "them", "b")],
    ));
    assert_eq!(found(&data, "our-growers"), Finding::Unknown);
    data.links.add(link("x", "grow", "state", "clear"));
    assert_eq!(found(&data, "our-growers"), Finding::NoLineCrossed);
    assert_eq!(found(&data, "us"), Finding::NoLineCrossed);
}

#[test]
fn both_sides_are_read_and_everybody_whose_act_or_consent_is_needed() {
    let mut data = world();
    let mut x = avenue("x", &[("they", "them", "a")]);
    x.consent_of.push("actor/region".into());
    data.avenues.add(x);
    let view = AsOf::new(&data, day("2015"));
    let reading = read(&view, &data.avenues[0]);
    let parties: Vec<_> = reading.routes[0]
        .parties
        .iter()
        .map(|party| (party.actor.slug(), party.acts, party.consents))
        .collect();
    assert_eq!(
        parties,
        [
            ("us", false, false),
            ("them", true, false),
            ("region", false, true)
        ]
    );
}

#[test]
fn each_route_has_its_own_findings_and_the_avenue_stands_under_each() {
    let mut data = world();
    data.red_lines.add(line("ours", "us", "a"));
    data.red_lines.add(line("theirs", "them", "b"));
    let x = avenue("x", &[("we", "us", "a"), ("they", "them", "b")]);
    data.avenues.add(with_routes(
        x,
        &[("first", &["we"], &[]), ("second", &["they"], &["x"])],
    ));
    data.links.add(link("x", "we", "ours", "crosses"));
    data.links.add(link("x", "they", "theirs", "strains"));
    let view = AsOf::new(&data, day("2015"));
    let reading = read(&view, &data.avenues[0]);
    assert_eq!(
        reading.pairs(),
        [
            [Finding::Crosses, Finding::NoLineCrossed],
            [Finding::NoLineCrossed, Finding::Strains]
        ]
    );
    assert_eq!(
        reading.routes[1].prerequisites,
        [&RecordId::from("avenue/x")]
    );
}

#[test]
fn what_is_too_vague_is_not_tested() {
    let mut data = world();
    let mut x = avenue("x", &[]);
    x.too_vague = crate::model::Words::base("Nobody says what it is.");
    data.avenues.add(x);
    let view = AsOf::new(&data, day("2015"));
    assert!(read(&view, &data.avenues[0]).routes.is_empty());
}

#[test]
fn every_combination_has_its_group_once() {
    let all: Vec<Pair> = pairs().collect();
    let mut each = all.clone();
    each.dedup();
    assert_eq!((all.len(), each.len()), (25, 25));
    assert!(all.is_sorted());
}

prop_compose! {
    /// Per commitment and line: nothing, or one of the three verdicts.
    fn judged()(cells in prop::collection::vec(0usize..4, 9)) -> Vec<Option<&'static str>> {
        let verdicts = [None, Some("crosses"), Some("strains"), Some("clear")];
        cells.into_iter().map(|cell| verdicts[cell]).collect()
    }
}

proptest! {
    /// The rule in its own words, over every commitment and line, against the reading.
    #[test]
    fn the_finding_is_the_first_of_the_rule_that_applies(
        cells in judged(),
        issues in prop::collection::vec(0usize..3, 6),
        consented in any::<bool>(),
    ) {
        let letters = ["a", "b", "c"];
        let (ids, actors) = (["k0", "k1", "k2"], ["us", "them", "our-growers"]);
        let mut data = world();
        let commitments: Vec<_> =
            (0..3).map(|k| (ids[k], actors[k], letters[issues[k]])).collect();
        data.avenues.add(avenue("x", &commitments));
        let holders = ["us", "us", "them"];
        for l in 0..3 {
            data.red_lines.add(line(&format!("l{l}"), holders[l], letters[issues[3 + l]]));
            for (k, id) in ids.iter().enumerate() {
                if let Some(verdict) = cells[3 * l + k] {
                    data.links.add(link("x", id, &format!("l{l}"), verdict));
                }
            }
        }
        if consented {
            consent(&mut data, "us", "2012");
        }
        let ours = || (0..2).flat_map(|l| (0..3).map(move |k| (l, k)));
        let says = |what: &str| ours().any(|(l, k)| cells[3 * l + k] == Some(what));
        let unjudged =
            ours().any(|(l, k)| cells[3 * l + k].is_none() && issues[k] == issues[3 + l]);
        let expected = if says("crosses") {
            Finding::Crosses
        } else if unjudged {
            Finding::Unknown
        } else if says("strains") {
            Finding::Strains
        } else if consented {
            Finding::Accepted
        } else {
            Finding::NoLineCrossed
        };
        prop_assert_eq!(found(&data, "us"), expected);
    }
}
