//! The field in the masthead that searches every record: a combobox with its list beneath.

use yew::prelude::*;

use super::later;
use super::offers::Line;
use crate::browser::input::Field;
use crate::browser::{document, keys};
use crate::context::{Go, Place};
use crate::route::{Address, Page};

/// The field's id, and the list's.
const FIELD: &str = "search";
const LIST: &str = "search-list";

#[hook]
pub fn use_search_field(place: &Place) -> Html {
    let ui = &place.ui().search_field;
    let text = use_state(String::new);
    let open = use_state(|| false);
    let active = use_state(|| None::<usize>);

    use_effect_with((), |()| {
        let listener = keys::on_search(|| document::select(FIELD));
        move || drop(listener)
    });
    // Wherever the reader arrives, the list is done; the words stand on the page of results only.
    use_effect_with(place.address.clone(), {
        let (text, open, active) = (text.setter(), open.setter(), active.setter());
        move |address| {
            let here = address.page == Page::Search;
            text.set(if here {
                address.words.clone()
            } else {
                String::new()
            });
            open.set(false);
            active.set(None);
        }
    });
    use_effect_with(*active, |active| {
        if let Some(index) = active {
            document::reveal(&line_id(*index));
        }
    });

    let offered = match later::parts() {
        Some(parts) if *open => (parts.offers)(place, &text),
        _ => None,
    };
    let shown = offered.is_some();
    let (status, groups) = offered
        .map(|offered| (offered.said, offered.groups))
        .unwrap_or_default();
    let targets: Vec<Address> = groups
        .iter()
        .flat_map(|(_, lines)| lines)
        .map(|line| line.to.clone())
        .collect();
    let count = targets.len();

    let oninput = {
        let (text, open, active) = (text.setter(), open.setter(), active.setter());
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<Field>() {
                text.set(field.value());
                open.set(true);
                active.set(None);
            }
        })
    };
    let go_on = {
        let (guide, open) = (place.guide.clone(), open.setter());
        Callback::from(move |to: Address| {
            open.set(false);
            guide.emit(Go::To(to));
        })
    };
    let onsubmit = {
        let (address, text, go_on) = (place.address.clone(), text.clone(), go_on.clone());
        let chosen = active.and_then(|index| targets.get(index).cloned());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match &chosen {
                Some(to) => go_on.emit(to.clone()),
                None if text.trim().is_empty() => {}
                None => go_on.emit(address.searching(&text)),
            }
        })
    };
    let onkeydown = {
        let (text, open, active) = (text.clone(), open.clone(), active.clone());
        Callback::from(move |event: KeyboardEvent| {
            let step = match event.key().as_str() {
                "ArrowDown" => true,
                "ArrowUp" => false,
                "Escape" => {
                    event.prevent_default();
                    if *open && !text.is_empty() {
                        open.set(false);
                        active.set(None);
                    } else {
                        text.set(String::new());
                    }
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            open.set(true);
            if count > 0 {
                // One place beyond the lines is the field itself.
                let places = count + 1;
                let at = active.map_or(0, |index| index + 1);
                let next = (at + if step { 1 } else { places - 1 }) % places;
                active.set(next.checked_sub(1));
            }
        })
    };
    let onblur = {
        let open = open.setter();
        Callback::from(move |_: FocusEvent| open.set(false))
    };
    let mut number = 0;
    html! {
        <form class="search" role="search" {onsubmit}>
            <input
                id={FIELD} type="text" inputmode="search" enterkeyhint="search" role="combobox" autocomplete="off" spellcheck="false"
                aria-label={ui.label} placeholder={ui.placeholder} title={ui.label} aria-keyshortcuts="/ Control+K Meta+K"
                aria-autocomplete="list" aria-controls={LIST} aria-expanded={shown.to_string()}
                aria-activedescendant={active.filter(|_| shown).map(line_id)}
                value={(*text).clone()} {oninput} {onkeydown} {onblur}
            />
            <kbd aria-hidden="true">{ "/" }</kbd>
            <div id={LIST} class="search-list" role="listbox" aria-label={ui.list} hidden={!shown}>
                for (place_of_group, (name, lines)) in groups.into_iter().enumerate() {
                    <div role="group" aria-label={name.clone()} key={place_of_group}>
                        <p class="kind" role="presentation">{ name }</p>
                        for line in lines {
                            { option(line, { number += 1; number - 1 }, *active, &go_on) }
                        }
                    </div>
                }
            </div>
            <span class="hidden" role="status">{ status }</span>
        </form>
    }
}

fn line_id(index: usize) -> String {
    format!("{LIST}-{index}")
}

fn option(line: Line, number: usize, active: Option<usize>, go_on: &Callback<Address>) -> Html {
    let onclick = {
        let (to, go_on) = (line.to, go_on.clone());
        Callback::from(move |_: MouseEvent| go_on.emit(to.clone()))
    };
    // The field keeps the focus, or the list would close before the click arrives.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <div
            role="option" id={line_id(number)} key={number}
            aria-selected={(active == Some(number)).to_string()} {onclick} {onmousedown}
        >
            { line.drawn }
        </div>
    }
}
