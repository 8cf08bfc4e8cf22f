//! Cuts the program in two: what the first view needs, and a part that is loaded after it.
//!
//! The linker keeps its relocations, from which `wasm_split_cli_support` works out which functions
//! and which data only the cut-off part uses. What Trunk made of the whole program is put aside.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};
use wasm_split_cli_support::{Options, transform};
use xshell::cmd;

use super::names::Names;
use super::policy::hex;
use super::wasm::small;
use crate::project;

/// What the linker has to leave in the program, for wasm-bindgen and for the cut; and the memory that
/// the program begins with, 8 MB. The records and the first view take most of it, and to grow by one
/// page after another costs the first view a tenth of its time; and the shorter way of two to compute a
/// hash, which is as fast as anybody waits for one: the other takes 6 KB.
pub(super) const RUSTFLAGS: &str = "-Clink-arg=--keep-section=target_features \
     -Clink-arg=--emit-relocs -Clink-arg=--initial-memory=8388608 --cfg sha2_backend_soft=\"compact\"";

/// The cut-off part; its name stands in src/pages/later.rs.
const LATER: &str = "split_later.wasm";
const LOADER: &str = "__wasm_split_load_later";

/// The program in its pieces.
pub(super) struct Program {
    /// An ES module that runs `first`, and loads the other where it is asked for.
    pub glue: String,
    pub first: Vec<u8>,
    pub later: Vec<u8>,
}

/// What starts the program, and loads the later part.
const START: &str = include_str!("start.js");

/// Where an expression stands in it that promises the bytes of the later part.
const LATER_BYTES: &str = "%LATER%";

/// Where the address of the styles of the later pages stands in it.
const LATER_STYLES: &str = "%STYLES%";

/// Where wasm-bindgen begins with what [`START`] does, and what it has ahead of that for browsers
/// that cannot write text into memory: those of before 2021.
const STARTS: &str = "let wasmModule, wasmInstance, wasm;";
const OLD: [&str; 2] = [
    "if (!('encodeInto' in cachedTextEncoder)) {",
    "let WASM_VECTOR_LEN = 0;",
];

/// Promises the bytes of a file that lies beside the page.
const LOAD: &str = "fetch(new URL(\"./%FILE%\", import.meta.url)).then((answer) => { if (!answer.ok) throw new Error(`the host answered ${answer.status}`); return answer.arrayBuffer(); })";

/// Cuts what Cargo made for Trunk, and puts the pieces in the place of what Trunk wrote.
pub(super) fn add(dist: &Path) -> Result<()> {
    cut()?;
    Program::made()?.put(dist)
}

/// Where the pieces are made.
fn work() -> PathBuf {
    project::root().join("target/xtask/split")
}

fn cut() -> Result<()> {
    let work = work();
    if work.exists() {
        fs::remove_dir_all(&work).context("cannot empty target/xtask/split")?;
    }
    let whole = compiled();
    let whole = fs::read(&whole).with_context(|| format!("cannot read {}", whole.display()))?;
    let cut = work.join("cut.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = &work;
    options.main_out_path = &cut;
    options.link_name = "./link.js";
    options.main_module = "./page.js";
    let made = transform(options).map_err(|error| anyhow!("the program cannot be cut: {error}"))?;
    if made.split_modules != [work.join(LATER)] {
        bail!(
            "the program falls into {:?}, where only {LATER} is expected; xtask/src/dist/split.rs \
             knows of one cut",
            made.split_modules
        );
    }
    let shell = project::shell()?;
    cmd!(
        shell,
        "wasm-bindgen --target web --no-typescript --keep-lld-exports --remove-name-section
         --remove-producers-section --out-dir {work} --out-name page {cut}"
    )
    .quiet()
    .run()
    .context("the page cannot be bound; the messages above say why")?;
    if work.join("snippets").exists() {
        bail!(
            "a dependency brings a JavaScript module of its own, which a single file cannot load; \
             find it in {}",
            work.display()
        );
    }
    Ok(())
}

/// What Cargo made for Trunk.
fn compiled() -> PathBuf {
    project::built().join("wasm32-unknown-unknown/release/redlines.wasm")
}

/// The script of wasm-bindgen, which imports from that of the cut, as one module with what starts
/// both: it is a single request, and can stand in a page.
fn one_module(page: &str, link: &str) -> Result<String> {
    let import = line_with(page, " from \"./link.js\"")?;
    let name = import
        .strip_prefix("import * as ")
        .and_then(|rest| rest.split(' ').next())
        .with_context(|| format!("wasm-bindgen imports the loader otherwise now: {import}"))?;
    let exports = link.matches("export const").count();
    if exports != 1 || !link.contains(&format!("export const {LOADER} = ")) {
        bail!(
            "the loader that was made for the cut has another shape now; see xtask/src/dist/split.rs"
        );
    }
    let page = page.replace(import, "");
    let parts = page.split_once(OLD[0]).and_then(|(before, rest)| {
        let (_, rest) = rest.split_once(OLD[1])?;
        let (between, starts) = rest.split_once(STARTS)?;
        let begins = "wasm.__wbindgen_start();";
        (starts.matches(begins).count() == 1).then_some((before, between))
    });
    let (before, between) = parts
        .context("wasm-bindgen starts the program otherwise now; see xtask/src/dist/start.js")?;
    Ok(format!(
        "{before}{}{between}let wasm;\n{START}const {name} = {{ {LOADER} }};\n",
        OLD[1]
    ))
}

/// The one line that holds a text.
fn line_with<'a>(text: &'a str, part: &str) -> Result<&'a str> {
    let mut lines = text.lines().filter(|line| line.contains(part));
    match (lines.next(), lines.next()) {
        (Some(line), None) => Ok(line),
        _ => bail!("not exactly one line of the program's script holds `{part}`"),
    }
}

