//! How many slips of the pen are forgiven, and of which words.
//!
//! A slip is a letter too many, too few, another, or two neighbours swapped. Short words are one
//! slip from too many others, the first letter is seldom mistyped, and a word that merely begins
//! somehow alike is another word: a guess like that is no finding.

use super::vocabulary::{Nearness, nearness};

/// Slips forgiven in a key: none below five letters or in a number, one below eight, else two.
pub(super) fn forgiven(key: &str) -> u8 {
    if key.contains(|letter: char| letter.is_ascii_digit()) {
        return 0;
    }
    match key.chars().count() {
        0..5 => 0,
        5..8 => 1,
        _ => 2,
    }
}

/// Whether a key may be what was meant: it has the same first letter, or the first two swapped;
/// and where it only begins like the word, one slip away, half as much again may be missing.
pub(super) fn may_be_meant(word: &str, key: &str, near: Nearness) -> bool {
    let goes_on = match near {
        Nearness::Same | Nearness::Begins => return true,
        Nearness::Typo(_) => true,
        Nearness::BeginsTypo(slips) => slips == 1 && key.len() <= word.len() + word.len() / 2 + 1,
    };
    let first = |text: &str| {
        let mut letters = text.chars();
        [letters.next(), letters.next()]
    };
    let ([one, two], [first, second]) = (first(word), first(key));
    goes_on && (one == first || (one == second && two == first))
}

/// How a word of a text answers to one that is looked for, where it does.
pub(super) fn answer(word: &str, key: &str, limit: u8) -> Option<Nearness> {
    nearness(word, key, limit).filter(|near| may_be_meant(word, key, *near))
}

#[cfg(test)]
mod tests {
    use super::super::fold::fold;
    use super::{answer, forgiven};

    fn meant(typed: &str, word: &str) -> bool {
        let key = fold(typed);
        answer(&key, &fold(word), forgiven(&key)).is_some()
    }

    #[test]
    fn a_slip_in_a_long_word_is_forgiven() {
        for (typed, word) in [
            ("railawy", "railway"),
            ("arilway", "railway"),
            ("railwy", "railway"),
            ("rialw", "railway"),
            ("sakashvilli", "Saakashvili"),
            ("tskinvali", "Tskhinvali"),
        ] {
            assert!(meant(typed, word), "{typed} for {word}");
        }
    }

    #[test]
    fn what_is_another_word_is_not_guessed() {
        for (typed, word) in [
            ("ferry", "territorial"),
            ("ferry", "very"),
            ("sanctions", "action"),
            ("sanctions", "transactions"),
            ("café", "care"),
            ("état", "that"),
            ("trade", "grade"),
            ("state", "spatetemporally"),
            ("20083", "20081"),
        ] {
            assert!(!meant(typed, word), "{typed} for {word}");
        }
    }
}
