//! The browsers that the built page is tested in, and what each of them needs.

use anyhow::Result;
use xshell::Shell;

use super::cargo_tool;
use super::packages::{self, Need};
use crate::versions;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// What the command line and the tests call it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    fn needs(self) -> &'static [Need] {
        match self {
            // Debian builds the three together, so their versions always fit.
            Self::Chromium => &[
                Need {
                    what: "Chromium",
                    programs: &[
                        "chromium",
                        "chromium-browser",
                        "google-chrome-stable",
                        "google-chrome",
                    ],
                    package: "chromium",
                },
                Need {
                    what: "Chromium's headless shell",
                    programs: &["chromium-headless-shell", "chrome-headless-shell"],
                    package: "chromium-headless-shell",
                },
                Need {
                    what: "chromedriver",
                    programs: &["chromedriver"],
                    package: "chromium-driver",
                },
            ],
            Self::Firefox => &[Need {
                what: "Firefox",
                programs: &["firefox-esr", "firefox"],
                package: "firefox-esr",
            }],
            // The driver's package brings the library, and with it the small browser.
            Self::WebKit => &[
                Need {
                    what: "WebKitWebDriver",
                    programs: &["WebKitWebDriver"],
                    package: "webkit2gtk-driver",
                },
                Need {
                    what: "Xvfb",
                    programs: &["Xvfb"],
                    package: "xvfb",
                },
            ],
        }
    }
}

/// Installs what these browsers need, the system's packages all at once.
pub fn ensure(shell: &Shell, engines: &[Engine]) -> Result<()> {
    // First what needs no password.
    if engines.contains(&Engine::Firefox) {
        cargo_tool::ensure_geckodriver(shell, versions::GECKODRIVER)?;
    }
    let needs: Vec<_> = engines.iter().flat_map(|engine| engine.needs()).collect();
    packages::ensure(shell, &needs)
}
