//! Filters over the shipped records, on the comparison.

use anyhow::Result;
use serde_json::Value;

use crate::lab::Lab;

/// Each typed letter by letter, and then taken back at once.
const WORDS: [&str; 4] = ["railway", "recognition", "visas", "nobody says this"];

/// Themes, gaps and firmnesses, by the place of the field on the page; each chosen, and taken back.
const CHOICES: [&str; 9] = [
    "0=status",
    "0=trade",
    "0=security",
    "1=deadlock",
    "1=differ",
    "1=unknown",
    "2=red-line",
    "2=firm",
    "2=open",
];

pub fn measure(lab: &Lab) -> Result<Value> {
    lab.show("ours", 0, "#/compare")?;
    let mut steps = Vec::new();
    for words in WORDS {
        steps.extend(words.char_indices().map(|(at, letter)| {
            let typed = &words[..at + letter.len_utf8()];
            format!("3={typed}")
        }));
        steps.push("3=".to_owned());
    }
    for choice in CHOICES {
        let (place, _) = choice.split_once('=').unwrap_or((choice, ""));
        steps.push(choice.to_owned());
        steps.push(format!("{place}="));
    }
    let steps: Result<Vec<f64>> = steps.iter().map(|step| lab.step("filter", step)).collect();
    Ok(steps?.into())
}
