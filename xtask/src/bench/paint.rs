//! What a visitor on a phone and a slow line waits for, as Lighthouse measures it.

use anyhow::Result;

use super::Entry;
use super::lab::Lab;
use super::summary::{Answer, Section, cell};
use crate::lighthouse;

pub const ENTRY: Entry = Entry {
    name: "paint",
    title: "First paint, on a phone and a slow line",
    measure,
};

/// The first page, and the longest of those that people come for.
const FILES: &[&str] = &["index.html", "compare.html"];
const RUNS: usize = 5;

fn measure(_: &Lab) -> Result<Section> {
    let table = lighthouse::table(FILES, RUNS)?;
    let said = |column: &str| {
        let cells = FILES.iter().filter_map(|file| {
            let cell = cell(&table, file, column)?;
            Some(format!("{cell} ({file})"))
        });
        cells.collect::<Vec<_>>().join(", ")
    };
    let answers = vec![
        Answer::new("First paint on a phone", "under 1 s", said("first paint")),
        Answer::new("Interactive on a phone", "under 3 s", said("interactive")),
        Answer::new("Layout shift", "none", said("shift")),
        Answer::new(
            "Lighthouse, performance",
            "at least 95",
            said("performance"),
        ),
    ];
    let text = format!(
        "{table}\n\n\
         The host packs by Brotli at its best, and sends the headers of `_headers`. \
         `cargo xtask lighthouse` measures every view.\n"
    );
    Ok(Section { text, answers })
}
