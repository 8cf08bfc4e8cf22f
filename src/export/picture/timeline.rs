//! The timeline as a picture.

use super::Picture;
use super::sheet::{self, HAIR, INK, MARGIN, PAPER, RED, SOFT, Sheet, hue};
use crate::letters::{self, CHARACTER};

/// How wide the drawing is.
pub const WIDTH: f64 = sheet::WIDTH - 2.0 * MARGIN;

/// Everything the picture says. Places are in pixels from the upper left corner of the drawing.
pub struct Timeline {
    pub title: String,
    /// What it shows of all there is.
    pub shows: String,
    /// How wide and high the drawing is.
    pub size: [f64; 2],
    /// The marks of the axis, and the heights at which they are named.
    pub years: Vec<(f64, String)>,
    pub named: [f64; 2],
    /// The day shown, or both.
    pub days: Vec<f64>,
    pub lanes: Vec<Lane>,
    /// From an event to what it changed: where it stands, and the height of what it changed.
    pub ties: Vec<([f64; 2], f64)>,
    /// Above the lives: their upper edge, and what they are called.
    pub lives: (f64, String),
    pub questions: Vec<(f64, String)>,
    pub rows: Vec<Life>,
    pub key: Vec<(Sample, String)>,
    pub citation: String,
}

pub struct Lane {
    pub y: f64,
    pub name: String,
    pub side: Option<usize>,
    pub marks: Vec<Mark>,
}

/// An event, or a cluster.
pub struct Mark {
    pub at: [f64; 2],
    pub size: [f64; 2],
    /// What stands beside an event, or in a cluster.
    pub words: String,
    /// What it is called: whoever looks at it for long is told, and whoever cannot see it.
    pub said: String,
    /// None for a cluster.
    pub event: Option<Event>,
}

/// How an event is known.
#[derive(Clone, Copy)]
pub struct Event {
    /// About then, or uncertain.
    pub faded: bool,
    /// Still to come on the day shown.
    pub later: bool,
    /// How far below its upper edge the words stand, where they do not stand beside it.
    pub beneath: Option<f64>,
    /// What lies beyond its end, where no source gives one.
    pub onward: Option<Onward>,
}

#[derive(Clone, Copy)]
pub enum Onward {
    Open,
    Unknown,
}

/// The life of a position or a red line.
pub struct Life {
    pub side: Option<usize>,
    /// How firmly it is held, as styles name it.
    pub hold: &'static str,
    pub name: String,
    /// Where its name stands, and its line lies.
    pub base: f64,
    pub middle: f64,
    pub lived: Option<[f64; 2]>,
    pub tail: Option<[f64; 2]>,
    pub cap: Option<Said>,
    pub said: Vec<Said>,
    /// Still to come on the day shown.
    pub later: bool,
}

/// A date upon a line.
pub struct Said {
    /// From where to where it lies.
    pub at: [f64; 2],
    /// About then, or uncertain.
    pub faded: bool,
}

