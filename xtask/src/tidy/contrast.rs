//! What is read off a colour can be seen: the contrast of every pair of colours that the styles
//! use, by WCAG 2.2 (1.4.3 and 1.4.11), in both schemes.
//!
//! Text has to reach 4.5:1 in every size: the 3:1 that would do for large text is not made use of.
//! Lines and marks that say something, borders of fields and the focus have to reach 3:1.

use std::collections::BTreeMap;

use color::{AlphaColor, Srgb, parse_color};

use super::finding::Finding;
use super::tree::{File, Tree};

const TOKENS: &str = "styles/tokens.css";

const TEXT: f32 = 4.5;
const MARK: f32 = 3.0;

/// Where the page and what lies on it are drawn.
const GROUNDS: &[&str] = &["--paper", "--raised"];

/// What is drawn on them, and the least contrast it may have.
const DRAWN: &[(&str, f32)] = &[
    ("--ink", TEXT),
    ("--soft", TEXT),
    ("--hue-0", TEXT),
    ("--hue-1", TEXT),
    ("--edge", MARK),
    ("--red", MARK),
    ("--focus", MARK),
];

/// Stands for the hue of a side, or for `--soft` where something is of neither side.
const HUE: &str = "--hue";

/// Only parts what stands apart without it: nothing is read off it.
const DECORATION: &str = "--hair";

/// The two sides' hues, of which neither may stand out.
const SIDES: [&str; 2] = ["--hue-0", "--hue-1"];

/// How far apart the two sides' contrasts may be, as a part of the greater.
const UNEVEN: f32 = 0.1;

/// A colour in the light scheme, and in the dark one.
type Schemes = [AlphaColor<Srgb>; 2];

pub fn every_pair_can_be_told_apart(tree: &Tree) -> Vec<Finding> {
    let Some(tokens) = tree.files.iter().find(|file| file.path == TOKENS) else {
        return Vec::new();
    };
    let colours = colours(tokens);
    let mut findings = Vec::new();
    for (name, least) in DRAWN {
        for ground in GROUNDS {
            for (scheme, index) in [("light", 0), ("dark", 1)] {
                let Some(found) = contrast(&colours, name, ground, index) else {
                    findings.push(finding(
                        tokens,
                        1,
                        format!("{name} or {ground} is no light-dark() of two colours"),
                    ));
                    continue;
                };
                if found < *least {
                    let line = line_of(tokens, name);
                    findings.push(finding(
                        tokens,
                        line,
                        format!("{name} on {ground} has a contrast of {found:.2}:1 in the {scheme} scheme; it needs {least}:1"),
                    ));
                }
            }
        }
    }
    for ground in GROUNDS {
        for (scheme, index) in [("light", 0), ("dark", 1)] {
            let sides = SIDES.map(|side| contrast(&colours, side, ground, index).unwrap_or(1.0));
            let [less, more] = [sides[0].min(sides[1]), sides[0].max(sides[1])];
            if less < more * (1.0 - UNEVEN) {
                let line = line_of(tokens, SIDES[0]);
                findings.push(finding(
                    tokens,
                    line,
                    format!("one side's hue stands out from {ground} in the {scheme} scheme: {:.2}:1 beside {:.2}:1", sides[0], sides[1]),
                ));
            }
        }
    }
    findings
}

/// What the styles draw in is drawn in a colour whose contrast is known to suffice for it.
pub fn colours_are_used_for_what_they_can_show(tree: &Tree) -> Vec<Finding> {
    let styles = tree
        .files
        .iter()
        .filter(|file| file.path.starts_with("styles/") && file.path != TOKENS);
    let mut findings = Vec::new();
    for file in styles {
        let mut selector = "";
        for (number, line) in file.lines() {
            let line = line.trim();
            if line.ends_with('{') {
                selector = line;
            }
            let Some((property, value)) = line.split_once(':') else {
                continue;
            };
            let Some(least) = needed(property, selector) else {
                continue;
            };
            for name in names(value) {
                let enough = match name {
                    HUE => true,
                    // A ground drawn on the other says nothing; on ink it is as far from it as ink
                    // is from a ground.
                    name if GROUNDS.contains(&name) => true,
                    DECORATION => least < TEXT,
                    name => DRAWN
                        .iter()
                        .any(|(drawn, has)| *drawn == name && *has >= least),
                };
                if !enough && is_colour(name) {
                    findings.push(finding(
                        file,
                        number,
                        format!("`{property}` needs {least}:1, and {name} is only known for less; use another colour"),
                    ));
                }
            }
        }
    }
    findings
}

/// The contrast that a declaration asks for, where it draws something.
fn needed(property: &str, selector: &str) -> Option<f32> {
    match property {
        // What cannot be used may be faint.
        "color" if selector.contains(":disabled") => Some(MARK),
        "color" => Some(TEXT),
        "stroke" | "fill" | "accent-color" | "text-decoration" | "text-decoration-color" => {
            Some(MARK)
        }
        _ if property.starts_with("border") || property.starts_with("outline") => Some(MARK),
        _ => None,
    }
}

