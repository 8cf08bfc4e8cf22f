//! Reading one record: what is there becomes fields, and everything that is wrong becomes a list.
//!
//! Nothing stops at a mistake. What cannot be read is read as empty, so that the rest of the record
//! is still looked at; whoever asked for it throws it away when there were mistakes.

use super::Shape;
use super::fault::Fault;
use super::node::{Field, Node, Value};

/// The most characters one text may have: a page of a book is 3,000.
pub const LONGEST_TEXT: usize = 20_000;

/// The most characters an id may have: it stands in addresses, and in what is said of others.
pub const LONGEST_ID: usize = 200;

/// The most entries a list in a record may have: rules compare them with each other.
pub const LONGEST_LIST: usize = 1000;

/// How many mistakes are kept; the rest are counted.
const KEPT: usize = 1000;

/// What is wrong at a place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mistake {
    /// The byte of the text.
    pub at: usize,
    /// The way to it.
    pub path: Vec<Step>,
    /// The field, named last; empty where the way says it.
    pub name: String,
    /// The id of the record that it is in, as far as that has one.
    pub id: Option<String>,
    /// What is wrong.
    pub fault: Fault,
}

/// What reads records, one after the other, and gathers what is wrong with them.
#[derive(Debug, Default)]
pub struct Reader {
    path: Vec<Step>,
    /// The names asked for in the groups of fields that are open, innermost last.
    asked: Vec<&'static str>,
    /// What was wrong so far, as far as it is kept.
    pub mistakes: Vec<Mistake>,
    /// How many mistakes were not kept.
    pub more: usize,
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Into a field.
    Field(&'static str),
    /// Into an entry of a list.
    Index(usize),
}

impl Reader {
    /// How many mistakes there were so far.
    pub fn count(&self) -> usize {
        self.mistakes.len() + self.more
    }

    /// A mistake at the place that is being read.
    #[inline(never)]
    pub fn mistake(&mut self, at: usize, fault: Fault) {
        self.mistake_in(at, "", fault);
    }

    /// A mistake in a field, named last, of the place that is being read.
    #[inline(never)]
    pub fn mistake_in(&mut self, at: usize, name: &str, fault: Fault) {
        if self.mistakes.len() >= KEPT {
            self.more += 1;
            return;
        }
        self.mistakes.push(Mistake {
            at,
            path: self.path.clone(),
            name: short(name),
            id: None,
            fault,
        });
    }

    /// Something else stands where a value of a certain sort belongs.
    #[inline(never)]
    pub fn expected(&mut self, node: &Node<'_>, what: &'static str) {
        self.expected_in(node, "", what);
    }

    /// Something else stands in a field, named last, of the place that is being read.
    #[inline(never)]
    pub fn expected_in(&mut self, node: &Node<'_>, name: &str, what: &'static str) {
        let there = node.what();
        self.mistake_in(node.at, name, Fault::Other { what, there });
    }

    /// The text of a value; empty where there is none.
    #[inline(never)]
    pub fn text<'n>(&mut self, node: Option<&'n Node<'_>>) -> &'n str {
        self.text_in(node, "")
    }

    /// The text of a value in a field, named last, of the place that is being read.
    #[inline(never)]
    pub fn text_in<'n>(&mut self, node: Option<&'n Node<'_>>, name: &str) -> &'n str {
        let Some(node) = node else { return "" };
        let Value::Text(text) = &node.value else {
            self.expected_in(node, name, "a text");
            return "";
        };
        if text.len() > LONGEST_TEXT {
            let count = text.chars().count();
            if count > LONGEST_TEXT {
                self.mistake_in(node.at, name, Fault::LongText(count));
            }
        }
        if let Some(unseen) = text.chars().find(|letter| is_unseen(*letter)) {
            self.mistake_in(node.at, name, Fault::Unseen(unseen));
        }
        text
    }

    /// The text of an id; empty where there is none.
    #[inline(never)]
    pub fn id<'n>(&mut self, node: Option<&'n Node<'_>>) -> &'n str {
        let text = self.text(node);
        if text.len() <= LONGEST_ID || text.chars().count() <= LONGEST_ID {
            return text;
        }
        if let Some(node) = node {
            self.mistake(node.at, Fault::LongId);
        }
        ""
    }

    /// A whole number; 0 where there is none.
    #[inline(never)]
    pub fn number(&mut self, node: Option<&Node<'_>>) -> u32 {
        let Some(node) = node else { return 0 };
        let number = match node.value {
            Value::Number(number) => u32::try_from(number).ok(),
            _ => None,
        };
        number.unwrap_or_else(|| {
            self.expected(node, "a whole number from 0 to 4294967295");
            0
        })
    }

