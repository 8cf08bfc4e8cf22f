//! The Tab key alone leads through every page: to everything that can be used, and each time one
//! sees where one is.

use e2e::Page;
use serde_json::{Value, json};

use super::walk;

/// A phone's window is where a bar that stays on top hides most.
const WIDTH: u32 = 360;

/// More stops than any page has.
const STOPS: usize = 1500;

/// So many stops between two looks at what was found.
const STRIDE: usize = 20;

/// Has the page look at where the focus is whenever the Tab key goes down, which is before the key moves it:
/// by then all that the handlers of the key before did is done. It looks no further once the focus has been
/// there before, or has left the page, and lets no further key move it.
const LOOK: &str = "
    const stops = window.stops = new WeakSet(), found = window.found = { wrong: [], ended: false };
    window.look = (event) => {
        const at = document.activeElement;
        if (found.ended || !at || at === document.body || stops.has(at)) {
            found.ended = true;
            event.preventDefault();
            return;
        }
        stops.add(at);
        const name = at.tagName.toLowerCase() + ' “' + (at.getAttribute('aria-label')
            ?? at.textContent ?? '').trim().slice(0, 50) + '”';
        const style = getComputedStyle(at);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
            found.wrong.push(name + ' does not show that it has the focus');
        }
        // Seen where any of its lines is: a link can begin at the end of one and go on in the next.
        const seen = [...at.getClientRects()].some((box) => {
            const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
            const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;
            const there = document.elementFromPoint(x, y);
            return box.width > 0 && box.height > 0 && there && (at.contains(there)
                || there.contains(at) && there.closest('label, a, summary, svg') || at.labels?.[0]?.contains(there));
        });
        if (!seen) found.wrong.push(name + ' has the focus out of sight');
    };
    addEventListener('keydown', window.look, { capture: true });";

/// What was found so far.
const FOUND: &str = "return window.found;";

/// The page no longer looks.
const LOOK_AWAY: &str = "removeEventListener('keydown', window.look, { capture: true });";

/// What can be used and the focus has not been on. One of several radio buttons stands for all.
const LEFT_OUT: &str = "
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
        .filter((element) => element.tabIndex >= 0 && !element.disabled && element.type !== 'radio'
            && element.checkVisibility({ visibilityProperty: true })
            && !window.stops.has(element))
        .map((element) => 'Tab does not lead to ' + element.outerHTML.slice(0, 90));";

fn texts(found: &Value) -> Vec<String> {
    let all = found.as_array().into_iter().flatten();
    all.map(|text| text.as_str().unwrap().to_owned()).collect()
}

/// Puts the focus where a visitor begins, or ends.
const BEGIN: &str = "
    const all = [...document.querySelectorAll('a[href], button, summary')]
        .filter((element) => !element.disabled && element.checkVisibility());
    all.at(arguments[0] ? -1 : 0).focus();";

/// Presses the Tab key without letting go, which moves the focus each time.
fn hold_tab(page: &Page, back: bool) {
    tab(page, "rawKeyDown", back);
}

fn tab(page: &Page, kind: &str, back: bool) {
    let key = json!({
        "type": kind, "key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9,
        "modifiers": if back { 8 } else { 0 },
    });
    page.browser().cdp("Input.dispatchKeyEvent", key).unwrap();
}

fn tab_through(page: &Page, address: &str, back: bool) -> Vec<String> {
    // A page shows the focus to whoever has used a key.
    hold_tab(page, back);
    page.browser().eval(BEGIN, vec![json!(back)]).unwrap();
    page.browser().eval(LOOK, Vec::new()).unwrap();
    let mut found = Value::Null;
    for _ in 0..STOPS / STRIDE {
        for _ in 0..STRIDE {
            hold_tab(page, back);
        }
        found = page.browser().eval(FOUND, Vec::new()).unwrap();
        if found["ended"] == Value::Bool(true) {
            break;
        }
    }
    assert!(
        found["ended"] == Value::Bool(true),
        "the Tab key never comes to the end of {address}"
    );
    tab(page, "keyUp", back);
    page.browser().eval(LOOK_AWAY, Vec::new()).unwrap();
    let left_out = page.browser().eval(LEFT_OUT, Vec::new()).unwrap();
    let wrong = texts(&found["wrong"]).into_iter().chain(texts(&left_out));
    wrong.map(|what| format!("{address}: {what}")).collect()
}

#[test]
fn the_tab_key_leads_to_everything_on_every_page_and_is_seen_to() {
    let page = Page::open("#/no/where/yet");
    page.resize(WIDTH, 800);
    let mut wrong = Vec::new();
    walk(&page, |address| {
        wrong.extend(tab_through(&page, address, false))
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn going_back_by_keys_nothing_hides_behind_the_bar_that_stays_on_top() {
    for address in ["#/compare", "#/red-lines"] {
        let page = Page::open(address);
        let wrong = tab_through(&page, address, true);
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
