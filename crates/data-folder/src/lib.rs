//! Reads a folder of records from disk. The domain crate does no I/O, and the build script and
//! xtask must read alike: so this stands between them.
#![deny(missing_docs)]

use dispute::load::files::{self, File};
use dispute::model::Dataset;
use std::fmt;
use std::path::Path;
use std::{fs, io};

/// Why a folder gave no dataset: one line a mistake.
#[derive(Debug)]
pub struct BadData(Vec<String>);

impl fmt::Display for BadData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for line in &self.0 {
            writeln!(f, "{line}")?;
        }
        let count = self.0.len();
        write!(
            f,
            "{count} mistake{} in data/",
            if count == 1 { "" } else { "s" }
        )
    }
}

impl std::error::Error for BadData {}

/// Reads a folder, checks it, and hands out the dataset.
///
/// # Errors
///
/// Every mistake in every file, sorted; or that the folder cannot be read.
pub fn load(folder: &Path) -> Result<Dataset, BadData> {
    let mut texts = Vec::new();
    gather(folder, folder, &mut texts).map_err(|error| {
        BadData(vec![format!(
            "{} cannot be read ({error}): check that the folder is there",
            folder.display()
        )])
    })?;
    files::read(&texts).map_err(|mistakes| {
        BadData(
            mistakes
                .iter()
                .map(|mistake| format!("data/{mistake}"))
                .collect(),
        )
    })
}

fn gather(root: &Path, folder: &Path, texts: &mut Vec<File>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, texts)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let relative = path.strip_prefix(root).unwrap_or(&path);
            let name = relative.to_string_lossy().replace('\\', "/");
            texts.push((name, fs::read_to_string(&path)?));
        }
    }
    Ok(())
}
