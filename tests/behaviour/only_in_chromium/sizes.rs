//! Nothing is lost where there is little room: at 320 px, at 200 % zoom, and where a reader widens
//! the spaces of the text.

use e2e::Page;
use serde_json::Value;

use super::tour;

/// The narrowest window of WCAG 1.4.10, and a desk's at 200 %.
const WIDTHS: [u32; 2] = [320, 640];

/// The spaces of WCAG 1.4.12. Set as the page's policy allows it: through the object model.
const WIDEN: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important;\
        word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }');
    document.adoptedStyleSheets = [sheet];";

const NARROW: &str = "document.adoptedStyleSheets = [];";

/// What is cut off, or makes the page wider than its window. The timeline is a drawing that is
/// moved under its window, and a table may be wider than one: both are scrolled in themselves.
const LOST: &str = "
    const root = document.documentElement, lost = [];
    const name = (element) => element.tagName.toLowerCase()
        + (element.getAttribute('class') ? '.' + element.getAttribute('class') : '')
        + ' “' + element.textContent.trim().slice(0, 40) + '”';
    if (root.scrollWidth > root.clientWidth) {
        const over = [...document.querySelectorAll('body *')].filter((element) =>
            element.getBoundingClientRect().right > root.clientWidth + 1 && !element.closest('svg'));
        lost.push('the page scrolls sideways: ' + over.slice(0, 3).map(name).join(', '));
    }
    for (const element of document.querySelectorAll('body *')) {
        if (element.closest('svg, .hidden, .whose, .timeline-pane, .skip') || !element.checkVisibility()) continue;
        const style = getComputedStyle(element);
        // There for readers of the screen alone.
        if (element.closest('thead') && getComputedStyle(element.closest('thead')).clipPath !== 'none') continue;
        const wide = element.scrollWidth > element.clientWidth + 1;
        const high = element.scrollHeight > element.clientHeight + 1;
        if (wide && style.overflowX !== 'visible' && !element.querySelector('table')
            && !element.matches('input, select')) {
            lost.push(name(element) + ' is wider than it shows');
        }
        if (high && ['hidden', 'clip'].includes(style.overflowY)) {
            lost.push(name(element) + ' is higher than it shows');
        }
        // A select or a button whose words do not fit.
        if (wide && element.matches('button, a, summary')) lost.push(name(element) + ' is too narrow for its words');
    }
    return lost;";

#[test]
fn nothing_is_lost_at_320_pixels_nor_at_200_percent_nor_with_wider_spaces() {
    let page = Page::open("#/no/where/yet");
    let mut lost = Vec::new();
    tour(&page, |address| {
        for width in WIDTHS {
            page.browser().resize(width, 640).unwrap();
            for (spaces, set) in [("its own", NARROW), ("wider", WIDEN)] {
                page.browser().eval(set, Vec::new()).unwrap();
                page.browser().settle().unwrap();
                let found = page.browser().eval(LOST, Vec::new()).unwrap();
                let found = found.as_array().unwrap().iter();
                lost.extend(found.map(|what: &Value| {
                    format!(
                        "{address} at {width} with {spaces} spaces: {}",
                        what.as_str().unwrap()
                    )
                }));
            }
        }
        page.browser().eval(NARROW, Vec::new()).unwrap();
    });
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}
