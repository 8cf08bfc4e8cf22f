//! The comparison as a picture.

use super::Picture;
use super::sheet::{HAIR, INK, MARGIN, RED, SMALL, Sheet, WIDTH, hue, wrapped};

/// One question in the picture.
pub struct ComparisonRow {
    pub question: String,
    /// Each side's answer, and how firmly it is held, as styles name it; empty where unknown.
    pub sides: [(String, &'static str); 2],
    pub gap: String,
}

/// Everything the picture says.
pub struct Comparison {
    pub title: String,
    pub names: [String; 2],
    pub rows: Vec<ComparisonRow>,
    pub citation: String,
}

const LINE: f64 = 20.0;
/// Where the three columns begin, and how many characters fit into a line of each.
const COLUMNS: [(f64, usize); 3] = [(56.0, 56), (520.0, 22), (756.0, 56)];

const NAME: &str = r##"font-size="17" font-weight="600""##;
const ANSWER: &str = r##"font-size="15""##;

impl Comparison {
    pub fn draw(&self) -> Picture {
        let mut sheet = Sheet::new(&self.title);
        for (side, column) in [0, 2].into_iter().enumerate() {
            let look = format!("{NAME} fill=\"{}\"", hue(Some(side)));
            sheet.text([COLUMNS[column].0, sheet.y], &look, &self.names[side]);
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
        let y = self.y;
        let cells = [&row.sides[0].0, &row.gap, &row.sides[1].0];
        let mut deepest = 1;
        for (index, ((x, fit), words)) in COLUMNS.iter().zip(cells).enumerate() {
            let lines = wrapped(words, *fit);
            deepest = deepest.max(lines.len());
            for (number, line) in lines.iter().enumerate() {
                let look = if index == 1 { SMALL } else { ANSWER };
                self.text([*x, y + number as f64 * LINE], look, line);
            }
        }
        for (side, column) in [0, 2].into_iter().enumerate() {
            let x = COLUMNS[column].0 - 12.0;
            if let Some(look) = edge(row.sides[side].1) {
                let end = y + (deepest - 1) as f64 * LINE + 6.0;
                self.line([x, y - 14.0], [x, end], &look);
            }
        }
        self.y += deepest as f64 * LINE + 10.0;
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
    use super::{Comparison, ComparisonRow};

    #[test]
    fn the_picture_carries_its_citation_and_no_markup_of_records() {
        let comparison = Comparison {
            title: "A & B".into(),
            names: ["A".into(), "B".into()],
            rows: vec![ComparisonRow {
                question: "<script>?".into(),
                sides: [("yes".into(), "red-line"), (String::new(), "")],
                gap: "Unknown".into(),
            }],
            citation: "Data version 2026.11.22".into(),
        };
        let picture = comparison.draw();
        let svg = &picture.svg;
        assert!(svg.contains("Data version 2026.11.22") && svg.contains("stroke=\"#c0392b\""));
        assert!(!svg.contains("style") && !svg.contains("class="));
        assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;"));
        assert!(picture.width == 1200 && picture.height > 100);
    }
}
