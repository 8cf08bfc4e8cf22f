//! What lies where at a width, whatever stretch of time is in sight.

use dispute::model::{Dataset, RecordId};
use dispute::order::InOrder;
use dispute::timeline::{Index, Item, Lane, Mark, Metrics, Scale, Window, layout};

use super::{axis, lives, until};
use crate::components::narrowed::Narrowed;
use crate::lens::Lens;
use crate::letters::{self, CHARACTER};
use crate::shared::Shared;

/// From this width on, names stand in a gutter at the left; below it, above what they name.
const WIDE: f64 = 700.0;
const GUTTER: f64 = 250.0;
/// From this width on, the gutter has room for whole names.
const WIDEST: f64 = 1000.0;
const WIDEST_GUTTER: f64 = 330.0;

const ROW: f64 = 19.0;
pub const BAR: f64 = 9.0;
/// How high a bar is that has its title beneath it, where it runs out of sight; and how far below its
/// upper edge that is written.
const THIN: f64 = 4.0;
pub const BENEATH: f64 = 14.0;
/// Above a lane's first row where its name stands above it, and where it stands beside it.
const NAME: [f64; 2] = [23.0, 8.0];
const FEWEST_ROWS: usize = 2;
/// A lane that needs no more rows than these for each of its events to stand alone where a day is
/// wide has them: else those of one date would be one cluster however near one looks.
const DEEPEST: usize = 10;

/// The events that are drawn, whatever part of them is in sight: made once for the records and the
/// filters.
pub struct Charted {
    /// An index for each of the manifest's lanes.
    lanes: Vec<Index>,
    data: Shared<Dataset>,
    lang: &'static str,
}

impl Charted {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.lanes.iter().map(Index::len).sum()
    }

    /// The first of them by date, by their places in the dataset: found among the first of each lane,
    /// however many there are.
    pub fn first(&self, most: usize) -> Vec<usize> {
        let mut lanes: Vec<&[Item]> = self.lanes.iter().map(Index::items).collect();
        let earliest = |lanes: &mut Vec<&[Item]>| {
            let lane = lanes
                .iter_mut()
                .filter(|items| !items.is_empty())
                .min_by_key(|items| (items[0].span.start, items[0].span.end, items[0].event))?;
            let (first, rest) = lane.split_first()?;
            *lane = rest;
            Some(first.event)
        };
        (0..most).map_while(|_| earliest(&mut lanes)).collect()
    }

    pub fn new(data: &Shared<Dataset>, lang: &'static str, narrowed: &Narrowed<'_>) -> Self {
        let lanes = &data.dispute.lanes;
        let mut items: Vec<Vec<Item>> = vec![Vec::new(); lanes.len()];
        for (place, event) in data.events.iter().enumerate() {
            let lane = lanes.iter().position(|lane| lane.id == event.lane);
            if let Some(lane) = lane.filter(|_| narrowed.event(data, event)) {
                items[lane].push(Item::new(place, &event.date));
            }
        }
        Charted {
            lanes: items.into_iter().map(Index::new).collect(),
            data: data.clone(),
            lang,
        }
    }
}

/// How wide the drawing is, and what follows from it.
#[derive(Clone, Copy, PartialEq)]
pub struct Frame {
    /// How wide the whole drawing is, in pixels.
    pub width: f64,
}

impl Frame {
    /// Where time begins, in pixels from the left.
    pub fn gutter(&self) -> f64 {
        match self.width {
            _ if self.is_narrow() => 0.0,
            WIDEST.. => WIDEST_GUTTER,
            _ => GUTTER,
        }
    }

    /// How wide time is drawn.
    pub fn time(&self) -> f64 {
        (self.width - self.gutter()).max(1.0)
    }

    /// A stretch of time as wide as time is drawn.
    pub fn scale(&self, window: Window) -> Scale {
        Scale {
            window,
            width: self.time(),
        }
    }

    pub fn is_narrow(&self) -> bool {
        self.width < WIDE
    }

    /// How many characters of the name of a life fit.
    pub fn name(&self) -> usize {
        let room = match self.is_narrow() {
            true => self.width,
            false => self.gutter() - 12.0,
        };
        (room / CHARACTER).max(0.0) as usize
    }

    /// The most rows that a lane has.
    fn rows(&self) -> usize {
        if self.is_narrow() { 6 } else { 5 }
    }
}

const METRICS: Metrics = Metrics {
    narrowest: 7.0,
    crowd: 44.0,
    character: CHARACTER,
    gap: 5.0,
    shortest_title: 9,
};

/// Where a mark lies, in pixels.
#[derive(Clone, Copy, PartialEq)]
pub struct Spot {
    /// Its upper left corner.
    pub at: [f64; 2],
    /// How wide and high it is.
    pub size: [f64; 2],
}

/// Where a lane lies.
#[derive(Clone, Copy)]
pub struct Room {
    /// Its upper edge, in pixels from the top of the drawing.
    pub y: f64,
    /// The upper edge of its first row.
    first: f64,
    /// How high its rows are together.
    height: f64,
}

