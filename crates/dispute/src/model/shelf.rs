//! All records of one kind, in the order of their ids.

use super::{Record, RecordId};
use crate::order::{arrange, places};
use crate::shape::Shape;
use crate::shape::node::Node;
use crate::shape::reader::Reader;
use serde::Serialize;
use std::ops::Deref;

/// Records of one kind, sorted by id, so that a look-up is a binary search.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Shelf<T>(Vec<T>);

impl<T: Record> Shelf<T> {
    /// The record of an id.
    pub fn get(&self, id: &RecordId) -> Option<&T> {
        self.place(id).map(|place| &self.0[place])
    }

    /// How many records come before the record of an id.
    pub fn place(&self, id: &RecordId) -> Option<usize> {
        self.0.binary_search_by(|record| record.id().cmp(id)).ok()
    }

    /// Adds a record where it belongs; of two with one id both stay, for the check to report.
    pub fn add(&mut self, record: T) {
        let at = self.0.partition_point(|other| other.id() <= record.id());
        self.0.insert(at, record);
    }
}

impl<T: Record + Shape> FromIterator<T> for Shelf<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        let mut shelf = Shelf(records.into_iter().collect());
        settle(&mut shelf);
        shelf
    }
}

/// A shelf that is being filled, whatever its kind: so that filling is written once.
pub(crate) trait Filling {
    /// Reads a record and puts it last, unless something is wrong with it. [`settle`] has to follow.
    fn put(&mut self, node: &Node<'_>, reader: &mut Reader) -> Option<&mut dyn Record>;
    fn len(&self) -> usize;
    fn id(&self, index: usize) -> &str;
    fn swap(&mut self, one: usize, other: usize);
}

impl<T: Record + Shape> Filling for Shelf<T> {
    fn put(&mut self, node: &Node<'_>, reader: &mut Reader) -> Option<&mut dyn Record> {
        let before = reader.count();
        let record = T::read(Some(node), reader);
        if reader.count() > before {
            return None;
        }
        self.0.push(record);
        self.0.last_mut().map(|record| record as &mut dyn Record)
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn id(&self, index: usize) -> &str {
        self.0[index].id().as_str()
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.0.swap(one, other);
    }
}

/// Brings a shelf into the order of ids; records of one id keep their order.
pub(crate) fn settle(shelf: &mut dyn Filling) {
    let ids: Vec<&str> = (0..shelf.len()).map(|index| shelf.id(index)).collect();
    if ids.is_sorted() {
        return;
    }
    let places = places(ids.len(), &mut |one, other| ids[one].cmp(ids[other]));
    arrange(places, &mut |one, other| shelf.swap(one, other));
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
