//! The timeline drawn: the axis, the lanes of events, and under them the lives of positions and
//! red lines. Geometry stands in attributes, looks in the stylesheet.
//!
//! What stands still is drawn once for a width, as a [`frame`] from a [`Plan`]: lanes keep their
//! heights while time moves beneath them, and the lives are drawn in days, so that a step turns one
//! view box and none of their lines. What a step changes has [`Places`] in the frame, and is told as
//! [`Look`]s, for whoever moves the drawing to write there.

mod axis;
mod lives;
mod marks;
mod plan;
mod sight;
mod told;

use dispute::edtf::Day;
use dispute::timeline::Window;
use yew::prelude::*;

use crate::components::narrowed::Narrowed;
use crate::lens::Lens;
use crate::number::{decimal, px};
use crate::shared::Shared;

pub use axis::{name, shown_days, steps};
pub use lives::{LIST as LIVES, fades, heading, is_of_states, lines, lives, most, names, question};
pub use marks::{Anchor, Look, cluster_said, event_said, of_axis, of_days, of_lane, tied, ties};
pub use plan::{BENEATH, Charted, Frame, Plan, Spot};
pub use sight::{days_of, latest, sight, whole, written};
pub use told::told;

/// The attribute by which a cluster is called; [`Plan::cluster`] knows its events.
pub const CLUSTER: &str = "data-cluster";

/// The elements of a frame that are filled by steps.
pub struct Places {
    /// The marks of the axis, and their names above the lives.
    pub axes: [NodeRef; 2],
    pub days: NodeRef,
    pub lanes: Vec<LanePlaces>,
    pub ties: NodeRef,
    /// The lines of the lives, of which its view box shows a stretch.
    pub lines: NodeRef,
}

/// Of a lane: its events and its clusters, and what holds both.
#[derive(Default)]
pub struct LanePlaces {
    pub all: NodeRef,
    pub kinds: [NodeRef; 2],
}

impl Places {
    pub fn new(lanes: usize) -> Self {
        Places {
            axes: Default::default(),
            days: NodeRef::default(),
            lanes: (0..lanes).map(|_| LanePlaces::default()).collect(),
            ties: NodeRef::default(),
            lines: NodeRef::default(),
        }
    }

    /// What moves as one with time.
    pub fn moving(&self) -> impl Iterator<Item = &NodeRef> {
        let lanes = self.lanes.iter().map(|lane| &lane.all);
        self.axes
            .iter()
            .chain([&self.days, &self.ties])
            .chain(lanes)
    }
}

/// What of the drawing stands still; with the lives, or with the room for them. The lives are a drawing of
/// their own over the foot of the other: while that moves out of its sight, a browser need not look at it.
pub fn frame(lens: &Lens<'_>, plan: &Plan, places: &Places, lives: Option<[Html; 2]>) -> Html {
    let manifest = &lens.data.dispute;
    let width = px(plan.frame.width);
    html! {
        <>
            <svg
                class="drawing" width={width.clone()} height={px(plan.height)}
                role="group" aria-label={lens.rest().history.timeline.name}
            >
                { axis::fades() }
                <g class="years" aria-hidden="true" ref={&places.axes[0]} />
                <g aria-hidden="true" ref={&places.days} />
                <g class="lanes">
                    for (label, (room, places)) in manifest.lanes.iter().zip(plan.lanes.iter().zip(&places.lanes)) {
                        <g class="lane" key={label.id.clone()} data-hue={hue(manifest.sides.iter().position(|side| side.id == label.id))}>
                            <line class="edge" x1="0" x2={width.clone()} y1={px(room.y)} y2={px(room.y)} />
                            <text class="name" x="0" y={px(room.y + 14.0)}>{ lens.say(&label.label) }</text>
                            <g ref={&places.all}>
                                <g ref={&places.kinds[0]} />
                                <g ref={&places.kinds[1]} />
                            </g>
                        </g>
                    }
                </g>
                <path class="tie" ref={&places.ties} />
                <g class="years" aria-hidden="true" ref={&places.axes[1]} />
            </svg>
            if let Some(lives) = lives { { lives_frame(lens, plan, places, lives) } }
        </>
    }
}

/// The lives under their heading: their names, and beside them their lines.
fn lives_frame(lens: &Lens<'_>, plan: &Plan, places: &Places, [names, lines]: [Html; 2]) -> Html {
    let frame = plan.frame;
    let height = px(plan.height - plan.lives);
    html! {
        <svg
            class="drawing lives" width={px(frame.width)} height={height.clone()}
            role="group" aria-label={heading(lens, plan)}
        >
            <line class="edge" x1="0" x2={px(frame.width)} y1="8" y2="8" />
            <text class="name" x="0" y="28">{ heading(lens, plan) }</text>
            <g>{ names }</g>
            <svg
                x={px(frame.gutter())} width={px(frame.time())} {height}
                preserveAspectRatio="none" ref={&places.lines}
            >
                <g>{ lines }</g>
            </svg>
        </svg>
    }
}

/// The view box that shows a stretch of the lives.
pub fn stretch(lens: &Lens<'_>, plan: &Plan, window: Window) -> String {
    format!(
        "{} 0 {} {}",
        decimal(window.start - f64::from(lens.reach.start.0), 1000),
        decimal(window.days, 1000),
        px(plan.height - plan.lives),
    )
}

/// Room for the drawing where nothing is drawn yet: as high as it will be, on a narrow page and on
/// a wide one; the stylesheet shows one of the two.
pub fn room(
    lens: &Lens<'_>,
    narrowed: &Narrowed<'_>,
    drawn: &Shared<Charted>,
    whole: Window,
) -> Html {
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

/// The hue of a lane or a holder: its side's, else none.
fn hue(index: Option<usize>) -> AttrValue {
    match index {
        None => "none".into(),
        Some(index) => index.to_string().into(),
    }
}
