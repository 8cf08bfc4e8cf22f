//! Chances on the scale on which those of several foretellers can be added up: the logarithms of
//! their odds, 256 for one natural logarithm.

/// The scale goes from minus this to one less than this: to chances of one in 20 000.
const END: i32 = 2560;

/// What chances are of that are learned, so that they can change by little.
pub(super) const WHOLE: i32 = 1 << 22;

/// e to the power of 1/256: what the odds grow by in a step of the scale.
const STEP: f64 = 1.003_913_889_338_347_5;

pub(super) struct Logistic {
    squashed: Vec<i32>,
    stretched: Vec<i32>,
}

impl Logistic {
    /// Products and quotients of doubles are rounded alike everywhere; exponentials are not.
    pub fn new() -> Self {
        let end = END as usize;
        let mut squashed = vec![0; 2 * end];
        let mut odds = 1.0;
        for step in 0..end {
            let chance = (65536.0 * odds / (1.0 + odds)) as i32;
            squashed[end + step] = chance;
            squashed[end - step] = 65536 - chance;
            odds *= STEP;
        }
        squashed[0] = squashed[1];
        let mut at = 0;
        let stretched = (0..4096).map(|chance| {
            while at + 1 < squashed.len() && squashed[at] < chance * 16 + 8 {
                at += 1;
            }
            at as i32 - END
        });
        let stretched = stretched.collect();
        Logistic {
            squashed,
            stretched,
        }
    }

    /// The chance at a point of the scale, in 65536ths; what lies beyond its ends is taken for them.
    pub fn squash(&self, point: i32) -> i32 {
        self.squashed[(point.clamp(1 - END, END - 1) + END) as usize]
    }

    /// The point of the scale for a chance of `WHOLE`.
    pub fn stretch(&self, chance: i32) -> i32 {
        self.stretched[(chance >> 10) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::{END, Logistic};

    #[test]
    fn a_chance_comes_back_from_the_scale() {
        let scale = Logistic::new();
        for chance in 2..4094 {
            let back = scale.squash(scale.stretch(chance << 10));
            assert!((back - chance * 16).abs() <= 72, "{chance}: {back}");
        }
        assert_eq!(scale.squash(0), 32768);
        assert_eq!(scale.squash(-5 * END), scale.squash(1 - END));
    }
}
