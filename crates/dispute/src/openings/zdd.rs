//! Families of sets as a zero-suppressed decision diagram: the store, its caches and its budget.
//!
//! S. Minato, "Zero-suppressed BDDs for set manipulation in combinatorial problems", Proc. 30th
//! ACM/IEEE Design Automation Conference, 1993, pp. 272–277. A node stands for the family
//! `lo ∪ { {level} ∪ s : s ∈ hi }`; the same family is always the same node, so families are
//! compared by number. The operations are in `algebra.rs`.

/// A family of sets, by its node.
pub(super) type Family = u32;

/// No set at all.
pub(super) const NONE: Family = 0;
/// The empty set alone.
pub(super) const UNIT: Family = 1;

/// Below every level: where the two constants sit.
pub(super) const BOTTOM: u32 = u32::MAX;

const VACANT: u32 = u32::MAX;

#[derive(Clone, Copy)]
pub(super) struct Node {
    pub(super) level: u32,
    pub(super) lo: Family,
    pub(super) hi: Family,
}

/// An operation with two operands whose results are remembered.
#[derive(Clone, Copy)]
pub(super) enum Op {
    Either = 0,
    Both = 1,
    Without = 2,
}

#[derive(Clone, Copy)]
struct Remembered {
    first: u32,
    second: Family,
    result: Family,
}

const FORGOTTEN: Remembered = Remembered {
    first: VACANT,
    second: 0,
    result: 0,
};

/// A store of families that stops when its budget is spent: every operation then gives `None`,
/// and nothing it holds may be taken for an answer.
///
/// Boxed slices and forced inlining, because the app is compiled for size: there an access to a
/// vector is a call, and these accesses are most of the work.
pub(super) struct Zdd {
    /// The nodes, then room for more.
    nodes: Box<[Node]>,
    used: usize,
    /// Open-addressed index of the nodes, at most half full, its length a power of two.
    index: Box<[Family]>,
    /// Direct-mapped and lossy; a collision costs a recomputation, never a wrong result.
    memory: Box<[Remembered]>,
    fresh: usize,
    left: u32,
}

impl Zdd {
    /// Node numbers share a word with the operation in the memory's key.
    const MOST_STEPS: u32 = 1 << 28;
    const SMALL: usize = 1 << 9;
    const LARGE: usize = 1 << 17;

    /// An empty store that may take `steps` steps: operations not answered from memory.
    pub(super) fn new(steps: u32) -> Self {
        Zdd {
            nodes: boxed(Self::SMALL / 2, CONSTANT),
            used: 2,
            index: boxed(Self::SMALL, VACANT),
            memory: boxed(Self::SMALL, FORGOTTEN),
            fresh: 0,
            left: steps.min(Self::MOST_STEPS),
        }
    }

    /// Steps not yet taken.
    pub(super) fn left(&self) -> u32 {
        self.left
    }

    /// Takes one step, or says that none is left.
    #[inline(always)]
    pub(super) fn step(&mut self) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        Some(())
    }

    #[inline(always)]
    pub(super) fn node(&self, family: Family) -> Node {
        self.nodes[family as usize]
    }

    /// The family with these parts; `level` must be above those of both.
    pub(super) fn make(&mut self, level: u32, lo: Family, hi: Family) -> Family {
        if hi == NONE {
            return lo;
        }
        let mask = self.index.len() - 1;
        let mut at = hash(level, lo, hi) & mask;
        loop {
            let found = self.index[at];
            if found == VACANT {
                break;
            }
            let node = self.nodes[found as usize];
            if node.level == level && node.lo == lo && node.hi == hi {
                return found;
            }
            at = (at + 1) & mask;
        }
        let family = self.used as Family;
        self.nodes[self.used] = Node { level, lo, hi };
        self.used += 1;
        self.index[at] = family;
        if self.used == self.nodes.len() {
            self.enlarge_index();
        }
        family
    }

    fn enlarge_index(&mut self) {
        let mut nodes = boxed(self.nodes.len() * 4, CONSTANT);
        nodes[..self.used].copy_from_slice(&self.nodes);
        self.nodes = nodes;
        let size = self.index.len() * 4;
        self.index = boxed(size, VACANT);
        for (family, node) in (0..).zip(&self.nodes[..self.used]).skip(2) {
            let mut at = hash(node.level, node.lo, node.hi) & (size - 1);
            while self.index[at] != VACANT {
                at = (at + 1) & (size - 1);
            }
            self.index[at] = family;
        }
    }

    #[inline(always)]
    pub(super) fn recall(&self, op: Op, f: Family, g: Family) -> Option<Family> {
        let first = f << 2 | op as u32;
        let at = hash(first, g, 0) & (self.memory.len() - 1);
        let seen = &self.memory[at];
        (seen.first == first && seen.second == g).then_some(seen.result)
    }

    #[inline(always)]
    pub(super) fn remember(&mut self, op: Op, f: Family, g: Family, result: Family) {
        if self.fresh >= self.memory.len() && self.memory.len() < Self::LARGE {
            self.enlarge_memory();
        }
        self.fresh += 1;
        let first = f << 2 | op as u32;
        let at = hash(first, g, 0) & (self.memory.len() - 1);
        self.memory[at] = Remembered {
            first,
            second: g,
            result,
        };
    }

    fn enlarge_memory(&mut self) {
        let size = self.memory.len() * 4;
        let old = std::mem::replace(&mut self.memory, boxed(size, FORGOTTEN));
        for &seen in &old {
            if seen.first != VACANT {
                let at = hash(seen.first, seen.second, 0) & (size - 1);
                self.memory[at] = seen;
            }
        }
    }
}

const CONSTANT: Node = Node {
    level: BOTTOM,
    lo: NONE,
    hi: NONE,
};

fn boxed<T: Copy>(len: usize, of: T) -> Box<[T]> {
    vec![of; len].into_boxed_slice()
}

#[inline(always)]
fn hash(a: u32, b: u32, c: u32) -> usize {
    let pair = u64::from(a) << 32 | u64::from(b);
    let mixed = pair
        .wrapping_mul(0x9E37_79B9_7F4A_7C15)
        .wrapping_add(u64::from(c).wrapping_mul(0xC2B2_AE3D_27D4_EB4F));
    (mixed >> 32 ^ mixed >> 11) as usize
}
