//! `cargo xtask lighthouse`: what Lighthouse finds in the published page on its mobile profile.

use anyhow::{Context, Result, bail};
use lexopt::Parser;
use xshell::{Cmd, Shell, cmd};

use crate::step::step;
use crate::{dist, project, setup};

pub fn run(mut args: Parser) -> Result<()> {
    let mut passed_on: Vec<_> = args.raw_args()?.collect();
    let all = passed_on.len();
    passed_on.retain(|arg| arg != "--no-build");
    prepare(passed_on.len() == all)?;
    step("measure dist/ with Lighthouse", || {
        let shell = project::shell()?;
        measurer(&shell)
            .args(passed_on)
            .quiet()
            .run()
            .context("no figures; the messages above say why")
    })
}

/// The table of some views of dist/, which is built where it has to be: the medians of so many
/// runs, and how they were measured.
pub fn table(files: &[&str], runs: usize) -> Result<String> {
    prepare(true)?;
    let shell = project::shell()?;
    measurer(&shell)
        .args(files)
        .arg(format!("--runs={runs}"))
        .quiet()
        .read()
        .context("no figures; the messages above say why")
}

fn prepare(build: bool) -> Result<()> {
    setup::for_browser_tests(&[setup::Engine::Chromium])?;
    if build {
        dist::ensure()?;
    }
    install()
}

/// The program that serves and measures lives with the end-to-end tests; it checks its own
/// arguments.
fn measurer(shell: &Shell) -> Cmd<'_> {
    let manifest = project::root().join("tests/Cargo.toml");
    cmd!(
        shell,
        "cargo run --quiet --manifest-path {manifest} --bin lighthouse --"
    )
}

/// Fetches Lighthouse where it is not yet there as its lock file has it.
fn install() -> Result<()> {
    let folder = project::root().join("tests/lighthouse");
    let changed = |path: &str| {
        folder
            .join(path)
            .metadata()
            .and_then(|file| file.modified())
    };
    // npm leaves a copy of the lock file it has installed from.
    if changed("node_modules/.package-lock.json").ok() >= changed("package-lock.json").ok() {
        return Ok(());
    }
    if project::find_program(&["npm"])?.is_none() {
        bail!("npm is missing: install Node.js 18 or later, which brings it");
    }
    step("npm ci in tests/lighthouse/", || {
        let shell = project::shell()?;
        let _there = shell.push_dir(&folder);
        cmd!(shell, "npm ci --ignore-scripts --no-fund --no-audit")
            .quiet()
            .ignore_stdout()
            .run()
            .context("npm could not fetch Lighthouse; see above")
    })
}