/// What a line of the key shows.
#[derive(Clone, Copy)]
pub enum Sample {
    Hold(&'static str),
    Tail,
    Ended,
    Faded,
    Later,
    Tie,
    Day,
}

/// The letters of the drawing, and softer ones.
const LETTERS: &str = letters!();
const SOFTLY: &str = concat!(letters!(), " fill=\"", soft!(), "\"");
const QUESTION: &str = r##"font-size="14" font-weight="600""##;

/// The line of a day, and what ties an event to what it changed.
const DAY: &str = concat!("stroke=\"", ink!(), "\" stroke-width=\"1.5\"");
const TIE: &str = concat!("stroke=\"", soft!(), "\" stroke-dasharray=\"1 3\"");

impl Timeline {
    pub fn draw(&self) -> Picture {
        let mut sheet = Sheet::new(&self.title);
        let colours = [hue(Some(0)), hue(Some(1)), hue(None), RED, INK];
        sheet.define(&colours.map(fade).concat());
        sheet.remark(&self.shows);
        sheet.y += 6.0;
        sheet.key(&self.key);
        sheet.drawing(self);
        sheet.finish(&self.citation)
    }
}

impl Sheet {
    fn drawing(&mut self, timeline: &Timeline) {
        let top = self.y;
        let at = |[x, y]: [f64; 2]| [MARGIN + x, top + y];
        let [width, height] = timeline.size;
        let hair = ["stroke=\"", HAIR, "\""].concat();
        for (x, name) in &timeline.years {
            self.line(at([*x, 18.0]), at([*x, height]), &hair);
            for y in timeline.named {
                self.text(at([x + 3.0, y - 8.0]), SOFTLY, name);
            }
        }
        for x in &timeline.days {
            self.line(at([*x, 4.0]), at([*x, height]), DAY);
        }
        for lane in &timeline.lanes {
            self.line(at([0.0, lane.y]), at([width, lane.y]), &hair);
            self.heading(at([0.0, lane.y + 14.0]), lane.side, &lane.name);
            for mark in &lane.marks {
                self.called(&mark.said);
                self.mark(at(mark.at), mark, lane.side);
                self.so_much();
            }
        }
        for ([x, y], middle) in &timeline.ties {
            self.line(at([*x, *y]), at([*x, *middle]), TIE);
        }
        let (y, name) = &timeline.lives;
        self.line(at([0.0, y + 8.0]), at([width, y + 8.0]), &hair);
        self.heading(at([0.0, y + 28.0]), None, name);
        for (y, name) in &timeline.questions {
            self.text(at([0.0, *y]), QUESTION, name);
        }
        for life in &timeline.rows {
            let look = if life.later { SOFTLY } else { LETTERS };
            self.text(at([0.0, life.base]), look, &life.name);
            if life.later {
                self.faintly();
            }
            self.life(at([0.0, life.middle]), life);
            if life.later {
                self.so_much();
            }
        }
        self.y += height;
    }

    /// The name of a lane; where it is nobody's, in ink.
    fn heading(&mut self, at: [f64; 2], side: Option<usize>, name: &str) {
        let colour = side.map_or(INK, |side| hue(Some(side)));
        let look = [LETTERS, " font-weight=\"600\" fill=\"", colour, "\""].concat();
        self.text(at, &look, name);
    }

    fn mark(&mut self, [x, y]: [f64; 2], mark: &Mark, side: Option<usize>) {
        let colour = hue(side);
        let [width, height] = mark.size;
        let Some(event) = mark.event else {
            let look = ["fill=\"#fff\" stroke=\"", colour, "\" stroke-width=\"1.5\""].concat();
            self.rect([x, y], mark.size, &look);
            let look = [LETTERS, " font-weight=\"600\" text-anchor=\"middle\""].concat();
            let middle = [x + width / 2.0, y + height / 2.0 + 4.0];
            self.text(middle, &look, &mark.words);
            return;
        };
        let look = match (event.faded, event.later) {
            (true, true) => [&outline(colour), " stroke-dasharray=\"2 2\""].concat(),
            (false, true) => outline(colour),
            (true, false) => fading(colour),
            (false, false) => ["fill=\"", colour, "\""].concat(),
        };
        self.rect([x, y], mark.size, &look);
        if let Some(onward) = event.onward {
            let dashes = match onward {
                Onward::Open => "",
                Onward::Unknown => " stroke-dasharray=\"2 3\"",
            };
            let look = ["stroke=\"", colour, "\" stroke-width=\"2\"", dashes].concat();
            let (from, y) = (x + width, y + height / 2.0);
            self.line([from, y], [from + 14.0, y], &look);
        }
        if !mark.words.is_empty() {
            let ink = if event.later { SOFT } else { INK };
            let look = [LETTERS, " fill=\"", ink, "\""].concat();
            let at = match event.beneath {
                Some(beneath) => [x, y + beneath],
                None => [x + width + 5.0, y + height],
            };
            self.text(at, &look, &mark.words);
        }
    }

