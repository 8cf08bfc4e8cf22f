//! Text in, a checked dataset out, or every mistake at once.

#[cfg(feature = "files")]
pub mod files;

use crate::check;
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, SCHEMA_VERSION};
use serde::Deserialize;

/// Reads the published document and checks it.
///
/// # Errors
///
/// Everything that is wrong with it, sorted: a file of a newer schema, text that is not of the
/// documented shape (with the line), or rules that its records break (with the record and field).
pub fn json(text: &str) -> Result<Dataset, Vec<Diagnostic>> {
    let data = json_unchecked(text).map_err(|mistake| vec![mistake])?;
    let found = check::check(&data);
    if found.is_empty() {
        Ok(data)
    } else {
        Err(found)
    }
}

/// Reads the published document without checking its records: for data that was checked when it
/// was packed.
///
/// # Errors
///
/// The first place where the text is not of the documented shape.
pub fn json_unchecked(text: &str) -> Result<Dataset, Diagnostic> {
    #[derive(Deserialize)]
    struct Probe {
        schema: Option<u32>,
    }
    let mistake = |line: usize, rule, message| Diagnostic {
        file: String::new(),
        line: u32::try_from(line).unwrap_or(u32::MAX),
        field: String::new(),
        rule,
        message,
    };
    let probe: Probe = serde_json::from_str(text).map_err(|error| {
        mistake(
            error.line(),
            "json",
            format!("{error}. Open a JSON file in the documented schema."),
        )
    })?;
    match probe.schema {
        Some(version) if version > SCHEMA_VERSION => {
            return Err(mistake(
                0,
                "schema-version",
                format!(
                    "the file has schema {version}, and this page reads up to {SCHEMA_VERSION}. Open it in a newer version of the page."
                ),
            ));
        }
        Some(_) => {}
        None => {
            return Err(mistake(
                0,
                "schema-version",
                format!(
                    "the file does not say its schema. Add \"schema\": {SCHEMA_VERSION} at the top."
                ),
            ));
        }
    }
    serde_json::from_str(text).map_err(|error| {
        mistake(
            error.line(),
            "shape",
            format!("{error}. See the schema for what belongs there."),
        )
    })
}
