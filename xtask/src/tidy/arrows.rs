//! Between the crates: who may depend on whom, and where web crates may be.

use toml::{Table, Value};

use super::finding::Finding;
use super::tree::{File, Tree};

/// Each crate of ours, and those of ours that it may depend on.
const ARROWS: &[(&str, &[&str])] = &[
    ("dispute", &[]),
    ("data-folder", &["dispute"]),
    ("dataset", &["dispute", "data-folder"]),
    // data-folder for its tests: what they draw is a folder of records.
    ("redlines", &["dispute", "dataset", "data-folder"]),
    // The app, drawn on this machine as it is in a browser.
    ("stills", &["dispute", "dataset", "redlines"]),
    ("pack", &[]),
    ("xtask", &["dispute", "data-folder", "pack"]),
    // It knows the built page and nothing else, as a visitor does.
    ("e2e", &[]),
    // Measures the whole app over made-up events.
    ("bench", &["dispute", "dataset", "redlines"]),
    // Tries the app and the domain on hostile input.
    ("fuzz", &["dispute", "dataset", "redlines"]),
];

const WEB: &[&str] = &[
    "yew",
    "wasm-bindgen",
    "web-sys",
    "js-sys",
    "gloo",
    "serde-wasm-bindgen",
];

/// The app, what draws it without a browser, and what only measures or tries it.
const PAGES: [&str; 4] = ["redlines", "stills", "bench", "fuzz"];

pub fn only_known_dependencies(tree: &Tree) -> Vec<Finding> {
    tree.files
        .iter()
        .filter(|file| file.path == "Cargo.toml" || file.path.ends_with("/Cargo.toml"))
        .flat_map(check)
        .collect()
}

fn check(file: &File) -> Vec<Finding> {
    // What is not TOML, or no package, is Cargo's to complain about.
    let Ok(manifest) = file.text.parse::<Table>() else {
        return Vec::new();
    };
    let Some(name) = manifest
        .get("package")
        .and_then(|package| package.get("name"))
        .and_then(Value::as_str)
    else {
        return Vec::new();
    };
    let Some((_, allowed)) = ARROWS.iter().find(|(known, _)| *known == name) else {
        return vec![finding(
            file,
            "name",
            format!("`{name}` has no place; say in xtask/src/tidy/arrows.rs what it may use"),
        )];
    };
    let mut findings = Vec::new();
    for dependency in dependencies(&manifest) {
        let ours = ARROWS.iter().any(|(known, _)| *known == dependency);
        if ours && !allowed.contains(&dependency) {
            findings.push(finding(
                file,
                dependency,
                format!(
                    "`{name}` may not depend on `{dependency}`; move what it needs inward, to a \
                     crate that both may use"
                ),
            ));
        }
        let web = WEB.contains(&dependency) || dependency.starts_with("gloo-");
        if web && !PAGES.contains(&name) {
            findings.push(finding(
                file,
                dependency,
                format!("`{name}` may not depend on `{dependency}`; only the app meets the web"),
            ));
        }
    }
    findings
}

/// The names in every table of dependencies, for tests, builds and single targets too.
fn dependencies(manifest: &Table) -> Vec<&str> {
    let targets = manifest
        .get("target")
        .and_then(Value::as_table)
        .into_iter()
        .flat_map(|targets| targets.values().filter_map(Value::as_table));
    std::iter::once(manifest)
        .chain(targets)
        .flat_map(|table| {
            ["dependencies", "dev-dependencies", "build-dependencies"]
                .iter()
                .filter_map(|kind| table.get(*kind)?.as_table())
        })
        .flat_map(|table| table.keys().map(String::as_str))
        .collect()
}

fn finding(file: &File, key: &str, message: String) -> Finding {
    let line = file
        .lines()
        .find(|(_, line)| {
            line.strip_prefix(key)
                .is_some_and(|rest| rest.starts_with([' ', '=', '.']))
        })
        .map_or(1, |(number, _)| number);
    Finding {
        path: file.path.clone(),
        line,
        rule: "arrows",
        message,
    }
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::findings;

    #[test]
    fn an_arrow_that_reverses_is_found() {
        let text = "[package]\nname = \"dispute\"\n[dependencies]\ndataset.workspace = true\n";
        assert_eq!(
            findings(&[("crates/dispute/Cargo.toml", text)]),
            [
                "crates/dispute/Cargo.toml:4: arrows: `dispute` may not depend on `dataset`; move \
              what it needs inward, to a crate that both may use"
            ]
        );
    }

    #[test]
    fn a_web_crate_is_found_outside_the_app_wherever_it_is_named() {
        let text = "[package]\nname = \"dataset\"\n[target.'cfg(unix)'.dev-dependencies]\n\
                    gloo-net = \"1\"\n";
        let found = findings(&[("crates/dataset/Cargo.toml", text)]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("crates/dataset/Cargo.toml:4: arrows: `dataset` may not"));
    }

    #[test]
    fn a_crate_that_is_not_in_the_table_is_found() {
        let text = "[package]\nname = \"helpers\"\n";
        let found = findings(&[("crates/helpers/Cargo.toml", text)]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].contains(":2: arrows: `helpers` has no place"));
    }

    #[test]
    fn the_app_may_use_the_web_and_the_dataset() {
        let text = "[package]\nname = \"redlines\"\n[dependencies]\nyew = \"0\"\ndataset = \"0\"\n";
        assert_eq!(findings(&[("Cargo.toml", text)]), Vec::<String>::new());
    }
}
