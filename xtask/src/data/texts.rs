//! The texts that citations by paragraph point into: one file a source, named by its slug.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use dispute::model::Dataset;
use dispute::passage::paragraphs;
use lexopt::{Arg, Parser};

/// A text: its paragraphs by number.
pub type Paragraphs = BTreeMap<u32, String>;

/// The one argument of a command: the folder of texts.
pub fn folder(mut args: Parser) -> Result<PathBuf> {
    let mut folder: Option<OsString> = None;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(value) if folder.is_none() => folder = Some(value),
            other => bail!(other.unexpected()),
        }
    }
    let folder = PathBuf::from(folder.context("name the folder that holds the texts")?);
    if !folder.is_dir() {
        bail!(
            "{} is no folder: name the one that holds the texts",
            folder.display()
        );
    }
    Ok(folder)
}

/// The text of every source that is cited by paragraph, by the source's slug.
pub fn read(data: &Dataset, folder: &std::path::Path) -> Result<BTreeMap<String, Paragraphs>> {
    let mut texts = BTreeMap::new();
    for source in data
        .sources
        .iter()
        .filter(|source| source.paragraphs.is_some())
    {
        let path = folder.join(format!("{}.txt", source.id.slug()));
        let text = fs::read_to_string(&path).with_context(|| {
            format!("cannot read {}, the text of {}", path.display(), source.id)
        })?;
        let found: Paragraphs = paragraphs(&text)
            .into_iter()
            .map(|(number, text)| (number, text.to_owned()))
            .collect();
        if source.paragraphs.map(|count| count as usize) != Some(found.len()) {
            bail!(
                "{} has {} numbered paragraphs, and {} says {:?}",
                path.display(),
                found.len(),
                source.id,
                source.paragraphs
            );
        }
        texts.insert(source.id.slug().to_owned(), found);
    }
    Ok(texts)
}
