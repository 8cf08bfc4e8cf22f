//! Places items in rows and gathers what is too crowded into counted clusters.

use super::index::{Index, Within};
use super::item::Item;
use super::scale::Scale;

/// What the drawing needs to be told of its font and its room.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// The narrowest that an item is drawn, in pixels.
    pub narrowest: f64,
    /// Items that begin within so many pixels and find no row make a cluster.
    pub crowd: f64,
    /// How wide an average character of a title is taken to be, in pixels.
    pub character: f64,
    /// Between an item and its title, and between a title and the next item, in pixels.
    pub gap: f64,
    /// A title of fewer characters that does not fit whole is left out.
    pub shortest_title: usize,
}

/// What is drawn in a lane.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark<'a> {
    /// One event.
    One {
        /// The event and its span.
        item: &'a Item,
        /// Its left edge, in pixels.
        x: f64,
        /// Its width, in pixels; never below [`Metrics::narrowest`].
        width: f64,
        /// Its row, from 0.
        row: usize,
        /// The room that there is for its title, in average characters.
        fits: usize,
        /// Whether they stand beneath it, for it ends out of sight, and not beside it.
        beneath: bool,
    },
    /// Events that find no row of their own; a single one where long ones fill every row.
    Cluster {
        /// The events.
        items: Crowd<'a>,
        /// Its left edge, in pixels.
        x: f64,
        /// Its width, in pixels.
        width: f64,
    },
}

/// Events that are drawn as one, by first day; at least one.
#[derive(Debug, Clone, PartialEq)]
pub struct Crowd<'a> {
    first: Vec<&'a Item>,
    /// Those after, as they lie in the index: however many they are, they are not looked at.
    rest: &'a [Item],
}

impl<'a> Crowd<'a> {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.first.len() + self.rest.len()
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &'a Item> {
        self.first.iter().copied().chain(self.rest)
    }

    /// The one that begins first and the one that begins last.
    pub fn ends(&self) -> Option<[&'a Item; 2]> {
        let first = self.iter().next()?;
        let last = self.rest.last().or(self.first.last().copied())?;
        Some([first, last])
    }
}

/// What is drawn in one of the manifest's lanes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Lane<'a> {
    /// Marks, by left edge.
    pub marks: Vec<Mark<'a>>,
}

/// How a row is filled so far, in pixels.
#[derive(Clone, Copy)]
struct Row {
    /// The right edge of its last item.
    items: f64,
    /// The right edge of that item's title, were it written whole.
    title: f64,
}

impl Lane<'_> {
    /// How many of its rows are taken, where it has so many: a cluster takes all.
    pub fn taken(&self, rows: usize) -> usize {
        let takes = |mark: &Mark<'_>| match mark {
            Mark::One { row, .. } => row + 1,
            Mark::Cluster { .. } => rows,
        };
        self.marks.iter().map(takes).max().unwrap_or(0)
    }
}

/// Lays out the items in sight, in lanes of so many rows each; one without rows is taken to have
/// one. `title` gives the room that an event's title takes, in average characters.
///
/// A title stands beside its item; beneath it where its end is out of sight, or no title would be seen of
/// what goes on for long.
///
/// An item takes the first row that is free beyond the title before it; else, the row whose item
/// has been over for longest, cutting that title short; else it joins a cluster. Clusters keep to
/// a grid of days rather than to the window's edge, so that they do not jump while it moves.
pub fn layout<'a>(
    lanes: &'a [Index],
    scale: &Scale,
    rows: &[usize],
    metrics: &Metrics,
    title: impl Fn(usize) -> usize,
) -> Vec<Lane<'a>> {
    let shown = scale.window.span();
    let lay = |(index, rows): (&'a Index, &usize)| {
        let Within { earlier, beginning } = index.within(shown);
        let mut lane = Building::new(*rows);
        for item in earlier {
            lane.add(item, scale, metrics, &title);
        }
        let mut rest = beginning;
        loop {
            rest = lane.gather(rest, scale, metrics);
            let Some((item, after)) = rest.split_first() else {
                break;
            };
            if lane.is_too_small_for(rest, scale, metrics) {
                lane.begin_cluster(item, left(item, scale), scale, metrics);
            } else {
                lane.add(item, scale, metrics, &title);
            }
            rest = after;
        }
        lane.finish(scale, metrics, &title)
    };
    lanes.iter().zip(rows).map(lay).collect()
}

struct Building<'a> {
    marks: Vec<Mark<'a>>,
    rows: Vec<Row>,
    /// The items that found no row since the last cluster was closed, and where theirs ends.
    crowd: Option<(Crowd<'a>, f64)>,
}

impl<'a> Building<'a> {
    fn new(rows: usize) -> Self {
        let row = Row {
            items: f64::NEG_INFINITY,
            title: f64::NEG_INFINITY,
        };
        Building {
            marks: Vec::new(),
            rows: vec![row; rows.max(1)],
            crowd: None,
        }
    }

    fn add(
        &mut self,
        item: &'a Item,
        scale: &Scale,
        metrics: &Metrics,
        title: &impl Fn(usize) -> usize,
    ) {
        let x = left(item, scale);
        let width = (scale.x(item.span.end) - x).max(metrics.narrowest);
        if let Some((crowd, until)) = &mut self.crowd {
            if x < *until {
                crowd.first.push(item);
                return;
            }
            self.close(metrics);
        }
        let free = self.rows.iter().position(|row| row.title <= x);
        let row = free.or_else(|| {
            let over = |row: &(usize, &Row)| row.1.items <= x;
            let by_end =
                |one: &(usize, &Row), other: &(usize, &Row)| one.1.items.total_cmp(&other.1.items);
            let all = self.rows.iter().enumerate();
            all.filter(over).min_by(by_end).map(|(row, _)| row)
        });
        let Some(row) = row else {
            self.begin_cluster(item, x, scale, metrics);
            return;
        };
        let until = x + width + metrics.gap;
        self.rows[row] = Row {
            items: until,
            title: until + title(item.event) as f64 * metrics.character + metrics.gap,
        };
        self.marks.push(Mark::One {
            item,
            x,
            width,
            row,
            fits: 0,
            beneath: false,
        });
    }

