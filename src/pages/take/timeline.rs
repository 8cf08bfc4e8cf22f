//! The timeline as a picture: the stretch, the filters and the day that the address names.

use dispute::as_of::Hold;
use dispute::edtf::{Day, Span};
use dispute::timeline::{Edge, LifeEnd, Mark, Said, Scale};

use super::cited_alone;
use crate::cite::text;
use crate::components::events::is_later;
use crate::components::narrowed::Narrowed;
use crate::components::timeline::{
    BENEATH, Charted, Frame, Plan, Spot, cluster_said, days_of, event_said, fades, heading, name,
    question, shown_days, sight, steps, tied, until, whole,
};
use crate::context::Place;
use crate::export::timeline::{
    self as drawing, Event, Lane, Life, Onward, Sample, Timeline, WIDTH,
};
use crate::lens::Lens;
use crate::letters::cut;
use crate::route::hold_code;
use crate::shared::Shared;
use crate::words;

pub fn timeline(place: &Place) -> Timeline {
    let lens = place.lens();
    let ui = &place.rest().history;
    let narrowed = Narrowed::of(&lens);
    let frame = Frame { width: WIDTH };
    let drawn = Shared::new(Charted::new(&place.data, lens.ui.lang, &narrowed));
    let plan = Plan::new(&lens, &narrowed, drawn, frame, whole(&lens));
    let scale = frame.scale(sight(&lens).window);
    let laid = plan.laid(&scale);
    let time = Time {
        lens: &lens,
        scale: &scale,
        gutter: frame.gutter(),
    };
    let [first, last] = days_of(&lens, scale.window).map(words::day);
    let title = (ui.timeline.pictured)(&first, &last);
    let cited = cited_alone(place);
    let mut days = shown_days(&lens);
    days.retain(|day| scale.shows(*day));
    let below = |y: f64| plan.lives + y;
    let marks = |room, lane: &dispute::timeline::Lane<'_>| {
        let mark = |mark: &Mark<'_>| {
            let Spot { at, size } = plan.spot(&lens, &scale, room, mark);
            let (words, event) = shown(&lens, mark);
            drawing::Mark {
                at,
                size,
                words,
                said: said(&lens, mark),
                event,
            }
        };
        lane.marks.iter().map(mark).collect()
    };
    Timeline {
        shows: shows(&lens, &narrowed, &days),
        size: [WIDTH, plan.height],
        years: steps(&lens, &scale)
            .into_iter()
            .map(|(day, step)| (time.at(day), name(&lens, step)))
            .collect(),
        named: plan.axes(),
        days: days.iter().map(|day| time.at(*day)).collect(),
        lanes: (lens.data.dispute.lanes.iter().zip(&plan.lanes).zip(&laid))
            .map(|((label, room), lane)| Lane {
                y: room.y,
                name: lens.say(&label.label).to_owned(),
                side: lens
                    .data
                    .dispute
                    .sides
                    .iter()
                    .position(|side| side.id == label.id),
                marks: marks(room, lane),
            })
            .collect(),
        ties: tied(&lens, &plan, &laid, &scale),
        lives: (plan.lives, heading(&lens, &plan)),
        questions: plan
            .lived
            .rows
            .iter()
            .filter(|row| row.life.is_none())
            .map(|row| (below(row.base), question(&lens, row).to_owned()))
            .collect(),
        rows: plan
            .lived
            .rows
            .iter()
            .filter_map(|row| {
                let life = row.life.as_ref()?;
                Some(Life {
                    side: life.side,
                    hold: hold_code(life.hold),
                    name: cut(&lens.title(&row.id), frame.name()),
                    base: below(row.base),
                    middle: below(row.middle),
                    lived: life.sure.and_then(|sure| time.stretch(sure)),
                    tail: match life.end {
                        LifeEnd::Unknown => time.stretch(Span {
                            start: life.span.end,
                            end: lens.reach.end,
                        }),
                        LifeEnd::Recorded(..) => None,
                    },
                    cap: match life.end {
                        LifeEnd::Unknown => None,
                        LifeEnd::Recorded(said, _) => time.said(&said),
                    },
                    later: is_later(&lens, life.span.start),
                    said: life
                        .attested
                        .iter()
                        .filter_map(|said| time.said(said))
                        .collect(),
                })
            })
            .collect(),
        key: key(&lens),
        citation: text(&lens, &cited),
        title,
    }
}

