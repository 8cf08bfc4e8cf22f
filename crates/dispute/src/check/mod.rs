//! The rules that data must keep. Every rule runs; none stops another; all mistakes come at once.

mod avenues;
mod citations;
mod names;
mod positions;
mod vocabulary;
mod wording;

use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Record};

/// A rule: looks at a dataset and reports what breaks it.
type Rule = fn(&Dataset, &mut Found);

const RULES: &[Rule] = &[
    names::ids_are_well_formed_and_unique,
    names::references_resolve,
    names::every_record_is_named_and_worded,
    vocabulary::manifest_has_two_sides,
    vocabulary::lists_hold_what_records_choose,
    vocabulary::options_belong_to_their_issue,
    citations::every_record_cites,
    citations::citations_lead_to_a_passage,
    citations::quotations_are_short,
    citations::chains_do_not_loop,
    citations::indexes_point_at_citations,
    citations::every_source_is_used,
    citations::statements_quote,
    positions::attestations_are_in_order,
    positions::basis_says_whose_word,
    positions::conditional_positions_say_on_what,
    positions::positions_do_not_overlap,
    positions::red_lines_say_what_and_who,
    positions::lines_spare_their_holder,
    avenues::commitments_and_routes_agree,
    avenues::status_is_in_order,
    avenues::links_say_who_judges,
    avenues::gains_say_whose,
    wording::discrepancies_have_versions,
    wording::loaded_phrases_stay_in_their_holders_words,
];

/// Every mistake in a dataset, sorted. The `file` of each is the record's id.
pub fn check(data: &Dataset) -> Vec<Diagnostic> {
    let mut found = Found(Vec::new());
    for rule in RULES {
        rule(data, &mut found);
    }
    found.0.sort();
    found.0.dedup();
    found.0
}

/// Where rules report.
struct Found(Vec<Diagnostic>);

impl Found {
    /// A mistake in a field of a record.
    fn report(
        &mut self,
        record: &dyn Record,
        rule: &'static str,
        field: impl Into<String>,
        message: impl Into<String>,
    ) {
        self.0.push(Diagnostic {
            file: record.id().to_string(),
            line: 0,
            field: field.into(),
            rule,
            message: message.into(),
        });
    }

    /// A mistake in the manifest.
    fn report_manifest(&mut self, rule: &'static str, field: &str, message: impl Into<String>) {
        self.0.push(Diagnostic {
            file: "dispute".to_owned(),
            line: 0,
            field: field.to_owned(),
            rule,
            message: message.into(),
        });
    }
}
