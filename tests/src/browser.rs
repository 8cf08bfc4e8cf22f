//! One browser, commanded step by step from ordinary blocking code.

use std::cell::Cell;
use std::fs;
use std::future::Future;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};
use thirtyfour::{Capabilities, WebDriver, WebElement, WindowHandle};
use tokio::runtime::{self, Runtime};

use crate::driver::Driver;
use crate::engine::Engine;
use crate::stage;
use crate::watch;

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
    engine: Engine,
    scheme: Scheme,
    process: Driver,
    /// Whether it has been told what holds for longer than a visit.
    altered: Cell<bool>,
}

impl Browser {
    /// Chromium as readers have it, which takes photographs and measures.
    pub fn launch() -> Result<Self> {
        let begun = Engine::begin_whole_chromium()?;
        Self::of(begun, Engine::Chromium, Scheme::Light)
    }

    /// An engine, for a visitor whose system prefers this scheme and no motion.
    pub fn launch_in(engine: Engine, scheme: Scheme) -> Result<Self> {
        Self::of(engine.begin(scheme)?, engine, scheme)
    }

    fn of(begun: (Driver, Capabilities), engine: Engine, scheme: Scheme) -> Result<Self> {
        let (mut process, wishes) = begun;
        let runtime = runtime::Builder::new_current_thread()
            .enable_all()
            .build()?;
        let driver = runtime
            .block_on(WebDriver::new(process.url(), wishes))
            .with_context(|| {
                format!("{engine:?} does not start; `cargo xtask setup` installs it")
            })?;
        process.serves(driver.session_id().to_string());
        // The process is what ends the session, also where a test panics.
        driver.clone().leak().ok();
        let browser = Self {
            driver,
            runtime,
            engine,
            scheme,
            process,
            altered: Cell::new(false),
        };
        match engine {
            Engine::Chromium => {
                browser.look_as(scheme)?;
                browser.put_downloads_by()?;
            }
            Engine::Firefox => browser.move_to_a_bare_window()?,
            Engine::WebKit => {}
        }
        Ok(browser)
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Whether it is of this engine and shows pages to this taste.
    pub(crate) fn is_for(&self, engine: Engine, scheme: Scheme) -> bool {
        (self.engine, self.scheme) == (engine, scheme)
    }

    /// Leaves a visit behind: what was opened, what was saved, where it has been and what it said.
    /// Each site of a test has a port that no other had, so nothing that it stored can be met again; a file
    /// must have stored nothing. Says whether it could: not where a test changed what holds for longer.
    pub(crate) fn forget(&self) -> Result<bool> {
        if self.altered.get() || self.eval(STORED_BY_A_FILE, Vec::new())? != Value::Bool(false) {
            return Ok(false);
        }
        match self.engine {
            Engine::Chromium => {
                self.close_other_windows()?;
                self.perform(json!([{
                    "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" },
                    "actions": [{ "type": "pointerMove", "x": 0, "y": 0, "duration": 0 }],
                }]))?;
                self.wait(self.driver.action_chain().reset_actions())?;
                self.goto("about:blank")?;
                self.command("Page.resetNavigationHistory", json!({}))?;
                self.console()?;
                self.requests()?;
            }
            Engine::Firefox => {
                self.close_other_windows()?;
                self.wait(self.driver.action_chain().reset_actions())?;
                // A new window takes as long as many a test.
                if self.has_been_beyond(FAR_IN_FIREFOX)? {
                    self.move_to_a_bare_window()?;
                } else {
                    self.goto("about:blank")?;
                }
                self.process.asked_elsewhere();
            }
            Engine::WebKit => {
                self.close_other_windows()?;
                self.wait(self.driver.action_chain().reset_actions())?;
                // Its window cannot forget where it has been, and there is no other.
                if self.has_been_beyond(FAR_IN_WEBKIT)? {
                    return Ok(false);
                }
                self.goto("about:blank")?;
                self.process.asked_elsewhere();
            }
        }
        for saved in fs::read_dir(self.downloads())? {
            let saved = saved?;
            if saved.file_type()?.is_file() {
                fs::remove_file(saved.path())?;
            }
        }
        Ok(true)
    }

    /// Whether its window must not be given to another visit, which could come to where no further entry is
    /// counted.
    fn has_been_beyond(&self, far: u64) -> Result<bool> {
        let been = self.eval("return history.length", Vec::new())?;
        Ok(been.as_u64().is_none_or(|been| been > far))
    }

