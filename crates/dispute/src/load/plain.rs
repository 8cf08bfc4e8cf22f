//! The published document read in steps, and no more: its records are not checked, and what is wrong
//! with it is noted for others to say.
//!
//! This is all that the page's own document needs, which was checked when it was packed.

use super::json;
use super::stop::{NoJson, Stop};
use crate::model::{Dataset, Kind, Manifest, RecordId, SCHEMA_VERSION, settle};
use crate::shape::Shape;
use crate::shape::fault::Fault;
use crate::shape::node::{Node, Value};
use crate::shape::reader::{Reader, Step, short};

/// A document that is being read.
pub struct Plain<'t> {
    pub(super) text: &'t str,
    /// The byte up to which it is read.
    pub(super) at: usize,
    next: Next,
    pub(super) data: Dataset,
    pub(super) reader: Reader,
    /// The fields that were there.
    seen: Vec<String>,
    /// How many entries its lists had.
    pub(super) records: usize,
    /// What made going on impossible.
    pub(super) stop: Option<Stop>,
    /// Where each record stands, where that is asked for.
    pub(super) places: Option<Vec<(RecordId, usize)>>,
}

/// What comes next in a document.
#[derive(Clone, Copy)]
enum Next {
    Begin,
    /// A field of the document, its first or a further one.
    Field {
        first: bool,
    },
    /// An entry of a list.
    Entry {
        list: usize,
        index: usize,
    },
    /// The list of a kind comes into its order.
    Order(usize),
    End,
}

impl<'t> Plain<'t> {
    /// A document that is to be read.
    pub fn new(text: &'t str) -> Self {
        Plain {
            text,
            at: 0,
            next: Next::Begin,
            data: Dataset::new(Manifest::default()),
            reader: Reader::default(),
            seen: Vec::new(),
            records: 0,
            stop: None,
            places: None,
        }
    }

    /// Goes on for about so many bytes. False when there is nothing more to do.
    pub fn step(&mut self, bytes: usize) -> bool {
        let until = self.at.saturating_add(bytes);
        while !self.is_at_its_end() {
            if self.at >= until {
                return true;
            }
            if let Err(stop) = self.advance() {
                self.stop = Some(stop);
                return false;
            }
            if matches!(self.next, Next::Order(_)) && bytes < self.text.len() {
                return true;
            }
        }
        false
    }

    /// Whether all of it is read.
    pub(super) fn is_at_its_end(&self) -> bool {
        matches!(self.next, Next::End)
    }

    /// The dataset, after the last step. None where anything is wrong with the document.
    pub fn finish(self) -> Option<Dataset> {
        let whole = self.has("schema") && self.has("dispute");
        self.lists().filter(|_| whole)
    }

    /// The records, after the last step, of a document that is a part of another and need not say what
    /// it is about. None where anything is wrong with it.
    pub fn lists(self) -> Option<Dataset> {
        (self.stop.is_none() && self.reader.count() == 0).then_some(self.data)
    }

    /// Whether the document has a field.
    pub(super) fn has(&self, name: &str) -> bool {
        self.seen.iter().any(|seen| seen == name)
    }

    fn advance(&mut self) -> Result<(), Stop> {
        self.skip_space();
        match self.next {
            Next::Begin => {
                if self.text.starts_with('\u{feff}') {
                    self.at = '\u{feff}'.len_utf8();
                    self.skip_space();
                }
                if !self.eat(b'{') {
                    return Err(Stop::NoJson(NoJson::Begin));
                }
                self.next = Next::Field { first: true };
            }
            Next::Field { first } => {
                if self.eat(b'}') {
                    self.skip_space();
                    if self.at < self.text.len() {
                        return Err(Stop::NoJson(NoJson::Behind));
                    }
                    self.next = Next::Order(0);
                    return Ok(());
                }
                self.comma(first)?;
                let node = self.value()?;
                let Value::Text(name) = &node.value else {
                    return Err(Stop::NoJson(NoJson::Name));
                };
                self.skip_space();
                if !self.eat(b':') {
                    return Err(Stop::NoJson(NoJson::Colon));
                }
                self.skip_space();
                self.next = Next::Field { first: false };
                self.field(name, node.at)?;
            }
            Next::Entry { list, index } => {
                if self.eat(b']') {
                    self.next = Next::Field { first: false };
                } else {
                    self.comma(index == 0)?;
                    let node = self.value()?;
                    self.record(list, index, &node);
                    self.next = Next::Entry {
                        list,
                        index: index + 1,
                    };
                }
            }
            Next::Order(kind) => {
                if let Some(kind) = Kind::ALL.get(kind) {
                    settle(self.data.shelf(*kind));
                }
                self.next = if kind < Kind::ALL.len() {
                    Next::Order(kind + 1)
                } else {
                    Next::End
                };
            }
            Next::End => {}
        }
        Ok(())
    }

