//! The whole page in one file that opens from a disk: no module, no request, everything inside.
//!
//! What is inside is packed as one, and stands in the file as plain bytes: they are a third less
//! than the same in base64. Everything else in the file is ASCII.

use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result, bail};
use pack::Plain;
use wasmparser::{Parser, Payload};

use super::names::unread;
use super::policy;
use super::split::Program;

/// The file's name; the page links to it by this name.
pub const NAME: &str = "red-lines.html";

const START: &str = include_str!("single.js");

/// The longest blocks that are tried, in bytes.
const LONGEST_BLOCK: usize = 600;

pub(super) fn add(dist: &Path) -> Result<()> {
    let program = &Program::made()?;
    let page = super::read_page(dist)?;
    let inside = Inside {
        styles: styles(dist, &page)?,
        glue: classic(&program.glue_with("Promise.resolve(window.redlinesLater)", ""))?,
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
    /// What is packed, one behind the other. What is like each other packs best where it is together: so each
    /// module is cut behind its code.
    fn parts(&self) -> Result<[Part<'_>; 6]> {
        let [first, data] = cut(&self.program.first)?;
        let [later, later_data] = cut(&self.program.later)?;
        let text = |text| Part {
            bytes: text,
            code: None,
        };
        let styles = text(self.styles.as_bytes());
        let glue = text(self.glue.as_bytes());
        Ok([styles, glue, data, later_data, first, later])
    }
}

/// What is packed, and where in it code stands.
struct Part<'a> {
    bytes: &'a [u8],
    code: Option<Range<usize>>,
}

/// A module up to the end of its code, and what follows.
fn cut(module: &[u8]) -> Result<[Part<'_>; 2]> {
    let code = code_of(module)?;
    let (program, data) = module.split_at(code.end);
    Ok([(program, Some(code)), (data, None)].map(|(bytes, code)| Part { bytes, code }))
}

/// The parts as one.
fn joined(parts: &[Part<'_>]) -> Plain {
    let mut plain = Plain {
        bytes: Vec::new(),
        code: Vec::new(),
    };
    for Part { bytes, code } in parts {
        let start = plain.bytes.len();
        let code = code
            .as_ref()
            .map(|code| start + code.start..start + code.end);
        plain.code.extend(code);
        plain.bytes.extend(*bytes);
    }
    plain
}

/// Where the code of a module stands.
fn code_of(module: &[u8]) -> Result<Range<usize>> {
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CodeSectionStart { range, .. } = payload? {
            return Ok(range.start.try_into()?..range.end.try_into()?);
        }
    }
    bail!("a part of the program has no code")
}

/// Every stylesheet of the built page, in the order in which the page names them, and that of the later
/// pages.
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
    all.push_str(&super::styles::later(dist)?.1);
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
    let parts = inside.parts()?;
    let plain = joined(&parts);
    let (block, packed) =
        masked(&plain.packed()).context("the packed program cannot stand in the text of a page")?;
    let parts = parts.map(|part| part.bytes.len());
    let edges: Vec<usize> = plain
        .code
        .iter()
        .flat_map(|code| [code.start, code.end])
        .collect();
    let script = unread(&format!(
        "(() => {{\n\"use strict\";\nconst BLOCK = {block};\nconst PARTS = {parts:?};\n\
         const EDGES = {edges:?};\n{}{START}}})();\n",
        pack::unpacker()
    ));
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
    Ok([head.as_bytes(), &packed, tail.as_bytes()].concat())
}

/// Bytes as they can stand in the text of a page: in blocks as long as can be, each behind a key that
/// all its bytes are combined with by exclusive or, so that none is one that a parser drops or changes,
/// and no two end or nest the element they stand in. A block of some hundred bytes lacks some of the
/// 256, so it has such a key; marking single bytes would add one in eighty.
fn masked(bytes: &[u8]) -> Option<(usize, Vec<u8>)> {
    (1..=LONGEST_BLOCK).rev().find_map(|block| {
        let mut text = Vec::with_capacity(bytes.len() + bytes.len() / block + 1);
        for part in bytes.chunks(block) {
            let before = text.last().copied();
            let key = (0..=u8::MAX).find(|key| stands(before, *key, part))?;
            text.push(key);
            text.extend(part.iter().map(|byte| byte ^ key));
        }
        Some((block, text))
    })
}

/// Whether a block can stand behind a byte, under a key.
fn stands(before: Option<u8>, key: u8, part: &[u8]) -> bool {
    let mut before = before;
    let mut text = std::iter::once(key).chain(part.iter().map(|byte| byte ^ key));
    text.all(|byte| {
        let opens = before.replace(byte) == Some(b'<') && matches!(byte, b'/' | b'!');
        byte != 0 && byte != b'\r' && !opens
    })
}

fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    text.split_once(open)
        .and_then(|(_, rest)| rest.split_once(close))
        .map_or("", |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::{classic, masked};

    #[test]
    fn nothing_stands_in_the_text_that_a_parser_would_change_and_all_comes_back() {
        let mut bytes: Vec<u8> = (0..40_000_u32).map(|at| ((at * at) >> 5) as u8).collect();
        bytes.extend(b"a\0b\r\n\x1a</script><!--");
        let (block, text) = masked(&bytes).unwrap();
        assert!(!text.contains(&0) && !text.contains(&b'\r'));
        assert!(!text.windows(2).any(|two| two == b"</" || two == b"<!"));
        let back = text.chunks(block + 1);
        let back: Vec<u8> = back
            .flat_map(|part| part[1..].iter().map(|byte| byte ^ part[0]))
            .collect();
        assert_eq!(back, bytes);
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
