//! Years and months along the top, and the day or days that the page shows.

use dispute::edtf::Day;
use dispute::timeline::{Scale, Step};
use yew::prelude::*;

use super::plan::Frame;
use super::to;
use crate::lens::{Lens, within};
use crate::number::px;

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

/// The marks of the axis, and what they are called. Beyond today there is only room for titles.
pub fn years(lens: &Lens<'_>, scale: &Scale) -> Vec<(Day, String)> {
    let name = |step| match step {
        Step::Year(year) => year.to_string(),
        Step::Month(_, month) => (lens.rest().history.timeline.month)(month).to_owned(),
    };
    let steps = scale.steps(APART).into_iter();
    steps
        .filter(|(day, _)| *day < lens.reach.end)
        .map(|(day, step)| (day, name(step)))
        .collect()
}

/// The day that the page shows; or both days, the earlier of the two asked for first.
pub fn shown_days(lens: &Lens<'_>) -> Vec<Day> {
    let from = lens.address.earlier_day();
    let from = from.map(|from| within(from, lens.reach));
    from.into_iter().chain([lens.view.day]).collect()
}

/// The axis, with its marks named at each of some heights.
pub fn axis(lens: &Lens<'_>, frame: Frame, scale: &Scale, bottom: f64, named: &[f64]) -> Html {
    html! {
        <g class="years" aria-hidden="true">
            for (day, name) in years(lens, scale) {
                <g key={day.0} transform={to([frame.gutter() + scale.x(day), 0.0])}>
                    <line y1={px(HEIGHT - 4.0)} y2={px(bottom)} />
                    for (index, y) in named.iter().enumerate() {
                        <text key={index} x="3" y={px(y - 8.0)}>{ name.clone() }</text>
                    }
                </g>
            }
        </g>
    }
}

/// The day that the page shows; or both days, and the time between them.
pub fn days(lens: &Lens<'_>, frame: Frame, scale: &Scale, bottom: f64) -> Html {
    let days = shown_days(lens);
    let at = |day: &Day| frame.gutter() + scale.x(*day).clamp(0.0, scale.width);
    html! {
        <g aria-hidden="true">
            if let [from, to] = &days[..] {
                <rect class="span-between" x={px(at(from).min(at(to)))} y="4" width={px((at(to) - at(from)).abs())} height={px(bottom - 4.0)} />
            }
            for (index, day) in days.iter().filter(|day| scale.shows(**day)).enumerate() {
                <line key={index} class="day" x1={px(at(day))} x2={px(at(day))} y1="4" y2={px(bottom)} />
            }
        </g>
    }
}
