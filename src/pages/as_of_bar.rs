//! The date of every view: a slider, a field, the changes before and after, and now.

use dispute::as_of::change_days;
use dispute::edtf::{Day, Edtf};
use yew::prelude::*;

use super::piece::{drawn, one};
use crate::browser::input::Field;
use crate::browser::location;
use crate::context::{Go, Medium, Place};
use crate::lens::within;
use crate::route::{Address, NotUnderstood, is_for_a_day};
use crate::shared::Shared;
use crate::words::{self, Ui};

#[hook]
pub fn use_as_of_bar(place: &Place) -> Html {
    let ui = &place.ui().as_of;
    let changes = use_memo(place.data.clone(), |data| change_days(data));
    let today = place.today;
    let reach = place.reach;
    let day = within(place.address.day(today), reach);
    let first = reach.start;
    let shown = match place.address.on {
        None if place.medium == Medium::Still => words::day(day),
        None => ui.today.to_owned(),
        Some(date) if date.known_span().overlaps(&reach) => (place.ui().date)(&date),
        // Outside the records the page shows the nearest day, and says so in a notice.
        Some(_) => words::day(day),
    };
    let text = use_state(|| None::<String>);
    // Of the records alone: the same wherever the date is moved.
    let drawn = use_memo(
        (changes.clone(), first, today),
        |(changes, first, today)| drawn(ticks(changes, *first, *today)),
    );

    let arrive = {
        let (guide, address, text) = (place.guide.clone(), place.address.clone(), text.setter());
        Callback::from(move |(date, instead): (Option<Edtf>, bool)| {
            text.set(None);
            let to = address.on(date);
            guide.emit(if instead { Go::Instead(to) } else { Go::To(to) });
        })
    };
    // A button that leads nowhere keeps the focus of whoever pressed it till then.
    let step = |target: Option<Option<Day>>, label: Option<&'static str>, name: &'static str| {
        let arrive = arrive.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            if let Some(day) = target {
                arrive.emit((day.map(Edtf::from_day), false));
            }
        });
        let nowhere = target.is_none().then_some("true");
        html! { <button type="button" {onclick} aria-disabled={nowhere} title={label} aria-label={label}>{ name }</button> }
    };
    let previous = changes.iter().rev().find(|change| **change < day).copied();
    let next = changes
        .iter()
        .find(|change| **change > day && **change <= today)
        .copied();

    // The days of the present slide, the one it began with among them: the address may still be at
    // any of them.
    let slid = use_mut_ref(Vec::<i32>::new);
    let onslide = {
        let (arrive, at) = (arrive.clone(), place.address.day(today).0);
        Callback::from(move |event: InputEvent| {
            let value: Option<i32> = event
                .target_dyn_into::<Field>()
                .and_then(|input| input.value().parse().ok());
            if let Some(number) = value {
                let mut slid = slid.borrow_mut();
                if !slid.contains(&at) {
                    *slid = vec![at];
                    location::keep();
                }
                slid.push(number);
                drop(slid);
                let date = (number < today.0).then(|| Edtf::from_day(Day(number)));
                arrive.emit((date, true));
            }
        })
    };
    let onwrite = {
        let text = text.setter();
        Callback::from(move |event: InputEvent| {
            text.set(event.target_dyn_into::<Field>().map(|input| input.value()));
        })
    };
    // When the field is left, and at the Enter key.
    let onchange = {
        let (arrive, guide, address) = (arrive.clone(), place.guide.clone(), place.address.clone());
        let (text, ui) = (text.clone(), place.ui());
        Callback::from(move |_: Event| {
            let Some(written) = text.as_deref().map(str::trim) else {
                return;
            };
            match date_in(written, ui) {
                Some(date) => arrive.emit((date, false)),
                None => {
                    text.set(None);
                    guide.emit(Go::Instead(unread(&address, written)));
                }
            }
        })
    };
    html! {
        <form class="as-of" onsubmit={|event: SubmitEvent| event.prevent_default()} aria-label={ui.label}>
            <label class="date">
                <span>{ ui.label }</span>
                <input
                    type="text" aria-label={ui.field} title={ui.field} autocomplete="off"
                    value={text.as_ref().cloned().unwrap_or_else(|| shown.clone())} oninput={onwrite} {onchange}
                />
            </label>
            <div class="track">
                { one(place, "ticks", (*drawn).clone(), false) }
                <input
                    type="range" aria-label={ui.slider} aria-valuetext={shown.clone()}
                    min={first.0.to_string()} max={today.0.to_string()}
                    value={day.0.clamp(first.0, today.0).to_string()} oninput={onslide}
                />
            </div>
            <div class="steps">
                { step(previous.map(Some), Some(ui.previous), "‹") }
                { step(next.map(Some), Some(ui.next), "›") }
                { step(place.address.on.map(|_| None), None, ui.now) }
            </div>
            <span class="hidden" role="status">
                { place.address.on.map(|_| (ui.changed)(&words::day(day))).unwrap_or_default() }
            </span>
        </form>
    }
}

/// The date that a reader wrote into a field, none where they left it empty or wrote that it is today;
/// `None` where it cannot be read.
pub fn date_in(written: &str, ui: &Ui) -> Option<Option<Edtf>> {
    match (ui.read_date)(written).filter(is_for_a_day) {
        None if written.is_empty() || written.eq_ignore_ascii_case(ui.as_of.today) => Some(None),
        date => date.map(Some),
    }
}

/// The address that tells what could not be read; the date stays.
fn unread(address: &Shared<Address>, written: &str) -> Address {
    let mut to = address.on(address.on);
    to.not_understood
        .push(NotUnderstood::Date(written.to_owned()));
    to
}

/// Where things changed, drawn behind the slider, at most once in a thousandth of its width: closer
/// together nobody could tell them apart. Percentages need no view box, so that the years
/// keep their shape at any width.
fn ticks(changes: &[Day], first: Day, last: Day) -> Html {
    let width = i64::from((last.0 - first.0).max(1));
    // In whole numbers: writing fractions costs the first view some kilobytes.
    let thousandths = |day: Day| i64::from((day.0 - first.0).max(0)) * 1000 / width;
    let at = |day: Day| {
        let place = thousandths(day);
        format!("{}.{}%", place / 10, place % 10)
    };
    let mut marked: Vec<Day> = changes.iter().copied().filter(|day| *day <= last).collect();
    marked.dedup_by_key(|day| thousandths(*day));
    let years = (first.ymd().0 / 10 + 1..=last.ymd().0 / 10)
        .filter_map(|decade| Day::from_ymd(decade * 10, 1, 1).map(|day| (decade * 10, day)));
    html! {
        <svg class="ticks" aria-hidden="true">
            <line x1="0" x2="100%" y1="10" y2="10" />
            for day in marked {
                <line key={day.0} class="change" x1={at(day)} x2={at(day)} y1="5" y2="15" />
            }
            for (year, day) in years {
                <text key={year} x={at(day)} y="27">{ year }</text>
            }
        </svg>
    }
}
