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
        let mut records: Vec<T> = records.into_iter().collect();
        records.sort_by(|one, other| one.id().cmp(other.id()));
        Shelf(records)
    }
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
