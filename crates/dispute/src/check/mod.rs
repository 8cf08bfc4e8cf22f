//! The rules that data must keep. Every rule runs; none stops another; all mistakes come at once.

mod avenues;
mod circular;
mod citations;
mod dates;
mod names;
mod positions;
mod sources;
mod vocabulary;
mod wording;

use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Record};
use crate::order::InOrder;

/// What stands for a record's id where the mistake is in the manifest.
const MANIFEST: &str = "dispute";

/// A rule: looks at a dataset and reports what breaks it.
enum Rule {
    /// Looks at all of it at once: for what is counted or compared, or has few records.
    Whole(fn(&Dataset, &mut Found)),
    /// Looks at record after record, a part of all at a time.
    Each(fn(&Dataset, Records<'_, '_>, &mut Found)),
    /// Takes in what texts are held against, from a part of all records at a time.
    Learns(fn(&Dataset, Records<'_, '_>, &mut Phrases)),
    /// Looks at record after record, and holds them against what was taken in.
    Knows(fn(&Dataset, Records<'_, '_>, &Phrases, &mut Found)),
}

use Rule::{Each, Knows, Learns, Whole};
use wording::Phrases;

/// Some of a dataset's records, one after the other.
type Records<'d, 'r> = &'r mut dyn Iterator<Item = &'d dyn Record>;

const RULES: &[Rule] = &[
    Whole(names::ids_are_well_formed_and_unique),
    Each(names::references_resolve),
    Each(names::every_record_is_named_and_worded),
    Whole(vocabulary::manifest_has_two_sides),
    Whole(vocabulary::lists_name_each_entry_once),
    Whole(vocabulary::lists_hold_what_records_choose),
    Whole(vocabulary::options_belong_to_their_issue),
    Each(citations::every_record_cites),
    Each(citations::citations_lead_to_a_passage),
    Each(citations::quotations_are_short),
    Each(citations::indexes_point_at_citations),
    Whole(citations::statements_quote),
    Each(circular::chains_do_not_loop),
    Whole(circular::nobody_attributes_to_themselves),
    Each(circular::records_do_not_name_themselves),
    Whole(circular::prerequisites_do_not_loop),
    Whole(dates::attestations_are_in_order),
    Whole(dates::status_is_in_order),
    Whole(dates::nothing_is_cited_before_it_is_published),
    Whole(sources::every_source_is_used),
    Whole(sources::originals_have_a_web_address),
    Whole(sources::what_claims_nothing_is_not_cited),
    Whole(positions::summaries_fit_a_cell),
    Whole(positions::summaries_hold_for_the_whole_span),
    Whole(positions::basis_says_whose_word),
    Whole(positions::conditional_positions_say_on_what),
    Whole(positions::positions_do_not_overlap),
    Whole(positions::red_lines_say_what_and_who),
    Whole(positions::lines_spare_their_holder),
    Whole(avenues::commitments_and_routes_agree),
    Whole(avenues::avenues_say_how_far_they_came),
    Whole(avenues::links_say_who_judges),
    Whole(avenues::gains_say_whose),
    Whole(wording::discrepancies_have_versions),
    Learns(wording::loaded_phrases_are_known),
    Knows(wording::loaded_phrases_stay_in_their_holders_words),
];

/// The name of every rule, in the order of the alphabet: those of this module, and those of
/// reading a folder or a document. The editor's manual explains each.
pub const NAMES: &[&str] = &[
    "attested",
    "base-language",
    "basis",
    "called-by",
    "chain",
    "checked",
    "citation-index",
    "cited",
    "commitment",
    "condition",
    "date-order",
    "gain",
    "id-from-path",
    "in-list",
    "itself",
    "json",
    "judged-by",
    "loaded-phrase",
    "manifest",
    "no-claim",
    "one-verdict",
    "option",
    "overlap",
    "passage",
    "prerequisites",
    "proposed-by",
    "quotation-length",
    "reference-kind",
    "reference-resolves",
    "rules-out",
    "schema-version",
    "shape",
    "source-used",
    "statement-quotes",
    "status",
    "summary-length",
    "testable",
    "text",
    "title",
    "title-length",
    "two-sides",
    "unique-id",
    "url",
    "versions",
    "well-formed-id",
    "whole-span",
];

