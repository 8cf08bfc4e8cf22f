//! Search over every record and field: beginnings, slips of the pen, any word order, any script.
//!
//! # What is found
//!
//! A record answers when every word looked for answers to some word of it; where no record does,
//! those that answer to the most words are handed out, and [`Found::all_words`] says so. A word
//! answers to one with the same key (see [`fold()`]), to one that begins so, also where it breaks off
//! in the middle of a sound (`tsk` of `tskhinvali`), and to one a few slips away: none below five letters, one below
//! eight, else two, and only of a word that may be meant (see `slips`). Where a word is spelled as
//! typed anywhere, one slip is forgiven, and only from six letters on; what has it as typed comes
//! first. An actor's name in another script also finds its names in the script of the records (see
//! `stands`). Where everything found rests on slips, [`Found::guessed`] says so.
//!
//! # In which order
//!
//! Each word counts by where it stands (a title most, then other names, id, text, other words of its
//! own, rival wordings, quotation, note, the names of linked records), by how nearly it answers, and
//! by how few records have it. To that is added, in this order of worth: what was typed is a whole name of the record;
//! a title that begins so; the part of a title that answers. The sum is weighed by kind, questions
//! and actors first, authors' views and links last. What a record says never weighs.
//!
//! # Why no crate
//!
//! Of the search crates that build for the web, none forgives errors within beginnings, folds
//! scripts by a rule of one's own and weighs fields, and stays small: the full-text engines bring
//! storage and query languages, the fuzzy matchers scan every text at every keystroke. The index
//! here is a sorted list of keys and a list of records for each.

mod fields;
mod fold;
mod half;
mod indexing;
mod query;
mod slips;
mod stands;
mod tally;
mod vocabulary;

pub use fields::Field;
pub use fold::fold;
pub use indexing::Indexing;
pub use query::Query;

use crate::model::{Dataset, Kind, Record, RecordId};
use crate::order::InOrder;
use stands::Stand;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::Range;
use tally::Tally;
use vocabulary::{Nearness, Vocabulary};

/// How many bits of a posting name the field; the rest name the record.
const FIELD_BITS: u32 = 4;

/// How many answers are put into order at once at least.
const ROOM: usize = 64;

/// How many letters a word has at least that is suggested.
const SUGGESTED: usize = 3;

/// What a word is worth for which another one stands, in hundredths.
const MEANT: u32 = 60;

/// Of names shorter than this, in bytes of the key, as EU, too many other words are the beginning.
const SHORT_NAME: usize = 4;

/// By how many times as many records the name is used that is used instead.
const SELDOM: usize = 20;

/// What it is worth that everything typed is a whole name of a record.
const WHOLE_NAME: u32 = 5000;

/// Every word of every record, ready to be asked. Built once for a dataset.
pub struct Index {
    ids: Vec<RecordId>,
    kinds: Vec<Kind>,
    /// How many words a title has.
    title_words: Vec<u8>,
    vocabulary: Vocabulary,
    /// Each key as it was first written, for suggestions.
    written: Vec<String>,
    /// The letters of each word that has the key, where they are others than the key's, with spaces
    /// between.
    spellings: Vec<String>,
    /// Where a key's postings end.
    ends: Vec<u32>,
    postings: Vec<u32>,
    /// Every name of every record, sorted.
    names: Vec<Name>,
    /// Names that stand for others, sorted.
    stands: Vec<Stand>,
}

/// What a record gets that has a name, and whether its title has it.
type Worth = (u32, bool);

/// A name of a record as one key, the record, and whether the name is its title.
type Name = (String, u32, bool);

/// A record that answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: Kind,
}

/// What a search finds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// The best, in order.
    pub hits: Vec<Hit>,
    /// How many answer altogether.
    pub total: usize,
    /// How many of each kind, in the order of [`Kind::ALL`].
    pub of_kind: [usize; Kind::ALL.len()],
    /// Whether they answer to every word; else to as many as any record does.
    pub all_words: bool,
    /// Whether none has any of the words as it was typed: all rest on slips.
    pub guessed: bool,
}

impl Index {
    /// Reads every field of every record.
    pub fn new(data: &Dataset) -> Index {
        let mut indexing = Indexing::default();
        while indexing.step(data, usize::MAX) {}
        indexing.finish()
    }

