//! Every rule has a fixture that breaks just that rule: an edit to the miniature, and the one
//! `file:line: rule` that must come of it.

mod citations;
mod difference;
mod documents;
mod folder;
mod lists;
mod names;
mod proposals;
mod stances;

use crate::mini::{self, Edit};
use dispute::check::NAMES;
use dispute::load::files;
use std::collections::BTreeSet;

/// Edits that break one rule, once.
struct Broken {
    /// The rule.
    rule: &'static str,
    edits: &'static [Edit],
    /// The file at fault.
    file: &'static str,
    /// What the line at fault says; nothing where the file as a whole is at fault.
    says: &'static str,
}

const FAMILIES: &[&[Broken]] = &[
    citations::BROKEN,
    difference::BROKEN,
    folder::BROKEN,
    lists::BROKEN,
    names::BROKEN,
    proposals::BROKEN,
    stances::BROKEN,
];

/// The miniature after some edits, as `file:line: rule` for each mistake.
fn mistakes(edits: &[Edit]) -> Vec<String> {
    let found = files::read(&mini::edited(edits)).err().unwrap_or_default();
    found
        .iter()
        .map(|mistake| format!("{}:{}: {}", mistake.file, mistake.line, mistake.rule))
        .collect()
}

/// Where a mistake stands that is found with these words; the head of the file where none are.
fn place(edits: &[Edit], file: &str, says: &str) -> String {
    let files = mini::edited(edits);
    let text = files.iter().find(|(path, _)| path == file);
    let line = match text {
        None => 0,
        Some(_) if says.is_empty() => 1,
        Some((_, text)) => {
            let at = text.lines().position(|line| line.contains(says));
            at.unwrap_or_else(|| panic!("{file} does not say {says}")) + 1
        }
    };
    format!("{file}:{line}")
}

#[test]
fn the_miniature_keeps_every_rule() {
    assert_eq!(mistakes(&[]), Vec::<String>::new());
}

#[test]
fn each_fixture_breaks_its_rule_and_no_other() {
    let mut wrong = Vec::new();
    for broken in FAMILIES.iter().copied().flatten() {
        let place = place(broken.edits, broken.file, broken.says);
        let expected = vec![format!("{place}: {}", broken.rule)];
        let found = mistakes(broken.edits);
        if found != expected {
            wrong.push(format!("expected {expected:?}, found {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_a_fixture() {
    let broken: BTreeSet<&str> = FAMILIES
        .iter()
        .copied()
        .flatten()
        .map(|broken| broken.rule)
        .chain(documents::BROKEN.iter().map(|broken| broken.rule))
        .collect();
    assert_eq!(broken, NAMES.iter().copied().collect());
}

#[test]
fn the_editor_s_manual_explains_every_rule() {
    let manual = include_str!("../../../../data/README.md");
    for name in NAMES {
        assert!(
            manual.contains(&format!("| `{name}` |")),
            "data/README.md does not explain the rule {name}"
        );
    }
}

#[test]
fn every_message_says_where_and_what_to_change() {
    for broken in FAMILIES.iter().copied().flatten() {
        let found = files::read(&mini::edited(broken.edits))
            .err()
            .unwrap_or_default();
        for mistake in found {
            let said = mistake.to_string();
            assert!(said.starts_with(broken.file), "{said}");
            let words = mistake.message.split_whitespace().count();
            assert!(words >= 4, "{said}");
        }
    }
}

#[test]
fn mistakes_come_all_at_once_sorted_by_file_and_line() {
    use Edit::{Add, Change};
    let found = mistakes(&[
        Change("term/free-isles.toml", "checked", "cheked"),
        Change(
            "actor/lind.toml",
            "checked = \"2030-01-01\"",
            "checked = \"2030\"",
        ),
        Change("actor/lind.toml", "sentences = [1]", "sentences = [0]"),
        Change("avenue/talks.toml", "\"2020\"", "\"2020-13\""),
        Add("notes.toml", ""),
        Change("issue/ferry.toml", "text.en", "words.en"),
    ]);
    assert_eq!(
        found,
        [
            "actor/lind.toml:10: passage",
            "actor/lind.toml:12: checked",
            "avenue/talks.toml:7: shape",
            "issue/ferry.toml:3: shape",
            "notes.toml:1: well-formed-id",
            "term/free-isles.toml:10: shape",
        ]
    );
}

#[test]
fn a_file_that_cannot_be_read_is_not_reported_again_as_missing() {
    let edits = [Edit::Change("actor/lind.toml", "type =", "sort =")];
    assert_eq!(mistakes(&edits), ["actor/lind.toml:3: shape"]);
    let edits = [Edit::Change("dispute.toml", "licence", "license")];
    assert_eq!(mistakes(&edits), ["dispute.toml:4: shape"]);
}
