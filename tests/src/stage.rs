//! What a browser stands on while a test lasts: a folder of its own and, where it needs one, a
//! screen that nobody sees.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

/// Wide and high enough for any window with its corner in the middle.
const SIZE: &str = "3200x2400x24";

/// Where the corner of a window has to be. On a screen without a manager of windows the keyboard
/// goes to the window under the mouse, which rests in the middle.
pub(crate) const CORNER: (i64, i64) = (1599, 1199);

pub(crate) struct Stage {
    folder: TempDir,
    screen: Option<Screen>,
}

/// Two browsers on one screen would take the focus from each other: each gets its own.
struct Screen {
    process: Child,
    display: String,
}

impl Stage {
    pub(crate) fn bare() -> Result<Self> {
        Ok(Self {
            folder: tempfile::Builder::new().prefix("e2e-").tempdir()?,
            screen: None,
        })
    }

    pub(crate) fn with_screen() -> Result<Self> {
        Ok(Self {
            screen: Some(Screen::start()?),
            ..Self::bare()?
        })
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// What programs know the screen by; empty where there is none.
    pub(crate) fn display(&self) -> &str {
        self.screen.as_ref().map_or("", |screen| &screen.display)
    }
}

impl Screen {
    fn start() -> Result<Self> {
        let mut process = Command::new("Xvfb")
            // It looks for a free number itself, and says which, once it is ready.
            .args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb does not start; `cargo xtask setup` installs it")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let display = format!(":{}", number.trim());
        if number.trim().is_empty() {
            let status = process.wait()?;
            bail!("Xvfb ended with {status} before it had a screen");
        }
        Ok(Self { process, display })
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Either it has ended by itself already, or it must now.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
