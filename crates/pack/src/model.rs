//! The model: how likely each bit is, from everything before it.

use std::ops::Range;

use super::context::{Context, WAYS};
use super::history::Histories;
use super::instructions::Instructions;
use super::logistic::{Logistic, WHOLE};
use super::mixer::Mixer;
use super::recurrence::{Expected, LENGTHS, Recurrence};
use super::slots::Slots;

/// From this chance on, in 65536ths, what is expected is told by a single bit.
const SURE: i32 = 50_000;
/// A chance is changed by what came by one part in two to the power of this.
const SLOW: i32 = 7;
/// What the mixer adds to the rest, to be weighed.
const SAME: i32 = 256;
/// How many circumstances are told apart by what is expected: how long places agree, and whether it is
/// known not to come.
const EXPECTATIONS: usize = 2 * LENGTHS;
/// And by what a bit is a part of.
const PARTS: usize = 512 + 8 * 256;

/// Writes bits, or reads them.
pub(super) trait Coder {
    /// A bit, which is a one with this chance, in 65536ths. Who reads knows nothing of it beforehand,
    /// and gives the one that was written.
    fn bit(&mut self, chance: u32, bit: bool) -> bool;
}

pub(super) struct Model<'a> {
    code: &'a [Range<usize>],
    /// How many bytes have been read.
    read: usize,
    context: Context,
    slots: Slots,
    recurrence: Recurrence,
    mixer: Mixer,
    logistic: Logistic,
    histories: Histories,
    /// How likely a one follows each history, by way, elsewhere and in code.
    ones: [[Vec<i32>; WAYS]; 2],
    /// How likely a bit is as expected, by circumstance.
    again: [i32; EXPECTATIONS],
}

impl<'a> Model<'a> {
    /// A model for bytes of which these are the code of wasm modules.
    pub fn new(code: &'a [Range<usize>]) -> Self {
        let histories = Histories::new();
        let ones = || std::array::from_fn(|_| histories.chance.clone());
        Model {
            code,
            read: 0,
            context: Context::default(),
            slots: Slots::new(),
            recurrence: Recurrence::new(),
            mixer: Mixer::new(EXPECTATIONS + PARTS),
            logistic: Logistic::new(),
            ones: [ones(), ones()],
            histories,
            again: [WHOLE / 2; EXPECTATIONS],
        }
    }

    /// Writes the next byte, or reads it.
    pub fn byte(&mut self, coder: &mut impl Coder, byte: u8) -> u8 {
        if self.code.iter().any(|code| code.end == self.read) {
            self.context.code = None;
        }
        if self.code.iter().any(|code| code.start == self.read) {
            self.context.code = Some(Instructions::at_start());
        }
        let pair = self.context.last & 0xffff;
        let expected = self.recurrence.expected(pair, &self.logistic);
        let sure = expected.filter(|expected| expected.chance >= SURE);
        let byte = match sure {
            Some(sure) if coder.bit(sure.chance.unsigned_abs(), byte == sure.byte) => sure.byte,
            _ => self.bits(coder, byte, expected, sure.is_some()),
        };
        self.context.read(u32::from(byte));
        self.recurrence.read(byte);
        self.read += 1;
        byte
    }

    /// The bits of a byte, of which one may be expected, or known not to come.
    fn bits(
        &mut self,
        coder: &mut impl Coder,
        byte: u8,
        expected: Option<Expected>,
        missed: bool,
    ) -> u8 {
        let ways = self.context.ways();
        let expectation = |expected: Expected| expected.length + if missed { LENGTHS } else { 0 };
        // What has been read of the byte, with a one before it; and of the half of it.
        let (mut begun, mut half) = (1, 1);
        for place in (0..8).rev() {
            if place % 4 == 3 {
                self.slots.choose(&ways, begun);
                half = 1;
            }
            let next = expected
                .filter(|expected| (u32::from(expected.byte) | 0x100) >> (place + 1) == begun)
                .map(|expected| (expectation(expected), expected.byte >> place & 1 == 1));
            let chance = self.chance(begun, half, next);
            let bit = coder.bit(chance.unsigned_abs(), byte >> place & 1 == 1);
            self.learn(half, next, chance, bit);
            begun = begun << 1 | u32::from(bit);
            half = half << 1 | usize::from(bit);
        }
        begun as u8
    }

    /// How likely the next bit is a one, in 65536ths.
    fn chance(&mut self, begun: u32, half: usize, next: Option<(usize, bool)>) -> i32 {
        let ones = &self.ones[usize::from(self.context.code.is_some())];
        for (way, ones) in ones.iter().enumerate() {
            let history = *self.slots.history(way, half);
            self.mixer.inputs[way] = self.logistic.stretch(ones[usize::from(history)]);
        }
        self.mixer.inputs[WAYS] = next.map_or(0, |(expectation, bit)| {
            let again = self.logistic.stretch(self.again[expectation]);
            if bit { again } else { -again }
        });
        self.mixer.inputs[WAYS + 1] = SAME;
        let expectation = next.map_or(0, |(expectation, _)| expectation);
        let part = EXPECTATIONS + self.context.part(begun);
        self.logistic.squash(self.mixer.sum([expectation, part]))
    }

    fn learn(&mut self, half: usize, next: Option<(usize, bool)>, chance: i32, bit: bool) {
        let toward = |chance: &mut i32, one: bool| {
            *chance += (if one { WHOLE - 1 } else { 0 } - *chance) >> SLOW;
        };
        self.mixer.learn((i32::from(bit) << 16) - chance);
        let ones = &mut self.ones[usize::from(self.context.code.is_some())];
        for (way, ones) in ones.iter_mut().enumerate() {
            let history = self.slots.history(way, half);
            toward(&mut ones[usize::from(*history)], bit);
            *history = self.histories.next[usize::from(*history)][usize::from(bit)];
        }
        if let Some((expectation, expected)) = next {
            toward(&mut self.again[expectation], expected == bit);
        }
    }
}
