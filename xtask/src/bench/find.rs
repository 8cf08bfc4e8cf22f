//! The search beside MiniSearch: what a keystroke costs.

use anyhow::Result;

use super::Entry;
use super::figures::{at, firsts};
use super::lab::Lab;
use super::summary::{Answer, Section, number};

pub const ENTRY: Entry = Entry {
    name: "search",
    title: "Search, beside MiniSearch",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    let browsed = lab.browse("search")?;
    let mut text = "| | records | index built in | keystroke, median | 95th percentile | worst |\n\
         |---|---:|---:|---:|---:|---:|\n"
        .to_owned();
    let mut keystrokes = 0;
    let mut said = Vec::new();
    for row in browsed.figures.as_array().into_iter().flatten() {
        let name = if row["name"] == "ours" {
            "this page".to_owned()
        } else {
            format!("MiniSearch {}", lab.npm_version("minisearch")?)
        };
        let times = firsts(&row["times"]);
        keystrokes = times.len();
        text += &format!(
            "| {name} | {} | {:.0} ms | {:.1} ms | {:.1} ms | {:.1} ms |\n",
            row["records"],
            number(row, "built"),
            at(&times, 0.5),
            at(&times, 0.95),
            at(&times, 1.0),
        );
        said.push(format!(
            "{:.1} ms, 95% within {:.1} ms",
            at(&times, 0.5),
            at(&times, 0.95)
        ));
    }
    text += &format!(
        "\n- {keystrokes} keystrokes: every beginning of sixteen queries of the judged set, slips \
         included, each searched anew for its first twenty results; by `performance.now()` in the \
         page, which counts in steps of 0.1 ms.\n\
         - The records are the shipped ones and made-up events with the words of the shipped events. \
         MiniSearch has title, text and note of each, with prefixes, fuzziness 0.2 and titles twice \
         the weight; this page has every field, spellings and scripts.\n"
    );
    let [ours, theirs] = [0, 1].map(|place| said.get(place).cloned().unwrap_or_default());
    let answer = Answer::new(
        "A keystroke in the search, 10,000 records",
        "95% within 2 ms",
        ours,
    );
    Ok(Section {
        text,
        answers: vec![answer.beside(format!("MiniSearch: {theirs}"))],
    })
}
