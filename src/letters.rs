//! How much room the letters of a drawing take, before any browser has drawn them.

/// How wide a character of a drawing's text is taken to be, on average, in pixels.
pub const CHARACTER: f64 = 6.1;

/// An average character, in the parts that widths are counted in.
const AVERAGE: u32 = 8;

/// The room that a text takes, in average characters, rounded up. By the widths of DejaVu Sans,
/// among the widest letters that readers have: what fits there fits elsewhere.
pub fn room(text: &str) -> usize {
    text.chars().map(width).sum::<u32>().div_ceil(AVERAGE) as usize
}

/// Text cut to the room of so many average characters.
pub fn cut(text: &str, fits: usize) -> String {
    if room(text) <= fits {
        return text.to_owned();
    }
    let mut left = (fits as u32 * AVERAGE).saturating_sub(width('…'));
    let mut short = String::new();
    for letter in text.chars() {
        match left.checked_sub(width(letter)) {
            Some(rest) => left = rest,
            None => break,
        }
        short.push(letter);
    }
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}

/// How wide a character is, in eighths of an average one.
fn width(letter: char) -> u32 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '’' | '‘' => 4,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '!' | '|' | 'I' | 'J' => 5,
        'f' | 'r' | 't' | '-' | '(' | ')' | '/' => 6,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | '–' | '“' | '”' => 8,
        'm' | 'w' | 'M' | 'W' | '…' | '—' | '%' | '@' => 15,
        'A'..='Z' => 11,
        'ж' | 'м' | 'ф' | 'ш' | 'щ' | 'ы' | 'ю' | 'А'..='Я' => 13,
        _ => 10,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{cut, room};

    #[test]
    fn wide_letters_take_more_room_than_narrow_ones() {
        assert!(room("mammoth") > room("titling"));
        assert_eq!(room(""), 0);
    }

    #[test]
    fn a_text_is_an_average_one() {
        let text = "Georgia and Russia sign an agreement on the transit of goods";
        let count = text.chars().count();
        assert!(
            room(text).abs_diff(count) * 10 <= count,
            "{} for {count}",
            room(text)
        );
    }

    #[test]
    fn what_is_cut_takes_no_more_room_than_there_is() {
        let text = "Commentators in Georgia debate whether";
        for fits in 2..room(text) {
            let short = cut(text, fits);
            assert!(room(&short) <= fits && short.ends_with('…'), "{short}");
        }
        assert_eq!(cut(text, room(text)), text);
    }
}
