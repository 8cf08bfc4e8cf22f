//! A floor under the number of minimal sets, for when counting them all takes too much work.
//!
//! A few minimal sets are met by chance and their atoms thrown together. The minimal sets made of
//! these atoms alone are exactly the minimal sets of the question with the other atoms out of play
//! (never so for ways, so in any case for cuts); they recombine the parts of those met, and so are
//! many more, but far easier to count than all.

use super::bits::Bits;
use super::reduce::Question;
use super::sample::Sampler;
use super::solve::Side;
use super::system::System;

impl Question<'_> {
    /// A number of minimal sets that certainly exist, at least 1: more than `wanted` if so many
    /// are found within about `steps` steps. `system` is the question's own, all its `always`
    /// granted already.
    pub(super) fn floor(&self, side: Side, system: &System, wanted: u128, steps: u32) -> u128 {
        let mut sampler = Sampler::new(system, side, steps);
        let mut most = 1;
        let mut mix = Mix::new(system);
        while most <= wanted
            && let Some(sets) = sampler.sample()
        {
            for set in sets {
                if !mix.add(&set) {
                    continue;
                }
                let (count, taken) = self
                    .among(side, &mix.levels, system)
                    .count(side, sampler.left / 3 * 2);
                // Reducing the question reads every requirement a dozen times or so.
                sampler.left = sampler.left.saturating_sub(taken + mix.reading);
                match count {
                    Some(count) if count > wanted => return count,
                    Some(count) => most = most.max(count),
                    None => mix = Mix::new(system),
                }
            }
        }
        most
    }

    /// The question with no other levels in play.
    pub(super) fn among(&self, side: Side, levels: &Bits, system: &System) -> Self {
        let mut among = self.clone();
        let out_of_play = match side {
            Side::Ways => &mut among.barred,
            Side::Cuts => &mut among.given,
        };
        for (level, atoms) in (0..).zip(system.atoms.iter()) {
            if !levels.has(level) {
                for &atom in atoms {
                    out_of_play.insert(atom);
                }
            }
        }
        among
    }
}

/// Levels thrown together until they are enough more than last time to be worth counting.
struct Mix {
    levels: Bits,
    size: usize,
    enough: usize,
    reading: u32,
}

impl Mix {
    fn new(system: &System) -> Self {
        Mix {
            levels: Bits::none(system.level_count()),
            size: 0,
            enough: 24,
            reading: system.requirement_count() as u32,
        }
    }

    /// Adds a set, and says whether the levels are enough now.
    fn add(&mut self, set: &[u32]) -> bool {
        for &level in set {
            if !self.levels.has(level) {
                self.levels.insert(level);
                self.size += 1;
            }
        }
        let enough = self.size >= self.enough;
        if enough {
            self.enough = self.size + self.size / 8;
        }
        enough
    }
}
