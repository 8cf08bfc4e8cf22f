//! Paragraphs and sentences of a cited text, counted by one stated rule.
//!
//! A paragraph is a line that begins with its number in brackets: `[12] Text`. A sentence ends at
//! a full stop, question mark or exclamation mark, with the closing quotation marks, brackets and
//! footnote marks such as `[1]` that follow it, where white space and then a capital letter, a
//! digit, an opening quotation mark or an opening bracket come next; but not after an
//! abbreviation of [`ABBREVIATIONS`] nor after a single capital letter and its stop (an initial).

/// Words whose full stop does not end a sentence.
pub const ABBREVIATIONS: &[&str] = &[
    "U.S.", "Dr.", "Mr.", "Mrs.", "St.", "e.g.", "i.e.", "vs.", "Ltd.", "No.", "Jan.", "Feb.",
    "Dec.",
];

const OPENERS: &[char] = &['“', '‘', '"', '\'', '(', '['];
const CLOSERS: &[char] = &['”', '’', '"', '\'', ')', ']'];

/// The numbered paragraphs of a text, with their numbers.
pub fn paragraphs(text: &str) -> Vec<(u32, &str)> {
    text.lines()
        .filter_map(|line| {
            let (number, rest) = line.strip_prefix('[')?.split_once("] ")?;
            Some((number.parse().ok()?, rest.trim()))
        })
        .collect()
}

/// The sentences of a paragraph, in order; sentence 1 is the first.
pub fn sentences(paragraph: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(offset) = paragraph[at..].find(['.', '?', '!']) {
        let end = end_of_sentence(paragraph, at + offset);
        let rest = &paragraph[end..];
        let next = rest.trim_start();
        if next.is_empty() {
            break;
        }
        if next.len() < rest.len()
            && next.starts_with(begins_sentence)
            && !abbreviates(&paragraph[start..end])
        {
            found.push(paragraph[start..end].trim());
            start = paragraph.len() - next.len();
        }
        at = paragraph.len() - next.len();
    }
    if !paragraph[start..].trim().is_empty() {
        found.push(paragraph[start..].trim());
    }
    found
}

fn begins_sentence(character: char) -> bool {
    character.is_uppercase() || character.is_ascii_digit() || OPENERS.contains(&character)
}

/// Behind the stop at `stop`: further stops, closing marks, footnote marks.
fn end_of_sentence(text: &str, stop: usize) -> usize {
    let rest = text[stop..]
        .trim_start_matches(['.', '?', '!'])
        .trim_start_matches(CLOSERS);
    let mut end = text.len() - rest.len();
    while let Some(length) = footnote_mark(&text[end..]) {
        end += length;
    }
    end
}

fn footnote_mark(text: &str) -> Option<usize> {
    let (number, _) = text.strip_prefix('[')?.split_once(']')?;
    let is_mark = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_mark.then_some(number.len() + 2)
}

fn abbreviates(text: &str) -> bool {
    let word = text
        .rsplit(' ')
        .next()
        .unwrap_or_default()
        .trim_start_matches(OPENERS);
    let mut letters = word.chars();
    let is_initial = letters.next().is_some_and(char::is_uppercase)
        && letters.next() == Some('.')
        && letters.next().is_none();
    is_initial || ABBREVIATIONS.contains(&word)
}

/// The text with every run of white space as one space, for comparing quotations.
pub fn fold_white_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn sentences_end_where_the_rule_says() {
        let text = "One by Ian T. Woodward of the U.S. Institute disapproved.[1] “Two, he said.” But so what? (Three.) 4 is a number, 5.6 too.";
        assert_eq!(
            sentences(text),
            [
                "One by Ian T. Woodward of the U.S. Institute disapproved.[1]",
                "“Two, he said.”",
                "But so what?",
                "(Three.)",
                "4 is a number, 5.6 too.",
            ]
        );
    }

    #[test]
    fn paragraphs_carry_their_numbers() {
        let text = "[1] One.\n\n[2] Two. More.\nno number\n[x] none";
        assert_eq!(paragraphs(text), [(1, "One."), (2, "Two. More.")]);
    }

    proptest! {
        #[test]
        fn no_letter_is_lost(text in "([A-Z][a-z]{0,5}[.?!”’\\])]{0,3} ?(\\[1\\])?){0,12}") {
            let joined: String = sentences(&text).concat().split_whitespace().collect();
            let whole: String = text.split_whitespace().collect();
            prop_assert_eq!(joined, whole);
        }

        #[test]
        fn any_text_is_split_without_a_panic(text in "\\PC{0,80}") {
            let _ = sentences(&text);
        }
    }
}
