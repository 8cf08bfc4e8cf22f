//! Installs what is missing, where a user expects it, and says what it cannot install.

mod cargo_tool;
mod engine;
mod npm;
mod packages;
mod rust_target;

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use anyhow::Result;
use lexopt::Parser;
pub use npm::{ensure as npm, java};

use crate::step::step;
pub use engine::Engine;

use crate::{no_arguments, project, versions};

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    for_browser_tests(&Engine::ALL)?;
    npm(&project::shell()?)?;
    Ok(())
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

/// All of that, and browsers that tests can drive.
pub fn for_browser_tests(engines: &[Engine]) -> Result<()> {
    for_building()?;
    let names: Vec<_> = engines.iter().map(|engine| engine.name()).collect();
    let names = names.join(", ");
    step(format!("set-up: to drive {names}"), || {
        engine::ensure(&project::shell()?, engines)
    })
}
