//! Where the page will be published, and what is said to search engines once that is known.

use std::env;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// The variable that citations read as well (`src/cite.rs`).
const NAME: &str = "REDLINES_BASE_URL";

/// The address of the folder that the page is published in, ending in a slash; none where nobody
/// has said.
pub(super) fn read() -> Result<Option<String>> {
    match env::var(NAME) {
        Err(_) => Ok(None),
        Ok(text) if text.is_empty() => Ok(None),
        Ok(text) => checked(&text).map(Some),
    }
}

fn checked(text: &str) -> Result<String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let plain = |letter: char| !letter.is_whitespace() && !"\"'<>&?#".contains(letter);
    match rest {
        Some(host) if !host.is_empty() && !host.starts_with('/') && host.chars().all(plain) => {
            Ok(format!("{}/", text.trim_end_matches('/')))
        }
        _ => bail!(
            "{NAME} is `{text}`; set it to the address of the published folder, such as \
             https://example.org/red-lines/"
        ),
    }
}

/// The published address of a file.
pub(super) fn address(base: &str, file: &str) -> String {
    match file {
        "index.html" => base.to_owned(),
        file => format!("{base}{file}"),
    }
}

/// Writes `sitemap.xml` and `robots.txt`. A host reads the latter only where the page is its whole.
pub(super) fn guide_searchers(dist: &Path, base: &str, files: &[&str]) -> Result<()> {
    let urls: String = files
        .iter()
        .map(|file| format!("  <url><loc>{}</loc></url>\n", address(base, file)))
        .collect();
    let map = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{urls}</urlset>\n"
    );
    fs::write(dist.join("sitemap.xml"), map).context("cannot write dist/sitemap.xml")?;
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n");
    fs::write(dist.join("robots.txt"), robots).context("cannot write dist/robots.txt")
}

#[cfg(test)]
mod tests {
    use super::{address, checked};

    #[test]
    fn an_address_ends_in_one_slash_and_names_every_file() {
        let base = checked("https://example.org/lines").unwrap();
        assert_eq!(base, "https://example.org/lines/");
        assert_eq!(address(&base, "index.html"), base);
        let file = address(&base, "compare.html");
        assert_eq!(file, "https://example.org/lines/compare.html");
    }

    #[test]
    fn what_is_no_address_of_a_folder_is_refused() {
        for text in ["/home/me/dist", "https://", "file:///a", "https://a/?b"] {
            assert!(checked(text).is_err(), "{text}");
        }
    }
}
