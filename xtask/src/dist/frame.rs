//! The page for frames: the shell without a view in it, which shows the view of its address alone.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

pub(super) const NAME: &str = "embed.html";

pub(super) fn add(dist: &Path) -> Result<()> {
    let page = super::read_page(dist)?;
    fs::write(
        dist.join(NAME),
        page.replacen("<html", "<html data-embed", 1),
    )
    .with_context(|| format!("cannot write dist/{NAME}"))
}
