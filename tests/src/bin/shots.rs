//! Photographs whole pages of dist/: one PNG for each route, width and colour scheme.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};
use e2e::{Browser, Scheme, Site};
use lexopt::{Arg, Parser, ValueExt};

const WIDTHS: &[u32] = &[360, 768, 1440];

/// As tall as a phone or a laptop: what the page measures its first screen by.
const HEIGHT: u32 = 800;

/// Chromium draws no picture taller than this.
const TALLEST: u64 = 16_000;

struct Options {
    folder: PathBuf,
    routes: Vec<String>,
    widths: Vec<u32>,
    schemes: Vec<Scheme>,
    slice: u64,
}

fn main() -> ExitCode {
    match parse().and_then(|options| photograph(&options)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn parse() -> Result<Options> {
    let mut args = Parser::from_env();
    let mut folder = None;
    let mut routes = Vec::new();
    let mut widths = Vec::new();
    let mut schemes = Vec::new();
    let mut slice = TALLEST;
    while let Some(arg) = args.next()? {
        match arg {
            Arg::Value(path) if folder.is_none() => folder = Some(PathBuf::from(path)),
            Arg::Long("route") => routes.push(args.value()?.string()?),
            Arg::Long("width") => widths.push(args.value()?.parse()?),
            Arg::Long("scheme") => schemes.push(scheme(&args.value()?.string()?)?),
            Arg::Long("slice") => slice = args.value()?.parse()?,
            other => bail!(other.unexpected()),
        }
    }
    if widths.is_empty() {
        widths = WIDTHS.to_vec();
    }
    if schemes.is_empty() {
        schemes = vec![Scheme::Light, Scheme::Dark];
    }
    Ok(Options {
        folder: folder.context("name the folder for the pictures: cargo xtask shots OUTDIR")?,
        routes,
        widths,
        schemes,
        slice: slice.clamp(100, TALLEST),
    })
}

fn scheme(name: &str) -> Result<Scheme> {
    [Scheme::Light, Scheme::Dark]
        .into_iter()
        .find(|scheme| scheme.name() == name)
        .with_context(|| format!("--scheme takes light or dark, not `{name}`"))
}

fn photograph(options: &Options) -> Result<()> {
    fs::create_dir_all(&options.folder)?;
    let site = Site::serve(&Site::dist(), "/")?;
    let browser = Browser::launch()?;
    let routes = match options.routes.as_slice() {
        [] => routes_in_the_page(&browser, &site)?,
        named => named.to_vec(),
    };
    for route in &routes {
        for width in &options.widths {
            for scheme in &options.schemes {
                let start = Instant::now();
                browser.resize(*width, HEIGHT)?;
                browser.prefer(*scheme)?;
                // Loaded anew each time: what one view left behind must not show in the next.
                browser.goto("about:blank")?;
                browser.goto(&format!("{}{route}", site.url()))?;
                browser.settle()?;
                let name = format!("{}-{width}-{}", file_name(route), scheme.name());
                let paths = save(&browser, &options.folder, &name, options.slice)?;
                for path in paths {
                    println!("{} ({} ms)", path.display(), start.elapsed().as_millis());
                }
                for line in browser.console()? {
                    eprintln!("  {route} logged: {line}");
                }
            }
        }
    }
    Ok(())
}

/// Without a list, every view that the first page links to in its navigation.
fn routes_in_the_page(browser: &Browser, site: &Site) -> Result<Vec<String>> {
    browser.goto(&format!("{}#/", site.url()))?;
    browser.settle()?;
    let found = browser.eval(
        "return ['#/', ...[...document.querySelectorAll('nav a[href*=\"#/\"]')]
             .map((link) => new URL(link.href).hash)]",
        Vec::new(),
    )?;
    let mut routes: Vec<String> = Vec::new();
    for route in found.as_array().into_iter().flatten() {
        let route = route.as_str().unwrap_or_default();
        if !routes.iter().any(|known| known == route) {
            routes.push(route.to_owned());
        }
    }
    Ok(routes)
}

/// One picture, or several where the page is taller than `slice`.
fn save(browser: &Browser, folder: &Path, name: &str, slice: u64) -> Result<Vec<PathBuf>> {
    let (width, height) = browser.page_size()?;
    let parts = height.div_ceil(slice).max(1);
    (0..parts)
        .map(|part| {
            let top = part * slice;
            let picture = browser.photograph_part(top, width, slice.min(height - top))?;
            let path = match parts {
                1 => folder.join(format!("{name}.png")),
                _ => folder.join(format!("{name}-{}.png", part + 1)),
            };
            fs::write(&path, picture)
                .with_context(|| format!("cannot write {}", path.display()))?;
            Ok(path)
        })
        .collect()
}

/// `#/issue/nato?side=ge` becomes `issue-nato-side-ge`, and `#/` becomes `home`.
fn file_name(route: &str) -> String {
    let words: Vec<_> = route
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        "home".to_owned()
    } else {
        words.join("-")
    }
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_route_becomes_a_file_name() {
        assert_eq!(file_name("#/"), "home");
        assert_eq!(file_name("#/issue/nato?side=ge"), "issue-nato-side-ge");
    }
}
