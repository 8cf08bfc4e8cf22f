//! Firefox, without a window.

use std::process::Command;

use anyhow::Result;
use serde_json::{Value, json};
use thirtyfour::Capabilities;

use crate::browser::Scheme;
use crate::driver::Driver;
use crate::stage::Stage;

pub(super) fn begin(scheme: Scheme) -> Result<(Driver, Capabilities)> {
    let stage = Stage::bare()?;
    let settings = settings(scheme, &stage);
    let mut command = Command::new("geckodriver");
    // What Firefox writes goes with the folder, also where it is ended the hard way.
    command
        .args(["--port=0", "--profile-root"])
        .arg(stage.folder())
        // Without this a released Firefox asks its makers for lists, whatever its settings say.
        .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
    let driver = Driver::announcing(command, "Listening on 127.0.0.1:", stage)?;
    let mut wishes = Capabilities::new();
    wishes.set("browserName", "firefox")?;
    wishes.set(
        "moz:firefoxOptions",
        json!({ "args": ["-headless"], "prefs": settings }),
    )?;
    Ok((driver, wishes))
}

fn settings(scheme: Scheme, stage: &Stage) -> Value {
    let elsewhere = stage.elsewhere().port();
    json!({
        "intl.accept_languages": "en-GB",
        "ui.systemUsesDarkTheme": i32::from(scheme == Scheme::Dark),
        // Motion is off: a page in motion has no one look.
        "ui.prefersReducedMotion": 1,
        // The window of a page is one that a script opens: only such a window can be as narrow as a
        // phone.
        "dom.disable_open_during_load": false,
        // It keeps processes ready for sites that nobody goes to.
        "dom.ipc.processPrelaunch.enabled": false,
        // One process for all pages: each test is another site, and would begin with a new process.
        "fission.webContentIsolationStrategy": 0,
        "dom.ipc.processCount": 1,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        // No other host exists.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": elsewhere,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": elsewhere,
        "browser.download.folderList": 2,
        "browser.download.dir": stage.folder(),
    })
}
