//! Inside the app: who may use whom.

use super::code::Named;
use super::finding::Finding;
use super::tree::{File, Tree};

struct Layer {
    name: &'static str,
    uses: &'static [&'static str],
    /// What to do instead of reaching outward.
    instead: &'static str,
}

/// From the outside in: `main -> app -> pages -> components`, `pages -> context -> lens`. Further
/// in are plain values that anyone outside them may use.
const LAYERS: &[Layer] = &[
    Layer {
        name: "main",
        uses: &["app", "context", "route", "shared", "text", "browser"],
        instead: "leave it to app.rs: main only mounts",
    },
    Layer {
        name: "app",
        uses: &[
            "pages",
            "components",
            "context",
            "desk",
            "api",
            "lens",
            "portions",
            "route",
            "words",
            "shared",
            "text",
            "browser",
            "cite",
            "export",
        ],
        instead: "give it a layer in xtask/src/tidy/layers.rs",
    },
    Layer {
        name: "pages",
        uses: &[
            "components",
            "context",
            "desk",
            "lens",
            "portions",
            "route",
            "rule",
            "words",
            "shared",
            "letters",
            "number",
            "browser",
            "cite",
            "export",
            "api",
        ],
        instead: "move what both need into a component or the domain",
    },
    Layer {
        name: "components",
        uses: &[
            "lens", "portions", "route", "rule", "words", "shared", "letters", "number", "browser",
        ],
        instead: "take the value as a prop and hand events out through a callback",
    },
    Layer {
        name: "context",
        uses: &[
            "desk", "lens", "portions", "route", "words", "shared", "text", "browser",
        ],
        instead: "let the page pass it in",
    },
    Layer {
        name: "desk",
        uses: &["route", "shared", "text", "browser"],
        instead: "let the page that shows the data word it",
    },
    Layer {
        name: "lens",
        uses: &["portions", "route", "rule", "words", "shared"],
        instead: "take it as an argument: a lens only looks",
    },
    Layer {
        name: "portions",
        uses: &["route"],
        instead: "keep it a plain value that a view looks up",
    },
    Layer {
        name: "route",
        uses: &[],
        instead: "keep routes plain values that anyone may use",
    },
    Layer {
        name: "rule",
        uses: &[],
        instead: "leave it a number with a name",
    },
    Layer {
        name: "api",
        uses: &["desk", "route", "shared", "browser"],
        instead: "answer from the domain: programmers see records, not views",
    },
    Layer {
        name: "cite",
        uses: &["lens", "route", "words"],
        instead: "take it as an argument: a citation is made of a lens and an address",
    },
    Layer {
        name: "export",
        uses: &["letters", "number"],
        instead: "take it as an argument: an export is made of plain values",
    },
    Layer {
        name: "words",
        uses: &[],
        instead: "take what the sentence needs as an argument",
    },
    Layer {
        name: "letters",
        uses: &[],
        instead: "leave it plain text and widths",
    },
    Layer {
        name: "number",
        uses: &[],
        instead: "leave it plain numbers",
    },
    Layer {
        name: "shared",
        uses: &[],
        instead: "keep it a plain container",
    },
    Layer {
        name: "text",
        uses: &[],
        instead: "keep it a plain container",
    },
    Layer {
        name: "browser",
        uses: &[],
        instead: "pass plain values in and out: browser/ knows the page, not the app",
    },
];

/// The browser's interfaces, in the words of the crates that hand them out.
const BROWSER_CRATES: &[&str] = &["gloo", "js_sys", "web_sys"];

pub fn only_inward(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, code) in tree.rust("src/") {
        let module = module_of(&file.path);
        let Some(home) = module.first().filter(|name| *name != "lib") else {
            continue;
        };
        let Some(layer) = LAYERS.iter().find(|layer| layer.name == home) else {
            findings.push(finding(
                file,
                1,
                format!(
                    "`{home}` is in no layer; move the file into one, or add the layer to \
                     xtask/src/tidy/layers.rs"
                ),
            ));
            continue;
        };
        for named in &code.named {
            let Some(used) = layer_used(named, &module) else {
                continue;
            };
            if used != layer.name && !layer.uses.contains(&used) {
                findings.push(finding(
                    file,
                    named.line,
                    format!("`{}` may not use `{used}`; {}", layer.name, layer.instead),
                ));
            }
        }
    }
    findings
}

