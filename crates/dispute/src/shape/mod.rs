//! The shape of records: how each is read from a text that has been taken apart, and every mistake
//! said at once.
//!
//! Why not a derived reader: it stops at the first mistake, and what is derived is generated anew
//! for every kind of record, which in the page came to a sixth of all code. Here a field costs one
//! call; [`choice!`], [`part!`] and `record!` write it.

pub(crate) mod fault;
pub(crate) mod node;
pub(crate) mod reader;

use crate::edtf::Edtf;
use crate::model::{Lang, RecordId, Words};
use fault::Fault;
use node::{Node, Value};
use reader::{Reader, Step};

/// What can be read from a value.
pub trait Shape: Sized {
    /// Reads a value. Where there is none, or another than belongs there, it is read as empty; the
    /// second is a mistake.
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self;
}

impl Shape for String {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        reader.text(node).to_owned()
    }
}

impl Shape for RecordId {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        RecordId::from(reader.id(node))
    }
}

impl Shape for u32 {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        reader.number(node)
    }
}

/// An index: read as a `u32`, so that every device reads the same.
impl Shape for usize {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        u32::read(node, reader) as usize
    }
}

impl Shape for Edtf {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        let before = reader.count();
        let text = reader.text(node);
        text.parse().unwrap_or_else(|error: crate::edtf::NotADate| {
            if let Some(node) = node
                && reader.count() == before
            {
                reader.mistake(node.at, Fault::NoDate(error));
            }
            Edtf::from_day(crate::edtf::Day(0))
        })
    }
}

impl Shape for Words {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        let fields = reader.fields(node).unwrap_or_default();
        let mut words = Vec::with_capacity(fields.len());
        for field in fields {
            let text = reader.text_in(Some(&field.node), &field.name).to_owned();
            words.push((Lang::from(&*field.name), text));
        }
        let words = Words::of(words);
        if let Some(lang) = words.twice()
            && let Some(field) = fields.iter().rfind(|field| field.name == lang.code())
        {
            reader.mistake_in(field.at, &field.name, Fault::TwiceALanguage);
        }
        // Blanks say nothing, and are not written either: what is read again has to be the same.
        match words.is_empty() {
            true => Words::default(),
            false => words,
        }
    }
}

impl<T: Shape> Shape for Option<T> {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        match node?.value {
            Value::Nothing => None,
            _ => Some(T::read(node, reader)),
        }
    }
}

impl<T: Shape> Shape for Vec<T> {
    fn read(node: Option<&Node<'_>>, reader: &mut Reader) -> Self {
        let list = reader.list(node);
        let mut read = Vec::with_capacity(list.len());
        for (index, node) in list.iter().enumerate() {
            reader.enter(Step::Index(index));
            read.push(T::read(Some(node), reader));
            reader.leave();
        }
        read
    }
}

/// Declares a choice among words.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($more:ident),*)])?
        pub enum $name:ident {
            $( $(#[doc = $variant_doc:literal])* $variant:ident = $word:literal ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize $(, $($more),*)?)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $( $(#[doc = $variant_doc])* #[serde(rename = $word)] $variant ),*
        }

        impl $crate::shape::Shape for $name {
            fn read(
                node: Option<&$crate::shape::node::Node<'_>>,
                reader: &mut $crate::shape::reader::Reader,
            ) -> Self {
                const ALL: &[$name] = &[$($name::$variant),*];
                ALL[reader.choice(node, &[$($word),*])]
            }
        }
    };
}

/// Declares a group of fields. A field is needed where its `serde` attribute does not begin with
/// `default`.
macro_rules! part {
    (
        $(#[doc = $doc:literal])*
        $(#[derive($($more:ident),*)])?
        pub struct $name:ident {
            $(
                $(#[doc = $field_doc:literal])*
                $(#[serde($($serde:tt)*)])?
                pub $field:ident : $type:ty
            ),* $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq, Eq, serde::Serialize $(, $($more),*)?)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[doc = $field_doc])*
                $(#[serde($($serde)*)])?
                pub $field: $type,
            )*
        }

        impl $crate::shape::Shape for $name {
            fn read(
                node: Option<&$crate::shape::node::Node<'_>>,
                reader: &mut $crate::shape::reader::Reader,
            ) -> Self {
                let mut fields = $crate::shape::reader::Fields::open(node, reader);
                let read = $name {
                    $( $field: $crate::shape::take!(fields, $field $(, $($serde)*)?), )*
                };
                fields.close();
                read
            }
        }
    };
}

/// One field of [`part!`].
macro_rules! take {
    ($fields:ident, $field:ident) => {
        $fields.take(stringify!($field), true)
    };
    ($fields:ident, $field:ident, rename = $name:literal) => {
        $fields.take($name, true)
    };
    ($fields:ident, $field:ident, default $($how:tt)*) => {
        $fields.take(stringify!($field), false)
    };
}

pub(crate) use {choice, part, take};
