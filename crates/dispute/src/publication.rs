//! The day on which the data were published, and how a reader's clock stands to it.

use crate::edtf::{Age, Day};
use crate::model::Dataset;

/// The day that the version names, as `2026.11.22` does; `None` where a version is written in
/// another way.
pub fn published_on(data: &Dataset) -> Option<Day> {
    let mut parts = data.dispute.version.splitn(3, '.');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Day::from_ymd(year, month, day)
}

/// The day to take for today where a clock says `clock`: nobody reads data before the day on which
/// they were published, so an earlier clock is wrong, or in a zone where that day has not begun.
pub fn today(data: &Dataset, clock: Day) -> Day {
    published_on(data).map_or(clock, |published| published.max(clock))
}

/// What a reader should be told about a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// It was set to a day before the data were published. A single day is not told: somewhere on
    /// Earth it is still the day before.
    Behind,
    /// The data were published a year ago or more.
    Late(Age),
}

/// What to tell about a clock that says `clock` where the data were published on `published`;
/// `None` where there is nothing to tell.
pub fn told_by(published: Day, clock: Day) -> Option<Clock> {
    if clock.next() < published {
        return Some(Clock::Behind);
    }
    let age = Age::between(published, clock);
    (age.years > 0).then_some(Clock::Late(age))
}

#[cfg(test)]
mod tests {
    use super::{Clock, published_on, today, told_by};
    use crate::edtf::{Age, Day};
    use crate::model::Dataset;

    fn day(year: i32, month: u8, day: u8) -> Day {
        Day::from_ymd(year, month, day).unwrap()
    }

    fn version(version: &str) -> Dataset {
        let mut data = crate::made_up::world();
        data.dispute.version = version.to_owned();
        data
    }

    #[test]
    fn a_version_names_its_day_or_none() {
        assert_eq!(
            published_on(&version("2026.11.22")),
            Some(day(2026, 11, 22))
        );
        assert_eq!(published_on(&version("2026.13.22")), None);
        assert_eq!(published_on(&version("draft")), None);
    }

    #[test]
    fn a_clock_before_the_data_is_not_believed() {
        let data = version("2026.11.22");
        assert_eq!(today(&data, day(1970, 1, 1)), day(2026, 11, 22));
        assert_eq!(today(&data, day(2026, 11, 23)), day(2026, 11, 23));
        assert_eq!(today(&version("draft"), day(1970, 1, 1)), day(1970, 1, 1));
    }

    #[test]
    fn only_what_matters_of_a_clock_is_told() {
        let published = day(2026, 11, 22);
        assert_eq!(told_by(published, day(1970, 1, 1)), Some(Clock::Behind));
        assert_eq!(told_by(published, day(2026, 11, 20)), Some(Clock::Behind));
        assert_eq!(told_by(published, day(2026, 11, 21)), None);
        assert_eq!(told_by(published, day(2027, 11, 21)), None);
        let age = Age {
            years: 63,
            months: 1,
        };
        assert_eq!(
            told_by(published, day(2089, 12, 25)),
            Some(Clock::Late(age))
        );
    }
}
