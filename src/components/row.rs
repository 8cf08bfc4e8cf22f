//! One question: both answers, the gap, and everybody else.

use dispute::compare::Row;
use dispute::model::{Discrepancy, RecordId};
use yew::prelude::*;

use super::cell::{Place, cell, voice};
use super::gap::gap;
use super::heading::Level;
use crate::lens::Lens;
use crate::words::APART;

/// Without a heading where the page has asked the question.
pub fn row(
    lens: &Lens<'_>,
    row: &Row<'_>,
    columns: &[RecordId; 2],
    heading: Option<Level>,
) -> Html {
    let answers = heading.map_or(Level::UNDER_TITLE, Level::below);
    let names = columns.each_ref().map(|column| lens.title(column));
    let short = [names[0].as_str(), names[1].as_str()];
    let hues = columns.each_ref().map(|column| lens.side_index(column));
    html! {
        <article class="question" id={row.issue.id.slug().to_owned()}>
            if let Some(level) = heading {
                <@{level.tag()} class="asked"><a href={lens.to_record(&row.issue.id)}>{ lens.say(&row.issue.title) }</a></@>
            }
            <div class="facing">
                { cell(lens, &row.cells[0], Place::Left, short[0], hues[0], answers) }
                { gap(lens, &row.gap, short) }
                { cell(lens, &row.cells[1], Place::Right, short[1], hues[1], answers) }
            </div>
            { beneath(lens, row) }
        </article>
    }
}

/// Voices of neither column, and the accounts that differ.
fn beneath(lens: &Lens<'_>, row: &Row<'_>) -> Html {
    let differing = differing(lens, row);
    if row.voices.is_empty() && differing.is_empty() {
        return Html::default();
    }
    html! {
        <div class="beneath">
            if !row.voices.is_empty() {
                <details class="voices outside">
                    <summary>
                        { lens.ui.compare.also }{ " " }
                        { row.voices.iter().map(|held| lens.title(&held.position.actor)).collect::<Vec<_>>().join(APART) }
                    </summary>
                    <ul>
                        for held in &row.voices {
                            <li key={held.position.id.to_string()}>{ voice(lens, held, None) }</li>
                        }
                    </ul>
                </details>
            }
            if !differing.is_empty() {
                <details class="voices differing">
                    <summary><span class="flag">{ (lens.ui.compare.accounts)(differing.len()) }</span></summary>
                    <ul>
                        for record in &differing {
                            <li key={record.id.to_string()}>
                                <a href={lens.to_evidence(&record.id)}>{ lens.say(&record.title) }</a>
                            </li>
                        }
                    </ul>
                </details>
            }
        </div>
    }
}

/// Discrepancies that touch the question or a position shown on it.
fn differing<'a>(lens: &Lens<'a>, row: &Row<'_>) -> Vec<&'a Discrepancy> {
    let shown: Vec<&RecordId> = row
        .cells
        .iter()
        .flat_map(|cell| cell.of_record.iter().chain(&cell.others))
        .chain(&row.voices)
        .map(|held| &held.position.id)
        .chain([&row.issue.id])
        .collect();
    let touches = |record: &&Discrepancy| record.touches.iter().any(|id| shown.contains(&id));
    lens.data.discrepancies.iter().filter(touches).collect()
}