    /// How many records there are to find.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The records that answer to a query, the best `limit` of them in order.
    pub fn search(&self, query: &Query, limit: usize) -> Found {
        if query.is_empty() {
            return Found::default();
        }
        let mut tally = Tally::new(self.len());
        let mut weights = 0;
        let meant = self.meant(query);
        for (number, term) in query.terms.iter().enumerate() {
            let meant = meant.iter().filter(|(words, _)| words.contains(&number));
            let meant = meant.flat_map(|(_, records)| records);
            let meant: Vec<(u32, Worth)> = meant.map(|(record, worth)| (*record, *worth)).collect();
            weights += self.count(term, number, &meant, &mut tally);
        }
        let most = tally
            .seen
            .iter()
            .map(|record| tally.answered[*record as usize].count_ones())
            .max();
        let Some(most) = most else {
            return Found::default();
        };
        // The best in order: of a hundred thousand that answer only few are asked for.
        let mut best: Vec<(u32, Reverse<u32>, Kind, u8, u32)> = Vec::new();
        let mut worst = None;
        let mut guessed = true;
        let mut of_kind = [0; Kind::ALL.len()];
        let bonus = self.named(query);
        for record in &tally.seen {
            let at = *record as usize;
            if tally.answered[at].count_ones() < most {
                continue;
            }
            let words = u32::from(self.title_words[at]);
            let in_title = tally.in_title[at].count_ones().min(words);
            let named = bonus.get(record).copied().unwrap_or_default();
            // Whoever types a whole name has typed all of a title's worth.
            let part = if named >= WHOLE_NAME {
                3000
            } else {
                3000 * in_title / words
            };
            let score = tally.score[at] / weights.max(1) + named + part;
            let score = score * fields::weight(self.kinds[at]) / 100;
            let slips = tally.slipped[at].count_ones();
            guessed &= slips == most;
            let rank = (
                slips,
                Reverse(score),
                self.kinds[at],
                self.title_words[at],
                *record,
            );
            of_kind[self.kinds[at] as usize] += 1;
            if worst.is_some_and(|worst| worst < rank) {
                continue;
            }
            best.push(rank);
            if best.len() > limit.saturating_mul(2).max(ROOM) {
                best.order();
                best.truncate(limit);
                worst = best.last().copied();
            }
        }
        best.order();
        best.truncate(limit);
        Found {
            hits: best
                .into_iter()
                .map(|(_, _, kind, _, record)| Hit {
                    id: self.ids[record as usize].clone(),
                    kind,
                })
                .collect(),
            total: of_kind.iter().sum(),
            of_kind,
            all_words: most as usize == query.terms.len(),
            guessed,
        }
    }

    /// The nearest written words to those looked for: for an empty result. None that has fewer than
    /// three letters, says nothing, or has a third of its letters otherwise.
    pub fn nearest(&self, query: &Query) -> Vec<&str> {
        let mut near: Vec<(u8, Reverse<usize>, usize)> = Vec::new();
        for term in &query.terms {
            let typed = term.key.chars().count();
            if typed < SUGGESTED {
                continue;
            }
            let limit = (typed / 2).min(4) as u8;
            self.vocabulary.near(&term.key, limit, |index, nearness| {
                let Nearness::Typo(slips) = nearness else {
                    return;
                };
                let letters = self.vocabulary.key(index).chars().count();
                let written = self.written[index].as_str();
                if letters.min(written.chars().count()) >= SUGGESTED
                    && usize::from(slips) * 3 <= letters.max(typed)
                    && !query::says_nothing(written)
                {
                    near.push((slips, Reverse(self.postings_of(index).len()), index));
                }
            });
        }
        near.order();
        near.truncate(4);
        near.into_iter()
            .map(|(_, _, index)| self.written[index].as_str())
            .collect()
    }