    fn close_other_windows(&self) -> Result<()> {
        let own = self.wait(self.driver.window())?;
        for window in self.wait(self.driver.windows())? {
            if window != own {
                self.wait(self.driver.switch_to_window(window))?;
                self.wait(self.driver.close_window())?;
            }
        }
        self.wait(self.driver.switch_to_window(own))
    }

    /// Where it puts what a visitor saves.
    pub(crate) fn downloads(&self) -> &Path {
        self.process.downloads()
    }

    /// Firefox's own window is never narrower than its tool bar; one that a script opens is.
    fn move_to_a_bare_window(&self) -> Result<()> {
        let wide = self.wait(self.driver.window())?;
        self.eval("open('about:blank', '_blank', 'popup')", Vec::new())?;
        let bare = self.wait(self.driver.windows())?;
        let bare: Option<WindowHandle> = bare.into_iter().find(|window| *window != wide);
        let bare = bare.context("Firefox opened no window")?;
        self.wait(self.driver.close_window())?;
        self.wait(self.driver.switch_to_window(bare))
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

    /// Reloads as the visitor does. The driver's own command goes past the service worker in Firefox.
    pub(crate) fn reload(&self) -> Result<()> {
        self.eval("window.leaves = true; location.reload()", Vec::new())?;
        let deadline = Instant::now() + PATIENCE;
        // Between the two pages there may be none to ask.
        while !matches!(
            self.eval("return !window.leaves", Vec::new()),
            Ok(Value::Bool(true))
        ) {
            if Instant::now() > deadline {
                bail!("the page never left");
            }
            std::thread::sleep(PAUSE);
        }
        self.settle()
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

    /// What the visitor's hands do, as the protocol writes it: one list of actions for each hand.
    pub fn perform(&self, hands: Value) -> Result<()> {
        let command = Command::PerformActions(Actions::from(hands));
        self.wait(self.driver.cmd(command))?;
        Ok(())
    }

    /// A command of Chromium's own protocol, which the others do not speak.
    pub fn cdp(&self, method: &str, parameters: Value) -> Result<Value> {
        self.altered.set(true);
        self.command(method, parameters)
    }

    /// A command of Chromium's own protocol whose effect goes with the visit, or is told anew before
    /// the next.
    fn command(&self, method: &str, parameters: Value) -> Result<Value> {
        self.wait(self.driver.cdp().send_raw(method, parameters))
    }

    /// The size of the window that the page sees, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        if self.engine != Engine::Chromium {
            return self.resize_window(width, height);
        }
        let size = json!({
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
        });
        self.command("Emulation.setDeviceMetricsOverride", size)?;
        Ok(())
    }

