//! `cargo xtask bench`: the timeline beside vis-timeline, on this machine.

use anyhow::{Context, Result, bail};
use lexopt::Parser;
use xshell::cmd;

use crate::step::step;
use crate::{no_arguments, project, setup};

/// The program that measures lives with the end-to-end tests, whose driver it uses.
pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    setup::for_building()?;
    setup::for_browser_tests()?;
    let shell = project::shell()?;
    let bench = project::root().join("bench");
    if !bench.join("node_modules/vis-timeline").is_dir() {
        if project::find_program(&["npm"])?.is_none() {
            bail!("npm is missing: install Node.js, which brings vis-timeline to measure beside");
        }
        step("npm ci in bench/", || {
            let _there = shell.push_dir(&bench);
            cmd!(shell, "npm ci --ignore-scripts --no-fund --no-audit")
                .quiet()
                .run()
                .context("npm could not fetch vis-timeline; see above")
        })?;
    }
    step("build the page to measure", || {
        let _there = shell.push_dir(&bench);
        cmd!(shell, "trunk build --release")
            .quiet()
            .run()
            .context("the page to measure does not build; see above")
    })?;
    step("measure", || {
        let manifest = project::root().join("tests/Cargo.toml");
        cmd!(
            shell,
            "cargo run --quiet --manifest-path {manifest} --bin bench"
        )
        .quiet()
        .run()
        .context("no figures; the messages above say why")
    })
}
