//! Dates as far as they are known: the Extended Date/Time Format (ISO 8601-2:2019, annex A; the
//! Library of Congress's EDTF specification), levels 0 and 1, without times of day and without
//! years of more than four digits.
//!
//! The one crate for it, `edtf`, has had no release since 2021, covers less of level 1 than the
//! records use and is under a copyleft licence; so the format is read here.

mod date;
mod day;
mod parse;

pub use date::{Date, Part, Qualifier};
pub(crate) use day::days_in_month;
pub use day::{Age, Day, Span};

use serde::{Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A date or an interval, as precise as its source and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// A year, a month, a season or a day, perhaps uncertain or approximate.
    Date(Date),
    /// From one bound to another, both included.
    Interval(Bound, Bound),
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// A date.
    Date(Date),
    /// `..`: known to have no end on this side.
    Open,
    /// Nothing written: there is an end, and no source gives it.
    Unknown,
}

impl Bound {
    /// The date; none where there is no end, or no source gives one.
    pub fn date(self) -> Option<Date> {
        match self {
            Bound::Date(date) => Some(date),
            Bound::Open | Bound::Unknown => None,
        }
    }
}

impl Edtf {
    /// A whole, certain day.
    pub fn from_day(day: Day) -> Self {
        Edtf::Date(Date::from_day(day))
    }

    /// The first day it may mean; `None` where no source gives a beginning.
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Edtf::Date(date) => Some(date.span().start),
            Edtf::Interval(start, _) => start.date().map(|date| date.span().start),
        }
    }

    /// The first day after the last it may mean; [`Day::MAX`] for an open end; `None` where no
    /// source gives the end.
    pub fn end(&self) -> Option<Day> {
        match self {
            Edtf::Date(date) => Some(date.span().end),
            Edtf::Interval(_, Bound::Open) => Some(Day::MAX),
            Edtf::Interval(_, end) => end.date().map(|date| date.span().end),
        }
    }

    /// The last day it may mean; `None` for an open end, and where no source gives the end.
    pub fn last(&self) -> Option<Day> {
        let end = match self {
            Edtf::Date(date) => Some(*date),
            Edtf::Interval(_, end) => end.date(),
        };
        end.map(|date| Day(date.span().end.0 - 1))
    }

    /// The days it is known to cover or may mean, half open. An end that no source gives falls
    /// together with the end of the beginning: nothing is known beyond it.
    pub fn known_span(&self) -> Span {
        match self {
            Edtf::Date(date) => date.span(),
            Edtf::Interval(start, end) => {
                let first = start.date().or(end.date());
                let last = end.date().or(start.date());
                Span {
                    start: match start {
                        Bound::Open => Day::MIN,
                        _ => first.map_or(Day::MIN, |date| date.span().start),
                    },
                    end: match end {
                        Bound::Open => Day::MAX,
                        _ => last.map_or(Day::MAX, |date| date.span().end),
                    },
                }
            }
        }
    }

    /// Whether any part is marked uncertain or approximate.
    pub fn is_qualified(&self) -> bool {
        match self {
            Edtf::Date(date) => date.qualifier != Qualifier::None,
            Edtf::Interval(start, end) => [start, end]
                .into_iter()
                .filter_map(|bound| bound.date())
                .any(|date| date.qualifier != Qualifier::None),
        }
    }

    /// Whether it means exactly one day, without qualification.
    pub fn is_day(&self) -> bool {
        let span = self.known_span();
        matches!(self, Edtf::Date(_)) && !self.is_qualified() && span.end.0 - span.start.0 == 1
    }
}

impl fmt::Display for Bound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Bound::Date(date) => date.fmt(f),
            Bound::Open => f.write_str(".."),
            Bound::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

/// Why a text is no date of this format, in words for the person who wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotADate {
    text: String,
    why: &'static str,
}

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "“{}” is no EDTF date: {}. Write it like 2013, 2013-03, 2013-03-07, 2010-10~, 2012/2013 or 2013-03/",
            self.text, self.why
        )
    }
}

impl std::error::Error for NotADate {}

impl FromStr for Edtf {
    type Err = NotADate;

    fn from_str(text: &str) -> Result<Self, NotADate> {
        parse::edtf(text).map_err(|why| NotADate {
            text: text.chars().take(40).collect(),
            why,
        })
    }
}

impl Serialize for Edtf {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Edtf {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Edtf".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A date or interval in the Extended Date/Time Format (ISO 8601-2, levels 0 and 1).",
            "examples": ["2013", "2013-03-07", "2010-10~", "2012/2013", "2013-03/"]
        })
    }
}

#[cfg(test)]
mod tests;
