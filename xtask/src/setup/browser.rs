//! Chromium and the driver through which tests command it.

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::project;
use crate::step::step;

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
];
const DRIVERS: &[&str] = &["chromedriver"];

/// Debian's names for the two; they are built together, so their versions always fit.
const PACKAGES: &[&str] = &["chromium", "chromium-driver"];

pub fn ensure(shell: &Shell) -> Result<()> {
    if missing()?.is_empty() {
        return Ok(());
    }
    let packages = PACKAGES.join(" ");
    let command = format!("sudo apt-get install --yes {packages}");
    if project::find_program(&["apt-get"])?.is_none() {
        bail!(
            "{} missing: install it with your system's package manager (on Debian: `{command}`)",
            missing()?.join(" and ")
        );
    }
    let Some(sudo) = privilege(shell)? else {
        bail!("{} missing: run `{command}`", missing()?.join(" and "));
    };
    step(format!("apt-get install {packages}"), || {
        let failed = || format!("apt-get failed; see above, then run `{command}`");
        // An old package list names versions that the mirror has dropped.
        cmd!(shell, "env {sudo...} apt-get update --quiet=2")
            .quiet()
            .run()
            .with_context(failed)?;
        cmd!(
            shell,
            "env {sudo...} env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2
             --no-install-recommends {PACKAGES...}"
        )
        .quiet()
        .ignore_stdout()
        .run()
        .with_context(failed)
    })?;
    match missing()?.as_slice() {
        [] => Ok(()),
        still => bail!("{} still missing after `{command}`", still.join(" and ")),
    }
}

fn missing() -> Result<Vec<&'static str>> {
    let mut missing = Vec::new();
    if project::find_program(BROWSERS)?.is_none() {
        missing.push("Chromium");
    }
    if project::find_program(DRIVERS)?.is_none() {
        missing.push("chromedriver");
    }
    Ok(missing)
}

/// The words to put before a command that needs the administrator: none for root, `sudo` where it
/// asks for no password, and no answer otherwise.
fn privilege(shell: &Shell) -> Result<Option<&'static [&'static str]>> {
    if cmd!(shell, "id -u").quiet().read()? == "0" {
        return Ok(Some(&[]));
    }
    let sudo = project::find_program(&["sudo"])?.is_some()
        && cmd!(shell, "sudo --non-interactive true")
            .quiet()
            .ignore_stderr()
            .run()
            .is_ok();
    Ok(sudo.then_some(&["sudo", "--non-interactive"]))
}
