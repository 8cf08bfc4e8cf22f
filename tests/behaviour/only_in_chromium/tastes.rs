//! What a visitor's system asks for is kept: colours of its own, and no motion.

use e2e::Page;
use serde_json::{Value, json};

use super::{go, tour};

fn emulate(page: &Page, features: Value) {
    page.browser()
        .cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .unwrap();
}

fn force_colours(page: &Page, scheme: &str) {
    emulate(
        page,
        json!([
            { "name": "forced-colors", "value": "active" },
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]),
    );
}

/// The edge of an answer as one sees it, for each way of holding it; two that look alike.
const ALIKE: &str = "
    const seen = new Map();
    for (const cell of document.querySelectorAll(arguments[0])) {
        const style = getComputedStyle(cell);
        const sides = arguments[1].map((side) =>
            parseFloat(style[`border${side}Width`]) ? style[`border${side}Style`] + style[`border${side}Width`] : 'nothing');
        const look = sides.find((side) => side !== 'nothing') ?? 'nothing';
        const says = cell.dataset[arguments[2]];
        if (!seen.has(says)) seen.set(says, look);
        else if (seen.get(says) !== look) return [says + ' looks like two things'];
    }
    const looks = [...seen.values()];
    if (looks.length < 3) return ['only ' + [...seen.keys()].join(', ') + ' are shown'];
    return looks.filter((look, at) => looks.indexOf(look) !== at)
        .map((look) => look + ' says ' + [...seen].filter(([, other]) => other === look).map(([says]) => says));";

#[test]
fn in_forced_colours_every_line_still_says_what_it_says() {
    let page = Page::open("#/no/where/yet");
    for scheme in ["light", "dark"] {
        force_colours(&page, scheme);
        for (address, selector, sides, says) in [
            ("#/compare", ".cell", ["Left", "Right"], "hold"),
            ("#/compare", ".key .mark", ["Left", "Right"], "hold"),
            ("#/avenues", ".held-against", ["Left", "Right"], "finding"),
            ("#/avenues", ".finding-mark", ["Top", "Bottom"], "finding"),
        ] {
            go(&page, "#/no/where/yet");
            go(&page, address);
            let arguments = vec![json!(selector), json!(sides), json!(says)];
            let alike = page.browser().eval(ALIKE, arguments).unwrap();
            assert_eq!(alike, json!([]), "{selector} at {address}, {scheme}");
        }
    }
}

/// What is drawn in a colour that is not the system's.
const OWN: &str = "
    const system = new Set(['none', 'rgba(0, 0, 0, 0)']);
    const probe = document.body.appendChild(document.createElement('i'));
    for (const name of ['Canvas', 'CanvasText', 'GrayText', 'LinkText', 'VisitedText', 'Highlight', 'ButtonText']) {
        probe.style.color = name;
        system.add(getComputedStyle(probe).color);
    }
    probe.remove();
    const own = [];
    for (const shape of document.querySelectorAll('svg line, svg rect, svg polygon, svg path, svg circle, svg text')) {
        const style = getComputedStyle(shape);
        for (const property of ['fill', 'stroke']) {
            if (!system.has(style[property]) && !style[property].startsWith('url(')) {
                own.push(`${property} ${style[property]} of ${shape.outerHTML.slice(0, 80)}`);
            }
        }
    }
    return [...new Set(own)].slice(0, 10);";

#[test]
fn in_forced_colours_drawings_take_the_system_s_colours_and_the_focus_is_seen() {
    let page = Page::open("#/no/where/yet");
    for scheme in ["light", "dark"] {
        force_colours(&page, scheme);
        for address in ["#/history", "#/compare", "#/avenues"] {
            go(&page, address);
            let own = page.browser().eval(OWN, Vec::new()).unwrap();
            assert_eq!(own, json!([]), "{address}, {scheme}");
        }
        page.press(thirtyfour::Key::Tab).press(thirtyfour::Key::Tab).holds(
            "the focus should be drawn in another colour than the ground",
            "(() => { const style = getComputedStyle(document.activeElement); \
             return parseFloat(style.outlineWidth) >= 2 && style.outlineStyle === 'solid' \
             && style.outlineColor !== getComputedStyle(document.documentElement).backgroundColor; })()",
            Vec::new(),
        );
        go(&page, "#/no/where/yet");
    }
}

/// What moves by itself, or would where it is touched.
const MOVES: &str = "
    const moves = [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        const long = (text) => text.split(',').some((time) => parseFloat(time) > 0);
        return long(style.transitionDuration) || style.animationName !== 'none'
            || style.scrollBehavior === 'smooth';
    });
    return [...moves.map((element) => element.outerHTML.slice(0, 80)),
        ...document.getAnimations().map(String)];";

#[test]
fn nothing_moves_for_a_visitor_who_asks_for_no_motion() {
    let page = Page::open("#/no/where/yet");
    tour(&page, |address| {
        let moves = page.browser().eval(MOVES, Vec::new()).unwrap();
        assert_eq!(moves, json!([]), "{address}");
    });
    emulate(
        &page,
        json!([{ "name": "prefers-reduced-motion", "value": "no-preference" }]),
    );
    page.holds(
        "the page should scroll smoothly for whoever has not asked otherwise",
        "getComputedStyle(document.documentElement).scrollBehavior === 'smooth'",
        Vec::new(),
    )
    .holds(
        "nobody should watch a page scroll to where they left it when it is loaded again",
        "(() => { document.documentElement.removeAttribute('data-live'); \
         return getComputedStyle(document.documentElement).scrollBehavior === 'auto'; })()",
        Vec::new(),
    );
}
