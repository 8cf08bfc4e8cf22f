//! What of a record is searched, field by field.

use crate::model::{Dataset, Kind, Record, RecordId, Words};

/// Where a word stands in a record. Ordered from what tells most of what the record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Its title, and an issue's short form.
    Title,
    /// Other names of it: the spellings and scripts people type, a wording's own phrase.
    Form,
    /// Its id.
    Id,
    /// What it says.
    Text,
    /// Any other words of its own: an author, a condition, an answer.
    Words,
    /// The words of a source.
    Quotation,
    /// What the editors add.
    Note,
    /// Names of the records it names.
    Linked,
    /// Wordings of others for the same thing.
    Rival,
}

impl Field {
    /// How much a word found here counts, in hundredths of a word in the title.
    pub(super) const fn weight(self) -> u32 {
        match self {
            Field::Title => 100,
            Field::Form => 95,
            Field::Id => 75,
            Field::Text => 45,
            Field::Words => 32,
            Field::Quotation => 26,
            Field::Note => 20,
            Field::Linked => 14,
            Field::Rival => 30,
        }
    }

    /// The field of a number given by `as u32`.
    pub(super) fn from_number(number: u32) -> Field {
        const ALL: [Field; 9] = [
            Field::Title,
            Field::Form,
            Field::Id,
            Field::Text,
            Field::Words,
            Field::Quotation,
            Field::Note,
            Field::Linked,
            Field::Rival,
        ];
        ALL[(number as usize).min(ALL.len() - 1)]
    }
}

/// Hands out every searched text of a record with its field.
pub(super) fn each<'a>(
    data: &'a Dataset,
    record: &'a dyn Record,
    give: &mut dyn FnMut(Field, &'a str),
) {
    all(record.title(), Field::Title, give);
    give(Field::Id, record.id().as_str());
    all(record.text(), Field::Text, give);
    for (field, words) in record.more_words() {
        let field = match field.as_str() {
            // An issue's title is a whole question; its short form is what people call it.
            "short" if record.kind() == Kind::Issue => Field::Title,
            "short" | "phrase" => Field::Form,
            _ => Field::Words,
        };
        all(words, field, give);
    }
    own(data, record, give);
    for citation in record.citations() {
        if let Some(quotation) = &citation.quotation {
            give(Field::Quotation, quotation);
        }
        if let Some(locator) = &citation.locator {
            give(Field::Note, locator);
        }
        if let Some(source) = data.sources.get(&citation.source) {
            all(&source.short, Field::Linked, give);
            all(&source.author, Field::Linked, give);
        }
    }
    all(record.note(), Field::Note, give);
    for reference in record.references() {
        if matches!(reference.id.kind(), Some(Kind::Actor | Kind::Issue)) {
            title(data, reference.id, give);
        }
    }
}

fn all<'a>(words: &'a Words, field: Field, give: &mut dyn FnMut(Field, &'a str)) {
    for (_, text) in words.iter() {
        give(field, text);
    }
}

fn title<'a>(data: &'a Dataset, id: &RecordId, give: &mut dyn FnMut(Field, &'a str)) {
    if let Some(record) = data.record(id) {
        all(record.title(), Field::Linked, give);
    }
}

/// What only records of some kinds have, and no walk over words hands out.
fn own<'a>(data: &'a Dataset, record: &dyn Record, give: &mut dyn FnMut(Field, &'a str)) {
    let id = record.id();
    if let Some(actor) = data.actors.get(id) {
        actor.forms.iter().for_each(|form| give(Field::Form, form));
    } else if let Some(source) = data.sources.get(id) {
        all(&source.author, Field::Words, give);
    } else if let Some(figure) = data.figures.get(id) {
        give(Field::Words, &figure.value);
    } else if let Some(term) = data.terms.get(id) {
        all(&term.phrase, Field::Form, give);
        term.forms.iter().for_each(|form| give(Field::Form, form));
        for rival in term.rivals.iter().filter_map(|rival| data.terms.get(rival)) {
            all(&rival.phrase, Field::Rival, give);
            rival.forms.iter().for_each(|form| give(Field::Rival, form));
        }
    }
}

/// Every name of a record: its title, its other names, its slug and its id.
pub(super) fn names<'a>(data: &'a Dataset, record: &'a dyn Record) -> Vec<&'a str> {
    let mut names = Vec::new();
    each(data, record, &mut |field, text| {
        if matches!(field, Field::Title | Field::Form | Field::Id) {
            names.push(text);
        }
    });
    names.push(record.id().slug());
    names
}

/// How much a record of a kind counts, in hundredths: people look for questions, those who act and
/// what is ruled out before they look for what an author thinks. Never by what a record says.
pub(super) const fn weight(kind: Kind) -> u32 {
    match kind {
        Kind::Issue | Kind::Actor => 130,
        Kind::RedLine => 124,
        Kind::Avenue => 120,
        Kind::Position => 118,
        Kind::Term => 114,
        Kind::Event => 110,
        Kind::Source | Kind::Discrepancy => 100,
        Kind::Concession | Kind::Scenario | Kind::Obstacle => 95,
        Kind::Statement | Kind::Figure => 86,
        Kind::Assessment => 80,
        Kind::Link => 55,
    }
}
