//! Discrepancies, and loaded phrases outside their holder's own words.

use super::{Found, Records};
use crate::model::{Dataset, Kind, Record, RecordId, Term, Words};
use std::collections::{BTreeSet, HashMap};

pub(super) fn discrepancies_have_versions(data: &Dataset, found: &mut Found) {
    for discrepancy in data.discrepancies.iter() {
        if discrepancy.versions.len() < 2 {
            found.report(
                discrepancy,
                "versions",
                "versions",
                "a discrepancy has two versions at least: add the other account",
            );
        }
        if discrepancy.known.is_empty() {
            found.report(
                discrepancy,
                "versions",
                "known",
                "say what is known, or that it is not known",
            );
        }
    }
}

/// A loaded phrase may stand inside curly quotation marks in a record that names somebody who uses
/// it (or somebody of the same side); nowhere else. Terms are about phrases and are exempt, and so
/// are the titles of documents.
pub(super) fn loaded_phrases_stay_in_their_holders_words(
    data: &Dataset,
    records: Records<'_, '_>,
    phrases: &Phrases,
    found: &mut Found,
) {
    for record in records {
        if matches!(record.kind(), Kind::Term | Kind::Source) {
            continue;
        }
        let mut fields: Vec<(String, &Words)> = vec![
            ("title".to_owned(), record.title()),
            ("text".to_owned(), record.text()),
            ("note".to_owned(), record.note()),
        ];
        fields.extend(record.more_words());
        for (field, words) in fields {
            for (_, text) in words.iter() {
                judge(data, phrases, found, record, &field, text);
            }
        }
    }
}

/// Loaded phrases by their words, so that a text is asked only for those it may hold: with thousands
/// of terms most begin alike.
#[derive(Default)]
pub(super) struct Phrases {
    /// How many words the phrases with this first word have.
    lengths: HashMap<String, BTreeSet<usize>>,
    /// The phrases of some words, each with the term that it is of.
    all: HashMap<Vec<String>, Vec<(RecordId, String)>>,
}

/// Takes in the phrases of those records that are terms.
pub(super) fn loaded_phrases_are_known(
    data: &Dataset,
    records: Records<'_, '_>,
    phrases: &mut Phrases,
) {
    let terms = records.filter_map(|record| data.terms.get(record.id()));
    for term in terms {
        for phrase in &term.loaded {
            let phrase = phrase.to_lowercase();
            let words: Vec<String> = words_of(&phrase).map(str::to_owned).collect();
            if let Some(first) = words.first() {
                let lengths = phrases.lengths.entry(first.clone()).or_default();
                lengths.insert(words.len());
            }
            let alike = phrases.all.entry(words).or_default();
            alike.push((term.id.clone(), phrase));
        }
    }
}

impl Phrases {
    /// The phrases whose words stand in a text, each once.
    fn perhaps_in(&self, text: &str) -> Vec<&(RecordId, String)> {
        let words: Vec<&str> = words_of(text).collect();
        let mut found: BTreeSet<&[&str]> = BTreeSet::new();
        for (at, first) in words.iter().enumerate() {
            let lengths = self.lengths.get(*first).into_iter().flatten();
            found.extend(lengths.filter_map(|length| words.get(at..at + length)));
        }
        let phrases = found.into_iter().filter_map(|words| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            self.all.get(&words)
        });
        phrases.flatten().collect()
    }
}

/// Runs of letters and digits.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn judge(
    data: &Dataset,
    phrases: &Phrases,
    found: &mut Found,
    record: &dyn Record,
    field: &str,
    text: &str,
) {
    let text = text.to_lowercase();
    let perhaps = phrases.perhaps_in(&text);
    if perhaps.is_empty() {
        return;
    }
    let (quoted, plain) = quoted_and_plain(&text);
    for (term, phrase) in perhaps {
        let Some(term) = data.terms.get(term) else {
            continue;
        };
        if has_phrase(&plain, phrase) {
            let message = format!(
                "“{phrase}” is a loaded phrase: write “{}”, or quote it as its holder's word",
                term.neutral.get("en")
            );
            found.report(record, "loaded-phrase", field, message);
        } else if has_phrase(&quoted, phrase) && !names_a_user(data, record, term) {
            let message = format!(
                "“{phrase}” is quoted in a record that names nobody who uses it ({}): name the holder or write “{}”",
                term.id,
                term.neutral.get("en")
            );
            found.report(record, "loaded-phrase", field, message);
        }
    }
}

/// The text inside curly quotation marks, and the text outside.
fn quoted_and_plain(text: &str) -> (String, String) {
    let (mut quoted, mut plain) = (String::new(), String::new());
    let mut depth = 0_usize;
    for character in text.chars() {
        match character {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > 0 { &mut quoted } else { &mut plain }.push(character);
    }
    (quoted, plain)
}

/// Whether a phrase stands in a text as whole words.
fn has_phrase(text: &str, phrase: &str) -> bool {
    text.match_indices(phrase).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + phrase.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

fn names_a_user(data: &Dataset, record: &dyn Record, term: &Term) -> bool {
    let mut named: Vec<&RecordId> = record
        .references()
        .into_iter()
        .filter(|reference| reference.id.kind() == Some(Kind::Actor))
        .map(|reference| reference.id)
        .collect();
    if record.kind() == Kind::Actor {
        named.push(record.id());
    }
    for citation in record.citations() {
        named.extend(&citation.via);
        named.extend(
            data.sources
                .get(&citation.source)
                .and_then(|source| source.author_actor.as_ref()),
        );
    }
    let side = |actor: &RecordId| {
        data.actors
            .get(actor)
            .and_then(|actor| actor.side.as_deref())
    };
    named.iter().any(|actor| {
        term.used_by.iter().any(|usage| {
            &usage.actor == *actor || (side(actor).is_some() && side(actor) == side(&usage.actor))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Phrases, has_phrase, loaded_phrases_are_known};
    use crate::load::part;
    use crate::made_up::world;
    use crate::model::Term;
    use proptest::prelude::*;
    use serde_json::json;

    fn term(number: usize, phrase: &str) -> Term {
        let term = json!({
            "id": format!("term/number-{number}"), "title": {"en": "term"}, "checked": "2020-01-01",
            "phrase": {"en": "phrase"}, "neutral": {"en": "neutral"}, "used_by": [],
            "loaded": [phrase],
        });
        part(&term.to_string())
    }

    proptest! {
        #[test]
        fn a_phrase_that_stands_in_a_text_is_looked_for_there(
            phrases in prop::collection::vec("[ab]{1,2}([ -][ab]{1,2}){0,2}", 1..8),
            text in "[ab“”, -]{0,24}",
        ) {
            let mut data = world();
            for (number, phrase) in phrases.iter().enumerate() {
                data.terms.add(term(number, phrase));
            }
            let mut all = Phrases::default();
            loaded_phrases_are_known(&data, &mut data.records(), &mut all);
            let found = all.perhaps_in(&text);
            for term in data.terms.iter() {
                let times = found.iter().filter(|(other, _)| *other == term.id).count();
                prop_assert!(times <= 1);
                prop_assert!(times == 1 || !has_phrase(&text, &term.loaded[0]));
            }
        }
    }
}
