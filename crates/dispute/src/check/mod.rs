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
type Rule = fn(&Dataset, &mut Found);

const RULES: &[Rule] = &[
    names::ids_are_well_formed_and_unique,
    names::references_resolve,
    names::every_record_is_named_and_worded,
    vocabulary::manifest_has_two_sides,
    vocabulary::lists_name_each_entry_once,
    vocabulary::lists_hold_what_records_choose,
    vocabulary::options_belong_to_their_issue,
    citations::every_record_cites,
    citations::citations_lead_to_a_passage,
    citations::quotations_are_short,
    citations::indexes_point_at_citations,
    citations::statements_quote,
    circular::chains_do_not_loop,
    circular::records_do_not_name_themselves,
    circular::prerequisites_do_not_loop,
    dates::attestations_are_in_order,
    dates::status_is_in_order,
    dates::nothing_is_cited_before_it_is_published,
    sources::every_source_is_used,
    sources::originals_have_a_web_address,
    sources::what_claims_nothing_is_not_cited,
    positions::summaries_fit_a_cell,
    positions::summaries_hold_for_the_whole_span,
    positions::basis_says_whose_word,
    positions::conditional_positions_say_on_what,
    positions::positions_do_not_overlap,
    positions::red_lines_say_what_and_who,
    positions::lines_spare_their_holder,
    avenues::commitments_and_routes_agree,
    avenues::avenues_say_how_far_they_came,
    avenues::links_say_who_judges,
    avenues::gains_say_whose,
    wording::discrepancies_have_versions,
    wording::loaded_phrases_stay_in_their_holders_words,
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

/// How many mistakes are kept of each rule: more are of no use to anybody.
const KEPT: usize = 1000;

/// The mistakes in a dataset, sorted; of each rule a thousand at most. The `file` of each is the record's id, or `dispute` for the
/// manifest.
pub fn check(data: &Dataset) -> Vec<Diagnostic> {
    let mut rules = Checking::default();
    while rules.step(data) {}
    rules.finish().0
}

/// Checking rule by rule, for whoever has something else to do in between.
pub(crate) struct Checking {
    /// Kept here, so that whoever reads without checking need not carry the rules.
    rules: &'static [Rule],
    done: usize,
    found: Found,
}

impl Default for Checking {
    fn default() -> Self {
        Checking {
            rules: RULES,
            done: 0,
            found: Found::default(),
        }
    }
}

impl Checking {
    /// Checks the next rule. False when there is none.
    pub(crate) fn step(&mut self, data: &Dataset) -> bool {
        let Some(rule) = self.rules.get(self.done) else {
            return false;
        };
        self.found.limit = self.found.kept.len() + KEPT;
        rule(data, &mut self.found);
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
            message,
        });
    }
}
