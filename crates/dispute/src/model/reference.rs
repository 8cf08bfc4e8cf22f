//! What a record points at: other records, its own citations, and the words in its fields.

use super::{Kind, RecordId, Words};

/// One record named by another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference<'a> {
    /// The field that names it, as in `conditions[0].actor`.
    pub field: String,
    /// What it names.
    pub id: &'a RecordId,
    /// The kinds it may be of; empty for any.
    pub kinds: &'static [Kind],
}

/// Walks a record once and gathers everything that checks, backlinks and searches ask for.
#[derive(Default)]
pub struct Visitor<'a> {
    pub(super) references: Vec<Reference<'a>>,
    pub(super) citations: Vec<(String, usize)>,
    pub(super) words: Vec<(String, &'a Words)>,
    /// What is named, where nothing else is gathered.
    pub(super) ids: Vec<&'a RecordId>,
    /// Whether that is so: writing every field takes most of the time that a walk takes.
    only_ids: bool,
}

impl<'a> Visitor<'a> {
    /// One that gathers nothing but what is named.
    pub fn of_ids() -> Self {
        Visitor {
            only_ids: true,
            ..Visitor::default()
        }
    }

    /// One record named.
    pub fn one(&mut self, field: &str, id: &'a RecordId, kinds: &'static [Kind]) {
        if self.only_ids {
            self.ids.push(id);
            return;
        }
        self.references.push(Reference {
            field: field.to_owned(),
            id,
            kinds,
        });
    }

    /// A record perhaps named.
    pub fn maybe(&mut self, field: &str, id: Option<&'a RecordId>, kinds: &'static [Kind]) {
        if let Some(id) = id {
            self.one(field, id, kinds);
        }
    }

    /// A list of records.
    pub fn many(&mut self, field: &str, ids: &'a [RecordId], kinds: &'static [Kind]) {
        if self.only_ids {
            self.ids.extend(ids);
            return;
        }
        for (index, id) in ids.iter().enumerate() {
            self.one(&format!("{field}[{index}]"), id, kinds);
        }
    }

    /// An index into the record's own citations.
    pub fn citation(&mut self, field: &str, index: Option<usize>) {
        if let (Some(index), false) = (index, self.only_ids) {
            self.citations.push((format!("{field}.citation"), index));
        }
    }

    /// Words for a reader.
    pub fn words(&mut self, field: &str, words: &'a Words) {
        if !self.only_ids && !words.is_empty() {
            self.words.push((field.to_owned(), words));
        }
    }
}
