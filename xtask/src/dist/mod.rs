//! `cargo xtask dist`: the page as it is published, in dist/.

mod policy;
mod single;
mod split;
mod wasm;
mod worker;

pub use single::NAME as SINGLE;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lexopt::Parser;
use xshell::cmd;

use crate::step::step;
use crate::{fingerprint, no_arguments, project, setup};

/// What the built page is made from, and by.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "static",
    "styles",
    "src",
    "crates",
    "data",
    "xtask/src",
];

/// What is done to the page after Trunk has built it, in this order.
/// Trunk signs scripts and styles, so a step may add files or edit the HTML, and no more.
const FINISHING: &[Finish] = &[
    Finish {
        name: "drop the signature that browsers cannot check",
        run: unsign_preloaded_wasm,
    },
    Finish {
        name: "cut the program in what the first view needs and the rest",
        run: split::add,
    },
    Finish {
        name: "write the page into one file",
        run: single::add,
    },
    Finish {
        name: "state what the page may do",
        run: policy::add,
    },
    Finish {
        name: "keep the build for readers without a network",
        run: worker::add,
    },
    Finish {
        name: "check that the page works from any folder",
        run: only_relative_addresses,
    },
];

struct Finish {
    name: &'static str,
    run: fn(&Path) -> Result<()>,
}

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    setup::for_building()?;
    ensure()
}

/// Builds dist/ unless it is already what the sources make. The tools must be in place.
pub fn ensure() -> Result<()> {
    let dist = project::root().join("dist");
    let fingerprint = fingerprint::of(INPUTS)?;
    if dist.join("index.html").is_file() && fingerprint::is_current("dist", fingerprint) {
        eprintln!("    dist/ is up to date");
        return Ok(());
    }
    step("build dist/", || {
        let shell = project::shell()?;
        cmd!(shell, "trunk build --release --features split --dist dist")
            .env("RUSTFLAGS", split::RUSTFLAGS)
            // Where to cut is worked out from the relocations, which a stripped program has not.
            .env("CARGO_PROFILE_RELEASE_STRIP", "false")
            // Trunk would print the path through its own code, which helps nobody here.
            .env("RUST_BACKTRACE", "0")
            .quiet()
            .run()
            .context("the page does not build; the messages above say why")
    })?;
    for finish in FINISHING {
        step(finish.name, || (finish.run)(&dist))?;
    }
    fingerprint::record("dist", fingerprint)
}

/// Trunk signs the preloaded wasm, and every browser then warns that it ignores that signature.
fn unsign_preloaded_wasm(dist: &Path) -> Result<()> {
    let page = unsigned(&read_page(dist)?);
    fs::write(dist.join("index.html"), page).context("cannot write dist/index.html")
}

fn unsigned(page: &str) -> String {
    const SIGNATURE: &str = " integrity=\"";
    let tags = page.split_inclusive('>').map(|tag| {
        let start = tag.find(SIGNATURE).filter(|_| tag.contains("as=\"fetch\""));
        let end = start.and_then(|start| {
            let value = start + SIGNATURE.len();
            Some(value + tag[value..].find('"')? + 1)
        });
        match start.zip(end) {
            Some((start, end)) => format!("{}{}", &tag[..start], &tag[end..]),
            None => tag.to_owned(),
        }
    });
    tags.collect()
}

fn only_relative_addresses(dist: &Path) -> Result<()> {
    let page = read_page(dist)?;
    match absolute_address(&page) {
        None => Ok(()),
        Some(address) => bail!(
            "dist/index.html asks for `{address}`, which fails in a sub-folder or offline; make it \
             relative in index.html, or check `public_url` in Trunk.toml"
        ),
    }
}

fn read_page(dist: &Path) -> Result<String> {
    fs::read_to_string(dist.join("index.html")).context("trunk wrote no dist/index.html")
}

/// The first address in the page that starts at the host's root.
fn absolute_address(page: &str) -> Option<&str> {
    ["href=\"/", "src=\"/", "from '/", "'/", "url(/"]
        .iter()
        .find_map(|mark| {
            let start = page.find(mark)? + mark.len() - 1;
            let rest = &page[start..];
            let end = rest.find(['"', '\'', ')', '\n']).unwrap_or(rest.len());
            Some(&rest[..end])
        })
}

#[cfg(test)]
mod tests {
    use super::{absolute_address, unsigned};

    #[test]
    fn an_address_from_the_root_of_the_host_is_found() {
        assert_eq!(
            absolute_address(r#"<link href="/style.css">"#),
            Some("/style.css")
        );
        assert_eq!(
            absolute_address("import init from '/app.js';"),
            Some("/app.js")
        );
    }

    #[test]
    fn only_what_is_preloaded_by_fetch_loses_its_signature() {
        assert_eq!(
            unsigned(
                r#"<link href="a.css" integrity="x"/><link href="a.wasm" integrity="y" as="fetch">"#
            ),
            r#"<link href="a.css" integrity="x"/><link href="a.wasm" as="fetch">"#
        );
    }

    #[test]
    fn relative_addresses_pass() {
        assert_eq!(
            absolute_address(r#"<link href="./style.css"><script>import a from './a.js'</script>"#),
            None
        );
    }
}
