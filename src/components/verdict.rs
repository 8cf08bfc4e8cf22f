//! How an avenue stands to the red lines of each party: the two sides facing each other, then
//! everybody else whose act or consent it needs.

use dispute::model::{LinkBasis, Words};
use dispute::order::InOrder;
use dispute::verdict::{Finding, PartyReading, RouteReading, Touch};
use yew::prelude::*;

use super::facts;
use super::heading::Level;
use crate::lens::Lens;
use crate::route::finding_code;
use crate::words::APART;

/// Every party to one way to an avenue's end.
pub fn route(lens: &Lens<'_>, route: &RouteReading<'_>, level: Level) -> Html {
    let under = match route.route {
        Some(_) => level.below(),
        None => level,
    };
    html! {
        <div class="verdicts">
            if let Some(route) = route.route {
                <@{level.tag()} class="way">{ (lens.rest().verdicts.route)(lens.say(&route.label)) }</@>
            }
            for (index, party) in route.parties.iter().enumerate() {
                { one(lens, party, index, under) }
            }
        </div>
    }
}

fn one(lens: &Lens<'_>, party: &PartyReading<'_>, place: usize, level: Level) -> Html {
    let ui = &lens.rest().verdicts;
    let finding = party.finding();
    let hue = lens
        .side_index(party.actor)
        .map_or("none".to_owned(), |index| index.to_string());
    let clear: Vec<&Touch<'_>> = party.clear().collect();
    html! {
        <section class="held-against" key={party.actor.to_string()} data-finding={finding_code(finding)}
            data-hue={hue} data-place={if place < 2 { place.to_string() } else { "none".to_owned() }}>
            <@{level.tag()} class="party">{ lens.title(party.actor) }</@>
            <p class="finding">{ (ui.finding)(finding) }</p>
            if !party.is_needed() {
                <p class="facts">{ ui.not_needed }</p>
            } else if !party.acts {
                <p class="facts">{ ui.by_consent }</p>
            }
            { reasons(lens, party, finding) }
            if !clear.is_empty() {
                <details>
                    <summary>{ (ui.clear_of)(clear.len()) }</summary>
                    <ul>
                        for found in clear { <li key={key(found)}>{ touch(lens, found) }</li> }
                    </ul>
                </details>
            }
            <details>
                <summary>{ ui.would_change }</summary>
                <p>{ (ui.change)(finding) }</p>
            </details>
        </section>
    }
}

/// What makes the verdict so: every commitment that touches a line, the deciding ones first.
fn reasons(lens: &Lens<'_>, party: &PartyReading<'_>, finding: Finding) -> Html {
    let ui = &lens.rest().verdicts;
    let mut touching: Vec<&Touch<'_>> = party
        .touches
        .iter()
        .filter(|touch| touch.finding().is_some())
        .collect();
    touching.order_by_key(|touch| touch.finding());
    html! {
        <>
            if finding == Finding::NoLineCrossed && party.touches.is_empty() {
                <p>{ ui.no_line }</p>
            }
            if !touching.is_empty() {
                <ul>
                    for found in touching { <li key={key(found)}>{ touch(lens, found) }</li> }
                </ul>
            }
            if let Some(consent) = party.consent {
                <p class="facts">{ (ui.consent)(&lens.date(&consent.date)) }</p>
            }
        </>
    }
}

fn key(touch: &Touch<'_>) -> String {
    format!("{} {}", touch.commitment.id, touch.line.line.id)
}

/// A commitment, how it stands to a line, who says so, and how old the line is.
fn touch(lens: &Lens<'_>, touch: &Touch<'_>) -> Html {
    let line = touch.line.line;
    html! {
        <>
            <span class="act">{ "“" }{ lens.say(&touch.commitment.act) }{ "”" }</span>
            { " " }<span class="facts">{ "(" }{ lens.title(&touch.commitment.actor) }{ ")" }</span>{ " " }
            if let Some(link) = touch.link {
                <b>{ (lens.rest().verdict)(link.verdict) }</b>{ " " }
            } else {
                { lens.rest().verdicts.unjudged }{ " " }
            }
            <a href={lens.to_evidence(&line.id)}>{ lens.say(&line.title) }</a>{ ". " }
            if let Some(link) = touch.link {
                { lens.say(&link.text) }{ " " }
                <span class="facts">
                    { (lens.rest().link_basis)(link.basis) }{ " " }
                    if link.basis == LinkBasis::Editors {
                        { "“" }{ rule(lens, link.rule.as_deref()) }{ "”" }
                    } else if let Some(by) = &link.by {
                        { lens.title(by) }
                    }
                    { APART }<a href={lens.to_evidence(&link.id)}>{ lens.rest().record.evidence }</a>
                </span>
            }
            { facts::of_line(lens, &touch.line) }
        </>
    }
}

fn rule<'w>(lens: &Lens<'w>, id: Option<&str>) -> &'w str {
    let rules = &lens.data.dispute.rules;
    let label: Option<&Words> = rules
        .iter()
        .find(|rule| Some(rule.id.as_str()) == id)
        .map(|rule| &rule.label);
    label.map_or("", |label| label.get(lens.ui.lang))
}
