//! Two packages beside each other.

use dispute::openings::ProposalId;
use dispute::what_if::{Change, WhatIf};
use yew::prelude::*;

use super::brief::whole;
use super::picked::Picked;
use crate::components::opening::{avenue, change};
use crate::lens::Lens;

pub fn compared(lens: &Lens<'_>, one: &Picked<'_>, other: &Picked<'_>) -> Html {
    let ui = &lens.rest().package;
    let both = [one, other].map(|picked| {
        let (what_if, taken) = picked.what_if(lens);
        let needed = what_if.needed(&taken).unwrap_or_default();
        let with: Vec<ProposalId> = taken.iter().chain(&needed).copied().collect();
        (what_if, taken, with)
    });
    let [(first, _, here), (_, _, there)] = &both;
    let only = |these: &[ProposalId], those: &[ProposalId]| -> Vec<ProposalId> {
        these
            .iter()
            .filter(|number| !those.contains(number))
            .copied()
            .collect()
    };
    let shared: Vec<ProposalId> = here
        .iter()
        .filter(|number| there.contains(number))
        .copied()
        .collect();
    html! {
        <section class="compared">
            <h2>{ ui.compared }</h2>
            { share(lens, first, ui.both, &shared) }
            { share(lens, first, ui.only_here, &only(here, there)) }
            { share(lens, first, ui.only_there, &only(there, here)) }
            for (index, (what_if, taken, with)) in both.iter().enumerate() {
                <section key={index}>
                    <h3>{ if index == 0 { ui.this } else { ui.other } }</h3>
                    { whole(lens, what_if, &what_if.whole(with)) }
                    { in_common(lens, what_if, taken) }
                </section>
            }
        </section>
    }
}

fn share(lens: &Lens<'_>, what_if: &WhatIf<'_>, title: &'static str, all: &[ProposalId]) -> Html {
    html! {
        <p>
            <b>{ title }{ ": " }</b>
            if all.is_empty() { { lens.rest().package.nothing } }
            for (index, &number) in all.iter().enumerate() {
                <span key={number}>if index > 0 { { "; " } }{ avenue(lens, what_if, number, None) }</span>
            }
        </p>
    }
}

fn in_common(lens: &Lens<'_>, what_if: &WhatIf<'_>, taken: &[ProposalId]) -> Html {
    let ui = &lens.rest().package;
    let changes: Option<Vec<Change<'_>>> = what_if.in_every_way(taken).ok().flatten();
    html! {
        <>
            <p class="facts">{ ui.common }{ ":" }</p>
            {
                match changes {
                    None => html! { <p>{ lens.rest().what_if.never }</p> },
                    Some(changes) if changes.is_empty() => html! { <p>{ ui.common_none }</p> },
                    Some(changes) => html! {
                        <ul>for made in &changes { <li key={made.code()}>{ change(lens, made) }</li> }</ul>
                    },
                }
            }
        </>
    }
}
