//! A large dataset opened on the published page: how long the page stands still, view by view.

use anyhow::Result;

use super::Entry;
use super::lab::Lab;
use super::summary::{Answer, Section, number};
use crate::{dist, setup};

pub const ENTRY: Entry = Entry {
    name: "large",
    title: "Large datasets, opened on the page",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    setup::for_building()?;
    dist::ensure()?;
    let figures = lab.browse("large")?.figures;
    let all: Vec<_> = figures.as_array().into_iter().flatten().collect();
    let mut text = "| longest task, and until all was still |".to_owned();
    for dataset in &all {
        let megabytes = dataset["bytes"].as_f64().unwrap_or(f64::NAN) / 1e6;
        text += &format!(" {} records, {megabytes:.0} MB |", dataset["records"]);
    }
    text += &format!("\n|---|{}\n", "---:|".repeat(all.len()));
    let views = all.first().and_then(|dataset| dataset["views"].as_array());
    for (place, view) in views.into_iter().flatten().enumerate() {
        text += &format!("| `{}` |", view["name"].as_str().unwrap_or_default());
        for dataset in &all {
            let view = &dataset["views"][place];
            text += &format!(
                " {:.0} ms, {:.0} ms |",
                number(view, "longest"),
                number(view, "time")
            );
        }
        text += "\n";
    }
    text += "\nMade-up datasets of all kinds of record in the proportions of the shipped ones, the same in \
         every run (`tests/src/made_up.rs`), opened from a file on the page in `dist/`. By the browser's \
         own record of long tasks: 0 where none took 50 ms. Each view is shown after the other, from the \
         address to the last change of the page.\n";
    let answers = all.iter().map(|dataset| {
        // The first thing that is done with each.
        let opening = &dataset["views"][0];
        Answer::new(
            format!("Opening {} records", dataset["records"]),
            "a progress bar, or a clear refusal",
            format!(
                "{:.1} s, standing still for {:.0} ms at most",
                number(opening, "time") / 1e3,
                number(opening, "longest")
            ),
        )
    });
    let answers = answers.collect();
    Ok(Section { text, answers })
}