fn is_colour(name: &str) -> bool {
    name == DECORATION || GROUNDS.contains(&name) || DRAWN.iter().any(|(drawn, _)| *drawn == name)
}

/// The custom properties that a value takes.
fn names(value: &str) -> impl Iterator<Item = &str> {
    value.split("var(").skip(1).filter_map(|rest| {
        let end = rest.find([',', ')'])?;
        Some(rest[..end].trim())
    })
}

/// The ratio of WCAG 2.2: 1 for two equal colours, 21 for black on white.
fn contrast(
    colours: &BTreeMap<&str, Schemes>,
    one: &str,
    other: &str,
    scheme: usize,
) -> Option<f32> {
    let light = |name: &str| {
        let colour = colours.get(name)?[scheme];
        Some(colour.discard_alpha().relative_luminance() + 0.05)
    };
    let (one, other) = (light(one)?, light(other)?);
    Some(one.max(other) / one.min(other))
}

fn colours(tokens: &File) -> BTreeMap<&str, Schemes> {
    let declared = tokens.lines().filter_map(|(_, line)| {
        let (name, value) = line.trim().split_once(':')?;
        let both = value
            .trim()
            .strip_prefix("light-dark(")?
            .strip_suffix(");")?;
        // Between the two: the first colour's own commas, if any, stand in brackets.
        let (light, dark) = both
            .split_once("), ")
            .map(|(light, dark)| (format!("{light})"), dark))?;
        let read = |text: &str| Some(parse_color(text).ok()?.to_alpha_color::<Srgb>());
        Some((name, [read(&light)?, read(dark)?]))
    });
    declared.collect()
}

fn line_of(tokens: &File, name: &str) -> usize {
    let start = format!("{name}:");
    let found = tokens
        .lines()
        .find(|(_, line)| line.trim().starts_with(&start));
    found.map_or(1, |(number, _)| number)
}

fn finding(file: &File, line: usize, message: String) -> Finding {
    Finding {
        path: file.path.clone(),
        line,
        rule: "contrast",
        message,
    }
}

#[cfg(test)]
mod tests {
    use super::{TOKENS, colours, contrast};
    use crate::project;
    use crate::tidy::tests::findings;
    use crate::tidy::tree::Tree;

    const GROUNDS: &str = "--paper: light-dark(oklch(100% 0 0deg), oklch(0% 0 0deg));\n\
        --raised: light-dark(oklch(100% 0 0deg), oklch(0% 0 0deg));\n";

    fn in_page(tokens: &str) -> Vec<String> {
        let page = format!("<link data-trunk rel=\"css\" href=\"{TOKENS}\" />\n");
        let found = findings(&[("index.html", &page), (TOKENS, tokens)]);
        found
            .into_iter()
            .filter(|line| line.contains(" on --paper "))
            .collect()
    }

    #[test]
    fn black_on_white_is_21_to_1() {
        let tree = Tree::from_files(&[(
            TOKENS,
            &format!("{GROUNDS}--ink: light-dark(oklch(0% 0 0deg), oklch(100% 0 0deg));\n"),
        )]);
        let colours = colours(&tree.files[0]);
        for scheme in [0, 1] {
            let found = contrast(&colours, "--ink", "--paper", scheme).unwrap();
            assert!((found - 21.0).abs() < 0.01, "{found}");
        }
    }

    #[test]
    fn a_pair_that_cannot_be_told_apart_is_found_with_its_line() {
        let found = in_page(&format!(
            "{GROUNDS}--soft: light-dark(oklch(70% 0 0deg), oklch(70% 0 0deg));\n"
        ));
        assert!(
            found.iter().any(|line| line.starts_with(
                "styles/tokens.css:3: contrast: --soft on --paper has a contrast of 2."
            )),
            "{found:?}"
        );
    }

    #[test]
    fn text_in_a_colour_for_lines_is_found() {
        let page = "<link data-trunk rel=\"css\" href=\"styles/a.css\" />\n";
        let style = ".a {\n  color: var(--edge);\n  border-color: var(--edge);\n}\nb:disabled {\n  color: var(--edge);\n}\n";
        let found = findings(&[("index.html", page), ("styles/a.css", style)]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert!(
            found[0].starts_with("styles/a.css:2: contrast: `color` needs 4.5:1"),
            "{found:?}"
        );
    }

    #[test]
    fn every_pair_of_the_page_can_be_told_apart() {
        let tree = Tree::read(project::root()).unwrap();
        let mut found = super::every_pair_can_be_told_apart(&tree);
        found.extend(super::colours_are_used_for_what_they_can_show(&tree));
        let found: Vec<_> = found.iter().map(ToString::to_string).collect();
        assert_eq!(found, Vec::<String>::new());
    }
}
