//! An index being built, in steps.

use std::collections::HashMap;

use super::stands::{self, Stand};
use super::vocabulary::Vocabulary;
use super::{FIELD_BITS, Index, Name, SELDOM, fields, fold, query};
use crate::model::{Dataset, Kind, Record, RecordId};
use crate::order::InOrder;

/// What was met of a key.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Met {
    /// The word as it was first written.
    written: String,
    spellings: String,
    postings: Vec<u32>,
}

/// An index being built, for whoever has something else to do in between.
#[derive(Default)]
pub struct Indexing {
    ids: Vec<RecordId>,
    kinds: Vec<Kind>,
    title_words: Vec<u8>,
    keys: HashMap<String, Met>,
    /// The keys of words that were met.
    known: HashMap<String, String>,
    /// Sorted lists of names, each longer than all that follow it.
    names: Vec<Vec<Name>>,
    stands: Vec<Stand>,
}

impl Indexing {
    /// Reads every field of so many more records. False when there is none.
    pub fn step(&mut self, data: &Dataset, records: usize) -> bool {
        let from = self.ids.len();
        let until = from.saturating_add(records).min(data.len());
        let mut names = Vec::new();
        for number in from..until {
            if let Some(record) = data.nth(number) {
                self.read(data, record, number as u32, &mut names);
            }
        }
        names.order();
        self.names.push(names);
        // As when one counts in twos: each name is moved as often as the number of names has digits.
        while let [.., longer, last] = &self.names[..]
            && longer.len() <= last.len() * 2
        {
            let last = self.names.pop().unwrap_or_default();
            let longer = self.names.pop().unwrap_or_default();
            self.names.push(merged(longer, last));
        }
        until < data.len()
    }

    /// How many records are read.
    pub fn done(&self) -> usize {
        self.ids.len()
    }

    fn read(&mut self, data: &Dataset, record: &dyn Record, number: u32, names: &mut Vec<Name>) {
        self.ids.push(record.id().clone());
        self.kinds.push(record.kind());
        let words = fold::words(record.title().get("en")).count();
        self.title_words
            .push(u8::try_from(words).unwrap_or(u8::MAX).max(1));
        for (place, name) in fields::names(data, record).into_iter().enumerate() {
            names.push((query::whole(name), number, place == 0));
        }
        let mut before: Option<(usize, &str)> = None;
        self.stands.extend(stands::each(data, record));
        let (known, keys) = (&mut self.known, &mut self.keys);
        let mut meet = |written: &str, posting: u32| match known.get(written) {
            Some(key) => add(keys, key, written, posting),
            None => {
                let letters = fold::letters(written);
                let key = fold::one_spelling(&letters);
                add(keys, &key, written, posting);
                if let Some(met) = keys.get_mut(&key).filter(|_| letters != key) {
                    met.spellings.push_str(&letters);
                    met.spellings.push(' ');
                }
                known.insert(written.to_owned(), key);
            }
        };
        fields::each(data, record, &mut |field, text| {
            let posting = number << FIELD_BITS | field as u32;
            for word in fold::words(text) {
                meet(word.written, posting);
                // A compound is also found written as one.
                if let Some((end, first)) = before
                    && text.get(end..word.start) == Some("-")
                    && text[..end].ends_with(first)
                {
                    meet(&format!("{first}{}", word.written), posting);
                }
                before = Some((word.start + word.written.len(), word.written));
            }
        });
    }

    /// The index, after the last step.
    pub fn finish(self) -> Index {
        let mut all: Vec<(String, Met)> = self.keys.into_iter().collect();
        all.order();
        let mut index = Index {
            ids: self.ids,
            kinds: self.kinds,
            title_words: self.title_words,
            vocabulary: Vocabulary::default(),
            written: Vec::new(),
            spellings: Vec::new(),
            ends: Vec::new(),
            postings: Vec::new(),
            names: self
                .names
                .into_iter()
                .rev()
                .reduce(|last, longer| merged(longer, last))
                .unwrap_or_default(),
            stands: Vec::new(),
        };
        let mut sorted = Vec::with_capacity(all.len());
        for (key, met) in all {
            index.postings.extend(met.postings);
            index.ends.push(index.postings.len() as u32);
            index.written.push(met.written);
            index.spellings.push(met.spellings);
            sorted.push(key);
        }
        index.vocabulary = Vocabulary::new(&sorted);
        let mut stands = self.stands;
        stands.order();
        stands.dedup();
        // Many actors can share a name, and to count its records takes as long as it has some.
        let mut counts: HashMap<String, usize> = HashMap::new();
        let mut often = |name: &str| match counts.get(name) {
            Some(count) => *count,
            None => {
                let count = index.having(name).len();
                counts.insert(name.to_owned(), count);
                count
            }
        };
        stands.retain(|(name, other, shared)| {
            if !shared {
                return true;
            }
            let asked = often(name) * SELDOM;
            asked <= index.having_at_most(other) && asked <= often(other)
        });
        index.stands = stands;
        index
    }
}

/// Two sorted lists as one.
fn merged(one: Vec<Name>, other: Vec<Name>) -> Vec<Name> {
    let mut all = Vec::with_capacity(one.len() + other.len());
    let mut others = other.into_iter().peekable();
    for name in one {
        while let Some(first) = others.next_if(|other| *other < name) {
            all.push(first);
        }
        all.push(name);
    }
    all.extend(others);
    all
}

/// Adds a posting to a key, keeping of several in one record the one that counts most.
fn add(keys: &mut HashMap<String, Met>, key: &str, written: &str, posting: u32) {
    if key.is_empty() {
        return;
    }
    match keys.get_mut(key) {
        Some(met) => match met.postings.last_mut() {
            Some(last) if *last >> FIELD_BITS == posting >> FIELD_BITS => {
                *last = posting.min(*last)
            }
            _ => met.postings.push(posting),
        },
        None => {
            let met = Met {
                written: written.to_owned(),
                spellings: String::new(),
                postings: vec![posting],
            };
            keys.insert(key.to_owned(), met);
        }
    }
}
