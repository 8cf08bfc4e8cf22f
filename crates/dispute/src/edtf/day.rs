//! Days of the proleptic Gregorian calendar, spans of them, and the age of a thing.

use std::fmt;

/// A day, counted from 1970-01-01 = 0.
///
/// The calendar arithmetic is Howard Hinnant's `days_from_civil` and `civil_from_days`
/// (“chrono-Compatible Low-Level Date Algorithms”).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// Before every day that can be written.
    pub const MIN: Day = Day(i32::MIN / 2);
    /// After every day that can be written.
    pub const MAX: Day = Day(i32::MAX / 2);

    /// The day of a year, a month (1 to 12) and a day of the month; `None` where there is none.
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Day> {
        let fits = (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day)
            && (-9999..=9999).contains(&year);
        fits.then(|| Day(days_from_civil(year, i32::from(month), i32::from(day))))
    }

    /// Year, month and day of the month.
    pub fn ymd(self) -> (i32, u8, u8) {
        let shifted = self.0.clamp(Day::MIN.0, Day::MAX.0) + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        let month = if month_from_march < 10 {
            month_from_march + 3
        } else {
            month_from_march - 9
        };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        // In range by construction: a month is 1..=12 and a day 1..=31.
        (year, month as u8, day as u8)
    }

    /// The next day.
    pub fn next(self) -> Day {
        Day(self.0 + 1)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

fn days_from_civil(year: i32, month: i32, day: i32) -> i32 {
    let year = year - i32::from(month <= 2);
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * month_from_march + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

/// How many days a month has.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year.rem_euclid(4) == 0
            && (year.rem_euclid(100) != 0 || year.rem_euclid(400) == 0) =>
        {
            29
        }
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from `start` to before `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// The first day.
    pub start: Day,
    /// The first day after.
    pub end: Day,
}

impl Span {
    /// Whether a day lies inside: `start <= day < end`.
    pub fn contains(&self, day: Day) -> bool {
        self.start <= day && day < self.end
    }

    /// Whether the two have a day in common.
    pub fn overlaps(&self, other: &Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Its length in days.
    pub fn days(&self) -> i32 {
        self.end.0 - self.start.0
    }
}

/// How long ago something was, in whole years and the months beyond them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Age {
    /// Whole years.
    pub years: u32,
    /// Whole months beyond the years, 0 to 11.
    pub months: u32,
}

impl Age {
    /// The ages on `today` of what was on some day of a span: the least and the most.
    pub fn of(span: Span, today: Day) -> [Age; 2] {
        let last = Day(span.end.0 - 1).max(span.start);
        [last, span.start].map(|then| Age::between(then, today))
    }

    /// The age on `today` of what was on `then`; zero where `then` is later.
    pub fn between(then: Day, today: Day) -> Age {
        if then >= today {
            return Age {
                years: 0,
                months: 0,
            };
        }
        let (from_year, from_month, from_day) = then.ymd();
        let (to_year, to_month, to_day) = today.ymd();
        let mut months = (to_year - from_year) * 12 + i32::from(to_month) - i32::from(from_month);
        // The last day of a short month completes a month that began on a later day of the month.
        if to_day < from_day && to_day < days_in_month(to_year, to_month) {
            months -= 1;
        }
        let months = u32::try_from(months).unwrap_or(0);
        Age {
            years: months / 12,
            months: months % 12,
        }
    }
}
