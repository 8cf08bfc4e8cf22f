//! The standard library for WebAssembly.

use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::step::step;
use crate::versions::WASM_TARGET;

pub fn ensure(shell: &Shell) -> Result<()> {
    if is_installed(shell)? {
        return Ok(());
    }
    let command = format!("rustup target add {WASM_TARGET}");
    step(&command, || {
        cmd!(shell, "rustup target add {WASM_TARGET}")
            .quiet()
            .run()
            .with_context(|| format!("Rust's {WASM_TARGET} target is missing; run `{command}`"))
    })?;
    if !is_installed(shell)? {
        bail!(
            "rustc still has no {WASM_TARGET} target; if your Rust is not from rustup, install the \
             target with the package manager it came from"
        );
    }
    Ok(())
}

/// Asks rustc rather than rustup, so that a Rust from elsewhere serves too.
fn is_installed(shell: &Shell) -> Result<bool> {
    let folder = cmd!(shell, "rustc --print target-libdir --target {WASM_TARGET}")
        .quiet()
        .read()
        .context("rustc does not run; install Rust from https://rustup.rs")?;
    Ok(Path::new(&folder).is_dir())
}
