//! Where the project is, and how its commands start other programs.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::Shell;

/// The folder of the root Cargo.toml.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask is a folder of the project")
}

/// Where Cargo puts what the commands have it build, unless it is configured otherwise in a file.
pub fn built() -> PathBuf {
    root().join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
}

pub fn read(path: &str) -> Result<String> {
    let path = root().join(path);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// A shell in the project's root that finds the tools which `cargo install` puts in place,
/// even where the user's PATH does not name that folder.
pub fn shell() -> Result<Shell> {
    let shell = Shell::new()?;
    shell.change_dir(root());
    shell.set_var("PATH", search_path()?);
    // Trunk reads this variable as a boolean and refuses the customary `1`.
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        shell.set_var("NO_COLOR", "true");
    }
    Ok(shell)
}

/// The first program of these names on the search path.
pub fn find_program(names: &[&str]) -> Result<Option<PathBuf>> {
    let path = search_path()?;
    Ok(names
        .iter()
        .flat_map(|name| env::split_paths(&path).map(move |folder| folder.join(name)))
        .find(|candidate| candidate.is_file()))
}

fn search_path() -> Result<OsString> {
    let installed = cargo_home().map(|home| home.join("bin"));
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = installed.into_iter().chain(env::split_paths(&inherited));
    env::join_paths(folders).context("PATH names a folder that cannot be passed on")
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_INSTALL_ROOT")
        .or_else(|| env::var_os("CARGO_HOME"))
        .map(PathBuf::from)
        .or_else(|| Some(env::home_dir()?.join(".cargo")))
}
