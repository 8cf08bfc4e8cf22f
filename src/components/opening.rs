//! A set of changes that opens an outcome: who would move, in what order, and what it rests on.

use dispute::model::{Issue, RecordId};
use dispute::order::InOrder;
use dispute::what_if::{Change, Opening, RouteNeeds, Stage, Unknown, WhatIf};
use yew::prelude::*;

use super::red_line::ruled_out;
use crate::lens::Lens;
use crate::words::APART;

/// A change in words.
pub fn change_words(lens: &Lens<'_>, change: &Change<'_>) -> String {
    let ui = &lens.rest().what_if;
    let who = lens.title(change.who());
    match change {
        Change::Line(line) => (ui.line)(&who, lens.say(&line.title)),
        Change::Step(step) => lens
            .data
            .issues
            .get(step.issue)
            .map_or_else(String::new, |issue| {
                (ui.step)(
                    &who,
                    answer(lens, issue, step.option),
                    lens.say(&issue.short),
                )
            }),
    }
}

/// What one of a question's answers is called.
fn answer<'w>(lens: &Lens<'_>, issue: &'w Issue, option: &'w str) -> &'w str {
    let found = issue.option(option);
    found.map_or(option, |found| lens.say(&found.label))
}

/// A change in words, with a link to what is on record.
pub fn change(lens: &Lens<'_>, change: &Change<'_>) -> Html {
    let ui = &lens.rest().what_if;
    let words = change_words(lens, change);
    let hue = lens
        .side_index(change.who())
        .map_or("none".to_owned(), |index| index.to_string());
    match change {
        Change::Line(line) => html! {
            <span class="to-move" data-change="line" data-hue={hue}>
                { words }{ " " }
                <span class="facts">
                    { (ui.also_ruled_out)(&ruled_out(lens, line)) }{ APART }
                    <a href={lens.to_evidence(&line.id)}>{ lens.rest().record.evidence }</a>
                </span>
            </span>
        },
        Change::Step(step) => {
            let issue = lens.data.issues.get(step.issue);
            let held = issue.and_then(|issue| lens.view.cell(issue, step.actor).of_record);
            html! {
                <span class="to-move" data-change="step" data-hue={hue}>
                    { words }{ " " }
                    if let (Some(issue), Some(held)) = (issue, held) {
                        <span class="facts">
                            { (ui.instead)(answer(lens, issue, &held.position.option)) }
                            if let Some(age) = (lens.ui.standing)(&held.standing) { { ", " }{ age } }
                            { APART }
                            <a href={lens.to_evidence(&held.position.id)}>{ lens.rest().record.evidence }</a>
                        </span>
                    }
                </span>
            }
        }
    }
}

/// Who would move, as a heading names them: the two sides first, in their order.
pub fn movers(lens: &Lens<'_>, opening: &Opening<'_>) -> Vec<RecordId> {
    let mut movers: Vec<RecordId> = opening.movers().into_iter().cloned().collect();
    movers.order_by_key(|actor| (lens.side_index(actor).unwrap_or(usize::MAX), actor.clone()));
    movers
}

/// Names with “and” before the last.
pub fn names(lens: &Lens<'_>, actors: &[RecordId]) -> String {
    let names: Vec<String> = actors.iter().map(|actor| lens.title(actor)).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => {
            format!("{} {} {last}", rest.join(", "), lens.rest().what_if.and)
        }
        Some((last, _)) => last.clone(),
        None => lens.rest().what_if.nobody.to_owned(),
    }
}

/// One set: its changes, its order where it has more than one stage, and what it rests on.
pub fn opening(lens: &Lens<'_>, what_if: &WhatIf<'_>, opening: &Opening<'_>) -> Html {
    let ui = &lens.rest().what_if;
    html! {
        <div class="set">
            if !opening.changes.is_empty() {
                <ul class="changes">
                    for made in &opening.changes { <li key={made.code()}>{ change(lens, made) }</li> }
                </ul>
            }
            if opening.stages.len() > 1 {
                <details>
                    <summary>{ ui.in_order }</summary>
                    { stages(lens, what_if, &opening.stages) }
                </details>
            }
            { rests(lens, what_if, opening) }
        </div>
    }
}

