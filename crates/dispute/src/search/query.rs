//! What a reader typed, and which words of a text answer to it.

use super::fold::{fold, letters, one_spelling, words};
use super::half::ways_on;
use super::slips;

/// Most words that are looked for; further ones are left out.
const MOST: usize = 12;

/// Words that say nothing of what is looked for, in the base language of records. Left out where
/// a query has any other word, and never suggested in place of one.
const EMPTY: &[&str] = &[
    "a", "about", "also", "am", "an", "and", "any", "are", "as", "at", "be", "been", "being",
    "but", "by", "can", "could", "did", "do", "does", "done", "even", "ever", "every", "for",
    "from", "had", "has", "have", "he", "her", "here", "him", "his", "how", "i", "if", "in",
    "into", "is", "it", "its", "just", "may", "me", "might", "much", "must", "my", "of", "on",
    "or", "our", "quite", "rather", "she", "should", "so", "some", "such", "than", "that", "the",
    "their", "them", "then", "there", "these", "they", "this", "those", "though", "thus", "to",
    "too", "very", "was", "we", "were", "what", "when", "where", "which", "while", "who", "whom",
    "whose", "why", "will", "with", "would", "yet", "you", "your",
];

/// A word looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub key: String,
    /// Its letters, before spellings of one sound become one.
    pub letters: String,
    /// The other keys with which it may go on.
    pub ways_on: Vec<String>,
    /// How many slips are forgiven.
    pub limit: u8,
}

/// What a reader typed, as words to look for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pub(super) terms: Vec<Term>,
    /// Everything typed, as one key; then the other keys with which it may go on.
    pub(super) wholes: Vec<String>,
}

impl Query {
    /// Reads what was typed. Word order, case, accents and script do not matter.
    pub fn new(typed: &str) -> Query {
        let mut terms: Vec<Term> = Vec::new();
        for letters in telling(typed).into_iter().map(letters) {
            let key = one_spelling(&letters);
            if !key.is_empty() && terms.len() < MOST && terms.iter().all(|term| term.key != key) {
                let limit = slips::forgiven(&key);
                let ways_on = ways_on(&letters);
                terms.push(Term {
                    key,
                    letters,
                    ways_on,
                    limit,
                });
            }
        }
        Query {
            terms,
            wholes: wholes(typed),
        }
    }

    /// Whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// A text in pieces, each with whether it answers to the query.
    pub fn mark<'t>(&self, text: &'t str) -> Vec<(bool, &'t str)> {
        let mut pieces: Vec<(bool, &str)> = Vec::new();
        let mut from = 0;
        for word in words(text) {
            if self.term_of(word.written).is_none() {
                continue;
            }
            let end = word.start + word.written.len();
            if from < word.start {
                pieces.push((false, &text[from..word.start]));
            }
            pieces.push((true, &text[word.start..end]));
            from = end;
        }
        if from < text.len() {
            pieces.push((false, &text[from..]));
        }
        pieces
    }

    /// How many different words of the query a text has.
    pub fn count_in(&self, text: &str) -> usize {
        let mut found = vec![false; self.terms.len()];
        for word in words(text) {
            if let Some(index) = self.term_of(word.written) {
                found[index] = true;
            }
        }
        found.into_iter().filter(|found| *found).count()
    }

    fn term_of(&self, word: &str) -> Option<usize> {
        let letters = letters(word);
        let key = one_spelling(&letters);
        self.terms.iter().position(|term| {
            letters.starts_with(&term.letters)
                || slips::answer(&term.key, &key, term.limit).is_some()
        })
    }
}

/// A name or everything typed as one key: the keys of its telling words with a space between.
pub(super) fn whole(text: &str) -> String {
    let keys: Vec<String> = telling(text).into_iter().map(fold).collect();
    keys.join(" ")
}

/// Everything typed as one key, and the other keys with which its last word may go on.
fn wholes(typed: &str) -> Vec<String> {
    let now = whole(typed);
    let last = telling(typed).last().map(|word| letters(word));
    let last = last.unwrap_or_default();
    let before = now.strip_suffix(&one_spelling(&last)).unwrap_or(&now);
    let ways = ways_on(&last)
        .into_iter()
        .map(|way| format!("{before}{way}"));
    let mut all: Vec<String> = ways.collect();
    all.insert(0, now);
    all
}

/// The words of a text without those that say nothing, unless there are no others.
fn telling(text: &str) -> Vec<&str> {
    let all: Vec<&str> = words(text).map(|word| word.written).collect();
    if all.iter().all(|word| says_nothing(word)) {
        return all;
    }
    all.into_iter().filter(|word| !says_nothing(word)).collect()
}

/// Whether a word says nothing of what is looked for.
pub(super) fn says_nothing(word: &str) -> bool {
    EMPTY.iter().any(|empty| word.eq_ignore_ascii_case(empty))
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn words_that_say_nothing_count_only_where_there_are_no_others() {
        assert_eq!(Query::new("what is the status").terms.len(), 1);
        assert_eq!(Query::new("what is").terms.len(), 2);
        assert!(Query::new(" ?! ").is_empty());
    }

    #[test]
    fn what_answers_is_marked_and_nothing_else() {
        let marked = Query::new("railawy sukhumi").mark("The railway to Sokhumi, rails apart.");
        let marked: Vec<_> = marked
            .iter()
            .filter(|(hit, _)| *hit)
            .map(|(_, text)| *text)
            .collect();
        assert_eq!(marked, ["railway", "Sokhumi"]);
    }

    #[test]
    fn marking_keeps_the_text() {
        let text = "“Цхинвал” — and ცხინვალი, k'ari";
        let joined: String = Query::new("tskhinvali")
            .mark(text)
            .iter()
            .map(|(_, text)| *text)
            .collect();
        assert_eq!(joined, text);
    }
}