    /// A field of the document.
    fn field(&mut self, name: &str, at: usize) -> Result<(), Stop> {
        if self.has(name) {
            self.reader.mistake_in(at, name, Fault::TwiceAField);
        }
        self.seen.push(short(name));
        let list = Dataset::LISTS.iter().position(|(list, _)| *list == name);
        if let Some(list) = list
            && self.eat(b'[')
        {
            self.next = Next::Entry { list, index: 0 };
            return Ok(());
        }
        let node = self.value()?;
        match (name, list) {
            ("schema", _) => match node.value {
                Value::Number(version) if version > u64::from(SCHEMA_VERSION) => {
                    return Err(Stop::Newer(version));
                }
                Value::Number(_) => {}
                _ => self.reader.mistake_in(node.at, name, Fault::NoSchema),
            },
            ("dispute", _) => {
                self.reader.enter(Step::Field("dispute"));
                let before = self.reader.count();
                let manifest = Manifest::read(Some(&node), &mut self.reader);
                if self.reader.count() == before {
                    self.data.dispute = manifest;
                }
                self.reader.leave();
            }
            (_, Some(_)) => {
                self.reader.expected_in(&node, name, "a list");
            }
            (_, None) => {
                let lists = Dataset::LISTS.iter().map(|(list, _)| *list);
                let fault = Fault::Unknown {
                    known: ["schema", "dispute"].into_iter().chain(lists).collect(),
                    missing: Vec::new(),
                };
                self.reader.mistake_in(at, name, fault);
            }
        }
        Ok(())
    }

    /// An entry of a list. A mistake in it is said of the record by its id.
    fn record(&mut self, list: usize, index: usize, node: &Node<'_>) {
        let (name, kind) = Dataset::LISTS[list];
        self.records += 1;
        let before = self.reader.mistakes.len();
        self.reader.enter(Step::Field(name));
        self.reader.enter(Step::Index(index));
        let put = self.data.shelf(kind).put(node, &mut self.reader);
        if let (Some(record), Some(places)) = (put, &mut self.places) {
            places.push((record.id().clone(), node.at));
        }
        self.reader.leave();
        self.reader.leave();
        for mistake in &mut self.reader.mistakes[before..] {
            mistake.id = node.text("id").map(str::to_owned);
        }
    }

    fn value(&mut self) -> Result<Node<'t>, Stop> {
        match json::value(self.text, self.at) {
            Ok((node, behind)) => {
                self.at = behind;
                Ok(node)
            }
            Err((at, why)) => {
                self.at = at;
                Err(Stop::NoJson(why))
            }
        }
    }

    fn comma(&mut self, first: bool) -> Result<(), Stop> {
        if first {
            return Ok(());
        }
        if !self.eat(b',') {
            return Err(Stop::NoJson(NoJson::Comma));
        }
        self.skip_space();
        match self.text.as_bytes().get(self.at) {
            Some(b'}' | b']') => Err(Stop::NoJson(NoJson::Trailing)),
            _ => Ok(()),
        }
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.text.as_bytes().get(self.at) == Some(&byte);
        self.at += usize::from(there);
        there
    }

    fn skip_space(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        let space = rest.iter().take_while(|byte| b" \t\r\n".contains(byte));
        self.at += space.count();
    }
}
