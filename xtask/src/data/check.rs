//! `check-data`: every rule on every record.

use anyhow::Result;
use lexopt::Parser;

pub fn run(args: Parser) -> Result<()> {
    crate::no_arguments(args)?;
    let data = super::load()?;
    println!("{} records keep every rule", data.records().count());
    Ok(())
}
