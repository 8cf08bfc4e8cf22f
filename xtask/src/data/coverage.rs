//! `coverage DIR`: for every sentence of the briefs, the records that cite it or the reason why
//! none does.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Result, bail};
use dispute::model::{Dataset, Source};
use dispute::passage::sentences;
use lexopt::Parser;

use super::texts::{self, Paragraphs};

/// A sentence's place: paragraph and sentence, both from 1.
type Place = (u32, u32);

pub fn run(args: Parser) -> Result<()> {
    let folder = texts::folder(args)?;
    let data = super::load()?;
    let texts = texts::read(&data, &folder)?;
    let mut report = String::new();
    let mut bare = Vec::new();
    let mut counted = (0, 0);
    for source in data.sources.iter() {
        let Some(text) = texts.get(source.id.slug()) else {
            continue;
        };
        bare.extend(cover(&data, source, text, &mut report, &mut counted));
    }
    print!("{report}");
    println!(
        "{} sentences carried by records, {} without a claim",
        counted.0, counted.1
    );
    if !bare.is_empty() {
        bail!(
            "{} sentences or citations out of order:\n{}",
            bare.len(),
            bare.join("\n")
        );
    }
    Ok(())
}

/// Reports on one brief; returns what is wrong.
fn cover(
    data: &Dataset,
    source: &Source,
    text: &Paragraphs,
    report: &mut String,
    counted: &mut (usize, usize),
) -> Vec<String> {
    let mut citing: BTreeMap<Place, Vec<&str>> = BTreeMap::new();
    for record in data.records() {
        for citation in record
            .citations()
            .iter()
            .filter(|citation| citation.source == source.id)
        {
            for sentence in &citation.sentences {
                let place = (citation.paragraph.unwrap_or_default(), *sentence);
                citing.entry(place).or_default().push(record.id().as_str());
            }
        }
    }
    let mut wrong = Vec::new();
    for (paragraph, words) in text {
        let found = sentences(words);
        for (index, sentence) in found.iter().enumerate() {
            // A paragraph has far fewer sentences than a u32 can count.
            let place = (*paragraph, index as u32 + 1);
            let line = format!(
                "{} ¶{}.{} {}",
                source.id.slug(),
                place.0,
                place.1,
                opening(sentence)
            );
            let reason = source
                .no_claim
                .iter()
                .find(|entry| entry.paragraph == place.0 && entry.sentences.contains(&place.1));
            match (citing.remove(&place), reason) {
                (Some(mut records), _) => {
                    records.sort_unstable();
                    records.dedup();
                    counted.0 += 1;
                    let _ = writeln!(report, "{line}\n    {}", records.join(", "));
                }
                (None, Some(entry)) => {
                    counted.1 += 1;
                    let _ = writeln!(report, "{line}\n    no claim: {}", entry.reason.get("en"));
                }
                (None, None) => wrong.push(format!(
                    "{line}: no record cites it, and no reason is given"
                )),
            }
        }
    }
    wrong.extend(citing.into_iter().map(|(place, records)| {
        format!(
            "{} has no sentence ¶{}.{}, cited by {}",
            source.id.slug(),
            place.0,
            place.1,
            records.join(", ")
        )
    }));
    wrong
}

/// Enough of a sentence to find it by.
fn opening(sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().take(8).collect();
    format!("{} …", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::cover;
    use crate::data::mini;

    /// The report, the counts, and what is wrong, for records that cite these sentences.
    fn covered(citations: &[(u32, &[u32], &str)]) -> (String, (usize, usize), Vec<String>) {
        let data = mini::data(citations);
        let source = &data.sources[0];
        let (mut report, mut counted) = (String::new(), (0, 0));
        let wrong = cover(
            &data,
            source,
            &mini::texts()["paper"],
            &mut report,
            &mut counted,
        );
        (report, counted, wrong)
    }

    #[test]
    fn every_sentence_is_listed_with_its_records_or_its_reason() {
        let (report, counted, wrong) = covered(&[(1, &[1, 2], ""), (2, &[1, 2], "")]);
        assert_eq!(wrong, Vec::<String>::new());
        assert_eq!(counted, (4, 1));
        let lines: Vec<&str> = report.lines().collect();
        assert_eq!(lines.len(), 10);
        assert_eq!(lines[0], "paper ¶1.1 The isles are ours. …");
        assert_eq!(lines[1].trim(), "actor/coast");
        assert_eq!(lines[9].trim(), "no claim: Thanks.");
    }

    #[test]
    fn a_sentence_with_neither_is_wrong() {
        let (_, counted, wrong) = covered(&[(1, &[1, 2], ""), (2, &[1], "")]);
        assert_eq!(counted, (3, 1));
        assert_eq!(
            wrong,
            ["paper ¶2.2 It runs no more. …: no record cites it, and no reason is given"]
        );
    }

    #[test]
    fn a_sentence_that_the_text_does_not_have_is_wrong() {
        let cited: &[(u32, &[u32], &str)] = &[(1, &[1, 2, 3], ""), (2, &[1, 2], ""), (7, &[1], "")];
        let (_, _, wrong) = covered(cited);
        assert_eq!(
            wrong,
            [
                "paper has no sentence ¶1.3, cited by actor/coast",
                "paper has no sentence ¶7.1, cited by actor/coast",
            ]
        );
    }

    #[test]
    fn a_record_that_cites_a_sentence_twice_is_listed_once() {
        let (report, _, _) = covered(&[(1, &[1], ""), (1, &[1], "")]);
        assert_eq!(report.matches("actor/coast").count(), 1);
    }
}
