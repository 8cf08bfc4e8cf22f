//! The inputs that are kept: few, and between them they reach everything that was ever reached.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Result, bail};

use super::target::{Ran, Target};

/// Runs a target, and then keeps as few inputs as reach all that these and the former ones reach.
pub fn grow(target: &Target, folder: &Path, cases: u64, seed: u32) -> Result<Ran> {
    let new = folder.join("new").join(target.name);
    fs::create_dir_all(&new)?;
    let ran = target.run(folder, cases, seed, Some(&new))?;
    let least = folder.join("least").join(target.name);
    if least.is_dir() {
        fs::remove_dir_all(&least)?;
    }
    fs::create_dir_all(&least)?;
    let kept = target.kept();
    let status = target
        .command(folder)
        .arg("-set_cover_merge=1")
        .arg("-verbosity=0")
        .args([&least, &kept, &new])
        .stderr(Stdio::null())
        .status()?;
    if !status.success() {
        bail!("libFuzzer could not choose what to keep of {}", target.name);
    }
    // In place of the former ones only when all the new ones are there.
    fs::remove_dir_all(&kept)?;
    fs::create_dir_all(&kept)?;
    for input in fs::read_dir(&least)? {
        let input = input?;
        fs::copy(input.path(), kept.join(input.file_name()))?;
    }
    Ok(ran)
}
