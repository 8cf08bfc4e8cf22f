//! The timeline: what lies where at a scale, in numbers and without a screen.
//!
//! Events lie in the lanes of the manifest. An [`Index`] of each finds those that a stretch of time
//! shows; [`layout()`] places them in rows, gathers what is too crowded into counted clusters,
//! without looking at what a cluster holds, and says how much of each title fits; [`lifelines`] gives
//! the life of every position and red line. Nothing gets a day it does not have: an item is as wide
//! as its date, and each of its ends is sharp, faded, open or unknown.

mod index;
mod item;
mod layout;
mod life;
mod scale;

pub use index::{Index, Within};
pub use item::{Edge, Item};
pub use layout::{Crowd, Lane, Mark, Metrics, layout};
pub use life::{Life, LifeEnd, Said, lifelines};
pub use scale::{Scale, Step, Window};

#[cfg(test)]
mod tests;
