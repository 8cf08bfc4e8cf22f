//! The stylesheets as two: the first paint waits for styles, and a slow line for each file. What only
//! later pages wear comes with the later part of the program (`start.js`), and stands in the head of
//! the files of those pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::names::unread_page;

/// The stylesheets that nothing wears which the first part of the program draws. They come behind all
/// others: what has to prevail over them stands in a stronger layer.
const LATER: &[&str] = &["history", "openings", "open"];

/// What the name of the second file begins with.
const LATER_FILE: &str = "later-";

/// Puts the stylesheets of the page into two files, in the order in which the page names them. The
/// page names the first.
pub(super) fn join(dist: &Path) -> Result<()> {
    let page = super::read_page(dist)?;
    let mut all = String::new();
    let mut later = String::new();
    let mut rest = String::new();
    let mut place = None;
    let mut found = 0;
    for tag in page.split_inclusive('>') {
        let Some(link) = tag.find("<link").filter(|_| is_style(tag)) else {
            rest.push_str(tag);
            continue;
        };
        rest.push_str(tag[..link].trim_end());
        place.get_or_insert(rest.len());
        let name = file(tag).context("a stylesheet of the built page has no address")?;
        let path = dist.join(name);
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        let is_later = LATER.iter().any(|name_of| is_called(name, name_of));
        found += usize::from(is_later);
        let into = if is_later { &mut later } else { &mut all };
        into.push_str(&plain(&text));
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let place = place.context("the built page names no stylesheet")?;
    ensure!(
        found == LATER.len(),
        "the page lacks a stylesheet of the later pages; see xtask/src/dist/styles.rs"
    );
    let first = write(dist, "styles-", &all)?;
    write(dist, LATER_FILE, &later)?;
    rest.insert_str(place, &link(&first, &all));
    fs::write(dist.join("index.html"), unread_page(&rest)).context("cannot write dist/index.html")
}

/// The name and the text of the stylesheet of the later pages.
pub(super) fn later(dist: &Path) -> Result<(String, String)> {
    let name = super::pages::names(dist)?
        .into_iter()
        .find(|name| name.starts_with(LATER_FILE) && name.ends_with(".css"))
        .context("dist/ has no styles for the later pages")?;
    let text = fs::read_to_string(dist.join(&name)).context("cannot read the later styles")?;
    Ok((name, text))
}

/// A page that is one of the later ones: it names their styles behind the first.
pub(super) fn with_later(page: &str, dist: &Path) -> Result<String> {
    let (name, text) = later(dist)?;
    let (before, behind) = page
        .split_once("rel=\"stylesheet\"")
        .and_then(|(before, rest)| {
            let (tag, behind) = rest.split_once("/>")?;
            Some((format!("{before}rel=\"stylesheet\"{tag}/>"), behind))
        })
        .context("the built page names no stylesheet")?;
    Ok(format!("{before}{}{behind}", link(&name, &text)))
}

/// Writes a stylesheet under a name that tells its content.
fn write(dist: &Path, begin: &str, text: &str) -> Result<String> {
    let hash = super::policy::hex(&Sha256::digest(text)[..8]);
    let name = format!("{begin}{hash}.css");
    fs::write(dist.join(&name), text).with_context(|| format!("cannot write dist/{name}"))?;
    Ok(name)
}

/// The tag that names a stylesheet.
fn link(name: &str, text: &str) -> String {
    let signature = STANDARD.encode(Sha384::digest(text));
    format!("\n    <link rel=\"stylesheet\" href=\"./{name}\" integrity=\"sha384-{signature}\" />")
}

/// Whether a file that Trunk wrote, with a hash in its name, was called so.
fn is_called(file: &str, name: &str) -> bool {
    file.strip_prefix(name)
        .is_some_and(|rest| rest.starts_with(['-', '.']))
}

fn is_style(tag: &str) -> bool {
    tag.contains("rel=\"stylesheet\"")
}

fn file(tag: &str) -> Option<&str> {
    let (_, rest) = tag.split_once("href=\"")?;
    let name = rest.split('"').next()?;
    Some(name.trim_start_matches("./"))
}

/// Without comments and indentation, which no browser reads. No string of ours holds a comment's
/// mark.
fn plain(text: &str) -> String {
    let mut without = String::new();
    for (number, part) in text.split("/*").enumerate() {
        let kept = if number == 0 {
            part
        } else {
            part.split_once("*/").map_or("", |(_, after)| after)
        };
        without.push_str(kept);
    }
    let lines = without
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_called, plain};

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let text =
            "/* What\n * it is. */\n@layer block {\n  .a {\n    width: 1px; /* thin */\n  }\n}\n";
        assert_eq!(plain(text), "@layer block {\n.a {\nwidth: 1px;\n}\n}\n");
    }

    #[test]
    fn a_stylesheet_is_known_by_its_whole_name() {
        assert!(is_called("open-0123456789abcdef.css", "open") && is_called("open.css", "open"));
        assert!(!is_called("openings-0123456789abcdef.css", "open"));
    }
}
