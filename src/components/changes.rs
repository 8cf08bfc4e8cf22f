//! What changed between two days: per question and side the change, both ends with their
//! evidence, and the events in between.

use dispute::as_of::Standing;
use dispute::change::{Between, Change, End, Otherwise, Row, Side, between};
use dispute::edtf::Day;
use dispute::model::{Attestation, Basis, Issue, Position, RecordId};
use yew::prelude::*;

use super::citation;
use super::facts::{latest, when};
use super::portion::portion;
use crate::lens::Lens;
use crate::portions::{CARDS, LINES};
use crate::route::hold_code;
use crate::rule::Rule;
use crate::words::{self, APART};

pub fn changes(lens: &Lens<'_>, days: [Day; 2], only: Option<&Issue>) -> Html {
    let ui = &lens.rest().history;
    let columns = [0, 1].map(|index| lens.side_actor(index));
    let mut rows = between(&lens.view, days[0], columns.each_ref());
    rows.retain(|row| only.is_none_or(|issue| issue.id == row.issue.id));
    let moved = rows
        .iter()
        .filter(|row| row.sides.iter().any(|side| side.change.is_move()))
        .count();
    let count = rows.len();
    let (rows, more) = portion(lens, "changes", CARDS, rows);
    let names = columns.each_ref().map(|column| lens.title(column));
    html! {
        <section class="changes" aria-labelledby="changes-title">
            <h2 id="changes-title">{ (ui.between_title)(&words::day(days[0]), &words::day(days[1])) }</h2>
            <p>{ ui.between_lede }{ " " }<a href={lens.to_rule(Rule::Change)}>{ ui.rule }</a></p>
            <p class="count" role="status">{ (ui.moved)(moved, count) }</p>
            <table class="between">
                <thead>
                    <tr>
                        <th scope="col">{ ui.issue }</th>
                        <th scope="col" data-hue="0">{ &names[0] }</th>
                        <th scope="col" data-hue="1">{ &names[1] }</th>
                    </tr>
                </thead>
                <tbody>
                    for row in &rows { { self::row(lens, row, days) } }
                </tbody>
            </table>
            { more }
        </section>
    }
}

fn row(lens: &Lens<'_>, row: &Row<'_>, days: [Day; 2]) -> Html {
    html! {
        <tr key={row.issue.id.to_string()}>
            <th scope="row">
                <a href={lens.to_record(&row.issue.id)}>{ lens.say(&row.issue.short) }</a>
                { events(lens, row.issue, &row.events) }
            </th>
            for (index, side) in row.sides.iter().enumerate() {
                <td key={index} data-hue={index.to_string()} data-moved={side.change.is_move().then_some("")}>
                    <span class="whose">{ lens.title(&lens.side_actor(index)) }</span>
                    { self::side(lens, side, days) }
                </td>
            }
        </tr>
    }
}

fn side(lens: &Lens<'_>, side: &Side<'_>, days: [Day; 2]) -> Html {
    let ui = &lens.rest().history;
    let same = match (&side.before, &side.after) {
        (Some(before), Some(after)) => before.held == after.held && before.last == after.last,
        _ => false,
    };
    html! {
        <>
            <p class="change"><b>{ (ui.change)(side.change) }</b>{ ": " }{ (ui.change_why)(side.change) }</p>
            if side.change != Change::NoRecord {
                <dl class="ends">
                    if same {
                        { end(lens, ui.both, days[1], side.after.as_ref()) }
                    } else {
                        { end(lens, ui.before, days[0], side.before.as_ref()) }
                        { end(lens, ui.after, days[1], side.after.as_ref()) }
                    }
                </dl>
            }
            if !side.attested.is_empty() {
                <p class="facts">{ ui.said_again }{ " " }{ said(lens, side.after.as_ref(), &side.attested, days[1]) }</p>
            }
            if !side.otherwise.is_empty() {
                <p class="facts">{ ui.said_otherwise }{ " " }{ otherwise(lens, &side.otherwise, days[1]) }</p>
            }
        </>
    }
}

