//! Events as a list: when, what, and what it changed.

use dispute::edtf::Day;
use dispute::model::{Citation, Event};
use yew::prelude::*;

use super::citation::to_passage;
use super::facts::when;
use crate::lens::Lens;
use crate::words::APART;

pub fn events<'a>(lens: &Lens<'_>, events: impl IntoIterator<Item = &'a Event>) -> Html {
    html! { <ol class="events">{ entries(lens, events) }</ol> }
}

/// Some of a list.
pub fn entries<'a>(lens: &Lens<'_>, events: impl IntoIterator<Item = &'a Event>) -> Html {
    html! { for event in events { { entry(lens, event) } } }
}

/// Whether what begins on a day was still to come on the day shown.
pub fn is_later(lens: &Lens<'_>, begins: Day) -> bool {
    begins > lens.view.day
}

fn entry(lens: &Lens<'_>, event: &Event) -> Html {
    let later = is_later(lens, event.date.known_span().start);
    html! {
        <li key={event.id.to_string()} data-lane={event.lane.clone()} data-later={later.then_some("")}>
            { when(lens, &event.date) }
            <div>
                <p class="answer"><a href={lens.to_evidence(&event.id)}>{ lens.say(&event.title) }</a></p>
                <p>{ lens.say(&event.text) }</p>
                <p class="facts">
                    if later { <b>{ lens.rest().history.later }</b>{ APART } }
                    { label(lens, event) }
                    for cited in passages(&event.citations) { { APART }{ to_passage(lens, cited) } }
                    if !event.changed.is_empty() {
                        { APART }{ lens.rest().history.changes }
                        for id in &event.changed { { " " }<a href={lens.to_evidence(id)}>{ lens.title(id) }</a> }
                    }
                </p>
            </div>
        </li>
    }
}

/// One citation for each passage that has an address of its own.
fn passages(citations: &[Citation]) -> impl Iterator<Item = &Citation> {
    let is_first = |(number, cited): &(usize, &Citation)| {
        let mut before = citations[..*number].iter();
        before.all(|other| (&other.source, other.paragraph) != (&cited.source, cited.paragraph))
    };
    let numbered = citations.iter().enumerate();
    numbered.filter(is_first).map(|(_, cited)| cited)
}

/// Its lane and its category.
fn label(lens: &Lens<'_>, event: &Event) -> String {
    let manifest = &lens.data.dispute;
    let lane = manifest.lanes.iter().find(|label| label.id == event.lane);
    let category = manifest
        .categories
        .iter()
        .find(|label| label.id == event.category);
    let words: Vec<&str> = [lane, category]
        .into_iter()
        .flatten()
        .map(|label| lens.say(&label.label))
        .collect();
    words.join(APART)
}
