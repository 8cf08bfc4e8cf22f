//! Every key of an index in order, and those near to what was typed.

use super::fold::LONGEST;

/// Sorted keys in one string. Neighbours share beginnings; how much is kept beside them, so that
/// a walk over the list does the work of a walk over a trie.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    text: String,
    ends: Vec<u32>,
    /// How many bytes a key shares with the one before it.
    shared: Vec<u8>,
}

/// How a key answers to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Nearness {
    /// It is the same.
    Same,
    /// It begins so.
    Begins,
    /// It is this many typing errors away.
    Typo(u8),
    /// It begins with something this many typing errors away.
    BeginsTypo(u8),
}

impl Vocabulary {
    /// Keys, sorted and each only once.
    pub fn new(keys: &[String]) -> Self {
        let mut vocabulary = Vocabulary::default();
        let mut before = "";
        for key in keys {
            let shared = before
                .bytes()
                .zip(key.bytes())
                .take_while(|(one, other)| one == other);
            // A key is at most LONGEST bytes.
            vocabulary.shared.push(shared.count() as u8);
            vocabulary.text.push_str(key);
            vocabulary.ends.push(vocabulary.text.len() as u32);
            before = key;
        }
        vocabulary
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn key(&self, index: usize) -> &str {
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.text[start..self.ends[index] as usize]
    }

    /// Where the keys that begin so stand.
    pub fn beginning(&self, start: &str) -> std::ops::Range<usize> {
        let first = self.first(|key| key < start);
        let after = self.first(|key| key < start || key.starts_with(start));
        first..after
    }

    fn first(&self, before: impl Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = (low + high) / 2;
            if before(self.key(middle)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Every key at most `limit` typing errors from a word, or beginning with what is: an error is
    /// a letter too many, too few, another, or two neighbours swapped (Damerau's four, by optimal
    /// string alignment).
    pub fn near(&self, word: &str, limit: u8, mut give: impl FnMut(usize, Nearness)) {
        let word = word.as_bytes();
        let end = word.len();
        if end > LONGEST {
            return;
        }
        let mut rows = [[0_u8; LONGEST + 1]; LONGEST + 1];
        for (column, cell) in rows[0].iter_mut().enumerate() {
            *cell = column as u8;
        }
        // The least distance of the word to any beginning, by length of the beginning.
        let mut least = [u8::MAX; LONGEST + 1];
        let mut done = 0;
        let mut index = 0;
        while index < self.len() {
            let key = self.key(index).as_bytes();
            let mut depth = done.min(usize::from(self.shared[index]));
            let mut over = false;
            while depth < key.len() && !over {
                over = row(&mut rows, word, key, depth) > limit;
                depth += 1;
                least[depth] = least[depth - 1].min(rows[depth][end]);
            }
            done = depth;
            let begins = least[depth];
            if depth == key.len() && rows[depth][end] <= limit {
                give(index, Nearness::Typo(rows[depth][end]));
            } else if begins <= limit {
                give(index, Nearness::BeginsTypo(begins));
            }
            index += 1;
            // Whatever shares a beginning that is too far already is as far.
            while over && index < self.len() && usize::from(self.shared[index]) >= depth {
                if begins <= limit {
                    give(index, Nearness::BeginsTypo(begins));
                }
                index += 1;
            }
        }
    }
}

/// Fills the row after `depth` and says the least distance in it.
fn row(rows: &mut [[u8; LONGEST + 1]; LONGEST + 1], word: &[u8], key: &[u8], depth: usize) -> u8 {
    let letter = key[depth];
    let mut this = [0_u8; LONGEST + 1];
    let above = &rows[depth];
    this[0] = depth as u8 + 1;
    let mut least = this[0];
    for column in 1..=word.len() {
        let same = word[column - 1] == letter;
        let mut cell = (above[column - 1] + u8::from(!same))
            .min(above[column] + 1)
            .min(this[column - 1] + 1);
        if column > 1
            && depth > 0
            && word[column - 2] == letter
            && word[column - 1] == key[depth - 1]
        {
            cell = cell.min(rows[depth - 1][column - 2] + 1);
        }
        this[column] = cell;
        least = least.min(cell);
    }
    rows[depth + 1] = this;
    least
}

/// How a single key answers to a word, where it does.
pub(super) fn nearness(word: &str, key: &str, limit: u8) -> Option<Nearness> {
    if key == word {
        return Some(Nearness::Same);
    }
    if key.starts_with(word) {
        return Some(Nearness::Begins);
    }
    let mut found = None;
    if limit > 0 {
        Vocabulary::new(&[key.to_owned()]).near(word, limit, |_, near| found = Some(near));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Nearness, Vocabulary, nearness};
    use proptest::prelude::*;

    #[test]
    fn the_four_errors_count_one_each() {
        for typed in ["railwa", "railaway", "rajlway", "rialway"] {
            assert_eq!(
                nearness(typed, "railway", 1),
                match typed {
                    "railwa" => Some(Nearness::Begins),
                    _ => Some(Nearness::Typo(1)),
                }
            );
        }
        assert_eq!(nearness("rialwya", "railway", 1), None);
        assert_eq!(nearness("rialwya", "railway", 2), Some(Nearness::Typo(2)));
        assert_eq!(
            nearness("riawl", "railwaymen", 2),
            Some(Nearness::BeginsTypo(2))
        );
    }

    proptest! {
        #[test]
        fn the_walk_over_all_keys_finds_what_each_key_alone_says(
            keys in proptest::collection::btree_set("[abc]{1,6}", 1..30),
            word in "[abc]{1,6}",
            limit in 1_u8..3,
        ) {
            let keys: Vec<String> = keys.into_iter().collect();
            let mut found = Vec::new();
            Vocabulary::new(&keys).near(&word, limit, |index, near| found.push((index, near)));
            let mut expected = Vec::new();
            for (index, key) in keys.iter().enumerate() {
                Vocabulary::new(std::slice::from_ref(key)).near(&word, limit, |_, near| expected.push((index, near)));
            }
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn keys_that_begin_so_are_a_range(
            keys in proptest::collection::btree_set("[abc]{1,6}", 1..30), start in "[abc]{0,3}",
        ) {
            let keys: Vec<String> = keys.into_iter().collect();
            let range = Vocabulary::new(&keys).beginning(&start);
            for (index, key) in keys.iter().enumerate() {
                prop_assert_eq!(range.contains(&index), key.starts_with(&start));
            }
        }
    }
}
