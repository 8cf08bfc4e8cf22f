//! `verify-quotes DIR`: every quotation, character for character, after folding white space.

use anyhow::{Result, bail};
use dispute::passage::{fold_white_space, sentences};
use lexopt::Parser;

use super::texts;

pub fn run(args: Parser) -> Result<()> {
    let folder = texts::folder(args)?;
    let data = super::load()?;
    let texts = texts::read(&data, &folder)?;
    let (mut verified, mut elsewhere, mut wrong) = (0, 0, Vec::new());
    for record in data.records() {
        for (index, citation) in record.citations().iter().enumerate() {
            let Some(quotation) = &citation.quotation else {
                continue;
            };
            let Some(text) = texts.get(citation.source.slug()) else {
                elsewhere += 1;
                continue;
            };
            let paragraph = citation.paragraph.and_then(|number| text.get(&number));
            let passage: Vec<&str> = paragraph
                .map(|paragraph| {
                    let all = sentences(paragraph);
                    let cited = |number: &u32| all.get((*number as usize).checked_sub(1)?).copied();
                    citation.sentences.iter().filter_map(cited).collect()
                })
                .unwrap_or_default();
            if fold_white_space(&passage.join(" ")).contains(&fold_white_space(quotation)) {
                verified += 1;
            } else {
                wrong.push(format!(
                    "data/{}.toml: citations[{index}]: “{quotation}” does not stand in {} ¶{} at the sentences cited",
                    record.id(),
                    citation.source.slug(),
                    citation.paragraph.unwrap_or_default()
                ));
            }
        }
    }
    println!(
        "{verified} quotations stand in the texts; {elsewhere} are from sources without a text here and were not checked"
    );
    if !wrong.is_empty() {
        bail!("{} quotations do not:\n{}", wrong.len(), wrong.join("\n"));
    }
    Ok(())
}
