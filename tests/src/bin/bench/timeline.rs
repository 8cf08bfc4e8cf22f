//! The timeline and vis-timeline, over the same made-up events.

use anyhow::Result;
use serde_json::{Value, json};

use crate::lab::Lab;

const COUNTS: [u32; 3] = [300, 3_000, 10_000];
const LOADS: usize = 5;

const RESTS: usize = 10;

/// In, along, out and back: 60 steps.
const STEPS: &[(&str, usize)] = &[
    ("+", 6),
    ("ArrowRight", 12),
    ("-", 2),
    ("ArrowLeft", 16),
    ("+", 3),
    ("ArrowRight", 14),
    ("-", 7),
];

pub fn measure(lab: &Lab) -> Result<Value> {
    let mut rows = Vec::new();
    for count in COUNTS {
        for name in ["ours", "vis"] {
            eprintln!("    {name}, {count} events");
            rows.push(row(lab, name, count)?);
        }
    }
    Ok(rows.into())
}

fn row(lab: &Lab, name: &str, count: u32) -> Result<Value> {
    let (mut first, mut work) = (Vec::new(), Vec::new());
    for _ in 0..LOADS {
        let (time, busy) = lab.show(name, count, "#/history")?;
        first.push(time);
        work.push(busy);
    }
    // What comes after the first painting is none of the first step's.
    lab.step("rest", "")?;
    let keys = STEPS
        .iter()
        .flat_map(|(key, times)| std::iter::repeat_n(*key, *times));
    let steps: Result<Vec<f64>> = keys.map(|key| lab.step(name, key)).collect();
    let steps = steps?;
    // There and back where there is room to move, at rest after each step.
    for key in ["+"; 3] {
        lab.step(name, key)?;
    }
    let keys = ["ArrowLeft", "ArrowRight"].into_iter().cycle().take(RESTS);
    let rests: Result<Vec<f64>> = keys
        .map(|key| {
            lab.step(name, key)?;
            lab.step("rest", "")
        })
        .collect();
    Ok(json!({
        "name": name, "count": count, "first": first, "work": work, "steps": steps, "rests": rests?,
    }))
}
