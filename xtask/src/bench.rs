//! `cargo xtask bench`: what the page costs, beside what others need for the same, on this machine.
//!
//! Each entry is a file in `bench/` that takes figures and says what they are. One that needs a
//! browser has a file of its name in `tests/src/bin/bench/` as well, which takes the figures there.

mod date;
mod figures;
mod filter;
mod find;
mod lab;
mod large;
mod memory;
mod paint;
mod solver;
mod summary;
mod timeline;
mod weight;

use std::fs;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser};

use crate::project;
use crate::step::step;
use lab::Lab;
use summary::Section;

/// One subject that is measured.
struct Entry {
    /// What it is called on the command line.
    name: &'static str,
    /// The heading over its figures.
    title: &'static str,
    /// Takes the figures, and writes them down.
    measure: fn(&Lab) -> Result<Section>,
}

const ENTRIES: &[Entry] = &[
    weight::ENTRY,
    paint::ENTRY,
    date::ENTRY,
    filter::ENTRY,
    find::ENTRY,
    timeline::ENTRY,
    solver::ENTRY,
    large::ENTRY,
    memory::ENTRY,
];

pub fn run(mut args: Parser) -> Result<()> {
    let mut names = Vec::new();
    let mut build = true;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Long("no-build") => build = false,
            Arg::Value(name) => names.push(name.to_string_lossy().into_owned()),
            other => bail!(other.unexpected()),
        }
    }
    let chosen = chosen(&names)?;
    let lab = Lab::new(build)?;
    let before = figures::load_average();
    let (mut sections, mut answers) = (String::new(), Vec::new());
    for entry in chosen {
        let section = step(format!("measure: {}", entry.title), || {
            (entry.measure)(&lab)
        })?;
        sections += &format!("\n## {}\n\n{}", entry.title, section.text);
        answers.extend(section.answers);
    }
    let short = summary::table(&answers);
    let text = format!("{}{short}{sections}", lab.preface(&before));
    println!("{text}");
    // Part of the figures would be left standing beside others of another day.
    if !names.is_empty() {
        return Ok(());
    }
    let path = project::root().join("docs/benchmarks.md");
    fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))
}

/// The entries of these names; all where none is named.
fn chosen(names: &[String]) -> Result<Vec<&'static Entry>> {
    if names.is_empty() {
        return Ok(ENTRIES.iter().collect());
    }
    let find = |name: &String| {
        let known = || ENTRIES.iter().map(|entry| entry.name).collect::<Vec<_>>();
        ENTRIES
            .iter()
            .find(|entry| entry.name == name)
            .with_context(|| format!("nothing is measured as `{name}`; there are {:?}", known()))
    };
    names.iter().map(find).collect()
}
