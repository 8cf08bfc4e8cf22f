//! The solver over made-up disputes: every proposal of each, asked about once.

use anyhow::Result;
use serde_json::{Value, json};

use crate::lab::Lab;

const SEEDS: [u32; 5] = [1, 2, 3, 4, 5];

pub fn measure(lab: &Lab) -> Result<Value> {
    lab.load()?;
    lab.browser
        .eval_async("bench.solver(arguments[0])", vec![json!(SEEDS)])
}
