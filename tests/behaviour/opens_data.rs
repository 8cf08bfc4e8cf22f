//! A visitor opens data of their own: another dispute, an update, somebody else's version.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use e2e::{Page, Visit};
use serde_json::{Value, json};

use crate::withstands::clock;

/// An invented dispute, as the page would export it.
pub const ALDMARK: &str = include_str!("../fixtures/aldmark-and-brevia.json");

/// How often a test asks again for what may take a minute; each time the page itself waits.
const LOOKS: usize = 12;

pub fn aldmark() -> Value {
    serde_json::from_str(ALDMARK).unwrap()
}

/// A file of this name that says this.
fn file(name: &str, text: &str) -> PathBuf {
    // A folder for each: another test may be writing a file of this name.
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = format!("e2e-data-{}-{number}", std::process::id());
    let folder = std::env::temp_dir().join(folder);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, text).unwrap();
    path
}

pub fn open(page: &Page, name: &str, text: &str) {
    page.choose_file(".open input[type=file]", &file(name, text));
}

/// Drops a file onto the page, as an event would that the visitor causes: once, and the page takes it.
pub fn drop_onto(page: &Page, text: &str) {
    let drop = "const data = new DataTransfer(); \
        data.items.add(new File([arguments[0]], 'dropped.json')); \
        return !document.querySelector('main').dispatchEvent(new DragEvent('drop', \
        { bubbles: true, cancelable: true, dataTransfer: data }));";
    let taken = page.browser().eval(drop, vec![json!(text)]).unwrap();
    assert_eq!(taken, Value::Bool(true), "nobody took what was dropped");
}

/// Copies a text elsewhere and pastes it onto the page, by keys.
fn paste(page: &Page, text: &str) {
    let run = |script: &str| page.browser().eval(script, vec![json!(text)]).unwrap();
    run(
        "const field = document.createElement('textarea'); field.id = 'elsewhere'; \
         field.value = arguments[0]; document.body.append(field); field.select();",
    );
    page.holds(
        "there should be a text to copy",
        "document.activeElement.id === 'elsewhere'",
        vec![],
    )
    .press_control('c');
    run("document.querySelector('#elsewhere').remove();");
    page.holds(
        "nothing should have the focus",
        "document.activeElement === document.body",
        vec![],
    )
    .press_control('v');
}

/// Waits for an element that may take longer than a step does.
pub fn waits_for(page: &Page, selector: &str) {
    let promise = "new Promise((done) => { const from = performance.now(); const look = () => \
        document.querySelector(arguments[0]) ? done(true) \
        : performance.now() - from > 15000 ? done(false) : requestAnimationFrame(look); look(); })";
    let found = (0..LOOKS).any(|_| {
        page.browser()
            .eval_async(promise, vec![json!(selector)])
            .unwrap()
            == Value::Bool(true)
    });
    assert!(found, "{selector} never came");
}

#[test]
fn another_dispute_becomes_the_page_and_the_link_says_so() {
    let page = Page::open("#/open");
    page.sees("The file stays on your device");
    open(&page, "aldmark.json", ALDMARK);
    page.sees_in(".shown-data", "Aldmark and Brevia, version 2030.01.01")
        .sees_in(".shown-data", "“aldmark.json” on your device")
        .sees("What the two coasts say of each other")
        .sees_no("Georgia")
        .sees_no("Russia")
        .holds(
            "the address should name the data",
            "location.hash.startsWith('#/?data=Aldmark+and+Brevia,2030.01.01,')",
            vec![],
        )
        .click("Compare")
        .sees("Aldmark")
        .sees("Brevia")
        .holds(
            "every link should name the data",
            "[...document.querySelectorAll('a[href^=\"#\"]')].every((link) => link.href.includes('data='))",
            vec![],
        )
        .holds(
            "programs should be answered from the data",
            "window.redlines.record('actor/aldmark') !== null && window.redlines.record('issue/visas') === null",
            vec![],
        )
        .click("Go back to the data of this page")
        .sees("Georgia")
        .counts(".shown-data", 0)
        .holds("the address should name no data", "!location.hash.includes('data=')", vec![])
        .asked_no_other_host();
}

