//! How deep a heading stands: what several pages draw hangs under other headings on each.

/// The rank of a heading. The page's own title is the first, and none is left out below it.
#[derive(Clone, Copy)]
pub struct Level(u8);

impl Level {
    /// Directly under the page's title.
    pub const UNDER_TITLE: Level = Level(2);
    /// Under the heading of a part of the page.
    pub const UNDER_PART: Level = Level(3);

    /// One rank further in.
    pub fn below(self) -> Self {
        Level(self.0 + 1)
    }

    pub fn tag(self) -> &'static str {
        match self.0 {
            2 => "h2",
            3 => "h3",
            4 => "h4",
            _ => "h5",
        }
    }
}
