//! What it would take to open an outcome, and what opens where something changes.

mod suppose;

use dispute::model::{RecordId, State};
use dispute::openings::{Bounds, Count, ProposalId};
use dispute::order::InOrder;
use dispute::what_if::{Opening, Openings, WhatIf};
use yew::prelude::*;

use crate::browser::input::Choice;
use crate::components::opening::{movers, names, opening};
use crate::context::{Go, Place};
use crate::lens::Lens;
pub use suppose::unknown;
use suppose::{suppose, supposed};

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().what_if;
    let what_if = WhatIf::new(&lens.view);
    let want = place
        .address
        .want
        .as_ref()
        .map(|slug| RecordId::from(format!("avenue/{slug}")));
    let wanted = want.as_ref().and_then(|id| what_if.number(id));
    let onchange = {
        let (guide, address) = (place.guide.clone(), place.address.clone());
        Callback::from(move |event: Event| {
            let Some(choice) = event.target_dyn_into::<Choice>() else {
                return;
            };
            let mut to = address.not_seeing();
            to.want = Some(choice.value()).filter(|value| !value.is_empty());
            guide.emit(Go::To(to));
        })
    };
    html! {
        <div class="what">
            <h1>{ place.ui().titles.what_if }</h1>
            <p class="lede">{ ui.lede }</p>
            <p class="aside-note">{ place.rest().verdicts.not_advice }</p>
            <form class="controls" onsubmit={|event: SubmitEvent| event.prevent_default()}>
                <label class="wide">{ ui.choose }
                    <select {onchange}>
                        <option value="" selected={wanted.is_none()}>{ ui.nothing_chosen }</option>
                        for reading in &what_if.readings {
                            <option key={reading.avenue.id.to_string()} value={reading.avenue.id.slug().to_owned()}
                                selected={want.as_ref() == Some(&reading.avenue.id)}>{ lens.say(&reading.avenue.title) }</option>
                        }
                    </select>
                </label>
            </form>
            <div aria-live="polite">
                if let Some(number) = wanted { { answer(&lens, &what_if, number) } }
            </div>
            { suppose(place) }
        </div>
    }
}

/// The outcome that the address chooses, and every smallest set that opens it, where they are few
/// enough to list.
pub fn openings_of<'a>(lens: &Lens<'a>) -> Option<(RecordId, Vec<Opening<'a>>)> {
    let want = RecordId::from(format!("avenue/{}", lens.address.want.as_ref()?));
    let what_if = WhatIf::new(&lens.view);
    let number = what_if.number(&want)?;
    let supposed = supposed(lens, &what_if);
    match what_if.ways(&[number], &supposed, Bounds::default()) {
        Ok(Openings::All(all)) => Some((want, all)),
        Ok(Openings::Beyond(_)) | Err(_) => None,
    }
}

fn answer(lens: &Lens<'_>, what_if: &WhatIf<'_>, number: ProposalId) -> Html {
    let ui = &lens.rest().what_if;
    let reading = &what_if.readings[number as usize];
    let supposed = supposed(lens, what_if);
    let bounds = Bounds::default();
    let found = if !reading.avenue.too_vague.is_empty() {
        html! { <p>{ ui.vague }{ " " }{ lens.say(&reading.avenue.too_vague) }</p> }
    } else if matches!(reading.said_first(), Some(State::UnderWay | State::Done)) {
        html! { <p>{ ui.open_under_way }</p> }
    } else {
        match what_if.ways(&[number], &supposed, bounds) {
            Ok(Openings::All(all)) => sets(lens, what_if, &all),
            Ok(Openings::Beyond(count)) => {
                let count = match count {
                    Count::Exactly(count) => (ui.exactly)(count),
                    Count::AtLeast(count) => (ui.at_least)(count),
                };
                html! { <p>{ (ui.beyond)(&count, bounds.sets) }</p> }
            }
            Err(_) => Html::default(),
        }
    };
    html! {
        <section class="outcome">
            <h2>{ ui.outcome }{ ": " }<a href={lens.to_record(&reading.avenue.id)}>{ lens.say(&reading.avenue.title) }</a></h2>
            if let Some(status) = reading.status {
                <p class="state"><b>{ (lens.rest().state)(status.state) }</b>{ ", " }{ lens.date(&status.date) }</p>
            } else {
                <p class="state"><b>{ lens.rest().avenues.not_yet }</b></p>
            }
            if !supposed.is_empty() { <p class="facts">{ ui.with_supposed }</p> }
            { found }
            if !reading.avenue.note.is_empty() {
                <p class="facts note">{ lens.rest().record.note }{ ": " }{ lens.say(&reading.avenue.note) }</p>
            }
        </section>
    }
}

/// Every set, grouped by who would have to move.
fn sets(lens: &Lens<'_>, what_if: &WhatIf<'_>, all: &[Opening<'_>]) -> Html {
    let ui = &lens.rest().what_if;
    let mut groups: Vec<(Vec<RecordId>, Vec<&Opening<'_>>)> = Vec::new();
    for found in all {
        let who = movers(lens, found);
        match groups.iter_mut().find(|(other, _)| *other == who) {
            Some((_, group)) => group.push(found),
            None => groups.push((who, vec![found])),
        }
    }
    // The sides in their order, then sets that several would have to move for.
    groups.order_by_key(|(who, _)| {
        let sides = who
            .iter()
            .map(|actor| lens.side_index(actor).unwrap_or(usize::MAX));
        (who.len(), sides.collect::<Vec<_>>(), who.clone())
    });
    match all {
        [] => html! { <p>{ ui.never }</p> },
        [only] if only.changes.is_empty() => html! {
            <><p>{ ui.open_now }</p>{ opening(lens, what_if, only) }</>
        },
        all => html! {
            <>
                <p>{ (ui.count)(all.len()) }</p>
                <p class="facts">{ ui.same_order }</p>
                for (who, group) in groups {
                    <section class="movers" key={names(lens, &who)}>
                        <h3>{ (ui.would_move)(&names(lens, &who)) }</h3>
                        for (index, found) in group.into_iter().enumerate() {
                            <div key={index}>{ opening(lens, what_if, found) }</div>
                        }
                    </section>
                }
            </>
        },
    }
}
