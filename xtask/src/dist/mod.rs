//! `cargo xtask dist`: the page as it is published, in dist/.

mod base;
mod frame;
mod names;
mod order;
mod pages;
mod policy;
mod single;
mod split;
mod stills;
mod styles;
mod wasm;
mod worker;

pub use single::NAME as SINGLE;
pub use worker::NAME as WORKER;

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
/// Trunk signs scripts and styles: a step that changes one writes it under a name of its own and
/// says so in the HTML.
const FINISHING: &[Finish] = &[
    Finish {
        name: "write the styles into one file",
        run: styles::join,
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
        name: "write the page for frames",
        run: frame::add,
    },
    Finish {
        name: "write each main view into a page of its own",
        run: stills::add,
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
    let base = base::read()?;
    let fingerprint = fingerprint::of(INPUTS, base.as_deref().unwrap_or_default())?;
    if dist.join("index.html").is_file() && fingerprint::is_current("dist", fingerprint) {
        eprintln!("    dist/ is up to date");
        return Ok(());
    }
    let stills = stills::begin()?;
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
    drop(stills);
    fingerprint::record("dist", fingerprint)
}

fn only_relative_addresses(dist: &Path) -> Result<()> {
    for page in pages::all(dist)? {
        if let Some(address) = absolute_address(&page.text) {
            bail!(
                "dist/{} asks for `{address}`, which fails in a sub-folder or offline; make it \
                 relative in index.html, or check `public_url` in Trunk.toml",
                page.name
            );
        }
    }
    Ok(())
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
    use super::absolute_address;

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
    fn relative_addresses_pass() {
        assert_eq!(
            absolute_address(r#"<link href="./style.css"><script>import a from './a.js'</script>"#),
            None
        );
    }
}
