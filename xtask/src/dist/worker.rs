//! The service worker: keeps the build that it was made with, whole.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::{frame, pages};

/// What it is called beside the page.
pub const NAME: &str = "sw.js";

const TEMPLATE: &str = include_str!("worker.js");

/// Files that the page itself never asks for.
const APART: &[&str] = &[
    NAME,
    "_headers",
    "red-lines.html",
    "robots.txt",
    "sitemap.xml",
];

/// Writes `sw.js` over everything that the page may ask for, and says in each view's page that it
/// is there.
pub(super) fn add(dist: &Path) -> Result<()> {
    for page in pages::all(dist)? {
        if page.name == frame::NAME {
            continue;
        }
        let text = page.text.replacen(
            "</title>",
            &format!("</title>\n    <meta name=\"worker\" content=\"{NAME}\" />"),
            1,
        );
        fs::write(dist.join(&page.name), text)
            .with_context(|| format!("cannot write dist/{}", page.name))?;
    }
    let mut names = pages::names(dist)?;
    names.retain(|name| !APART.contains(&name.as_str()));
    let mut hasher = Sha256::new();
    for name in &names {
        hasher.update(name);
        hasher.update(fs::read(dist.join(name)).with_context(|| format!("cannot read {name}"))?);
    }
    let build = super::policy::hex(&hasher.finalize()[..8]);
    // The page is asked for by its folder's address.
    let files: Vec<&str> = ["./"]
        .into_iter()
        .chain(names.iter().map(String::as_str))
        .collect();
    let worker = TEMPLATE
        .replace("%BUILD%", &build)
        .replace("%FILES%", &serde_json::to_string_pretty(&files)?);
    fs::write(dist.join(NAME), worker).context("cannot write the service worker")
}
