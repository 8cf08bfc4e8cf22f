//! Installs what is missing, where a user expects it, and says what it cannot install.

mod browser;
mod cargo_tool;
mod rust_target;

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
    let wasm_bindgen = versions::wasm_bindgen()?;
    let trunk = versions::TRUNK;
    let tools = format!("set-up: Rust for WebAssembly, wasm-bindgen {wasm_bindgen}, trunk {trunk}");
    step(tools, || {
        let shell = project::shell()?;
        rust_target::ensure(&shell)?;
        cargo_tool::ensure_wasm_bindgen(&shell, &wasm_bindgen)?;
        cargo_tool::ensure_trunk(&shell, trunk)
    })
}

/// All of that, and a browser that tests can drive.
pub fn for_browser_tests() -> Result<()> {
    for_building()?;
    step("set-up: a browser and its driver", || {
        browser::ensure(&project::shell()?)
    })
}
