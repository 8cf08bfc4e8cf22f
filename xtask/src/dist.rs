//! `cargo xtask dist`: the page as it is published, in dist/.

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
    "styles",
    "src",
    "crates",
    "data",
    "xtask/src",
];

/// What is done to the page after Trunk has built it, in this order.
/// Trunk signs scripts and styles, so a step may add files or edit the HTML, and no more.
const FINISHING: &[Finish] = &[Finish {
    name: "check that the page works from any folder",
    run: only_relative_addresses,
}];

struct Finish {
    name: &'static str,
    run: fn(&Path) -> Result<()>,
}

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    ensure()
}

/// Builds dist/ unless it is already what the sources make.
pub fn ensure() -> Result<()> {
    setup::for_building()?;
    let dist = project::root().join("dist");
    let fingerprint = fingerprint::of(INPUTS)?;
    if dist.join("index.html").is_file() && fingerprint::is_current("dist", fingerprint) {
        eprintln!("    dist/ is up to date");
        return Ok(());
    }
    step("build dist/", || {
        let shell = project::shell()?;
        cmd!(shell, "trunk build --release --dist dist")
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

fn only_relative_addresses(dist: &Path) -> Result<()> {
    let page = std::fs::read_to_string(dist.join("index.html"))
        .context("trunk wrote no dist/index.html")?;
    match absolute_address(&page) {
        None => Ok(()),
        Some(address) => bail!(
            "dist/index.html asks for `{address}`, which fails in a sub-folder or offline; make it \
             relative in index.html, or check `public_url` in Trunk.toml"
        ),
    }
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