    /// Which of some words a value is; the first where it is none.
    #[inline(never)]
    pub fn choice(&mut self, node: Option<&Node<'_>>, words: &'static [&'static str]) -> usize {
        let Some(node) = node else { return 0 };
        let text = match &node.value {
            Value::Text(text) => Some(text),
            _ => None,
        };
        let found = text.and_then(|text| words.iter().position(|word| word == text));
        found.unwrap_or_else(|| {
            let text = text.map(|text| short(text));
            self.mistake(node.at, Fault::NoChoice(words, text));
            0
        })
    }

    /// The values of a list; none where there is none.
    #[inline(never)]
    pub fn list<'n, 't>(&mut self, node: Option<&'n Node<'t>>) -> &'n [Node<'t>] {
        match node {
            None => &[],
            Some(Node {
                value: Value::List(list),
                ..
            }) if list.len() <= LONGEST_LIST => list,
            Some(Node {
                at,
                value: Value::List(list),
            }) => {
                self.mistake(*at, Fault::LongList(list.len()));
                &[]
            }
            Some(node) => {
                self.expected(node, "a list");
                &[]
            }
        }
    }

    /// The fields of a group; none where there is none.
    #[inline(never)]
    pub fn fields<'n, 't>(&mut self, node: Option<&'n Node<'t>>) -> Option<&'n [Field<'t>]> {
        match node {
            None => None,
            Some(Node {
                value: Value::Fields(fields),
                ..
            }) => Some(fields),
            Some(node) => {
                self.expected(node, "a group of fields");
                None
            }
        }
    }

    /// Goes into an entry of a list or into a field.
    #[inline(never)]
    pub fn enter(&mut self, step: Step) {
        self.path.push(step);
    }

    /// Comes back from an entry or a field.
    #[inline(never)]
    pub fn leave(&mut self) {
        self.path.pop();
    }
}

/// Whether a character shows nothing and does something: a control character, or one that turns the
/// direction in which what follows is read, beyond the end of its text too. Marks that only help a
/// script to be read as it is written are none.
fn is_unseen(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
        _ => letter.is_control(),
    }
}

/// The beginning of a text that may be of any length.
pub(crate) fn short(text: &str) -> String {
    let mut start: String = text.chars().take(40).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

/// A group of fields that is being read, field by field.
pub struct Fields<'n, 't, 'r> {
    reader: &'r mut Reader,
    /// Where the group begins.
    at: usize,
    /// None where there is no group: then everything is empty, and nothing more is said.
    fields: Option<&'n [Field<'t>]>,
    /// How many names were asked for before this group was opened.
    asked: usize,
    missing: Vec<&'static str>,
}

impl<'n, 't, 'r> Fields<'n, 't, 'r> {
    /// Opens a group.
    #[inline(never)]
    pub fn open(node: Option<&'n Node<'t>>, reader: &'r mut Reader) -> Self {
        Fields {
            at: node.map_or(0, |node| node.at),
            fields: reader.fields(node),
            asked: reader.asked.len(),
            missing: Vec::new(),
            reader,
        }
    }

    /// Reads one field; a missing one is a mistake where it is needed, and empty where not.
    #[inline(never)]
    pub fn take<T: Shape>(&mut self, name: &'static str, needed: bool) -> T {
        let node = self.find(name, needed);
        let value = T::read(node, self.reader);
        self.reader.leave();
        value
    }

    #[inline(never)]
    fn find(&mut self, name: &'static str, needed: bool) -> Option<&'n Node<'t>> {
        self.reader.enter(Step::Field(name));
        let fields = self.fields?;
        self.reader.asked.push(name);
        let mut all = fields.iter().filter(|field| field.name == name);
        let first = all.next();
        if let Some(again) = all.next() {
            self.reader.mistake(again.at, Fault::TwiceAField);
        }
        if first.is_none() && needed {
            self.missing.push(name);
        }
        first.map(|field| &field.node)
    }

    /// Says what is missing, and what is there that nobody asked for. A missing field is named with
    /// the unknown one, where there is one: most often the two are one field, misspelt.
    #[inline(never)]
    pub fn close(self) {
        let known = self.reader.asked.split_off(self.asked);
        let mut missing = self.missing;
        for field in self.fields.unwrap_or_default() {
            if known.iter().any(|name| *name == field.name) {
                continue;
            }
            if self.reader.mistakes.len() >= KEPT {
                self.reader.more += 1;
                continue;
            }
            let fault = Fault::Unknown {
                known: known.clone(),
                missing: std::mem::take(&mut missing),
            };
            self.reader.mistake_in(field.at, &field.name, fault);
        }
        if !missing.is_empty() {
            self.reader.mistake(self.at, Fault::Missing(missing));
        }
    }
}
