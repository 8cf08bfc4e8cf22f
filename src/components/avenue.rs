//! An avenue of cooperation: what it takes, what each would gain, what stands in the way.

use dispute::model::{Avenue, Commitment, Gain, Grounds, Obstacle};
use dispute::verdict::{Pair, Reading};
use yew::prelude::*;

use super::citation;
use super::heading::Level;
use crate::lens::Lens;
use crate::route::Page;
use crate::rule::Rule;
use crate::words::APART;

/// An avenue, with the ways that have a combination of the two sides' findings; with all its ways
/// where none is named. Without a heading where the page has said what it is. The ways are most of it: each is
/// drawn by whoever asks, who knows whether a reader waits for it.
pub fn avenue(
    lens: &Lens<'_>,
    reading: &Reading<'_>,
    pair: Option<Pair>,
    heading: Option<Level>,
    way: &dyn Fn(usize, Level) -> Html,
) -> Html {
    let ui = &lens.rest().avenues;
    let avenue = reading.avenue;
    let status = reading.status;
    let parts = heading.map_or(Level::UNDER_TITLE, Level::below);
    html! {
        <article class="avenue">
            if let Some(level) = heading {
                <@{level.tag()} class="proposed"><a href={lens.to_record(&avenue.id)}>{ lens.say(&avenue.title) }</a></@>
            }
            <p class="state">
                if let Some(status) = status {
                    <b>{ (lens.rest().state)(status.state) }</b>
                    { ", " }{ lens.date(&status.date) }
                    if !status.text.is_empty() { { ": " }{ lens.say(&status.text) } }
                } else {
                    <b>{ ui.not_yet }</b>
                }
            </p>
            if heading.is_some() {
                <p class="answer">{ lens.say(&avenue.text) }</p>
            }
            <p class="facts">
                { ui.proposed_by }{ " " }
                for (index, proposal) in avenue.proposed_by.iter().enumerate() {
                    if index > 0 { { ", " } }
                    <a class="quiet" href={lens.to_record(&proposal.actor)}>{ lens.title(&proposal.actor) }</a>
                    if let Some(cited) = avenue.citations.get(proposal.citation) {
                        { APART }{ citation::link(lens, lens.to_evidence(&avenue.id), cited) }
                    }
                }
            </p>
            if !avenue.too_vague.is_empty() {
                <p class="vague"><b>{ ui.vague }{ ": " }</b>{ lens.say(&avenue.too_vague) }</p>
            }
            { verdicts(lens, reading, pair, parts, way) }
            { gains(lens, avenue, parts) }
            { takes(lens, avenue, parts) }
            { in_the_way(lens, avenue, parts) }
        </article>
    }
}

/// How each party stands to it, way by way, and what to ask next.
fn verdicts(
    lens: &Lens<'_>,
    reading: &Reading<'_>,
    pair: Option<Pair>,
    level: Level,
    way: &dyn Fn(usize, Level) -> Html,
) -> Html {
    let ui = &lens.rest().verdicts;
    let (here, elsewhere): (Vec<_>, Vec<_>) = reading
        .routes
        .iter()
        .enumerate()
        .partition(|(_, route)| pair.is_none_or(|pair| route.pair() == pair));
    let slug = reading.avenue.id.slug();
    let mut ask = lens.address.to(Page::What);
    ask.want = Some(slug.to_owned());
    let mut take = lens.address.to(Page::Package);
    take.take = vec![slug.to_owned()];
    html! {
        <>
            if let Some(state) = reading.said_first().filter(|_| !here.is_empty()) {
                <p class="facts">{ (ui.first)((lens.rest().state)(state)) }</p>
            }
            for (index, _) in here {
                <div key={index}>{ way(index, level) }</div>
            }
            if !elsewhere.is_empty() {
                <p class="facts">
                    { ui.other_routes }
                    for route in elsewhere.iter().filter_map(|(_, route)| route.route) {
                        { " “" }{ lens.say(&route.label) }{ "”" }
                    }
                </p>
            }
            if !reading.routes.is_empty() {
                <p class="asks">
                    <a href={ask.write()} aria-label={format!("{} {}", ui.ask, lens.say(&reading.avenue.title))}>{ ui.ask }</a>
                    <a href={take.write()} aria-label={format!("{}: {}", ui.take, lens.say(&reading.avenue.title))}>{ ui.take }</a>
                    <a href={lens.to_rule(Rule::Verdict)}>{ ui.the_rule }</a>
                </p>
            }
        </>
    }
}

