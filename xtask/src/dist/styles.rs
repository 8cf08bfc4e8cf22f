//! The stylesheets as one: the first paint waits for styles, and a slow line for each file.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

/// Puts all stylesheets of the page into one, in the order in which the page names them.
pub(super) fn join(dist: &Path) -> Result<()> {
    let page = super::read_page(dist)?;
    let mut all = String::new();
    let mut rest = String::new();
    let mut place = None;
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
        all.push_str(&plain(&text));
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    let place = place.context("the built page names no stylesheet")?;
    let hash = super::policy::hex(&Sha256::digest(&all)[..8]);
    let name = format!("styles-{hash}.css");
    let signature = STANDARD.encode(Sha384::digest(&all));
    let link = format!(
        "\n    <link rel=\"stylesheet\" href=\"./{name}\" integrity=\"sha384-{signature}\" />"
    );
    rest.insert_str(place, &link);
    fs::write(dist.join(&name), all).with_context(|| format!("cannot write dist/{name}"))?;
    fs::write(dist.join("index.html"), rest).context("cannot write dist/index.html")
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
    use super::plain;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let text =
            "/* What\n * it is. */\n@layer block {\n  .a {\n    width: 1px; /* thin */\n  }\n}\n";
        assert_eq!(plain(text), "@layer block {\n.a {\nwidth: 1px;\n}\n}\n");
    }
}
