//! A set of small numbers as a row of bits.

/// A subset of `0..len`, one bit a member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// The empty subset of `0..len`.
    pub(super) fn none(len: usize) -> Self {
        Bits {
            words: vec![0; len.div_ceil(64)],
        }
    }

    /// All of `0..len`.
    pub(super) fn all(len: usize) -> Self {
        let mut bits = Bits {
            words: vec![u64::MAX; len.div_ceil(64)],
        };
        if !len.is_multiple_of(64)
            && let Some(last) = bits.words.last_mut()
        {
            *last = (1 << (len % 64)) - 1;
        }
        bits
    }

    /// The members of `of` that are below `len`; the others are dropped.
    pub(super) fn of(len: usize, of: &[u32]) -> Self {
        let mut bits = Bits::none(len);
        for &member in of {
            if (member as usize) < len {
                bits.insert(member);
            }
        }
        bits
    }

    pub(super) fn insert(&mut self, member: u32) {
        self.words[member as usize / 64] |= 1 << (member % 64);
    }

    pub(super) fn remove(&mut self, member: u32) {
        self.words[member as usize / 64] &= !(1 << (member % 64));
    }

    pub(super) fn has(&self, member: u32) -> bool {
        self.words[member as usize / 64] >> (member % 64) & 1 == 1
    }

    pub(super) fn add_all(&mut self, other: &Bits) {
        for (word, &with) in self.words.iter_mut().zip(&other.words) {
            *word |= with;
        }
    }

    /// Whether the two have a member in common.
    pub(super) fn meets(&self, other: &Bits) -> bool {
        let mut pairs = self.words.iter().zip(&other.words);
        pairs.any(|(word, with)| word & with != 0)
    }

    /// Keeps only members of `other`; says whether any was lost.
    pub(super) fn keep_only(&mut self, other: &Bits) -> bool {
        let mut lost = false;
        for (word, &with) in self.words.iter_mut().zip(&other.words) {
            lost |= *word & !with != 0;
            *word &= with;
        }
        lost
    }

    /// The members, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        let words = (0..).step_by(64).zip(&self.words);
        words.flat_map(|(start, &word)| ones(word).map(move |at| start + at))
    }
}

/// The places of the bits set in a word, ascending.
pub(super) fn ones(mut word: u64) -> impl Iterator<Item = u32> {
    std::iter::from_fn(move || {
        let at = word.trailing_zeros();
        word &= word.wrapping_sub(1);
        (at < 64).then_some(at)
    })
}
