//! The browsers that the tests run in, and how each of them is begun.

mod chromium;
mod firefox;
mod webkit;

use std::env;

use anyhow::{Result, bail};
use thirtyfour::Capabilities;

use crate::browser::Scheme;
use crate::driver::Driver;
pub use chromium::bare as bare_chromium;

/// Names the engine of a run.
const CHOICE: &str = "E2E_ENGINE";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    /// The engine that this run is for: Chromium, unless the environment names another.
    pub fn chosen() -> Result<Self> {
        match env::var(CHOICE).as_deref() {
            Err(env::VarError::NotPresent) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            other => bail!("{CHOICE} takes chromium, firefox or webkit, not {other:?}"),
        }
    }

    /// Starts the driver, and says which browser it is to start.
    pub(crate) fn begin(self, scheme: Scheme) -> Result<(Driver, Capabilities)> {
        match self {
            Self::Chromium => chromium::begin(),
            Self::Firefox => firefox::begin(scheme),
            Self::WebKit => webkit::begin(scheme),
        }
    }

    /// The same for Chromium as readers have it, whatever the engine of the run.
    pub(crate) fn begin_whole_chromium() -> Result<(Driver, Capabilities)> {
        chromium::begin_whole()
    }
}
