//! Each main view as a file that shows it before any program runs, and without one.
//!
//! The built page is the shell of all of them: the same styles and the same app, which takes the
//! place of what stands there (`src/browser/mount.rs`).

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;
use xshell::cmd;

use super::names::unread;
use super::{base, styles};
use crate::project;

/// Hides a still that was not asked for; runs in the head.
const HIDE: &str = include_str!("still.js");

/// The views that the first part of the program draws; all others wear the later styles too.
const FIRST: &[&str] = &["index.html", "compare.html", "lines.html"];

/// Where the shell has room for the app; the still stands behind it.
const ROOM: &str = "<div id=\"app\"></div>";

/// What draws the views, as Cargo is told.
const PACKAGE: &str = "--package=stills";

/// A view as it stands before the app begins.
struct Still {
    file: String,
    /// The address in the app.
    address: String,
    title: String,
    /// What it is about, where that is more than what the whole page is about; as markup.
    about: Option<String>,
    /// What to know of it where no scripts run.
    unscripted: String,
    html: String,
}

/// A build of what draws the views that goes on beside other work.
pub(super) struct Beside(Child);

impl Drop for Beside {
    fn drop(&mut self) {
        // It has ended already, unless the work beside it failed. Whoever ended Cargo would leave its
        // compilers behind.
        let _ = self.0.wait();
    }
}

/// Begins to build what draws the views: at the end the page's own build keeps one core busy and no
/// more. What goes wrong is said when it is run: Cargo takes it up from there.
pub(super) fn begin() -> Result<Beside> {
    let child = Command::new("cargo")
        .args(["build", "--quiet", PACKAGE])
        .current_dir(project::root())
        .env("PATH", project::shell()?.var("PATH")?)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("cargo does not start; install Rust from https://rustup.rs")?;
    Ok(Beside(child))
}

/// Draws the views, and writes each into a copy of the page.
pub(super) fn add(dist: &Path) -> Result<()> {
    let shell = project::shell()?;
    let drawn = cmd!(shell, "cargo run --quiet {PACKAGE}")
        .quiet()
        .read()
        .context("the views cannot be drawn; the messages above say why")?;
    let stills = read(&drawn).context("what draws the views answered with something else")?;
    let page = super::read_page(dist)?;
    let later = styles::with_later(&page, dist)?;
    let base = base::read()?;
    for still in &stills {
        let is_first = FIRST.contains(&still.file.as_str());
        let page = if is_first { &page } else { &later };
        fs::write(
            dist.join(&still.file),
            compose(page, still, base.as_deref())?,
        )
        .with_context(|| format!("cannot write dist/{}", still.file))?;
    }
    let files: Vec<&str> = stills.iter().map(|still| still.file.as_str()).collect();
    match base {
        Some(base) => base::guide_searchers(dist, &base, &files),
        None => Ok(()),
    }
}

fn read(drawn: &str) -> Option<Vec<Still>> {
    let all: Value = serde_json::from_str(drawn).ok()?;
    let all = all.as_array()?.iter();
    all.map(|still| {
        let text = |key: &str| still[key].as_str().map(str::to_owned);
        Some(Still {
            file: text("file")?,
            address: text("address")?,
            title: text("title")?,
            about: text("about"),
            unscripted: text("unscripted")?,
            html: text("html")?,
        })
    })
    .collect()
}

/// The page with a view in it, under its own title and description.
fn compose(page: &str, still: &Still, base: Option<&str>) -> Result<String> {
    let about = match &still.about {
        Some(about) => about.clone(),
        None => described(page)
            .context("index.html has no description")?
            .to_owned(),
    };
    let title = escaped(&still.title);
    let hide = unread(HIDE);
    let mut head = format!(
        "<title>{title}</title>\n    <script>{hide}</script>\n    \
         <meta property=\"og:type\" content=\"website\" />\n    \
         <meta property=\"og:title\" content=\"{title}\" />\n    \
         <meta property=\"og:description\" content=\"{about}\" />",
    );
    if let Some(base) = base {
        let url = base::address(base, &still.file);
        head.push_str(&format!(
            "\n    <link rel=\"canonical\" href=\"{url}\" />\n    \
             <meta property=\"og:url\" content=\"{url}\" />"
        ));
    }
    let body = format!(
        "<div id=\"still\"><noscript><p class=\"unscripted\">{}</p></noscript>{}</div>\n    {ROOM}",
        escaped(&still.unscripted),
        unnumbered(&still.html)
    );
    let changes = [
        (
            "<html",
            "<html",
            format!("<html data-at=\"{}\"", still.address),
        ),
        ("<title>", "</title>", head),
        ("<noscript>", "</noscript>", String::new()),
        (ROOM, ROOM, body),
    ];
    let mut page = page.to_owned();
    if let (Some(now), Some(_)) = (described(&page), &still.about) {
        page = page.replacen(now, &about, 1);
    }
    for (from, to, with) in changes {
        page = put(&page, from, to, &with)?;
    }
    Ok(page)
}

