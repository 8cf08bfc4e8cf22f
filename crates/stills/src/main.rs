//! Draws each main view as it stands on the day of the data, and prints all of them as one JSON
//! document: for each its file, the address it stands for, its title, what it is about, and its
//! markup.
//!
//! Here is also where links lead that the app would follow without leaving the page: each to the
//! file that shows the view, or shows the record in its list, with the app's own address behind it.

mod links;
#[cfg(test)]
mod walk;

use anyhow::{Context, Result};
use dispute::edtf::{Day, Edtf};
use redlines::{Address, App, AppProps, Medium, Shared};
use serde_json::{Value, json};
use yew::LocalServerRenderer;

/// Each main view: its file, and the address that it stands for.
const VIEWS: &[(&str, &str)] = &[
    ("index.html", "#/"),
    ("compare.html", "#/compare"),
    // The name of the address is that of the one file with everything inside.
    ("lines.html", "#/red-lines"),
    ("avenues.html", "#/avenues"),
    ("what.html", "#/what"),
    ("history.html", "#/history"),
    ("accounts-differ.html", "#/accounts-differ"),
    ("actors.html", "#/actors"),
    ("sources.html", "#/sources"),
    ("wording.html", "#/wording"),
    ("rules.html", "#/rules"),
    ("about.html", "#/about"),
];

fn main() -> Result<()> {
    let data = Shared::new(dataset::dataset());
    let day = day(&data.dispute.version)?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    let mut stills = Vec::new();
    for (file, address) in VIEWS {
        let props = AppProps {
            data: data.clone(),
            document: Shared::new(dataset::document().into()),
            sha256: dataset::SHA256.into(),
            address: Shared::new(Address::read(address)),
            clock: day,
            medium: Medium::Still,
        };
        stills.push(runtime.block_on(still(file, address, props)));
    }
    println!("{}", Value::from(stills));
    Ok(())
}

/// The day of the data: a version is a date, written with points.
fn day(version: &str) -> Result<Day> {
    let date: Edtf = version
        .replace('.', "-")
        .parse()
        .ok()
        .with_context(|| format!("the version `{version}` is no date such as 2026.11.22"))?;
    Ok(Day(date.known_span().end.0 - 1))
}

async fn still(file: &str, address: &str, props: AppProps) -> Value {
    let title = redlines::title(&props);
    let unscripted = redlines::unscripted(&props);
    let html = LocalServerRenderer::<App>::with_props(props)
        .hydratable(false)
        .render()
        .await;
    json!({
        "file": file,
        "address": address,
        "title": title,
        "about": about(&html),
        "unscripted": unscripted,
        "html": links::lead(&html, file),
    })
}

/// What a view says of itself under its heading, as markup; none for the first page, which is about
/// everything.
fn about(html: &str) -> Option<&str> {
    let (_, rest) = html.split_once("<p class=\"lede\">")?;
    let (lede, _) = rest.split_once("</p>")?;
    (!lede.contains('<')).then_some(lede)
}
