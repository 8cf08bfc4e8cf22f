//! The model on single cases, and its answers against trying every set of changes.

use super::*;
use crate::as_of::AsOf;
use crate::edtf::{Day, Edtf};
use crate::made_up::{avenue, concession, line, link, position, with_routes, world};
use crate::model::{Condition, Dataset, Words};
use crate::openings::Bounds;
use crate::verdict::Finding;
use proptest::prelude::*;

fn day() -> Day {
    let date: Edtf = "2015".parse().expect("a date");
    date.known_span().start
}

/// The sets of changes that open an avenue, by their names in addresses.
fn ways(data: &Dataset, want: &str) -> Vec<Vec<String>> {
    let view = AsOf::new(data, day());
    let what_if = WhatIf::new(&view);
    let want = what_if
        .number(&format!("avenue/{want}").into())
        .expect("the avenue");
    match what_if
        .ways(&[want], &[], Bounds::default())
        .expect("a known outcome")
    {
        Openings::All(all) => all
            .iter()
            .map(|opening| opening.changes.iter().map(Change::code).collect())
            .collect(),
        Openings::Beyond(_) => panic!("few changes have few sets"),
    }
}

/// We act on issue a, on which we hold a line that the act crosses.
fn crossing() -> Dataset {
    let mut data = world();
    data.red_lines.add(line("ours", "us", "a"));
    data.avenues.add(avenue("x", &[("we", "us", "a")]));
    data.links.add(link("x", "we", "ours", "crosses"));
    data
}

#[test]
fn a_crossed_line_has_to_move() {
    assert_eq!(ways(&crossing(), "x"), [["ours"]]);
}

#[test]
fn to_move_its_own_line_is_the_step_itself() {
    let mut data = crossing();
    data.positions.add(position("us", "a", "no"));
    assert_eq!(ways(&data, "x"), [["ours"]]);
}

#[test]
fn another_answer_of_record_is_a_step_to_take() {
    let mut data = world();
    data.avenues.add(avenue("x", &[("we", "us", "a")]));
    data.positions.add(position("us", "a", "no"));
    assert_eq!(ways(&data, "x"), [["us.a.yes"]]);
    let mut data = world();
    data.avenues.add(avenue("x", &[("we", "us", "a")]));
    data.positions.add(position("us", "a", "yes"));
    assert_eq!(ways(&data, "x"), [[""; 0]]);
}

#[test]
fn a_consent_refused_is_a_step_and_one_not_recorded_is_an_unknown() {
    let mut data = world();
    let mut x = avenue("x", &[("we", "us", "a")]);
    x.consent_of.push("actor/region".into());
    data.avenues.add(x);
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let unknowns = &what_if.needs(0).expect("not open yet")[0].unknowns;
    assert!(unknowns.contains(&Unknown::NoConsent(&"actor/region".into())));
    assert_eq!(ways(&data, "x"), [[""; 0]]);
    data.positions.add(position("region", "a", "no"));
    assert_eq!(ways(&data, "x"), [["region.a.yes"]]);
}

#[test]
fn what_is_proposed_as_a_step_is_one_even_where_no_answer_is_on_record() {
    let mut data = world();
    data.avenues.add(avenue("x", &[("we", "us", "a")]));
    data.concessions.add(concession("give", "us", "a"));
    assert_eq!(ways(&data, "x"), [["us.a.yes"]]);
}

#[test]
fn an_answer_that_waits_only_for_what_the_route_brings_is_no_step() {
    let mut data = world();
    data.avenues
        .add(avenue("x", &[("we", "us", "a"), ("they", "them", "b")]));
    let mut waiting = position("us", "a", "no");
    waiting.conditions.push(Condition {
        actor: "actor/them".into(),
        issue: "issue/b".into(),
        option: Some("yes".to_owned()),
        text: Words::base("They go first."),
        citation: None,
    });
    data.positions.add(waiting.clone());
    assert_eq!(ways(&data, "x"), [[""; 0]]);
    waiting.conditions[0].issue = "issue/c".into();
    data.positions = [waiting].into_iter().collect();
    assert_eq!(ways(&data, "x"), [["us.a.yes"]]);
}

#[test]
fn what_nobody_has_judged_blocks_nothing_and_is_listed() {
    let mut data = crossing();
    data.links = Default::default();
    assert_eq!(ways(&data, "x"), [[""; 0]]);
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let unknowns = &what_if.needs(0).expect("not open yet")[0].unknowns;
    assert!(matches!(
        unknowns[..],
        [Unknown::Unjudged(_), Unknown::NoAnswer(_)]
    ));
}

