//! What a browser may lack, refuse or get wrong breaks nothing, and is told where it matters.

use std::collections::BTreeMap;

use e2e::{Page, Site, Visit};

/// A browser that is told to keep nothing: it throws wherever a page looks for a place to.
const NO_STORAGE: &str = "
    const refused = { get() { throw new DOMException('refused', 'SecurityError'); } };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, refused);
    }
    Object.defineProperty(Navigator.prototype, 'serviceWorker', refused);";

/// A clock that stands still at a day.
pub fn clock(day: &str) -> String {
    format!(
        "window.Date = class extends Date {{
            constructor(...parts) {{ parts.length ? super(...parts) : super('{day}T12:00:00'); }}
            static now() {{ return new Date().getTime(); }}
        }};"
    )
}

#[test]
fn a_storage_that_throws_is_not_missed() {
    Visit::new()
        .changed(NO_STORAGE)
        .open("#/compare")
        .sees_in("h1", "Both sides, question by question")
        .sees_no("kept in your browser")
        .click("Swap columns")
        .is_at("#/compare?left=russia&right=georgia")
        .reload()
        .sees_in(".sides [data-place=left]", "Russia")
        .click_on("main > .take > summary")
        .click("Table (CSV)")
        .sees("was handed to your browser to save.");
}

#[test]
fn a_clock_before_the_data_is_told_and_not_believed() {
    Visit::new()
        .changed(&clock("1970-01-01"))
        .open("#/compare")
        .sees_in(".notice", "By your device’s clock it is 1 January 1970")
        .sees_in(".notice", "The page takes 30 November 2026 for today")
        .holds(
            "the answers of the day of the data should be shown",
            "(window.before = document.querySelectorAll('main .answer.none').length) > 0 \
             && (location.hash = '#/compare?on=2026-11-30', true)",
            vec![],
        )
        .holds(
            "they should be the same when their day is named",
            "document.querySelector('.as-of input[type=text]').value === '30 November 2026' \
             && document.querySelectorAll('main .answer.none').length === window.before",
            vec![],
        )
        .go("#/history")
        .sees_in(".in-sight", "30 November 2026")
        .click("Previous change")
        .holds(
            "the day should be set",
            "location.hash.includes('on=20')",
            vec![],
        );
}

#[test]
fn a_clock_long_after_the_data_tells_how_old_they_are() {
    Visit::new()
        .changed(&clock("2090-03-01"))
        .open("#/compare")
        .sees_in(".notice", "published on 30 November 2026, 63 years ago")
        .sees("Both sides, question by question")
        .go("#/history")
        .sees_in(".in-sight", "2090")
        .go("#/compare?on=2024")
        .sees_in(".notice", "63 years ago");
}

#[test]
fn a_clock_that_makes_no_sense_breaks_nothing() {
    for day in ["0001-01-01", "+275000-01-01"] {
        Visit::new()
            .changed(&clock(day))
            .open("#/compare")
            .sees("Both sides, question by question")
            .counts(".notice", 1);
    }
}

#[test]
fn a_browser_too_old_for_the_one_file_is_told_in_a_sentence() {
    Visit::new()
        .file(Site::dist().join("red-lines.html"))
        .changed("delete window.DecompressionStream; delete window.WebAssembly;")
        .open("")
        .excuse("could not be started")
        .sees_in("[role=alert]", "This file could not be started")
        .sees_in("[role=alert]", "in a browser of 2023 or later");
}

#[test]
fn a_page_that_stops_says_so_and_keeps_the_address() {
    let page = Page::open("#/compare?on=2013&see=position/georgia-visas");
    // Told when the browser has kept the page, which may be late: nothing else is to be drawn before
    // the reader goes on.
    page.sees("kept in your browser");
    // Yew puts its elements in place by this, and panics where it fails.
    page.holds(
        "the browser should fail from now on",
        "(Node.prototype.insertBefore = () => { throw new Error('out of order'); }, true)",
        vec![],
    )
    .excuse("out of order")
    .excuse("the page stopped")
    // What engines call the end of a program: Chromium and Firefox, then WebKit.
    .excuse("unreachable")
    .excuse("Unreachable code")
    .go("#/sources?on=2013")
    .sees_in("[role=alert]", "The page has stopped")
    .sees("Your address is kept")
    .is_at("#/sources?on=2013")
    .click("Reload this view")
    .is_at("#/sources?on=2013")
    .sees_in("h1", "Sources")
    .counts("[role=alert]", 0);
}

/// What is told of an address.
const TOLD: &str = ".notices > .notice";

#[test]
fn what_an_address_sets_twice_or_for_another_view_is_told() {
    let page = Page::open("#/compare?gap=same&gap=deadlock&span=2008&see=position/nobody");
    page.sees_in(
        ".notices",
        "The address sets the same again with “gap=deadlock”",
    )
    .sees_in(
        ".notices",
        "“span=2008” in the address belongs to another view",
    )
    .sees_in(".notices", "There is no record “position/nobody”")
    .counts(TOLD, 3)
    .go("#/actors?on=2013&words=wine")
    .sees_in(
        ".notices",
        "“words=wine” in the address belongs to another view",
    )
    .counts(TOLD, 1);
}

#[test]
fn no_address_that_the_page_makes_is_told_of() {
    const VIEWS: [&str; 10] = [
        "#/?on=2013&left=russia&right=georgia",
        "#/compare?on=2013&theme=status&gap=deadlock&left=russia&right=georgia&see=position/georgia-visas",
        "#/red-lines?left=russia&right=georgia",
        "#/avenues?pair=crosses,no-line-crossed",
        "#/what?want=abkhaz-railway",
        "#/package?take=abkhaz-railway,diplomatic-relations",
        "#/history?from=2008&on=2013-03&issue=status&span=2008/2012",
        "#/search?words=railway",
        "#/source/ponars?p=16",
        "#/avenue/abkhaz-railway",
    ];
    // One of each sort: what is set beside what, and where.
    const SORTS: &str = "const sorts = {}; \
        for (const link of document.querySelectorAll('a[href^=\"#/\"]')) { \
            const [path, query] = link.getAttribute('href').split('?'); \
            if (query) sorts[path.split('/')[1] + ':' + [...new URLSearchParams(query).keys()]] = link.getAttribute('href'); } \
        return JSON.stringify(sorts);";
    let page = Page::open("#/");
    let mut made = BTreeMap::new();
    for view in VIEWS {
        page.go(view).counts(TOLD, 0);
        let found = page.browser().eval(SORTS, vec![]).unwrap();
        let found: BTreeMap<String, String> =
            serde_json::from_str(found.as_str().unwrap()).unwrap();
        made.extend(found);
    }
    assert!(made.len() > 10, "{made:?}");
    for address in made.values() {
        page.go(address).counts(TOLD, 0);
    }
}
