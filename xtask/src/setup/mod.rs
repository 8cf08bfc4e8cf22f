//! Installs what is missing, where a user expects it, and says what it cannot install.

mod browser;
mod cargo_tool;
mod rust_target;

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use anyhow::Result;
use lexopt::Parser;

use crate::step::step;
use crate::{no_arguments, project, versions};

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    for_browser_tests()
}

/// What turns the sources into a page.
pub fn for_building() -> Result<()> {
    static READY: AtomicBool = AtomicBool::new(false);
    if READY.load(Relaxed) {
        return Ok(());
    }
    let wasm_bindgen = versions::wasm_bindgen()?;
    let trunk = versions::TRUNK;
    let tools = format!("set-up: Rust for WebAssembly, wasm-bindgen {wasm_bindgen}, trunk {trunk}");
    step(tools, || {
        let shell = project::shell()?;
        rust_target::ensure(&shell)?;
        cargo_tool::ensure_wasm_bindgen(&shell, &wasm_bindgen)?;
        cargo_tool::ensure_trunk(&shell, trunk)
    })?;
    READY.store(true, Relaxed);
    Ok(())
}

/// All of that, and a browser that tests can drive.
pub fn for_browser_tests() -> Result<()> {
    static READY: AtomicBool = AtomicBool::new(false);
    for_building()?;
    if READY.load(Relaxed) {
        return Ok(());
    }
    step("set-up: a browser and its driver", || {
        browser::ensure(&project::shell()?)
    })?;
    READY.store(true, Relaxed);
    Ok(())
}
