//! All records of one kind, in the order of their ids.

use super::{Record, RecordId};
use crate::order::{arrange, places};
use crate::shape::Shape;
use crate::shape::node::Node;
use crate::shape::reader::Reader;
use serde::{Serialize, Serializer};
use std::ops::Deref;
use std::sync::OnceLock;

/// Records of one kind, sorted by id, so that a look-up is a binary search. They may come once, all
/// together, after those of other kinds; until then there are none.
#[derive(Debug, Clone)]
pub struct Shelf<T>(OnceLock<Vec<T>>);

impl<T: Record> Shelf<T> {
    /// The record of an id.
    pub fn get(&self, id: &RecordId) -> Option<&T> {
        self.place(id).map(|place| &self[place])
    }

    /// How many records come before the record of an id.
    pub fn place(&self, id: &RecordId) -> Option<usize> {
        self.binary_search_by(|record| record.id().cmp(id)).ok()
    }

    /// Adds a record where it belongs; of two with one id both stay, for the check to report.
    pub fn add(&mut self, record: T) {
        let at = self.partition_point(|other| other.id() <= record.id());
        self.records().insert(at, record);
    }
}

impl<T> Shelf<T> {
    /// Takes the records of another shelf, where nothing was ever put on this one.
    pub(super) fn complete(&self, other: Shelf<T>) {
        if let Some(records) = other.0.into_inner() {
            // A shelf that has records keeps them.
            let _ = self.0.set(records);
        }
    }

    fn records(&mut self) -> &mut Vec<T> {
        self.0.get_or_init(Vec::new);
        self.0.get_mut().expect("it was filled one line above")
    }
}

impl<T: Record + Shape> FromIterator<T> for Shelf<T> {
    fn from_iter<I: IntoIterator<Item = T>>(records: I) -> Self {
        let mut shelf = Shelf(OnceLock::from(records.into_iter().collect::<Vec<T>>()));
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
        let records = self.records();
        records.push(record);
        records.last_mut().map(|record| record as &mut dyn Record)
    }

    fn len(&self) -> usize {
        (**self).len()
    }

    fn id(&self, index: usize) -> &str {
        self[index].id().as_str()
    }

    fn swap(&mut self, one: usize, other: usize) {
        self.records().swap(one, other);
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
        Shelf(OnceLock::new())
    }
}

impl<T> Deref for Shelf<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        self.0.get().map_or(&[], Vec::as_slice)
    }
}

impl<T: PartialEq> PartialEq for Shelf<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Eq> Eq for Shelf<T> {}

impl<T: Serialize> Serialize for Shelf<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (**self).serialize(serializer)
    }
}

/// It is published as a list.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Shelf<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}
