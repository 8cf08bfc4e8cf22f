//! How much of each long list is shown: a page costs what stands on it, not what there is.

use yew::prelude::*;

use crate::route::Page;

/// How many entries of a list are shown at first: where an entry is a line or two.
pub const LINES: usize = 200;
/// Where an entry is a whole card of its own.
pub const CARDS: usize = 60;

/// Of which lists a reader has asked for more, by name, on the page that is shown.
#[derive(Clone, PartialEq, Default)]
pub struct Portions {
    /// On which page, and up to how many entries.
    asked: (Option<Page>, Vec<(String, usize)>),
    change: Callback<Portions>,
}

impl Portions {
    /// Of a state that the callback sets, on a page: what was asked for on another does not count.
    pub fn on(&self, page: &Page, change: Callback<Portions>) -> Self {
        let asked = match &self.asked {
            (Some(other), lists) if other == page => lists.clone(),
            _ => Vec::new(),
        };
        Portions {
            asked: (Some(page.clone()), asked),
            change,
        }
    }

    /// How many entries of a list are shown, where so many are at first: what was asked for before may
    /// be less than an address asks for now.
    pub fn shown(&self, list: &str, at_first: usize) -> usize {
        let asked = self.asked.1.iter().find(|(name, _)| name == list);
        asked.map_or(at_first, |(_, entries)| at_first.max(*entries))
    }

    /// Whether a reader has asked for more of a list.
    pub fn is_asked_for(&self, list: &str) -> bool {
        self.asked.1.iter().any(|(name, _)| name == list)
    }

    /// Shows so many entries of a list.
    pub fn show(&self, list: &str, entries: usize) {
        let mut more = self.clone();
        more.asked.1.retain(|(name, _)| name != list);
        more.asked.1.push((list.to_owned(), entries));
        self.change.emit(more);
    }
}