    /// Adds what one word is worth to every record that answers to it, or to a name that is `meant`
    /// by it; says how rare the word is.
    fn count(
        &self,
        term: &query::Term,
        number: usize,
        meant: &[(u32, Worth)],
        tally: &mut Tally,
    ) -> u32 {
        let beginning = self.vocabulary.beginning(&term.key);
        let mut answers: Vec<(usize, u32)> = Vec::new();
        for index in beginning.clone() {
            let key = self.vocabulary.key(index);
            let near = if key.len() == term.key.len() {
                Nearness::Same
            } else {
                Nearness::Begins
            };
            answers.push((index, worth(near, term.key.len(), key.len())));
        }
        for (index, way) in self.half_typed(term, !beginning.is_empty()) {
            let key = self.vocabulary.key(index).len();
            answers.push((index, worth(Nearness::Begins, way, key)));
        }
        let as_typed = answers.len();
        let limit = match term.key.chars().count() {
            _ if as_typed == 0 && meant.is_empty() => term.limit,
            0..6 => 0,
            _ => term.limit.min(1),
        };
        if limit > 0 {
            self.vocabulary.near(&term.key, limit, |index, near| {
                let key = self.vocabulary.key(index);
                let whole = matches!(near, Nearness::Typo(_));
                let known = answers[..as_typed].iter().any(|(other, _)| *other == index);
                if (whole || as_typed == 0) && !known && slips::may_be_meant(&term.key, key, near) {
                    answers.push((index, worth(near, term.key.len(), key.len())));
                }
            });
        }
        let telling = match as_typed {
            0 => &answers[..],
            _ => &answers[..as_typed],
        };
        let strong: usize = telling
            .iter()
            .map(|(index, _)| self.postings_of(*index).len())
            .sum();
        let strong = strong.max(meant.len());
        let rarity = 4
            + (self.len() / strong.clamp(1, self.len().max(1)))
                .max(1)
                .ilog2();
        for (place, (index, worth)) in answers.into_iter().enumerate() {
            for posting in self.postings_of(index) {
                let field = Field::from_number(posting & ((1 << FIELD_BITS) - 1));
                let worth = worth * field.weight();
                tally.answer(posting >> FIELD_BITS, (place < as_typed, worth));
                if field == Field::Title {
                    tally.in_title[(posting >> FIELD_BITS) as usize] |= 1 << number;
                }
            }
        }
        for (record, (worth, in_title)) in meant {
            tally.answer(*record, (true, *worth));
            if *in_title {
                tally.in_title[*record as usize] |= 1 << number;
            }
        }
        tally.close(number, rarity);
        rarity
    }

    /// For names in the query that stand for others: which words they are, and the records that
    /// have one of those others.
    fn meant(&self, query: &Query) -> Vec<(Range<usize>, HashMap<u32, Worth>)> {
        let mut all = Vec::new();
        for from in 0..query.terms.len() {
            let mut name = String::new();
            for until in from..query.terms.len() {
                if until > from {
                    name.push(' ');
                }
                name.push_str(&query.terms[until].key);
                let first = self.stands.partition_point(|(stand, ..)| *stand < name);
                let stands = self.stands[first..].iter();
                let mut records: HashMap<u32, Worth> = HashMap::new();
                for (_, other, _) in stands.take_while(|(stand, ..)| *stand == name) {
                    for (record, worth) in self.having(other) {
                        let best = records.entry(record).or_default();
                        *best = (worth.0.max(best.0), worth.1 || best.1);
                    }
                }
                if !records.is_empty() {
                    all.push((from..until + 1, records));
                }
            }
        }
        all
    }

