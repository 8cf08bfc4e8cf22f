//! The project's texts, as the rules see them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::code::Code;

/// Built or fetched things, and what is not ours.
const SKIPPED: &[&str] = &[".git", "dist", "node_modules", "target"];

const TEXTS: &[&str] = &[
    "css", "html", "js", "json", "md", "rs", "sh", "toml", "yml", "yaml",
];

pub struct File {
    /// Relative to the project, with slashes.
    pub path: String,
    pub text: String,
    /// What the text says as Rust, where it is Rust.
    pub code: Option<Code>,
}

impl File {
    fn new(path: String, text: String) -> Self {
        let code = path.ends_with(".rs").then(|| Code::parse(&text));
        Self { path, text, code }
    }

    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
    }
}

pub struct Tree {
    pub files: Vec<File>,
}

impl Tree {
    pub fn read(root: &Path) -> Result<Self> {
        let mut files = Vec::new();
        gather(root, root, &mut files)?;
        Ok(Self { files })
    }

    #[cfg(test)]
    pub fn from_files(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File::new((*path).into(), (*text).into());
        Self {
            files: files.iter().map(file).collect(),
        }
    }

    /// The Rust files under a folder.
    pub fn rust(&self, folder: &str) -> impl Iterator<Item = (&File, &Code)> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(folder))
            .filter_map(|file| Some((file, file.code.as_ref()?)))
    }
}

fn gather(root: &Path, folder: &Path, files: &mut Vec<File>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("read {}", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if path.is_dir() {
            if !SKIPPED.contains(&name.as_ref()) {
                gather(root, &path, files)?;
            }
        } else if is_text(&path) {
            let text = fs::read_to_string(&path)
                .with_context(|| format!("{} is not UTF-8 text", path.display()))?;
            let relative = path.strip_prefix(root).unwrap_or(&path);
            let relative = relative.to_string_lossy().replace('\\', "/");
            files.push(File::new(relative, text));
        }
    }
    Ok(())
}

fn is_text(path: &Path) -> bool {
    match path.extension() {
        Some(extension) => TEXTS.iter().any(|known| extension == *known),
        None => path.ends_with(".ci/run"),
    }
}
