//! The timeline drawn: the axis, the lanes of events, and under them the lives of positions and
//! red lines. Geometry stands in attributes, looks in the stylesheet.

mod axis;
mod lanes;
mod lives;

use dispute::edtf::Day;
use dispute::model::{Dataset, RecordId};
use dispute::timeline::{Index, Item, Metrics, Scale, Window};
use yew::prelude::*;

use crate::components::narrowed::Narrowed;
use crate::lens::Lens;

/// From this width on, names stand in a gutter at the left; below it, above what they name.
const WIDE: f64 = 700.0;
const GUTTER: f64 = 250.0;

/// How wide a character of the drawing's text is taken to be, on average.
pub const CHARACTER: f64 = 6.1;

/// What is drawn, whatever part of it is in sight: made once for the records and the filters.
pub struct Drawn {
    index: Index,
    /// How long each event's title is, by the event's place in the dataset.
    titles: Vec<usize>,
}

impl Drawn {
    pub fn new(data: &Dataset, lang: &str, narrowed: &Narrowed<'_>) -> Self {
        let lanes = &data.dispute.lanes;
        let items = data
            .events
            .iter()
            .enumerate()
            .filter(|(_, event)| narrowed.event(data, event))
            .filter_map(|(place, event)| {
                let lane = lanes.iter().position(|lane| lane.id == event.lane)?;
                Some(Item::new(place, lane, &event.date))
            })
            .collect();
        let titles = data
            .events
            .iter()
            .map(|event| event.title.get(lang).chars().count())
            .collect();
        Drawn {
            index: Index::new(items),
            titles,
        }
    }
}

/// Room for names, beside and above.
#[derive(Clone, Copy, PartialEq)]
pub struct Frame {
    /// How wide the whole drawing is, in pixels.
    pub width: f64,
}

impl Frame {
    /// Where time begins, in pixels from the left.
    pub fn gutter(&self) -> f64 {
        if self.width < WIDE { 0.0 } else { GUTTER }
    }

    /// How wide time is drawn.
    pub fn time(&self) -> f64 {
        (self.width - self.gutter()).max(1.0)
    }

    fn is_narrow(&self) -> bool {
        self.gutter() == 0.0
    }

    fn metrics(&self) -> Metrics {
        Metrics {
            rows: if self.is_narrow() { 6 } else { 5 },
            narrowest: 7.0,
            crowd: 30.0,
            character: CHARACTER,
            gap: 5.0,
            shortest_title: 9,
        }
    }
}

/// A link from an event to what it changed: where the event is drawn, and what it changed.
struct Tie<'a> {
    x: f64,
    y: f64,
    to: &'a RecordId,
}

/// Draws what is in sight. `on_open` is told the events of a cluster that is opened, by their
/// places in the dataset.
pub fn timeline(
    lens: &Lens<'_>,
    narrowed: &Narrowed<'_>,
    drawn: &Drawn,
    frame: Frame,
    scale: &Scale,
    on_open: &Callback<Vec<usize>>,
) -> Html {
    let mut ties = Vec::new();
    let top = axis::HEIGHT;
    let (lanes, below) = lanes::lanes(lens, drawn, frame, scale, top, on_open, &mut ties);
    let (lives, bottom) = lives::lives(lens, narrowed, frame, scale, below, &ties);
    let axes = [top, below + lives::HEADING];
    html! {
        <svg
            class="drawing" width={px(frame.width)} height={px(bottom)}
            role="group" aria-label={lens.rest().history.timeline.name}
        >
            { axis::fades() }
            { axis::years(lens, frame, scale, bottom, &axes) }
            { axis::days(lens, frame, scale, bottom) }
            { lanes }
            { lives }
        </svg>
    }
}

/// Room for the drawing where nothing is drawn yet: as high as it will be, on a narrow page and on
/// a wide one; the stylesheet shows one of the two.
pub fn room(lens: &Lens<'_>, narrowed: &Narrowed<'_>, drawn: &Drawn, window: Window) -> Html {
    let room = |name: &'static str, frame: Frame| {
        let scale = Scale {
            window,
            width: frame.time(),
        };
        let nothing = Callback::default();
        let top = axis::HEIGHT;
        let (_, below) = lanes::lanes(lens, drawn, frame, &scale, top, &nothing, &mut Vec::new());
        let (_, bottom) = lives::lives(lens, narrowed, frame, &scale, below, &[]);
        html! { <svg class="room" data-room={name} width="1" height={px(bottom)} aria-hidden="true" /> }
    };
    html! {
        <>
            { room("narrow", Frame { width: 334.0 }) }
            { room("wide", Frame { width: 1178.0 }) }
        </>
    }
}

/// The end of a stretch that is drawn up to a day, pulled to today: nothing is drawn beyond it.
fn until(lens: &Lens<'_>, day: Day) -> Day {
    day.min(lens.reach.end)
}

fn px(number: f64) -> String {
    format!("{number:.1}")
}

/// Text cut to so many characters.
fn cut(text: &str, fits: usize) -> String {
    if text.chars().count() <= fits {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(fits.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// The hue of a lane or a holder: its side's, else none.
fn hue(index: Option<usize>) -> String {
    index.map_or("none".to_owned(), |index| index.to_string())
}
