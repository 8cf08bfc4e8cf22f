//! Addresses: what the part behind `#` means, and how it is written.
//!
//! An address is a path and a query, as in `#/compare?gap=deadlock&on=2013-07`. Routing lives
//! wholly behind the `#`, so that the page works from any folder of any host and from a file. What
//! an address asks for and this version does not know is left out and told, never an error.

mod codes;

use dispute::as_of::Hold;
use dispute::compare::GapKind;
use dispute::edtf::{Day, Edtf};
use dispute::model::{Kind, RecordId};
use dispute::verdict::Pair;
use form_urlencoded::{Serializer, parse};

use codes::read_pair;
pub use codes::{finding_code, gap_code, hold_code};

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    Start,
    Compare,
    RedLines,
    Avenues,
    What,
    Package,
    History,
    Differ,
    Actors,
    Sources,
    Terms,
    Rules,
    About,
    Open,
    Search,
    Record(RecordId),
    /// An address that leads nowhere: the path as written.
    Nowhere(String),
}

const PATHS: &[(&str, Page)] = &[
    ("", Page::Start),
    ("compare", Page::Compare),
    ("red-lines", Page::RedLines),
    ("avenues", Page::Avenues),
    ("what", Page::What),
    ("package", Page::Package),
    ("history", Page::History),
    ("accounts-differ", Page::Differ),
    ("actors", Page::Actors),
    ("sources", Page::Sources),
    ("wording", Page::Terms),
    ("rules", Page::Rules),
    ("about", Page::About),
    ("open", Page::Open),
    ("search", Page::Search),
];

/// How many parts of an address are read: several times as many as there are.
const MOST_PARTS: usize = 64;

/// The longest setting that is read, in bytes: every link of a page repeats it. A hundred avenues of
/// a package are as long.
const LONGEST_VALUE: usize = 4000;

/// What an address calls its data is no longer than so many letters: every link of the page repeats it.
const LONGEST_TAG: usize = 160;

/// A page and everything a reader has set on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub page: Page,
    /// The date the page shows; today where none is set.
    pub on: Option<Edtf>,
    /// The earlier of two dates, where what changed between them is asked for.
    pub from: Option<Edtf>,
    pub theme: Option<String>,
    pub gap: Option<GapKind>,
    pub hold: Option<Hold>,
    pub words: String,
    /// Actors in the two columns, by slug, where they are not the two sides.
    pub columns: [Option<String>; 2],
    /// The record whose evidence is open beside the page.
    pub see: Option<RecordId>,
    /// A paragraph of a source.
    pub paragraph: Option<u32>,
    /// What the history is narrowed to.
    pub narrow: Narrow,
    /// The stretch of time that the timeline shows; everything where none is set.
    pub span: Option<Edtf>,
    /// The two sides' findings whose group of avenues is shown.
    pub pair: Option<Pair>,
    /// The slug of the avenue whose openings are asked for.
    pub want: Option<String>,
    /// What is supposed to change, by the names of changes.
    pub suppose: Vec<String>,
    /// What a package takes: avenues by slug, each perhaps followed by a dot and a route.
    pub take: Vec<String>,
    /// What the package that it is compared with takes.
    pub with: Vec<String>,
    /// The data it was made with, where they are not those that the page brings: their name, their
    /// version and how their SHA-256 begins, parted by commas.
    pub data: Option<String>,
    /// What the address asks for and this version does not know.
    pub not_understood: Vec<NotUnderstood>,
}

/// What a history is narrowed to; a question and an actor by slug.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Narrow {
    pub issue: Option<String>,
    pub actor: Option<String>,
    pub category: Option<String>,
}

/// A part of an address that could not be honoured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotUnderstood {
    Date(String),
    /// The earlier of two dates.
    From(String),
    /// A stretch of time.
    Span(String),
    /// A stretch of time that ends before it begins: it is turned round.
    Turned(String),
    /// What was set before.
    Twice(String),
    Other(String),
}

impl Address {
    /// A page with nothing set on it.
    pub fn of(page: Page) -> Self {
        Address {
            page,
            on: None,
            from: None,
            theme: None,
            gap: None,
            hold: None,
            words: String::new(),
            columns: [None, None],
            see: None,
            paragraph: None,
            narrow: Narrow::default(),
            span: None,
            pair: None,
            want: None,
            suppose: Vec::new(),
            take: Vec::new(),
            with: Vec::new(),
            data: None,
            not_understood: Vec::new(),
        }
    }

