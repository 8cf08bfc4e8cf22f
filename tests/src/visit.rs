//! How a visitor comes to the page: with which window and tastes, and from where.

use std::path::PathBuf;

use anyhow::{Result, ensure};

use crate::browser::Scheme;
use crate::engine::Engine;
use crate::page::{Host, Page};
use crate::rest::Lent;
use crate::site::{self, Site};
use crate::watch::Ahead;

pub struct Visit {
    width: u32,
    height: u32,
    scheme: Scheme,
    source: Source,
    /// What is served.
    files: PathBuf,
    changes: Vec<String>,
}

enum Source {
    /// Served from this folder of a host.
    Folder(String),
    /// Served as a host in public does.
    Public,
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
            changes: Vec::new(),
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

    /// The host serves other files than those of dist/, which may change during the visit.
    pub fn files(self, files: impl Into<PathBuf>) -> Self {
        Self {
            files: files.into(),
            ..self
        }
    }

    /// The page lies on a host in public: packed, all text said to be UTF-8, and under the headers that
    /// `_headers` asks for. They let no script run ahead of the page, so this is for browsers that
    /// need none.
    pub fn in_public(self) -> Self {
        Self {
            source: Source::Public,
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

    /// The browser is another than it is: a script changes it before the page begins.
    pub fn changed(mut self, script: &str) -> Self {
        self.changes.push(script.to_owned());
        self
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
        let engine = Engine::chosen()?;
        let ahead = Ahead::new(engine, &self.changes);
        let (host, base) = match &self.source {
            Source::Folder(folder) => {
                let site = Site::serve_with(&self.files, folder, ahead)?;
                let base = site.url();
                (Host::Network(site), base)
            }
            Source::Public => {
                ensure!(ahead.is_nothing(), "in public nothing runs ahead of a page");
                let site = Site::publish(&self.files)?;
                let base = site.url();
                (Host::Network(site), base)
            }
            Source::File(path) if ahead.is_nothing() => (Host::Disk(None), site::file_url(path)?),
            Source::File(path) => {
                let (folder, copy) = ahead.copy(path)?;
                (Host::Disk(Some(folder)), site::file_url(&copy)?)
            }
        };
        let browser = Lent::take(engine, self.scheme)?;
        browser.resize(self.width, self.height)?;
        browser.goto(&format!("{base}{route}"))?;
        browser.settle()?;
        Ok(Page::new(browser, host, base))
    }
}
