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

pub fn measure(_: &Lab) -> Result<Value> {
    let mut rows = Vec::new();
    for view in VIEWS {
        let page = Page::open(view);
        rows.push(row(view, 0, page.browser())?);
    }
    let folder = tempfile::tempdir()?;
    for records in RECORDS {
        eprintln!("    {records} records");
        let page = Page::open("#/open");
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

/// The memory of all programs together: no program of ours can hand it out, so the browser is asked
/// for every object that is one.
fn wasm(browser: &Browser) -> Result<Value> {
    let kind = json!({ "expression": "WebAssembly.Memory.prototype" });
    let kind = browser.cdp("Runtime.evaluate", kind)?;
    let all = json!({ "prototypeObjectId": kind["result"]["objectId"] });
    let all = browser.cdp("Runtime.queryObjects", all)?;
    let sum = json!({
        "objectId": all["objects"]["objectId"],
        "functionDeclaration": "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }",
        "returnByValue": true,
    });
    let sum = browser.cdp("Runtime.callFunctionOn", sum)?;
    Ok(sum["result"]["value"].clone())
}
