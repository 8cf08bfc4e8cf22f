//! What holds for every text of the project.

use super::finding::Finding;
use super::tree::Tree;

/// Spelled in two parts, so that this file keeps its own rule.
const MARKERS: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X"),
];

pub fn no_trailing_whitespace(tree: &Tree) -> Vec<Finding> {
    every_line(tree, |line| {
        (line.trim_end() != line).then(|| Finding {
            path: String::new(),
            line: 0,
            rule: "whitespace",
            message: "the line ends in blanks; remove them".to_owned(),
        })
    })
}

pub fn nothing_left_for_later(tree: &Tree) -> Vec<Finding> {
    every_line(tree, |line| {
        let words = line.split(|c: char| !c.is_alphanumeric());
        let marker = words
            .into_iter()
            .find_map(|word| MARKERS.iter().find(|marker| **marker == word))?;
        Some(Finding {
            path: String::new(),
            line: 0,
            rule: "later",
            message: format!("`{marker}` leaves work in the code; do it now, or file an issue"),
        })
    })
}

fn every_line(tree: &Tree, rule: impl Fn(&str) -> Option<Finding>) -> Vec<Finding> {
    tree.files
        .iter()
        .flat_map(|file| file.lines().map(move |(number, line)| (file, number, line)))
        .filter_map(|(file, number, line)| {
            let finding = rule(line)?;
            Some(Finding {
                path: file.path.clone(),
                line: number,
                ..finding
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::MARKERS;
    use crate::tidy::tests::findings;

    #[test]
    fn blanks_at_the_end_of_a_line_are_found_in_any_text() {
        assert_eq!(
            findings(&[("README.md", "fine\nnot fine \n")]),
            ["README.md:2: whitespace: the line ends in blanks; remove them"]
        );
    }

    #[test]
    fn work_left_for_later_is_found_by_its_marker() {
        for marker in MARKERS {
            let found = findings(&[("README.md", &format!("see {marker}: more\n"))]);
            assert_eq!(found.len(), 1, "{marker}: {found:?}");
            assert!(found[0].starts_with("README.md:1: later: "));
        }
    }
}
