//! The shape of a source file: it says what it is for, and it is short.

use super::finding::Finding;
use super::tree::{File, Tree};

/// Lines of code, without comments, blank lines and tests.
const LONGEST: usize = 400;

pub fn every_module_says_its_purpose(tree: &Tree) -> Vec<Finding> {
    tree.rust("")
        .filter(|(file, _)| !file.text.starts_with("//!"))
        .map(|(file, _)| Finding {
            path: file.path.clone(),
            line: 1,
            rule: "purpose",
            message: "the file does not say what it is for; begin it with a `//!` line".to_owned(),
        })
        .collect()
}

pub fn no_long_files(tree: &Tree) -> Vec<Finding> {
    tree.rust("")
        .filter(|(file, _)| !file.path.ends_with("/tests.rs"))
        .filter_map(|(file, _)| {
            let (count, over) = measure(file);
            Some(Finding {
                path: file.path.clone(),
                line: over?,
                rule: "length",
                message: format!(
                    "{count} lines of code, where {LONGEST} are allowed; move one concept out \
                     into a file named for it"
                ),
            })
        })
        .collect()
}

/// How many lines of code there are, and which is the first too many.
fn measure(file: &File) -> (usize, Option<usize>) {
    let mut count = 0;
    let mut over = None;
    // Tests come last in a file.
    let code = file.lines().take_while(|(_, line)| *line != "mod tests {");
    for (number, line) in code {
        let line = line.trim();
        if line.is_empty() || line.starts_with("//") || line == "#[cfg(test)]" {
            continue;
        }
        count += 1;
        if count > LONGEST && over.is_none() {
            over = Some(number);
        }
    }
    (count, over)
}

#[cfg(test)]
mod tests {
    use super::LONGEST;
    use crate::tidy::tests::findings;

    #[test]
    fn a_file_without_a_purpose_is_found() {
        assert_eq!(
            findings(&[("crates/dispute/src/a.rs", "fn a() {}\n")]),
            [
                "crates/dispute/src/a.rs:1: purpose: the file does not say what it is for; begin it \
              with a `//!` line"
            ]
        );
    }

    #[test]
    fn a_long_file_is_found_and_its_comments_and_tests_do_not_count() {
        let comments = "// why\n\n".repeat(LONGEST);
        let code = "fn a() {}\n".repeat(LONGEST);
        let tests = "#[cfg(test)]\nmod tests {\n}\n";
        let fits = format!("//! Long.\n{comments}{code}{tests}");
        assert_eq!(findings(&[("xtask/src/a.rs", &fits)]), Vec::<String>::new());

        let long = format!("//! Long.\n{code}fn b() {{}}\n{tests}");
        let found = findings(&[("xtask/src/a.rs", &long)]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(found[0].starts_with("xtask/src/a.rs:402: length: 401 lines of code"));
    }
}
