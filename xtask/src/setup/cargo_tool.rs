//! The build tools that come from crates.io.

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::project;
use crate::step::step;

/// Optimising a tool that runs for a second costs ten minutes of compiling it.
const QUICK_BUILD: &[(&str, &str)] = &[
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
];

pub fn ensure_wasm_bindgen(shell: &Shell, version: &str) -> Result<()> {
    let found = version_of(shell, "wasm-bindgen")?;
    let runner = project::find_program(&["wasm-bindgen-test-runner"])?;
    if found.as_deref() == Some(version) && runner.is_some() {
        return Ok(());
    }
    install(shell, "wasm-bindgen-cli", version, found)?;
    match version_of(shell, "wasm-bindgen")? {
        Some(now) if now == version => Ok(()),
        _ => bail!(
            "wasm-bindgen {version} was installed, but another one comes first on PATH; remove the \
             one that `which wasm-bindgen` names"
        ),
    }
}

pub fn ensure_trunk(shell: &Shell, version: &str) -> Result<()> {
    ensure(shell, "trunk", version)
}

pub fn ensure_geckodriver(shell: &Shell, version: &str) -> Result<()> {
    ensure(shell, "geckodriver", version)
}

/// Installs a tool that is called as its package is.
fn ensure(shell: &Shell, tool: &str, version: &str) -> Result<()> {
    let found = version_of(shell, tool)?;
    if found
        .as_deref()
        .is_some_and(|found| is_patch_of(found, version))
    {
        return Ok(());
    }
    install(shell, tool, version, found)
}

/// Whether `found` has the same major and minor number as `wanted`, and is no older.
fn is_patch_of(found: &str, wanted: &str) -> bool {
    let split = |version: &str| {
        let (line, patch) = version.rsplit_once('.')?;
        Some((line.to_owned(), patch.parse::<u32>().ok()?))
    };
    match (split(found), split(wanted)) {
        (Some((line, patch)), Some((wanted_line, wanted_patch))) => {
            line == wanted_line && patch >= wanted_patch
        }
        _ => false,
    }
}

/// The version that a tool prints of itself, or none where there is no such tool.
fn version_of(shell: &Shell, tool: &str) -> Result<Option<String>> {
    if project::find_program(&[tool])?.is_none() {
        return Ok(None);
    }
    let printed = cmd!(shell, "{tool} --version")
        .quiet()
        .ignore_stderr()
        .read();
    Ok(printed
        .ok()
        .and_then(|line| Some(line.split_whitespace().nth(1)?.to_owned())))
}

fn install(shell: &Shell, package: &str, version: &str, replaced: Option<String>) -> Result<()> {
    let _variables: Vec<_> = QUICK_BUILD
        .iter()
        .map(|(name, value)| shell.push_env(name, value))
        .collect();
    let what = match replaced {
        Some(old) => format!("install {package} {version} in place of {old}"),
        None => format!("install {package} {version}"),
    };
    // By default both bring TLS, to fetch things from other hosts: neither has to here.
    let plain = "--no-default-features";
    step(what, || {
        let locked = cmd!(
            shell,
            "cargo install {package} --version {version} --locked --force {plain}"
        );
        // A lock file can pin a release that its registry no longer has.
        if locked.quiet().run().is_ok() {
            return Ok(());
        }
        eprintln!(
            "    the versions it was released with do not serve; trying the newest compatible ones"
        );
        cmd!(
            shell,
            "cargo install {package} --version {version} --force {plain}"
        )
        .quiet()
        .run()
        .with_context(|| {
            format!(
                "{package} {version} could not be installed; run \
                 `cargo install {package} --version {version} {plain}`"
            )
        })
    })
}

#[cfg(test)]
mod tests {
    use super::is_patch_of;

    #[test]
    fn a_later_patch_serves_and_another_line_does_not() {
        assert!(is_patch_of("0.21.14", "0.21.14"));
        assert!(is_patch_of("0.21.20", "0.21.14"));
        assert!(!is_patch_of("0.21.9", "0.21.14"));
        assert!(!is_patch_of("0.22.1", "0.21.14"));
        assert!(!is_patch_of("unknown", "0.21.14"));
    }
}