    fn life(&mut self, [x, y]: [f64; 2], life: &Life) {
        let colour = match life.hold {
            "red-line" => RED,
            _ => life.side.map_or(INK, |side| hue(Some(side))),
        };
        let (lived, tail) = match life.hold {
            "red-line" => ("6", "3"),
            _ => ("2.5", "1.5"),
        };
        let dashes = match life.hold {
            "conditional" => " stroke-dasharray=\"7 4\"",
            "open" => " stroke-dasharray=\"2 3\"",
            _ => "",
        };
        let lines = [
            (life.lived, ["stroke-width=\"", lived, "\""].concat()),
            (
                life.tail,
                ["stroke-width=\"", tail, "\" stroke-opacity=\"0.6\""].concat(),
            ),
        ];
        for (line, width) in lines {
            if let Some([from, to]) = line {
                let look = ["stroke=\"", colour, "\" ", &width, dashes].concat();
                self.line([x + from, y], [x + to, y], &look);
            }
        }
        let said = life.said.iter().map(|said| (said, 4.0, colour));
        let cap = life.cap.iter().map(|cap| (cap, 6.0, INK));
        for (Said { at, faded }, half, colour) in said.chain(cap) {
            let [from, to] = *at;
            let size = [(to - from).max(2.5), 2.0 * half];
            let look = match faded {
                true => fading(colour),
                false => ["fill=\"", colour, "\""].concat(),
            };
            self.rect([x + from, y - half], size, &look);
        }
    }

