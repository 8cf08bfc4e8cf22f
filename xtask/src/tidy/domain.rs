//! The domain crate: no clock, no input or output. "Today" is an argument.

use super::finding::Finding;
use super::tree::Tree;

const DOMAIN: &str = "crates/dispute/src/";

/// What the domain may not name, and what to do instead.
const BANNED: &[(&[&str], &str)] = &[
    (&["std", "time"], "take the date as an argument"),
    (
        &["std", "fs"],
        "take the text as an argument; crates/data-folder reads files",
    ),
    (&["std", "io"], "return a value; the caller writes it"),
    (&["std", "net"], "take the text as an argument"),
    (&["std", "env"], "take the setting as an argument"),
    (
        &["std", "process"],
        "return an error; the caller ends the program",
    ),
    (
        &["std", "thread"],
        "compute it where it is asked for: the page has one thread",
    ),
    (&["SystemTime"], "take the date as an argument"),
    (&["Instant"], "take the date as an argument"),
    (&["print!"], "return a value; the caller prints it"),
    (&["println!"], "return a value; the caller prints it"),
    (&["eprint!"], "return a value; the caller prints it"),
    (&["eprintln!"], "return a value; the caller prints it"),
];

pub fn no_clock_and_no_io(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let files = tree
        .rust(DOMAIN)
        .filter(|(file, _)| !file.path.ends_with("/tests.rs"));
    for (file, code) in files {
        for named in &code.named {
            for (banned, instead) in BANNED {
                if starts_with(&named.path, banned) {
                    findings.push(Finding {
                        path: file.path.clone(),
                        line: named.line,
                        rule: "domain",
                        message: format!(
                            "the domain may not use `{}`; {instead}",
                            banned.join("::")
                        ),
                    });
                }
            }
        }
    }
    findings
}

fn starts_with(path: &[String], start: &[&str]) -> bool {
    path.len() >= start.len() && path.iter().zip(start).all(|(word, wanted)| word == wanted)
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::findings;

    #[test]
    fn the_clock_files_and_printing_are_found_in_the_domain() {
        let text = "//! Today.\nuse std::{fmt, time::SystemTime};\nfn f() {\n    println!();\n}\n";
        assert_eq!(
            findings(&[("crates/dispute/src/today.rs", text)]),
            [
                "crates/dispute/src/today.rs:2: domain: the domain may not use `std::time`; take \
                 the date as an argument",
                "crates/dispute/src/today.rs:4: domain: the domain may not use `println!`; return \
                 a value; the caller prints it",
            ]
        );
    }

    #[test]
    fn the_domain_s_tests_may_read_fixtures() {
        let text = "//! Today.\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}\n";
        assert_eq!(
            findings(&[("crates/dispute/src/today.rs", text)]),
            Vec::<String>::new()
        );
    }
}
