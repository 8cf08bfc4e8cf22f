//! The whole page in one file that opens from a disk: no module, no request, everything inside.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use xshell::cmd;

use super::policy;
use crate::project;

/// The file's name; the page links to it by this name.
const NAME: &str = "red-lines.html";

const START: &str = include_str!("single.js");

pub(super) fn add(dist: &Path) -> Result<()> {
    let work = project::root().join("target/xtask/single");
    let wasm = compiled();
    let shell = project::shell()?;
    cmd!(
        shell,
        "wasm-bindgen --target no-modules --no-typescript --out-dir {work} --out-name page {wasm}"
    )
    .quiet()
    .run()
    .context("the page cannot be bound for a single file; the messages above say why")?;
    if work.join("snippets").exists() {
        bail!(
            "a dependency brings a JavaScript module of its own, which a single file cannot load; find it in {}",
            work.display()
        );
    }
    let glue = read(&work.join("page.js"))?;
    let packed = pack(&fs::read(work.join("page_bg.wasm")).context("wasm-bindgen wrote no wasm")?)?;
    let page = compose(&super::read_page(dist)?, &styles(dist)?, &glue, &packed);
    fs::write(dist.join(NAME), policy::into_page(&page))
        .with_context(|| format!("cannot write dist/{NAME}"))
}

/// What Cargo made for Trunk.
fn compiled() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| project::root().join("target"), PathBuf::from);
    target.join("wasm32-unknown-unknown/release/redlines.wasm")
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Every stylesheet of the built page, in the order in which the page names them.
fn styles(dist: &Path) -> Result<String> {
    let page = super::read_page(dist)?;
    let mut all = String::new();
    for tag in page
        .split('<')
        .filter(|tag| tag.contains("rel=\"stylesheet\""))
    {
        let name = tag
            .split("href=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        let name = name.context("a stylesheet of the built page has no address")?;
        all.push_str(&read(&dist.join(name.trim_start_matches("./")))?);
        all.push('\n');
    }
    Ok(all)
}

fn pack(wasm: &[u8]) -> Result<String> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(wasm)?;
    Ok(STANDARD.encode(packer.finish()?))
}

/// The page's own head without what it would fetch, and everything else inside.
fn compose(page: &str, styles: &str, glue: &str, packed: &str) -> String {
    let title = between(page, "<title>", "</title>");
    // A script ends at the first closing tag in its text, wherever that stands.
    let safe = |script: &str| script.replace("</script", "<\\/script");
    format!(
        "<!doctype html>\n<html lang=\"en\" data-single>\n  <head>\n    <meta charset=\"utf-8\" />\n    \
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n    \
         <meta name=\"color-scheme\" content=\"light dark\" />\n    <title>{title}</title>\n    \
         <link rel=\"icon\" href=\"data:,\" />\n    <style>{styles}</style>\n  </head>\n  <body>\n    \
         <div id=\"app\"></div>\n    <noscript>This page works in your browser and needs JavaScript turned on.</noscript>\n    \
         <script type=\"text/plain\" id=\"wasm\">{packed}</script>\n    <script>{}</script>\n    <script>{}</script>\n  </body>\n</html>\n",
        safe(glue),
        safe(START),
    )
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    text.split_once(open)
        .and_then(|(_, rest)| rest.split_once(close))
        .map_or("", |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::compose;

    #[test]
    fn a_closing_tag_inside_a_script_does_not_end_it() {
        let page = compose(
            "<title>Red Lines</title>",
            "a{}",
            "let x = '</script>';",
            "AAAA",
        );
        assert!(page.contains("let x = '<\\/script>';"));
        assert!(page.contains("<title>Red Lines</title>"));
        assert!(!page.contains("src=") && !page.contains("href=\"."));
    }
}
