//! The published document read in steps, so that a page can show how far it is and stay usable.

use super::{LEANS_ON_OTHERS, json};
use crate::check::Checking;
use crate::diagnostic::Diagnostic;
use crate::model::{Dataset, Kind, Manifest, RecordId, SCHEMA_VERSION, settle};
use crate::order::InOrder;
use crate::shape::Shape;
use crate::shape::node::{Node, Value};
use crate::shape::reader::{Reader, Step, short};

/// Why a document was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, sorted; of a thousand mistakes and more, not all.
    pub mistakes: Vec<Diagnostic>,
    /// How many more mistakes there are.
    pub more: usize,
}

/// How far a document is read and checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes are read.
    Read(usize),
    /// So many rules of so many are checked.
    Checked(usize, usize),
}

/// A document that is being read and checked.
pub struct Reading<'t> {
    text: &'t str,
    /// The byte up to which it is read.
    at: usize,
    next: Next,
    data: Dataset,
    reader: Reader,
    /// The fields that were there.
    seen: Vec<String>,
    /// How many entries its lists had.
    records: usize,
    /// What made going on impossible.
    stop: Option<Diagnostic>,
    /// Where each record stands, for what the rules say of it; not kept where no rule is asked.
    places: Vec<(RecordId, usize)>,
    checking: Option<Checking>,
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

impl<'t> Reading<'t> {
    /// A document that is to be read, and whose records are to keep every rule.
    pub fn new(text: &'t str) -> Self {
        Reading {
            checking: Some(Checking::default()),
            ..Reading::unchecked(text)
        }
    }

    /// A document whose records were checked before.
    pub fn unchecked(text: &'t str) -> Self {
        Reading {
            text,
            at: 0,
            next: Next::Begin,
            data: Dataset::new(Manifest::default()),
            reader: Reader::default(),
            seen: Vec::new(),
            records: 0,
            stop: None,
            places: Vec::new(),
            checking: None,
        }
    }

