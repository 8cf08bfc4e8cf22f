//! Where the latest bytes stood before: the byte that followed there is likely to follow again, the
//! more so the longer both places agree.
//!
//! Two fifths of all bytes are foretold so well by this alone that they are written as a single bit: that
//! they came. It is what makes unpacking quick enough for whoever waits for it.

use super::context::hash;
use super::logistic::{Logistic, WHOLE};

/// How many bytes have to agree at least.
const LEAST: usize = 6;
/// How far back agreement is counted when it is found.
const FAR: usize = 40;
/// How many places are remembered, as a power of two.
const PLACES: u32 = 18;
/// How many lengths of agreement are told apart.
pub(super) const LENGTHS: usize = 32;
/// How many groups of two bytes and an expected one are told apart, as a power of two.
const PAIRS: u32 = 16;
/// A chance is changed by what came by one part in two to the power of this.
const SLOW: i32 = 5;

pub(super) struct Recurrence {
    bytes: Vec<u8>,
    /// For the latest bytes, by their hash, what place followed them last; 0 where none did.
    places: Vec<usize>,
    /// The place that is expected to come again, and how many bytes before it agree.
    place: usize,
    length: usize,
    /// How likely a byte comes again, by itself and the length; and by itself and the two before it.
    by_length: Vec<i32>,
    by_pair: Vec<i32>,
    /// Which of them are asked.
    asked: [usize; 2],
}

/// A byte that is expected.
#[derive(Clone, Copy)]
pub(super) struct Expected {
    pub byte: u8,
    /// How many bytes agree, as far as that is told apart.
    pub length: usize,
    /// How likely it comes, in 65536ths.
    pub chance: i32,
}

impl Recurrence {
    pub fn new() -> Self {
        Recurrence {
            bytes: Vec::new(),
            places: vec![0; 1 << PLACES],
            place: 0,
            length: 0,
            by_length: vec![WHOLE / 4 * 3; LENGTHS << 8],
            by_pair: vec![WHOLE / 4 * 3; 1 << PAIRS],
            asked: [0; 2],
        }
    }

    /// What is expected behind two bytes, if anything is.
    pub fn expected(&mut self, pair: u32, logistic: &Logistic) -> Option<Expected> {
        if self.length == 0 {
            return None;
        }
        let byte = self.bytes[self.place];
        let length = match self.length {
            length @ ..16 => length,
            length => (16 + (length - 16) / 4).min(LENGTHS - 1),
        };
        let by_pair = hash(pair, u32::from(byte)) >> (32 - PAIRS);
        self.asked = [length << 8 | usize::from(byte), by_pair as usize];
        let by_length = logistic.stretch(self.by_length[self.asked[0]]);
        let by_pair = logistic.stretch(self.by_pair[self.asked[1]]);
        Some(Expected {
            byte,
            length,
            chance: logistic.squash((by_length + 2 * by_pair) >> 2),
        })
    }

    pub fn read(&mut self, byte: u8) {
        if self.length > 0 {
            let came = self.bytes[self.place] == byte;
            let target = if came { WHOLE - 1 } else { 0 };
            for chance in [
                &mut self.by_length[self.asked[0]],
                &mut self.by_pair[self.asked[1]],
            ] {
                *chance += (target - *chance) >> SLOW;
            }
            self.place += 1;
            self.length = if came { self.length + 1 } else { 0 };
        }
        self.bytes.push(byte);
        // While bytes come again, the place that they come from serves as well as theirs.
        if self.length == 0 {
            self.find();
        }
    }

    fn find(&mut self) {
        let Some(latest) = self.bytes.last_chunk::<LEAST>() else {
            return;
        };
        let number = latest
            .iter()
            .fold(0, |all, byte| hash(all, u32::from(*byte)));
        let known = &mut self.places[(number >> (32 - PLACES)) as usize];
        if *known > 0 {
            self.place = *known;
            let before = self.bytes[..self.place].iter().rev();
            let agree = before.zip(self.bytes.iter().rev()).take(FAR);
            let agree = agree.take_while(|(one, other)| one == other).count();
            self.length = if agree < LEAST { 0 } else { agree };
        }
        *known = self.bytes.len();
    }
}
