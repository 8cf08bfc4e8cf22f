//! What a failed step leaves behind for the person who has to find out why.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use crate::browser::Browser;

/// The sentence that a test fails with: what went wrong, where the page was, what it showed.
pub(crate) fn report(browser: &Browser, what: &str) -> String {
    let state = browser.eval(
        "return [location.href, document.body.innerText]",
        Vec::new(),
    );
    let (address, text) = match &state {
        Ok(state) => (
            state[0].as_str().unwrap_or_default().to_owned(),
            shortened(state[1].as_str().unwrap_or_default()),
        ),
        Err(error) => (format!("unknown: {error:#}"), String::new()),
    };
    let picture = match photograph(browser) {
        Ok(path) => path.display().to_string(),
        Err(error) => format!("none: {error:#}"),
    };
    let console = browser.console().unwrap_or_default().join("\n    ");
    format!(
        "{what}\n  at: {address}\n  picture: {picture}\n  console: {console}\n  the page shows:\n{text}"
    )
}

/// One file per test and engine: the test's name is its thread's.
fn photograph(browser: &Browser) -> anyhow::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/e2e");
    fs::create_dir_all(&folder)?;
    let name = thread::current()
        .name()
        .unwrap_or("test")
        .replace("::", "-");
    let path = folder
        .canonicalize()?
        .join(format!("{name}-{:?}.png", browser.engine()));
    fs::write(&path, browser.photograph()?)?;
    Ok(path)
}

fn shortened(text: &str) -> String {
    const LINES: usize = 60;
    let shown: Vec<_> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| format!("    {line}"))
        .collect();
    let more = shown.len().saturating_sub(LINES);
    let mut text = shown[..shown.len() - more].join("\n");
    if more > 0 {
        text.push_str(&format!("\n    … and {more} more lines"));
    }
    text
}
