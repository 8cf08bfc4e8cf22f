//! Chromium, without a window.

use std::env;
use std::iter;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
};

use crate::driver::Driver;
use crate::stage::Stage;

/// Chromium's own errands are turned off: they would show among the page's requests.
const FLAGS: &[&str] = &[
    "--headless",
    // Only pages of this project are opened, and root has no sandbox.
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    // It loads these into a process of their own, which takes as long as all else until it is ready.
    "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup",
    // A test goes from page to page faster than any reader, and would be slowed down for it.
    "--disable-ipc-flooding-protection",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--lang=en-GB",
    // No other host exists: a page that asks for one fails here as it would offline.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// Chromium without what stands around a page: tabs, menus, a bar for the address. The page is the same, and
/// to keep the rest up to date takes as much of the processor as the page does. Debian's name, and Google's.
const BARE: [&str; 2] = ["chromium-headless-shell", "chrome-headless-shell"];

/// Where Debian has that program itself. What it has on the path is a script that waits for the program: whoever
/// ends the script leaves the program behind.
const BEHIND_A_SCRIPT: &str = "/usr/lib/chromium";

/// Chromium as readers have it.
pub(super) fn begin_whole() -> Result<(Driver, Capabilities)> {
    begin_as(None)
}

/// Chromium without what stands around a page.
pub(super) fn begin() -> Result<(Driver, Capabilities)> {
    begin_as(Some(bare()?))
}

/// The program of Chromium without what stands around a page.
///
/// # Errors
///
/// There is none on this machine.
pub fn bare() -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    iter::once(PathBuf::from(BEHIND_A_SCRIPT))
        .chain(env::split_paths(&path))
        .flat_map(|folder| BARE.map(|name| folder.join(name)))
        .find(|program| program.is_file())
        .context("Chromium's headless shell is missing; `cargo xtask setup` installs it")
}

fn begin_as(program: Option<PathBuf>) -> Result<(Driver, Capabilities)> {
    let mut command = Command::new("chromedriver");
    command.arg("--port=0");
    let driver = Driver::announcing(command, "started successfully on port ", Stage::bare()?)?;
    let mut wishes = DesiredCapabilities::chrome();
    let downloads = driver.downloads().to_string_lossy();
    wishes.add_experimental_option("prefs", json!({ "download.default_directory": downloads }))?;
    if let Some(program) = program {
        wishes.set_binary(&program.to_string_lossy())?;
    }
    for flag in FLAGS {
        wishes.add_arg(flag)?;
    }
    wishes.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wishes.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok((driver, wishes.into()))
}
