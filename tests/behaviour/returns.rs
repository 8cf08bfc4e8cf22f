//! A visitor comes back, and finds the page as it was left.

use e2e::{Page, Visit};
use serde_json::json;
use thirtyfour::Key;

use super::history::key;

/// Scrolls down so far, at once, as a hand does: who is led back is led no further then.
fn scroll(page: &Page, down: u32) {
    page.holds(
        "the page is long enough",
        "document.documentElement.scrollHeight > arguments[0] + innerHeight",
        vec![json!(down)],
    )
    .holds(
        "the page is scrolled",
        "(() => { dispatchEvent(new WheelEvent('wheel')); \
            if (scrollY !== arguments[0]) scrollTo({ top: arguments[0], behavior: 'instant' }); \
            return scrollY === arguments[0]; })()",
        vec![json!(down)],
    )
    // Its listener is told with the next frame.
    .holds(
        "a frame has passed",
        "(() => { window.passed ??= (requestAnimationFrame(() => requestAnimationFrame(() => window.passed = 2)), 1); \
            return window.passed === 2 && delete window.passed; })()",
        vec![],
    );
}

#[test]
fn who_comes_back_to_a_page_is_where_they_left_it_and_a_new_one_begins_at_its_top() {
    let page = Page::open("#/compare");
    for (down, link) in [(900, "About the data"), (2600, "The rules")] {
        scroll(&page, down);
        page.holds(
            "a link takes the focus, wherever it is",
            "(() => { const link = [...document.querySelectorAll('a')].find((link) => link.textContent === arguments[0]); \
                link.focus({ preventScroll: true }); return document.activeElement === link; })()",
            vec![json!(link)],
        )
        .press(key(Key::Enter))
        .holds("a new page begins at its top", "location.hash !== '#/compare' && scrollY === 0", vec![])
        .back()
        .holds(
            "the page is where it was left",
            "location.hash === '#/compare' && Math.abs(scrollY - arguments[0]) < 2",
            vec![json!(down)],
        );
    }
    page.forward().sees_in("h1", "The rules").holds(
        "the rules are at their top",
        "scrollY === 0",
        vec![],
    );
}

#[test]
fn back_leads_to_the_date_that_a_slide_began_with() {
    let page = Page::open("#/compare?on=2013");
    page.holds(
        "the slider takes the focus",
        "(document.querySelector('.as-of input[type=range]').focus(), true)",
        vec![],
    );
    for _ in 0..3 {
        page.press(key(Key::Left));
    }
    page.holds(
        "the date has moved",
        "location.hash.includes('on=2013-12-28')",
        vec![],
    )
    .back()
    .is_at("#/compare?on=2013")
    .reads("Date, for example March 2013", "2013");
}

#[test]
fn the_word_for_today_is_a_date_too() {
    Page::open("#/compare?on=2013")
        .fill("Date, for example March 2013", "Today")
        .press(key(Key::Enter))
        .is_at("#/compare")
        .go("#/history?from=2008&on=2013")
        .fill("To", "today")
        .press(key(Key::Enter))
        .is_at("#/history?from=2008");
}

#[test]
fn a_page_that_is_loaded_again_stands_where_it_was() {
    for view in [
        "history.html",
        "compare.html",
        "avenues.html",
        "sources.html",
        "accounts-differ.html",
    ] {
        for width in [1280, 360] {
            let page = Visit::new().window(width, 900).open(view);
            scroll(&page, 3000);
            page.reload().holds(
                &format!("{view} at {width} px is where it was left"),
                "document.documentElement.hasAttribute('data-live') && Math.abs(scrollY - 3000) < 2",
                vec![],
            );
        }
    }
}
