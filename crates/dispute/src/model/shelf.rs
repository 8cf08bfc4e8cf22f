//! All records of one kind, in the order of their ids.

use super::{Record, RecordId};
use serde::{Deserialize, Serialize};
use std::ops::Deref;

/// Records of one kind, sorted by id, so that a look-up is a binary search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Shelf<T>(Vec<T>);

impl<T: Record> Shelf<T> {
    /// The record of an id.
    pub fn get(&self, id: &RecordId) -> Option<&T> {
        self.0
            .binary_search_by(|record| record.id().cmp(id))
            .ok()
            .map(|index| &self.0[index])
    }

    /// Adds a record where it belongs; of two with one id both stay, for the check to report.
    pub fn add(&mut self, record: T) {
        let at = self.0.partition_point(|other| other.id() <= record.id());
        self.0.insert(at, record);
    }
}

impl<T: Record> FromIterator<T> for Shelf<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        let records: Vec<T> = records.into_iter().collect();
        if records.is_sorted_by(|one, other| one.id() <= other.id()) {
            return Shelf(records);
        }
        let order = order(records.iter().map(|record| record.id().as_str()).collect());
        let mut taken: Vec<Option<T>> = records.into_iter().map(Some).collect();
        Shelf(
            order
                .into_iter()
                .filter_map(|index| taken[index].take())
                .collect(),
        )
    }
}

/// Where each of the sorted texts stood before, equal ones in their former order.
///
/// One sort for all kinds: as a generic one it would stand in the page sixteen times.
fn order(texts: Vec<&str>) -> Vec<usize> {
    let mut order: Vec<(&str, usize)> = texts
        .into_iter()
        .enumerate()
        .map(|(index, text)| (text, index))
        .collect();
    order.sort_unstable();
    order.into_iter().map(|(_, index)| index).collect()
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Shelf(Vec::new())
    }
}

impl<T> Deref for Shelf<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<'de, T: Record + Deserialize<'de>> Deserialize<'de> for Shelf<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Shelf::from_iter)
    }
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn equal_ids_keep_their_order() {
        assert_eq!(order(vec!["b", "a", "b", "a"]), [1, 3, 0, 2]);
    }
}
