//! Made-up datasets of any size: a dispute over and over, every time with names of its own.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::page::Page;

/// What every copy of a record gets a name by: its kind and what follows.
const LISTS: [&str; 16] = [
    "sources",
    "actors",
    "issues",
    "positions",
    "red_lines",
    "avenues",
    "links",
    "events",
    "statements",
    "obstacles",
    "concessions",
    "scenarios",
    "assessments",
    "figures",
    "discrepancies",
    "terms",
];

/// The most words of a text and of a quotation in a copy: a hundred thousand records have to fit a file
/// that the page opens.
const WORDS: usize = 4;
const QUOTED: usize = 6;

/// A dataset of exactly so many records of all kinds, and never fewer than a published document has, in
/// its proportions: the document, whole copies of it in fewer words, whose records name each other and
/// share nothing but the sides, and as many more of its statements as are missing. Its loaded phrases stand in no text,
/// because whom a copy quotes is nobody that the document names.
pub fn of_size(document: &Value, records: usize) -> Value {
    let ids: HashSet<&str> = LISTS
        .iter()
        .flat_map(|list| document[list].as_array().into_iter().flatten())
        .filter_map(|record| record["id"].as_str())
        .collect();
    let mut made = document.clone();
    let mut count = ids.len();
    for number in 1.. {
        if count + ids.len() > records {
            break;
        }
        count += ids.len();
        for list in LISTS {
            let copies = copies(document, list, number, &ids);
            put(&mut made, list, copies);
        }
    }
    let statements = document["statements"].as_array();
    let models = statements.map(Vec::as_slice).unwrap_or_default();
    let more = models.iter().cycle().take(records.saturating_sub(count));
    let more = more.enumerate().map(|(number, model)| {
        let mut record = model.clone();
        record["id"] = json!(format!("statement/one-more-{number}"));
        record
    });
    put(&mut made, "statements", more.collect());
    for term in made["terms"].as_array_mut().into_iter().flatten() {
        term["loaded"] = json!([format!("said of {}", term["id"])]);
    }
    made
}

/// Hands over to a page on which files are opened a dataset of so many records, made of the page's own
/// and written into a folder. How many bytes it has.
///
/// # Errors
///
/// Where the page hands out no data, or the folder takes no file.
pub fn hand_over(page: &Page, records: usize, folder: &Path) -> Result<usize> {
    let own = "return JSON.stringify(redlines.export())";
    let own = page.browser().eval(own, Vec::new())?;
    let own: Value = serde_json::from_str(own.as_str().context("the page exports nothing")?)?;
    let text = of_size(&own, records).to_string();
    let file = folder.join(format!("{records}.json"));
    fs::write(&file, &text)?;
    page.choose_file(".open input[type=file]", &file);
    Ok(text.len())
}

fn copies(document: &Value, list: &str, number: usize, ids: &HashSet<&str>) -> Vec<Value> {
    let records = document[list].as_array().into_iter().flatten();
    let copy = |record: &Value| {
        let mut copy = record.clone();
        change(&mut copy, number, ids);
        if let Some(record) = copy.as_object_mut() {
            record.remove("note");
        }
        copy
    };
    records.map(copy).collect()
}

/// Every id becomes that of the copy of this number, every text short, and different from others.
fn change(value: &mut Value, number: usize, ids: &HashSet<&str>) {
    match value {
        Value::String(text) if ids.contains(text.as_str()) => *text = format!("{text}-{number}"),
        Value::Array(list) => list.iter_mut().for_each(|value| change(value, number, ids)),
        Value::Object(fields) => {
            if let Some(text) = fields.get("quotation").and_then(Value::as_str) {
                fields["quotation"] = json!(first(text, QUOTED));
            }
            if let Some(text) = fields.get("en").and_then(Value::as_str) {
                fields["en"] = json!(format!("{} {number}", first(text, WORDS)));
            } else {
                fields
                    .values_mut()
                    .for_each(|value| change(value, number, ids));
            }
        }
        _ => {}
    }
}

/// The first words of a text.
fn first(text: &str, words: usize) -> String {
    let words: Vec<&str> = text.split_whitespace().take(words).collect();
    words.join(" ")
}

fn put(made: &mut Value, list: &str, records: Vec<Value>) {
    if let Some(all) = made[list].as_array_mut() {
        all.extend(records);
    }
}
