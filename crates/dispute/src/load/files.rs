//! A folder of TOML files, one a record: reading it, and finding the line of a field.

use super::LEANS_ON_OTHERS;
use crate::check;
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Kind, Manifest, RecordId, settle};
use crate::order::InOrder;
use crate::shape::Shape;
use crate::shape::fault::Fault;
use crate::shape::node::{Field, Node, Value};
use crate::shape::reader::Reader;
use std::borrow::Cow;
use std::collections::HashMap;
use toml::de::{DeTable, DeValue};

/// The file that holds the manifest.
pub const MANIFEST: &str = "dispute.toml";

/// A file: its path below the data folder, with forward slashes, and its text.
pub type File = (String, String);

/// Reads a folder of files and checks what they say.
///
/// # Errors
///
/// Every mistake in every file, sorted by file and line.
pub fn read(files: &[File]) -> Result<Dataset, Vec<Diagnostic>> {
    let mut found = Vec::new();
    let manifest = match files.iter().find(|(path, _)| path == MANIFEST) {
        Some((path, text)) => manifest(path, text, &mut found),
        None => {
            found.push(mistake(MANIFEST, 0, "manifest", "the file is missing: add it, with the two sides and the lists that records choose from"));
            Manifest::default()
        }
    };
    let mut data = Dataset::new(manifest);
    let mut sorted: Vec<&File> = files.iter().filter(|(path, _)| path != MANIFEST).collect();
    sorted.order();
    for (path, text) in &sorted {
        add(&mut data, path, text, &mut found);
    }
    for kind in Kind::ALL {
        settle(data.shelf(*kind));
    }
    let texts: HashMap<&str, &File> = files.iter().map(|file| (stem(&file.0), file)).collect();
    let whole = found.is_empty();
    found.extend(
        check::check(&data)
            .into_iter()
            .filter(|mistake| whole || !LEANS_ON_OTHERS.contains(&mistake.rule))
            .map(|mistake| locate(mistake, &texts)),
    );
    found.order();
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

/// The manifest; an empty one where something is wrong with it.
fn manifest(path: &str, text: &str, found: &mut Vec<Diagnostic>) -> Manifest {
    let before = found.len();
    let mut manifest = Manifest::default();
    parse(path, text, found, |node, reader| {
        manifest = Manifest::read(Some(node), reader);
    });
    if found.len() > before {
        return Manifest::default();
    }
    manifest
}

fn add(data: &mut Dataset, path: &str, text: &str, found: &mut Vec<Diagnostic>) {
    let id = RecordId::from(stem(path));
    let kind = id
        .kind()
        .filter(|_| path.ends_with(".toml") && id.is_well_formed());
    let Some(kind) = kind else {
        found.push(mistake(path, 1, "well-formed-id", "this is not <kind>/<slug>.toml with a known kind and a slug of lower-case words joined by hyphens: rename or remove it"));
        return;
    };
    let mut line = None;
    parse(path, text, found, |node, reader| {
        if let Some(record) = data.shelf(kind).put(node, reader) {
            if !record.id().as_str().is_empty() {
                line = Some(line_at(text, node.place("id")));
            }
            record.set_id(id);
        }
    });
    if let Some(line) = line {
        let message = "a record's id is its path: remove the field `id`";
        found.push(mistake(path, line, "id-from-path", message));
    }
}

/// Takes a file apart, lets it be read, and reports what was wrong with it.
fn parse(
    path: &str,
    text: &str,
    found: &mut Vec<Diagnostic>,
    read: impl FnOnce(&Node<'_>, &mut Reader),
) {
    let (table, errors) = DeTable::parse_recoverable(text);
    let mut reader = Reader::default();
    if errors.is_empty() {
        read(&group(table.get_ref(), 0), &mut reader);
    }
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        reader.mistake(at, Fault::Said(error.message().to_owned()));
    }
    found.extend(reader.mistakes.into_iter().map(|mistake| Diagnostic {
        file: path.to_owned(),
        line: line_at(text, mistake.at),
        field: mistake.field(),
        rule: "shape",
        message: format!(
            "{}. See the editor's manual for what belongs here",
            mistake.fault
        ),
    }));
}

/// A table as a group of fields.
fn group<'t>(table: &'t DeTable<'_>, at: usize) -> Node<'t> {
    let fields = table.iter().map(|(name, value)| Field {
        name: Cow::Borrowed(&**name.get_ref()),
        at: name.span().start,
        node: node(value.get_ref(), value.span().start.max(name.span().start)),
    });
    Node {
        at,
        value: Value::Fields(fields.collect()),
    }
}

fn node<'t>(value: &'t DeValue<'_>, at: usize) -> Node<'t> {
    let value = match value {
        DeValue::String(text) => Value::Text(Cow::Borrowed(&**text)),
        DeValue::Integer(number) => u64::from_str_radix(number.as_str(), number.radix())
            .map_or(Value::Other("a number below 0 or too large"), Value::Number),
        DeValue::Float(_) => Value::Other("a number with a fraction"),
        DeValue::Boolean(_) => Value::Other("true or false"),
        DeValue::Datetime(_) => Value::Other("a date without quotation marks"),
        DeValue::Array(list) => Value::List(
            list.iter()
                .map(|value| node(value.get_ref(), value.span().start))
                .collect(),
        ),
        DeValue::Table(table) => return group(table, at),
    };
    Node { at, value }
}

fn line_at(text: &str, offset: usize) -> u32 {
    let before = text.get(..offset).unwrap_or(text);
    u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX)
}

/// Turns a diagnostic that names a record into one that names its file and line.
fn locate(mut diagnostic: Diagnostic, texts: &HashMap<&str, &File>) -> Diagnostic {
    if let Some((path, text)) = texts.get(diagnostic.file.as_str()) {
        let (table, _) = DeTable::parse_recoverable(text);
        let place = group(table.get_ref(), 0).place(&diagnostic.field);
        diagnostic.line = line_at(text, place);
        diagnostic.file = path.clone();
    }
    diagnostic
}
