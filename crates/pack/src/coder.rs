//! An arithmetic coder of 32 bits, without carry: all that is written is one number, and each bit
//! narrows where it can lie by as much as it was likely.

use super::model::Coder;

/// Where the rest of the number can lie: both ends are possible.
struct Interval {
    low: u32,
    high: u32,
}

impl Default for Interval {
    fn default() -> Self {
        Interval {
            low: 0,
            high: u32::MAX,
        }
    }
}

impl Interval {
    /// The last number that stands for a one, which has a chance in 65536ths.
    fn middle(&self, chance: u32) -> u32 {
        let range = self.high - self.low;
        self.low + (range >> 16) * chance + (((range & 0xffff) * chance) >> 16)
    }

    fn narrow(&mut self, middle: u32, bit: bool) {
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
    }

    /// The first byte of the number, once it is certain.
    fn next(&mut self) -> Option<u8> {
        let first = self.high >> 24;
        (self.low >> 24 == first).then(|| {
            self.low <<= 8;
            self.high = self.high << 8 | 0xff;
            first as u8
        })
    }
}

#[derive(Default)]
pub(super) struct Writer {
    interval: Interval,
    written: Vec<u8>,
}

impl Coder for Writer {
    fn bit(&mut self, chance: u32, bit: bool) -> bool {
        let middle = self.interval.middle(chance);
        self.interval.narrow(middle, bit);
        self.written
            .extend(std::iter::from_fn(|| self.interval.next()));
        bit
    }
}

impl Writer {
    pub fn finish(mut self) -> Vec<u8> {
        self.written.extend(self.interval.high.to_be_bytes());
        self.written
    }
}

/// Reads back what was written, as `coder.js` does.
#[cfg(test)]
pub(super) struct Reader<'a> {
    interval: Interval,
    packed: std::slice::Iter<'a, u8>,
    number: u32,
}

#[cfg(test)]
impl<'a> Reader<'a> {
    pub fn new(packed: &'a [u8]) -> Self {
        let mut reader = Reader {
            interval: Interval::default(),
            packed: packed.iter(),
            number: 0,
        };
        for _ in 0..4 {
            reader.take();
        }
        reader
    }

    fn take(&mut self) {
        let byte = self.packed.next().copied().unwrap_or_default();
        self.number = self.number << 8 | u32::from(byte);
    }
}

#[cfg(test)]
impl Coder for Reader<'_> {
    fn bit(&mut self, chance: u32, _: bool) -> bool {
        let middle = self.interval.middle(chance);
        let bit = self.number <= middle;
        self.interval.narrow(middle, bit);
        while self.interval.next().is_some() {
            self.take();
        }
        bit
    }
}
