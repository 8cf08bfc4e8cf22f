//! Bringing lists into order: one sort for all types.
//!
//! The library's sorts are generic, and each use stands in the page again: some 3 KB, forty times.
//! Here the places are sorted, by an order that is asked through a pointer, and what stands in the
//! list is then moved to them. Equal entries keep their order. `clippy.toml` forbids the others.

use std::cmp::Ordering;

/// Lists that can be brought into order.
pub trait InOrder<T> {
    /// Brings the list into the order of a key, which is asked for at every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);

    /// Brings the list into the order of its entries.
    fn order(&mut self)
    where
        T: Ord;
}

impl<T> InOrder<T> for [T] {
    fn order_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        let places = places(self.len(), &mut |one, other| {
            key(&self[one]).cmp(&key(&self[other]))
        });
        arrange(places, &mut |one, other| self.swap(one, other));
    }

    fn order(&mut self)
    where
        T: Ord,
    {
        let places = places(self.len(), &mut |one, other| self[one].cmp(&self[other]));
        arrange(places, &mut |one, other| self.swap(one, other));
    }
}

/// Brings numbers into order: nothing is asked, so that the solver's inner loops stay fast.
#[allow(clippy::disallowed_methods, reason = "the one sort of numbers")]
pub fn numbers(list: &mut [u32]) {
    list.sort_unstable();
}

/// For each place of the ordered list, where its entry stands now.
#[allow(clippy::disallowed_methods, reason = "the one sort of everything else")]
pub(crate) fn places(count: usize, order: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|one, other| order(*one, *other));
    places
}

/// Moves every entry to its place, by swaps: each circle of places that hand their entries on is
/// gone round once.
pub(crate) fn arrange(mut from: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..from.len() {
        let mut place = start;
        loop {
            let next = std::mem::replace(&mut from[place], place);
            if next == start {
                break;
            }
            swap(place, next);
            place = next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{InOrder, numbers};
    use proptest::prelude::*;

    proptest! {
        #[test]
        #[allow(clippy::disallowed_methods, reason = "what it is held to")]
        fn any_list_is_ordered_as_the_library_orders_it(list: Vec<(u8, u16)>) {
            let mut by_key = list.clone();
            by_key.order_by_key(|entry| entry.0);
            let mut expected = list.clone();
            expected.sort_by_key(|entry| entry.0);
            prop_assert_eq!(by_key, expected);

            let mut whole = list.clone();
            whole.order();
            let mut expected = list.clone();
            expected.sort();
            prop_assert_eq!(whole, expected);

            let mut plain: Vec<u32> = list.iter().map(|entry| entry.1.into()).collect();
            let mut expected = plain.clone();
            numbers(&mut plain);
            expected.sort_unstable();
            prop_assert_eq!(plain, expected);
        }
    }
}
