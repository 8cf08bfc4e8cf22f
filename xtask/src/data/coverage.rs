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
            let reason = source.no_claim.iter().find(|entry| {
                entry.paragraph == place.0
                    && (entry.sentences.is_empty() || entry.sentences.contains(&place.1))
            });
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
