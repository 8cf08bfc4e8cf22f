//! Filtering the comparison: how long it takes to redraw.

use anyhow::Result;

use super::Entry;
use super::figures::{at, numbers};
use super::lab::Lab;
use super::summary::{Answer, Section};

pub const ENTRY: Entry = Entry {
    name: "filter",
    title: "Filtering the comparison",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    let browsed = lab.browse("filter")?;
    let steps = numbers(&browsed.figures);
    let (middle, high) = (at(&steps, 0.5), at(&steps, 0.95));
    let text = format!(
        "A filter redraws the comparison of the shipped records in {middle:.1} ms (median) and \
         {high:.1} ms (95th percentile, {} steps: words typed letter by letter and taken back, themes, \
         gaps and firmnesses chosen), of which {:.1} ms are the measuring itself: the processor time \
         of the main thread's tasks, from before the step to two frames after it.\n",
        steps.len(),
        at(&browsed.idle, 0.5),
    );
    let answer = Answer::new(
        "Filtering the comparison",
        "no figure",
        format!("{middle:.1} ms, 95% within {high:.1} ms"),
    );
    Ok(Section {
        text,
        answers: vec![answer],
    })
}
