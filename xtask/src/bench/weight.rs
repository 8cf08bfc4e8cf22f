//! What the published page weighs: what `cargo xtask size` holds it to.

use anyhow::Result;

use super::Entry;
use super::lab::Lab;
use super::summary::{Answer, Section, bytes};
use crate::size::{self, sums};

pub const ENTRY: Entry = Entry {
    name: "bytes",
    title: "Bytes",
    measure,
};

fn measure(_: &Lab) -> Result<Section> {
    let weight = size::weigh()?;
    let mut text = "| | files | as they are | after brotli |\n|---|---:|---:|---:|\n".to_owned();
    for (name, files) in [
        ("fetched until the first view can be used", &weight.first),
        ("fetched later, or when asked for", &weight.later),
        ("the one file", &weight.single),
    ] {
        let (raw, brotli) = sums(files);
        text += &format!("| {name} | {} | {raw} | {brotli} |\n", files.len());
    }
    text += "\nThe files of dist/, brotli at its best, as hosts store them beforehand. `cargo xtask \
        size` lists each, and docs/size.md says what weighs what.\n";
    let answers = vec![
        Answer::new(
            "Fetched until the first view is interactive",
            "at most 250 KB after brotli",
            bytes(sums(&weight.first).1 as f64),
        ),
        Answer::new(
            "The one file",
            "under 500 KB",
            bytes(sums(&weight.single).0 as f64),
        ),
    ];
    Ok(Section { text, answers })
}
