//! The proposals of the five briefs as worked examples: what the records answer on two days.
//!
//! A change of the records that changes an answer has to be read again against the source, and the
//! note of its avenue with it.

use dispute::as_of::AsOf;
use dispute::edtf::{Day, Edtf};
use dispute::model::{Dataset, RecordId};
use dispute::openings::Bounds;
use dispute::verdict::{Finding, Finding::*, Pair, read};
use dispute::what_if::{Change, Openings, WhatIf};

fn day(text: &str) -> Day {
    let date: Edtf = text.parse().expect("a date");
    date.known_span().start
}

const NOW: &str = "2026-11-22";

fn id(slug: &str) -> RecordId {
    RecordId::from(format!("avenue/{slug}"))
}

/// The combinations that an avenue's ways have on a day.
fn pairs(data: &Dataset, slug: &str, on: &str) -> Vec<Pair> {
    let view = AsOf::new(data, day(on));
    let avenue = data.avenues.get(&id(slug)).expect("the avenue");
    read(&view, avenue).pairs()
}

/// What is found of an actor about an avenue's first way.
fn found(data: &Dataset, slug: &str, actor: &str, on: &str) -> Finding {
    let view = AsOf::new(data, day(on));
    let avenue = data.avenues.get(&id(slug)).expect("the avenue");
    let reading = read(&view, avenue);
    let mut parties = reading.routes[0].parties.iter();
    let party = parties.find(|party| party.actor.slug() == actor);
    party.expect("a party").finding()
}

/// Every smallest set that opens an avenue.
fn ways(data: &Dataset, slug: &str, on: &str) -> Vec<Vec<String>> {
    let view = AsOf::new(data, day(on));
    let what_if = WhatIf::new(&view);
    let want = what_if.number(&id(slug)).expect("the avenue");
    let Ok(Openings::All(all)) = what_if.ways(&[want], &[], Bounds::default()) else {
        panic!("few changes have few sets")
    };
    all.iter()
        .map(|opening| opening.changes.iter().map(Change::code).collect())
        .collect()
}

const OPEN: [[&str; 0]; 1] = [[]];

#[test]
fn wine_and_joint_counter_terrorism_cross_nothing_and_are_accepted_by_nobody() {
    let data = dataset::dataset();
    for slug in ["wine-for-manufactured-goods", "joint-counter-terrorism"] {
        for on in ["2014-08-01", NOW] {
            assert_eq!(pairs(&data, slug, on), [[NoLineCrossed; 2]], "{slug} {on}");
            assert_eq!(ways(&data, slug, on), OPEN);
        }
    }
}

#[test]
fn the_railway_was_georgias_to_offer_in_2013_and_russias_to_consider_in_2026() {
    let data = dataset::dataset();
    assert_eq!(
        found(&data, "abkhaz-railway", "georgia", "2013-07-15"),
        Accepted
    );
    assert_eq!(
        found(&data, "abkhaz-railway", "russia", "2013-07-15"),
        Strains
    );
    assert_eq!(
        ways(&data, "abkhaz-railway", "2013-07-15"),
        [["abkhaz-authorities.railway.reopen", "russia.railway.reopen"]]
    );
    assert_eq!(
        found(&data, "abkhaz-railway", "abkhaz-authorities", NOW),
        Strains
    );
    assert_eq!(
        ways(&data, "abkhaz-railway", NOW),
        [[
            "abkhaz-authorities.railway.reopen",
            "georgia.railway.reopen"
        ]]
    );
}

#[test]
fn informal_dialogue_is_open_and_rests_on_approval_that_is_not_on_record() {
    let data = dataset::dataset();
    assert_eq!(ways(&data, "informal-dialogue", NOW), OPEN);
    let view = AsOf::new(&data, day(NOW));
    let what_if = WhatIf::new(&view);
    let number = what_if
        .number(&id("informal-dialogue"))
        .expect("the avenue");
    let needs = what_if.needs(number).expect("not under way");
    assert_eq!(needs[0].unknowns.len(), 5);
}

#[test]
fn each_of_macfarlanes_concessions_is_one_step_of_russia_and_crosses_nothing() {
    let data = dataset::dataset();
    for (slug, step) in [
        (
            "full-ceasefire-implementation",
            "russia.ceasefire.implement-fully",
        ),
        ("monitors-on-both-sides", "russia.monitors.both-sides"),
        ("fewer-troops", "russia.troops.reduce"),
    ] {
        assert_eq!(pairs(&data, slug, NOW), [[NoLineCrossed; 2]], "{slug}");
        assert_eq!(ways(&data, slug, NOW), [[step]]);
    }
}

#[test]
fn talks_in_other_rounds_ask_others_to_answer_otherwise() {
    let data = dataset::dataset();
    assert_eq!(
        ways(&data, "region-wide-talks", NOW),
        [["georgia.parties.region-wide", "russia.parties.region-wide"]]
    );
    assert_eq!(
        ways(&data, "georgian-abkhaz-osset-talks", NOW),
        [[
            "abkhaz-authorities.parties.georgia-and-the-regions",
            "georgia.engagement.direct-dialogue",
            "south-ossetian-authorities.parties.georgia-and-the-regions",
        ]]
    );
}

#[test]
fn recognition_for_cooperation_crosses_georgias_line_and_strains_russias() {
    let data = dataset::dataset();
    assert_eq!(
        pairs(&data, "recognition-for-cooperation", NOW),
        [[Crosses, Strains]]
    );
    let ways = ways(&data, "recognition-for-cooperation", NOW);
    assert!(
        ways.iter()
            .all(|way| way.contains(&"georgia-status".to_owned()))
    );
}

#[test]
fn relations_without_diplomatic_relations_are_under_way() {
    let data = dataset::dataset();
    let slug = "relations-without-diplomatic-relations";
    assert_eq!(pairs(&data, slug, NOW), [[NoLineCrossed; 2]]);
    assert_eq!(ways(&data, slug, NOW), OPEN);
}

#[test]
fn diplomatic_relations_open_if_either_side_moves_its_own_lines() {
    let data = dataset::dataset();
    let ways = ways(&data, "diplomatic-relations", NOW);
    let of = |side: &str| {
        let own = |way: &&Vec<String>| way.iter().all(|code| code.starts_with(side));
        ways.iter().filter(own).count()
    };
    assert_eq!((ways.len(), of("georgia"), of("russia")), (2, 1, 1));
}

#[test]
fn what_opens_where_russia_lets_the_monitors_cross() {
    let data = dataset::dataset();
    let view = AsOf::new(&data, day(NOW));
    let what_if = WhatIf::new(&view);
    let step = data
        .concessions
        .get(&"concession/russia-monitors".into())
        .expect("the step");
    let opens = what_if.opens(&what_if.concession(step));
    let opens: Vec<&str> = opens
        .iter()
        .map(|&number| what_if.avenue(number).id.slug())
        .collect();
    assert_eq!(opens, ["monitors-on-both-sides"]);
}
