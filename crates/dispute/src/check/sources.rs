//! Documents: each is cited, its original can be reached, and what it leaves unclaimed is.

use super::Found;
use crate::model::Dataset;
use std::collections::HashSet;

pub(super) fn every_source_is_used(data: &Dataset, found: &mut Found) {
    let cited: HashSet<_> = data
        .records()
        .flat_map(|record| record.citations())
        .map(|citation| &citation.source)
        .collect();
    for source in data.sources.iter() {
        if !cited.contains(&source.id) {
            found.report(
                source,
                "source-used",
                "",
                "no record cites this source: cite it or remove it",
            );
        }
    }
}

/// The page turns the address into a link, so an address that runs a script must not pass.
pub(super) fn originals_have_a_web_address(data: &Dataset, found: &mut Found) {
    for source in data.sources.iter() {
        let web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        if source.url.as_ref().is_some_and(|url| !web(url)) {
            found.report(
                source,
                "url",
                "url",
                "the address of an original begins with https:// or http://: correct or remove it",
            );
        }
    }
}

pub(super) fn what_claims_nothing_is_not_cited(data: &Dataset, found: &mut Found) {
    let cited: HashSet<_> = data
        .records()
        .flat_map(|record| record.citations())
        .flat_map(|citation| {
            let place = (&citation.source, citation.paragraph.unwrap_or_default());
            citation
                .sentences
                .iter()
                .map(move |sentence| (place, *sentence))
        })
        .collect();
    for source in data.sources.iter() {
        for (index, entry) in source.no_claim.iter().enumerate() {
            let count = source.paragraphs.unwrap_or_default();
            if !(1..=count).contains(&entry.paragraph) {
                found.report(
                    source,
                    "no-claim",
                    format!("no_claim[{index}].paragraph"),
                    format!("the source has {count} numbered paragraphs: name one of them"),
                );
            }
            if entry.sentences.is_empty() {
                found.report(
                    source,
                    "no-claim",
                    format!("no_claim[{index}].sentences"),
                    "none is named: name the sentences that claim nothing",
                );
            }
            for sentence in &entry.sentences {
                if cited.contains(&((&source.id, entry.paragraph), *sentence)) {
                    found.report(
                        source,
                        "no-claim",
                        format!("no_claim[{index}].sentences"),
                        format!(
                            "a record cites sentence {sentence} of paragraph {}: remove it here or there",
                            entry.paragraph
                        ),
                    );
                }
            }
        }
    }
}
