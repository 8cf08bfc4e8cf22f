//! What is put into a page ahead of everything in it: a watch over what goes wrong there, for the
//! browsers that hand out no log, and whatever a test changes about the browser.

use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result};
use tempfile::TempDir;

use crate::engine::Engine;

const WATCH: &str = include_str!("watch.js");

/// Hands out what the watch has heard, once.
pub(crate) const HEARD: &str = "
    const mark = 'heard:';
    if (!window.name.startsWith(mark)) return [];
    const heard = JSON.parse(window.name.slice(mark.length));
    window.name = '';
    return heard;";

/// The scripts that run before a page does. Chromium's own log tells more than the watch can: there
/// the page stands as it is published, unless a test changes something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ahead(String);

impl Ahead {
    pub(crate) fn new(engine: Engine, changes: &[String]) -> Self {
        let watch = (engine != Engine::Chromium).then_some(WATCH);
        let scripts = watch.into_iter().chain(changes.iter().map(String::as_str));
        Self(
            scripts
                .map(|script| format!("<script>{script}</script>"))
                .collect(),
        )
    }

    pub(crate) fn is_nothing(&self) -> bool {
        self.0.is_empty()
    }

    /// The page with the scripts first in its head: before its policy, which would refuse them.
    /// A page may hold bytes that are no text.
    pub(crate) fn of(&self, page: &[u8]) -> Vec<u8> {
        const HEAD: &[u8] = b"<head>";
        let start = page.windows(HEAD.len()).position(|bytes| bytes == HEAD);
        let (before, after) = page.split_at(start.map_or(0, |start| start + HEAD.len()));
        [before, self.0.as_bytes(), after].concat()
    }

    /// A copy of a file with the scripts in it, and the folder that it is in, which is gone when it is
    /// dropped. Below that folder it has the path that it had: an address may have to show it.
    pub(crate) fn copy(&self, file: &Path) -> Result<(TempDir, PathBuf)> {
        let page = fs::read(file)
            .with_context(|| format!("there is no {}; run `cargo xtask dist`", file.display()))?;
        let folder = tempfile::Builder::new().prefix("e2e-page-").tempdir()?;
        let mut copy = folder.path().to_owned();
        copy.extend(
            file.components()
                .filter(|part| matches!(part, Component::Normal(_))),
        );
        fs::create_dir_all(copy.parent().context("a page is in a folder")?)?;
        fs::write(&copy, self.of(&page))?;
        Ok((folder, copy))
    }
}

#[cfg(test)]
mod tests {
    use super::Ahead;
    use crate::engine::Engine;

    #[test]
    fn a_change_stands_before_the_policy_and_chromium_gets_nothing_else() {
        let ahead = Ahead::new(Engine::Chromium, &["change()".to_owned()]);
        assert_eq!(
            ahead.of(b"<html><head><meta></head>"),
            b"<html><head><script>change()</script><meta></head>"
        );
        assert!(Ahead::new(Engine::Chromium, &[]).is_nothing());
        assert!(!Ahead::new(Engine::Firefox, &[]).is_nothing());
    }
}
