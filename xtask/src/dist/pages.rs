//! What lies in dist/: its files, and those that are pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::single;

/// A page that a host hands out.
pub(super) struct Page {
    pub name: String,
    pub text: String,
}

/// The names of all files, in order.
pub(super) fn names(dist: &Path) -> Result<Vec<String>> {
    let mut names: Vec<String> = fs::read_dir(dist)?
        .map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()))
        .collect::<Result<_>>()?;
    names.retain(|name| !name.starts_with('.'));
    names.sort();
    Ok(names)
}

/// Every page but the one file with everything inside, which is a world of its own.
pub(super) fn all(dist: &Path) -> Result<Vec<Page>> {
    let mut pages = Vec::new();
    for name in names(dist)? {
        if name.ends_with(".html") && name != single::NAME {
            let text = fs::read_to_string(dist.join(&name))
                .with_context(|| format!("cannot read dist/{name}"))?;
            pages.push(Page { name, text });
        }
    }
    Ok(pages)
}
