//! What comes from npm: what the page is checked with and measured beside.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::packages::{self, Need};
use crate::project;
use crate::step::step;

/// The folder of the project whose `package-lock.json` pins them.
const FOLDER: &str = "bench";

const NPM: Need = Need {
    what: "npm",
    programs: &["npm"],
    package: "npm",
};

/// Runs the Nu checker.
const JAVA: Need = Need {
    what: "Java",
    programs: &["java"],
    package: "default-jre-headless",
};

pub fn java(shell: &Shell) -> Result<()> {
    packages::ensure(shell, &[&JAVA])
}

/// Their folder, with everything in it as the lock file has it.
pub fn ensure(shell: &Shell) -> Result<PathBuf> {
    let folder = project::root().join(FOLDER);
    let changed = |path: &str| {
        folder
            .join(path)
            .metadata()
            .and_then(|file| file.modified())
    };
    // npm leaves a copy of the lock file it has installed from.
    let installed = changed("node_modules/.package-lock.json").ok();
    if installed < changed("package-lock.json").ok() {
        packages::ensure(shell, &[&NPM])?;
        step(format!("npm ci in {FOLDER}/"), || {
            let _there = shell.push_dir(&folder);
            cmd!(shell, "npm ci --ignore-scripts --no-fund --no-audit")
                .quiet()
                .ignore_stdout()
                .run()
                .with_context(|| {
                    format!("npm could not fetch what {FOLDER}/package-lock.json pins; see above")
                })
        })?;
    }
    Ok(folder)
}
