//! A view as a picture that stands alone: SVG, with its citation inside.

pub mod comparison;
mod sheet;
pub mod timeline;

/// A picture, and how wide and high it is, in pixels.
pub struct Picture {
    pub svg: String,
    pub width: usize,
    pub height: usize,
}
