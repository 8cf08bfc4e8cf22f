//! The timeline drawn: the axis, the lanes of events, and under them the lives of positions and
//! red lines. Geometry stands in attributes, looks in the stylesheet.
//!
//! What a step of the reader changes is kept small: a [`Plan`] is made once for a width, lanes keep
//! their heights while time moves beneath them, and the lives are drawn in days, so that a step
//! turns one view box and none of their lines.

mod axis;
mod lanes;
mod lives;
mod plan;
mod sight;

use std::rc::Rc;

use dispute::edtf::Day;
use dispute::timeline::{Scale, Window};
use yew::prelude::*;

use crate::components::narrowed::Narrowed;
use crate::lens::Lens;
use crate::number::{decimal, px};

pub use axis::{shown_days, years};
pub use lanes::tied;
pub use lives::{hold, lines, names, rows};
pub use plan::{Drawn, Frame, Plan, Spot};
pub use sight::{days_of, sight, whole, written};

/// The attribute by which a cluster is called; [`Plan::cluster`] knows its events.
pub const CLUSTER: &str = "data-cluster";

/// Draws what is in sight of a plan. The lives are handed in: their names, and their lines in days.
pub fn timeline(lens: &Lens<'_>, plan: &Plan, window: Window, [names, lines]: [Html; 2]) -> Html {
    let frame = plan.frame;
    let scale = Scale {
        window,
        width: frame.time(),
    };
    let laid = plan.laid(&scale);
    let shown = format!(
        "{} 0 {} {}",
        decimal(window.start - f64::from(lens.reach.start.0), 1000),
        decimal(window.days, 1000),
        px(plan.height - plan.lives),
    );
    html! {
        <svg
            class="drawing" width={px(frame.width)} height={px(plan.height)}
            role="group" aria-label={lens.rest().history.timeline.name}
        >
            { axis::fades() }
            { axis::axis(lens, frame, &scale, plan.height, &plan.axes()) }
            { axis::days(lens, frame, &scale, plan.height) }
            { lanes::lanes(lens, plan, &laid, &scale) }
            <g class="lives" transform={to([0.0, plan.lives])}>
                { names }
                <svg
                    x={px(frame.gutter())} width={px(frame.time())} height={px(plan.height - plan.lives)}
                    viewBox={shown} preserveAspectRatio="none"
                >
                    { lines }
                </svg>
            </g>
        </svg>
    }
}

/// Room for the drawing where nothing is drawn yet: as high as it will be, on a narrow page and on
/// a wide one; the stylesheet shows one of the two.
pub fn room(lens: &Lens<'_>, narrowed: &Narrowed<'_>, drawn: &Rc<Drawn>, whole: Window) -> Html {
    let room = |name: &'static str, width: f64| {
        let plan = Plan::new(lens, narrowed, drawn.clone(), Frame { width }, whole);
        html! { <svg class="room" data-room={name} width="1" height={px(plan.height)} aria-hidden="true" /> }
    };
    html! {
        <>
            { room("narrow", 334.0) }
            { room("wide", 1178.0) }
        </>
    }
}

/// The end of a stretch that is drawn up to a day, pulled to today: nothing is drawn beyond it.
pub fn until(lens: &Lens<'_>, day: Day) -> Day {
    day.min(lens.reach.end)
}

fn to([x, y]: [f64; 2]) -> String {
    format!("translate({} {})", px(x), px(y))
}

/// Text cut to so many characters.
pub fn cut(text: &str, fits: usize) -> String {
    if text.chars().count() <= fits {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(fits.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// The hue of a lane or a holder: its side's, else none.
fn hue(index: Option<usize>) -> AttrValue {
    match index {
        None => "none".into(),
        Some(index) => index.to_string().into(),
    }
}
