//! One headless Chromium, commanded step by step from ordinary blocking code.

use std::future::Future;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use thirtyfour::{
    ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver, WebElement,
};
use tokio::runtime::{self, Runtime};

use crate::chromedriver::Chromedriver;

/// Chromium's own errands are turned off: they would show among the page's requests.
const FLAGS: &[&str] = &[
    "--headless",
    // Only pages of this project are opened, and root has no sandbox.
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    // A test goes from page to page faster than any reader, and would be slowed down for it.
    "--disable-ipc-flooding-protection",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--lang=en-GB",
    // No other host exists: a page that asks for one fails here as it would offline.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

impl Scheme {
    pub fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

pub struct Browser {
    // Fields are dropped in this order: the session ends before its driver.
    driver: WebDriver,
    runtime: Runtime,
    _process: Chromedriver,
}

impl Browser {
    pub fn launch() -> Result<Self> {
        let process = Chromedriver::start()?;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let mut wishes = DesiredCapabilities::chrome();
        for flag in FLAGS {
            wishes.add_arg(flag)?;
        }
        wishes.set_logging_prefs("browser", LoggingPrefsLogLevel::All)?;
        wishes.set_logging_prefs("performance", LoggingPrefsLogLevel::All)?;
        let driver = runtime
            .block_on(WebDriver::new(process.url(), wishes))
            .context("Chromium does not start; `cargo xtask setup` installs it")?;
        // The process is what ends the session, also where a test panics.
        driver.clone().leak().ok();
        Ok(Self {
            driver,
            runtime,
            _process: process,
        })
    }

    /// Runs one of the driver's async commands to its end.
    pub(crate) fn wait<T>(
        &self,
        command: impl Future<Output = thirtyfour::error::WebDriverResult<T>>,
    ) -> Result<T> {
        Ok(self.runtime.block_on(command)?)
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        &self.driver
    }

    pub fn goto(&self, url: &str) -> Result<()> {
        self.wait(self.driver.goto(url))
    }

    /// Runs the body of a function in the page, with `arguments`, and returns what it returns.
    pub fn eval(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let returned = self.wait(self.driver.execute(script, arguments))?;
        Ok(returned.json().clone())
    }

    /// Runs the body of a function whose last argument it calls with what it has found out, later.
    pub fn later(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let returned = self.wait(self.driver.execute_async(script, arguments))?;
        Ok(returned.json().clone())
    }

    /// Runs an expression that promises a value, with `arguments`, and returns the value.
    pub fn eval_async(&self, promise: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             ({promise}).then((value) => done(value ?? null), (error) => done(String(error)));"
        );
        let returned = self.wait(self.driver.execute_async(script, arguments))?;
        Ok(returned.json().clone())
    }

    /// The element that a function body returns, or none where it returns null.
    pub(crate) fn element(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Option<WebElement>> {
        let returned = self.wait(self.driver.execute(script, arguments))?;
        if returned.json().is_null() {
            return Ok(None);
        }
        Ok(Some(returned.element()?))
    }

    /// A command of Chromium's own protocol.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.wait(self.driver.cdp().send_raw(method, parameters))
    }

    /// The size of the window that the page sees, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.cdp("Emulation.setDeviceMetricsOverride", size)?;
        Ok(())
    }

    /// What the visitor's system prefers. Motion is off: a page in motion has no one look.
    pub fn prefer(&self, scheme: Scheme) -> Result<()> {
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        self.cdp("Emulation.setEmulatedMedia", features)?;
        Ok(())
    }

    /// Waits until the app has drawn itself, with its fonts.
    pub fn settle(&self) -> Result<()> {
        let deadline = Instant::now() + Duration::from_secs(20);
        while self.eval(DRAWN, Vec::new())? != Value::Bool(true) {
            if Instant::now() > deadline {
                bail!(
                    "the app never drew itself; the browser said {:?}",
                    self.console()?
                );
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        let painted = self.driver.execute_async(PAINTED, Vec::new());
        self.wait(painted)?;
        Ok(())
    }

    /// The whole page as a PNG, however long it is.
    pub fn photograph(&self) -> Result<Vec<u8>> {
        let (width, height) = self.page_size()?;
        self.photograph_part(0, width, height)
    }

    /// `height` rows of the page from row `top` on, as a PNG.
    pub fn photograph_part(&self, top: u64, width: u64, height: u64) -> Result<Vec<u8>> {
        let part = json!({
            "format": "png",
            "captureBeyondViewport": true,
            "optimizeForSpeed": true,
            "clip": { "x": 0, "y": top, "width": width, "height": height, "scale": 1 },
        });
        let answer = self.cdp("Page.captureScreenshot", part)?;
        let data = answer["data"]
            .as_str()
            .context("Chromium sent no picture")?;
        Ok(BASE64.decode(data)?)
    }

    /// Width and height of everything that can be scrolled to, in CSS pixels.
    pub fn page_size(&self) -> Result<(u64, u64)> {
        let metrics = self.cdp("Page.getLayoutMetrics", json!({}))?;
        let side = |name: &str| metrics["cssContentSize"][name].as_f64();
        match (side("width"), side("height")) {
            (Some(width), Some(height)) => Ok((width.ceil() as u64, height.ceil() as u64)),
            _ => bail!("Chromium did not say how large the page is"),
        }
    }

    /// What the browser logged since the last call, as "LEVEL message".
    pub fn console(&self) -> Result<Vec<String>> {
        let entries = self.wait(self.driver.get_log("browser"))?;
        Ok(entries
            .into_iter()
            .map(|entry| format!("{} {}", entry.level, entry.message))
            .collect())
    }

    /// The addresses that the page asked for since the last call.
    pub fn requests(&self) -> Result<Vec<String>> {
        let entries = self.wait(self.driver.get_log("performance"))?;
        entries
            .iter()
            .map(|entry| requested(&entry.message))
            .filter_map(Result::transpose)
            .collect()
    }
}

/// The address in a log entry about a request, or none in an entry about something else.
fn requested(entry: &str) -> Result<Option<String>> {
    let entry: Value = serde_json::from_str(entry)?;
    let event = &entry["message"];
    if event["method"] != "Network.requestWillBeSent" {
        return Ok(None);
    }
    let url = event["params"]["request"]["url"].as_str();
    Ok(url.map(str::to_owned))
}

const DRAWN: &str = "
    const app = document.querySelector('#app') ?? document.body;
    return document.readyState === 'complete' && app.childElementCount > 0
        && document.fonts.status === 'loaded';";

/// Two frames: what the app changes in the first is on screen after the second.
const PAINTED: &str = "
    const done = arguments[arguments.length - 1];
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