#[test]
fn data_of_a_day_to_come_are_told_of_and_the_clock_is_not_doubted() {
    let page = Visit::new().changed(&clock("2027-03-01")).open("#/open");
    open(&page, "aldmark.json", ALDMARK);
    page.sees_in(
        ".notice",
        "The opened data say that they are of 1 January 2030; by your device’s clock it is 1 March 2027.",
    )
    .counts(".notice", 1)
    .click("Go back to the data of this page")
    .counts(".notice", 0);
}

#[test]
fn data_that_are_told_to_be_of_a_day_to_come_are_so_by_the_clock_that_is_named() {
    let next = ALDMARK.replacen("2030.01.01", "2026.12.01", 1);
    // Where the page's own data are of tomorrow, as they are somewhere on Earth.
    let page = Visit::new().changed(&clock("2026-11-29")).open("#/open");
    open(&page, "aldmark.json", &next);
    page.sees_in(
        ".notice",
        "The opened data say that they are of 1 December 2026; by your device’s clock it is 29 November 2026.",
    )
    .counts(".notice", 1);
}

#[test]
fn a_clock_before_the_page_s_own_data_is_told_whatever_is_opened() {
    let page = Visit::new().changed(&clock("1970-01-01")).open("#/open");
    page.sees_in(".notice", "By your device’s clock it is 1 January 1970");
    open(&page, "aldmark.json", ALDMARK);
    page.sees_in(".shown-data", "Aldmark and Brevia")
        .sees_in(".notice", "The page takes 1 January 2030 for today")
        .counts(".notice", 1);
}

#[test]
fn a_link_to_other_data_says_which_file_it_needs() {
    let page = Page::open("#/compare?data=Aldmark+and+Brevia,2030.01.01,0123456789ab");
    page.sees_in(
        ".needs-data",
        "Aldmark and Brevia, version 2030.01.01, whose SHA-256 begins with 0123456789ab",
    )
    .sees("Georgia")
    .click("Go on with the data shown")
    .counts(".needs-data", 0)
    .is_at("#/compare");
}

#[test]
fn the_file_that_a_link_needs_can_be_opened_from_it() {
    let page = Page::open("#/open");
    open(&page, "aldmark.json", ALDMARK);
    page.sees_in(".shown-data", "Aldmark")
        .click("Compare")
        .reload();
    page.sees_in(".needs-data", "Aldmark and Brevia")
        .choose_file(".needs-data input[type=file]", &file("again.json", ALDMARK))
        .counts(".needs-data", 0)
        .sees_in(".shown-data", "“again.json”")
        .holds(
            "the view should be the one of the link",
            "location.hash.startsWith('#/compare?')",
            vec![],
        );
}

#[test]
fn another_file_than_a_link_needs_is_shown_and_the_need_stays() {
    let page = Page::open("#/open");
    open(&page, "aldmark.json", ALDMARK);
    page.sees_in(".shown-data", "Aldmark")
        .click("Compare")
        .reload();
    let other = ALDMARK.replacen("2030.01.01", "2031.01.01", 1);
    page.sees_in(".needs-data", "2030.01.01")
        .choose_file(".needs-data input[type=file]", &file("other.json", &other))
        .sees_in(".shown-data", "2031.01.01")
        .sees_in(".needs-data", "2030.01.01")
        .click("Go on with the data shown")
        .counts(".needs-data", 0)
        .sees_in(".shown-data", "2031.01.01");
}

#[test]
fn a_file_can_be_dropped_onto_any_page_and_a_text_pasted() {
    let page = Page::open("#/compare");
    page.sees("Georgia");
    drop_onto(&page, ALDMARK);
    page.sees_in(".shown-data", "“dropped.json”")
        .click("Go back to the data of this page")
        .counts(".shown-data", 0);
    paste(&page, ALDMARK);
    page.sees_in(".shown-data", "the pasted text");
}