fn end(lens: &Lens<'_>, name: &'static str, day: Day, end: Option<&End<'_>>) -> Html {
    let words = words::day(day);
    let Some(end) = end else {
        return html! { <div><dt title={words}>{ name }</dt><dd class="none">{ lens.rest().history.nothing }</dd></div> };
    };
    let position = end.held.position;
    let hold = end.held.hold();
    // What is of one voice with the position comes first: by that a change is told.
    let line = latest(end.held.own_lines(), day).or_else(|| latest(end.held.lines.iter(), day));
    html! {
        <div>
            <dt title={words}>{ name }</dt>
            <dd data-hold={hold_code(hold)}>
                <a href={lens.to_evidence(&position.id)}>{ option(lens, position) }</a>
                <span class="facts">
                    <b>{ (lens.ui.hold)(hold) }</b>
                    if let Some((line, stated)) = line {
                        { " (" }<a href={lens.to_evidence(&line.line.id)}>{ lens.say(&line.line.title) }</a>
                        { ", " }{ lens.title(&stated.by) }{ ", " }{ when(lens, &stated.date) }{ ")" }
                    }
                    { APART }{ basis(lens, position.basis, position.attributed_by.as_ref(), end.last) }
                    if let Standing::LastRecorded { ages, .. } = end.held.standing {
                        { APART }{ lens.ui.compare.last_recorded }{ " " }{ (lens.ui.age)(ages) }
                    }
                    if let Some(cited) = position.citations.get(end.last.citation) {
                        { APART }{ citation::to_passage(lens, cited) }
                    }
                </span>
            </dd>
        </div>
    }
}

/// The answer it falls under, in the words of the question.
fn option(lens: &Lens<'_>, position: &Position) -> String {
    lens.data
        .issues
        .get(&position.issue)
        .and_then(|issue| issue.option(&position.option))
        .map_or_else(
            || lens.say(&position.title).to_owned(),
            |option| lens.say(&option.label).to_owned(),
        )
}

fn basis(lens: &Lens<'_>, basis: Basis, by: Option<&RecordId>, last: &Attestation) -> Html {
    let who = match (basis, by) {
        (Basis::Declared, _) | (_, None) => lens.title(&last.by),
        (_, Some(by)) => lens.title(by),
    };
    html! {
        <>
            { (lens.ui.basis)(basis) }{ ", " }{ who }{ ", " }
            { when(lens, &last.date) }
        </>
    }
}

fn said(lens: &Lens<'_>, end: Option<&End<'_>>, attested: &[&Attestation], until: Day) -> Html {
    let Some(end) = end else {
        return Html::default();
    };
    let href = lens.to_evidence(&end.held.position.id);
    html! {
        for (index, attestation) in attested.iter().enumerate() {
            if index > 0 { { "; " } }
            { lens.title(&attestation.by) }{ ", " }<a href={href.clone()}>{ lens.date(&attestation.date) }</a>
            { perhaps(lens, attestation, until) }
        }
    }
}

/// What the same voice said in other records: the answer each falls under, by whom, and when.
fn otherwise(lens: &Lens<'_>, said: &[Otherwise<'_>], until: Day) -> Html {
    html! {
        for (index, said) in said.iter().enumerate() {
            if index > 0 { { "; " } }
            <a href={lens.to_evidence(&said.position.id)}>{ option(lens, said.position) }</a>
            { ", " }{ lens.title(&said.attestation.by) }{ ", " }{ when(lens, &said.attestation.date) }
            { perhaps(lens, said.attestation, until) }
        }
    }
}

/// That something may have been said after a day: its date reaches beyond, or is not certain.
fn perhaps(lens: &Lens<'_>, attestation: &Attestation, until: Day) -> Html {
    let date = attestation.date;
    if date.known_span().end <= until.next() && !date.is_qualified() {
        return Html::default();
    }
    html! { <small>{ " (" }{ lens.rest().history.perhaps }{ ")" }</small> }
}

fn events(lens: &Lens<'_>, issue: &Issue, events: &[Between<'_>]) -> Html {
    let ui = &lens.rest().history;
    if events.is_empty() {
        return html! { <p class="facts">{ ui.no_events }</p> };
    }
    let count = events.len();
    let name = format!("between {}", issue.id);
    let (events, more) = portion(lens, &name, LINES, events.iter().collect());
    html! {
        <details class="between-events">
            <summary>{ (ui.events)(count) }</summary>
            <ul>
                for between in events {
                    <li key={between.event.id.to_string()}>
                        { when(lens, &between.event.date) }{ ": " }
                        <a href={lens.to_evidence(&between.event.id)}>{ lens.say(&between.event.title) }</a>
                        if !between.wholly { <small>{ " (" }{ ui.perhaps }{ ")" }</small> }
                    </li>
                }
            </ul>
            { more }
        </details>
    }
}
