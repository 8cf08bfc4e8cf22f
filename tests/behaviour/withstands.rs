//! What a browser may lack, refuse or get wrong breaks nothing, and is told where it matters.

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
        .sees_in(".notice", "The page takes 22 November 2026 for today")
        .holds(
            "the answers of the day of the data should be shown",
            "(window.before = document.querySelectorAll('main .answer.none').length) > 0 \
             && (location.hash = '#/compare?on=2026-11-22', true)",
            vec![],
        )
        .holds(
            "they should be the same when their day is named",
            "document.querySelector('.as-of input[type=text]').value === '22 November 2026' \
             && document.querySelectorAll('main .answer.none').length === window.before",
            vec![],
        )
        .go("#/history")
        .sees_in(".in-sight", "22 November 2026")
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
        .sees_in(".notice", "published on 22 November 2026, 63 years ago")
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
