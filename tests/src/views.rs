//! The addresses at which everything that the page can show is seen once.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Every page that is not a record's own, with its controls set where that shows more of it.
const PAGES: &[&str] = &[
    "#/",
    "#/compare",
    "#/compare?on=2013-03&gap=deadlock&words=status&later=1",
    "#/red-lines",
    "#/avenues",
    "#/what",
    "#/what?want=abkhaz-railway",
    "#/package",
    "#/package?take=abkhaz-railway,diplomatic-relations",
    "#/history",
    "#/history?from=2008-08-01&on=2013-03",
    "#/accounts-differ",
    "#/actors",
    "#/sources",
    "#/wording",
    "#/rules",
    "#/about",
    "#/search",
    "#/search?words=railway",
    "#/search?words=xyzzyplugh",
    "#/no/where",
];

/// Those pages, a record of every kind, and the evidence of one beside a page.
pub fn everything() -> Result<Vec<String>> {
    let mut views: Vec<String> = PAGES.iter().map(|&page| page.to_owned()).collect();
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let mut kinds = Vec::new();
    for kind in fs::read_dir(&data)? {
        let kind = kind?;
        if kind.path().is_dir() {
            let name = kind.file_name().into_string().ok();
            let name = name.context("a folder of data/ has no name in letters")?;
            kinds.push(format!("{name}/{}", fullest(&kind.path())?));
        }
    }
    kinds.sort();
    views.extend(kinds.iter().map(|record| format!("#/{record}")));
    views.extend(
        kinds
            .iter()
            .filter(|record| record.starts_with("position/") || record.starts_with("avenue/"))
            .map(|record| format!("#/compare?see={record}")),
    );
    Ok(views)
}

/// The slug of the record that says most: its page has the most parts.
fn fullest(kind: &Path) -> Result<String> {
    let mut records = Vec::new();
    for record in fs::read_dir(kind)? {
        let record = record?;
        let name = record.file_name().into_string().unwrap_or_default();
        if let Some(slug) = name.strip_suffix(".toml") {
            records.push((record.metadata()?.len(), slug.to_owned()));
        }
    }
    let fullest = records.into_iter().max();
    Ok(fullest
        .with_context(|| format!("{} has no record", kind.display()))?
        .1)
}