/// How many records a rule looks at before somebody else has a turn.
const PART: usize = 2000;

/// How many mistakes are kept of each rule: more are of no use to anybody.
const KEPT: usize = 1000;

/// The most characters of a message. What it repeats of a record may be of any length; what is wrong
/// with it stands at the beginning, and what to change at the end.
const LONGEST: usize = 600;

/// The mistakes in a dataset, sorted; of each rule a thousand at most. The `file` of each is the record's id, or `dispute` for the
/// manifest.
pub fn check(data: &Dataset) -> Vec<Diagnostic> {
    let mut rules = Checking::default();
    while rules.step(data) {}
    rules.finish().0
}

/// Checking bit by bit, for whoever has something else to do in between.
pub(crate) struct Checking {
    /// Kept here, so that whoever reads without checking need not carry the rules.
    rules: &'static [Rule],
    done: usize,
    /// How many records the next rule has looked at.
    looked_at: usize,
    phrases: Phrases,
    found: Found,
}

impl Default for Checking {
    fn default() -> Self {
        Checking {
            rules: RULES,
            done: 0,
            looked_at: 0,
            phrases: Phrases::default(),
            found: Found::default(),
        }
    }
}

impl Checking {
    /// Checks the next rule, or a part of the records by it. False when there is none.
    pub(crate) fn step(&mut self, data: &Dataset) -> bool {
        let Some(rule) = self.rules.get(self.done) else {
            return false;
        };
        if self.looked_at == 0 {
            self.found.limit = self.found.kept.len() + KEPT;
        }
        let until = (self.looked_at + PART).min(data.len());
        let numbers = self.looked_at..until;
        let mut part = numbers.filter_map(|number| data.nth(number));
        match rule {
            Whole(rule) => rule(data, &mut self.found),
            Each(rule) => rule(data, &mut part, &mut self.found),
            Learns(rule) => rule(data, &mut part, &mut self.phrases),
            Knows(rule) => rule(data, &mut part, &self.phrases, &mut self.found),
        }
        if !matches!(rule, Whole(_)) && until < data.len() {
            self.looked_at = until;
            return true;
        }
        self.looked_at = 0;
        self.done += 1;
        true
    }

    /// How many rules of how many are checked.
    pub(crate) fn progress(&self) -> (usize, usize) {
        (self.done, self.rules.len())
    }

    /// The mistakes, sorted, and how many more there are that were not kept.
    pub(crate) fn finish(mut self) -> (Vec<Diagnostic>, usize) {
        self.found.kept.order();
        self.found.kept.dedup();
        (self.found.kept, self.found.more)
    }
}

/// Where rules report.
#[derive(Default)]
struct Found {
    kept: Vec<Diagnostic>,
    more: usize,
    /// How many are kept at most.
    limit: usize,
}

impl Found {
    /// A mistake in a field of a record.
    fn report(
        &mut self,
        record: &dyn Record,
        rule: &'static str,
        field: impl Into<String>,
        message: impl Into<String>,
    ) {
        self.keep(record.id().as_str(), rule, field.into(), message.into());
    }

    /// A mistake in the manifest.
    fn report_manifest(
        &mut self,
        rule: &'static str,
        field: impl Into<String>,
        message: impl Into<String>,
    ) {
        self.keep(MANIFEST, rule, field.into(), message.into());
    }

    fn keep(&mut self, file: &str, rule: &'static str, field: String, message: String) {
        if self.kept.len() >= self.limit {
            self.more += 1;
            return;
        }
        self.kept.push(Diagnostic {
            file: file.to_owned(),
            line: 0,
            field,
            rule,
            message: bounded(message),
        });
    }
}

/// A message without its middle, where it is too long.
fn bounded(message: String) -> String {
    let count = message.chars().count();
    if count <= LONGEST {
        return message;
    }
    let letters = || message.chars();
    let begin = letters().take(LONGEST / 2);
    let end = letters().skip(count - LONGEST / 2 + 1);
    begin.chain(['…']).chain(end).collect()
}
