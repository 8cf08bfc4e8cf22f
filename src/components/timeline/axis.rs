//! Years and months along the top, and the day or days that the page shows.

use dispute::timeline::{Scale, Step};
use yew::prelude::*;

use super::{Frame, px};
use crate::lens::{Lens, within};

pub const HEIGHT: f64 = 22.0;

/// Between two marks, at least so many pixels.
const APART: f64 = 52.0;

/// How what is only about known fades at its ends, in each hue.
pub fn fades() -> Html {
    html! {
        <defs>
            for hue in ["0", "1", "none"] {
                <linearGradient key={hue} id={format!("fade-{hue}")} data-hue={hue}>
                    <stop offset="0" class="clear" />
                    <stop offset="0.35" class="full" />
                    <stop offset="0.65" class="full" />
                    <stop offset="1" class="clear" />
                </linearGradient>
            }
        </defs>
    }
}

/// The marks of the axis, named at each of some heights.
pub fn years(lens: &Lens<'_>, frame: Frame, scale: &Scale, bottom: f64, named: &[f64]) -> Html {
    let mut steps = scale.steps(APART);
    // Beyond today there is only room for titles.
    steps.retain(|(day, _)| *day < lens.reach.end);
    html! {
        <g class="years" aria-hidden="true">
            for (day, step) in steps {
                <g key={day.0}>
                    <line x1={px(frame.gutter() + scale.x(day))} x2={px(frame.gutter() + scale.x(day))} y1={px(HEIGHT - 4.0)} y2={px(bottom)} />
                    for (index, y) in named.iter().enumerate() {
                        <text key={index} x={px(frame.gutter() + scale.x(day) + 3.0)} y={px(y - 8.0)}>
                            { match step {
                                Step::Year(year) => year.to_string(),
                                Step::Month(_, month) => (lens.rest().history.timeline.month)(month).to_owned(),
                            } }
                        </text>
                    }
                </g>
            }
        </g>
    }
}

/// The day that the page shows; or both days, and the time between them.
pub fn days(lens: &Lens<'_>, frame: Frame, scale: &Scale, bottom: f64) -> Html {
    let at = |day| frame.gutter() + scale.x(day).clamp(0.0, scale.width);
    let on = lens.view.day;
    let from = lens
        .address
        .earlier_day()
        .map(|from| within(from, lens.reach));
    let line = |day| {
        html! { <line class="day" x1={px(at(day))} x2={px(at(day))} y1="4" y2={px(bottom)} /> }
    };
    html! {
        <g aria-hidden="true">
            if let Some(from) = from {
                <rect class="span-between" x={px(at(from.min(on)))} y="4" width={px((at(on) - at(from)).abs())} height={px(bottom - 4.0)} />
                { line(from) }
            }
            { line(on) }
        </g>
    }
}
