//! What a step of the reader changes in the drawing: events, clusters, the years, the day shown.
//! Each is seen as it looks, and drawn as a shape only where that differs from before.
//!
//! Marks are placed from a day and not from the edge of what is in sight: moving along moves what
//! holds them, and they look the same.

use dispute::edtf::Day;
use dispute::model::Event;
use dispute::timeline::{Edge, Lane, Mark, Scale, Step};

use super::axis::{self, shown_days};
use super::plan::{BENEATH, Plan, Spot};
use crate::browser::layer::{self, Shape};
use crate::components::events::is_later;
use crate::lens::Lens;
use crate::letters::{CHARACTER, cut};
use crate::number::px;

/// What is seen of a mark, and where.
#[derive(Clone, Copy, PartialEq)]
pub struct Look {
    spot: Spot,
    seen: Seen,
}

#[derive(Clone, Copy, PartialEq)]
enum Seen {
    /// An event by its place in the dataset.
    One {
        event: usize,
        edges: [Edge; 2],
        /// Still to come on the day shown.
        later: bool,
        fits: usize,
        beneath: bool,
    },
    /// A cluster of a lane, by the first and the last of its events.
    Cluster {
        lane: usize,
        ends: [usize; 2],
        count: usize,
    },
    /// A mark of the axis; with its line, or named once more.
    Step(Step),
    /// The day shown, and what lies between two of them.
    Day,
    Between,
}

impl layer::Look for Look {
    /// An event is itself wherever it goes. A cluster is known by its look alone: at another scale
    /// it is another.
    fn is_of(&self, other: &Self) -> bool {
        match (self.seen, other.seen) {
            (Seen::One { event, .. }, Seen::One { event: other, .. }) => event == other,
            _ => self == other,
        }
    }
}

/// Where the drawing's marks are placed from.
#[derive(Clone, Copy)]
pub struct Anchor {
    /// How far right of its place at first what holds the marks has moved, in pixels.
    pub shift: f64,
}

impl Anchor {
    /// A look at a place from the left edge of the drawing.
    fn look(self, Spot { at: [x, y], size }: Spot, seen: Seen) -> Look {
        // What is written is a tenth of a pixel: what does not differ in it looks the same.
        let tenth = |number: f64| (number * 10.0).round() / 10.0;
        let spot = Spot {
            at: [tenth(x - self.shift), tenth(y)],
            size: size.map(tenth),
        };
        Look { spot, seen }
    }
}

/// The events of a lane that stand for themselves, and its clusters.
pub fn of_lane(
    lens: &Lens<'_>,
    plan: &Plan,
    scale: &Scale,
    anchor: Anchor,
    number: usize,
    lane: &Lane<'_>,
) -> [Vec<Look>; 2] {
    let room = &plan.lanes[number];
    let [mut ones, mut clusters] = [Vec::new(), Vec::new()];
    for mark in &lane.marks {
        let spot = plan.spot(lens, scale, room, mark);
        match mark {
            Mark::One {
                item,
                fits,
                beneath,
                ..
            } => ones.push(anchor.look(
                spot,
                Seen::One {
                    event: item.event,
                    edges: item.edges,
                    later: is_later(lens, item.span.start),
                    fits: *fits,
                    beneath: *beneath,
                },
            )),
            Mark::Cluster { items, .. } => {
                if let Some(ends) = items.ends() {
                    let seen = Seen::Cluster {
                        lane: number,
                        ends: ends.map(|item| item.event),
                        count: items.count(),
                    };
                    clusters.push(anchor.look(spot, seen));
                }
            }
        }
    }
    [ones, clusters]
}

/// The marks of the axis: with lines down to the bottom, named at the top; and named above the lives.
pub fn of_axis(lens: &Lens<'_>, plan: &Plan, scale: &Scale, anchor: Anchor) -> [Vec<Look>; 2] {
    let steps = axis::steps(lens, scale);
    [0, 1].map(|place| {
        let y = plan.axes()[place] - 8.0;
        let bottom = if place == 0 { plan.height } else { 0.0 };
        let look = |(day, step): &(Day, Step)| {
            let spot = Spot {
                at: [plan.frame.gutter() + scale.x(*day), y],
                size: [0.0, bottom],
            };
            anchor.look(spot, Seen::Step(*step))
        };
        steps.iter().map(look).collect()
    })
}

/// The day that the page shows; or both days, and the time between them.
pub fn of_days(lens: &Lens<'_>, plan: &Plan, scale: &Scale, anchor: Anchor) -> Vec<Look> {
    let days = shown_days(lens);
    let at = |day: &Day| plan.frame.gutter() + scale.x(*day).clamp(0.0, scale.width);
    let height = plan.height - 4.0;
    let mut looks = Vec::new();
    if let [from, to] = &days[..] {
        let (x, width) = (at(from).min(at(to)), (at(to) - at(from)).abs());
        let spot = Spot {
            at: [x, 4.0],
            size: [width, height],
        };
        looks.push(anchor.look(spot, Seen::Between));
    }
    for day in days.iter().filter(|day| scale.shows(**day)) {
        let spot = Spot {
            at: [at(day), 4.0],
            size: [0.0, height],
        };
        looks.push(anchor.look(spot, Seen::Day));
    }
    looks
}

