//! What can be wrong with the shape of a record, and the sentences that say it.
//!
//! Apart from the reading: the document that the page brings has no mistakes, so that what words
//! them is no part of the program that the first view waits for.

use std::fmt;

use super::reader::{LONGEST_ID, LONGEST_LIST, LONGEST_TEXT, Mistake, Step};
use crate::edtf::NotADate;
use crate::model::{RecordId, SCHEMA_VERSION};

/// What is wrong at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Something else stands where a value of a certain sort belongs.
    Other {
        what: &'static str,
        there: &'static str,
    },
    /// None of the words that may stand there; how the text begins, where there is one.
    NoChoice(&'static [&'static str], Option<String>),
    /// Fields that have to be there.
    Missing(Vec<&'static str>),
    /// A field that nobody asked for, those that are known, and those that are missing.
    Unknown {
        known: Vec<&'static str>,
        missing: Vec<&'static str>,
    },
    TwiceAField,
    TwiceALanguage,
    /// A text of so many characters.
    LongText(usize),
    LongId,
    /// A list of so many entries.
    LongList(usize),
    /// A character that nobody sees.
    Unseen(char),
    NoDate(NotADate),
    /// No number of a schema.
    NoSchema,
    /// What another library says of a text that it cannot take apart.
    Said(String),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Other { what, there } => {
                write!(f, "here belongs {what}, and there is {there}")
            }
            Fault::NoChoice(words, Some(text)) => {
                write!(f, "“{text}” is none of: {}. Choose one", words.join(", "))
            }
            Fault::NoChoice(words, None) => {
                write!(f, "here belongs one of: {}", words.join(", "))
            }
            Fault::Missing(missing) => {
                write!(f, "there has to be: {}. Add it", missing.join(", "))
            }
            Fault::Unknown { known, missing } if missing.is_empty() => write!(
                f,
                "there is no such field: remove it, or name one of: {}",
                known.join(", ")
            ),
            Fault::Unknown { missing, .. } => write!(
                f,
                "there is no such field, and there has to be: {}. Rename or remove this one, and add what is missing",
                missing.join(", ")
            ),
            Fault::TwiceAField => f.write_str("the field is there twice: keep one of them"),
            Fault::TwiceALanguage => f.write_str("the language is there twice: keep one of them"),
            Fault::LongText(count) => write!(
                f,
                "the text has {count} characters: shorten it to {LONGEST_TEXT} at most"
            ),
            Fault::LongId => write!(
                f,
                "the id has more than {LONGEST_ID} characters: shorten it"
            ),
            Fault::LongList(count) => write!(
                f,
                "the list has {count} entries: shorten it to {LONGEST_LIST} at most"
            ),
            Fault::Unseen(letter) => write!(
                f,
                "the text has the character U+{:04X}, which nobody sees: remove it",
                u32::from(*letter)
            ),
            Fault::NoDate(why) => why.fmt(f),
            Fault::NoSchema => write!(f, "here belongs the number {SCHEMA_VERSION}"),
            Fault::Said(message) => f.write_str(message),
        }
    }
}

impl Mistake {
    /// The field, as in `attested[1].date`. An entry of a list of the document is named by its
    /// record's id, which stays when others are added.
    pub fn field(&self) -> String {
        let mut field = String::new();
        let mut id = self
            .id
            .as_deref()
            .map(RecordId::from)
            .filter(RecordId::is_well_formed);
        for step in &self.path {
            match (step, id.take()) {
                (Step::Field(name), still) => {
                    add(&mut field, name);
                    id = still;
                }
                (Step::Index(_), Some(id)) => field.push_str(&format!("[\"{}\"]", id.slug())),
                (Step::Index(index), None) => field.push_str(&format!("[{index}]")),
            }
        }
        add(&mut field, &self.name);
        field
    }
}

/// A name behind a path.
fn add(path: &mut String, name: &str) {
    if !path.is_empty() && !name.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
