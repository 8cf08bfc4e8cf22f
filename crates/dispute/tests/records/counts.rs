//! The symmetry audit: its parts add up to its whole.

use crate::invent;
use crate::mini;
use dispute::audit::{Tally, audit};
use dispute::model::{RecordId, words_in};
use proptest::prelude::*;

#[test]
fn the_miniature_is_counted_as_it_is_written() {
    let counted = audit(&mini::dataset());
    let [aldmark, brevia] = &counted.total;
    assert_eq!((aldmark.positions, aldmark.red_lines), (3, 1));
    assert_eq!((brevia.positions, brevia.red_lines), (5, 2));
    assert_eq!(aldmark.by_basis, [3, 0, 0]);
    assert_eq!(brevia.by_basis, [3, 1, 1]);
    assert_eq!((aldmark.sources, brevia.sources), (2, 1));
    assert_eq!(aldmark.newest, Some("2021-03-07".parse().unwrap()));
    let issues: Vec<&str> = counted
        .by_issue
        .iter()
        .map(|(issue, _)| issue.slug())
        .collect();
    assert_eq!(issues, ["skerry-status", "fishing", "ferry", "lighthouse"]);
    assert_eq!(counted.briefs.len(), 1);
    assert_eq!(
        (counted.briefs[0].cited, counted.briefs[0].no_claim),
        (10, 1)
    );
}

proptest! {
    #[test]
    fn the_issues_add_up_to_the_whole(data in invent::dataset()) {
        let counted = audit(&data);
        for (side, total) in counted.total.iter().enumerate() {
            let sum = |count: fn(&Tally) -> usize| -> usize {
                counted.by_issue.iter().map(|(_, tallies)| count(&tallies[side])).sum()
            };
            prop_assert_eq!(total.positions, sum(|tally| tally.positions));
            prop_assert_eq!(total.words, sum(|tally| tally.words));
            prop_assert_eq!(total.red_lines, sum(|tally| tally.red_lines));
            prop_assert_eq!(total.by_basis.iter().sum::<usize>(), total.positions);
            prop_assert!(total.sources <= sum(|tally| tally.sources));
            let newest = counted
                .by_issue
                .iter()
                .filter_map(|(_, tallies)| tallies[side].newest)
                .map(|date| date.known_span().start)
                .max();
            prop_assert_eq!(total.newest.map(|date| date.known_span().start), newest);
        }
    }

    #[test]
    fn each_issue_is_counted_as_if_it_were_alone(data in invent::dataset()) {
        for (issue, tallies) in audit(&data).by_issue {
            let mut alone = data.clone();
            alone.positions = data.positions.iter().filter(|held| held.issue == issue).cloned().collect();
            alone.red_lines = data.red_lines.iter().filter(|line| line.issue == issue).cloned().collect();
            prop_assert_eq!(tallies, audit(&alone).total);
        }
    }

    #[test]
    fn what_a_side_holds_is_counted_and_nothing_else(data in invent::dataset()) {
        let counted = audit(&data);
        for (side, total) in data.dispute.sides.iter().zip(&counted.total) {
            let own = |actor: &RecordId| {
                data.actors.get(actor).unwrap().side.as_deref() == Some(side.id.as_str())
            };
            let held: Vec<_> = data.positions.iter().filter(|held| own(&held.actor)).collect();
            prop_assert_eq!(total.positions, held.len());
            let words: usize = held.iter().map(|held| words_in(held.text.get("en"))).sum();
            prop_assert_eq!(total.words, words);
        }
    }
}
