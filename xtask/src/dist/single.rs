//! The whole page in one file that opens from a disk: no module, no request, everything inside.
//!
//! What is inside is packed as one, and stands in the file as plain bytes: they are a third less
//! than the same in base64. Everything else in the file is ASCII.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lzma_rust2::{LzmaOptions, LzmaWriter};

use super::policy;
use super::split::Program;

/// The file's name; the page links to it by this name.
pub const NAME: &str = "red-lines.html";

const UNPACK: &str = include_str!("unpack.js");
const START: &str = include_str!("single.js");

/// Stands before a letter for a byte that cannot stand in the text of a page.
const MARK: u8 = 0x1a;

/// The bytes that are written as a mark and a letter, from `a` on: a parser drops or changes the
/// first two, the third is the mark, and the last could end or nest the element they stand in.
const MARKED: [u8; 4] = [0, b'\r', MARK, b'<'];

pub(super) fn add(dist: &Path) -> Result<()> {
    let program = &Program::made()?;
    let page = super::read_page(dist)?;
    let inside = Inside {
        styles: styles(dist, &page)?,
        glue: classic(&program.glue_with("Promise.resolve(window.redlinesLater)"))?,
        program,
    };
    let file = compose(between(&page, "<title>", "</title>"), &inside)?;
    fs::write(dist.join(NAME), file).with_context(|| format!("cannot write dist/{NAME}"))
}

/// What is packed.
struct Inside<'a> {
    styles: String,
    glue: String,
    program: &'a Program,
}

impl Inside<'_> {
    /// A line with the length of each part, and the parts.
    fn packed(&self) -> Result<Vec<u8>> {
        let parts = [
            self.styles.as_bytes(),
            self.glue.as_bytes(),
            &self.program.first,
            &self.program.later,
        ];
        let lengths = serde_json::to_string(&parts.map(<[u8]>::len))?;
        let all = [&[lengths.as_bytes(), b"\n"], &parts[..]].concat().concat();
        let mut options = LzmaOptions::with_preset(9);
        // Better than the usual for programs of this kind; measured.
        options.pb = 0;
        let size = Some(all.len() as u64);
        let mut writer = LzmaWriter::new_use_header(Vec::new(), &options, size)?;
        std::io::Write::write_all(&mut writer, &all)?;
        Ok(writer.finish()?)
    }
}

/// Every stylesheet of the built page, in the order in which the page names them.
fn styles(dist: &Path, page: &str) -> Result<String> {
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
        let path = dist.join(name.trim_start_matches("./"));
        let text =
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}

/// The module of the program as a script that a page opened from a disk can hold.
fn classic(module: &str) -> Result<String> {
    const EXPORT: &str = "export { initSync, __wbg_init as default };";
    if module.matches("export ").count() != 1 || !module.contains(EXPORT) {
        bail!("the program's script exports something else now; see xtask/src/dist/single.rs");
    }
    let body = module
        .replace(EXPORT, "window.redlinesBegin = __wbg_init;")
        .replace("import.meta.url", "document.baseURI");
    Ok(format!("(() => {{\n\"use strict\";\n{body}}})();\n"))
}

/// The file. Its text is what a browser would write of it again, letter for letter, so that the
/// page can hand itself out as it came.
fn compose(title: &str, inside: &Inside<'_>) -> Result<Vec<u8>> {
    let marks = MARKED.map(|byte| byte.to_string()).join(", ");
    let script = format!(
        "(() => {{\n\"use strict\";\nconst MARK = {MARK};\nconst MARKED = [{marks}];\n{UNPACK}{START}}})();\n"
    );
    // What is added later is allowed by its hash, as if it stood in the page.
    let policy = policy::of_page(&format!(
        "<script>{script}</script><script>{}</script><style>{}</style>",
        inside.glue, inside.styles
    ));
    let head = format!(
        "<!doctype html><html lang=\"en\" data-single=\"\"><head>\n    <meta charset=\"windows-1252\">\n    \
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n    \
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n    \
         <meta name=\"color-scheme\" content=\"light dark\">\n    <title>{title}</title>\n    \
         <link rel=\"icon\" href=\"data:,\">\n  </head>\n  <body>\n    <div id=\"app\"></div>\n    \
         <noscript>This page works in your browser and needs JavaScript turned on.</noscript>\n    \
         <script type=\"text/plain\" id=\"packed\">"
    );
    let tail = format!("</script>\n    <script>{script}</script></body></html>");
    if !head.is_ascii() || !tail.is_ascii() {
        bail!("the single file's own text may hold ASCII only: its letters stand for bytes");
    }
    if script.contains("</script") {
        bail!("the single file's own script may not name the end of scripts: it would end there");
    }
    let packed = marked(&inside.packed()?);
    Ok([head.as_bytes(), &packed, tail.as_bytes()].concat())
}

/// Bytes as they can stand in the text of a page.
fn marked(bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes.len() + bytes.len() / 64);
    for (at, byte) in bytes.iter().enumerate() {
        // Only before these does it begin something that a parser heeds here.
        let harmless = *byte == b'<' && !matches!(bytes.get(at + 1), Some(b'/' | b'!'));
        match MARKED.iter().zip(b'a'..).find(|(other, _)| *other == byte) {
            Some((_, letter)) if !harmless => text.extend([MARK, letter]),
            _ => text.push(*byte),
        }
    }
    text
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    text.split_once(open)
        .and_then(|(_, rest)| rest.split_once(close))
        .map_or("", |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::{classic, marked};

    #[test]
    fn what_a_parser_would_change_is_marked() {
        assert_eq!(
            marked(b"a\0b\r\x1a<c</d<!"),
            b"a\x1aab\x1ab\x1ac<c\x1ad/d\x1ad!"
        );
    }

    #[test]
    fn a_module_becomes_a_script_without_imports_and_exports() {
        let script =
            classic("let a = import.meta.url;\nexport { initSync, __wbg_init as default };")
                .unwrap();
        assert!(!script.contains("export") && !script.contains("import"));
        assert!(classic("export const a = 1;").is_err());
    }
}
