//! The sheet that a picture is drawn on: SVG that stands alone, with its citation at the foot.
//!
//! Looks are attributes: a style sheet inside a picture would be refused where a page allows no
//! inline style. Colours are those of the page in light, written plainly for readers of SVG that
//! know no newer ones; fonts are whatever the reader's machine has.

use super::Picture;
use crate::number::px;

pub const WIDTH: f64 = 1200.0;
pub const MARGIN: f64 = 40.0;

pub const PAPER: &str = "#fbfaf7";
pub const INK: &str = ink!();
pub const SOFT: &str = soft!();
pub const HAIR: &str = "#d8d3ca";
pub const RED: &str = "#c0392b";

/// The hue of a side, and of nobody's.
pub fn hue(side: Option<usize>) -> &'static str {
    match side {
        Some(0) => "#574370",
        Some(1) => "#15565f",
        _ => SOFT,
    }
}

const TITLE: &str = r##"font-size="26" font-weight="600""##;
/// Small letters, for what is said of others.
pub const SMALL: &str = concat!(
    r#"font-family="sans-serif" font-size="13" fill=""#,
    soft!(),
    "\""
);

/// A sheet, drawn from the top down.
pub struct Sheet {
    title: String,
    body: String,
    /// Where the next thing goes.
    pub y: f64,
}

impl Sheet {
    pub fn new(title: &str) -> Self {
        let mut sheet = Sheet {
            title: title.to_owned(),
            body: String::new(),
            y: MARGIN + 24.0,
        };
        sheet.lines(TITLE, title, 80, 32.0);
        sheet
    }

    /// What the picture shows, in small letters.
    pub fn remark(&mut self, words: &str) {
        self.lines(SMALL, words, 150, 18.0);
    }

    /// Words in lines of at most so many characters, one under the other.
    pub fn lines(&mut self, look: &str, words: &str, fit: usize, apart: f64) {
        for line in wrapped(words, fit) {
            self.text([MARGIN, self.y], look, &line);
            self.y += apart;
        }
    }

    pub fn text(&mut self, [x, y]: [f64; 2], look: &str, words: &str) {
        let (x, y, words) = (px(x), px(y), safe(words));
        self.body += &format!("<text {look} x=\"{x}\" y=\"{y}\">{words}</text>");
    }

    pub fn line(&mut self, [x1, y1]: [f64; 2], [x2, y2]: [f64; 2], look: &str) {
        let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(px);
        self.body += &format!("<line {look} x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>");
    }

    pub fn rect(&mut self, [x, y]: [f64; 2], [width, height]: [f64; 2], look: &str) {
        let [x, y, width, height] = [x, y, width, height].map(px);
        self.body +=
            &format!("<rect {look} x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>");
    }

    /// Begins a part of this name, which [`Sheet::so_much`] ends.
    pub fn called(&mut self, name: &str) {
        self.body += &format!("<g role=\"img\"><title>{}</title>", safe(name));
    }

    /// Begins a part that is drawn faintly, which [`Sheet::so_much`] ends.
    pub fn faintly(&mut self) {
        self.body += "<g opacity=\"0.35\">";
    }

    pub fn so_much(&mut self) {
        self.body += "</g>";
    }

    /// Something that other parts refer to, as a fill does to how it fades.
    pub fn define(&mut self, what: &str) {
        self.body += &format!("<defs>{what}</defs>");
    }

    /// Writes the citation, and cuts the sheet beneath it.
    pub fn finish(mut self, citation: &str) -> Picture {
        self.y += 20.0;
        self.remark(citation);
        // Both are whole numbers, and small ones.
        let (width, height) = (WIDTH as usize, (self.y + MARGIN / 2.0) as usize);
        let (title, body) = (safe(&self.title), &self.body);
        // Not one image: what is one hides its words and parts from who cannot see it.
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"graphics-document document\"><title>{title}</title><rect width=\"100%\" height=\"100%\" fill=\"{PAPER}\"/><g font-family=\"Georgia,serif\" fill=\"{INK}\">{body}</g></svg>",
        );
        Picture { svg, width, height }
    }
}

fn safe(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Lines of at most so many characters, broken between words; and within one that is longer, as
/// addresses are.
pub fn wrapped(words: &str, fit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    // Not at a space that keeps two words together.
    let words = words.split([' ', '\n', '\t']);
    for word in words.filter(|word| !word.is_empty()) {
        let letters: Vec<char> = word.chars().collect();
        for part in letters.chunks(fit.max(1)) {
            match lines.last_mut() {
                Some(line) if line.chars().count() + 1 + part.len() <= fit => {
                    line.push(' ');
                    line.extend(part);
                }
                _ => lines.push(part.iter().collect()),
            }
        }
    }
    lines
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_between_words_and_within_long_ones() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(
            wrapped("at #/history?span", 6),
            ["at", "#/hist", "ory?sp", "an"]
        );
    }
}
