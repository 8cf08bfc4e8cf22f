//! What has been proposed, and how each side's red lines stand to it.

use std::collections::BTreeMap;

use dispute::circle::circles;
use dispute::model::{Kind, Record, RecordId};
use dispute::verdict::{Finding, Pair, Reading, pairs, read, read_all};
use dispute::what_if::WhatIf;
use yew::prelude::*;

use super::piece::{drawn_in_turn, piece};
use crate::browser::mount;
use crate::components::avenue::avenue;
use crate::components::heading::Level;
use crate::components::portion::portion;
use crate::components::waiting::{self, Turn};
use crate::components::{citation, listing, verdict};
use crate::context::{Medium, Place};
use crate::lens::Lens;
use crate::portions::{CARDS, LINES};
use crate::route::finding_code;
use crate::rule::Rule;
use crate::words::APART;

/// An avenue fills half a screen: so many are shown at first where there is one list, and so many of
/// each where all of them make more.
const AVENUES: usize = 30;
const OF_EACH: usize = 4;

pub fn page(place: &Place) -> Html {
    let lens = place.lens();
    let ui = &place.rest().avenues;
    let verdicts = &place.rest().verdicts;
    let readings = read_all(&lens.view);
    let chosen = place.address.pair;
    let mut by_pair: BTreeMap<Pair, Vec<&Reading<'_>>> = BTreeMap::new();
    for reading in readings.iter().filter(|reading| reading.status.is_some()) {
        for pair in reading.pairs() {
            by_pair.entry(pair).or_default().push(reading);
        }
    }
    let at = |pair: Pair| by_pair.get(&pair).map(Vec::as_slice).unwrap_or_default();
    let counts: Vec<(Pair, usize)> = by_pair.iter().map(|(pair, at)| (*pair, at.len())).collect();
    let vague: Vec<&Reading<'_>> = readings
        .iter()
        .filter(|reading| reading.status.is_some() && reading.routes.is_empty())
        .collect();
    let later: Vec<&Reading<'_>> = readings
        .iter()
        .filter(|reading| reading.status.is_none())
        .collect();
    let filled: Vec<Pair> = pairs()
        .filter(|pair| chosen == Some(*pair) || (chosen.is_none() && !at(*pair).is_empty()))
        .collect();
    let at_first = match chosen {
        None if readings.len() > AVENUES => OF_EACH,
        _ => AVENUES,
    };
    let cards = |name: &str, readings: &[&Reading<'_>], pair: Option<Pair>| {
        let (readings, more) = portion(&lens, name, at_first, readings.to_vec());
        html! {
            <>
                for reading in readings { { card(place, reading, pair) } }
                { more }
            </>
        }
    };
    let group = |title: &'static str, readings: &[&Reading<'_>]| {
        if readings.is_empty() {
            return Html::default();
        }
        html! {
            <section class="theme" key={title}>
                <h2>{ title }</h2>
                { cards(title, readings, None) }
            </section>
        }
    };
    let of_pair = |pair: Pair| {
        html! {
            <section class="theme" key={code(pair)}>
                <h2>{ heading(&lens, pair) }</h2>
                if at(pair).is_empty() { <p class="none">{ verdicts.empty }</p> }
                { cards(&code(pair), at(pair), Some(pair)) }
            </section>
        }
    };
    html! {
        <div class="avenues">
            <h1>{ ui.title }</h1>
            <p class="lede">{ ui.lede }</p>
            <p class="aside-note">{ verdicts.not_advice }</p>
            { drawn_in_turn(place, "combinations", false, move |place| table(&place.lens(), &counts)) }
            for pair in filled { { of_pair(pair) } }
            if chosen.is_none() {
                { group(verdicts.vague_title, &vague) }
                { group(ui.not_yet, &later) }
                { drawn_in_turn(place, "circles", false, |place| waiting(&place.lens())) }
                { drawn_in_turn(place, "steps", false, |place| steps(&place.lens())) }
            }
        </div>
    }
}

/// An avenue in a turn of its own, and where a still shows it meanwhile each way to it in one more: most of it are
/// the ways.
fn card(place: &Place, reading: &Reading<'_>, pair: Option<Pair>) -> Html {
    let id = reading.avenue.id.clone();
    drawn_in_turn(place, reading.avenue.id.as_str(), false, move |place| {
        let is_awaited = place.medium == Medium::Still || !mount::is_waiting();
        read_again(place, &id, |lens, reading| {
            let way = |number: usize, level| match is_awaited {
                true => piece(
                    place,
                    &number.to_string(),
                    verdict::route(lens, &reading.routes[number], level),
                ),
                false => way(place, &id, number, level),
            };
            avenue(lens, reading, pair, Some(Level::UNDER_PART), &way)
        })
    })
}

fn way(place: &Place, id: &RecordId, number: usize, level: Level) -> Html {
    let id = id.clone();
    drawn_in_turn(place, &number.to_string(), false, move |place| {
        read_again(place, &id, |lens, reading| {
            verdict::route(lens, &reading.routes[number], level)
        })
    })
}

/// What was read when the page was drawn is gone when it is an avenue's turn.
fn read_again(
    place: &Place,
    id: &RecordId,
    draw: impl FnOnce(&Lens<'_>, &Reading<'_>) -> Html,
) -> Html {
    let lens = place.lens();
    match lens.data.avenues.get(id) {
        Some(found) => draw(&lens, &read(&lens.view, found)),
        None => Html::default(),
    }
}

