//! Positions and red lines: whose word, on what condition, what is ruled out.

use super::Found;
use crate::as_of::span;
use crate::edtf::Day;
use crate::model::{Attestation, Basis, Caller, Dataset, Firmness, Record, words_in};

/// The most words a cell can show.
const LONGEST_SUMMARY: usize = 40;

pub(super) fn summaries_fit_a_cell(data: &Dataset, found: &mut Found) {
    for position in data.positions.iter() {
        let words = words_in(position.text.get("en"));
        if words > LONGEST_SUMMARY {
            let message =
                format!("the summary has {words} words: shorten it to {LONGEST_SUMMARY} at most");
            found.report(position, "summary-length", "text", message);
        }
    }
}

/// On a day soon after its first attestation a record must not tell of what came later.
pub(super) fn summaries_hold_for_the_whole_span(data: &Dataset, found: &mut Found) {
    let positions = data
        .positions
        .iter()
        .map(|record| (record as &dyn Record, &record.attested));
    let lines = data
        .red_lines
        .iter()
        .map(|record| (record as &dyn Record, &record.stated));
    for (record, attested) in positions.chain(lines) {
        let (Some(first), Some(last)) = (attested.first(), attested.last()) else {
            continue;
        };
        let year = |attestation: &Attestation| Day(attestation.date.known_span().end.0 - 1).ymd().0;
        // A year after every attestation is one that the holder itself looks forward to.
        let (known, later) = (year(first), year(last));

        for (field, words) in [("title", record.title()), ("text", record.text())] {
            if let Some(year) = years_in(words.get("en"))
                .into_iter()
                .find(|year| *year > known && *year <= later)
            {
                let message = format!(
                    "it speaks of {year}, and the record begins in {known}: say what holds for the whole span, and put what was said later into that attestation's text"
                );
                found.report(record, "whole-span", field, message);
            }
        }
    }
}

/// The years a text names: runs of exactly four digits from 1900 to 2099.
fn years_in(text: &str) -> Vec<i32> {
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| run.len() == 4)
        .filter_map(|run| run.parse().ok())
        .filter(|year| (1900..2100).contains(year))
        .collect()
}

pub(super) fn basis_says_whose_word(data: &Dataset, found: &mut Found) {
    for position in data.positions.iter() {
        match (position.basis, &position.attributed_by) {
            (Basis::Declared, Some(_)) => found.report(
                position,
                "basis",
                "attributed_by",
                "a declared position is its holder's own word: remove attributed_by or change the basis",
            ),
            (Basis::Attributed | Basis::Inferred, None) => found.report(
                position,
                "basis",
                "basis",
                "say whose word it is: add attributed_by",
            ),
            _ => {}
        }
    }
}

pub(super) fn conditional_positions_say_on_what(data: &Dataset, found: &mut Found) {
    for position in data.positions.iter() {
        let conditional = position.firmness == Firmness::Conditional;
        if conditional && position.conditions.is_empty() {
            found.report(
                position,
                "condition",
                "firmness",
                "a conditional position says on what: add conditions",
            );
        }
        if !conditional && !position.conditions.is_empty() {
            found.report(
                position,
                "condition",
                "conditions",
                "a position with conditions is conditional: change the firmness or remove them",
            );
        }
    }
}

pub(super) fn positions_do_not_overlap(data: &Dataset, found: &mut Found) {
    for (index, one) in data.positions.iter().enumerate() {
        for other in &data.positions[index + 1..] {
            let same_holding =
                one.actor == other.actor && one.issue == other.issue && one.basis == other.basis;
            let (Some(first), Some(second)) = (
                span(&one.attested, one.ended.as_ref()),
                span(&other.attested, other.ended.as_ref()),
            ) else {
                continue;
            };
            if same_holding && first.overlaps(&second) {
                let message = format!(
                    "it overlaps {} in time, with the same actor, issue and basis: make them one record with two attestations, or end one",
                    one.id
                );
                found.report(other, "overlap", "attested", message);
            }
        }
    }
}

pub(super) fn red_lines_say_what_and_who(data: &Dataset, found: &mut Found) {
    for line in data.red_lines.iter() {
        if line.rules_out.options.is_empty() && line.rules_out.acts.is_empty() {
            found.report(
                line,
                "rules-out",
                "rules_out",
                "a red line rules something out: add options or acts",
            );
        }
        let (actor, rule) = (&line.called_by.actor, &line.called_by.rule);
        match line.called_by.who {
            Caller::Other if actor.is_none() => {
                found.report(
                    line,
                    "called-by",
                    "called_by",
                    "name who calls it a red line: add called_by.actor",
                );
            }
            Caller::Editors if rule.is_none() => {
                found.report(
                    line,
                    "called-by",
                    "called_by",
                    "name the editors' rule: add called_by.rule",
                );
            }
            Caller::Holder | Caller::Other if rule.is_some() => {
                found.report(
                    line,
                    "called-by",
                    "called_by.rule",
                    "a rule goes with who = \"editors\" only",
                );
            }
            _ => {}
        }
    }
}

pub(super) fn lines_spare_their_holder(data: &Dataset, found: &mut Found) {
    for line in data.red_lines.iter() {
        let Some(line_span) = span(&line.stated, line.ended.as_ref()) else {
            continue;
        };
        for position in data.positions.iter() {
            let own = position.actor == line.holder && position.issue == line.issue;
            let at_once = span(&position.attested, position.ended.as_ref())
                .is_some_and(|position_span| position_span.overlaps(&line_span));
            if own && at_once && line.rules_out(&position.option) {
                let message = format!(
                    "it rules out “{}”, which its own holder takes in {}: correct one of them",
                    position.option, position.id
                );
                found.report(line, "rules-out", "rules_out.options", message);
            }
        }
    }
}
