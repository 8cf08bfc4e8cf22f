//! Takes one of the measurements that need a browser, and prints its figures as JSON for
//! `cargo xtask bench`, which says what they mean.

mod date;
mod filter;
mod find;
mod lab;
mod large;
mod memory;
mod solver;
mod timeline;

use std::env;
use std::process::ExitCode;

use anyhow::{Context, Result};
use e2e::Browser;
use lab::Lab;
use serde_json::{Value, json};

/// A measurement: all figures, in milliseconds unless it says otherwise.
type Measure = fn(&Lab) -> Result<Value>;

const ALL: &[(&str, Measure)] = &[
    ("timeline", timeline::measure),
    ("date", date::measure),
    ("filter", filter::measure),
    ("search", find::measure),
    ("solver", solver::measure),
    ("large", large::measure),
    ("memory", memory::measure),
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let asked = env::args().nth(1).unwrap_or_default();
    let (_, measure) = ALL
        .iter()
        .find(|(name, _)| *name == asked)
        .with_context(|| format!("there is no measurement `{asked}` in the browser"))?;
    let lab = Lab::open()?;
    let figures = measure(&lab)?;
    let answer = json!({
        "browser": product(&lab.browser)?,
        "window": [lab::WIDTH, lab::HEIGHT],
        "idle": lab.idle()?,
        "figures": figures,
    });
    println!("{answer}");
    Ok(())
}

fn product(browser: &Browser) -> Result<Value> {
    let version = browser.cdp("Browser.getVersion", json!({}))?;
    Ok(version["product"].clone())
}
