//! The published document: what breaks a rule there, and nowhere in a folder.

use crate::mini;
use dispute::load;
use serde_json::Value;

/// A change to the published miniature, and the rule it breaks.
pub struct Broken {
    pub rule: &'static str,
    change: fn(&mut Value),
    /// The record at fault, where one is.
    file: &'static str,
}

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "schema-version",
        change: |document| document["schema"] = 2.into(),
        file: "",
    },
    Broken {
        rule: "schema-version",
        change: |document| {
            document.as_object_mut().unwrap().remove("schema");
        },
        file: "",
    },
    Broken {
        rule: "shape",
        change: |document| document["actors"][0]["hat"] = "tall".into(),
        file: "",
    },
    Broken {
        rule: "json",
        change: |document| *document = Value::Null,
        file: "",
    },
    Broken {
        rule: "unique-id",
        change: |document| {
            let first = document["figures"][0].clone();
            document["figures"].as_array_mut().unwrap().push(first);
        },
        file: "figure/passengers",
    },
    Broken {
        rule: "well-formed-id",
        change: |document| document["figures"][0]["id"] = "obstacle/passengers".into(),
        file: "obstacle/passengers",
    },
    Broken {
        rule: "url",
        change: |document| document["sources"][0]["url"] = "javascript:alert(1)".into(),
        file: "source/harbour-paper",
    },
];

#[test]
fn each_document_breaks_its_rule_and_no_other() {
    for broken in BROKEN {
        let mut document = serde_json::to_value(mini::dataset()).unwrap();
        (broken.change)(&mut document);
        let found = load::json(&document.to_string()).unwrap_err();
        let found: Vec<_> = found
            .iter()
            .map(|mistake| (mistake.file.as_str(), mistake.rule))
            .collect();
        assert_eq!(found, [(broken.file, broken.rule)]);
    }
}

#[test]
fn a_document_cut_off_names_the_line() {
    let document = serde_json::to_string_pretty(&mini::dataset()).unwrap();
    let half: String = document.chars().take(document.len() / 2).collect();
    let found = load::json(&half).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, "json");
    assert_eq!(found[0].line as usize, half.lines().count());
}

#[test]
fn a_field_nobody_knows_names_its_line() {
    let document = serde_json::to_string_pretty(&mini::dataset()).unwrap();
    let document = document.replacen("\"licence\"", "\"license\"", 1);
    let line = document
        .lines()
        .position(|line| line.contains("\"license\""));
    let found = load::json(&document).unwrap_err();
    assert_eq!(
        (found[0].rule, found[0].line as usize),
        ("shape", line.unwrap() + 1)
    );
}