/// Stage after stage: what changes, and what then opens.
pub fn stages(lens: &Lens<'_>, what_if: &WhatIf<'_>, stages: &[Stage<'_>]) -> Html {
    let ui = &lens.rest().what_if;
    html! {
        <ol class="stages">
            for (index, stage) in stages.iter().enumerate() {
                <li key={index}>
                    for made in &stage.changes { <p key={made.code()}>{ change(lens, made) }</p> }
                    <p>
                        { ui.then }{ ": " }
                        for (at, (number, route)) in stage.opens.iter().enumerate() {
                            if at > 0 { { "; " } }
                            { avenue(lens, what_if, *number, route.as_ref()) }
                        }
                    </p>
                </li>
            }
        </ol>
    }
}

/// An avenue by its name, and by which way.
pub fn avenue(
    lens: &Lens<'_>,
    what_if: &WhatIf<'_>,
    number: u32,
    route: Option<&RouteNeeds<'_>>,
) -> Html {
    let avenue = what_if.avenue(number);
    html! {
        <span key={avenue.id.to_string()}>
            <a href={lens.to_evidence(&avenue.id)}>{ lens.say(&avenue.title) }</a>
            if let Some(route) = route.and_then(|needs| needs.route) {
                { " (" }{ lens.say(&route.label) }{ ")" }
            }
        </span>
    }
}

/// What the set still rests on, because it is not on record; and the lines it strains.
pub fn rests(lens: &Lens<'_>, what_if: &WhatIf<'_>, opening: &Opening<'_>) -> Html {
    let ui = &lens.rest().what_if;
    let mut unknown: Vec<(String, RecordId)> = Vec::new();
    let mut strained: Vec<(String, RecordId)> = Vec::new();
    let add = |lines: &mut Vec<(String, RecordId)>, words: String, evidence: &RecordId| {
        if !lines.iter().any(|(other, _)| *other == words) {
            lines.push((words, evidence.clone()));
        }
    };
    for (number, needs) in opening.routes() {
        let avenue = &what_if.avenue(number).id;
        for needed in &needs.unknowns {
            let (words, evidence) = match needed {
                Unknown::Unjudged(touch) => (
                    (ui.unjudged)(
                        &lens.title(&touch.commitment.actor),
                        lens.say(&touch.commitment.act),
                        lens.say(&touch.line.line.title),
                    ),
                    &touch.line.line.id,
                ),
                Unknown::NoAnswer(commitment) => (
                    (ui.no_answer)(&lens.title(&commitment.actor), lens.say(&commitment.act)),
                    avenue,
                ),
                Unknown::NoConsent(actor) => ((ui.no_consent)(&lens.title(actor)), avenue),
            };
            add(&mut unknown, words, evidence);
        }
        for touch in &needs.strained {
            let line = touch.line.line;
            let words = (ui.strained)(lens.say(&touch.commitment.act), lens.say(&line.title));
            add(&mut strained, words, &line.id);
        }
    }
    html! {
        <div class="rests">
            if unknown.is_empty() {
                <p class="facts">{ ui.rests_none }</p>
            }
            { listed(lens, ui.rests, unknown) }
            { listed(lens, ui.strains, strained) }
        </div>
    }
}

/// Under a heading, each with its evidence; nothing where there is none.
fn listed(lens: &Lens<'_>, heading: &str, lines: Vec<(String, RecordId)>) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <p class="facts">{ heading.to_owned() }{ ":" }</p>
            <ul>
                for (words, evidence) in lines {
                    <li key={words.clone()}>{ words }{ " " }<a class="facts" href={lens.to_evidence(&evidence)}>{ lens.rest().record.evidence }</a></li>
                }
            </ul>
        </>
    }
}
