//! Chromium, without a window.

use std::process::Command;

use anyhow::Result;
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

pub(super) fn begin() -> Result<(Driver, Capabilities)> {
    let mut command = Command::new("chromedriver");
    command.arg("--port=0");
    let driver = Driver::announcing(command, "started successfully on port ", Stage::bare()?)?;
    let mut wishes = DesiredCapabilities::chrome();
    let downloads = driver.downloads().to_string_lossy();
    wishes.add_experimental_option("prefs", json!({ "download.default_directory": downloads }))?;
    for flag in FLAGS {
        wishes.add_arg(flag)?;
    }
    wishes.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
    wishes.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
    Ok((driver, wishes.into()))
}
