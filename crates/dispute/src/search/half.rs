//! Words that end in the middle of a sound.
//!
//! The key of a beginning is not always the beginning of the key: of `tskhinvali`, which is
//! `tshinvali`, one has typed `tsk` first. Whatever a last letter may still become is looked for too.

use super::fold::{SOUNDS, one_spelling};

/// The other keys with which a word may go on, by its letters: one for each sound of which they
/// end with the first part, and one where a closing `c` may be soft. None begins with another, or
/// with the key they have now.
pub(super) fn ways_on(letters: &str) -> Vec<String> {
    let now = one_spelling(letters);
    let mut ways: Vec<String> = Vec::new();
    let mut add = |way: String| {
        if !way.starts_with(&now) && ways.iter().all(|other| !way.starts_with(other)) {
            ways.retain(|other| !other.starts_with(&way));
            ways.push(way);
        }
    };
    for (spelling, _) in SOUNDS {
        for typed in 1..spelling.len() {
            if let Some(before) = letters.strip_suffix(&spelling[..typed]) {
                add(one_spelling(&format!("{before}{spelling}")));
            }
        }
    }
    if letters.ends_with('c') {
        let soft = one_spelling(&format!("{letters}e"));
        add(soft.strip_suffix('e').unwrap_or(&soft).to_owned());
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::super::fold::{fold, letters, one_spelling};
    use super::ways_on;
    use proptest::prelude::*;

    #[test]
    fn a_half_typed_sound_is_on_its_way_to_the_whole_one() {
        assert_eq!(ways_on("tsk"), ["tsh"]);
        assert_eq!(ways_on("so"), ["su"]);
        assert_eq!(ways_on("ac"), ["ach", "as"]);
        assert!(ways_on("sukhumi").is_empty());
    }

    proptest! {
        #[test]
        fn every_beginning_of_a_word_is_on_its_way_to_its_key(word in "[a-z]{1,14}|[cdghkopstzч'х]{1,9}") {
            let key = fold(&word);
            for (end, _) in word.char_indices().skip(1) {
                let typed = letters(&word[..end]);
                let on_the_way = key.starts_with(&one_spelling(&typed))
                    || ways_on(&typed).iter().any(|way| key.starts_with(way));
                prop_assert!(on_the_way, "{} of {}", typed, word);
            }
        }
    }
}