    /// A window is asked for with its frame, whose size only the window itself tells.
    fn resize_window(&self, width: u32, height: u32) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let (mut whole_width, mut whole_height) = (width, height);
        let (left, top) = stage::CORNER;
        loop {
            self.wait(
                self.driver
                    .set_window_rect(left, top, whole_width, whole_height),
            )?;
            let sizes = self.eval(
                "return [innerWidth, innerHeight, outerWidth, outerHeight]",
                Vec::new(),
            )?;
            let size = |at: usize| sizes[at].as_u64().and_then(|size| u32::try_from(size).ok());
            match (size(0), size(1), size(2), size(3)) {
                (Some(inner_width), Some(inner_height), _, _)
                    if (inner_width, inner_height) == (width, height) =>
                {
                    return Ok(());
                }
                (Some(inner_width), Some(inner_height), Some(outer_width), Some(outer_height)) => {
                    whole_width = (width + outer_width).saturating_sub(inner_width);
                    whole_height = (height + outer_height).saturating_sub(inner_height);
                }
                _ => {}
            }
            if Instant::now() > deadline {
                bail!("the window does not become {width} by {height}; it says {sizes}");
            }
            std::thread::sleep(PAUSE);
        }
    }

    /// What the visitor's system prefers, in Chromium; the others are told before they start.
    /// Motion is off: a page in motion has no one look.
    pub fn prefer(&self, scheme: Scheme) -> Result<()> {
        self.altered.set(true);
        self.look_as(scheme)
    }

    /// Without what stands around a page its preference alone does not see to it: what came from a host was
    /// not saved there.
    fn put_downloads_by(&self) -> Result<()> {
        let folder = json!({ "behavior": "allow", "downloadPath": self.downloads() });
        self.command("Browser.setDownloadBehavior", folder)?;
        Ok(())
    }

    fn look_as(&self, scheme: Scheme) -> Result<()> {
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme.name() },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]});
        self.command("Emulation.setEmulatedMedia", features)?;
        Ok(())
    }

    /// Waits until the app has drawn itself, with its fonts, and is at rest. The page itself waits: a driver
    /// that asks again and again takes as much of the processor as the page does.
    pub fn settle(&self) -> Result<()> {
        let patience = PATIENCE.as_millis();
        let drawn = self
            .later(&format!("{WAITS} settle({patience});"), Vec::new())
            .context("the page did not say whether it is drawn")?;
        if drawn != Value::Bool(true) {
            bail!(
                "the app never drew itself; the browser said {:?}",
                self.console()?
            );
        }
        Ok(())
    }

    /// Waits until the page is at rest: what it draws in several frames is drawn to the end.
    pub(crate) fn rest(&self) -> Result<()> {
        let script = format!("{WAITS} atRest(() => done(true));");
        self.later(&script, Vec::new())?;
        Ok(())
    }

    /// The whole page as a PNG, however long it is; in Firefox what the window shows of it.
    ///
    /// # Errors
    ///
    /// WebKit has none: its driver waits for the layers of the page, and the tests run without.
    pub fn photograph(&self) -> Result<Vec<u8>> {
        match self.engine {
            Engine::Chromium => {
                let (width, height) = self.page_size()?;
                self.photograph_part(0, width, height)
            }
            Engine::Firefox => self.wait(self.driver.screenshot_as_png()),
            Engine::WebKit => bail!("WebKit takes none of a page without layers"),
        }
    }

    /// `height` rows of the page from row `top` on, as a PNG.
    pub fn photograph_part(&self, top: u64, width: u64, height: u64) -> Result<Vec<u8>> {
        let part = json!({
            "format": "png",
            "captureBeyondViewport": true,
            "optimizeForSpeed": true,
            "clip": { "x": 0, "y": top, "width": width, "height": height, "scale": 1 },
        });
        let answer = self.command("Page.captureScreenshot", part)?;
        let data = answer["data"]
            .as_str()
            .context("Chromium sent no picture")?;
        Ok(BASE64.decode(data)?)
    }

    /// Width and height of everything that can be scrolled to, in CSS pixels.
    pub fn page_size(&self) -> Result<(u64, u64)> {
        let metrics = self.command("Page.getLayoutMetrics", json!({}))?;
        let side = |name: &str| metrics["cssContentSize"][name].as_f64();
        match (side("width"), side("height")) {
            (Some(width), Some(height)) => Ok((width.ceil() as u64, height.ceil() as u64)),
            _ => bail!("Chromium did not say how large the page is"),
        }
    }

    /// What the browser logged since the last call, as "LEVEL message". Chromium hands out its log;
    /// in the others a watch within the page has listened.
    pub fn console(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            let heard = self.eval(watch::HEARD, Vec::new())?;
            let heard = heard.as_array().into_iter().flatten();
            return Ok(heard
                .filter_map(Value::as_str)
                .map(|line| format!("SEVERE {line}"))
                .collect());
        }
        let entries = self.wait(self.driver.get_log("browser"))?;
        Ok(entries
            .into_iter()
            .map(|entry| format!("{} {}", entry.level, entry.message))
            .collect())
    }

    /// The addresses that were asked for since the last call. Chromium tells them all; in the others
    /// the page itself tells of its own host, since it was last loaded, and the network of the rest.
    pub fn requests(&self) -> Result<Vec<String>> {
        if self.engine != Engine::Chromium {
            let asked = self.eval(ASKED, Vec::new())?;
            let asked = asked.as_array().into_iter().flatten();
            let asked = asked.filter_map(Value::as_str).map(str::to_owned);
            return Ok(asked.chain(self.process.asked_elsewhere()).collect());
        }
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

/// Files of a disk share what they store. The page stores nothing there; should it begin to, it would be
/// in one of these.
const STORED_BY_A_FILE: &str = "return location.protocol === 'file:' \
    && (localStorage.length + sessionStorage.length > 0 || document.cookie !== '')";

/// So many entries are many for a window that counts no further than 50.
const FAR_IN_FIREFOX: u64 = 25;

/// The same of one that counts no further than 100.
const FAR_IN_WEBKIT: u64 = 50;

/// How long a window gets to take its size, and a page to draw itself.
const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(20);

const ASKED: &str = "
    const asked = performance.getEntriesByType('resource').map((entry) => entry.name);
    performance.clearResourceTimings();
    return [location.href, ...asked];";

const WAITS: &str = include_str!("waits.js");
