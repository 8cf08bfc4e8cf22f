//! A view as a picture that stands alone: SVG, with its citation inside.

/// The colours of what is said softly and of what is said, and the letters of a drawing: macros, for them to stand within
/// other texts.
macro_rules! soft {
    () => {
        "#625a52"
    };
}
macro_rules! ink {
    () => {
        "#2a2420"
    };
}
macro_rules! letters {
    () => {
        r#"font-family="sans-serif" font-size="11.5""#
    };
}

pub mod comparison;
mod sheet;
pub mod timeline;

/// A picture, and how wide and high it is, in pixels.
pub struct Picture {
    pub svg: String,
    pub width: usize,
    pub height: usize,
}
