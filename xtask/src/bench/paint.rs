//! What a visitor on a phone and a slow line waits for, as Lighthouse measures it.

use anyhow::Result;

use super::Entry;
use super::lab::Lab;
use crate::lighthouse;

pub const ENTRY: Entry = Entry {
    name: "paint",
    title: "First paint, on a phone and a slow line",
    measure,
};

/// The first page, and the longest of those that people come for.
const FILES: &[&str] = &["index.html", "compare.html"];
const RUNS: usize = 5;

fn measure(_: &Lab) -> Result<String> {
    let table = lighthouse::table(FILES, RUNS)?;
    Ok(format!(
        "{table}\n\n\
         Lighthouse {} on its mobile profile: round trips of 150 ms, 1.6 Mbit/s, the processor \
         slowed down fourfold, all of it simulated from one load on this machine. Medians of {RUNS} \
         loads. The host packs by Brotli at its best, and sends the headers of `_headers`. \
         `cargo xtask lighthouse` measures every view.\n",
        lighthouse::version()?,
    ))
}
