//! The addresses at which everything that the page can show is seen once.

use anyhow::{Context, Result};

use crate::records::records;

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
    // Of each kind the record that says most: its page has the most parts.
    let mut kinds = Vec::new();
    for (kind, records) in records()? {
        let fullest = records
            .into_iter()
            .max_by_key(|record| (record.bytes, record.path.clone()))
            .with_context(|| format!("data/{kind} has no record"))?;
        kinds.push(fullest.path);
    }
    views.extend(kinds.iter().map(|record| format!("#/{record}")));
    views.extend(
        kinds
            .iter()
            .filter(|record| record.starts_with("position/") || record.starts_with("avenue/"))
            .map(|record| format!("#/compare?see={record}")),
    );
    Ok(views)
}
