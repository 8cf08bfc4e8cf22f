//! The comparison as a picture.

use super::Picture;
use super::sheet::{HAIR, INK, MARGIN, RED, SMALL, Sheet, WIDTH, hue, wrapped};

/// One question in the picture.
pub struct ComparisonRow {
    pub question: String,
    pub sides: [Side; 2],
    pub gap: String,
    /// What the gap comes from, and what it rests on.
    pub why: Vec<String>,
}

/// What a side answers.
pub struct Side {
    pub answer: String,
    /// On what it depends; empty where on nothing.
    pub condition: String,
    /// How firmly, on whose word, when and from where; empty where nothing is on record.
    pub facts: String,
    /// How firmly it is held, as styles name it; empty where nothing is on record.
    pub hold: &'static str,
}

/// Everything the picture says.
pub struct Comparison {
    pub title: String,
    pub names: [String; 2],
    pub rows: Vec<ComparisonRow>,
    pub citation: String,
}

/// Where the columns of the sides begin: both have the same room.
const SIDES: [f64; 2] = [56.0, 716.0];
/// Where the gap between them stands.
const GAP: f64 = 530.0;

const NAME: &str = r##"font-size="17" font-weight="600""##;

/// A way to set words: how they look, how many characters fit into a line where letters are wide, and
/// how far apart lines are, in pixels.
type Setting = (&'static str, usize, f64);

const ANSWER: Setting = (r##"font-size="15""##, 52, 20.0);
const CONDITION: Setting = (r##"font-size="14" font-style="italic""##, 54, 19.0);
const FACTS: Setting = (SMALL, 60, 17.0);
const KIND: Setting = (r##"font-size="14" font-weight="600""##, 18, 18.0);
const WHY: Setting = (SMALL, 21, 17.0);

impl Comparison {
    pub fn draw(&self) -> Picture {
        let mut sheet = Sheet::new(&self.title);
        for (side, x) in SIDES.into_iter().enumerate() {
            let look = format!("{NAME} fill=\"{}\"", hue(Some(side)));
            sheet.text([x, sheet.y], &look, &self.names[side]);
        }
        sheet.y += 12.0;
        for row in &self.rows {
            let y = sheet.y;
            let hair = format!("stroke=\"{HAIR}\"");
            sheet.line([MARGIN, y], [WIDTH - MARGIN, y], &hair);
            sheet.y += 26.0;
            sheet.lines(NAME, &row.question, 110, 24.0);
            sheet.answers(row);
        }
        sheet.finish(&self.citation)
    }
}

impl Sheet {
    fn answers(&mut self, row: &ComparisonRow) {
        let top = self.y;
        let mut deepest = top;
        for (x, side) in SIDES.into_iter().zip(&row.sides) {
            let mut y = top;
            for (setting, words) in [
                (ANSWER, &side.answer),
                (CONDITION, &side.condition),
                (FACTS, &side.facts),
            ] {
                y = self.set([x, y], setting, words);
            }
            if let Some(look) = edge(side.hold) {
                self.line([x - 12.0, top - 14.0], [x - 12.0, y - 12.0], &look);
            }
            deepest = deepest.max(y);
        }
        let mut y = self.set([GAP, top], KIND, &row.gap);
        for words in &row.why {
            y = self.set([GAP, y], WHY, words);
        }
        self.y = deepest.max(y) + 10.0;
    }

    /// Sets words, and answers with where the next line goes.
    fn set(&mut self, [x, mut y]: [f64; 2], (look, fit, apart): Setting, words: &str) -> f64 {
        for line in wrapped(words, fit) {
            self.text([x, y], look, &line);
            y += apart;
        }
        y
    }
}

/// The line at the edge of an answer, by how firmly it is held.
fn edge(hold: &str) -> Option<String> {
    Some(match hold {
        "red-line" => format!("stroke=\"{RED}\" stroke-width=\"7\""),
        "firm" => format!("stroke=\"{INK}\" stroke-width=\"3\""),
        "conditional" => {
            format!("stroke=\"{INK}\" stroke-width=\"3\" stroke-dasharray=\"9 5\"")
        }
        "open" => format!("stroke=\"{INK}\" stroke-width=\"3\" stroke-dasharray=\"2 4\""),
        _ => return None,
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{Comparison, ComparisonRow, Side};

    #[test]
    fn the_picture_carries_its_citation_and_no_markup_of_records() {
        let side = |answer: &str, facts: &str, hold| Side {
            answer: answer.into(),
            condition: String::new(),
            facts: facts.into(),
            hold,
        };
        let comparison = Comparison {
            title: "A & B".into(),
            names: ["A".into(), "B".into()],
            rows: vec![ComparisonRow {
                question: "<script>?".into(),
                sides: [
                    side("yes", "last recorded 13 years ago", "red-line"),
                    side("", "", ""),
                ],
                gap: "Unknown".into(),
                why: vec!["nothing is on record".into()],
            }],
            citation: "Data version 2026.11.22".into(),
        };
        let picture = comparison.draw();
        let svg = &picture.svg;
        assert!(svg.contains("Data version 2026.11.22") && svg.contains("stroke=\"#c0392b\""));
        assert!(svg.contains("last recorded 13 years ago") && svg.contains("nothing is on record"));
        assert!(!svg.contains("style") && !svg.contains("class="));
        assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;"));
        assert!(picture.width == 1200 && picture.height > 100);
    }
}
