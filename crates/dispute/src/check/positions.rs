//! Positions and red lines: whose word, on what condition, what is ruled out.

use super::Found;
use crate::as_of::span;
use crate::edtf::{Day, Span};
use crate::model::{
    Attestation, Basis, Caller, Dataset, Firmness, Position, Record, RecordId, words_in,
};
use crate::order::InOrder;
use std::collections::HashMap;
use std::hash::Hash;

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
    for spans in held(data, |position| position.basis).values() {
        for (one, other) in spans.overlapping() {
            let (one, other) = if one.id < other.id {
                (one, other)
            } else {
                (other, one)
            };
            let message = format!(
                "it overlaps {} in time, with the same actor, issue and basis: make them one record with two attestations, or end one",
                one.id
            );
            found.report(other, "overlap", "attested", message);
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
    let positions = held(data, |position| position.option.as_str());
    for line in data.red_lines.iter() {
        let Some(line_span) = span(&line.stated, line.ended.as_ref()) else {
            continue;
        };
        for option in &line.rules_out.options {
            let own = positions.get(&(&line.holder, &line.issue, option.as_str()));
            if let Some(position) = own.and_then(|spans| spans.meeting(&line_span)) {
                let message = format!(
                    "it rules out “{option}”, which its own holder takes in {}: correct one of them",
                    position.id
                );
                found.report(line, "rules-out", "rules_out.options", message);
            }
        }
    }
}

/// The positions of each actor on each issue, parted further by something of theirs.
fn held<'a, K: Eq + Hash>(
    data: &'a Dataset,
    part: impl Fn(&'a Position) -> K,
) -> HashMap<(&'a RecordId, &'a RecordId, K), Spans<'a>> {
    let mut held: HashMap<_, Spans<'a>> = HashMap::new();
    for position in data.positions.iter() {
        if let Some(span) = span(&position.attested, position.ended.as_ref()) {
            let key = (&position.actor, &position.issue, part(position));
            held.entry(key)
                .or_default()
                .0
                .push((span, position, span.end));
        }
    }
    for spans in held.values_mut() {
        spans.settle();
    }
    held
}

/// Positions by the beginning of their span; each with the latest end up to it. A file may hold a
/// hundred thousand of them, so that they are not compared two by two.
#[derive(Default)]
struct Spans<'a>(Vec<(Span, &'a Position, Day)>);

impl<'a> Spans<'a> {
    fn settle(&mut self) {
        self.0.order_by_key(|(span, position, _)| {
            let position: &'a Position = position;
            (span.start, &position.id)
        });
        let mut latest = Day::MIN;
        for (span, _, end) in &mut self.0 {
            latest = latest.max(span.end);
            *end = latest;
        }
    }

    /// Each position that overlaps an earlier one, with the earlier one that ends last.
    fn overlapping(&self) -> Vec<(&'a Position, &'a Position)> {
        let mut pairs = Vec::new();
        let mut last: Option<(Span, &'a Position)> = None;
        for (span, position, _) in &self.0 {
            if let Some((before, earlier)) = last
                && before.overlaps(span)
            {
                pairs.push((earlier, *position));
            }
            if last.is_none_or(|(before, _)| before.end < span.end) {
                last = Some((*span, position));
            }
        }
        pairs
    }

    /// The first position that has a day in common with a span.
    fn meeting(&self, other: &Span) -> Option<&'a Position> {
        let from = self
            .0
            .partition_point(|(.., latest)| *latest <= other.start);
        let (span, position, _) = self.0.get(from)?;
        span.overlaps(other).then_some(position)
    }
}
