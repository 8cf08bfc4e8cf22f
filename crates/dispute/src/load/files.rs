//! A folder of TOML files, one a record: reading it, and finding the line of a field.

use crate::check;
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Kind, Manifest, Record, RecordId, Shelf};
use serde::de::DeserializeOwned;
use std::collections::HashMap;

/// The file that holds the manifest.
pub const MANIFEST: &str = "dispute.toml";

/// A file: its path below the data folder, with forward slashes, and its text.
pub type File = (String, String);

/// Rules that look at one record in the light of others. Where a file could not be read they may
/// only report it a second time, as missing, and so they wait.
const LEANS_ON_OTHERS: &[&str] = &[
    "gain",
    "in-list",
    "loaded-phrase",
    "option",
    "reference-resolves",
    "source-used",
    "two-sides",
];

/// Reads a folder of files and checks what they say.
///
/// # Errors
///
/// Every mistake in every file, sorted by file and line.
pub fn read(files: &[File]) -> Result<Dataset, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let manifest = match files.iter().find(|(path, _)| path == MANIFEST) {
        Some((path, text)) => parse::<Manifest>(path, text, &mut found).unwrap_or_default(),
        None => {
            found.push(mistake(MANIFEST, 0, "manifest", "the file is missing: add it, with the two sides and the lists that records choose from"));
            Manifest::default()
        }
    };
    let mut data = Dataset::new(manifest);
    let mut sorted: Vec<&File> = files.iter().filter(|(path, _)| path != MANIFEST).collect();
    sorted.sort();
    for (path, text) in &sorted {
        add(&mut data, path, text, &mut found);
    }
    let texts: HashMap<&str, &File> = files.iter().map(|file| (stem(&file.0), file)).collect();
    let whole = found.is_empty();
    found.extend(
        check::check(&data)
            .into_iter()
            .filter(|mistake| whole || !LEANS_ON_OTHERS.contains(&mistake.rule))
            .map(|mistake| locate(mistake, &texts)),
    );
    found.sort();
    found.dedup();
    if found.is_empty() {
        Ok(data)
    } else {
        Err(found)
    }
}

fn stem(path: &str) -> &str {
    path.strip_suffix(".toml").unwrap_or(path)
}

fn mistake(path: &str, line: u32, rule: &'static str, message: &str) -> Diagnostic {
    Diagnostic {
        file: path.to_owned(),
        line,
        field: String::new(),
        rule,
        message: message.to_owned(),
    }
}

fn add(data: &mut Dataset, path: &str, text: &str, found: &mut Vec<Diagnostic>) {
    let id = RecordId::from(stem(path));
    if !path.ends_with(".toml") || !id.is_well_formed() {
        found.push(mistake(path, 1, "well-formed-id", "this is not <kind>/<slug>.toml with a known kind and a slug of lower-case words joined by hyphens: rename or remove it"));
        return;
    }
    let Some(kind) = id.kind() else { return };
    macro_rules! add_to {
        ($($kind:ident => $field:ident),* $(,)?) => {
            match kind { $(Kind::$kind => add_record(&mut data.$field, id, path, text, found)),* }
        };
    }
    add_to! {
        Source => sources, Actor => actors, Issue => issues, Position => positions,
        RedLine => red_lines, Avenue => avenues, Link => links, Event => events,
        Statement => statements, Obstacle => obstacles, Concession => concessions,
        Scenario => scenarios, Assessment => assessments, Figure => figures,
        Discrepancy => discrepancies, Term => terms,
    }
}

fn add_record<T: Record + DeserializeOwned>(
    shelf: &mut Shelf<T>,
    id: RecordId,
    path: &str,
    text: &str,
    found: &mut Vec<Diagnostic>,
) {
    if let Some(mut record) = parse::<T>(path, text, found) {
        if !record.id().as_str().is_empty() {
            found.push(mistake(
                path,
                line_of(text, "id"),
                "id-from-path",
                "a record's id is its path: remove the field `id`",
            ));
        }
        record.set_id(id);
        shelf.add(record);
    }
}

fn parse<T: DeserializeOwned>(path: &str, text: &str, found: &mut Vec<Diagnostic>) -> Option<T> {
    match toml::from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let line = error.span().map_or(0, |span| line_at(text, span.start));
            let message = format!(
                "{}: see the editor's manual for what belongs here",
                error.message()
            );
            found.push(mistake(path, line, "shape", &message));
            None
        }
    }
}

fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.get(..offset).unwrap_or(text);
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

/// Turns a diagnostic that names a record into one that names its file and line.
fn locate(mut diagnostic: Diagnostic, texts: &HashMap<&str, &File>) -> Diagnostic {
    if let Some((path, text)) = texts.get(diagnostic.file.as_str()) {
        diagnostic.file = path.clone();
        diagnostic.line = line_of(text, &diagnostic.field);
    }
    diagnostic
}

/// The line on which a field stands, or the nearest field around it; 1 where there is none.
fn line_of(text: &str, field: &str) -> u32 {
    let Ok(document) = toml_edit::Document::parse(text) else {
        return 1;
    };
    let mut item = document.as_item();
    let mut line = 1;
    for step in field.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
        let next = match step.parse::<usize>() {
            Ok(index) => item.get(index),
            Err(_) => item.get(step),
        };
        let Some(next) = next else { break };
        if let Some(span) = next.span() {
            line = line_at(text, span.start);
        }
        item = next;
    }
    line
}
