//! A package read as one: what a brief of two pages says of it.

use dispute::model::{Avenue, Gain, Issue};
use dispute::openings::{Bounds, Count, ProposalId};
use dispute::what_if::{Asked, Conflicts, Kept, Openings, WhatIf, Whole};
use yew::prelude::*;

use super::picked::Picked;
use crate::components::citation;
use crate::components::opening::{avenue, change, movers, names, opening, rests, stages};
use crate::lens::Lens;
use crate::route::finding_code;
use crate::words::APART;

pub fn brief(lens: &Lens<'_>, picked: &Picked<'_>) -> Html {
    let ui = &lens.rest().package;
    let (what_if, taken) = picked.what_if(lens);
    let needed = what_if.needed(&taken).unwrap_or_default();
    let could: Vec<ProposalId> = what_if
        .could_need(&taken)
        .into_iter()
        .filter(|number| !taken.contains(number) && !needed.contains(number))
        .collect();
    let with: Vec<ProposalId> = taken.iter().chain(&needed).copied().collect();
    html! {
        <div class="brief">
            <ul class="taken">
                for &number in &taken { <li key={number}>{ named(lens, &what_if, picked, number) }</li> }
            </ul>
            if !needed.is_empty() {
                <p><b>{ ui.comes_along }{ ": " }</b>{ list(lens, &what_if, &needed) }</p>
            }
            if !could.is_empty() {
                <p class="facts">{ ui.on_some_route }{ ": " }{ list(lens, &what_if, &could) }</p>
            }
            <h2>{ ui.whole }</h2>
            <p class="facts">{ ui.whole_lede }</p>
            { whole(lens, &what_if, &what_if.whole(&with)) }
            { conflicts(lens, &what_if, &with) }
            { two_answers(lens, &what_if, &with) }
            { gains(lens, &what_if, &with) }
            { common(lens, &what_if, &taken, &needed) }
            { orders(lens, &what_if, &taken) }
        </div>
    }
}

fn named(lens: &Lens<'_>, what_if: &WhatIf<'_>, picked: &Picked<'_>, number: ProposalId) -> Html {
    let taken = what_if.avenue(number);
    let status = what_if.readings[number as usize].status;
    let chosen = picked.route(&taken.id);
    let route = taken.routes.iter().find(|route| Some(&route.id) == chosen);
    html! {
        <>
            <a href={lens.to_record(&taken.id)}>{ lens.say(&taken.title) }</a>
            if let Some(route) = route { { " (" }{ lens.say(&route.label) }{ ")" } }
            <span class="facts">
                { APART }
                { status.map_or(lens.rest().avenues.not_yet, |status| (lens.rest().state)(status.state)) }
            </span>
        </>
    }
}

fn list(lens: &Lens<'_>, what_if: &WhatIf<'_>, numbers: &[ProposalId]) -> Html {
    html! {
        for (index, &number) in numbers.iter().enumerate() {
            <span key={number}>if index > 0 { { "; " } }{ avenue(lens, what_if, number, None) }</span>
        }
    }
}

/// The verdict of each party on the whole, the sides facing each other.
pub fn whole(lens: &Lens<'_>, what_if: &WhatIf<'_>, parties: &[Whole<'_>]) -> Html {
    let ui = &lens.rest().verdicts;
    html! {
        <div class="verdicts">
            for (place, party) in parties.iter().enumerate() {
                <section class="held-against" key={party.actor.to_string()} data-finding={finding_code(party.finding)}
                    data-hue={lens.side_index(party.actor).map_or("none".to_owned(), |index| index.to_string())}
                    data-place={if place < 2 { place.to_string() } else { "none".to_owned() }}>
                    <h3>{ lens.title(party.actor) }</h3>
                    <p class="finding">{ (ui.finding)(party.finding) }</p>
                    if !party.because.is_empty() {
                        <p class="facts">{ ui.found_in }{ ": " }{ list(lens, what_if, &party.because) }</p>
                    }
                    <p class="facts"><b>{ ui.would_change }{ ": " }</b>{ (ui.change)(party.finding) }</p>
                </section>
            }
        </div>
    }
}

fn conflicts(lens: &Lens<'_>, what_if: &WhatIf<'_>, with: &[ProposalId]) -> Html {
    let ui = &lens.rest().package;
    let kept = |thing: &Kept<'_>| match thing {
        Kept::Line(line) => (ui.unmoved)(lens.say(&line.title)),
        Kept::Commitment(_, commitment) => {
            (ui.keeps)(&lens.title(&commitment.actor), lens.say(&commitment.act))
        }
    };
    html! {
        <section>
            <h2>{ ui.conflicts }</h2>
            {
                match what_if.conflicts(with) {
                    Ok(Conflicts::All(all)) if all.is_empty() => html! { <p>{ ui.no_conflict }</p> },
                    Ok(Conflicts::All(all)) => html! {
                        <>
                            <p class="facts">{ ui.conflicts_lede }</p>
                            for (index, set) in all.iter().enumerate() {
                                <ul class="conflict" key={index}>
                                    for thing in set { <li key={kept(thing)}>{ kept(thing) }</li> }
                                </ul>
                            }
                        </>
                    },
                    Ok(Conflicts::Beyond) | Err(_) => html! { <p>{ ui.too_many_conflicts }</p> },
                }
            }
        </section>
    }
}