#[test]
fn what_was_worked_out_from_other_data_is_not_held_against_those_that_are_opened() {
    let page = Page::open("#/about");
    page.click("Compute it again")
        .sees("Computed again from the data in this page, it is the same.");
    drop_onto(&page, ALDMARK);
    page.sees_in(".shown-data", "“dropped.json”")
        .sees_no("Computed again")
        .click("Compute it again")
        .sees("Computed again from the data in this page, it is the same.");
}

#[test]
fn every_mistake_is_listed_with_its_place_and_the_former_data_stay() {
    let mut document = aldmark();
    document["issues"][0]["order"] = json!("first");
    document["positions"][0]["attested"][0]["date"] = json!("2015-02-29");
    document["actors"][0]["hat"] = json!("tall");
    document["figures"][0]["title"] = json!({ "de": "Zahl" });
    let page = Page::open("#/open");
    open(
        &page,
        "wrong.json",
        &serde_json::to_string_pretty(&document).unwrap(),
    );
    page.sees_in(".handed", "“wrong.json” was not opened")
        .sees_in(".mistakes", "issues[\"ferry\"].order, line")
        .sees_in(
            ".mistakes",
            "positions[\"aldmark-ferry\"].attested[0].date, line",
        )
        .sees_in(".mistakes", "actors[\"aldmark\"].hat, line")
        .sees_in(".mistakes", "figure/passengers, title, line")
        .counts(".mistakes li", 4)
        .sees_in(".handed", "The page still shows")
        .counts(".shown-data", 0)
        .click("Close")
        .counts(".handed", 0)
        .go("#/compare")
        .sees("Georgia");
}

#[test]
fn what_is_no_dataset_is_refused_in_words() {
    let page = Page::open("#/open");
    open(
        &page,
        "newer.json",
        &ALDMARK.replacen("\"schema\": 1", "\"schema\": 2", 1),
    );
    page.sees_in(".mistakes", "the file has schema 2, and this page reads up to 1. Open it in a newer version of the page.");
    open(&page, "half.json", &ALDMARK[..ALDMARK.len() / 2]);
    page.sees_in(".mistakes", "the file ends in the middle of a");
    open(&page, "page.html", "<!doctype html><p>Hello");
    page.sees_in(".mistakes", "a dataset begins with {");
    open(
        &page,
        "deep.json",
        &"[".repeat(1_000_000).replacen('[', "{\"deep\":[", 1),
    );
    page.sees_in(".mistakes", "recursion limit");
    let bytes = file("bytes.json", "");
    fs::write(&bytes, [b'{', 0xff, 0xfe]).unwrap();
    page.choose_file(".open input[type=file]", &bytes);
    page.sees_in(".handed", "It is no text in UTF-8");
}

/// Puts something behind every text that is for a reader.
pub fn poison(value: &mut Value, with: &str) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), value.as_str()) {
                    ("en", Some(text)) => *value = json!(format!("{text} {with}")),
                    _ => poison(value, with),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|value| poison(value, with)),
        _ => {}
    }
}

#[test]
fn markup_in_every_text_is_shown_as_text() {
    let mut document = aldmark();
    poison(
        &mut document,
        "<img src=x onerror=\"window.hurt=1\"><script>window.hurt=1</script>",
    );
    let page = Page::open("#/open");
    open(&page, "hostile.json", &document.to_string());
    page.sees_in(".shown-data", "<script>window.hurt=1</script>")
        .holds(
            "the page should have gone to the beginning of the data",
            "location.hash.startsWith('#/?data=')",
            vec![],
        );
    for route in [
        "#/",
        "#/compare",
        "#/red-lines",
        "#/avenues",
        "#/history",
        "#/actors",
        "#/sources",
        "#/wording",
        "#/about",
        "#/issue/ferry",
        "#/position/aldmark-ferry?see=red-line/aldmark-status",
    ] {
        page.go_within(route)
            .sees_in("main", "<img src=x onerror")
            .holds(
                "no markup should have become an element",
                "!document.querySelector('img[src=x], .page script') && !window.hurt",
                vec![],
            );
    }
    page.asked_no_other_host();
}

