//! The search and MiniSearch, over the same records: every beginning of what people type.

use anyhow::Result;
use serde_json::{Value, json};

use crate::lab::Lab;

const RECORDS: u32 = 10_000;

/// Places, people, questions and slips of the pen, as the judged queries have them.
const TYPED: [&str; 16] = [
    "Tskhinvali",
    "south osetia",
    "Цхинвал",
    "sakashvilli",
    "shevarnadze",
    "visa requirements lifted",
    "should the railway reopen",
    "diplomatic relations",
    "red line recognition",
    "monitors both sides",
    "wine for manufactured goods",
    "occupied territories",
    "political dialog",
    "putin vladimir",
    "parlament georgia",
    "cease-fire",
];

pub fn measure(lab: &Lab) -> Result<Value> {
    let mut rows = Vec::new();
    for name in ["ours", "minisearch"] {
        eprintln!("    {name}, {RECORDS} records");
        lab.load()?;
        let what = vec![json!(name), json!(RECORDS), json!(TYPED)];
        let mut row = lab
            .browser
            .eval_async("bench.find(arguments[0], arguments[1], arguments[2])", what)?;
        row["name"] = json!(name);
        rows.push(row);
    }
    Ok(rows.into())
}