/// A view without the names of the documents behind its citations, by which the running program numbers
/// them on paper: a file that comes in one round from the host is seen sooner.
fn unnumbered(html: &str) -> String {
    let mut parts = html.split(" data-source=\"");
    let first = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| Some(part.split_once('"')?.1));
    std::iter::once(first).chain(rest).collect()
}

/// Puts a text in place of what stands from one mark to the end of another.
fn put(page: &str, from: &str, to: &str, with: &str) -> Result<String> {
    let found = page
        .find(from)
        .and_then(|start| Some((start, start + page[start..].find(to)? + to.len())));
    let Some((start, end)) = found else {
        bail!("the built page has no `{from}` to put a view into; see index.html");
    };
    Ok(format!("{}{with}{}", &page[..start], &page[end..]))
}

/// What the page says that it is about, as markup.
fn described(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once("name=\"description\"")?;
    let (_, rest) = rest.split_once("content=\"")?;
    Some(rest.split_once('"')?.0)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::{Still, compose, unnumbered};

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head><title>Red Lines</title>\n\
        <meta name=\"description\"\ncontent=\"What each says.\" /></head>\n\
        <body><div id=\"app\"></div><noscript>Needs scripts.</noscript></body></html>";

    fn still() -> Still {
        Still {
            file: "compare.html".to_owned(),
            address: "#/compare".to_owned(),
            title: "Compare & more".to_owned(),
            about: Some("Both sides.".to_owned()),
            unscripted: "As of 22 November 2026.".to_owned(),
            html: "<h1>Both sides</h1>".to_owned(),
        }
    }

    #[test]
    fn a_view_stands_in_the_page_under_its_own_name() {
        let page = compose(PAGE, &still(), None).unwrap();
        assert!(page.contains("<html data-at=\"#/compare\" lang=\"en\">"));
        assert!(page.contains("<title>Compare &amp; more</title>"));
        assert!(page.contains("content=\"Both sides.\""));
        assert!(page.contains("<body><div id=\"still\">"));
        // Ahead of the app: nobody comes by the Tab key to what is still being drawn.
        assert!(page.contains("<h1>Both sides</h1></div>\n    <div id=\"app\"></div>"));
        assert!(!page.contains("Needs scripts.") && !page.contains("canonical"));
    }

    #[test]
    fn what_numbers_citations_on_paper_stays_out() {
        let html = "<p><a href=\"#/a\" data-source=\"source/a\">A</a>, <a data-source=\"b\" title=\"B\">B</a></p>";
        assert_eq!(
            unnumbered(html),
            "<p><a href=\"#/a\">A</a>, <a title=\"B\">B</a></p>"
        );
    }

    #[test]
    fn a_published_view_names_its_own_address() {
        let page = compose(PAGE, &still(), Some("https://example.org/lines/")).unwrap();
        let url = "https://example.org/lines/compare.html";
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{url}\" />")));
        assert!(page.contains(&format!("<meta property=\"og:url\" content=\"{url}\" />")));
    }

    #[test]
    fn the_first_view_is_about_what_the_page_is_about() {
        let first = Still {
            about: None,
            ..still()
        };
        let page = compose(PAGE, &first, None).unwrap();
        assert_eq!(page.matches("content=\"What each says.\"").count(), 2);
    }

    #[test]
    fn a_page_without_room_is_refused() {
        let error = compose("<html><title></title></html>", &still(), None);
        assert!(error.is_err());
    }
}