    /// Reads what stands behind `#` in the address bar, with or without the `#`.
    pub fn read(hash: &str) -> Self {
        let text = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut address = Address::of(page(path));
        let mut seen = Vec::new();
        for (number, (key, value)) in parse(query.as_bytes()).enumerate() {
            if number == MOST_PARTS {
                let beyond = NotUnderstood::Other(part(&key, &value));
                address.not_understood.push(beyond);
                break;
            }
            if value.len() > LONGEST_VALUE {
                let long = NotUnderstood::Other(part(&key, &value));
                address.not_understood.push(long);
            } else if seen.contains(&key) {
                let again = NotUnderstood::Twice(part(&key, &value));
                address.not_understood.push(again);
            } else {
                address.set(&key, &value);
                seen.push(key);
            }
        }
        address
    }

    fn set(&mut self, key: &str, value: &str) {
        let known = match key {
            "on" => {
                self.on = self.date(value, NotUnderstood::Date);
                return;
            }
            "from" => {
                self.from = self.date(value, NotUnderstood::From);
                return;
            }
            "span" => {
                self.span = value.parse().ok();
                if self.span.is_none() {
                    let turned = value.split_once('/').map(|(to, from)| [from, to].join("/"));
                    self.span = turned.and_then(|turned| turned.parse().ok());
                    let text = value.to_owned();
                    self.not_understood.push(match self.span {
                        Some(_) => NotUnderstood::Turned(text),
                        None => NotUnderstood::Span(text),
                    });
                }
                return;
            }
            "issue" => {
                self.narrow.issue = said(value);
                true
            }
            "actor" => {
                self.narrow.actor = said(value);
                true
            }
            "category" => {
                self.narrow.category = said(value);
                true
            }
            "theme" => {
                self.theme = said(value);
                true
            }
            "gap" => {
                self.gap = GapKind::ALL.into_iter().find(|gap| gap_code(*gap) == value);
                self.gap.is_some()
            }
            "held" => {
                self.hold = Hold::ALL.into_iter().find(|hold| hold_code(*hold) == value);
                self.hold.is_some()
            }
            "words" => {
                self.words = value.to_owned();
                true
            }
            "left" | "right" => {
                self.columns[usize::from(key == "right")] = said(value);
                true
            }
            "see" => {
                let id = RecordId::from(value);
                let known = id.is_well_formed();
                self.see = known.then_some(id);
                known
            }
            "p" => {
                self.paragraph = value.parse().ok();
                self.paragraph.is_some()
            }
            "pair" => {
                self.pair = read_pair(value);
                self.pair.is_some()
            }
            "want" => {
                self.want = said(value);
                true
            }
            "suppose" => {
                self.suppose = list(value);
                true
            }
            "take" => {
                self.take = list(value);
                true
            }
            "with" => {
                self.with = list(value);
                true
            }
            "data" => {
                self.data = said(value).filter(|tag| tag.chars().nth(LONGEST_TAG).is_none());
                self.data.is_some() || value.is_empty()
            }
            _ => false,
        };
        if !known {
            let part = part(key, value);
            self.not_understood.push(NotUnderstood::Other(part));
        }
    }

    /// A date; what is none is told.
    fn date(&mut self, value: &str, misread: fn(String) -> NotUnderstood) -> Option<Edtf> {
        let date = value.parse().ok().filter(is_for_a_day);
        if date.is_none() {
            self.not_understood.push(misread(value.to_owned()));
        }
        date
    }