#[test]
fn a_script_for_an_address_is_refused() {
    let mut document = aldmark();
    document["dispute"]["questions"][0]["address"] = json!("javascript:alert(1)");
    document["sources"][0]["url"] = json!("javascript:alert(1)");
    let page = Page::open("#/open");
    open(&page, "script.json", &document.to_string());
    page.sees_in(".mistakes", "dispute, questions[0].address")
        .sees_in(".mistakes", "source/harbour-paper, url");
}

/// The document with so many copies of its first statement, each under a name of its own. Put together
/// as a text, because as values they take longer than the page takes to open them.
fn with_more_statements(document: &Value, more: usize) -> String {
    let model = &document["statements"][0];
    let (text, record) = (document.to_string(), model.to_string());
    let (before, after) = text.split_once("\"statements\":[").unwrap();
    let (opening, rest) = record.split_once(&model["id"].to_string()).unwrap();
    let mut whole = format!("{before}\"statements\":[");
    whole.extend((0..more).map(|n| format!("{opening}\"statement/number-{n}\"{rest},")));
    whole + after
}

#[test]
fn a_hundred_thousand_records_are_opened_with_their_progress_and_one_more_are_refused() {
    let document = aldmark();
    let others: usize = document
        .as_object()
        .unwrap()
        .values()
        .filter_map(Value::as_array)
        .map(Vec::len)
        .sum();
    let more = 100_000 - others;
    let page = Page::open("#/open");
    page.holds(
        "the progress should be watched",
        "(() => { window.steps = new Set(); new MutationObserver(() => { \
         const bar = document.querySelector('.handed progress'); if (bar) window.steps.add(bar.value); }) \
         .observe(document.body, { subtree: true, childList: true, attributes: true }); return true; })()",
        vec![],
    );
    open(&page, "large.json", &with_more_statements(&document, more));
    waits_for(&page, ".shown-data");
    page.sees_in(".shown-data", "100,000 records")
        .holds(
            "there should have been progress to see",
            "window.steps.size > 5",
            vec![],
        )
        .click("Compare")
        .sees("Aldmark");
    page.go_within("#/open");
    open(
        &page,
        "larger.json",
        &with_more_statements(&document, more + 1),
    );
    waits_for(&page, ".handed h2");
    page.sees_in(".handed", "more than 100,000 records")
        .sees_in(".shown-data", "“large.json”");
}

#[test]
fn what_is_exported_opens_as_the_same_page() {
    let page = Page::open("#/about");
    page.holds(
        "what is saved should be kept",
        "(() => { const make = URL.createObjectURL.bind(URL); URL.createObjectURL = (blob) => { \
         blob.text().then((text) => { window.kept = text; }); return make(blob); }; \
         HTMLAnchorElement.prototype.click = function () {}; return true; })()",
        vec![],
    )
    .click("Save the dataset (JSON)")
    .holds("the dataset should be saved", "!!window.kept", vec![]);
    let kept = page.browser().eval("return window.kept", vec![]).unwrap();
    let kept = kept.as_str().unwrap();
    let changed = kept.replacen(
        "\"version\":\"2026.11.30\"",
        "\"version\":\"2026.11.23\"",
        1,
    );
    assert_ne!(kept, changed);
    page.go("#/open");
    // The very data that the page brings need no banner.
    open(&page, "same.json", kept);
    page.sees_in(
        ".handed",
        "“same.json” holds the data that are shown already.",
    )
    .counts(".shown-data", 0);
    open(&page, "update.json", &changed);
    page.sees_in(".shown-data", "version 2026.11.23")
        .go_within("#/compare");
    let text = |page: &Page| {
        page.browser().eval("return document.querySelector('main > :not(.desk):not(.take):not(.printed):not(.notices)').innerText", vec![]).unwrap()
    };
    let update = text(&page);
    page.click("Go back to the data of this page")
        .counts(".shown-data", 0);
    assert_eq!(update, text(&page));
}