    /// What the lines mean, as many to a row as fit.
    fn key(&mut self, key: &[(Sample, String)]) {
        let mut x = MARGIN;
        for (sample, words) in key {
            let wide = 36.0 + letters::room(words) as f64 * CHARACTER;
            if x + wide > sheet::WIDTH - MARGIN {
                x = MARGIN;
                self.y += 18.0;
            }
            let whole = Some([0.0, 30.0]);
            let mut life = Life {
                side: None,
                hold: "firm",
                name: String::new(),
                base: 0.0,
                middle: 0.0,
                lived: whole,
                tail: None,
                cap: None,
                said: Vec::new(),
                later: false,
            };
            match sample {
                Sample::Hold(hold) => life.hold = hold,
                Sample::Tail => (life.lived, life.tail) = (None, whole),
                Sample::Ended => {
                    life.cap = Some(Said {
                        at: [28.0, 30.0],
                        faded: false,
                    });
                }
                Sample::Later => {
                    let look = outline(hue(None));
                    self.rect([x, self.y - 4.5], [14.0, 9.0], &look);
                    self.faintly();
                    life.lived = Some([17.0, 30.0]);
                    self.life([x, self.y], &life);
                    self.so_much();
                    life.lived = None;
                }
                Sample::Tie | Sample::Day => {
                    let look = if matches!(sample, Sample::Tie) {
                        TIE
                    } else {
                        DAY
                    };
                    self.line([x + 15.0, self.y - 6.0], [x + 15.0, self.y + 6.0], look);
                    life.lived = None;
                }
                Sample::Faded => {
                    self.rect([x, self.y - 4.5], [30.0, 9.0], &fading(hue(None)));
                    life.lived = None;
                }
            }
            self.life([x, self.y], &life);
            self.text([x + 36.0, self.y + 4.0], SOFTLY, words);
            x += wide + 22.0;
        }
        self.y += 18.0;
    }
}

/// What is drawn as an outline, for it was still to come.
fn outline(colour: &str) -> String {
    ["fill=\"", PAPER, "\" stroke=\"", colour, "\""].concat()
}

/// What is filled by a colour that fades.
fn fading(colour: &str) -> String {
    ["fill=\"url(#", &fade_name(colour), ")\""].concat()
}

/// A colour's own name for how it fades.
fn fade_name(colour: &str) -> String {
    ["fade-", colour.trim_start_matches('#')].concat()
}

/// How what is only about known fades at its ends.
fn fade(colour: &str) -> String {
    let stops = [("0", "0.08"), ("0.35", "1"), ("0.65", "1"), ("1", "0.08")];
    let stops = stops.map(|(offset, opacity)| {
        [
            "<stop offset=\"",
            offset,
            "\" stop-color=\"",
            colour,
            "\" stop-opacity=\"",
            opacity,
            "\"/>",
        ]
        .concat()
    });
    let id = fade_name(colour);
    format!(
        "<linearGradient id=\"{id}\">{}</linearGradient>",
        stops.concat()
    )
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    fn life(hold: &'static str) -> Life {
        let said = |faded| Said {
            at: [300.0, 320.0],
            faded,
        };
        Life {
            side: Some(0),
            hold,
            name: "A <line>".into(),
            base: 40.0,
            middle: 50.0,
            lived: Some([300.0, 400.0]),
            tail: None,
            cap: Some(said(false)),
            said: vec![said(true)],
            later: false,
        }
    }

    fn timeline() -> Timeline {
        let mark = |words: &str, said: &str, event| Mark {
            at: [260.0, 30.0],
            size: [7.0, 9.0],
            words: words.into(),
            said: said.into(),
            event,
        };
        let faded = Event {
            faded: true,
            later: false,
            beneath: None,
            onward: Some(Onward::Unknown),
        };
        Timeline {
            title: "Timeline, 2008 to 2012".into(),
            shows: "Question: Status & law".into(),
            size: [WIDTH, 100.0],
            years: vec![(300.0, "2010".into())],
            named: [22.0, 60.0],
            days: vec![500.0],
            lanes: vec![Lane {
                y: 22.0,
                name: "Georgia".into(),
                side: Some(0),
                marks: vec![
                    mark("24", "24 events & more", None),
                    mark("A war", "2008: A war", Some(faded)),
                ],
            }],
            ties: vec![([263.0, 39.0], 50.0)],
            lives: (60.0, "Lives".into()),
            questions: vec![(80.0, "Status".into())],
            rows: vec![life("red-line"), life("open")],
            key: vec![(Sample::Tail, "last recorded".into())],
            citation: "Data version 2026.11.22".into(),
        }
    }

    #[test]
    fn the_picture_says_what_it_shows_and_where_it_is_from() {
        let svg = timeline().draw().svg;
        for words in [
            "Timeline, 2008 to 2012",
            "Question: Status &amp; law",
            "Data version 2026.11.22",
            ">24</text>",
            "A &lt;line&gt;",
        ] {
            assert!(svg.contains(words), "{words}");
        }
    }

    #[test]
    fn every_mark_has_a_name() {
        let svg = timeline().draw().svg;
        for name in ["24 events &amp; more", "2008: A war"] {
            let named = format!("<g role=\"img\"><title>{name}</title><rect");
            assert!(svg.contains(&named), "{name}: {svg}");
        }
        // What is all one image has no parts that could be named.
        assert!(svg.contains("role=\"graphics-document document\""));
    }

    #[test]
    fn the_picture_stands_alone_in_plain_colours() {
        let svg = timeline().draw().svg;
        let [side, line] = [hue(Some(0)), RED].map(fade_name);
        for name in [side, line] {
            assert!(svg.contains(&format!("fill=\"url(#{name})\"")), "{name}");
            assert!(svg.contains(&format!("id=\"{name}\"")), "{name}");
        }
        assert!(svg.contains("stroke=\"#c0392b\""), "a red line is red");
        for foreign in ["var(", "class=", "style", "href", "oklch", "@"] {
            assert!(!svg.contains(foreign), "{foreign}");
        }
    }
}
