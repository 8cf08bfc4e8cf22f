//! What is recorded, read from the folder of the data.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// A record.
pub struct Recorded {
    /// The path of its page, and of its file below data/ without its ending.
    pub path: String,
    /// How long its file is.
    pub bytes: u64,
}

/// Every record, by its kind.
///
/// # Errors
///
/// Where the folder is not as the page is built from it.
pub(crate) fn records() -> Result<BTreeMap<String, Vec<Recorded>>> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let mut kinds = BTreeMap::new();
    for folder in fs::read_dir(data)? {
        let folder = folder?;
        if !folder.path().is_dir() {
            continue;
        }
        let kind = folder.file_name().into_string().ok();
        let kind = kind.context("a folder of data/ has no name in letters")?;
        let mut records = Vec::new();
        for file in fs::read_dir(folder.path())? {
            let file = file?;
            let name = file.file_name().into_string().unwrap_or_default();
            let slug = name.strip_suffix(".toml");
            let slug = slug.with_context(|| format!("data/{kind}/{name} is no record"))?;
            records.push(Recorded {
                path: format!("{kind}/{slug}"),
                bytes: file.metadata()?.len(),
            });
        }
        kinds.insert(kind, records);
    }
    Ok(kinds)
}
