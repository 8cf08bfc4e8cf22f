//! Tells whether anything changed since a result was made, so that nothing is made twice.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use anyhow::{Context, Result};

use crate::project;

/// A number that changes when a file under any of `inputs` is added, removed or edited, and with
/// what was `asked` for.
pub fn of(inputs: &[&str], asked: &str) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    asked.hash(&mut hasher);
    for input in inputs {
        add(&project::root().join(input), &mut hasher)?;
    }
    Ok(hasher.finish())
}

/// Whether the result called `name` was last made from what `fingerprint` stands for.
pub fn is_current(name: &str, fingerprint: u64) -> bool {
    fs::read_to_string(stamp(name)).is_ok_and(|text| text == fingerprint.to_string())
}

pub fn record(name: &str, fingerprint: u64) -> Result<()> {
    let stamp = stamp(name);
    if let Some(folder) = stamp.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&stamp, fingerprint.to_string())
        .with_context(|| format!("cannot write {}", stamp.display()))
}

fn stamp(name: &str) -> PathBuf {
    project::root().join("target/xtask").join(name)
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let about = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?;
    if about.is_dir() {
        let mut entries = fs::read_dir(path)?
            .map(|entry| Ok(entry?.path()))
            .collect::<Result<Vec<_>>>()?;
        entries.sort();
        return entries.iter().try_for_each(|entry| add(entry, hasher));
    }
    path.hash(hasher);
    about.len().hash(hasher);
    if let Ok(age) = about.modified()?.duration_since(UNIX_EPOCH) {
        age.hash(hasher);
    }
    Ok(())
}
