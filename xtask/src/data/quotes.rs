//! `verify-quotes DIR`: every quotation, character for character, after folding white space.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use dispute::model::{Citation, Dataset};
use dispute::passage::{fold_white_space, sentences};
use lexopt::Parser;

use super::texts::{self, Paragraphs};

pub fn run(args: Parser) -> Result<()> {
    let folder = texts::folder(args)?;
    let data = super::load()?;
    let texts = texts::read(&data, &folder)?;
    let found = compare(&data, &texts);
    println!(
        "{} quotations stand in the texts; {} are from sources without a text here and were not checked",
        found.verified, found.elsewhere
    );
    if !found.wrong.is_empty() {
        bail!(
            "{} quotations do not:\n{}",
            found.wrong.len(),
            found.wrong.join("\n")
        );
    }
    Ok(())
}

/// What became of the quotations.
#[derive(Default)]
struct Compared {
    verified: usize,
    elsewhere: usize,
    wrong: Vec<String>,
}

fn compare(data: &Dataset, texts: &BTreeMap<String, Paragraphs>) -> Compared {
    let mut found = Compared::default();
    for record in data.records() {
        for (index, citation) in record.citations().iter().enumerate() {
            let Some(quotation) = &citation.quotation else {
                continue;
            };
            let Some(text) = texts.get(citation.source.slug()) else {
                found.elsewhere += 1;
                continue;
            };
            if fold_white_space(&passage(text, citation)).contains(&fold_white_space(quotation)) {
                found.verified += 1;
            } else {
                found.wrong.push(format!(
                    "data/{}.toml: citations[{index}]: “{quotation}” does not stand in {} ¶{} at the sentences cited",
                    record.id(),
                    citation.source.slug(),
                    citation.paragraph.unwrap_or_default()
                ));
            }
        }
    }
    found
}

/// The sentences that a citation names, joined; nothing where the text has none of them.
fn passage(text: &Paragraphs, citation: &Citation) -> String {
    let paragraph = citation.paragraph.and_then(|number| text.get(&number));
    let all = paragraph
        .map(|paragraph| sentences(paragraph))
        .unwrap_or_default();
    let cited = |number: &u32| all.get((*number as usize).checked_sub(1)?).copied();
    let passage: Vec<&str> = citation.sentences.iter().filter_map(cited).collect();
    passage.join(" ")
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::data::mini;

    #[test]
    fn a_quotation_stands_in_its_sentences_whatever_the_white_space() {
        let found = compare(
            &mini::data(&[(1, &[2], "the lost  isles,")]),
            &mini::texts(),
        );
        assert_eq!((found.verified, found.elsewhere), (1, 0));
        assert_eq!(found.wrong, Vec::<String>::new());
    }

    #[test]
    fn a_quotation_may_run_over_two_sentences_that_are_both_cited() {
        let found = compare(
            &mini::data(&[(1, &[1, 2], "ours. They are")]),
            &mini::texts(),
        );
        assert_eq!(found.verified, 1);
    }

    #[test]
    fn what_differs_by_a_letter_or_stands_elsewhere_is_told() {
        let found = compare(
            &mini::data(&[
                (1, &[2], "the Lost isles"),
                (1, &[1], "the lost isles"),
                (2, &[1], "the lost isles"),
                (9, &[1], "the lost isles"),
                (1, &[9], "the lost isles"),
            ]),
            &mini::texts(),
        );
        assert_eq!(found.verified, 0);
        assert_eq!(found.wrong.len(), 5);
        assert_eq!(
            found.wrong[0],
            "data/actor/coast.toml: citations[0]: “the Lost isles” does not stand in paper ¶1 at the sentences cited"
        );
    }

    #[test]
    fn a_source_without_a_text_is_counted_apart() {
        let found = compare(&mini::data(&[(1, &[1], "anything")]), &Default::default());
        assert_eq!((found.verified, found.elsewhere), (0, 1));
    }
}
