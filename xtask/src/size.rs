//! `cargo xtask size`: what the published page weighs, and whether that is too much.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lexopt::Parser;

use crate::compressed::compressed;
use crate::{dist, no_arguments, project, setup};

/// What may be fetched until the first view can be used, after brotli, in bytes: a little above what
/// is measured. A quarter of a million is what a reader is promised.
const FIRST: usize = 236_800;

/// What the one file may weigh as it is, in bytes: half a megabyte is what a reader is promised.
const SINGLE: usize = 495_400;

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    let weight = weigh()?;
    let total = table("fetched until the first view can be used", &weight.first);
    table("fetched later, or when asked for", &weight.later);
    table("the one file", &weight.single);
    let over = [
        over("what is fetched until the first view", total, FIRST),
        over("the one file", sums(&weight.single).0, SINGLE),
    ];
    let over: Vec<String> = over.into_iter().flatten().collect();
    if !over.is_empty() {
        bail!(
            "{}; docs/size.md says what weighs what",
            over.join(", and ")
        );
    }
    Ok(())
}

/// The files of the published page.
pub struct Weight {
    /// What is fetched until the first view can be used.
    pub first: Vec<File>,
    /// What is fetched later, or when asked for.
    pub later: Vec<File>,
    /// The one file.
    pub single: Vec<File>,
}

/// Weighs dist/, which is built where it has to be.
pub fn weigh() -> Result<Weight> {
    setup::for_building()?;
    dist::ensure()?;
    let dist = project::root().join("dist");
    let page =
        fs::read_to_string(dist.join("index.html")).context("there is no dist/index.html")?;
    let (mut first, mut later, mut single) = (Vec::new(), Vec::new(), Vec::new());
    for file in files(&dist)? {
        let group = if file.name == dist::SINGLE {
            &mut single
        } else if file.name == dist::WORKER {
            // Asked for when the first view can be used and the browser has nothing else to do.
            &mut later
        } else if file.name == "index.html" || (!is_page(&file.name) && names(&page, &file.name)) {
            &mut first
        } else {
            &mut later
        };
        group.push(file);
    }
    Ok(Weight {
        first,
        later,
        single,
    })
}

/// A file, and its bytes as it is and as hosts send it.
pub struct File {
    name: String,
    raw: usize,
    brotli: usize,
}

/// The bytes of files together, as they are and after brotli.
pub fn sums(files: &[File]) -> (usize, usize) {
    let raw = files.iter().map(|file| file.raw).sum();
    (raw, files.iter().map(|file| file.brotli).sum())
}

/// Every file of a folder, the heaviest first.
fn files(dist: &Path) -> Result<Vec<File>> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dist)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && !name.starts_with('.') {
            let bytes = fs::read(entry.path())?;
            all.push(File {
                name,
                raw: bytes.len(),
                brotli: compressed(&bytes)?,
            });
        }
    }
    all.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    Ok(all)
}

/// Whether a file is a page of its own, which another page links to and does not fetch.
fn is_page(file: &str) -> bool {
    file.ends_with(".html")
}

/// Whether a page names a file, so that the browser fetches it with the page.
fn names(page: &str, file: &str) -> bool {
    let mut parts = page.split(['"', '\'']);
    parts.any(|part| part.strip_prefix("./").unwrap_or(part) == file)
}

/// Prints a group of files and its sum, and says what that is after brotli.
fn table(title: &str, files: &[File]) -> usize {
    println!("\n{title}");
    println!("  {:>9}  {:>9}", "raw", "brotli");
    for file in files {
        println!("  {:>9}  {:>9}  {}", file.raw, file.brotli, file.name);
    }
    let (raw, brotli) = sums(files);
    println!("  {raw:>9}  {brotli:>9}  together");
    brotli
}

fn over(what: &str, bytes: usize, gate: usize) -> Option<String> {
    (bytes > gate).then(|| format!("{what} weighs {bytes} bytes, where {gate} is the most"))
}

#[cfg(test)]
mod tests {
    use super::{compressed, names, over};

    #[test]
    fn a_file_is_named_by_its_whole_address() {
        let page = "<link href=\"./a.css\"><script>init('./a_bg.wasm')</script>";
        assert!(names(page, "a.css") && names(page, "a_bg.wasm"));
        assert!(!names(page, "bg.wasm") && !names(page, "a_later.wasm"));
    }

    #[test]
    fn what_repeats_itself_weighs_little() {
        assert!(compressed(&[b'a'; 10_000]).unwrap() < 50);
    }

    #[test]
    fn only_what_is_over_its_gate_is_told() {
        assert_eq!(over("it", 5, 5), None);
        assert_eq!(
            over("it", 6, 5).as_deref(),
            Some("it weighs 6 bytes, where 5 is the most")
        );
    }
}
