//! WebKitGTK, in the small browser that comes with it, on a screen that nobody sees.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::Capabilities;

use crate::browser::Scheme;
use crate::driver::Driver;
use crate::stage::Stage;

/// Where distributions put the small browser: below one of these, in a folder for the machine's
/// kind or not, in a folder for the library's version.
const ROOTS: &[&str] = &["/usr/lib", "/usr/libexec"];

pub(super) fn begin(scheme: Scheme) -> Result<(Driver, Capabilities)> {
    let browser = browser()?;
    let stage = Stage::with_screen()?;
    // The small browser has no settings of its own for these.
    let settings = stage.folder().join("gtk-3.0");
    fs::create_dir(&settings)?;
    // Motion is off: a page in motion has no one look.
    fs::write(
        settings.join("settings.ini"),
        "[Settings]\ngtk-enable-animations=0\n",
    )?;
    let theme = match scheme {
        Scheme::Light => "Adwaita",
        Scheme::Dark => "Adwaita:dark",
    };
    let mut command = Command::new("WebKitWebDriver");
    command
        .arg("--port=0")
        .env("DISPLAY", stage.display())
        .env("GDK_BACKEND", "x11")
        .env("GTK_THEME", theme)
        .env("LANG", "en_GB.UTF-8")
        // Neither the user's own session nor one begun for the test has anything to say here.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .env("NO_AT_BRIDGE", "1")
        // The screen is memory, and no graphics card draws into it: to paint and to put together by way of one
        // that is not there takes as long as the page itself. Without layers no frame of an empty page is drawn,
        // and no picture taken: whoever waits for either waits for ever.
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        // To compile the program a third time, for speed, takes longer than a test uses it.
        .env("JSC_useOMGJIT", "0");
    for home in ["HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"] {
        command.env(home, stage.folder());
    }
    let proxy = format!("--proxy=http://127.0.0.1:{}", stage.elsewhere().port());
    let driver = Driver::silent(command, stage)?;
    let mut wishes = Capabilities::new();
    // Without the bar of buttons the window can be as narrow as a phone. No other host exists.
    let args = [
        "--automation",
        "--full-screen",
        &proxy,
        "--ignore-host=127.0.0.1",
    ];
    wishes.set(
        "webkitgtk:browserOptions",
        json!({ "binary": browser, "args": args }),
    )?;
    Ok((driver, wishes))
}

fn browser() -> Result<PathBuf> {
    let below = |folder: &Path| -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| entry.path()).collect()
    };
    let near: Vec<_> = ROOTS
        .iter()
        .flat_map(|root| below(Path::new(root)))
        .collect();
    let far = near.iter().filter(|folder| is_of_a_machine(folder));
    let far: Vec<_> = far.flat_map(|folder| below(folder)).collect();
    let found = near
        .into_iter()
        .chain(far)
        .filter(|folder| folder.to_string_lossy().contains("webkit"))
        .map(|folder| folder.join("MiniBrowser"))
        .filter(|program| program.is_file());
    // The newest, where there are several.
    found
        .max()
        .context("WebKitGTK's MiniBrowser is missing; `cargo xtask setup` installs it")
}

/// Such as /usr/lib/x86_64-linux-gnu.
fn is_of_a_machine(folder: &Path) -> bool {
    folder.to_string_lossy().ends_with("-linux-gnu")
}
