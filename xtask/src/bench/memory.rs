//! What the published page takes of memory.

use anyhow::Result;
use serde_json::Value;

use super::Entry;
use super::lab::Lab;
use super::summary::{Answer, Section, bytes, number};
use crate::{dist, setup};

pub const ENTRY: Entry = Entry {
    name: "memory",
    title: "Memory",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    setup::for_building()?;
    dist::ensure()?;
    let browsed = lab.browse("memory")?;
    let mut text =
        "| | records | wasm | script | elements and styles |\n|---|---:|---:|---:|---:|\n"
            .to_owned();
    let mut said = Vec::new();
    for row in browsed.figures.as_array().into_iter().flatten() {
        let [wasm, script, elements] =
            ["wasm", "script", "elements"].map(|name| bytes(number(row, name)));
        let (records, whole) = (&row["records"], whole(row));
        let opened = match records.as_u64() {
            Some(0) => "those of the page".to_owned(),
            _ => format!("{records}, opened"),
        };
        text += &format!(
            "| `{}` | {opened} | {wasm} | {script} | {elements} |\n",
            row["view"].as_str().unwrap_or_default()
        );
        said.push((opened, whole));
    }
    text += "\nOn the page in dist/, after the browser's collection of garbage: the memory of the program, \
        which never shrinks and so tells the most it ever took; what Chromium's script engine keeps; and \
        what its elements and styles take. The large datasets are those that are opened above.\n";
    let [first, .., last] = said.as_slice() else {
        anyhow::bail!("no figures of memory");
    };
    let answer = Answer::new(
        "Memory: the first view; 100,000 records opened",
        "no figure",
        format!("{}; {}", bytes(first.1), bytes(last.1)),
    );
    Ok(Section {
        text,
        answers: vec![answer],
    })
}

fn whole(row: &Value) -> f64 {
    ["wasm", "script", "elements"]
        .map(|name| number(row, name))
        .iter()
        .sum()
}
