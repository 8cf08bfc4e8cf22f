//! How a visitor comes to the page: with which window and tastes, and from where.

use std::path::PathBuf;

use anyhow::Result;

use crate::browser::{Browser, Scheme};
use crate::page::Page;
use crate::site::{self, Site};

pub struct Visit {
    width: u32,
    height: u32,
    scheme: Scheme,
    source: Source,
    /// What is served.
    files: PathBuf,
}

enum Source {
    /// Served from this folder of a host.
    Folder(String),
    /// Opened from disk.
    File(PathBuf),
}

impl Default for Visit {
    fn default() -> Self {
        Self {
            width: 1280,
            height: 900,
            scheme: Scheme::Light,
            source: Source::Folder("/".to_owned()),
            files: Site::dist(),
        }
    }
}

impl Visit {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn window(self, width: u32, height: u32) -> Self {
        Self {
            width,
            height,
            ..self
        }
    }

    pub fn in_the_dark(self) -> Self {
        Self {
            scheme: Scheme::Dark,
            ..self
        }
    }

    /// The page lies in a folder of its host, such as `/some/where/`.
    pub fn folder(self, folder: &str) -> Self {
        Self {
            source: Source::Folder(folder.to_owned()),
            ..self
        }
    }

    /// The host serves other files than those of dist/.
    pub fn files(self, files: impl Into<PathBuf>) -> Self {
        Self {
            files: files.into(),
            ..self
        }
    }

    /// The page is a file that the visitor opens from disk.
    pub fn file(self, path: impl Into<PathBuf>) -> Self {
        Self {
            source: Source::File(path.into()),
            ..self
        }
    }

    /// Opens the page at a route such as `#/` and waits until it is drawn.
    #[track_caller]
    pub fn open(self, route: &str) -> Page {
        match self.begin(route) {
            Ok(page) => page,
            Err(error) => panic!("the page does not open: {error:#}"),
        }
    }

    fn begin(self, route: &str) -> Result<Page> {
        let (site, base) = match &self.source {
            Source::Folder(folder) => {
                let site = Site::serve(&self.files, folder)?;
                let base = site.url();
                (Some(site), base)
            }
            Source::File(path) => (None, site::file_url(path)?),
        };
        let browser = Browser::launch()?;
        browser.resize(self.width, self.height)?;
        browser.prefer(self.scheme)?;
        browser.goto(&format!("{base}{route}"))?;
        browser.settle()?;
        Ok(Page::new(browser, site, base))
    }
}
