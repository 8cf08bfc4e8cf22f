//! Years and months along the top, and the day or days that the page shows.

use dispute::edtf::Day;
use dispute::timeline::{Scale, Step};
use yew::prelude::*;

use crate::lens::{Lens, within};

pub const HEIGHT: f64 = 22.0;

/// Between two marks, at least so many pixels.
const APART: f64 = 52.0;

/// How what is only about known fades at its ends: in each hue, as a red line, and in ink.
pub fn fades() -> Html {
    html! {
        <defs>
            for hue in ["0", "1", "none", "line", "ink"] {
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

/// The marks of the axis. Beyond today there is only room for titles.
pub fn steps(lens: &Lens<'_>, scale: &Scale) -> Vec<(Day, Step)> {
    let mut steps = scale.steps(APART);
    steps.retain(|(day, _)| *day < lens.reach.end);
    steps
}

/// What a mark of the axis is called.
pub fn name(lens: &Lens<'_>, step: Step) -> String {
    match step {
        Step::Year(year) => year.to_string(),
        Step::Month(_, month) => (lens.rest().history.timeline.month)(month).to_owned(),
        Step::MonthOfYear(year, month) => {
            format!("{} {year}", (lens.rest().history.timeline.month)(month))
        }
        Step::Day(month, day) => {
            format!("{day} {}", (lens.rest().history.timeline.month)(month))
        }
    }
}

/// The day that the page shows; or both days, the earlier of the two asked for first.
pub fn shown_days(lens: &Lens<'_>) -> Vec<Day> {
    let from = lens.address.earlier_day();
    let from = from.map(|from| within(from, lens.reach));
    from.into_iter().chain([lens.view.day]).collect()
}