/// Shown only where there are any: that everybody gives one answer needs no saying.
fn two_answers(lens: &Lens<'_>, what_if: &WhatIf<'_>, with: &[ProposalId]) -> Html {
    let ui = &lens.rest().package;
    let found = what_if.two_answers(with);
    if found.is_empty() {
        return Html::default();
    }
    let answer = |issue: Option<&Issue>, asked: &Asked<'_>| {
        let option = issue.and_then(|issue| issue.option(asked.option));
        let label = option.map_or(asked.option, |option| lens.say(&option.label));
        let way = asked.route.map(|route| lens.say(&route.label));
        html! {
            <>
                { "“" }{ label }{ "”" }{ APART }{ avenue(lens, what_if, asked.avenue, None) }
                if let Some(way) = way { { " (" }{ way }{ ")" } }
            </>
        }
    };
    html! {
        <section>
            <h2>{ ui.two_answers }</h2>
            <p class="facts">{ ui.two_answers_lede }</p>
            for (index, question) in found.iter().enumerate() {
                <section class="two-answers" key={index}>
                    <h3>{ (ui.two_answers_of)(&lens.title(question.actor), lens.data.issues.get(question.issue).map_or("", |issue| lens.say(&issue.short))) }</h3>
                    <ul>
                        for (index, asked) in question.answers.iter().enumerate() {
                            <li key={index}>{ answer(lens.data.issues.get(question.issue), asked) }</li>
                        }
                    </ul>
                </section>
            }
        </section>
    }
}

fn gains(lens: &Lens<'_>, what_if: &WhatIf<'_>, with: &[ProposalId]) -> Html {
    let ui = &lens.rest().avenues;
    let all: Vec<(&Avenue, &Gain)> = with
        .iter()
        .map(|&number| what_if.avenue(number))
        .flat_map(|avenue| avenue.gains.iter().map(move |gain| (avenue, gain)))
        .collect();
    let one = |avenue: &Avenue, gain: &Gain| {
        html! {
            <p key={format!("{} {}", avenue.id, lens.say(&gain.text))}>
                { lens.say(&gain.text) }{ " " }
                <span class="facts">
                    { lens.title(&gain.by) }{ " " }{ ui.says }{ APART }{ lens.say(&avenue.title) }
                    if let Some(cited) = avenue.citations.get(gain.citation) {
                        { APART }{ citation::link(lens, lens.to_evidence(&avenue.id), cited) }
                    }
                </span>
            </p>
        }
    };
    let of_side = |side: &str| {
        let own = all
            .iter()
            .filter(|(_, gain)| gain.side.as_deref() == Some(side));
        own.copied().collect::<Vec<_>>()
    };
    let others: Vec<(&Avenue, &Gain)> = all
        .iter()
        .filter(|(_, gain)| gain.side.is_none())
        .copied()
        .collect();
    html! {
        <section>
            <h2>{ lens.rest().package.gains }</h2>
            <div class="gains">
                for (index, side) in lens.data.dispute.sides.iter().enumerate() {
                    <div class="gain" data-hue={index.to_string()} key={side.id.clone()}>
                        <h3>{ lens.say(&side.label) }{ " " }{ ui.gains }</h3>
                        if of_side(&side.id).is_empty() { <p class="none">{ ui.no_gain }</p> }
                        for (avenue, gain) in of_side(&side.id) { { one(avenue, gain) } }
                    </div>
                }
                for (avenue, gain) in others {
                    <div class="gain" data-hue="none" key={lens.say(&gain.text).to_owned()}>
                        <h3>{ gain.actor.as_ref().map(|actor| lens.title(actor)).unwrap_or_default() }{ " " }{ ui.gains }</h3>
                        { one(avenue, gain) }
                    </div>
                }
            </div>
        </section>
    }
}

fn common(
    lens: &Lens<'_>,
    what_if: &WhatIf<'_>,
    taken: &[ProposalId],
    needed: &[ProposalId],
) -> Html {
    let ui = &lens.rest().package;
    let changes = what_if.in_every_way(taken).ok().flatten();
    html! {
        <section>
            <h2>{ ui.common }</h2>
            <p class="facts">{ ui.common_lede }</p>
            {
                match changes {
                    None => html! { <p>{ lens.rest().what_if.never }</p> },
                    Some(changes) if changes.is_empty() && needed.is_empty() => html! { <p>{ ui.common_none }</p> },
                    Some(changes) => html! {
                        <ul>
                            for made in &changes { <li key={made.code()}>{ change(lens, made) }</li> }
                            for &number in needed { <li key={number}>{ avenue(lens, what_if, number, None) }</li> }
                        </ul>
                    },
                }
            }
        </section>
    }
}

/// Every smallest set that opens the whole, stage by stage.
fn orders(lens: &Lens<'_>, what_if: &WhatIf<'_>, taken: &[ProposalId]) -> Html {
    let ui = &lens.rest().package;
    let words = &lens.rest().what_if;
    let bounds = Bounds {
        sets: 60,
        ..Bounds::default()
    };
    let found = match what_if.ways(taken, &[], bounds) {
        Ok(Openings::All(all)) if all.is_empty() => html! { <p>{ words.never }</p> },
        Ok(Openings::All(all)) => html! {
            for (index, found) in all.iter().enumerate() {
                <section key={index}>
                    <h3>{ (words.would_move)(&names(lens, &movers(lens, found))) }</h3>
                    if found.stages.len() > 1 {
                        { stages(lens, what_if, &found.stages) }
                        { rests(lens, what_if, found) }
                    } else {
                        { opening(lens, what_if, found) }
                    }
                </section>
            }
        },
        Ok(Openings::Beyond(count)) => {
            let count = match count {
                Count::Exactly(count) => (words.exactly)(count),
                Count::AtLeast(count) => (words.at_least)(count),
            };
            html! { <p>{ (words.beyond)(&count, bounds.sets) }</p> }
        }
        Err(_) => Html::default(),
    };
    html! {
        <section class="orders">
            <h2>{ ui.orders }</h2>
            <p class="facts">{ ui.orders_lede }{ " " }{ words.same_order }</p>
            { found }
        </section>
    }
}
