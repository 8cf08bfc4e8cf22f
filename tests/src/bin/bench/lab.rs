//! One headless Chromium over the page to measure, and the browser's own count of what the page's
//! main thread does.

use std::path::Path;

use anyhow::{Context, Result, bail};
use e2e::{Browser, Scheme, Site};
use serde_json::{Value, json};

pub const WIDTH: u32 = 1440;
pub const HEIGHT: u32 = 900;

/// A browser, and the page that is measured in it.
pub struct Lab {
    pub browser: Browser,
    site: Site,
}

impl Lab {
    pub fn open() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("tests/ is a folder of the project");
        let site = Site::serve(&root.join("target/bench-page"), "/")?;
        let browser = Browser::launch()?;
        browser.resize(WIDTH, HEIGHT)?;
        browser.prefer(Scheme::Light)?;
        // Work is counted in the thread's own time: what else the machine does must not count.
        let own_time = json!({ "timeDomain": "threadTicks" });
        browser.cdp("Performance.enable", own_time)?;
        Ok(Lab { browser, site })
    }

    /// Loads the page anew.
    pub fn load(&self) -> Result<()> {
        self.browser.goto("about:blank")?;
        self.browser.goto(&self.site.url())
    }

    /// Loads the page anew and lets one of those measured draw: milliseconds until it is on
    /// screen, and of the main thread's work until then.
    pub fn show(&self, which: &str, count: u32, hash: &str) -> Result<(f64, f64)> {
        self.load()?;
        let what = vec![json!(which), json!(count), json!(hash)];
        self.browser.eval_async(
            "bench.prepare(arguments[0], arguments[1], arguments[2])",
            what.clone(),
        )?;
        let before = self.busy()?;
        let time = self
            .browser
            .eval_async("bench.show(arguments[0], arguments[2])", what)?;
        let work = (self.busy()? - before) * 1000.0;
        let time = time
            .as_f64()
            .with_context(|| format!("no time but {time}"))?;
        Ok((time, work))
    }

    /// How long the main thread works on one step; in milliseconds.
    pub fn step(&self, which: &str, how: &str) -> Result<f64> {
        let before = self.busy()?;
        // By the protocol itself: what a driver puts around a script costs as much as a small step.
        let (which, how) = (json!(which), json!(how));
        let step =
            json!({ "expression": format!("bench.step({which}, {how})"), "awaitPromise": true });
        let answer = self.browser.cdp("Runtime.evaluate", step)?;
        if let Some(fault) = answer.get("exceptionDetails") {
            bail!("the step `{how}` of {which} failed: {fault}");
        }
        Ok((self.busy()? - before) * 1000.0)
    }

    /// What steps cost that do nothing: the measuring itself. Nothing where this browser has gone
    /// nowhere, because what was measured has pages of its own.
    pub fn idle(&self) -> Result<Vec<f64>> {
        let there = self.browser.eval("return 'bench' in window", Vec::new())?;
        if there != json!(true) {
            return Ok(Vec::new());
        }
        (0..30).map(|_| self.step("none", "")).collect()
    }

    /// The seconds that the page's main thread has worked.
    fn busy(&self) -> Result<f64> {
        let answer = self.browser.cdp("Performance.getMetrics", json!({}))?;
        answer["metrics"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|metric| metric["name"] == "TaskDuration")
            .and_then(|metric: &Value| metric["value"].as_f64())
            .context("Chromium does not count its tasks")
    }
}