impl Room {
    fn bottom(&self) -> f64 {
        self.first + self.height
    }

    /// Whether any of it lies in a stretch of heights of the drawing.
    pub fn is_between(&self, [top, bottom]: [f64; 2]) -> bool {
        self.y < bottom && self.bottom() > top
    }
}

/// What lies where at a width. A lane has the rows that it needs where everything is in sight, or
/// where each of its events stands alone, and keeps them at every scale: what lies beneath must not
/// jump while a reader zooms.
pub struct Plan {
    pub frame: Frame,
    /// In the order of the manifest's lanes.
    pub lanes: Vec<Room>,
    /// Where the lives begin, in pixels from the top.
    pub lives: f64,
    pub height: f64,
    pub lived: lives::Lives,
    drawn: Shared<Charted>,
    rows: Vec<usize>,
    /// How far below `lives` the line of each position and red line lies.
    middles: Vec<(RecordId, f64)>,
}

impl Plan {
    pub fn new(
        lens: &Lens<'_>,
        narrowed: &Narrowed<'_>,
        drawn: Shared<Charted>,
        frame: Frame,
        whole: Window,
    ) -> Self {
        let deepest = |lane: &Index| lane.deepest(DEEPEST).unwrap_or(FEWEST_ROWS);
        let fewest: Vec<usize> = drawn.lanes.iter().map(deepest).collect();
        let most: Vec<usize> = fewest.iter().map(|few| frame.rows().max(*few)).collect();
        let scale = frame.scale(whole);
        let rows: Vec<usize> = (laid(&drawn, &scale, &most).iter().zip(&most).zip(&fewest))
            .map(|((lane, most), few)| lane.taken(*most).max(*few).max(FEWEST_ROWS))
            .collect();
        let above = NAME[usize::from(!frame.is_narrow())];
        let mut y = axis::HEIGHT;
        let mut lanes = Vec::new();
        for rows in &rows {
            let height = *rows as f64 * ROW;
            let first = y + above;
            lanes.push(Room { y, first, height });
            y = first + height;
        }
        let lived = lives(lens, narrowed, frame);
        let mut middles: Vec<(RecordId, f64)> = lived
            .rows
            .iter()
            .filter(|row| row.life.is_some())
            .map(|row| (row.id.clone(), row.middle))
            .collect();
        middles.order_by_key(|(id, _)| id.clone());
        Plan {
            frame,
            lanes,
            lives: y,
            height: y + lived.height,
            lived,
            drawn,
            rows,
            middles,
        }
    }

    /// What is in sight, in the order of the manifest's lanes.
    pub fn laid(&self, scale: &Scale) -> Vec<Lane<'_>> {
        laid(&self.drawn, scale, &self.rows)
    }

    /// Where a mark of a lane lies. Nothing is drawn beyond today, nor beyond what is in sight.
    pub fn spot(&self, lens: &Lens<'_>, scale: &Scale, room: &Room, mark: &Mark<'_>) -> Spot {
        match mark {
            Mark::One {
                item,
                x,
                width,
                row,
                fits,
                beneath,
            } => {
                let ends = scale.x(until(lens, item.span.end)).min(scale.width);
                let drawn = (ends - x).max(METRICS.narrowest).min(*width);
                Spot {
                    at: [self.frame.gutter() + x, room.first + *row as f64 * ROW],
                    size: [drawn, if *beneath && *fits > 0 { THIN } else { BAR }],
                }
            }
            Mark::Cluster { x, width, .. } => Spot {
                at: [self.frame.gutter() + x, room.first],
                size: [*width, room.height - (ROW - BAR)],
            },
        }
    }

    /// The heights above which the marks of the axis are named.
    pub fn axes(&self) -> [f64; 2] {
        [axis::HEIGHT, self.lives + lives::HEADING]
    }

    /// Where the lines of those of some records lie that are positions or red lines, in pixels from
    /// the top.
    pub fn middles(&self, ids: &[RecordId]) -> impl Iterator<Item = f64> {
        ids.iter().filter_map(|id| {
            let place = self.middles.binary_search_by(|(other, _)| other.cmp(id));
            Some(self.lives + self.middles[place.ok()?].1)
        })
    }

    /// The events of the cluster that the drawing calls so, by their places in the dataset.
    pub fn cluster(&self, window: Window, name: &str) -> Option<Vec<usize>> {
        let (lane, first) = name.split_once('-')?;
        let (lane, first): (usize, usize) = (lane.parse().ok()?, first.parse().ok()?);
        let scale = self.frame.scale(window);
        let laid = self.laid(&scale);
        let items = laid.get(lane)?.marks.iter().find_map(|mark| match mark {
            Mark::Cluster { items, .. } if items.iter().next()?.event == first => Some(items),
            _ => None,
        })?;
        Some(items.iter().map(|item| item.event).collect())
    }
}

fn laid<'d>(drawn: &'d Charted, scale: &Scale, rows: &[usize]) -> Vec<Lane<'d>> {
    layout(&drawn.lanes, scale, rows, &METRICS, |event| {
        letters::room(drawn.data.events[event].title.get(drawn.lang))
    })
}
