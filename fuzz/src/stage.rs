//! A page drawn on this machine, and what has to hold of it whatever was asked for.

use std::cell::LazyCell;

use dispute::edtf::Day;
use dispute::model::Dataset;
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use redlines::{Address, App, AppProps, Medium, Shared};
use tokio::runtime::{Builder, Runtime};
use yew::LocalServerRenderer;

use crate::damage;
use crate::hostile::ELEMENT;

/// Where links of a page may lead: into it, to what is published with it, or to a source on the web.
const SAFE: &[&str] = &[
    "#/",
    "http://",
    "https://",
    "red-lines.html\"",
    "schema.json\"",
];

/// Draws pages, one after the other.
pub struct Stage {
    runtime: Runtime,
    day: Day,
}

impl Default for Stage {
    fn default() -> Self {
        let runtime = Builder::new_current_thread().build();
        Stage {
            runtime: runtime
                .expect("a runtime without input and output asks nothing of the system"),
            // After everything in the records: what is drawn never depends on the clock.
            day: Day::from_ymd(2030, 1, 1).expect("the first of January is a day"),
        }
    }
}

impl Stage {
    /// The page of an address, as markup.
    pub fn draw(&self, data: &Shared<Dataset>, address: Address) -> String {
        let props = AppProps {
            data: data.clone(),
            document: Shared::new("{}".to_owned().into()),
            // As long as any.
            sha256: "0".repeat(64).into(),
            address: Shared::new(address),
            clock: self.day,
            // There is no browser here whose turns a page could be drawn in.
            medium: Medium::Still,
        };
        let page = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        self.runtime.block_on(page.render())
    }
}

thread_local! {
    static STAGE: LazyCell<Stage> = LazyCell::new(Stage::default);
    static SHIPPED: LazyCell<Shared<Dataset>> =
        LazyCell::new(|| Shared::new(dataset::dataset()));
    static MADE_UP: LazyCell<Shared<Dataset>> = LazyCell::new(|| Shared::new(damage::whole()));
}

/// A way to an address in a dataset, made of an input.
pub type Way = fn(&mut Unstructured<'_>, &Dataset) -> Result<String>;

/// Goes a way in one of two datasets, and holds the page at its end to what every page keeps. Too few
/// bytes for what they stand for are no case.
///
/// # Panics
///
/// As [`hold`] does.
pub fn follow(bytes: &[u8], way: Way) {
    let mut input = Unstructured::new(bytes);
    let Ok((data, address)) = at(&mut input, way) else {
        return;
    };
    let html = STAGE.with(|stage| stage.draw(&data, Address::read(&address)));
    // Some hundreds of links, each of which repeats the address.
    hold(&html, (1 << 20) + 500 * address.len());
}

fn at(input: &mut Unstructured<'_>, way: Way) -> Result<(Shared<Dataset>, String)> {
    // The made-up records are fewer, and drawn in a quarter of the time.
    let shipped = input.ratio(1, 16)?;
    let data = if shipped { &SHIPPED } else { &MADE_UP };
    let data = data.with(|data| (**data).clone());
    let address = way(input, &data)?;
    Ok((data, address))
}

/// Holds a page to what every page keeps: no element out of a text, no link that runs a program or
/// leaves for anywhere but the web, and no more markup than so many bytes.
///
/// # Panics
///
/// Where the page does not keep it: that is what a fuzzer looks for.
pub fn hold(html: &str, most: usize) {
    assert!(html.contains("<main"), "there is no page");
    assert!(!html.contains(ELEMENT), "a text became an element");
    // Neither mark stands in a text: there they are written in letters.
    let tags = html.split('<').filter_map(|tag| tag.split('>').next());
    for tag in tags {
        for attribute in [" href=\"", " src=\"", " action=\""] {
            if let Some((_, link)) = tag.split_once(attribute) {
                let safe = SAFE.iter().any(|safe| link.starts_with(safe));
                assert!(safe, "a link leads elsewhere: {tag}");
            }
        }
    }
    assert!(html.len() <= most, "{} bytes of markup", html.len());
}
