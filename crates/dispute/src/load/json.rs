//! JSON taken apart by `serde_json`, with the place of everything.
//!
//! The parser hands out texts without escapes as slices of the document: where such a slice lies is
//! where it was written. So places cost nothing, and nothing is copied before it is kept.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::shape::node::{Field, Node, Value};

/// The value that begins at a byte of a document, and the byte behind it.
///
/// # Errors
///
/// The byte at which the text ceases to be JSON, and why.
pub(super) fn value(document: &str, at: usize) -> Result<(Node<'_>, usize), (usize, String)> {
    let rest = &document[at..];
    let mut parser = serde_json::Deserializer::from_str(rest);
    let place = Cell::new(at);
    let seed = Seed {
        start: document.as_ptr() as usize,
        place: &place,
    };
    match seed.deserialize(&mut parser) {
        Ok(node) => {
            let behind = parser.into_iter::<IgnoredAny>().byte_offset();
            Ok((node, at + behind))
        }
        // Cut off: what is wrong is the end, wherever the last text began.
        Err(error) if error.is_eof() => Err((document.len(), why(&error))),
        Err(error) => Err((at + offset(rest, &error), why(&error))),
    }
}

/// The byte of a text that an error's line and column mean.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let before: usize = text
        .split_inclusive('\n')
        .take(error.line().saturating_sub(1))
        .map(str::len)
        .sum();
    let at = (before + error.column().saturating_sub(1)).min(text.len());
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// The error without its place, which is that of a part of the document.
fn why(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let end = text.rfind(" at line ").unwrap_or(text.len());
    text[..end].to_owned()
}

#[derive(Clone, Copy)]
struct Seed<'s> {
    /// The address of the document.
    start: usize,
    /// The last place that is known.
    place: &'s Cell<usize>,
}

impl Seed<'_> {
    fn node<'t, E>(self, value: Value<'t>) -> Result<Node<'t>, E> {
        let at = self.place.get();
        Ok(Node { at, value })
    }
}

impl<'t> DeserializeSeed<'t> for Seed<'_> {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Seed<'_> {
    type Value = Node<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'t str) -> Result<Node<'t>, E> {
        self.place.set(text.as_ptr() as usize - self.start);
        self.node(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'t>, E> {
        self.node(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node<'t>, E> {
        self.node(Value::Number(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node<'t>, E> {
        self.node(Value::Other("a number below 0"))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node<'t>, E> {
        self.node(Value::Other("a number with a fraction"))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node<'t>, E> {
        self.node(Value::Other("true or false"))
    }

    fn visit_unit<E>(self) -> Result<Node<'t>, E> {
        self.node(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut entries: A) -> Result<Node<'t>, A::Error> {
        let mut list = Vec::new();
        let at = self.place.get();
        while let Some(node) = entries.next_element_seed(self)? {
            list.push(node);
        }
        Ok(Node {
            at,
            value: Value::List(list),
        })
    }

    fn visit_map<A: MapAccess<'t>>(self, mut entries: A) -> Result<Node<'t>, A::Error> {
        let mut fields = Vec::new();
        let mut begin = None;
        while let Some(name) = entries.next_key_seed(self)? {
            begin = begin.or(Some(name.at));
            let Value::Text(text) = name.value else {
                // Names are texts: the parser hands out nothing else.
                continue;
            };
            fields.push(Field {
                name: text,
                at: name.at,
                node: entries.next_value_seed(self)?,
            });
        }
        Ok(Node {
            at: begin.unwrap_or(self.place.get()),
            value: Value::Fields(fields),
        })
    }
}
