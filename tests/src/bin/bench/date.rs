//! Moving the date over the shipped records, on the comparison.

use anyhow::Result;
use serde_json::{Value, json};

use crate::lab::Lab;

pub fn measure(lab: &Lab) -> Result<Value> {
    lab.show("ours", 0, "#/compare")?;
    // Every eighty days from 2008 on: past most changes there are.
    let to = |step: usize| (14_000 + step * 80).to_string();
    let moves: Result<Vec<f64>> = (0..60).map(|step| lab.step("date", &to(step))).collect();
    let rests: Result<Vec<f64>> = (0..20)
        .map(|step| {
            lab.step("date", &to(step * 3))?;
            lab.step("rest", "")
        })
        .collect();
    Ok(json!({ "moves": moves?, "rests": rests? }))
}