pub fn browser_interfaces_in_one_place(tree: &Tree) -> Vec<Finding> {
    let outside = tree
        .rust("src/")
        .filter(|(file, _)| !file.path.starts_with("src/browser/"));
    let mut findings = Vec::new();
    for (file, code) in outside {
        for named in &code.named {
            let Some(first) = named.path.first().filter(|_| named.path.len() > 1) else {
                continue;
            };
            let base = first
                .split_once('_')
                .map_or(first.as_str(), |(base, _)| base);
            if BROWSER_CRATES.contains(&first.as_str()) || base == "gloo" {
                findings.push(finding(
                    file,
                    named.line,
                    format!(
                        "`{first}` belongs in src/browser/; write there what you need from it, or \
                         re-export the type, and use that"
                    ),
                ));
            }
        }
    }
    findings
}

pub fn components_read_no_context(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (file, code) in tree.rust("src/components/") {
        for named in &code.named {
            if named.path.last().is_some_and(|name| name == "use_context") {
                findings.push(finding(
                    file,
                    named.line,
                    "a component may not read a context; take the value as a prop".to_owned(),
                ));
            }
        }
    }
    findings
}

fn finding(file: &File, line: usize, message: String) -> Finding {
    Finding {
        path: file.path.clone(),
        line,
        rule: "layers",
        message,
    }
}

/// `src/pages/compare.rs` is `pages::compare`, and `src/pages/mod.rs` is `pages`.
fn module_of(path: &str) -> Vec<String> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut module: Vec<_> = inner.split('/').map(str::to_owned).collect();
    if module.last().is_some_and(|name| name == "mod") {
        module.pop();
    }
    module
}

/// The layer that a path leads into, seen from `module`; none for a path to somewhere else.
fn layer_used(named: &Named, module: &[String]) -> Option<&'static str> {
    let mut path = named.path.as_slice();
    let mut at: &[String] = match path.first()?.as_str() {
        "crate" | "redlines" => {
            path = &path[1..];
            &[]
        }
        "self" => {
            path = &path[1..];
            module
        }
        "super" => module,
        _ => return None,
    };
    while path.first().is_some_and(|step| step == "super") {
        path = &path[1..];
        at = &at[..at.len().saturating_sub(1)];
    }
    let name = at.first().or_else(|| path.first())?;
    let layer = LAYERS.iter().find(|layer| layer.name == name)?;
    Some(layer.name)
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::findings;

    #[test]
    fn an_arrow_that_points_outward_is_found_however_it_is_written() {
        for import in [
            "use crate::context::use_dataset;",
            "use crate::{browser::focus, context};",
            "use super::super::context;",
            "fn f() { crate::context::use_dataset(); }",
        ] {
            let text = format!("//! A row.\n{import}\n");
            let found = findings(&[("src/components/row.rs", &text)]);
            assert_eq!(
                found,
                [
                    "src/components/row.rs:2: layers: `components` may not use `context`; take the \
                  value as a prop and hand events out through a callback"
                ],
                "{import}"
            );
        }
    }

    #[test]
    fn arrows_that_point_inward_pass() {
        let found = findings(&[
            (
                "src/main.rs",
                "//! Mounts.\nuse redlines::{App, browser};\n",
            ),
            ("src/app.rs", "//! Root.\nuse crate::pages::home::Home;\n"),
            (
                "src/pages/home.rs",
                "//! Home.\nuse super::list::List;\nuse crate::context;\n",
            ),
            (
                "src/words/en.rs",
                "//! Words.\nuse dispute::Date;\nuse super::Other;\n",
            ),
        ]);
        assert_eq!(found, Vec::<String>::new());
    }

    #[test]
    fn a_module_without_a_layer_is_found() {
        let found = findings(&[("src/helpers/mod.rs", "//! Bits.\n")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains("`helpers` is in no layer"), "{found:?}");
    }

    #[test]
    fn browser_interfaces_are_found_outside_browser_and_pass_inside() {
        let text = "//! Storage.\nuse web_sys::Window;\nuse gloo_timers::future;\n";
        let found = findings(&[("src/pages/home.rs", text), ("src/browser/home.rs", text)]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("src/pages/home.rs:2: layers: `web_sys` belongs in"));
        assert!(found[1].starts_with("src/pages/home.rs:3: layers: `gloo_timers` belongs in"));
    }

    #[test]
    fn a_component_that_reads_a_context_is_found() {
        let text = "//! A row.\nfn f() { let a = use_context::<A>(); }\n";
        let found = findings(&[("src/components/row.rs", text)]);
        assert_eq!(found.len(), 1);
        assert!(found[0].contains(":2: layers: a component may not read a context"));
    }
}
