//! What is kept of the bits that followed a context: how many were zeros and how many ones, as one
//! byte.
//!
//! As in paq8 and ZPAQ, counts are exact only where they are small, and when a bit comes most of what
//! was counted of the other is forgotten: what came lately says more.

use std::collections::BTreeMap;

use super::logistic::WHOLE;

/// How many of one bit are counted beside each number of the other, the smaller.
const MOST: [u8; 6] = [40, 40, 15, 8, 6, 5];

/// How many of one bit are remembered when the other comes.
const KEPT: u8 = 4;

/// The numbers of zeros and of ones.
type Counts = [u8; 2];

pub(super) struct Histories {
    /// For each history, the one that it becomes with a zero, and with a one. The first is of nothing.
    pub next: Vec<[u8; 2]>,
    /// For each, how likely it seems that a one follows, until that is learned.
    pub chance: Vec<i32>,
}

impl Histories {
    pub fn new() -> Self {
        let mut all: Vec<Counts> = vec![[0, 0]];
        let mut numbers = BTreeMap::from([([0, 0], 0)]);
        let mut next = Vec::new();
        while let Some(counts) = all.get(next.len()).copied() {
            next.push([0, 1].map(|bit| {
                let then = after(counts, bit);
                *numbers.entry(then).or_insert_with(|| {
                    all.push(then);
                    (all.len() - 1) as u8
                })
            }));
        }
        let chance = |counts: &Counts| {
            let [zeros, ones] = counts.map(i32::from);
            WHOLE / (2 * (zeros + ones + 1)) * (2 * ones + 1)
        };
        Histories {
            next,
            chance: all.iter().map(chance).collect(),
        }
    }
}

/// The counts with one more bit.
fn after(mut counts: Counts, bit: usize) -> Counts {
    counts[bit] += 1;
    counts[1 - bit] = counts[1 - bit].min(KEPT);
    let more = usize::from(counts[1] > counts[0]);
    let [most, least] = [counts[more], counts[1 - more]];
    if MOST
        .get(usize::from(least))
        .is_some_and(|limit| most <= *limit)
    {
        return counts;
    }
    // One less of the smaller, and of the other what keeps their ratio.
    counts[more] = if least > 1 {
        (most * (least - 1) + least / 2) / least
    } else {
        most - 1
    };
    counts[1 - more] = if least > 1 { least - 1 } else { least };
    counts
}

#[cfg(test)]
mod tests {
    use super::{Histories, after};

    #[test]
    fn a_history_fits_a_byte_and_leads_only_to_others() {
        let histories = Histories::new();
        assert!(histories.next.len() <= 256);
        let known = |history: &u8| usize::from(*history) < histories.next.len();
        assert!(histories.next.iter().flatten().all(known));
    }

    #[test]
    fn what_came_lately_counts_more() {
        let zeros = (0..100).fold([0, 0], |counts, _| after(counts, 0));
        assert_eq!(zeros, [40, 0]);
        assert_eq!(after(zeros, 1), [4, 1]);
    }
}
