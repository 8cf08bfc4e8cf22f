//! One date or two, and what the history is narrowed to; all of it stands in the address.

use dispute::edtf::{Date, Day, Edtf};
use dispute::model::Dataset;
use yew::prelude::*;

use super::date_field::DateField;
use crate::browser::input::Choice;
use crate::components::narrowed::Narrowed;
use crate::context::{Go, Place};
use crate::pages::part::{Part, part};
use crate::route::{Address, Narrow, NotUnderstood};

/// Where the earlier date stands when a reader first asks for two: so many years back.
const BACK: i32 = 10;

pub fn controls(place: &Place, taking_part: &[usize]) -> Html {
    let lens = place.lens();
    let ui = &place.rest().history;
    let address = &place.address;
    let narrowed = Narrowed::of(&lens);

    let arrive = |change: fn(&mut Address, Option<String>)| {
        let (guide, address) = (place.guide.clone(), address.clone());
        Callback::from(move |event: Event| {
            let Some(choice) = event.target_dyn_into::<Choice>() else {
                return;
            };
            let mut to = address.not_seeing();
            change(
                &mut to,
                Some(choice.value()).filter(|value| !value.is_empty()),
            );
            guide.emit(Go::To(to));
        })
    };
    let mode = |from: Option<Edtf>| {
        let (guide, address) = (place.guide.clone(), address.clone());
        Callback::from(move |_: Event| {
            guide.emit(Go::To(Address {
                from,
                ..address.not_seeing()
            }));
        })
    };
    let date = |set: fn(&mut Address, Option<Edtf>), misread: fn(String) -> NotUnderstood| {
        let (guide, address) = (place.guide.clone(), address.clone());
        Callback::from(move |date: Result<Option<Edtf>, String>| {
            let mut to = address.not_seeing();
            match date {
                Ok(date) => {
                    set(&mut to, date);
                    guide.emit(Go::To(to));
                }
                Err(text) => {
                    to.not_understood.push(misread(text));
                    guide.emit(Go::Instead(to));
                }
            }
        })
    };
    let earlier = address
        .from
        .unwrap_or_else(|| back(lens.view.day, lens.reach.start));
    let shown = |date: Option<Edtf>| -> AttrValue {
        date.map_or_else(
            || place.ui().as_of.today.to_owned(),
            |date| lens.date(&date),
        )
        .into()
    };
    let field = |label, date, on_date| {
        let shown = shown(date);
        part(
            place,
            Part::DateField(DateField {
                label,
                shown,
                on_date,
            }),
        )
    };
    let clear = Address {
        narrow: Narrow::default(),
        ..address.not_seeing()
    };
    html! {
        <form class="controls history-controls" aria-label={ui.narrow} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <fieldset class="mode">
                <legend>{ ui.mode }</legend>
                <label><input type="radio" name="mode" checked={address.from.is_none()} onchange={mode(None)} />{ ui.one }</label>
                <label><input type="radio" name="mode" checked={address.from.is_some()} onchange={mode(Some(earlier))} />{ ui.two }</label>
            </fieldset>
            <div class="dates">
                if address.from.is_some() {
                    { field(ui.from, address.from, date(|to, date| to.from = date, NotUnderstood::From)) }
                    { field(ui.to, address.on, date(|to, date| to.on = date, NotUnderstood::Date)) }
                    <p class="facts">{ ui.date_hint }</p>
                }
            </div>
            <label>{ ui.issue }
                <select onchange={arrive(|to, value| to.narrow.issue = value)}>
                    { option("", ui.any_issue, narrowed.issue.is_none()) }
                    for issue in place.data.issues_in_order() {
                        { option(issue.id.slug(), lens.say(&issue.short), narrowed.issue.is_some_and(|chosen| chosen.id == issue.id)) }
                    }
                </select>
            </label>
            <label>{ ui.actor }
                <select onchange={arrive(|to, value| to.narrow.actor = value)}>
                    { option("", ui.any_actor, narrowed.actor.is_none()) }
                    for actor in taking_part.iter().map(|actor| &place.data.actors[*actor]) {
                        { option(actor.id.slug(), lens.say(&actor.title), narrowed.actor.is_some_and(|chosen| chosen.id == actor.id)) }
                    }
                </select>
            </label>
            <label>{ ui.category }
                <select onchange={arrive(|to, value| to.narrow.category = value)}>
                    { option("", ui.any_category, narrowed.category.is_none()) }
                    for label in &place.data.dispute.categories {
                        { option(&label.id, lens.say(&label.label), narrowed.category.is_some_and(|chosen| chosen.id == label.id)) }
                    }
                </select>
            </label>
            if address.narrow != Narrow::default() {
                <a class="action" href={clear.write()}>{ ui.clear }</a>
            }
        </form>
    }
}

/// Everybody who took part in an event, in the order of ids.
pub fn taking_part(data: &Dataset) -> Vec<usize> {
    let mut takes_part = vec![false; data.actors.len()];
    let all = data.events.iter().flat_map(|event| &event.actors);
    for actor in all.filter_map(|id| data.actors.place(id)) {
        takes_part[actor] = true;
    }
    let places = 0..takes_part.len();
    places.filter(|place| takes_part[*place]).collect()
}

fn option(value: &str, name: &str, selected: bool) -> Html {
    html! { <option key={value.to_owned()} value={value.to_owned()} {selected}>{ name.to_owned() }</option> }
}

/// The year some years before a day, but never before the records begin.
fn back(day: Day, first: Day) -> Edtf {
    let year = day.ymd().0 - BACK;
    let start = Day::from_ymd(year, 1, 1).unwrap_or(first);
    let start = start.max(first);
    let mut date = Date::from_day(start);
    date.month = None;
    date.day = None;
    Edtf::Date(date)
}
