//! The names by which the program and its script know each other, shortened.
//!
//! wasm-bindgen signs each name with a hash, which nothing compresses, and each stands in both.

use std::collections::BTreeMap;

use anyhow::{Result, bail};
use wasmparser::{Parser, Payload};

/// Names that wasm-bindgen's script has for itself, the most frequent of them; each gets a short one
/// where it stands. None is a name that anything else knows: no field, and no part of a text.
const OWN: &[&str] = &[
    "arg0",
    "arg1",
    "arg2",
    "arg3",
    "arg4",
    "ret",
    "ptr1",
    "len1",
    "getStringFromWasm0",
    "passStringToWasm0",
    "getDataViewMemory0",
    "isLikeNone",
    "addToExternrefTable0",
    "takeFromExternrefTable0",
    "handleError",
    "makeClosure",
    "makeMutClosure",
    "getUint8ArrayMemory0",
    "cachedUint8ArrayMemory0",
    "cachedDataViewMemory0",
    "cachedTextDecoder",
    "numBytesDecoded",
    "CLOSURE_DTORS",
    "WASM_VECTOR_LEN",
];

/// Each has a letter of its own.
const _: () = assert!(OWN.len() <= 26);

/// For a long name, the short one.
#[derive(Default)]
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Names for everything that wasm-bindgen lets a module and its script call.
    pub fn of(module: &[u8]) -> Result<Self> {
        let mut names = Names::default();
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        names.add(import?.name);
                    }
                }
                Payload::ExportSection(exports) => {
                    for export in exports {
                        names.add(export?.name);
                    }
                }
                _ => {}
            }
        }
        Ok(names)
    }

    /// Only what carries a mark of wasm-bindgen is named anew: the rest has names that others use.
    fn add(&mut self, name: &str) {
        let marks = ["__wbg_", "__wbindgen_", "wasm_bindgen__", "__externref_"];
        if marks.iter().any(|mark| name.starts_with(mark)) {
            let short = format!("_{}", self.0.len());
            self.0.entry(name.to_owned()).or_insert(short);
        }
    }

    /// The name to be used in place of another; that other where it stays.
    pub fn short<'a>(&'a self, name: &'a str) -> &'a str {
        self.0.get(name).map_or(name, String::as_str)
    }

    /// A script that uses the short names, without most of what no browser reads.
    pub fn in_script(&self, script: &str) -> Result<String> {
        let mut all = String::new();
        for line in unread(script).lines() {
            for part in parts(line) {
                let is_own = part.len() == 2 && part.starts_with('$');
                if is_own || self.0.values().any(|short| short == part) {
                    bail!(
                        "the program's script has a `{part}` of its own; choose other short names \
                         in xtask/src/dist/names.rs"
                    );
                }
                let own = OWN.iter().position(|own| *own == part);
                if own.is_some() && all.ends_with('.') && !all.ends_with("...") {
                    bail!(
                        "`{part}` is a field now; strike it from the list in \
                         xtask/src/dist/names.rs"
                    );
                }
                match own {
                    Some(place) => all.extend(['$', char::from(b'a' + place as u8)]),
                    None => all.push_str(self.short(part)),
                }
            }
            all.push('\n');
        }
        Ok(all)
    }
}

/// A script without its indentation and the notes that have a line of their own: no browser reads them.
/// Other notes stay. No text of ours in a script goes over several lines.
pub fn unread(script: &str) -> String {
    let lines = script
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// A page without the notes that have a line of their own, and without empty lines.
pub fn unread_page(page: &str) -> String {
    let is_note = |line: &str| line.starts_with("<!--") && line.ends_with("-->");
    let is_read = |line: &&str| !line.trim().is_empty() && !is_note(line.trim());
    page.split_inclusive('\n').filter(is_read).collect()
}

/// A text cut before and behind everything that could be a name.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let in_name = |letter: char| letter.is_ascii_alphanumeric() || "_$".contains(letter);
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = in_name(rest.chars().next()?);
        let end = rest.find(|letter| in_name(letter) != first);
        let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
        rest = behind;
        Some(part)
    })
}

#[cfg(test)]
mod tests {
    use super::{Names, parts, unread_page};

    fn names() -> Names {
        let mut names = Names::default();
        for name in ["__wbg_new_0123456789abcdef", "memory", "__wbindgen_malloc"] {
            names.add(name);
        }
        names
    }

    #[test]
    fn names_of_wasm_bindgen_are_shortened_and_others_stay() {
        let script =
            "// Made.\nlet a = {\n    __wbg_new_0123456789abcdef: () => wasm.memory,\n};\n";
        assert_eq!(
            names().in_script(script).unwrap(),
            "let a = {\n_0: () => wasm.memory,\n};\n"
        );
        assert_eq!(
            names().in_script("const ret = f(arg0, ...arg1);").unwrap(),
            "const $f = f($a, ...$b);\n"
        );
        assert!(names().in_script("const ret = f.arg0;").is_err());
        assert_eq!(names().short("__wbindgen_malloc"), "_1");
        assert_eq!(names().short("memory"), "memory");
    }

    #[test]
    fn a_name_that_is_taken_already_is_refused() {
        assert!(names().in_script("let _0 = 1;").is_err());
        assert!(names().in_script("let _02 = 1;").is_ok());
    }

    #[test]
    fn notes_and_empty_lines_of_a_page_go() {
        let page = "<p>\n  <!-- why -->\n\n  a <!-- b -->\n</p>";
        assert_eq!(unread_page(page), "<p>\n  a <!-- b -->\n</p>");
    }

    #[test]
    fn every_letter_of_a_text_is_in_one_part() {
        let text = "wasm.__a(1, “b”);";
        assert_eq!(parts(text).collect::<String>(), text);
        assert!(parts(text).any(|part| part == "__a"));
    }
}
