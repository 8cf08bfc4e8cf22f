//! The lanes of events: each event as wide as its date, what is crowded as a counted cluster.

use dispute::model::Event;
use dispute::timeline::{Crowd, Edge, Item, Lane, Mark, Scale};
use yew::prelude::*;

use super::plan::{CHARACTER, Plan, Spot};
use super::{cut, hue, to};
use crate::lens::Lens;
use crate::number::px;
use crate::words;

/// Draws every lane.
pub fn lanes(lens: &Lens<'_>, plan: &Plan, laid: &[Lane<'_>], scale: &Scale) -> Html {
    let manifest = &lens.data.dispute;
    let frame = plan.frame;
    html! {
        <g class="lanes">
            for (number, (label, (room, lane))) in manifest.lanes.iter().zip(plan.lanes.iter().zip(laid)).enumerate() {
                <g class="lane" key={label.id.clone()} data-hue={hue(manifest.sides.iter().position(|side| side.id == label.id))}>
                    <line class="edge" x1="0" x2={px(frame.width)} y1={px(room.y)} y2={px(room.y)} />
                    <text class="name" x="0" y={px(room.y + 14.0)}>{ lens.say(&label.label) }</text>
                    <g>{ for ones(lens, lane, |mark| plan.spot(lens, scale, room, mark)) }</g>
                    <g>{ for clusters(lens, lane, number, |mark| plan.spot(lens, scale, room, mark)) }</g>
                </g>
            }
            { ties(lens, plan, laid, scale) }
        </g>
    }
}

fn ones<'m>(
    lens: &'m Lens<'_>,
    lane: &'m Lane<'_>,
    spot: impl Fn(&Mark<'_>) -> Spot + 'm,
) -> impl Iterator<Item = Html> + 'm {
    lane.marks.iter().filter_map(move |mark| match mark {
        Mark::One { item, fits, .. } => Some(one(lens, item, spot(mark), *fits)),
        Mark::Cluster { .. } => None,
    })
}

/// An event, drawn from its own upper left corner: a step that only moves it changes one attribute,
/// and its letters are not set anew.
fn one(lens: &Lens<'_>, item: &Item, spot: Spot, fits: usize) -> Html {
    let [width, height] = spot.size;
    let event: &Event = &lens.data.events[item.event];
    let title = lens.say(&event.title);
    let when = lens.date(&event.date);
    let edge = |edge: Edge| match edge {
        Edge::Sharp => "sharp",
        Edge::Faded => "faded",
        Edge::Open => "open",
        Edge::Unknown => "unknown",
    };
    let later = item.span.start > lens.view.day;
    html! {
        <a key={event.id.to_string()} class="event" href={lens.to_evidence(&event.id)} transform={to(spot.at)}
            data-starts={edge(item.edges[0])} data-ends={edge(item.edges[1])} data-later={later.then_some("")}>
            <title>{ format!("{when}: {title}") }</title>
            <rect width={px(width)} height={px(height)} />
            if matches!(item.edges[1], Edge::Unknown | Edge::Open) {
                <line class="onward" x1={px(width)} x2={px(width + 14.0)} y1={px(height / 2.0)} y2={px(height / 2.0)} />
            }
            if fits > 0 {
                <text x={px(width + 5.0)} y={px(height)}>{ cut(title, fits) }</text>
            }
        </a>
    }
}

/// Clusters by their number in the lane, not by what they hold: a step fills those that stand there
/// with other counts instead of making new ones, and the focus stays where it is.
fn clusters<'m>(
    lens: &'m Lens<'_>,
    lane: &'m Lane<'_>,
    of: usize,
    spot: impl Fn(&Mark<'_>) -> Spot + 'm,
) -> impl Iterator<Item = Html> + 'm {
    let all = lane.marks.iter().filter_map(|mark| match mark {
        Mark::Cluster { items, .. } => Some((items, mark)),
        Mark::One { .. } => None,
    });
    all.enumerate().map(move |(number, (items, mark))| {
        let name = format!("{of}-{number}");
        cluster(lens, items, spot(mark), name)
    })
}

fn cluster(lens: &Lens<'_>, items: &Crowd<'_>, spot: Spot, name: String) -> Html {
    let [width, height] = spot.size;
    let [first, last] = items
        .starts()
        .map_or_else(Default::default, |days| days.map(words::day));
    let said = (lens.rest().history.timeline.cluster)(items.count(), &first, &last);
    let count = items.count().to_string();
    let small = count.len() as f64 * CHARACTER > width - 2.0;
    let key = name.clone();
    html! {
        <g {key} class="cluster" role="button" tabindex="0" transform={to(spot.at)} data-cluster={name}>
            <title>{ said }</title>
            <rect width={px(width)} height={px(height)} />
            <text x={px(width / 2.0)} y={px(height / 2.0 + 4.0)} data-small={small.then_some("")}>{ count }</text>
        </g>
    }
}

/// From each event in sight to what it changed.
fn ties(lens: &Lens<'_>, plan: &Plan, laid: &[Lane<'_>], scale: &Scale) -> Html {
    html! {
        <g>
            for (key, ([x, y], middle)) in tied(lens, plan, laid, scale).into_iter().enumerate() {
                <path {key} class="tie" d={format!("M{} {}V{}", px(x), px(y), px(middle))} />
            }
        </g>
    }
}

/// Where each event in sight stands, and how far down what it changed lies.
pub fn tied(
    lens: &Lens<'_>,
    plan: &Plan,
    laid: &[Lane<'_>],
    scale: &Scale,
) -> Vec<([f64; 2], f64)> {
    let mut tied = Vec::new();
    for (room, lane) in plan.lanes.iter().zip(laid) {
        for mark in &lane.marks {
            let Mark::One { item, .. } = mark else {
                continue;
            };
            let Spot { at: [x, y], size } = plan.spot(lens, scale, room, mark);
            let changed = lens.data.events[item.event].changed.iter();
            let middles = changed.filter_map(|id| plan.middle(id));
            tied.extend(middles.map(|middle| ([x + size[0] / 2.0, y + size[1]], middle)));
        }
    }
    tied
}
