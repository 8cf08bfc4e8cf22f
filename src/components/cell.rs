//! One side's answer to one question: the position of record, and the voices beneath it.

use dispute::as_of::{Cell, Held, Hold};
use dispute::model::Position;
use yew::prelude::*;

use super::facts;
use super::heading::Level;
use crate::lens::Lens;
use crate::route::hold_code;

/// Which of the two columns.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Left,
    Right,
}

impl Place {
    fn code(self) -> &'static str {
        match self {
            Place::Left => "left",
            Place::Right => "right",
        }
    }
}

pub fn cell(
    lens: &Lens<'_>,
    cell: &Cell<'_>,
    place: Place,
    column: &str,
    hue: Option<usize>,
    level: Level,
) -> Html {
    let hold = cell
        .of_record
        .as_ref()
        .map_or("none", |held| hold_code(held.hold()));
    let hue = hue.map_or("none".to_owned(), |index| index.to_string());
    let option = cell
        .of_record
        .as_ref()
        .map(|held| held.position.option.as_str());
    html! {
        <div class="cell" data-place={place.code()} data-hold={hold} data-hue={hue}>
            <@{level.tag()} class="whose">{ column }</@>
            if let Some(held) = &cell.of_record {
                { answer(lens, held) }
            } else {
                <p class="answer none">{ lens.ui.compare.none }</p>
            }
            if !cell.others.is_empty() {
                <details class="voices" open={cell.of_record.is_none()}>
                    <summary>{ lens.ui.compare.also_in }{ " (" }{ cell.others.len() }{ ")" }</summary>
                    <ul>
                        for held in &cell.others {
                            <li key={held.position.id.to_string()}>{ voice(lens, held, option) }</li>
                        }
                    </ul>
                </details>
            }
        </div>
    }
}

fn answer(lens: &Lens<'_>, held: &Held<'_>) -> Html {
    html! {
        <>
            <p class="answer">{ lens.say(&held.position.text) }</p>
            { conditions(lens, held.position) }
            { facts::of_position(lens, held) }
        </>
    }
}

/// On what a position depends.
pub fn conditions(lens: &Lens<'_>, position: &Position) -> Html {
    if position.conditions.is_empty() {
        return Html::default();
    }
    let all: Vec<&str> = position
        .conditions
        .iter()
        .map(|condition| lens.say(&condition.text))
        .collect();
    html! { <p class="condition"><b>{ lens.ui.compare.if_ }</b>{ " " }{ all.join(" ") }</p> }
}

/// Another voice: who, what, how firmly; and whether the answer is another one.
pub fn voice(lens: &Lens<'_>, held: &Held<'_>, option_of_record: Option<&str>) -> Html {
    let differs = option_of_record.is_some_and(|option| option != held.position.option);
    html! {
        <div class="voice" data-hold={hold_code(held.hold())}>
            <p>
                <b>{ lens.title(&held.position.actor) }</b>
                if differs {
                    { " " }<em class="differs">{ lens.ui.compare.disagrees }</em>
                }
                { ": " }
                { lens.say(&held.position.text) }
            </p>
            { conditions(lens, held.position) }
            { facts::of_position(lens, held) }
        </div>
    }
}

/// How a hold is drawn, for the key.
pub fn mark(hold: Hold) -> Html {
    html! { <i class="mark" data-hold={hold_code(hold)} aria-hidden="true"></i> }
}