fn code(pair: Pair) -> String {
    pair.map(finding_code).join(",")
}

fn heading(lens: &Lens<'_>, pair: Pair) -> String {
    let sides = [0, 1].map(|side| lens.title(&lens.side_actor(side)));
    let words = pair.map(lens.rest().verdicts.finding);
    (lens.rest().verdicts.pair)([&sides[0], &sides[1]], words)
}

/// Every combination: a row for each verdict of one side, a column for each of the other.
fn table(lens: &Lens<'_>, counts: &[(Pair, usize)]) -> Html {
    let ui = &lens.rest().verdicts;
    let sides = [0, 1].map(|side| lens.title(&lens.side_actor(side)));
    let chosen = lens.address.pair;
    let cell = |pair: Pair| {
        let mut to = lens.address.not_seeing();
        to.pair = Some(pair);
        let counted = counts.iter().find(|(of, _)| *of == pair);
        let found = counted.map_or(0, |(_, count)| *count);
        let current = (chosen == Some(pair)).then_some("true");
        html! {
            <td key={code(pair)}>
                if found == 0 && chosen != Some(pair) {
                    <span class="zero">{ "0" }</span>
                } else {
                    <a href={to.write()} aria-current={current} aria-label={format!("{}: {found}", heading(lens, pair))}>{ found }</a>
                }
            </td>
        }
    };
    let head = |finding: Finding| {
        html! {
            <><i class="finding-mark" data-finding={finding_code(finding)} aria-hidden="true"></i>{ (ui.finding)(finding) }</>
        }
    };
    let mut all = lens.address.not_seeing();
    all.pair = None;
    html! {
        <section class="combinations">
            <h2>{ ui.table }</h2>
            <p class="facts">{ ui.table_lede }{ " " }<a href={lens.to_rule(Rule::Verdict)}>{ ui.the_rule }</a></p>
            <div class="scroll" role="region" aria-label={ui.table} tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <td class="corner"><span>{ &sides[0] }{ " ↓" }</span>{ " " }<span>{ &sides[1] }{ " →" }</span></td>
                            for finding in Finding::ALL {
                                <th scope="col" key={finding_code(finding)}>{ head(finding) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for one in Finding::ALL {
                            <tr key={finding_code(one)}>
                                <th scope="row">{ head(one) }</th>
                                for other in Finding::ALL { { cell([one, other]) } }
                            </tr>
                        }
                    </tbody>
                </table>
            </div>
            if chosen.is_some() {
                <p><a class="onward" href={all.write()}>{ ui.all }</a></p>
            }
        </section>
    }
}

/// Circular conditions and circular prerequisites.
fn waiting(lens: &Lens<'_>) -> Html {
    let ui = &lens.rest().verdicts;
    let what_if = WhatIf::new(&lens.view);
    let conditions = circles(&lens.view);
    let first = what_if.circles();
    let turns = |chain: &Vec<u32>| -> Vec<Turn> {
        let name = |number: u32| lens.say(&what_if.avenue(number).title).to_owned();
        let next = chain.iter().cycle().skip(1);
        chain
            .iter()
            .zip(next)
            .map(|(one, other)| Turn {
                words: html! { (ui.first_open)(&name(*one), &name(*other)) },
            })
            .collect()
    };
    let none = conditions.is_empty() && first.is_empty();
    let (conditions, more) = portion(lens, "conditions", CARDS, conditions);
    let (first, more_first) = portion(lens, "first", CARDS, first);
    html! {
        <section class="theme">
            <h2>{ ui.circles }</h2>
            <p class="lede">{ ui.circles_lede }</p>
            if none { <p class="none">{ ui.no_circle }</p> }
            for (index, circle) in conditions.iter().enumerate() {
                <div key={index}>{ waiting::conditions(lens, circle) }</div>
            }
            { more }
            for (index, chain) in first.iter().enumerate() {
                <div key={index}>{ waiting::ring(lens, turns(chain)) }</div>
            }
            { more_first }
        </section>
    }
}

fn steps(lens: &Lens<'_>) -> Html {
    let ui = &lens.rest().avenues;
    let (steps, more) = portion(lens, "steps", LINES, lens.data.concessions.iter().collect());
    html! {
        <>
            <section class="theme">
                <h2>{ ui.steps }</h2>
                <ul class="obstacles">
                    for step in steps {
                        <li key={step.id.to_string()}>
                            <b>{ lens.title(&step.actor) }</b>{ ": " }{ lens.say(&step.text) }{ " " }
                            <span class="facts">
                                { lens.title(&step.proposed_by) }{ " " }{ ui.says }
                                if let Some(cited) = step.citations.first() {
                                    { APART }{ citation::link(lens, lens.to_evidence(&step.id), cited) }
                                }
                            </span>
                        </li>
                    }
                </ul>
                { more }
            </section>
            <section class="theme">
                <h2>{ (lens.rest().kinds)(Kind::Scenario) }</h2>
                { listing::list(lens, "scenarios", lens.data.scenarios.iter().map(|scenario| scenario as &dyn Record)) }
            </section>
        </>
    }
}
