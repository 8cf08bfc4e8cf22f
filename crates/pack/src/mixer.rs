//! Adds up what several foretell, each with a weight that is learned: it grows where they are right.
//!
//! A weight is the sum of two, each learned under circumstances of its own.

/// What is added up: what the ways of looking at what stands before foretell, what is expected to come
/// again, and a number that is always the same.
pub(super) const INPUTS: usize = super::context::WAYS + 2;

/// What weights are of, as a power of two.
const ONE: i32 = 14;
/// Each weight at first.
const FIRST: i32 = 2500;
/// How slowly weights are learned: as a power of two.
const SLOW: i32 = 18;
/// An error below this, in 65536ths, teaches little; half of all are.
const NEAR: i32 = 1000;

pub(super) struct Mixer {
    weights: Vec<[i32; INPUTS]>,
    chosen: [usize; 2],
    pub inputs: [i32; INPUTS],
}

impl Mixer {
    pub fn new(circumstances: usize) -> Self {
        Mixer {
            weights: vec![[FIRST; INPUTS]; circumstances],
            chosen: [0; 2],
            inputs: [0; INPUTS],
        }
    }

    /// The sum under two circumstances, on the scale of chances.
    pub fn sum(&mut self, circumstances: [usize; 2]) -> i32 {
        self.chosen = circumstances;
        let [one, other] = circumstances.map(|chosen| &self.weights[chosen]);
        let weighed = self.inputs.iter().zip(one.iter().zip(other));
        let sum = weighed.fold(0_i32, |sum, (input, (one, other))| {
            sum.wrapping_add(input.wrapping_mul(one.wrapping_add(*other)))
        });
        sum >> ONE
    }

    /// Learns how far the chance was from what came, in 65536ths.
    pub fn learn(&mut self, error: i32) {
        if error.abs() < NEAR {
            return;
        }
        for chosen in self.chosen {
            for (weight, input) in self.weights[chosen].iter_mut().zip(self.inputs) {
                *weight += (input * error + (1 << (SLOW - 1))) >> SLOW;
            }
        }
    }
}
