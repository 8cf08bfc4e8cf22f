//! `cargo xtask tidy`: the layering and the house rules, all findings at once.

mod arrows;
mod code;
mod contrast;
mod domain;
mod finding;
mod layers;
mod prose;
mod shape;
mod styles;
mod tree;

use anyhow::{Result, bail};
use lexopt::Parser;

use crate::step::step;
use crate::{no_arguments, project};
use finding::Finding;
use tree::Tree;

/// Every rule runs; none stops another.
const RULES: &[fn(&Tree) -> Vec<Finding>] = &[
    arrows::only_known_dependencies,
    contrast::every_pair_can_be_told_apart,
    contrast::colours_are_used_for_what_they_can_show,
    domain::no_clock_and_no_io,
    layers::only_inward,
    layers::browser_interfaces_in_one_place,
    layers::components_read_no_context,
    prose::no_trailing_whitespace,
    prose::nothing_left_for_later,
    shape::every_module_says_its_purpose,
    shape::no_long_files,
    styles::every_stylesheet_is_linked,
    styles::no_style_attributes,
];

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    step("tidy: the layering and the house rules", || {
        let findings = check(&Tree::read(project::root())?);
        for finding in &findings {
            println!("{finding}");
        }
        match findings.len() {
            0 => Ok(()),
            1 => bail!("1 thing is not tidy"),
            many => bail!("{many} things are not tidy"),
        }
    })
}

fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<_> = RULES.iter().flat_map(|rule| rule(tree)).collect();
    findings.sort();
    findings.dedup();
    findings
}

#[cfg(test)]
mod tests {
    use super::{Tree, check};

    /// Renders what the rules find in a miniature project.
    pub(super) fn findings(files: &[(&str, &str)]) -> Vec<String> {
        check(&Tree::from_files(files))
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn findings_of_all_rules_come_together_sorted_by_place() {
        let found = findings(&[
            ("src/pages/home.rs", "fn late() {} \n"),
            (
                "src/components/row.rs",
                "//! A row.\nuse crate::pages::home;\n",
            ),
        ]);
        let places: Vec<_> = found
            .iter()
            .map(|line| line.split(": ").next().unwrap())
            .collect();
        assert_eq!(
            places,
            [
                "src/components/row.rs:2",
                "src/pages/home.rs:1",
                "src/pages/home.rs:1"
            ]
        );
    }

    #[test]
    fn a_tidy_project_has_no_findings() {
        let found = findings(&[
            (
                "crates/dispute/src/lib.rs",
                "//! The domain.\nuse std::fmt;\n",
            ),
            (
                "src/pages/home.rs",
                "//! Home.\nuse crate::components::row::Row;\n",
            ),
        ]);
        assert_eq!(found, Vec::<String>::new());
    }
}
