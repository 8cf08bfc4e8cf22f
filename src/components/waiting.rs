//! Circles: who waits for whom, and round to the first again.

use std::f64::consts::TAU;

use dispute::circle::Circle;
use yew::prelude::*;

use crate::lens::Lens;
use crate::number::px;

/// One step of a circle: in words, who waits for whom and what.
pub struct Turn {
    pub words: Html,
}

/// A circle of conditions.
pub fn conditions(lens: &Lens<'_>, circle: &Circle<'_>) -> Html {
    let turns = circle
        .iter()
        .map(|wait| {
            let who = lens.title(&wait.held.position.actor);
            let whom = lens.title(&wait.condition.actor);
            let what = lens.say(&wait.condition.text);
            Turn {
                words: html! {
                    <>
                        { (lens.rest().verdicts.waits)(&who, &whom, what) }{ " " }
                        <a class="facts" href={lens.to_evidence(&wait.held.position.id)}>{ lens.say(&wait.held.position.title) }</a>
                    </>
                },
            }
        })
        .collect();
    ring(lens, turns)
}

/// A ring of numbered names with an arrow from each to the next, beside the same in words.
pub fn ring(lens: &Lens<'_>, turns: Vec<Turn>) -> Html {
    let count = turns.len();
    html! {
        <figure class="ring">
            <svg viewBox="-60 -60 120 120" aria-hidden="true">
                <circle r="38" class="ring-line" />
                for (index, place) in places(count).into_iter().enumerate() {
                    <g key={index} transform={format!("translate({} {})", px(place.0), px(place.1))}>
                        <circle r="13" class="ring-node" />
                        <text text-anchor="middle" dy="0.35em">{ index + 1 }</text>
                    </g>
                }
                for (index, place) in arrows(count).into_iter().enumerate() {
                    <path key={index} class="ring-arrow" d="M -4 -4 L 3 0 L -4 4"
                        transform={format!("translate({} {}) rotate({})", px(place.0), px(place.1), px(place.2))} />
                }
            </svg>
            <figcaption>
                <ol>
                    for (index, turn) in turns.into_iter().enumerate() {
                        <li key={index}>{ turn.words }</li>
                    }
                </ol>
                <p class="facts">{ lens.rest().verdicts.and_round }</p>
            </figcaption>
        </figure>
    }
}

/// How far round a turn stands, clockwise from the top.
fn angle(index: f64, count: usize) -> f64 {
    TAU * index / count as f64 - TAU / 4.0
}

fn places(count: usize) -> Vec<(f64, f64)> {
    (0..count)
        .map(|index| angle(index as f64, count))
        .map(|angle| (38.0 * angle.cos(), 38.0 * angle.sin()))
        .collect()
}

/// Half way between two turns, pointing on.
fn arrows(count: usize) -> Vec<(f64, f64, f64)> {
    (0..count)
        .map(|index| angle(index as f64 + 0.5, count))
        .map(|angle| {
            let turned = angle.to_degrees() + 90.0;
            (38.0 * angle.cos(), 38.0 * angle.sin(), turned)
        })
        .collect()
}
