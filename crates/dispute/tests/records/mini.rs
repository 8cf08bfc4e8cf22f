//! The invented dispute, and edits to its texts.

use dispute::load::files::{self, File};
use dispute::model::Dataset;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

/// Every file of the miniature, by path.
pub fn files() -> Vec<File> {
    static FILES: LazyLock<Vec<File>> = LazyLock::new(from_disk);
    FILES.clone()
}

fn from_disk() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/mini");
    let mut found = Vec::new();
    gather(&root, &root, &mut found);
    assert!(!found.is_empty());
    found
}

fn gather(root: &Path, folder: &Path, found: &mut Vec<File>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap();
            found.push((name.replace('\\', "/"), fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The miniature as a dataset.
pub fn dataset() -> Dataset {
    read(&[])
}

/// The miniature with some edits, which must break no rule.
pub fn read(edits: &[Edit]) -> Dataset {
    files::read(&edited(edits)).unwrap_or_else(|mistakes| {
        let lines: Vec<String> = mistakes.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"))
    })
}

/// A change to the texts.
#[derive(Clone, Copy)]
pub enum Edit {
    /// In this file, the first of these words become the others.
    Change(&'static str, &'static str, &'static str),
    /// There is one more file.
    Add(&'static str, &'static str),
    /// There is one file less.
    Remove(&'static str),
}

/// The texts after some edits, in order.
pub fn edited(edits: &[Edit]) -> Vec<File> {
    let mut files = files();
    for edit in edits {
        match *edit {
            Edit::Change(path, from, to) => {
                let text = text_of(&mut files, path);
                assert!(text.contains(from), "{path} does not say {from}");
                *text = text.replacen(from, to, 1);
            }
            Edit::Add(path, text) => files.push((path.to_owned(), text.to_owned())),
            Edit::Remove(path) => {
                text_of(&mut files, path);
                files.retain(|(other, _)| other != path);
            }
        }
    }
    files
}

fn text_of<'a>(files: &'a mut [File], path: &str) -> &'a mut String {
    let found = files.iter_mut().find(|(other, _)| other == path);
    &mut found.unwrap_or_else(|| panic!("there is no {path}")).1
}
