//! A page to measure: the app over the shipped records and any number of made-up events, and the
//! same events as JSON for the library it is measured beside.

mod find;
mod solver;

use std::cell::RefCell;

use dispute::edtf::Day;
use dispute::model::{Dataset, Event, RecordId};
use redlines::browser::{clock, location, mount};
use redlines::{Address, App, AppProps, Medium, Shared};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static DATA: RefCell<Option<Dataset>> = const { RefCell::new(None) };
}

fn main() {}

/// Makes so many events, beside the shipped records; none keeps the shipped events.
#[wasm_bindgen]
pub fn prepare(count: usize) {
    let data = with_events(dataset::dataset(), count);
    DATA.with(|place| *place.borrow_mut() = Some(data));
}

/// Mounts the app over what was prepared.
#[wasm_bindgen]
pub fn show() {
    let data = DATA.with(|place| place.borrow_mut().take());
    let data = data.expect("prepare comes before show");
    let root = mount::point().expect("the page has an element with the id app");
    let props = AppProps {
        data: Shared::new(data),
        document: Shared::new(dataset::document().into()),
        sha256: dataset::SHA256.into(),
        address: Shared::new(Address::read(&location::hash())),
        clock: clock::today(),
        medium: Medium::Site,
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// The events prepared, as vis-timeline takes them.
#[wasm_bindgen]
pub fn as_items() -> String {
    DATA.with(|place| {
        let data = place.borrow();
        let data = data.as_ref().expect("prepare comes first");
        let items: Vec<_> = data
            .events
            .iter()
            .map(|event| {
                let span = event.date.known_span();
                let mut item = serde_json::json!({
                    "id": event.id.as_str(), "content": event.title.get("en"),
                    "group": event.lane, "start": span.start.to_string(),
                });
                if span.days() > 1 {
                    item["end"] = span.end.to_string().into();
                }
                item
            })
            .collect();
        serde_json::Value::from(items).to_string()
    })
}

/// The records with so many made-up events in place of their own; none keeps them.
fn with_events(mut data: Dataset, count: usize) -> Dataset {
    if count > 0 {
        let models: Vec<Event> = data.events.iter().cloned().collect();
        data.events = made_up(&models, count).into_iter().collect();
    }
    data
}

/// Events with the words of shipped ones, on days, months and years from 1992 to 2026.
fn made_up(models: &[Event], count: usize) -> Vec<Event> {
    let mut state = 0x9e37_79b9_u32;
    // Xorshift: the same events in every run.
    let mut next = move |below: u32| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        state % below
    };
    let first = Day::from_ymd(1992, 1, 1).expect("the first of January is a day");
    (0..count)
        .map(|number| {
            let mut event = models[number % models.len()].clone();
            event.id = RecordId::from(format!("event/made-up-{number}"));
            let (year, month, day) = Day(first.0 + next(12_700) as i32).ymd();
            let text = match next(10) {
                0 => format!("{year:04}"),
                1 | 2 => format!("{year:04}-{month:02}"),
                _ => format!("{year:04}-{month:02}-{day:02}"),
            };
            event.date = text.parse().expect("a written day is a date");
            event
        })
        .collect()
}