    /// The words of a name, each with the keys that begin as it does, however they end.
    fn words_of<'a>(&self, name: &'a str) -> impl Iterator<Item = (&'a str, Range<usize>)> {
        name.split(' ').map(|key| {
            let stem = key.strip_suffix(['a', 'e', 'i', 'o', 'u']);
            let stem = stem.filter(|stem| stem.len() > SHORT_NAME).unwrap_or(key);
            (key, self.vocabulary.beginning(stem))
        })
    }

    /// How often keys were met.
    fn met(&self, keys: &Range<usize>) -> usize {
        let postings = keys.clone().map(|index| self.postings_of(index).len());
        postings.sum()
    }

    /// A number that [`Index::having`] finds no more records than.
    fn having_at_most(&self, name: &str) -> usize {
        let words = self.words_of(name).map(|(_, range)| self.met(&range));
        words.min().unwrap_or_default()
    }

    /// The records that have every word of a name, however it ends: what they quote in a language
    /// that declines its names has them with other endings.
    fn having(&self, name: &str) -> HashMap<u32, Worth> {
        let mut words: Vec<_> = self.words_of(name).collect();
        // What the rarest word leaves is little to look for in the others.
        words.order_by_key(|(_, range)| self.met(range));
        let mut all: Option<HashMap<u32, Worth>> = None;
        for (key, range) in words {
            let mut records: HashMap<u32, Worth> = HashMap::new();
            for index in range {
                let other = self.vocabulary.key(index);
                if other != key && key.len() < SHORT_NAME {
                    continue;
                }
                let part = MEANT * key.len() as u32 / other.len().max(key.len()) as u32;
                for posting in self.postings_of(index) {
                    let record = posting >> FIELD_BITS;
                    if all.as_ref().is_some_and(|all| !all.contains_key(&record)) {
                        continue;
                    }
                    let field = Field::from_number(posting & ((1 << FIELD_BITS) - 1));
                    let best = records.entry(record).or_default();
                    let in_title = field == Field::Title;
                    *best = (best.0.max(part * field.weight()), best.1 || in_title);
                }
            }
            if let Some(before) = all {
                records.retain(|record, worth| match before.get(record) {
                    Some(other) => {
                        *worth = (worth.0.min(other.0), worth.1 && other.1);
                        true
                    }
                    None => false,
                });
            }
            all = Some(records);
        }
        all.unwrap_or_default()
    }

    /// The keys that a word breaks off in the middle of a sound of, and how much of each is typed:
    /// those of words that are spelled so, else of words that may be.
    fn half_typed(&self, term: &query::Term, found: bool) -> Vec<(usize, usize)> {
        let mut all: Vec<(usize, usize)> = Vec::new();
        for way in &term.ways_on {
            let keys = self.vocabulary.beginning(way);
            all.extend(keys.map(|index| (index, way.len())));
        }
        let mut spelled = all.clone();
        spelled.retain(|(index, _)| {
            let mut spellings = self.spellings[*index].split(' ');
            self.vocabulary.key(*index).starts_with(&term.letters)
                || spellings.any(|letters| letters.starts_with(&term.letters))
        });
        if spelled.is_empty() && !found {
            all
        } else {
            spelled
        }
    }

    fn postings_of(&self, index: usize) -> &[u32] {
        let start = if index == 0 {
            0
        } else {
            self.ends[index - 1] as usize
        };
        &self.postings[start..self.ends[index] as usize]
    }

    /// What records get whose name is, or whose title begins with, everything that was typed.
    fn named(&self, query: &Query) -> HashMap<u32, u32> {
        let mut bonus: HashMap<u32, u32> = HashMap::new();
        for (place, whole) in query.wholes.iter().enumerate() {
            let start = self.names.partition_point(|(name, ..)| name < whole);
            for (name, record, is_title) in &self.names[start..] {
                if !name.starts_with(whole) {
                    break;
                }
                let worth = match (place == 0 && name == whole, is_title) {
                    (true, true) => WHOLE_NAME + 500,
                    (true, false) => WHOLE_NAME,
                    (false, true) => 1500,
                    (false, false) => 600,
                };
                let best = bonus.entry(*record).or_default();
                *best = worth.max(*best);
            }
        }
        bonus
    }
}

/// How much an answer is worth, in hundredths.
fn worth(near: Nearness, typed: usize, key: usize) -> u32 {
    match near {
        Nearness::Same => 100,
        Nearness::Begins => 45 + (35 * typed / key.max(1)) as u32,
        Nearness::Typo(1) => 38,
        Nearness::Typo(_) => 24,
        Nearness::BeginsTypo(_) => 18,
    }
}

/// The piece of a record that shows best why it answers, where its title does not show it all:
/// the text with the most of the words looked for.
pub fn telling<'a>(
    data: &'a Dataset,
    record: &'a dyn Record,
    query: &Query,
) -> Option<(Field, &'a str)> {
    let in_title = query.count_in(record.title().get("en"));
    if in_title == query.terms.len() {
        return None;
    }
    let mut best: Option<(usize, Field, &str)> = None;
    fields::each(data, record, &mut |field, text| {
        let count = query.count_in(text);
        let better = best.is_none_or(|(most, ..)| count > most);
        if count > 0 && better && !matches!(field, Field::Title | Field::Id) {
            best = Some((count, field, text));
        }
    });
    best.map(|(_, field, text)| (field, text))
}
