//! Finds the items of a lane that a stretch of time shows, at a cost that grows with what is drawn.
//!
//! Items are sorted by their first day, so that those that begin in a stretch lie side by side and
//! are found by two binary searches, however many they are. Those that began before it and reach
//! into it are kept in tiers by length, each four times as long as the one before: within a tier no
//! item is longer than the tier's longest, so they lie between two binary searches too, from
//! `window.start - longest` to `window.start`. There are at most eighteen tiers, whatever the number
//! of items.

use super::item::Item;
use crate::edtf::{Day, Span};
use crate::order::{self, InOrder};

/// Items of a lane, ready to be asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Index {
    /// Every item, by first day, then by last, then by event.
    items: Vec<Item>,
    tiers: Vec<Tier>,
}

/// Items of about one length.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Tier {
    /// The longest of them, in days.
    longest: i64,
    /// First days with places in `items`, in order.
    starts: Vec<(i32, u32)>,
}

impl Index {
    /// An index of items in any order.
    pub fn new(mut items: Vec<Item>) -> Self {
        items.order_by_key(|item| (item.span.start, item.span.end, item.event));
        let mut tiers: Vec<Tier> = Vec::new();
        for (place, item) in items.iter().enumerate() {
            let length = length(item);
            let tier = tier(length);
            if tiers.len() <= tier {
                tiers.resize(tier + 1, Tier::default());
            }
            tiers[tier].longest = tiers[tier].longest.max(length);
            tiers[tier].starts.push((item.span.start.0, place as u32));
        }
        tiers.retain(|tier| !tier.starts.is_empty());
        Index { items, tiers }
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Every item, by first day.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The most items of which each has a day in common with all others of them, or ends where
    /// another begins; `None` where that is more than `at_most`. With so many rows all of them find
    /// room where a day is wide.
    pub fn deepest(&self, at_most: usize) -> Option<usize> {
        let mut deepest = 0;
        let mut reaching: Vec<Day> = Vec::new();
        for item in &self.items {
            reaching.retain(|end| *end >= item.span.start);
            reaching.push(item.span.end);
            deepest = deepest.max(reaching.len());
            if deepest > at_most {
                return None;
            }
        }
        Some(deepest)
    }

    /// The items that have a day in common with a stretch of time.
    pub fn within(&self, window: Span) -> Within<'_> {
        let mut places: Vec<u32> = Vec::new();
        for tier in &self.tiers {
            let earliest = i64::from(window.start.0) - tier.longest;
            let from = tier
                .starts
                .partition_point(|(start, _)| i64::from(*start) <= earliest);
            let to = tier
                .starts
                .partition_point(|(start, _)| *start < window.start.0);
            let shown = tier.starts[from.min(to)..to]
                .iter()
                .map(|(_, place)| *place)
                .filter(|place| self.items[*place as usize].span.end > window.start);
            places.extend(shown);
        }
        // A place says where an item stands in the order of first days.
        order::numbers(&mut places);
        let begun = |day: Day| self.items.partition_point(|item| item.span.start < day);
        let (from, to) = (begun(window.start), begun(window.end));
        Within {
            earlier: places
                .into_iter()
                .map(|place| &self.items[place as usize])
                .collect(),
            beginning: &self.items[from.min(to)..to],
        }
    }
}

/// The items that a stretch of time shows, both kinds by first day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within<'a> {
    /// Those that began before it.
    pub earlier: Vec<&'a Item>,
    /// Those that begin in it.
    pub beginning: &'a [Item],
}

fn length(item: &Item) -> i64 {
    i64::from(item.span.end.0) - i64::from(item.span.start.0)
}

/// One day in the first tier, up to four in the second, up to sixteen in the third.
fn tier(length: i64) -> usize {
    let mut tier = 0;
    let mut longest = 1;
    while longest < length {
        longest *= 4;
        tier += 1;
    }
    tier
}
