//! A large dataset, opened on the published page: how long the page stands still while it is read,
//! and on each view of it.

use anyhow::Result;
use e2e::{Page, made_up};
use serde_json::{Value, json};

use crate::lab::Lab;

const RECORDS: [usize; 2] = [10_000, 100_000];

/// Every kind of view, in the order in which they are visited.
const VIEWS: &[&str] = &[
    "#/compare",
    "#/compare?on=2013",
    "#/compare?gap=deadlock",
    "#/compare?see=position/georgia-visas",
    "#/red-lines",
    "#/avenues",
    "#/what",
    "#/what?want=abkhaz-railway",
    "#/package?take=abkhaz-railway",
    "#/history",
    "#/history?from=2008-08-01&on=2013-03",
    "#/accounts-differ",
    "#/actors",
    "#/sources",
    "#/wording",
    "#/rules",
    "#/about",
    "#/search?words=railway",
    "#/issue/visas",
    "#/actor/georgia",
    "#/actor/russia-7",
    "#/position/georgia-visas",
    "#/red-line/abkhaz-independence",
    "#/avenue/abkhaz-railway",
    "#/source/ponars",
    "#/",
];

/// Keeps the length of every task of more than 50 ms.
const WATCH: &str = "(() => { window.tasks = []; \
    new PerformanceObserver((list) => { for (const task of list.getEntries()) window.tasks.push(task.duration); }) \
    .observe({ type: 'longtask' }); \
    window.bar = new Set(); new MutationObserver(() => { \
    const bar = document.querySelector('.handed progress'); if (bar) window.bar.add(bar.value); }) \
    .observe(document.body, { subtree: true, childList: true, attributes: true }); return true; })()";

/// Does a thing, and keeps what came of it when nothing has happened for a while and what is to be
/// there is: how long the longest task was, and how long until all was still.
const BEGIN: &str = "window.figures = null; (async () => { \
    const wait = (time) => new Promise((done) => setTimeout(done, time)); \
    await wait(300); window.tasks.length = 0; \
    const begin = performance.now(); let last = begin; let before = begin; \
    const watch = new MutationObserver(() => { last = performance.now(); }); \
    watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true }); \
    THING; \
    for (;;) { await wait(50); const now = performance.now(); \
        if (now - before > 150) last = now; \
        before = now; \
        if (now - last > 700 && (UNTIL)) break; } \
    watch.disconnect(); \
    window.figures = { longest: Math.max(0, ...window.tasks), over: window.tasks.filter((task) => task > 200).length, \
        time: last - begin, elements: document.querySelectorAll('*').length }; })(); return true;";

/// Answers with what came of it, or null when it takes longer than a browser lets a script wait.
const END: &str = "new Promise((done) => { const from = performance.now(); const look = () => \
    window.figures || performance.now() - from > 10000 ? done(window.figures) : setTimeout(look, 100); look(); })";

/// Goes to an address of the data that are shown.
const WITHIN: &str = "((route) => { location.hash = route + (route.includes('?') ? '&' : '?') \
    + (location.hash.match(/data=[^&]*/) ?? [''])[0]; })";

pub fn measure(_: &Lab) -> Result<Value> {
    let folder = tempfile::tempdir()?;
    let mut all = Vec::new();
    for records in RECORDS {
        eprintln!("    {records} records");
        let page = Page::open("#/open");
        page.holds("the tasks should be watched", WATCH, Vec::new());
        let bytes = made_up::hand_over(&page, records, folder.path())?;
        let mut views = vec![view(
            &page,
            "opening",
            "",
            "document.querySelector('.shown-data, .handed[role=alert]')",
        )?];
        page.sees_in(".shown-data", "records");
        for address in VIEWS {
            let thing = format!("{WITHIN}({})", json!(address));
            views.push(view(&page, address, &thing, "true")?);
        }
        let typing = "(() => { const field = document.getElementById('search'); field.focus(); \
            field.value += 'r'; field.dispatchEvent(new InputEvent('input', { bubbles: true })); })()";
        for key in ["first key", "second key", "third key"] {
            views.push(view(&page, key, typing, "true")?);
        }
        let bar = page.browser().eval("return window.bar.size", Vec::new())?;
        all.push(json!({ "records": records, "bytes": bytes, "bar": bar, "views": views }));
    }
    Ok(all.into())
}

fn view(page: &Page, name: &str, thing: &str, until: &str) -> Result<Value> {
    let script = BEGIN.replace("THING", thing).replace("UNTIL", until);
    page.browser().eval(&script, Vec::new())?;
    loop {
        let mut figures = page.browser().eval_async(END, Vec::new())?;
        if figures.is_object() {
            figures["name"] = json!(name);
            eprintln!("      {figures}");
            return Ok(figures);
        }
    }
}