/// From each event in sight, where it is [`tied`], to what it changed.
pub fn ties(tied: &[([f64; 2], f64)], anchor: Anchor) -> String {
    let mut path = String::new();
    for ([x, y], middle) in tied {
        path += &format!("M{} {}V{}", px(x - anchor.shift), px(*y), px(*middle));
    }
    path
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
            let mut middles = plan
                .middles(&lens.data.events[item.event].changed)
                .peekable();
            if middles.peek().is_some() {
                let Spot { at: [x, y], size } = plan.spot(lens, scale, room, mark);
                tied.extend(middles.map(|middle| ([x + size[0] / 2.0, y + size[1]], middle)));
            }
        }
    }
    tied
}

impl Look {
    /// The mark as it is drawn; with its name only where it `rests`: nobody hears or reads the names
    /// of what still moves.
    ///
    /// Bars are polygons and not rectangles: the place and size of a rectangle belong to its style,
    /// which a browser works out anew, and those of a polygon, a line or a text do not.
    pub fn draw(&self, lens: &Lens<'_>, rests: bool) -> Shape {
        let Spot { at: [x, y], size } = self.spot;
        let [width, height] = size;
        let bar = || {
            let [left, right, top, bottom] = [x, x + width, y, y + height].map(px);
            let corners = format!("{left},{top} {right},{top} {right},{bottom} {left},{bottom}");
            Shape::new("polygon").with("points", corners)
        };
        let text = |x: f64, y: f64| Shape::new("text").with("x", px(x)).with("y", px(y));
        let line = |[x1, x2]: [f64; 2], [y1, y2]: [f64; 2]| {
            Shape::new("line")
                .with("x1", px(x1))
                .with("x2", px(x2))
                .with("y1", px(y1))
                .with("y2", px(y2))
        };
        match self.seen {
            Seen::One {
                event,
                edges,
                later,
                fits,
                beneath,
            } => {
                let event: &Event = &lens.data.events[event];
                let title = lens.say(&event.title);
                let onward = matches!(edges[1], Edge::Unknown | Edge::Open).then(|| {
                    let end = x + width;
                    line([end, end + 14.0], [y + height / 2.0; 2]).with("class", "onward")
                });
                let words = (fits > 0).then(|| {
                    let at = match beneath {
                        true => [x, y + BENEATH],
                        false => [x + width + 5.0, y + height],
                    };
                    text(at[0], at[1]).saying(cut(title, fits))
                });
                let said = rests.then(|| event_said(lens, event));
                Shape::new("a")
                    .with("class", "event")
                    .with("href", lens.to_evidence(&event.id))
                    .with("data-starts", edge(edges[0]))
                    .with("data-ends", edge(edges[1]))
                    .perhaps("data-later", later.then(|| "".into()))
                    .holding([Shape::new("title").in_time(said), bar()])
                    .holding(onward)
                    .holding(words)
            }
            Seen::Cluster { lane, ends, count } => {
                let said = rests.then(|| {
                    let opens = (lens.rest().history.timeline.opens)(count);
                    cluster_said(lens, count, ends) + opens
                });
                let count = count.to_string();
                let small = count.len() as f64 * CHARACTER > width - 2.0;
                let words = text(x + width / 2.0, y + height / 2.0 + 4.0)
                    .perhaps("data-small", small.then(|| "".into()))
                    .saying(count);
                Shape::new("g")
                    .with("class", "cluster")
                    .with("role", "button")
                    .with("tabindex", "0")
                    .with(super::CLUSTER, format!("{lane}-{}", ends[0]))
                    .holding([Shape::new("title").in_time(said), bar(), words])
            }
            Seen::Step(step) => {
                let line = (height > 0.0).then(|| line([x; 2], [axis::HEIGHT - 4.0, height]));
                let name = text(x + 3.0, y).saying(axis::name(lens, step));
                Shape::new("g").holding([name]).holding(line)
            }
            Seen::Day => line([x; 2], [y, y + height]).with("class", "day"),
            Seen::Between => bar().with("class", "span-between"),
        }
    }
}

/// What an event is called; whether it was still to come on the day shown is said too.
pub fn event_said(lens: &Lens<'_>, event: &Event) -> String {
    let (when, title) = (lens.date(&event.date), lens.say(&event.title));
    match is_later(lens, event.date.known_span().start) {
        true => format!("{when}, {}: {title}", lens.rest().history.later),
        false => format!("{when}: {title}"),
    }
}

/// What a cluster of so many is called, by the first and the last of its events.
pub fn cluster_said(lens: &Lens<'_>, count: usize, ends: [usize; 2]) -> String {
    // As their sources date them: a month has no first day here.
    let [from, to] = ends.map(|event| lens.date(&lens.data.events[event].date));
    (lens.rest().history.timeline.cluster)(count, &from, &to)
}

fn edge(edge: Edge) -> &'static str {
    match edge {
        Edge::Sharp => "sharp",
        Edge::Faded => "faded",
        Edge::Open => "open",
        Edge::Unknown => "unknown",
    }
}
