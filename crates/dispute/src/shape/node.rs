//! What a text says before anybody asks what it means: texts, numbers, lists and fields, each with
//! its place. JSON and TOML both become this, so that records are read in one way.

use std::borrow::Cow;

/// A value, and where it stands.
#[derive(Debug)]
pub struct Node<'t> {
    /// The byte of the text at which it begins.
    pub at: usize,
    /// What it is.
    pub value: Value<'t>,
}

/// What a value is.
#[derive(Debug)]
pub enum Value<'t> {
    /// `null`: as if nothing were written.
    Nothing,
    /// A text.
    Text(Cow<'t, str>),
    /// A whole number from 0.
    Number(u64),
    /// Values in order.
    List(Vec<Node<'t>>),
    /// Values by name.
    Fields(Vec<Field<'t>>),
    /// What no field of a record is made of, by its name.
    Other(&'static str),
}

/// A value under a name.
#[derive(Debug)]
pub struct Field<'t> {
    /// The name.
    pub name: Cow<'t, str>,
    /// Where the name stands.
    pub at: usize,
    /// The value.
    pub node: Node<'t>,
}

impl Node<'_> {
    /// What it is, in words.
    pub fn what(&self) -> &'static str {
        match &self.value {
            Value::Nothing => "nothing",
            Value::Text(_) => "a text",
            Value::Number(_) => "a number",
            Value::List(_) => "a list",
            Value::Fields(_) => "a group of fields",
            Value::Other(what) => what,
        }
    }

    /// The text of a field.
    pub fn text(&self, name: &str) -> Option<&str> {
        let Value::Fields(fields) = &self.value else {
            return None;
        };
        let field = fields.iter().find(|field| field.name == name)?;
        match &field.node.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Where the field of a path such as `attested[1].date` stands, or the nearest one around it.
    pub fn place(&self, path: &str) -> usize {
        let mut node = self;
        for step in path.split(['.', '[', ']']).filter(|step| !step.is_empty()) {
            let next = match &node.value {
                Value::List(list) => step.parse().ok().and_then(|index: usize| list.get(index)),
                Value::Fields(fields) => fields
                    .iter()
                    .find(|field| field.name == step)
                    .map(|field| &field.node),
                _ => None,
            };
            let Some(next) = next else { break };
            node = next;
        }
        node.at
    }
}