    /// What to write behind the path of the page: `#/compare?gap=deadlock`.
    pub fn write(&self) -> String {
        let mut query = Serializer::new(String::new());
        let mut add = |key: &str, value: Option<String>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                query.append_pair(key, &value);
            }
        };
        add("from", self.from.map(|date| date.to_string()));
        add("on", self.on.map(|date| date.to_string()));
        add("theme", self.theme.clone());
        add("gap", self.gap.map(|gap| gap_code(gap).to_owned()));
        add("held", self.hold.map(|hold| hold_code(hold).to_owned()));
        add("words", Some(self.words.clone()));
        add("left", self.columns[0].clone());
        add("right", self.columns[1].clone());
        add("issue", self.narrow.issue.clone());
        add("actor", self.narrow.actor.clone());
        add("category", self.narrow.category.clone());
        add("span", self.span.map(|span| span.to_string()));
        add("p", self.paragraph.map(|number| number.to_string()));
        let pair = |pair: Pair| pair.map(finding_code).join(",");
        add("pair", self.pair.map(pair));
        add("want", self.want.clone());
        add("suppose", Some(self.suppose.join(",")));
        add("take", Some(self.take.join(",")));
        add("with", Some(self.with.join(",")));
        add("see", self.see.as_ref().map(RecordId::to_string));
        add("data", self.data.clone());
        // A slash and a comma may stand in a fragment; escaped they are only harder to read.
        let query = query.finish().replace("%2F", "/").replace("%2C", ",");
        let path = path(&self.page);
        if query.is_empty() {
            format!("#/{path}")
        } else {
            format!("#/{path}?{query}")
        }
    }

    /// Another page on the same date and of the same data, with nothing else set.
    pub fn to(&self, page: Page) -> Self {
        Address {
            on: self.on,
            data: self.data.clone(),
            ..Address::of(page)
        }
    }

    /// The results for words, on the same date.
    pub fn searching(&self, words: &str) -> Self {
        Address {
            words: words.trim().to_owned(),
            ..self.to(Page::Search)
        }
    }

    /// The same view with the evidence of a record open beside it.
    pub fn seeing(&self, id: &RecordId) -> Self {
        Address {
            see: Some(id.clone()),
            not_understood: Vec::new(),
            ..self.clone()
        }
    }

    /// The same view without evidence beside it.
    pub fn not_seeing(&self) -> Self {
        Address {
            see: None,
            not_understood: Vec::new(),
            ..self.clone()
        }
    }

    /// The same view on another date.
    pub fn on(&self, date: Option<Edtf>) -> Self {
        Address {
            on: date,
            not_understood: Vec::new(),
            ..self.clone()
        }
    }

    /// The same view of another stretch of time; what was said of the one before is settled.
    pub fn of_span(&self, span: Option<Edtf>) -> Self {
        let mut to = Address {
            span,
            ..self.clone()
        };
        to.not_understood
            .retain(|part| !matches!(part, NotUnderstood::Span(_) | NotUnderstood::Turned(_)));
        to
    }

    /// The same view of other data.
    pub fn of_data(&self, data: Option<String>) -> Self {
        Address {
            data,
            ..self.clone()
        }
    }

    /// The day the page shows: the last that the date may mean, so that a month shows what it
    /// brought; today where none is set.
    pub fn day(&self, today: Day) -> Day {
        self.on.and_then(|date| date.last()).unwrap_or(today)
    }

    /// The last day that the earlier of two dates may mean.
    pub fn earlier_day(&self) -> Option<Day> {
        self.from?.last()
    }

    /// Whether any filter is set.
    pub fn is_filtered(&self) -> bool {
        self.theme.is_some() || self.gap.is_some() || self.hold.is_some() || !self.words.is_empty()
    }
}

/// Whether a page can be shown as of a date: as of its last day.
pub fn is_for_a_day(date: &Edtf) -> bool {
    date.last().is_some()
}

/// A part of an address as it is told.
pub fn part(key: &str, value: &str) -> String {
    format!("{key}={value}").chars().take(60).collect()
}

fn page(path: &str) -> Page {
    let path = path.trim_matches('/');
    if let Some((_, page)) = PATHS.iter().find(|(known, _)| *known == path) {
        return page.clone();
    }
    let id = RecordId::from(path);
    if id.is_well_formed() {
        Page::Record(id)
    } else {
        Page::Nowhere(path.to_owned())
    }
}

fn path(page: &Page) -> String {
    match page {
        Page::Record(id) => id.to_string(),
        Page::Nowhere(path) => path.clone(),
        page => {
            let known = PATHS.iter().find(|(_, known)| known == page);
            known
                .map(|(path, _)| (*path).to_owned())
                .unwrap_or_default()
        }
    }
}

/// A setting as it was written; without a text nothing is set.
fn said(value: &str) -> Option<String> {
    Some(value.to_owned()).filter(|value| !value.is_empty())
}

/// What a comma parts, each once.
fn list(text: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for part in text.split(',').filter(|part| !part.is_empty()) {
        if !all.iter().any(|other| other == part) {
            all.push(part.to_owned());
        }
    }
    all
}

/// The address of a record of a kind's slug, for data that keeps only slugs.
pub fn actor(slug: &str) -> RecordId {
    RecordId::from(format!("{}/{slug}", Kind::Actor.folder()))
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