#[test]
fn any_route_will_do_and_each_brings_its_prerequisites() {
    let mut data = crossing();
    data.red_lines.add(line("theirs", "them", "b"));
    let y = avenue("y", &[("we", "us", "c"), ("they", "them", "b")]);
    data.avenues.add(with_routes(
        y,
        &[("by-x", &["we"], &["x"]), ("by-them", &["they"], &[])],
    ));
    data.links.add(link("y", "they", "theirs", "crosses"));
    assert_eq!(ways(&data, "y"), [["ours"], ["theirs"]]);
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let y = what_if.number(&"avenue/y".into()).expect("the avenue");
    assert_eq!(what_if.needed(&[y]), Some(Vec::new()));
    assert_eq!(what_if.could_need(&[y]).len(), 2);
    let Openings::All(all) = what_if
        .ways(&[y], &[], Bounds::default())
        .expect("a known outcome")
    else {
        panic!("two sets are few")
    };
    let stages: Vec<Vec<ProposalId>> = all[0]
        .stages
        .iter()
        .map(|stage| stage.opens.iter().map(|(number, _)| *number).collect())
        .collect();
    assert_eq!(stages, [[0], [1]]);
}

#[test]
fn avenues_that_only_wait_for_each_other_stay_closed_and_are_shown_as_a_circle() {
    let mut data = world();
    for (slug, other) in [("x", "y"), ("y", "x")] {
        let mut avenue = avenue(slug, &[("we", "us", "a")]);
        avenue.prerequisites.push(format!("avenue/{other}").into());
        data.avenues.add(avenue);
    }
    assert_eq!(ways(&data, "x"), Vec::<Vec<String>>::new());
    let view = AsOf::new(&data, day());
    assert_eq!(WhatIf::new(&view).circles(), [[0, 1]]);
}

#[test]
fn what_is_under_way_is_open_and_what_is_too_vague_never_opens() {
    let mut data = crossing();
    let mut x = data.avenues[0].clone();
    x.status[0].state = State::UnderWay;
    data.avenues = [x.clone()].into_iter().collect();
    assert_eq!(ways(&data, "x"), [[""; 0]]);
    x.status[0].state = State::Proposed;
    x.too_vague = Words::base("Nobody says what it is.");
    data.avenues = [x].into_iter().collect();
    assert_eq!(ways(&data, "x"), Vec::<Vec<String>>::new());
}

#[test]
fn a_concession_is_its_step_and_the_moves_of_its_actors_own_lines() {
    let mut data = crossing();
    data.avenues.add(avenue("y", &[("we", "us", "b")]));
    data.positions.add(position("us", "b", "no"));
    data.concessions.add(concession("give", "us", "a"));
    data.concessions.add(concession("step", "us", "b"));
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let opens = |slug: &str| {
        let id = format!("concession/{slug}").into();
        let concession = data.concessions.get(&id).expect("the concession");
        what_if.opens(&what_if.concession(concession))
    };
    assert_eq!(opens("give"), [0]);
    assert_eq!(opens("step"), [1]);
    assert_eq!(what_if.open(&[]), Vec::<ProposalId>::new());
}

/// We answer yes to a in x, and no in y, by its second way only.
fn two_answers() -> Dataset {
    let mut data = world();
    data.avenues.add(avenue("x", &[("we", "us", "a")]));
    let mut y = avenue("y", &[("yes", "us", "a"), ("no", "us", "a")]);
    y.commitments[1].option = Some("no".to_owned());
    y = with_routes(y, &[("r0", &["yes"], &[]), ("r1", &["no"], &[])]);
    data.avenues.add(y);
    data
}

#[test]
fn two_answers_of_one_actor_to_one_question_are_reported_with_the_ways_that_ask_for_them() {
    let data = two_answers();
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let found = what_if.two_answers(&[0, 1]);
    let [question] = &found[..] else {
        panic!("one question")
    };
    assert_eq!(question.actor, &"actor/us".into());
    let asked: Vec<(&str, ProposalId, Option<&str>)> = question
        .answers
        .iter()
        .map(|asked| {
            (
                asked.option,
                asked.avenue,
                asked.route.map(|route| route.id.as_str()),
            )
        })
        .collect();
    assert_eq!(asked, [("yes", 0, None), ("no", 1, Some("r1"))]);
    let by_first = what_if.by_routes(&[(1, "r0")]);
    assert_eq!(by_first.two_answers(&[0, 1]), []);
}

#[test]
fn ways_of_one_avenue_stand_instead_of_each_other_and_are_not_two_answers() {
    let data = two_answers();
    let view = AsOf::new(&data, day());
    assert_eq!(WhatIf::new(&view).two_answers(&[1]), []);
}

