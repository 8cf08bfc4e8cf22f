//! Filters and columns of the comparison; all of it stands in the address.

use dispute::as_of::Hold;
use dispute::compare::GapKind;
use dispute::model::RecordId;
use dispute::order::InOrder;
use yew::prelude::*;

use crate::browser::input::{self, Choice, Field};
use crate::browser::location;
use crate::context::{Go, Place};
use crate::lens::Lens;
use crate::route::{Address, gap_code, hold_code};

pub fn controls(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.ui().filter;
    let columns = lens.columns();
    let holders = holders(&lens);

    let choose = |set: fn(&mut Address, String)| {
        let (guide, address) = (place.guide.clone(), place.address.clone());
        Callback::from(move |event: Event| {
            let Some(value) = event
                .target_dyn_into::<Choice>()
                .map(|choice| choice.value())
            else {
                return;
            };
            let mut to = address.not_seeing();
            set(&mut to, value);
            guide.emit(Go::To(to));
        })
    };
    let onwords = {
        let (guide, address) = (place.guide.clone(), place.address.clone());
        Callback::from(move |event: InputEvent| {
            let Some(words) = event.target_dyn_into::<Field>().map(|field| field.value()) else {
                return;
            };
            if address.words.is_empty() {
                location::keep();
            }
            guide.emit(Go::Instead(Address {
                words,
                ..address.not_seeing()
            }));
        })
    };
    let swapped = {
        let slug = |index: usize| Some(columns[index].slug().to_owned());
        let sides = [lens.side_actor(0), lens.side_actor(1)];
        let mut to = place.address.not_seeing();
        to.columns = [slug(1), slug(0)];
        if [&columns[1], &columns[0]] == [&sides[0], &sides[1]] {
            to.columns = [None, None];
        }
        to.write()
    };
    let clear = Address {
        columns: place.address.columns.clone(),
        ..place.address.to(place.address.page.clone())
    };
    html! {
        <div class="filters">
        <details open={place.address.is_filtered()}>
        <summary>{ ui.open }</summary>
        <form class="controls" aria-label={ui.label} onsubmit={|event: SubmitEvent| event.prevent_default()}>
            <label>{ ui.theme }
                <select ~value={input::chosen(place.address.theme.as_deref().unwrap_or_default())} onchange={choose(|to, value| to.theme = chosen(value))}>
                    { option("", ui.all_themes, place.address.theme.is_none()) }
                    for theme in &place.data.dispute.themes {
                        { option(&theme.id, lens.say(&theme.label), place.address.theme.as_ref() == Some(&theme.id)) }
                    }
                </select>
            </label>
            <label>{ ui.gap }
                <select ~value={input::chosen(place.address.gap.map(gap_code).unwrap_or_default())} onchange={choose(|to, value| to.gap = GapKind::ALL.into_iter().find(|gap| gap_code(*gap) == value))}>
                    { option("", ui.all_gaps, place.address.gap.is_none()) }
                    for gap in GapKind::ALL {
                        { option(gap_code(gap), (place.ui().gap)(gap), place.address.gap == Some(gap)) }
                    }
                </select>
            </label>
            <label>{ ui.firmness }
                <select ~value={input::chosen(place.address.hold.map(hold_code).unwrap_or_default())} onchange={choose(|to, value| to.hold = Hold::ALL.into_iter().find(|hold| hold_code(*hold) == value))}>
                    { option("", ui.all_firmness, place.address.hold.is_none()) }
                    for hold in Hold::ALL {
                        { option(hold_code(hold), (place.ui().hold)(hold), place.address.hold == Some(hold)) }
                    }
                </select>
            </label>
            <label>{ ui.text }
                <input type="search" value={place.address.words.clone()} oninput={onwords} />
            </label>
            <label>{ ui.left }{ column(&lens, &holders, &columns[0], choose(|to, value| to.columns[0] = chosen(value))) }</label>
            <label>{ ui.right }{ column(&lens, &holders, &columns[1], choose(|to, value| to.columns[1] = chosen(value))) }</label>
        </form>
        </details>
            <a class="action" href={swapped}>{ ui.swap }{ " ⇄" }</a>
            if place.address.is_filtered() {
                <a class="action" href={clear.write()}>{ ui.clear }</a>
            }
        </div>
    }
}

fn chosen(value: String) -> Option<String> {
    (!value.is_empty()).then_some(value)
}

/// `selected` counts when the list is drawn first. From then on the list's own value does: a browser
/// ignores `selected` on an option that its user has once chosen, and going back would leave the
/// list at another choice than the address.
fn option(value: &str, name: &str, selected: bool) -> Html {
    html! { <option key={value.to_owned()} value={value.to_owned()} {selected}>{ name.to_owned() }</option> }
}

/// Every actor that holds a position can take a column.
fn column(
    lens: &Lens<'_>,
    holders: &[&RecordId],
    current: &RecordId,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <select ~value={input::chosen(current.slug())} {onchange}>
            for id in holders {
                { option(id.slug(), &lens.title(id), *id == current) }
            }
        </select>
    }
}

/// Everybody who holds a position and is on record, in the order of ids.
fn holders<'a>(lens: &Lens<'a>) -> Vec<&'a RecordId> {
    let positions = lens.data.positions.iter();
    let mut holders: Vec<&RecordId> = positions.map(|position| &position.actor).collect();
    holders.order();
    holders.dedup();
    holders.retain(|id| lens.actor(id).is_some());
    holders
}
