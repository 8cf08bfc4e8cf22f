//! What measurements share: the page that is measured, the rivals from npm, and the browser.

use std::cell::{OnceCell, RefCell};
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::{Shell, cmd};

use super::figures;
use crate::step::step;
use crate::{project, setup};

pub struct Lab {
    shell: Shell,
    /// Whether the page to measure is built anew.
    build: bool,
    built: OnceCell<()>,
    /// What the browser calls itself, and its window, once one has run.
    browser: RefCell<Option<String>>,
}

/// What was measured in a browser.
pub struct Browsed {
    pub figures: Value,
    /// What steps cost that do nothing, in milliseconds: the measuring itself.
    pub idle: Vec<f64>,
}

impl Lab {
    pub fn new(build: bool) -> Result<Self> {
        Ok(Lab {
            shell: project::shell()?,
            build,
            built: OnceCell::new(),
            browser: RefCell::new(None),
        })
    }

    /// The folder with the page to measure and the packages of npm, which are there from now on.
    pub fn folder(&self) -> Result<PathBuf> {
        setup::npm(&self.shell)
    }

    /// Lets a browser take the measurement of this name in `tests/src/bin/bench/`.
    pub fn browse(&self, name: &str) -> Result<Browsed> {
        if self.built.get().is_none() {
            self.build_page()?;
            self.built.get_or_init(|| ());
        }
        let manifest = project::root().join("tests/Cargo.toml");
        let text = cmd!(
            self.shell,
            "cargo run --quiet --manifest-path {manifest} --bin bench -- {name}"
        )
        .quiet()
        .read()
        .context("no figures; the messages above say why")?;
        let mut answer: Value =
            serde_json::from_str(&text).context("the browser's figures are no JSON")?;
        let product = answer["browser"].as_str().unwrap_or("Chromium");
        let [width, height] = [&answer["window"][0], &answer["window"][1]];
        *self.browser.borrow_mut() = Some(format!(
            "{product} without a screen, window {width} × {height}"
        ));
        Ok(Browsed {
            idle: figures::numbers(&answer["idle"]),
            figures: answer["figures"].take(),
        })
    }

    fn build_page(&self) -> Result<()> {
        setup::for_building()?;
        setup::for_browser_tests(&[setup::Engine::Chromium])?;
        let bench = self.folder()?;
        if !self.build {
            return Ok(());
        }
        step("build the page to measure", || {
            let _there = self.shell.push_dir(&bench);
            cmd!(self.shell, "trunk build --release")
                .quiet()
                .run()
                .context("the page to measure does not build; see above")
        })
    }

    /// The version of a package that npm's lock file pins.
    pub fn npm_version(&self, package: &str) -> Result<String> {
        let lock: Value = serde_json::from_str(&project::read("bench/package-lock.json")?)?;
        let version = &lock["packages"][format!("node_modules/{package}")]["version"];
        let version = version.as_str();
        Ok(version
            .with_context(|| format!("bench/package-lock.json does not pin {package}"))?
            .to_owned())
    }

    /// What stands above all figures: what they were taken on and with.
    pub fn preface(&self, load_before: &str) -> String {
        let browser = self.browser.borrow();
        let mut with = vec![figures::machine(), figures::compiler()];
        with.extend(browser.clone());
        format!(
            "# Benchmarks\n\n\
             Written by `cargo xtask bench`. {}. Times depend on the machine and on what else it \
             does: read them beside each other. Load average at the beginning {load_before}, at the \
             end {}.\n",
            with.join("; "),
            figures::load_average(),
        )
    }
}