impl Program {
    /// The pieces as they were made last.
    pub fn made() -> Result<Self> {
        let read = |name: &str| {
            let path = work().join(name);
            fs::read(&path).with_context(|| format!("cannot read {}", path.display()))
        };
        let text = |name: &str| Ok::<_, anyhow::Error>(String::from_utf8(read(name)?)?);
        let first = read("page_bg.wasm")?;
        let names = Names::of(&first)?;
        Ok(Program {
            glue: names.in_script(&one_module(&text("page.js")?, &text("link.js")?)?)?,
            first: small(&first, &names)?,
            // Calls the first through tables, by number.
            later: small(&read(LATER)?, &Names::default())?,
        })
    }

    /// The glue, with an expression that promises the bytes of the later part, and the address of its
    /// styles; none where the page has them.
    pub fn glue_with(&self, later: &str, styles: &str) -> String {
        let glue = self.glue.replace(LATER_BYTES, later);
        glue.replace(LATER_STYLES, styles)
    }

    fn put(&self, dist: &Path) -> Result<()> {
        let page = super::read_page(dist)?;
        let old = page
            .split(['\'', '"'])
            .find_map(|part| part.strip_prefix("./")?.strip_suffix("_bg.wasm"))
            .context("the page of dist/ loads no wasm")?;
        for kind in [".js", "_bg.wasm"] {
            fs::remove_file(dist.join(format!("{old}{kind}")))
                .with_context(|| format!("trunk wrote no {old}{kind}"))?;
        }
        let write = |kind: &str, bytes: &[u8]| {
            let name = format!("redlines-{}{kind}", hex(&Sha256::digest(bytes)[..8]));
            fs::write(dist.join(&name), bytes)
                .with_context(|| format!("cannot write dist/{name}"))?;
            Ok::<_, anyhow::Error>(name)
        };
        let first = write("_bg.wasm", &self.first)?;
        let later = write("_later.wasm", &self.later)?;
        let styles = format!("./{}", super::styles::later(dist)?.0);
        let glue_text = self.glue_with(&LOAD.replace("%FILE%", &later), &styles);
        let glue = write(".js", glue_text.as_bytes())?;
        let page = page
            .replace(&format!("{old}_bg.wasm"), &first)
            .replace(&format!("{old}.js"), &glue);
        let signature = format!("sha384-{}", STANDARD.encode(Sha384::digest(&glue_text)));
        fs::write(dist.join("index.html"), signed(&page, &glue, &signature))
            .context("cannot write dist/index.html")
    }
}

/// The page with another signature on the tag that loads a file.
fn signed(page: &str, file: &str, signature: &str) -> String {
    let tags = page.split_inclusive('>').map(|tag| {
        let parts = tag
            .contains(&format!("href=\"./{file}\""))
            .then(|| tag.split_once("integrity=\""))
            .flatten()
            .and_then(|(before, after)| Some((before, after.split_once('"')?.1)));
        match parts {
            Some((before, after)) => format!("{before}integrity=\"{signature}\"{after}"),
            None => tag.to_owned(),
        }
    });
    tags.collect()
}

#[cfg(test)]
mod tests {
    use super::{one_module, signed};

    #[test]
    fn two_modules_that_import_from_each_other_become_one() {
        let page = "import * as import1 from \"./link.js\"\nlet a;\nif (!('encodeInto' in cachedTextEncoder)) {\n}\nlet WASM_VECTOR_LEN = 0;\nlet wasmModule, wasmInstance, wasm;\nfunction old() { wasm.__wbindgen_start(); }\nexport { initSync, init as default };";
        let link =
            "import { initSync } from \"./page.js\";\nexport const __wasm_split_load_later = 1;\n";
        let one = one_module(page, link).unwrap();
        assert!(one.starts_with("\nlet a;\nlet WASM_VECTOR_LEN = 0;\nlet wasm;\n"));
        assert!(!one.contains("import *") && !one.contains("old()") && !one.contains("page.js"));
        assert!(one.ends_with("const import1 = { __wasm_split_load_later };\n"));
        assert!(one_module(page, "export const other = 1;").is_err());
    }

    #[test]
    fn only_the_file_that_changed_is_signed_anew() {
        assert_eq!(
            signed(
                r#"<link href="./a.css" integrity="x"><link href="./b.js" integrity="y">"#,
                "b.js",
                "z"
            ),
            r#"<link href="./a.css" integrity="x"><link href="./b.js" integrity="z">"#
        );
    }
}
