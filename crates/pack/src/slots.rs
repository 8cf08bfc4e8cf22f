//! Where histories are kept: sixteen bytes for a context and the half of a byte that follows it, one
//! for each beginning of that half. They lie side by side, so that a processor fetches them at once.

use super::context::{WAYS, hash};

/// How many slots there are for each way, as a power of two: 1 MB.
const SLOTS: u32 = 16;
const SLOT: usize = 16;

pub(super) struct Slots {
    bytes: Vec<u8>,
    /// Where the slot of each way begins.
    chosen: [usize; WAYS],
}

impl Slots {
    pub fn new() -> Self {
        Slots {
            bytes: vec![0; (WAYS * SLOT) << SLOTS],
            chosen: [0; WAYS],
        }
    }

    /// Chooses the slots for the half of a byte that begins. The first byte of a slot tells whose it
    /// is, but for one in 256; it is taken from whoever had it before.
    pub fn choose(&mut self, ways: &[u32; WAYS], begun: u32) {
        for (way, context) in ways.iter().enumerate() {
            let place = hash(*context, begun);
            let at = (way << SLOTS | (place >> (32 - SLOTS)) as usize) * SLOT;
            let owner = (place >> 6) as u8;
            if self.bytes[at] != owner {
                self.bytes[at..at + SLOT].fill(0);
                self.bytes[at] = owner;
            }
            self.chosen[way] = at;
        }
    }

    /// The history of a way, for what has been read of the half, with a one before it.
    pub fn history(&mut self, way: usize, half: usize) -> &mut u8 {
        &mut self.bytes[self.chosen[way] + half]
    }
}
