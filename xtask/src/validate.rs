//! `cargo xtask validate`: the styles by stylelint, and by the Nu checker the files of dist/ and
//! every view as a browser has drawn it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use lexopt::Parser;
use xshell::{Shell, cmd};

use crate::step::step;
use crate::{dist, no_arguments, project, setup};

/// Where the drawn views are written.
const VIEWS: &str = "target/views";

/// What stands in the one file before the bytes that are packed in it.
const PACKED: &str = "id=\"packed\">";

/// What the checker says that does not fail the check, and why.
const EXCUSED: &[(&str, &str)] = &[
    (
        "Trailing slash on void elements",
        "how Trunk writes its links, and how we write ours beside them",
    ),
    (
        "Inline script violates Content Security Policy",
        "it computes no hashes; browsers hold to the policy in every test",
    ),
    (
        "external stylesheet “./",
        "it takes a file for another host where the policy names the page's own",
    ),
];

pub fn run(args: Parser) -> Result<()> {
    no_arguments(args)?;
    setup::for_browser_tests(&[setup::Engine::Chromium])?;
    let shell = project::shell()?;
    let npm = setup::npm(&shell)?;
    lint_styles(&shell, &npm)?;
    dist::ensure()?;
    let views = draw_views(&shell)?;
    check_pages(&shell, &npm, &views)
}

/// By stylelint's standard rules, but for the order of selectors: within layers it says nothing
/// about which of two rules applies.
fn lint_styles(shell: &Shell, npm: &Path) -> Result<()> {
    step("stylelint styles/", || {
        let stylelint = npm.join("node_modules/stylelint/bin/stylelint.mjs");
        let config = npm.join("package.json");
        cmd!(shell, "node {stylelint} --config {config} styles/*.css")
            .quiet()
            .run()
            .context("stylelint is not content; see above")
    })
}

fn draw_views(shell: &Shell) -> Result<PathBuf> {
    let folder = project::root().join(VIEWS);
    step(format!("write every view to {VIEWS}/"), || {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        let manifest = project::root().join("tests/Cargo.toml");
        cmd!(
            shell,
            "cargo run --quiet --manifest-path {manifest} --bin views -- {folder}"
        )
        .quiet()
        .run()
        .context("the views could not be drawn; see above")
    })?;
    Ok(folder)
}

fn check_pages(shell: &Shell, npm: &Path, views: &Path) -> Result<()> {
    setup::java(shell)?;
    step("the Nu checker reads dist/ and every view", || {
        let checker = npm.join("node_modules/vnu-jar/build/dist/vnu.jar");
        let dist = project::root().join("dist");
        let mut pages = html_of(&dist)?;
        pages.retain(|page| !page.ends_with(dist::SINGLE));
        pages.extend(html_of(views)?);
        pages.push(frame_of_one_file(&dist, views)?);
        let count = pages.len();
        let output = cmd!(
            shell,
            "java -jar {checker} --stdout --exit-zero-always --format gnu {pages...}"
        )
        .quiet()
        .read()
        .context("the Nu checker does not run; see above")?;
        let complaints: Vec<_> = output
            .lines()
            .filter(|line| !EXCUSED.iter().any(|(words, _)| line.contains(words)))
            .collect();
        for line in &complaints {
            println!("{line}");
        }
        match complaints.len() {
            0 => Ok(()),
            many => bail!("the Nu checker finds {many} mistakes in {} pages", count),
        }
    })
}

/// A copy of the one file without what is packed in it: bytes that stand in an element of their own,
/// and are no text. They alone need letters of one byte each, so the copy says that it is UTF-8, which
/// the standard demands.
fn frame_of_one_file(dist: &Path, views: &Path) -> Result<PathBuf> {
    let file = fs::read(dist.join(dist::SINGLE))?;
    let find = |part: &str| {
        file.windows(part.len())
            .position(|some| some == part.as_bytes())
    };
    let (from, to) = find(PACKED)
        .map(|from| from + PACKED.len())
        .zip(find("</script>"))
        .filter(|(from, to)| from < to)
        .with_context(|| format!("nothing is packed in {}", dist::SINGLE))?;
    let frame = views.join(dist::SINGLE);
    let text = String::from_utf8([&file[..from], &file[to..]].concat())?;
    fs::write(&frame, text.replace("windows-1252", "utf-8"))?;
    Ok(frame)
}

/// The pages of a folder, in the order of their names.
fn html_of(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            pages.push(path);
        }
    }
    pages.sort();
    Ok(pages)
}
