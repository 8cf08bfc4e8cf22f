//! Citations: there is one, it leads somewhere, and it is short.

use super::{Found, Records};
use crate::model::{Dataset, Kind, QUOTATION_LIMIT, words_in};

pub(super) fn every_record_cites(_: &Dataset, records: Records<'_, '_>, found: &mut Found) {
    for record in records {
        if record.kind() != Kind::Source && record.citations().is_empty() {
            found.report(
                record,
                "cited",
                "",
                "the record cites nothing: add the passage it rests on",
            );
        }
    }
}

pub(super) fn citations_lead_to_a_passage(
    data: &Dataset,
    records: Records<'_, '_>,
    found: &mut Found,
) {
    for record in records {
        for (index, citation) in record.citations().iter().enumerate() {
            let field = |name: &str| format!("citations[{index}].{name}");
            for (step, actor) in citation.via.iter().enumerate() {
                if data.actors.get(actor).is_none() {
                    let message = format!("there is no record “{actor}”: add it or name another");
                    found.report(
                        record,
                        "reference-resolves",
                        field(&format!("via[{step}]")),
                        message,
                    );
                }
            }
            let Some(source) = data.sources.get(&citation.source) else {
                let message = format!(
                    "there is no record “{}”: add it or name another",
                    citation.source
                );
                found.report(record, "reference-resolves", field("source"), message);
                continue;
            };
            match (source.paragraphs, citation.paragraph) {
                (Some(count), Some(paragraph)) if paragraph == 0 || paragraph > count => {
                    let message = format!("{} has paragraphs 1 to {count}", source.id);
                    found.report(record, "passage", field("paragraph"), message);
                }
                (Some(_), None) => {
                    found.report(
                        record,
                        "passage",
                        field("source"),
                        "give the number of the paragraph",
                    );
                }
                (Some(_), Some(_)) if citation.sentences.is_empty() => {
                    found.report(
                        record,
                        "passage",
                        field("paragraph"),
                        "give the sentences of the paragraph, as in sentences = [1]",
                    );
                }
                (Some(_), Some(_)) if !counts_up_from_one(&citation.sentences) => {
                    found.report(
                        record,
                        "passage",
                        field("sentences"),
                        "sentences are counted from 1: name each once, in order",
                    );
                }
                (None, Some(_)) => {
                    let message = format!(
                        "{} has no numbered paragraphs: give a locator or a quotation instead",
                        source.id
                    );
                    found.report(record, "passage", field("paragraph"), message);
                }
                (None, None) if citation.locator.is_none() && citation.quotation.is_none() => {
                    found.report(
                        record,
                        "passage",
                        field("source"),
                        "this source has no numbered paragraphs: give a locator or a quotation",
                    );
                }
                _ => {}
            }
        }
    }
}

fn counts_up_from_one(sentences: &[u32]) -> bool {
    sentences.first() != Some(&0) && sentences.windows(2).all(|pair| pair[0] < pair[1])
}

pub(super) fn quotations_are_short(_: &Dataset, records: Records<'_, '_>, found: &mut Found) {
    for record in records {
        for (index, citation) in record.citations().iter().enumerate() {
            let Some(quotation) = &citation.quotation else {
                continue;
            };
            let words = words_in(quotation);
            if words == 0 || words > QUOTATION_LIMIT {
                let message = format!(
                    "the quotation has {words} words: quote 1 to {QUOTATION_LIMIT}, and say the rest in the record's own words"
                );
                found.report(
                    record,
                    "quotation-length",
                    format!("citations[{index}].quotation"),
                    message,
                );
            }
        }
    }
}

pub(super) fn indexes_point_at_citations(_: &Dataset, records: Records<'_, '_>, found: &mut Found) {
    for record in records {
        let count = record.citations().len();
        for (field, index) in record.citation_indexes() {
            if index >= count {
                let message =
                    format!("there is no citation {index}: the record has {count}, counted from 0");
                found.report(record, "citation-index", field, message);
            }
        }
    }
}

pub(super) fn statements_quote(data: &Dataset, found: &mut Found) {
    for statement in data.statements.iter() {
        if !statement
            .citations
            .iter()
            .any(|citation| citation.quotation.is_some())
        {
            found.report(
                statement,
                "statement-quotes",
                "citations",
                "a statement is somebody's words: add them as a quotation",
            );
        }
    }
}
