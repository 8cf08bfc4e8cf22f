//! What makes it impossible to read on in a document, and the sentences that say it.
//!
//! Apart from the reading, as the sentences on records are (`shape/fault.rs`).

use crate::model::SCHEMA_VERSION;

/// What makes it impossible to read on.
pub enum Stop {
    /// The document does not say its schema.
    NoSchema,
    /// It has a newer schema than this program knows.
    Newer(u64),
    /// It is no JSON from here on.
    NoJson(NoJson),
}

impl Stop {
    /// The rule that is broken.
    pub fn rule(&self) -> &'static str {
        match self {
            Stop::NoSchema | Stop::Newer(_) => "schema-version",
            Stop::NoJson(_) => "json",
        }
    }

    /// What is wrong and what to change, where a document is read so far.
    pub fn message(&self, text: &str, at: usize) -> String {
        match self {
            Stop::NoSchema => format!(
                "the file does not say its schema. Add \"schema\": {SCHEMA_VERSION} at the top."
            ),
            Stop::Newer(version) => format!(
                "the file has schema {version}, and this page reads up to {SCHEMA_VERSION}. Open it in a newer version of the page."
            ),
            Stop::NoJson(why) => {
                let rest = text[at..].trim_start();
                if rest.is_empty() {
                    return cut_off(text.trim_end(), why.inside());
                }
                let why = why.words();
                let near: String = rest.chars().take(20).collect();
                format!("{why}, at “{near}”. Open a JSON file in the documented schema.")
            }
        }
    }
}

/// That a document ends too early: the line stands beside it. A file on one line has a column alone to
/// be found by.
fn cut_off(text: &str, inside: &str) -> String {
    if text.is_empty() {
        return "there is nothing in the file. Save or copy the whole file again, and open that."
            .to_owned();
    }
    let line = text.rsplit('\n').next().unwrap_or(text);
    let column = line.chars().count();
    format!(
        "the file ends in the middle{inside}, at column {column}: the rest is missing. It may have been cut off when it was saved, copied or sent. Save or copy the whole file again, and open that."
    )
}

/// Why a text is no JSON, or no document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoJson {
    Begin,
    Behind,
    Name,
    Comma,
    CutList,
    CutFields,
    CutText,
    CutValue,
    Colon,
    CommaOrList,
    CommaOrFields,
    Word,
    Value,
    Escape,
    Number,
    Range,
    Control,
    Key,
    Surrogate,
    Trailing,
    HexEnd,
    Deep,
}

impl NoJson {
    /// In the middle of what a text ends that ends here, where that is known.
    fn inside(self) -> &'static str {
        match self {
            NoJson::CutList => " of a list",
            NoJson::CutFields => " of a group of fields",
            NoJson::CutText => " of a text",
            _ => "",
        }
    }

    /// The sentence, without its end; what `serde_json` says too, as it says it.
    pub fn words(self) -> &'static str {
        match self {
            NoJson::Begin => "a dataset begins with {",
            NoJson::Behind => "something follows after the end",
            NoJson::Name => "the name of a field has to stand here",
            NoJson::Comma => "expected `,` or the end",
            NoJson::CutList => "EOF while parsing a list",
            NoJson::CutFields => "EOF while parsing an object",
            NoJson::CutText => "EOF while parsing a string",
            NoJson::CutValue => "EOF while parsing a value",
            NoJson::Colon => "expected `:`",
            NoJson::CommaOrList => "expected `,` or `]`",
            NoJson::CommaOrFields => "expected `,` or `}`",
            NoJson::Word => "expected ident",
            NoJson::Value => "expected value",
            NoJson::Escape => "invalid escape",
            NoJson::Number => "invalid number",
            NoJson::Range => "number out of range",
            NoJson::Control => "control character (\\u0000-\\u001F) found while parsing a string",
            NoJson::Key => "key must be a string",
            NoJson::Surrogate => "lone leading surrogate in hex escape",
            NoJson::Trailing => "trailing comma",
            NoJson::HexEnd => "unexpected end of hex escape",
            NoJson::Deep => "recursion limit exceeded",
        }
    }
}
