//! axe-core finds nothing on any page, in both schemes, on a phone and on a desk.

use std::fs;
use std::path::Path;

use e2e::{Page, Scheme};
use serde_json::Value;

use super::tour;

const WIDTHS: [u32; 2] = [360, 1440];

/// Every rule of WCAG 2.2 at levels A and AA, and what axe's makers hold to be good practice.
const RUN: &str = "
    const done = arguments[arguments.length - 1];
    axe.run(document, {
        resultTypes: ['violations'],
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then(
        (found) => done(found.violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\\s+/g, ' ')}`))),
        (error) => done([String(error)]),
    );";

/// Given to the page by the browser, not by the page: its policy stays as it is.
fn axe() -> String {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../bench/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "{}: {error}; `cargo xtask setup` fetches it",
            path.display()
        )
    })
}

#[test]
fn axe_finds_nothing_on_any_page_in_either_scheme_on_a_phone_and_on_a_desk() {
    let page = Page::open("#/no/where/yet");
    page.browser().eval(&axe(), Vec::new()).unwrap();
    let mut found = Vec::new();
    tour(&page, |address| {
        for width in WIDTHS {
            for scheme in [Scheme::Light, Scheme::Dark] {
                page.browser().resize(width, 800).unwrap();
                page.browser().prefer(scheme).unwrap();
                let violations = page.browser().later(RUN, Vec::new()).unwrap();
                let violations = violations.as_array().unwrap();
                found.extend(violations.iter().map(|line: &Value| {
                    format!(
                        "{address} at {width} {}: {}",
                        scheme.name(),
                        line.as_str().unwrap()
                    )
                }));
            }
        }
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}