/// What each side would gain, facing each other; then everybody else.
fn gains(lens: &Lens<'_>, avenue: &Avenue, level: Level) -> Html {
    let ui = &lens.rest().avenues;
    let of = |side: &str| {
        avenue
            .gains
            .iter()
            .filter(|gain| gain.side.as_deref() == Some(side))
            .collect::<Vec<_>>()
    };
    let others: Vec<&Gain> = avenue
        .gains
        .iter()
        .filter(|gain| gain.side.is_none())
        .collect();
    html! {
        <div class="gains">
            for (index, side) in lens.data.dispute.sides.iter().enumerate() {
                <div class="gain" data-hue={index.to_string()} key={side.id.clone()}>
                    <@{level.tag()}>{ lens.say(&side.label) }{ " " }{ ui.gains }</@>
                    if of(&side.id).is_empty() {
                        <p class="none">{ ui.no_gain }</p>
                    }
                    for gain in of(&side.id) { { one_gain(lens, avenue, gain) } }
                </div>
            }
            if !others.is_empty() {
                <div class="gain others" data-hue="none">
                    for gain in others {
                        <@{level.tag()}>
                            { gain.actor.as_ref().map(|actor| lens.title(actor)).unwrap_or_default() }
                            { " " }{ ui.gains }
                        </@>
                        { one_gain(lens, avenue, gain) }
                    }
                </div>
            }
        </div>
    }
}

fn one_gain(lens: &Lens<'_>, avenue: &Avenue, gain: &Gain) -> Html {
    html! {
        <p>
            { lens.say(&gain.text) }{ " " }
            <span class="facts">
                { lens.title(&gain.by) }{ " " }{ lens.rest().avenues.says }
                if let Some(cited) = avenue.citations.get(gain.citation) {
                    { APART }{ citation::link(lens, lens.to_evidence(&avenue.id), cited) }
                }
            </span>
        </p>
    }
}

fn takes(lens: &Lens<'_>, avenue: &Avenue, level: Level) -> Html {
    let ui = &lens.rest().avenues;
    html! {
        <>
            if !avenue.commitments.is_empty() {
                <@{level.tag()}>{ ui.takes }</@>
                <ul class="commitments">
                    for commitment in &avenue.commitments {
                        <li key={commitment.id.clone()}>{ one_commitment(lens, commitment) }</li>
                    }
                </ul>
            }
            if !avenue.prerequisites.is_empty() {
                <p class="facts"><b>{ ui.needs }{ ": " }</b>
                    for (index, id) in avenue.prerequisites.iter().enumerate() {
                        if index > 0 { { ", " } }
                        <a href={lens.to_record(id)}>{ lens.title(id) }</a>
                    }
                </p>
            }
            if !avenue.consent_of.is_empty() {
                <p class="facts"><b>{ ui.consent }{ ": " }</b>
                    for (index, id) in avenue.consent_of.iter().enumerate() {
                        if index > 0 { { ", " } }
                        <a href={lens.to_record(id)}>{ lens.title(id) }</a>
                    }
                </p>
            }
        </>
    }
}

fn one_commitment(lens: &Lens<'_>, commitment: &Commitment) -> Html {
    let hue = lens
        .side_index(&commitment.actor)
        .map_or("none".to_owned(), |index| index.to_string());
    html! {
        <>
            <b data-hue={hue}>{ lens.title(&commitment.actor) }</b>{ ": " }{ lens.say(&commitment.act) }
            if commitment.basis == Grounds::Reading {
                { " " }<em class="reading">{ "(" }{ lens.rest().avenues.reading }{ ")" }</em>
            }
        </>
    }
}

fn in_the_way(lens: &Lens<'_>, avenue: &Avenue, level: Level) -> Html {
    let ui = &lens.rest().avenues;
    let obstacles: Vec<&Obstacle> = lens
        .data
        .obstacles
        .iter()
        .filter(|obstacle| obstacle.stands_in.contains(&avenue.id))
        .collect();
    html! {
        <>
            <@{level.tag()}>{ ui.in_the_way }</@>
            if obstacles.is_empty() {
                <p class="none">{ ui.nothing_in_the_way }</p>
            } else {
                <ul class="obstacles">
                    for obstacle in obstacles {
                        <li key={obstacle.id.to_string()}>
                            { lens.say(&obstacle.text) }{ " " }
                            <span class="facts">
                                { lens.title(&obstacle.claimed_by) }{ " " }{ ui.says }
                                if let Some(cited) = obstacle.citations.first() {
                                    { APART }{ citation::link(lens, lens.to_evidence(&obstacle.id), cited) }
                                }
                            </span>
                        </li>
                    }
                </ul>
            }
        </>
    }
}
