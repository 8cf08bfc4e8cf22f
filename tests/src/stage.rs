//! What a browser stands on while a test lasts: a folder of its own, a network that ends at this
//! machine and, where it needs one, a screen that nobody sees.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use tempfile::TempDir;

use crate::elsewhere::Elsewhere;
use crate::program::Program;

/// Wide and high enough for any window with its corner in the middle.
const SIZE: &str = "3200x2400x24";

/// Where the corner of a window has to be. On a screen without a manager of windows the keyboard
/// goes to the window under the mouse, which rests in the middle.
pub(crate) const CORNER: (i64, i64) = (1599, 1199);

pub(crate) struct Stage {
    folder: TempDir,
    elsewhere: Elsewhere,
    screen: Option<Screen>,
}

/// Two browsers on one screen would take the focus from each other: each gets its own.
struct Screen {
    _program: Program,
    display: String,
}

impl Stage {
    pub(crate) fn bare() -> Result<Self> {
        Ok(Self {
            folder: tempfile::Builder::new().prefix("e2e-").tempdir()?,
            elsewhere: Elsewhere::listen()?,
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

    /// What answers for every other host.
    pub(crate) fn elsewhere(&self) -> &Elsewhere {
        &self.elsewhere
    }

    /// What programs know the screen by; empty where there is none.
    pub(crate) fn display(&self) -> &str {
        self.screen.as_ref().map_or("", |screen| &screen.display)
    }
}

impl Screen {
    fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        // It looks for a free number itself, and says which, once it is ready.
        command.args(["-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp"]);
        let number = |line: &str| line.trim().parse::<u32>().ok();
        let (mut program, number) = Program::announcing(&mut command, number)?;
        let Some(number) = number else {
            bail!("Xvfb ended with {} before it had a screen", program.end()?);
        };
        Ok(Self {
            _program: program,
            display: format!(":{number}"),
        })
    }
}
