//! A tiny dataset and its one text, for tests of what holds the two against each other.

use std::collections::BTreeMap;

use dispute::load::json_unchecked;
use dispute::model::Dataset;
use dispute::passage::paragraphs;
use serde_json::json;

use super::texts::Paragraphs;

/// Two paragraphs, of two sentences and of three.
const TEXT: &str = "[1] The isles are ours. They are the lost isles,\tthe coast says.\n\
    [2] A ferry ran. It runs no more. Thanks to a reader.";

/// One record with these citations of the text: paragraph, sentences, quotation.
pub fn data(citations: &[(u32, &[u32], &str)]) -> Dataset {
    let citations: Vec<_> = citations
        .iter()
        .map(|(paragraph, sentences, quotation)| {
            let quotation = (!quotation.is_empty()).then_some(quotation);
            json!({
                "source": "source/paper", "paragraph": paragraph, "sentences": sentences,
                "quotation": quotation,
            })
        })
        .collect();
    let words = |text: &str| json!({ "en": text });
    let document = json!({
        "schema": 1,
        "dispute": {
            "version": "1", "title": words("Two coasts"), "licence": "CC-BY-4.0", "sides": [],
            "themes": [],
        },
        "sources": [{
            "id": "source/paper", "title": words("A paper"), "short": words("Paper"),
            "genre": "analysis", "publisher": words("Nobody"), "stance": words("None."),
            "paragraphs": 2, "checked": "2030-01-01",
            "no_claim": [{ "paragraph": 2, "sentences": [3], "reason": words("Thanks.") }],
        }],
        "actors": [{
            "id": "actor/coast", "title": words("A coast"), "text": words("It speaks."),
            "type": "state", "voice": "state", "citations": citations, "checked": "2030-01-01",
        }],
    });
    json_unchecked(&document.to_string()).unwrap()
}

/// The text, under its source's slug.
pub fn texts() -> BTreeMap<String, Paragraphs> {
    let numbered = paragraphs(TEXT)
        .into_iter()
        .map(|(number, text)| (number, text.to_owned()));
    BTreeMap::from([("paper".to_owned(), numbered.collect())])
}
