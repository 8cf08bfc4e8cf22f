//! The lanes of events: each event as wide as its date, what is crowded as a counted cluster.

use dispute::model::Event;
use dispute::timeline::{Edge, Item, Mark, Scale, layout};
use yew::prelude::*;

use super::{CHARACTER, Drawn, Frame, Tie, cut, hue, px, until};
use crate::lens::Lens;
use crate::words;

const ROW: f64 = 19.0;
const BAR: f64 = 9.0;
/// Above a lane's first row where its name stands above it, and where it stands beside it.
const NAME: [f64; 2] = [23.0, 8.0];
const FEWEST_ROWS: usize = 2;

/// Where a mark stands.
struct Spot {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
}

/// Draws every lane from a height down, and says where the last one ends.
pub fn lanes<'a>(
    lens: &Lens<'a>,
    drawn: &Drawn,
    frame: Frame,
    scale: &Scale,
    top: f64,
    on_open: &Callback<Vec<usize>>,
    ties: &mut Vec<Tie<'a>>,
) -> (Html, f64) {
    let manifest = &lens.data.dispute;
    let metrics = frame.metrics();
    let laid = layout(
        &drawn.index,
        scale,
        manifest.lanes.len(),
        &metrics,
        |event| drawn.titles[event],
    );
    let above = NAME[usize::from(!frame.is_narrow())];
    let mut y = top;
    let mut lanes = Vec::new();
    for (label, lane) in manifest.lanes.iter().zip(&laid) {
        let used = |mark: &Mark<'_>| match mark {
            Mark::One { row, .. } => row + 1,
            Mark::Cluster { .. } => metrics.rows,
        };
        let rows = lane.marks.iter().map(used).max().unwrap_or(0);
        let first = y + above;
        let height = rows.max(FEWEST_ROWS) as f64 * ROW;
        let side = manifest.sides.iter().position(|side| side.id == label.id);
        let mut marks = Vec::new();
        for mark in &lane.marks {
            marks.push(match mark {
                Mark::One {
                    item,
                    x,
                    width,
                    row,
                    fits,
                } => {
                    let event = &lens.data.events[item.event];
                    let spot = Spot {
                        x: frame.gutter() + x,
                        y: first + *row as f64 * ROW,
                        width: *width,
                        height: BAR,
                    };
                    let (x, y) = (spot.x + spot.width / 2.0, spot.y + BAR);
                    ties.extend(event.changed.iter().map(|to| Tie { x, y, to }));
                    one(lens, event, item, spot, *fits, frame, scale)
                }
                Mark::Cluster { items, x, width } => {
                    let spot = Spot {
                        x: frame.gutter() + x,
                        y: first,
                        width: *width,
                        height: height - (ROW - BAR),
                    };
                    cluster(lens, items, spot, on_open)
                }
            });
        }
        lanes.push(html! {
            <g class="lane" key={label.id.clone()} data-hue={hue(side)}>
                <line class="edge" x1="0" x2={px(frame.width)} y1={px(y)} y2={px(y)} />
                <text class="name" x="0" y={px(y + 14.0)}>{ lens.say(&label.label) }</text>
                { for marks }
            </g>
        });
        y = first + height;
    }
    (html! { <g class="lanes">{ for lanes }</g> }, y)
}

fn one(
    lens: &Lens<'_>,
    event: &Event,
    item: &Item,
    spot: Spot,
    fits: usize,
    frame: Frame,
    scale: &Scale,
) -> Html {
    let title = lens.say(&event.title);
    let when = lens.date(&event.date);
    let right = frame.gutter() + scale.x(until(lens, item.span.end)).min(scale.width);
    let width = (right - spot.x).max(7.0).min(spot.width);
    let edge = |edge: Edge| match edge {
        Edge::Sharp => "sharp",
        Edge::Faded => "faded",
        Edge::Open => "open",
        Edge::Unknown => "unknown",
    };
    let later = item.span.start > lens.view.day;
    html! {
        <a key={event.id.to_string()} class="event" href={lens.to_evidence(&event.id)}
            data-starts={edge(item.edges[0])} data-ends={edge(item.edges[1])} data-later={later.then_some("")}>
            <title>{ format!("{when}: {title}") }</title>
            <rect x={px(spot.x)} y={px(spot.y)} width={px(width)} height={px(spot.height)} />
            if matches!(item.edges[1], Edge::Unknown | Edge::Open) {
                <line class="onward" x1={px(spot.x + width)} x2={px(spot.x + width + 14.0)} y1={px(spot.y + BAR / 2.0)} y2={px(spot.y + BAR / 2.0)} />
            }
            if fits > 0 {
                <text x={px(spot.x + width + 5.0)} y={px(spot.y + BAR)}>{ cut(title, fits) }</text>
            }
        </a>
    }
}

fn cluster(lens: &Lens<'_>, items: &[&Item], spot: Spot, on_open: &Callback<Vec<usize>>) -> Html {
    let events: Vec<usize> = items.iter().map(|item| item.event).collect();
    let first = items.first().map_or(lens.reach.start, |item| item.start());
    let last = items.last().map_or(first, |item| item.start());
    let ui = &lens.rest().history.timeline;
    let name = (ui.cluster)(items.len(), &words::day(first), &words::day(last));
    let key = format!("cluster-{}", events.first().copied().unwrap_or_default());
    let onclick = {
        let (on_open, events) = (on_open.clone(), events.clone());
        Callback::from(move |_: MouseEvent| on_open.emit(events.clone()))
    };
    let onkeydown = {
        let on_open = on_open.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                on_open.emit(events.clone());
            }
        })
    };
    let count = items.len().to_string();
    let small = count.len() as f64 * CHARACTER > spot.width - 2.0;
    html! {
        <g {key} class="cluster" role="button" tabindex="0" aria-label={name.clone()} {onclick} {onkeydown}>
            <title>{ name }</title>
            <rect x={px(spot.x)} y={px(spot.y)} width={px(spot.width)} height={px(spot.height)} />
            <text x={px(spot.x + spot.width / 2.0)} y={px(spot.y + spot.height / 2.0 + 4.0)} data-small={small.then_some("")}>{ count }</text>
        </g>
    }
}
