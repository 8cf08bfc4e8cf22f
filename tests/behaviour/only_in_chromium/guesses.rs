//! What a still has far down takes its room by a guess until it is laid out. A page that is loaded again
//! has to reach down to wherever its reader was.

use e2e::{Browser, Engine, Scheme, Site};
use serde_json::json;

use crate::paints::only_in_chromium::views;

const HIGH: &str = "return document.documentElement.scrollHeight;";

/// Nothing is left to a guess any more.
const LAY_OUT: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#still * { content-visibility: visible !important; }');
    document.adoptedStyleSheets = [sheet];";

#[test]
fn a_still_is_guessed_to_be_no_lower_than_it_is() {
    let site = Site::serve(&Site::dist(), "/").unwrap();
    let browser = Browser::launch_in(Engine::Chromium, Scheme::Light).unwrap();
    // No program takes the place of the still.
    browser
        .cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .unwrap();
    let mut guesses = 0;
    for width in [360, 768, 1280] {
        browser.resize(width, 900).unwrap();
        for file in views() {
            browser.goto(&format!("{}{file}", site.url())).unwrap();
            let guessed = browser.eval(HIGH, Vec::new()).unwrap().as_u64();
            browser.eval(LAY_OUT, Vec::new()).unwrap();
            let high = browser.eval(HIGH, Vec::new()).unwrap().as_u64();
            assert!(
                guessed >= high,
                "{file} at {width} px is {high:?} high, and guessed to be {guessed:?}: raise the guess for \
                 what it shows in styles/still.css"
            );
            guesses += usize::from(guessed > high);
        }
    }
    assert!(
        guesses > 3,
        "only {guesses} pages have anything that is left to a guess"
    );
}