proptest! {
    /// Against trying every set of changes: each answer opens the outcome, no part of it does, and
    /// every set that opens it includes an answer.
    #[test]
    fn the_answers_are_all_the_minimal_sets(
        needs in prop::collection::vec((0usize..4, 0usize..4, prop::option::of(0usize..4)), 8),
        held in prop::collection::vec(any::<bool>(), 4),
    ) {
        let mut data = world();
        let holders = ["us", "them", "us", "them"];
        for (l, holder) in holders.iter().enumerate() {
            data.red_lines.add(line(&format!("l{l}"), holder, "a"));
        }
        if held[0] { data.positions.add(position("us", "b", "no")); }
        if held[1] { data.positions.add(position("them", "b", "no")); }
        // Four avenues of two routes, each crossing two lines, perhaps with a prerequisite.
        for x in 0..4 {
            let name = format!("x{x}");
            let made = avenue(&name, &[("r0", "us", "b"), ("r1", "them", "b")]);
            let mut routes = made.clone();
            routes = with_routes(routes, &[("r0", &["r0"], &[]), ("r1", &["r1"], &[])]);
            for r in 0..2 {
                let (one, other, first) = needs[2 * x + r];
                for l in [one, other] {
                    let added = link(&name, &format!("r{r}"), &format!("l{l}"), "crosses");
                    if data.links.get(&added.id).is_none() {
                        data.links.add(added);
                    }
                }
                if let Some(first) = first {
                    routes.routes[r].prerequisites.push(format!("avenue/x{first}").into());
                }
            }
            data.avenues.add(routes);
        }
        let view = AsOf::new(&data, day());
        let what_if = WhatIf::new(&view);
        let atoms = u32::try_from(what_if.changes.len()).expect("few");
        let opening: Vec<u32> = (0..1u32 << atoms)
            .filter(|set| {
                let supposed: Vec<u32> = (0..atoms).filter(|a| set >> a & 1 == 1).collect();
                what_if.open(&supposed).contains(&0)
            })
            .collect();
        let minimal: BTreeSet<u32> = opening
            .iter()
            .copied()
            .filter(|set| !opening.iter().any(|other| other != set && other & set == *other))
            .collect();
        let Openings::All(all) = what_if.ways(&[0], &[], Bounds::default()).expect("known") else {
            panic!("few")
        };
        let found: BTreeSet<u32> = all
            .iter()
            .map(|opening| {
                let atom = |change: &Change| what_if.change(&change.code()).expect("a change");
                opening.changes.iter().map(|change| 1 << atom(change)).sum()
            })
            .collect();
        prop_assert_eq!(found, minimal);
        for opening in &all {
            // The order goes through to the outcome and calls for every change once.
            let mut called: Vec<String> =
                opening.stages.iter().flat_map(|s| &s.changes).map(Change::code).collect();
            let mut all: Vec<String> = opening.changes.iter().map(Change::code).collect();
            called.sort();
            all.sort();
            prop_assert_eq!(called, all);
            prop_assert!(opening.stages.iter().any(|s| s.opens.iter().any(|(n, _)| *n == 0)));
        }
    }
}

#[test]
fn a_package_has_the_first_finding_of_its_avenues_for_each_party() {
    let mut data = crossing();
    data.avenues
        .add(avenue("y", &[("we", "us", "b"), ("they", "them", "b")]));
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let whole: Vec<_> = what_if
        .whole(&[1, 0])
        .into_iter()
        .map(|whole| (whole.actor.slug(), whole.finding, whole.because))
        .collect();
    assert_eq!(
        whole,
        [
            ("us", Finding::Crosses, vec![0]),
            ("them", Finding::NoLineCrossed, vec![1]),
        ]
    );
}

#[test]
fn a_crossing_is_a_conflict_of_the_commitment_and_the_line() {
    let data = crossing();
    let view = AsOf::new(&data, day());
    let what_if = WhatIf::new(&view);
    let Ok(Conflicts::All(all)) = what_if.conflicts(&[0]) else {
        panic!("one crossing is few")
    };
    let [set] = &all[..] else {
        panic!("one crossing is one conflict")
    };
    assert!(matches!(set[..], [Kept::Line(_), Kept::Commitment(..)]));
}

#[test]
fn a_way_round_the_crossing_is_no_conflict() {
    let mut data = crossing();
    let x = avenue("x", &[("we", "us", "a"), ("they", "them", "b")]);
    data.avenues = [with_routes(
        x,
        &[("first", &["we"], &[]), ("second", &["they"], &[])],
    )]
    .into_iter()
    .collect();
    let view = AsOf::new(&data, day());
    assert_eq!(
        WhatIf::new(&view).conflicts(&[0]),
        Ok(Conflicts::All(Vec::new()))
    );
    let by_first = WhatIf::new(&view).by_routes(&[(0, "first")]);
    assert!(matches!(by_first.conflicts(&[0]), Ok(Conflicts::All(all)) if all.len() == 1));
}
