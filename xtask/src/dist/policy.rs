//! The content security policy: in every page, and as a file of headers for static hosts.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{pages, single};

/// What a page may do: run its own scripts and wasm, wear its own styles, and nothing else. Inline
/// scripts and styles are named by the hash of their text.
pub(super) fn of_page(page: &str) -> String {
    let hashes = |tag: &str| -> String {
        inline(page, tag)
            .map(|text| format!(" 'sha256-{}'", digest(text)))
            .collect()
    };
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{}; style-src 'self'{}; \
         img-src 'self' data: blob:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; \
         base-uri 'none'; form-action 'none'",
        hashes("script"),
        hashes("style"),
    )
}

/// Writes the policy into a page, as early as it can stand.
pub(super) fn into_page(page: &str) -> String {
    let tag = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\" />",
        of_page(page)
    );
    page.replacen("<head>", &format!("<head>\n    {tag}"), 1)
}

/// Writes the policy into every page, and `_headers`, as several static hosts read it. Framing can
/// only be ruled by a header: it is allowed for the page that is made for it. The one file has other
/// scripts, and carries its own policy. What carries a hash in its name never changes, and may be
/// kept for good.
pub(super) fn add(dist: &Path) -> Result<()> {
    // The views' pages have the same scripts; the page for frames has no others.
    let policy = of_page(&super::read_page(dist)?);
    for page in pages::all(dist)? {
        let text = into_page(&page.text);
        fs::write(dist.join(&page.name), text)
            .with_context(|| format!("cannot write dist/{}", page.name))?;
    }
    let common = "  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n";
    let mut headers = format!(
        "/*\n{common}  Content-Security-Policy: {policy}; frame-ancestors 'none'\n\n\
         /embed.html\n  ! Content-Security-Policy\n  Content-Security-Policy: {policy}; frame-ancestors *\n\n\
         /{}\n  ! Content-Security-Policy\n  Content-Security-Policy: frame-ancestors 'none'\n",
        single::NAME,
    );
    for name in pages::names(dist)? {
        if has_hash(&name) {
            headers.push_str(&format!(
                "\n/{name}\n  Cache-Control: public, max-age=31536000, immutable\n"
            ));
        }
    }
    fs::write(dist.join("_headers"), headers).context("cannot write dist/_headers")
}

/// Whether a file's name tells its content: it changes whenever that does.
fn has_hash(name: &str) -> bool {
    name.split(['-', '_', '.'])
        .any(|part| part.len() == 16 && part.chars().all(|digit| digit.is_ascii_hexdigit()))
}

/// The text of every inline element of a tag.
fn inline<'a>(page: &'a str, tag: &'a str) -> impl Iterator<Item = &'a str> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    page.match_indices(&open)
        .map(|(at, _)| at)
        .collect::<Vec<_>>()
        .into_iter()
        .filter_map(move |at| {
            let head_end = at + page[at..].find('>')?;
            let head = &page[at..head_end];
            let text = &page[head_end + 1..];
            let text = &text[..text.find(&close)?];
            (!head.contains(" src=") && !head.contains("type=\"text/plain\"")).then_some(text)
        })
}

fn digest(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{has_hash, into_page, of_page};

    #[test]
    fn only_a_name_with_a_hash_is_kept_for_good() {
        assert!(has_hash("redlines-0123456789abcdef_bg.wasm"));
        assert!(has_hash("styles-0123456789abcdef.css"));
        assert!(!has_hash("icon-192.png") && !has_hash("index.html"));
    }

    #[test]
    fn an_inline_script_is_named_by_its_hash() {
        // The digest of an empty text is known to everybody.
        let policy = of_page("<script></script><script src=\"a.js\"></script>");
        let empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(policy.matches("sha256-").count(), 1);
        assert!(policy.contains(&format!("'wasm-unsafe-eval' 'sha256-{empty}'")));
    }

    #[test]
    fn the_policy_stands_first_in_the_head() {
        let page = into_page("<html><head><title>x</title></head></html>");
        assert!(page.starts_with("<html><head>\n    <meta http-equiv=\"Content-Security-Policy\""));
    }
}
