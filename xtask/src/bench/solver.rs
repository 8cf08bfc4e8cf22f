//! The solver: what it costs to list every smallest set that opens an outcome.

use anyhow::Result;

use super::Entry;
use super::figures::{at, firsts};
use super::lab::Lab;
use super::summary::{Answer, Section};

pub const ENTRY: Entry = Entry {
    name: "solver",
    title: "What would it take: the solver",
    measure,
};

fn measure(lab: &Lab) -> Result<Section> {
    let browsed = lab.browse("solver")?;
    let asked: Vec<_> = browsed.figures.as_array().into_iter().flatten().collect();
    let beyond = |answer: &&&serde_json::Value| answer[1].as_i64().is_some_and(|sets| sets < 0);
    let times = firsts(&browsed.figures);
    let listed: Vec<f64> = asked
        .iter()
        .filter(|answer| !beyond(answer))
        .filter_map(|answer| answer[0].as_f64())
        .collect();
    let text = format!(
        "| | queries | median | 95th percentile | worst |\n|---|---:|---:|---:|---:|\n\
         | all | {} | {:.1} ms | {:.1} ms | {:.1} ms |\n\
         | with every set listed | {} | {:.1} ms | {:.1} ms | {:.1} ms |\n\n\
         - {} queries have more than the 1,000 sets that are listed, or pass the bound on work; the \
         answer says so.\n\
         - Five made-up disputes, the same in every run, each with 200 avenues of 3 routes, \
         prerequisites 4 deep, 1,000 commitments, 60 red lines, a third of the links unknown and \
         read as conflicts, 300 steps and 6 circles (`Shape::TYPICAL`): every avenue of each asked \
         about once, in wasm built for size, by `performance.now()`, which counts in steps of \
         0.1 ms.\n",
        times.len(),
        at(&times, 0.5),
        at(&times, 0.95),
        at(&times, 1.0),
        listed.len(),
        at(&listed, 0.5),
        at(&listed, 0.95),
        at(&listed, 1.0),
        times.len() - listed.len(),
    );
    let answer = Answer::new(
        "Every smallest set that opens an avenue",
        "5 ms at the median, 50 ms at worst",
        format!(
            "{:.1} ms, at worst {:.1} ms",
            at(&times, 0.5),
            at(&times, 1.0)
        ),
    );
    Ok(Section {
        text,
        answers: vec![answer],
    })
}
