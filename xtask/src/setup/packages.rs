//! What comes from the system's package manager.

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::project;
use crate::step::step;

/// A program, and where it comes from.
pub struct Need {
    /// What a person calls it.
    pub what: &'static str,
    /// Any program of these names serves.
    pub programs: &'static [&'static str],
    /// Debian's package.
    pub package: &'static str,
}

/// Installs what is missing, or says which command does.
pub fn ensure(shell: &Shell, needs: &[&Need]) -> Result<()> {
    let missing = missing(needs)?;
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|need| need.package).collect();
    let names = packages.join(" ");
    let command = format!("sudo apt-get install --yes {names}");
    if project::find_program(&["apt-get"])?.is_none() {
        bail!(
            "{} missing: install it with your system's package manager (on Debian: `{command}`)",
            listed(&missing)
        );
    }
    let Some(sudo) = privilege(shell)? else {
        bail!("{} missing: run `{command}`", listed(&missing));
    };
    step(format!("apt-get install {names}"), || {
        let failed = || format!("apt-get failed; see above, then run `{command}`");
        // An old package list names versions that the mirror has dropped.
        cmd!(shell, "env {sudo...} apt-get update --quiet=2")
            .quiet()
            .run()
            .with_context(failed)?;
        cmd!(
            shell,
            "env {sudo...} env DEBIAN_FRONTEND=noninteractive apt-get install --yes --quiet=2
             --no-install-recommends {packages...}"
        )
        .quiet()
        .ignore_stdout()
        .run()
        .with_context(failed)
    })?;
    match self::missing(needs)?.as_slice() {
        [] => Ok(()),
        still => bail!("{} still missing after `{command}`", listed(still)),
    }
}

fn missing<'a>(needs: &[&'a Need]) -> Result<Vec<&'a Need>> {
    let mut missing = Vec::new();
    for &need in needs {
        if project::find_program(need.programs)?.is_none() {
            missing.push(need);
        }
    }
    Ok(missing)
}

fn listed(needs: &[&Need]) -> String {
    let names: Vec<_> = needs.iter().map(|need| need.what).collect();
    names.join(" and ")
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
