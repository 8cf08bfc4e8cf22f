//! Each red line over time: first stated, said again, tested, ended.

use dispute::line_history::{Step, steps};
use dispute::model::{Attestation, RecordId, RedLine};
use yew::prelude::*;

use super::citation::to_passage;
use super::facts::when;
use super::red_line::ruled_out;
use crate::components::narrowed::Narrowed;
use crate::components::portion::portion;
use crate::lens::Lens;
use crate::portions::CARDS;
use crate::words::APART;

/// So many lines are drawn in one turn.
const PIECE: usize = 4;

/// All lines, some at a time: the page is told which, and has [`entries`] draw them in a turn of their own.
pub fn lines(
    lens: &Lens<'_>,
    narrowed: &Narrowed<'_>,
    some: impl Fn(Vec<RecordId>) -> Html,
) -> Html {
    let ui = &lens.rest().history;
    let lines: Vec<&RedLine> = lens
        .data
        .red_lines
        .iter()
        .filter(|line| narrowed.holder(&lens.view, &line.holder, &line.issue))
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    let (lines, more) = portion(lens, "lines", CARDS, lines);
    html! {
        <section class="line-histories">
            <h2>{ ui.lines }</h2>
            <p class="lede">{ ui.lines_lede }</p>
            for lines in lines.chunks(PIECE) {
                { some(lines.iter().map(|line| line.id.clone()).collect()) }
            }
            { more }
        </section>
    }
}

/// Some of the lines.
pub fn entries(lens: &Lens<'_>, some: &[RecordId]) -> Html {
    let lines = some.iter().filter_map(|id| lens.data.red_lines.get(id));
    html! { for line in lines { { entry(lens, line) } } }
}

fn entry(lens: &Lens<'_>, line: &RedLine) -> Html {
    html! {
        <article class="line-history" key={line.id.to_string()}>
            <h3><a href={lens.to_evidence(&line.id)}>{ lens.say(&line.title) }</a></h3>
            <p class="facts">
                <b>{ lens.title(&line.holder) }</b>{ APART }
                { lens.ui.lines.rules_out }{ " " }{ ruled_out(lens, line) }
            </p>
            { history(lens, line) }
        </article>
    }
}

/// The steps of one line, by date.
pub fn history(lens: &Lens<'_>, line: &RedLine) -> Html {
    html! {
        <ol class="steps-of-line">
            for (index, step) in steps(lens.data, line).iter().enumerate() {
                <li key={index} data-later={(step.date().known_span().start > lens.view.day).then_some("")}>
                    { when(lens, &step.date()) }
                    <div>{ self::step(lens, line, step) }</div>
                </li>
            }
        </ol>
    }
}

fn step(lens: &Lens<'_>, line: &RedLine, step: &Step<'_>) -> Html {
    let ui = &lens.rest().history;
    match step {
        Step::First(attestation) => stated(lens, line, ui.first, attestation),
        Step::Again(attestation) => stated(lens, line, ui.again, attestation),
        Step::Tested { event, test } => html! {
            <>
                <b>{ ui.tested }</b>{ ": " }
                <a href={lens.to_evidence(&event.id)}>{ lens.say(&event.title) }</a>{ ". " }
                { ui.followed }{ " " }{ lens.say(&test.text) }
            </>
        },
        Step::Ended(ended) => html! {
            <>
                <b>{ (ui.ended)(ended.how) }</b>
                if let Some(by) = &ended.by { { ": " }<a href={lens.to_evidence(by)}>{ lens.title(by) }</a> }
            </>
        },
    }
}

fn stated(lens: &Lens<'_>, line: &RedLine, name: &'static str, attestation: &Attestation) -> Html {
    html! {
        <>
            <b>{ name }</b>{ ": " }
            <a href={lens.to_record(&attestation.by)}>{ lens.title(&attestation.by) }</a>
            if !attestation.rank.is_empty() { { ", " }{ lens.say(&attestation.rank) } }
            if let Some(cited) = line.citations.get(attestation.citation) { { APART }{ to_passage(lens, cited) } }
        </>
    }
}
