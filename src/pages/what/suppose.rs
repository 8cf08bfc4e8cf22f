//! The reverse: suppose that a line moves or a step is taken, and see what opens.

use dispute::model::Record;
use dispute::openings::AtomId;
use dispute::what_if::{Change, WhatIf};
use yew::prelude::*;

use crate::components::citation;
use crate::components::opening::{avenue, change};
use crate::components::portion::portion;
use crate::context::{Go, Place};
use crate::lens::Lens;
use crate::portions::LINES;
use crate::words::APART;

/// What the address supposes, by number.
pub fn supposed(lens: &Lens<'_>, what_if: &WhatIf<'_>) -> Vec<AtomId> {
    let codes = lens.address.suppose.iter();
    codes.flat_map(|code| atoms(lens, what_if, code)).collect()
}

/// What the address supposes and the data do not have. Nothing is worked out where nothing is supposed.
pub fn unknown<'l>(lens: &Lens<'l>) -> Vec<&'l str> {
    let codes = &lens.address.suppose;
    if codes.is_empty() {
        return Vec::new();
    }
    let what_if = WhatIf::new(&lens.view);
    let is_unknown = |code: &&String| atoms(lens, &what_if, code).is_empty();
    codes
        .iter()
        .filter(is_unknown)
        .map(String::as_str)
        .collect()
}

/// The changes that a name in an address stands for: one of its own, or all of a concession's.
fn atoms(lens: &Lens<'_>, what_if: &WhatIf<'_>, code: &str) -> Vec<AtomId> {
    if let Some(atom) = what_if.change(code) {
        return vec![atom];
    }
    let concession = lens
        .data
        .concessions
        .iter()
        .find(|concession| concession.id.slug() == code);
    concession.map_or_else(Vec::new, |concession| what_if.concession(concession))
}

pub fn suppose(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().what_if;
    let what_if = WhatIf::new(&lens.view);
    let chosen = &place.address.suppose;
    let supposed = supposed(&lens, &what_if);
    let opens = what_if.opens(&supposed);
    let tick = |code: String, words: Html| {
        let (guide, address) = (place.guide.clone(), place.address.clone());
        let checked = chosen.contains(&code);
        let onchange = {
            let code = code.clone();
            Callback::from(move |_: Event| {
                let mut to = address.not_seeing();
                if let Some(at) = to.suppose.iter().position(|other| *other == code) {
                    to.suppose.remove(at);
                } else {
                    to.suppose.push(code.clone());
                }
                guide.emit(Go::To(to));
            })
        };
        html! {
            <li key={code.clone()}><label class="choice"><input type="checkbox" {checked} {onchange} /><span>{ words }</span></label></li>
        }
    };
    let of_kind = |list: &str, line: bool| {
        let of_kind = |change: &&Change<'_>| matches!(change, Change::Line(_)) == line;
        let (changes, more) = portion(
            &lens,
            list,
            LINES,
            what_if.changes.iter().filter(of_kind).collect(),
        );
        html! {
            <>
                <ul class="choices">
                    for made in changes { { tick(made.code(), change(&lens, made)) } }
                </ul>
                { more }
            </>
        }
    };
    let (concessions, more) = portion(
        &lens,
        "concessions",
        LINES,
        lens.data.concessions.iter().collect(),
    );
    let mut clear = place.address.not_seeing();
    clear.suppose = Vec::new();
    html! {
        <section class="suppose">
            <h2>{ ui.suppose }</h2>
            <p class="lede">{ ui.suppose_lede }</p>
            <p class="facts">{ (ui.stands_open)(what_if.open(&[]).len()) }</p>
            <div class="supposed" aria-live="polite">
                if chosen.is_empty() {
                    <p class="none">{ ui.nothing_supposed }</p>
                } else if opens.is_empty() {
                    <p>{ ui.supposed_none }</p>
                } else {
                    <p><b>{ ui.supposed_opens }</b></p>
                    <ul>
                        for number in opens { <li key={number}>{ avenue(&lens, &what_if, number, None) }</li> }
                    </ul>
                }
                if !chosen.is_empty() {
                    <p><a class="action" href={clear.write()}>{ ui.clear }</a></p>
                }
            </div>
            <fieldset>
                <legend>{ ui.concessions }</legend>
                <ul class="choices">
                    for concession in concessions {
                        { tick(concession.id.slug().to_owned(), html! {
                            <>
                                { lens.say(concession.title()) }{ " " }
                                <span class="facts">
                                    { lens.title(&concession.proposed_by) }{ " " }{ place.rest().avenues.says }
                                    if let Some(cited) = concession.citations.first() {
                                        { APART }{ citation::link(&lens, lens.to_evidence(&concession.id), cited) }
                                    }
                                    if what_if.concession(concession).is_empty() { { APART }{ ui.asked_by_none } }
                                </span>
                            </>
                        }) }
                    }
                </ul>
                { more }
            </fieldset>
            <fieldset>
                <legend>{ ui.lines }</legend>
                { of_kind("lines", true) }
            </fieldset>
            <fieldset>
                <legend>{ ui.steps }</legend>
                { of_kind("steps", false) }
            </fieldset>
        </section>
    }
}
