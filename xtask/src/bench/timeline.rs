//! The timeline beside vis-timeline: first render and steps, by the number of events.

use anyhow::Result;

use super::Entry;
use super::figures::{at, numbers};
use super::lab::Lab;
use super::summary::{Answer, Section};

/// What vis-timeline needed to draw 10,000 events where the demands were written down, in seconds:
/// machines differ in speed, and one does from hour to hour.
const ASKED_AT: f64 = 2.1;

pub const ENTRY: Entry = Entry {
    name: "timeline",
    title: "Timeline, beside vis-timeline",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    let browsed = lab.browse("timeline")?;
    let mut text = "| | events | first render, median (least to most) | work for it, median | step, median | step, 95th percentile | coming to rest, median |\n\
         |---|---:|---:|---:|---:|---:|---:|\n"
        .to_owned();
    let vis = format!("vis-timeline {}", lab.npm_version("vis-timeline")?);
    let mut most = [[f64::NAN; 4]; 2];
    for row in browsed.figures.as_array().into_iter().flatten() {
        let name = if row["name"] == "ours" {
            "this page"
        } else {
            &vis
        };
        let [first, work, steps, rests] =
            ["first", "work", "steps", "rests"].map(|key| numbers(&row[key]));
        // The counts rise: what stays is of the greatest.
        most[usize::from(row["name"] != "ours")] = [
            at(&first, 0.5),
            at(&first, 1.0),
            at(&steps, 0.5),
            at(&steps, 0.95),
        ];
        text += &format!(
            "| {name} | {} | {:.0} ms ({:.0} to {:.0}) | {:.0} ms | {:.1} ms | {:.1} ms | {:.0} ms |\n",
            row["count"],
            at(&first, 0.5),
            at(&first, 0.0),
            at(&first, 1.0),
            at(&work, 0.5),
            at(&steps, 0.5),
            at(&steps, 0.95),
            at(&rests, 0.5),
        );
    }
    text += &format!(
        "\nA step that does nothing measures {:.1} ms (median): the measuring itself, and part of \
         every figure above.\n\n\
         - The events are made up, the same in every run: titles and texts of the shipped ones, on \
         days, months and years from 1992 to 2026, in the five lanes. Both draw the same events.\n\
         - *First render*: from the call that draws until the frame after it is on screen, by \
         `performance.now()`; page and data are loaded before. 5 loads each. This page draws the \
         whole History view (masthead, timeline, lifelines, the first of the list); vis-timeline \
         draws its timeline in groups, with its own defaults.\n\
         - *Work* and *step*: the processor time of the main thread's tasks (script, style, layout, \
         paint), by Chromium's `TaskDuration` in thread ticks: neither waiting for a frame nor what \
         else the machine does counts. 60 steps of zooming in and out and panning by a quarter, each \
         from before it to two frames after it; the first when what \
         comes after the first painting is there. This page is moved through its keys, vis-timeline \
         through `setWindow`, `zoomIn` and `zoomOut` without animation.\n\
         - *Coming to rest*: what is done in the 0.4 s after a step that nothing follows. This page then \
         writes the names beside the marks, draws the lanes out of sight, and follows in the address.\n",
        at(&browsed.idle, 0.5),
    );
    let [ours, theirs] = most;
    text += &format!(
        "- The 16 ms of a step and of moving the date were asked where {vis}'s first render of 10,000 \
         events was seen to take {ASKED_AT:.1} s. In this run it takes {:.1} s: 16 ms there are {:.0} ms here, if all scales alike.\n",
        theirs[0] / 1000.0,
        16.0 * theirs[0] / 1000.0 / ASKED_AT,
    );
    let drawn = |[middle, high, ..]: [f64; 4]| format!("{middle:.0} ms, at most {high:.0} ms");
    let step = |[.., middle, high]: [f64; 4]| format!("{middle:.1} ms, 95% within {high:.1} ms");
    let answers = vec![
        Answer::new(
            "First render of the timeline, 10,000 events",
            "a tenth of vis-timeline's time; 100 ms is the aim",
            drawn(ours),
        )
        .beside(format!("{vis}: {}", drawn(theirs))),
        Answer::new(
            "A step of panning or zooming, 10,000 events",
            "95% inside one frame, 16 ms",
            step(ours),
        )
        .beside(format!("{vis}: {}", step(theirs))),
    ];
    Ok(Section { text, answers })
}
