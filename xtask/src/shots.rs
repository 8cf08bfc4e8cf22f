//! `cargo xtask shots`: photographs of the built page, to look at.

use std::env;

use anyhow::{Context, Result};
use lexopt::Parser;
use xshell::cmd;

use crate::step::step;
use crate::{dist, project, setup};

/// The photographer lives with the end-to-end tests, whose driver it uses; it checks its own
/// arguments.
pub fn run(mut args: Parser) -> Result<()> {
    let mut passed_on: Vec<_> = args.raw_args()?.collect();
    let all = passed_on.len();
    passed_on.retain(|arg| arg != "--no-build");
    let build = passed_on.len() == all;

    setup::for_browser_tests(&[setup::Engine::Chromium])?;
    if build {
        dist::ensure()?;
    }
    let here = env::current_dir().context("the current folder is gone")?;
    step("photograph dist/", || {
        let shell = project::shell()?;
        let manifest = project::root().join("tests/Cargo.toml");
        // A relative OUTDIR is relative to where the command was typed.
        shell.change_dir(here);
        cmd!(
            shell,
            "cargo run --quiet --manifest-path {manifest} --bin shots -- {passed_on...}"
        )
        .quiet()
        .run()
        .context("no photographs; the messages above say why")
    })
}
