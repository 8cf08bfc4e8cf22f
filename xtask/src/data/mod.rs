//! Commands on the records: check them, hold them against their sources, publish them.

mod check;
mod coverage;
mod export;
#[cfg(test)]
mod mini;
mod quotes;
mod texts;

pub use check::run as check;
pub use coverage::run as coverage;
pub use export::run as export;
pub use quotes::run as quotes;

use anyhow::Result;
use dispute::model::Dataset;

use crate::project;

fn load() -> Result<Dataset> {
    Ok(data_folder::load(&project::root().join("data"))?)
}
