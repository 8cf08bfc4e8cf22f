//! The comparison as a picture that stands alone: SVG, with its citation inside.

/// One question in the picture.
pub struct PictureRow {
    pub question: String,
    /// Each side's answer, and how firmly it is held, as styles name it; empty where unknown.
    pub sides: [(String, &'static str); 2],
    pub gap: String,
}

/// Everything the picture says.
pub struct Picture {
    pub title: String,
    pub names: [String; 2],
    pub rows: Vec<PictureRow>,
    pub citation: String,
}

const WIDTH: usize = 1200;
const MARGIN: usize = 40;
const LINE: usize = 20;
/// Where the three columns begin, and how many characters fit into a line of each.
const COLUMNS: [(usize, usize); 3] = [(56, 56), (520, 22), (756, 56)];

impl Picture {
    /// The picture, and how wide and high it is.
    pub fn svg(&self) -> (String, usize, usize) {
        let mut body = String::new();
        let mut y = MARGIN + 24;
        for line in wrapped(&self.title, 80) {
            text(&mut body, MARGIN, y, "t", &line);
            y += 32;
        }
        text(&mut body, COLUMNS[0].0, y, "n a", &self.names[0]);
        text(&mut body, COLUMNS[2].0, y, "n b", &self.names[1]);
        y += 12;
        for row in &self.rows {
            body.push_str(&format!(
                "<line {} x1=\"{MARGIN}\" x2=\"{}\" y1=\"{y}\" y2=\"{y}\"/>",
                look("h"),
                WIDTH - MARGIN
            ));
            y += 26;
            for line in wrapped(&row.question, 110) {
                text(&mut body, MARGIN, y, "q", &line);
                y += 24;
            }
            let cells = [&row.sides[0].0, &row.gap, &row.sides[1].0];
            let mut deepest = 1;
            for (index, ((x, fit), words)) in COLUMNS.iter().zip(cells).enumerate() {
                let lines = wrapped(words, *fit);
                deepest = deepest.max(lines.len());
                for (number, line) in lines.iter().enumerate() {
                    text(
                        &mut body,
                        *x,
                        y + number * LINE,
                        if index == 1 { "g" } else { "p" },
                        line,
                    );
                }
            }
            for (side, x) in [(0, COLUMNS[0].0 - 12), (1, COLUMNS[2].0 - 12)] {
                let (top, end) = (y - 14, y + (deepest - 1) * LINE + 6);
                let hold = row.sides[side].1;
                if !hold.is_empty() {
                    body.push_str(&format!(
                        "<line {} x1=\"{x}\" x2=\"{x}\" y1=\"{top}\" y2=\"{end}\"/>",
                        look(hold)
                    ));
                }
            }
            y += deepest * LINE + 10;
        }
        y += 20;
        for line in wrapped(&self.citation, 150) {
            text(&mut body, MARGIN, y, "c", &line);
            y += 18;
        }
        let height = y + MARGIN / 2;
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\"><title>{}</title><rect width=\"100%\" height=\"100%\" fill=\"#fbfaf7\"/><g font-family=\"Georgia,serif\" fill=\"#2a2420\">{body}</g></svg>",
            safe(&self.title)
        );
        (svg, WIDTH, height)
    }
}

/// How a part of the picture looks, as attributes: a style sheet inside it would be refused where a
/// page allows no inline style. Plain colours, for readers of SVG that know no newer ones: those of
/// the page in light.
fn look(parts: &str) -> String {
    let one = |part: &str| match part {
        "t" => r##"font-size="26" font-weight="600""##,
        "n" => r##"font-size="17" font-weight="600""##,
        "a" => r##"fill="#574370""##,
        "b" => r##"fill="#15565f""##,
        "q" => r##"font-size="17" font-weight="600""##,
        "p" => r##"font-size="15""##,
        "g" | "c" => r##"font-family="sans-serif" font-size="13" fill="#625a52""##,
        "h" => r##"stroke="#d8d3ca""##,
        "red-line" => r##"stroke="#c0392b" stroke-width="7""##,
        "firm" => r##"stroke="#2a2420" stroke-width="3""##,
        "conditional" => r##"stroke="#2a2420" stroke-width="3" stroke-dasharray="9 5""##,
        "open" => r##"stroke="#2a2420" stroke-width="3" stroke-dasharray="2 4""##,
        _ => "",
    };
    parts.split(' ').map(one).collect::<Vec<_>>().join(" ")
}

fn text(body: &mut String, x: usize, y: usize, class: &str, words: &str) {
    let (words, look) = (safe(words), look(class));
    body.push_str(&format!("<text {look} x=\"{x}\" y=\"{y}\">{words}</text>"));
}

fn safe(words: &str) -> String {
    words
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// Lines of at most so many characters, broken between words; a longer word stands alone.
fn wrapped(words: &str, fit: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= fit => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{Picture, PictureRow, wrapped};

    #[test]
    fn the_picture_carries_its_citation_and_no_markup_of_records() {
        let picture = Picture {
            title: "A & B".into(),
            names: ["A".into(), "B".into()],
            rows: vec![PictureRow {
                question: "<script>?".into(),
                sides: [("yes".into(), "red-line"), (String::new(), "")],
                gap: "Unknown".into(),
            }],
            citation: "Data version 2026.11.22".into(),
        };
        let (svg, width, height) = picture.svg();
        assert!(svg.contains("Data version 2026.11.22") && svg.contains("stroke=\"#c0392b\""));
        assert!(!svg.contains("style") && !svg.contains("class="));
        assert!(!svg.contains("<script>") && svg.contains("&lt;script&gt;"));
        assert!(width == 1200 && height > 100);
    }

    #[test]
    fn lines_break_between_words() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
    }
}
