//! What every record has, whatever its kind.

use super::reference::Visitor;
use super::{Citation, Kind, RecordId, Reference, Words};
use crate::edtf::Edtf;

/// A record of any kind, seen through what all have in common.
pub trait Record {
    /// Its id: kind and slug, stable for ever.
    fn id(&self) -> &RecordId;
    /// Its short, neutral name.
    fn title(&self) -> &Words;
    /// What it says, in neutral words.
    fn text(&self) -> &Words;
    /// The passages that support it.
    fn citations(&self) -> &[Citation];
    /// What the editors add for the reader.
    fn note(&self) -> &Words;
    /// The day somebody last read it against its sources.
    fn checked(&self) -> &Edtf;
    /// Shows a visitor everything it points at.
    fn visit<'a>(&'a self, visitor: &mut Visitor<'a>);
    /// Gives it its id: where the id comes from a path, not from the record itself.
    fn set_id(&mut self, id: RecordId);
    /// Its kind.
    fn kind(&self) -> Kind;
}

// Not of the trait: there they would stand in the page once for every kind.
impl dyn Record + '_ {
    /// Every other record it names, with the field that names it; citations apart.
    pub fn references(&self) -> Vec<Reference<'_>> {
        let mut visitor = Visitor::default();
        self.visit(&mut visitor);
        visitor.references
    }

    /// The same without the fields.
    pub fn named(&self) -> Vec<&RecordId> {
        let mut visitor = Visitor::of_ids();
        self.visit(&mut visitor);
        visitor.ids
    }

    /// Every index into its own citations, with the field that holds it.
    pub fn citation_indexes(&self) -> Vec<(String, usize)> {
        let mut visitor = Visitor::default();
        self.visit(&mut visitor);
        visitor.citations
    }

    /// Every field of words a reader sees, with its path; title, text and note apart.
    pub fn more_words(&self) -> Vec<(String, &Words)> {
        let mut visitor = Visitor::default();
        self.visit(&mut visitor);
        visitor.words
    }
}

/// Declares a kind of record: its own fields beside those that every record has, flat in the
/// file.
macro_rules! record {
    (
        $(#[$($meta:tt)*])*
        $name:ident is $kind:ident {
            $( $(#[$($field_meta:tt)*])* $field:ident : $type:ty ),* $(,)?
        }
    ) => {
        $crate::shape::part! {
            $(#[$($meta)*])*
            pub struct $name {
                /// Kind and slug, as in `position/georgia-status`; in a folder of files it is the path.
                #[serde(default)]
                pub id: $crate::model::RecordId,
                /// A short, neutral name.
                pub title: $crate::model::Words,
                /// What the record says, in neutral words.
                #[serde(default, skip_serializing_if = "crate::model::Words::is_empty")]
                pub text: $crate::model::Words,
                $( $(#[$($field_meta)*])* pub $field: $type, )*
                /// The passages that support it.
                #[serde(default, skip_serializing_if = "Vec::is_empty")]
                pub citations: Vec<$crate::model::Citation>,
                /// What the editors add for the reader.
                #[serde(default, skip_serializing_if = "crate::model::Words::is_empty")]
                pub note: $crate::model::Words,
                /// The day somebody last read the record against its sources.
                pub checked: $crate::edtf::Edtf,
            }
        }

        impl $crate::model::Record for $name {
            fn id(&self) -> &$crate::model::RecordId { &self.id }
            fn title(&self) -> &$crate::model::Words { &self.title }
            fn text(&self) -> &$crate::model::Words { &self.text }
            fn citations(&self) -> &[$crate::model::Citation] { &self.citations }
            fn note(&self) -> &$crate::model::Words { &self.note }
            fn checked(&self) -> &$crate::edtf::Edtf { &self.checked }
            fn visit<'a>(&'a self, visitor: &mut $crate::model::reference::Visitor<'a>) {
                self.walk(visitor);
            }
            fn set_id(&mut self, id: $crate::model::RecordId) { self.id = id; }
            fn kind(&self) -> $crate::model::Kind { $crate::model::Kind::$kind }
        }
    };
}

/// Says what a kind of record points at, in the order of its fields.
macro_rules! visit {
    ($name:ident, |$self:ident, $visitor:ident| $body:block) => {
        impl $name {
            fn walk<'a>(&'a $self, $visitor: &mut $crate::model::reference::Visitor<'a>) $body
        }
    };
}
