//! The algebra of minimal solutions: every family is kept free of sets that include another.
//!
//! `without` is the operator of that name in A. Rauzy, "New algorithms for fault trees analysis",
//! Reliability Engineering & System Safety 40(3), 1993, pp. 203–211 (Knuth's "nonsupersets", The
//! Art of Computer Programming 4A, 7.1.4). Rauzy minimises once, from the diagram of the whole
//! function; here each union and product is minimal as it is built, as in fault-tree tools that
//! build the ZBDD directly (W. S. Jung, "ZBDD algorithm features for an efficient probabilistic
//! safety assessment", Nuclear Engineering and Design 239, 2009, pp. 2085–2092), because shared
//! lines make most intermediate sets redundant.
//!
//! Results are remembered, so that no pair of nodes is worked out twice but for collisions in the
//! memory; how many pairs are met is not bounded by the answer's size, hence the budget. Recursion goes down one level a call, so its depth is at most the levels in use.

use super::zdd::{BOTTOM, Family, NONE, Op, UNIT, Zdd};

impl Zdd {
    /// The family of the one set `levels`, which must ascend.
    pub(super) fn set(&mut self, levels: &[u32]) -> Family {
        levels
            .iter()
            .rev()
            .fold(UNIT, |below, &level| self.make(level, NONE, below))
    }

    /// The family of the one-element sets of `levels`, which must ascend.
    pub(super) fn singles(&mut self, levels: &[u32]) -> Family {
        levels
            .iter()
            .rev()
            .fold(NONE, |below, &level| self.make(level, below, UNIT))
    }

    /// The minimal sets that solve `f` or `g`.
    pub(super) fn either(&mut self, f: Family, g: Family) -> Option<Family> {
        if f == g || g == NONE {
            return Some(f);
        }
        if f == NONE {
            return Some(g);
        }
        if f == UNIT || g == UNIT {
            return Some(UNIT);
        }
        let (f, g) = (f.min(g), f.max(g));
        if let Some(known) = self.recall(Op::Either, f, g) {
            return Some(known);
        }
        self.step()?;
        let (level, [f0, f1], [g0, g1]) = self.split(f, g);
        let lo = self.either(f0, g0)?;
        let with = self.either(f1, g1)?;
        let hi = self.without(with, lo)?;
        let result = self.make(level, lo, hi);
        self.remember(Op::Either, f, g, result);
        Some(result)
    }

    /// The minimal sets that solve both `f` and `g`.
    pub(super) fn both(&mut self, f: Family, g: Family) -> Option<Family> {
        if f == NONE || g == NONE {
            return Some(NONE);
        }
        if f == UNIT || f == g {
            return Some(g);
        }
        if g == UNIT {
            return Some(f);
        }
        let (f, g) = (f.min(g), f.max(g));
        if let Some(known) = self.recall(Op::Both, f, g) {
            return Some(known);
        }
        self.step()?;
        let (level, [f0, f1], [g0, g1]) = self.split(f, g);
        let lo = self.both(f0, g0)?;
        let with = if g1 == NONE {
            self.both(f1, g)?
        } else if f1 == NONE {
            self.both(f, g1)?
        } else {
            // With the level granted, `f` is solved by `f0` or `f1`: one product instead of three.
            let granted_f = self.either(f0, f1)?;
            let granted_g = self.either(g0, g1)?;
            self.both(granted_f, granted_g)?
        };
        let hi = self.without(with, lo)?;
        let result = self.make(level, lo, hi);
        self.remember(Op::Both, f, g, result);
        Some(result)
    }

    /// The sets of `f` that include no set of `g`.
    pub(super) fn without(&mut self, f: Family, g: Family) -> Option<Family> {
        if f == NONE || g == UNIT || f == g {
            return Some(NONE);
        }
        if g == NONE || f == UNIT {
            return Some(f);
        }
        // A set of `g` with a level that no set of `f` has is included in none of them.
        let mut g = g;
        while self.node(g).level < self.node(f).level {
            g = self.node(g).lo;
        }
        if g <= UNIT || f == g {
            return self.without(f, g);
        }
        if let Some(known) = self.recall(Op::Without, f, g) {
            return Some(known);
        }
        self.step()?;
        let (level, [f0, f1], [g0, g1]) = self.split(f, g);
        let lo = self.without(f0, g0)?;
        let kept = self.without(f1, g1)?;
        let hi = self.without(kept, g0)?;
        let result = self.make(level, lo, hi);
        self.remember(Op::Without, f, g, result);
        Some(result)
    }

    /// The higher of the two top levels, and each family's sets without and with that level.
    #[inline(always)]
    fn split(&self, f: Family, g: Family) -> (u32, [Family; 2], [Family; 2]) {
        let (at_f, at_g) = (self.node(f), self.node(g));
        let level = at_f.level.min(at_g.level);
        debug_assert_ne!(
            level, BOTTOM,
            "two constants are answered before they are split"
        );
        let part = |family, node: super::zdd::Node| {
            if node.level == level {
                [node.lo, node.hi]
            } else {
                [family, NONE]
            }
        };
        (level, part(f, at_f), part(g, at_g))
    }
}
