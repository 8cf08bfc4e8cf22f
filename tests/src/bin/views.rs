//! Writes every view of dist/ as the browser has drawn it, one HTML file each, for what reads
//! files: the Nu checker.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use e2e::{Browser, Site, everything};

/// What the browser holds of the page, without the scripts that drew it: a built page is checked
/// as a file of its own.
const DRAWN: &str = "
    const copy = document.documentElement.cloneNode(true);
    for (const script of copy.querySelectorAll('script, link[rel=modulepreload], link[rel=preload]')) script.remove();
    return '<!doctype html>\\n' + copy.outerHTML;";

fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1);
    let folder = folder.context("name the folder for the views")?;
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let site = Site::serve(&Site::dist(), "/")?;
    let browser = Browser::launch()?;
    for (number, address) in everything()?.iter().enumerate() {
        // Loaded anew each time: what one view left behind must not show in the next.
        browser.goto("about:blank")?;
        browser.goto(&format!("{}{address}", site.url()))?;
        browser.settle()?;
        let drawn = browser.eval(DRAWN, Vec::new())?;
        let text = drawn.as_str().context("the page has no text")?;
        let name: String = address
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect();
        fs::write(folder.join(format!("{number:02}{name}.html")), text)?;
    }
    Ok(())
}