    /// Goes on for about so many bytes, or by one rule. False when there is nothing more to do.
    pub fn step(&mut self, bytes: usize) -> bool {
        let until = self.at.saturating_add(bytes);
        while !matches!(self.next, Next::End) {
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
        self.stop.is_none()
            && self
                .checking
                .as_mut()
                .is_some_and(|rules| rules.step(&self.data))
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        match (self.next, &self.checking) {
            (Next::End, Some(rules)) => {
                let (done, all) = rules.progress();
                Progress::Checked(done, all)
            }
            _ => Progress::Read(self.at),
        }
    }

    /// How many records were there so far.
    pub fn records(&self) -> usize {
        self.records
    }

    /// The dataset, after the last step.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the document.
    pub fn finish(mut self) -> Result<Dataset, Refusal> {
        self.say_what_is_missing();
        let whole = self.stop.is_none() && self.reader.count() == 0;
        let mut more = self.reader.more;
        let found = self.checking.map(Checking::finish);
        if whole && found.as_ref().is_none_or(|(found, _)| found.is_empty()) {
            return Ok(self.data);
        }
        let lines = Lines::of(self.text);
        let mut mistakes: Vec<Diagnostic> = self
            .reader
            .mistakes
            .into_iter()
            .map(|mistake| Diagnostic {
                file: String::new(),
                line: lines.line(mistake.at),
                field: mistake.field,
                rule: "shape",
                message: format!("{}. See the schema for what belongs there", mistake.message),
            })
            .collect();
        if let Some(mut stop) = self.stop {
            if stop.rule == "schema-version" {
                mistakes.clear();
                more = 0;
            }
            stop.line = lines.line(self.at);
            mistakes.push(stop);
        } else if let Some((found, beyond)) = found {
            more += beyond;
            let found = found
                .into_iter()
                .filter(|mistake| whole || !LEANS_ON_OTHERS.contains(&mistake.rule));
            self.places.order();
            mistakes.extend(found.map(|mistake| locate(self.text, &lines, &self.places, mistake)));
        }
        mistakes.order();
        mistakes.dedup();
        if mistakes.is_empty() {
            Ok(self.data)
        } else {
            Err(Refusal { mistakes, more })
        }
    }

    fn say_what_is_missing(&mut self) {
        if self.stop.is_some() {
            return;
        }
        if !self.has("schema") {
            self.stop = Some(mistake(
                "schema-version",
                format!(
                    "the file does not say its schema. Add \"schema\": {SCHEMA_VERSION} at the top."
                ),
            ));
        } else if !self.has("dispute") {
            let message = "there has to be: dispute. Add it".to_owned();
            self.reader.mistake(0, message);
        }
    }

    fn has(&self, name: &str) -> bool {
        self.seen.iter().any(|seen| seen == name)
    }

    fn advance(&mut self) -> Result<(), Diagnostic> {
        self.skip_space();
        match self.next {
            Next::Begin => {
                if self.text.starts_with('\u{feff}') {
                    self.at = '\u{feff}'.len_utf8();
                    self.skip_space();
                }
                if !self.eat(b'{') {
                    return Err(self.no_json("a dataset begins with {"));
                }
                self.next = Next::Field { first: true };
            }
            Next::Field { first } => {
                if self.eat(b'}') {
                    self.skip_space();
                    if self.at < self.text.len() {
                        return Err(self.no_json("something follows after the end"));
                    }
                    self.next = Next::Order(0);
                    return Ok(());
                }
                self.comma(first)?;
                let node = self.value()?;
                let Value::Text(name) = &node.value else {
                    return Err(self.no_json("the name of a field has to stand here"));
                };
                self.skip_space();
                if !self.eat(b':') {
                    return Err(self.no_json("expected `:`"));
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
    fn field(&mut self, name: &str, at: usize) -> Result<(), Diagnostic> {
        if self.has(name) {
            let message = "the field is there twice: keep one of them".to_owned();
            self.reader.mistake_in(at, name, message);
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
                    return Err(mistake(
                        "schema-version",
                        format!(
                            "the file has schema {version}, and this page reads up to {SCHEMA_VERSION}. Open it in a newer version of the page."
                        ),
                    ));
                }
                Value::Number(_) => {}
                _ => self.reader.mistake_in(
                    node.at,
                    name,
                    format!("here belongs the number {SCHEMA_VERSION}"),
                ),
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
                let message = format!("here belongs a list, and there is {}", node.what());
                self.reader.mistake_in(node.at, name, message);
            }
            (_, None) => {
                let known: Vec<&str> = Dataset::LISTS.iter().map(|(list, _)| *list).collect();
                let known = known.join(", ");
                let message = format!(
                    "there is no such field: remove it, or name one of: schema, dispute, {known}"
                );
                self.reader.mistake_in(at, name, message);
            }
        }
        Ok(())
    }

    /// An entry of a list. A mistake in it is said of the record by its id, which stays when others
    /// are added.
    fn record(&mut self, list: usize, index: usize, node: &Node<'_>) {
        let (name, kind) = Dataset::LISTS[list];
        self.records += 1;
        let before = self.reader.mistakes.len();
        self.reader.enter(Step::Field(name));
        self.reader.enter(Step::Index(index));
        let put = self.data.shelf(kind).put(node, &mut self.reader);
        if let (Some(record), true) = (put, self.checking.is_some()) {
            self.places.push((record.id().clone(), node.at));
        }
        self.reader.leave();
        self.reader.leave();
        if self.reader.mistakes.len() > before
            && let Some(id) = node.text("id")
        {
            let id = RecordId::from(id);
            if id.is_well_formed() {
                let number = format!("{name}[{index}]");
                let named = format!("{name}[\"{}\"]", id.slug());
                for mistake in &mut self.reader.mistakes[before..] {
                    mistake.field = mistake.field.replacen(&number, &named, 1);
                }
            }
        }
    }

    fn value(&mut self) -> Result<Node<'t>, Diagnostic> {
        match json::value(self.text, self.at) {
            Ok((node, behind)) => {
                self.at = behind;
                Ok(node)
            }
            Err((at, why)) => {
                self.at = at;
                Err(self.no_json(&why))
            }
        }
    }

    fn comma(&mut self, first: bool) -> Result<(), Diagnostic> {
        if !first && !self.eat(b',') {
            return Err(self.no_json("expected `,` or the end"));
        }
        self.skip_space();
        Ok(())
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

    /// The text is no JSON from here on.
    fn no_json(&self, why: &str) -> Diagnostic {
        let rest = self.text[self.at..].trim_start();
        let message = if rest.is_empty() {
            format!(
                "{why}, and the text ends: it may have been cut off. Save or copy the whole file again."
            )
        } else {
            let near: String = rest.chars().take(20).collect();
            format!("{why}, at “{near}”. Open a JSON file in the documented schema.")
        };
        mistake("json", message)
    }
}

fn mistake(rule: &'static str, message: String) -> Diagnostic {
    Diagnostic {
        file: String::new(),
        line: 0,
        field: String::new(),
        rule,
        message,
    }
}

/// Adds the line to what a rule says of a record.
fn locate(
    text: &str,
    lines: &Lines,
    places: &[(RecordId, usize)],
    mut mistake: Diagnostic,
) -> Diagnostic {
    let found = places.binary_search_by(|(id, _)| id.as_str().cmp(&mistake.file));
    if let Ok(found) = found {
        // A record begins before the first place that is known in it.
        let at = places[found].1;
        let begin = text[..at].rfind('{').unwrap_or(at);
        if let Ok((node, _)) = json::value(text, begin) {
            mistake.line = lines.line(node.place(&mistake.field));
        }
    }
    mistake
}

/// Where the lines of a text end.
struct Lines(Vec<usize>);

impl Lines {
    fn of(text: &str) -> Self {
        Lines(text.match_indices('\n').map(|(at, _)| at).collect())
    }

    /// The line of a byte, from 1; 0 where everything stands on one.
    fn line(&self, at: usize) -> u32 {
        if self.0.is_empty() {
            return 0;
        }
        let before = self.0.partition_point(|end| *end < at);
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }
}
