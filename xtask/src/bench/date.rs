//! Moving the date: how long the comparison takes to redraw.

use anyhow::Result;

use super::Entry;
use super::figures::{at, numbers};
use super::lab::Lab;
use super::summary::{Answer, Section};

pub const ENTRY: Entry = Entry {
    name: "date",
    title: "Moving the date of the comparison",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    let browsed = lab.browse("date")?;
    let [moves, rests] = ["moves", "rests"].map(|name| numbers(&browsed.figures[name]));
    let (middle, high) = (at(&moves, 0.5), at(&moves, 0.95));
    let text = format!(
        "Moving the date redraws the comparison of the shipped records in {:.1} ms (median) and \
         {:.1} ms (95th percentile, {} moves by the slider), of which {:.1} ms are the measuring \
         itself: the processor time of the main thread's tasks, from before the move to two frames \
         after it. Themes out of sight follow when the date is at rest or the page is scrolled, which \
         takes {:.1} ms (median) and {:.1} ms (95th percentile) more.\n",
        middle,
        high,
        moves.len(),
        at(&browsed.idle, 0.5),
        at(&rests, 0.5),
        at(&rests, 0.95),
    );
    let answer = Answer::new(
        "Moving the date of the comparison",
        "inside one frame, 16 ms",
        format!("{middle:.1} ms, 95% within {high:.1} ms"),
    );
    Ok(Section {
        text,
        answers: vec![answer],
    })
}
