//! What holds on every page: each is shown once, in every window and scheme that a rule is about.
//! Only Chromium lets a test set what a visitor's system prefers.

mod axe;
mod focus;
mod guesses;
mod sizes;
mod tastes;

use e2e::{Page, everything};
use serde_json::{Value, json};

/// Goes to an address and answers when the app has drawn it: it changed the page, and for two
/// frames it has changed nothing more.
const GO: &str = "
    const [address, done] = arguments;
    let changed = location.hash === address, quiet = 0;
    const watch = new MutationObserver(() => { changed = true; quiet = 0; });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true });
    const look = () => {
        quiet += 1;
        if (changed && quiet > 2 && location.hash === address) {
            watch.disconnect();
            done(true);
        } else {
            requestAnimationFrame(look);
        }
    };
    location.hash = address;
    look();";

/// Opens everything that can be opened in place, so that a rule sees what is inside.
const UNFOLD: &str = "
    for (const folded of document.querySelectorAll('details:not([open])')) folded.open = true;";

fn go(page: &Page, address: &str) {
    let shown = page.browser().later(GO, vec![json!(address)]).unwrap();
    assert_eq!(shown, Value::Bool(true), "{address} is not drawn");
}

/// Shows every view in turn, as a visitor finds it.
fn walk(page: &Page, mut look: impl FnMut(&str)) {
    for address in everything().unwrap() {
        go(page, &address);
        look(&address);
    }
}

/// Shows every view in turn, all of it unfolded.
fn tour(page: &Page, mut look: impl FnMut(&str)) {
    walk(page, |address| {
        page.browser().eval(UNFOLD, Vec::new()).unwrap();
        look(address);
    });
}