/// Days as places.
struct Time<'a> {
    lens: &'a Lens<'a>,
    scale: &'a Scale,
    gutter: f64,
}

impl Time<'_> {
    fn at(&self, day: Day) -> f64 {
        self.gutter + self.scale.x(day).clamp(0.0, self.scale.width)
    }

    /// What of a date is in sight.
    fn said(&self, said: &Said) -> Option<drawing::Said> {
        let at = self.stretch(said.span)?;
        let faded = fades(said);
        Some(drawing::Said { at, faded })
    }

    /// What of some days is in sight.
    fn stretch(&self, days: Span) -> Option<[f64; 2]> {
        let shown = self.scale.window.span();
        let [from, to] = [days.start, until(self.lens, days.end)];
        (from < to && from < shown.end && to > shown.start).then(|| [self.at(from), self.at(to)])
    }
}

/// What stands beside an event and how it is known; how many events a cluster has.
fn shown(lens: &Lens<'_>, mark: &Mark<'_>) -> (String, Option<Event>) {
    let (item, fits, beneath) = match mark {
        Mark::Cluster { items, .. } => return (items.count().to_string(), None),
        Mark::One {
            item,
            fits,
            beneath,
            ..
        } => (item, *fits, *beneath),
    };
    let event = &lens.data.events[item.event];
    let title = match fits {
        0 => String::new(),
        fits => cut(lens.say(&event.title), fits),
    };
    let known = Event {
        faded: item.edges.contains(&Edge::Faded),
        later: is_later(lens, item.span.start),
        beneath: beneath.then_some(BENEATH),
        onward: match item.edges[1] {
            Edge::Open => Some(Onward::Open),
            Edge::Unknown => Some(Onward::Unknown),
            Edge::Sharp | Edge::Faded => None,
        },
    };
    (title, Some(known))
}

/// What a mark is called, as on the page.
fn said(lens: &Lens<'_>, mark: &Mark<'_>) -> String {
    match mark {
        Mark::One { item, .. } => event_said(lens, &lens.data.events[item.event]),
        Mark::Cluster { items, .. } => items.ends().map_or_else(String::new, |ends| {
            cluster_said(lens, items.count(), ends.map(|item| item.event))
        }),
    }
}

/// What the picture shows of all there is: the filters that are set, and the days drawn.
fn shows(lens: &Lens<'_>, narrowed: &Narrowed<'_>, days: &[Day]) -> String {
    let ui = &lens.rest().history;
    let issue = narrowed
        .issue
        .map(|issue| (ui.issue, lens.say(&issue.short)));
    let actor = narrowed
        .actor
        .map(|actor| (ui.actor, lens.say(&actor.title)));
    let category = narrowed
        .category
        .map(|label| (ui.category, lens.say(&label.label)));
    let set: Vec<String> = [issue, actor, category]
        .into_iter()
        .flatten()
        .map(|(filter, value)| format!("{filter}: {value}"))
        .collect();
    let days: Vec<String> = days.iter().map(|day| words::day(*day)).collect();
    (ui.timeline.shows)(&set.join(", "), &days)
}

fn key(lens: &Lens<'_>) -> Vec<(Sample, String)> {
    let ui = &lens.rest().history.timeline;
    let holds = Hold::ALL.map(|hold| (Sample::Hold(hold_code(hold)), (lens.ui.hold)(hold)));
    let others = [
        (Sample::Tail, ui.key_tail),
        (Sample::Ended, ui.key_ended),
        (Sample::Faded, ui.key_faded),
        (Sample::Later, ui.key_later),
        (Sample::Tie, ui.key_tie),
        (Sample::Day, ui.key_day),
    ];
    holds
        .into_iter()
        .chain(others)
        .map(|(sample, words)| (sample, words.to_owned()))
        .collect()
}
