//! One date: a year, perhaps a month or a season, perhaps a day, each perhaps unspecified.

use super::day::{Day, Span, days_in_month};
use std::fmt;

/// How sure a date is, as its source or its editor has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// Neither.
    #[default]
    None,
    /// `?`: it may be another date.
    Uncertain,
    /// `~`: about then.
    Approximate,
    /// `%`: both.
    Both,
}

/// A month or a day: given, or written `XX`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Its number; for a month, 21 to 24 are spring, summer, autumn and winter.
    Known(u8),
    /// `XX`.
    Unspecified,
}

/// A date of the calendar, as precise as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year, unspecified digits read as zeros; -9999 to 9999.
    pub year: i32,
    /// How many of the year's last digits are `X`: 0, 1 or 2.
    pub unspecified_digits: u8,
    /// The month or season.
    pub month: Option<Part>,
    /// The day of the month; only with a month.
    pub day: Option<Part>,
    /// How sure it is.
    pub qualifier: Qualifier,
}

impl Date {
    /// A whole, certain day.
    pub fn from_day(day: Day) -> Date {
        let (year, month, day) = day.ymd();
        Date {
            year,
            unspecified_digits: 0,
            month: Some(Part::Known(month)),
            day: Some(Part::Known(day)),
            qualifier: Qualifier::None,
        }
    }

    /// The days it may mean: a month is a month wide, a decade ten years.
    ///
    /// A season is three months: spring from March, summer from June, autumn from September,
    /// winter from December into the next year (the northern hemisphere's, where EDTF leaves it
    /// open).
    pub fn span(&self) -> Span {
        let last_year = self.year
            + match self.unspecified_digits {
                0 => 0,
                1 => 9,
                _ => 99,
            };
        match (self.month, self.day) {
            (Some(Part::Known(month)), Some(Part::Known(day))) if month <= 12 => {
                let start = first_of(self.year, month);
                let start = Day(start.0 + i32::from(day) - 1);
                Span {
                    start,
                    end: start.next(),
                }
            }
            (Some(Part::Known(month)), _) if month <= 12 => months(self.year, month, 1),
            (Some(Part::Known(season)), _) => months(self.year, (season - 20) * 3, 3),
            _ => Span {
                start: first_of(self.year, 1),
                end: first_of(last_year + 1, 1),
            },
        }
    }
}

fn months(year: i32, first: u8, count: u8) -> Span {
    let after = first + count;
    Span {
        start: first_of(year, first),
        end: if after > 12 {
            first_of(year + 1, after - 12)
        } else {
            first_of(year, after)
        },
    }
}

/// The first day of a month. Years beyond the calendar's four digits are pulled to its edge.
fn first_of(year: i32, month: u8) -> Day {
    match Day::from_ymd(year, month, 1) {
        Some(day) => day,
        None if year < 0 => Day::MIN,
        None => Day::MAX,
    }
}

/// Whether a date names a day that its month has.
pub(super) fn day_fits(year: i32, month: u8, day: u8) -> bool {
    (1..=days_in_month(year, month)).contains(&day)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.year < 0 { "-" } else { "" };
        let digits = format!("{:04}", self.year.unsigned_abs());
        let kept = digits.len() - usize::from(self.unspecified_digits.min(2));
        write!(
            f,
            "{sign}{}{}",
            &digits[..kept],
            &"XX"[..digits.len() - kept]
        )?;
        for part in [self.month, self.day].into_iter().flatten() {
            match part {
                Part::Known(number) => write!(f, "-{number:02}")?,
                Part::Unspecified => f.write_str("-XX")?,
            }
        }
        f.write_str(match self.qualifier {
            Qualifier::None => "",
            Qualifier::Uncertain => "?",
            Qualifier::Approximate => "~",
            Qualifier::Both => "%",
        })
    }
}