    /// Whether more items begin within the reach of a cluster than would find a row if all were as
    /// narrow as can be: then none of them needs to be tried.
    fn is_too_small_for(&self, items: &[Item], scale: &Scale, metrics: &Metrics) -> bool {
        let Some(x) = items.first().map(|item| left(item, scale)) else {
            return false;
        };
        let until = grid_end(x, scale, metrics);
        let in_a_row = ((until - x) / (metrics.narrowest + metrics.gap)).ceil() as usize;
        let one_more = items.get(self.rows.len() * in_a_row);
        one_more.is_some_and(|item| left(item, scale) < until)
    }

    /// Begins a cluster with an item at a place.
    fn begin_cluster(&mut self, item: &'a Item, x: f64, scale: &Scale, metrics: &Metrics) {
        let crowd = Crowd {
            first: vec![item],
            rest: &[],
        };
        self.crowd = Some((crowd, grid_end(x, scale, metrics)));
    }

    /// Gives a growing cluster all that begin in its reach at once, ends it, and hands back those
    /// after it.
    fn gather(&mut self, items: &'a [Item], scale: &Scale, metrics: &Metrics) -> &'a [Item] {
        let Some((crowd, until)) = &mut self.crowd else {
            return items;
        };
        let reached = items.partition_point(|item| left(item, scale) < *until);
        let (rest, after) = items.split_at(reached);
        crowd.rest = rest;
        self.close(metrics);
        after
    }

    /// Ends the growing cluster: with it go the items in its reach that did find a row, and those
    /// from before of which little would be seen beside it. Only what goes on for long passes
    /// beneath it.
    fn close(&mut self, metrics: &Metrics) {
        let Some((mut crowd, until)) = self.crowd.take() else {
            return;
        };
        let first = until - metrics.crowd;
        let is_hidden = |mark: &mut Mark<'_>| match mark {
            Mark::One { x, width, .. } => {
                let hidden = (*x + *width).min(until) - x.max(first);
                let is_narrow = *width <= 2.0 * metrics.narrowest;
                *x >= first || hidden * 2.0 >= *width || is_narrow && hidden > 0.0
            }
            Mark::Cluster { .. } => false,
        };
        // What begins farther from a cluster than it is wide has no half beneath it.
        let begins_near = |mark: &Mark<'_>| match mark {
            Mark::One { x, .. } | Mark::Cluster { x, .. } => *x >= first - metrics.crowd,
        };
        let far = self.marks.iter().rposition(|mark| !begins_near(mark));
        let near = far.map_or(0, |far| far + 1);
        let ones = self.marks.extract_if(near.., is_hidden);
        let items = ones.filter_map(|mark| match mark {
            Mark::One { item, .. } => Some(item),
            Mark::Cluster { .. } => None,
        });
        // Items come in the order of their first days.
        crowd.first.splice(0..0, items);
        for row in &mut self.rows {
            row.items = row.items.max(until);
            row.title = row.title.max(until);
        }
        let x = first.max(0.0);
        self.marks.push(Mark::Cluster {
            items: crowd,
            x,
            width: until - x - metrics.gap.min(metrics.crowd / 4.0),
        });
    }

    fn finish(
        mut self,
        scale: &Scale,
        metrics: &Metrics,
        title: &impl Fn(usize) -> usize,
    ) -> Lane<'a> {
        self.close(metrics);
        // From right to left: a title ends where the next mark of its row, or a cluster, begins.
        let mut next = vec![scale.width; self.rows.len()];
        for mark in self.marks.iter_mut().rev() {
            match mark {
                Mark::Cluster { x, .. } => next.iter_mut().for_each(|end| *end = end.min(*x)),
                Mark::One {
                    item,
                    x,
                    width,
                    row,
                    fits,
                    beneath,
                } => {
                    *beneath = *x + *width >= scale.width;
                    let from = if *beneath { *x } else { *x + *width };
                    let room = next[*row] - (from + 2.0 * metrics.gap);
                    let whole = title(item.event);
                    // Never negative, and bounded by the width of the drawing.
                    let room = (room / metrics.character).max(0.0) as usize;
                    *fits = if room >= whole {
                        whole
                    } else if room >= metrics.shortest_title {
                        room
                    } else {
                        0
                    };
                    next[*row] = *x;
                }
            }
        }
        Lane { marks: self.marks }
    }
}

/// Where an item is drawn. What began before the window is placed at its edge: out of sight it would
/// be lost.
fn left(item: &Item, scale: &Scale) -> f64 {
    scale.x(item.span.start).max(0.0)
}

/// The right end of the cell, on a grid of days, that a place lies in.
fn grid_end(x: f64, scale: &Scale, metrics: &Metrics) -> f64 {
    let per_pixel = scale.window.days / scale.width;
    let cell = metrics.crowd * per_pixel;
    let day = scale.window.start + x * per_pixel;
    let end = (day / cell).floor() * cell + cell;
    let end = (end - scale.window.start) / per_pixel;
    // A cell of which the window shows next to nothing gives its items to the one after, and so
    // does one that only rounding puts them in.
    if end < metrics.crowd / 2.0 || end - x < 0.001 {
        end + metrics.crowd
    } else {
        end
    }
}
