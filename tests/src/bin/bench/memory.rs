//! What the published page takes of memory: on views of its own data, and with a large dataset opened.

use anyhow::Result;
use e2e::{Browser, Page, made_up};
use serde_json::{Value, json};

use crate::lab::Lab;

const VIEWS: [&str; 3] = ["#/", "#/compare", "#/history"];
const RECORDS: [usize; 2] = [10_000, 100_000];

/// Looks for a sentence about the file that was opened; gives up before a script may no longer run.
const OPENED: &str = "new Promise((done) => { const from = performance.now(); const look = () => \
    document.querySelector('.shown-data') ? done(true) : document.querySelector('.handed[role=alert]') \
    ? done('refused') : performance.now() - from > 10000 ? done(false) : setTimeout(look, 100); look(); })";

/// Notes the memory of every program that is started. To ask the browser for all objects of a kind
/// brings some releases of it down.
const NOTE: &str = "window.memories = new Set(); \
    for (const way of ['instantiate', 'instantiateStreaming']) { const own = WebAssembly[way]; \
        WebAssembly[way] = async (...given) => { const made = await own.apply(WebAssembly, given); \
            for (const handed of Object.values(made.instance.exports)) \
                if (handed instanceof WebAssembly.Memory) window.memories.add(handed); \
            return made; }; }";

pub fn measure(_: &Lab) -> Result<Value> {
    let mut rows = Vec::new();
    for view in VIEWS {
        let page = open(view)?;
        rows.push(row(view, 0, page.browser())?);
    }
    let folder = tempfile::tempdir()?;
    for records in RECORDS {
        eprintln!("    {records} records");
        let page = open("#/open")?;
        made_up::hand_over(&page, records, folder.path())?;
        loop {
            let opened = page.browser().eval_async(OPENED, Vec::new())?;
            match opened {
                Value::Bool(true) => break,
                Value::Bool(false) => {}
                refused => anyhow::bail!("{records} records were not opened: {refused}"),
            }
        }
        rows.push(row("#/", records, page.browser())?);
    }
    Ok(rows.into())
}

/// The page, loaded once more with a note taken of its programs.
fn open(view: &str) -> Result<Page> {
    let page = Page::open(view);
    let note = json!({ "source": NOTE });
    page.browser()
        .cdp("Page.addScriptToEvaluateOnNewDocument", note)?;
    page.reload();
    Ok(page)
}

/// In bytes, after everything that nobody needs any more is gone.
fn row(view: &str, records: usize, browser: &Browser) -> Result<Value> {
    browser.settle()?;
    browser.cdp("HeapProfiler.collectGarbage", json!({}))?;
    let heap = browser.cdp("Runtime.getHeapUsage", json!({}))?;
    Ok(json!({
        "view": view,
        "records": records,
        "wasm": wasm(browser)?,
        "script": heap["usedSize"],
        "elements": heap["embedderHeapUsedSize"],
    }))
}

/// The memory of all programs together. No program of ours hands it out, so each is noted as it is
/// started.
fn wasm(browser: &Browser) -> Result<Value> {
    browser.eval(
        "return [...window.memories].reduce((sum, memory) => sum + memory.buffer.byteLength, 0)",
        Vec::new(),
    )
}
