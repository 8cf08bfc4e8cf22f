//! What stands before a byte, looked at in several ways at once: for each, what followed the last times
//! is a guess at what follows now.

use super::instructions::Instructions;

/// How many ways there are.
pub(super) const WAYS: usize = 4;

#[derive(Default)]
pub(super) struct Context {
    /// The last four bytes, the very last in the lowest place.
    pub last: u32,
    /// The letters of the word that is being written, large ones as small ones.
    word: u32,
    /// Where the bytes are code.
    pub code: Option<Instructions>,
}

impl Context {
    pub fn read(&mut self, byte: u32) {
        self.last = self.last << 8 | byte;
        let small = byte | 0x20;
        let letter = (0x61..=0x7a).contains(&small) || byte > 0x7f;
        self.word = if letter { hash(self.word, small) } else { 0 };
        if let Some(code) = &mut self.code {
            code.read(byte);
        }
    }

    /// A number for each way, different wherever what stands before is.
    pub fn ways(&self) -> [u32; WAYS] {
        let ways = match &self.code {
            Some(code) => {
                let behind = |operations: u32| hash(operations, code.part);
                [
                    behind(code.operations & 0xff),
                    behind(code.operations),
                    behind(hash(code.operations, code.older)),
                    behind(code.whole),
                ]
            }
            None => [
                self.last & 0xff,
                self.last & 0xffff,
                self.last,
                hash(self.word, self.last & 0xff),
            ],
        };
        let code = u32::from(self.code.is_some());
        std::array::from_fn(|way| hash(ways[way], 2 * way as u32 + code))
    }

    /// What the next bit is a part of, behind what has been read of a byte: in code, which place behind
    /// which operation; else, and where an operation stands, any beginning of a byte.
    pub fn part(&self, begun: u32) -> usize {
        let part = match &self.code {
            None => begun,
            Some(code) if code.place == 0 => 256 + begun,
            Some(code) => 512 + 8 * (code.operations & 0xff) + code.place.min(7),
        };
        part as usize
    }
}

/// A number of 32 bits for two, of which the upper bits are the best mixed.
pub(super) fn hash(one: u32, other: u32) -> u32 {
    let both = one.wrapping_mul(0x2c1b_3c6d) ^ other;
    (both ^ both >> 15).wrapping_mul(0x9e37_79b1)
}
