//! Days and pixels: the stretch of time in sight, how it moves, and where its years stand.

use crate::edtf::{Day, Span, days_in_month};

/// The shortest stretch that can be looked at, in days.
const SHORTEST: f64 = 14.0;

/// The stretch of time in sight, in days since 1970-01-01 with fractions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Its left edge.
    pub start: f64,
    /// Its length; more than zero.
    pub days: f64,
}

impl Window {
    /// A stretch of whole days; around them, where they are fewer than can be looked at.
    pub fn of(span: Span) -> Self {
        let start = f64::from(span.start.0);
        let days = f64::from(span.end.0) - start;
        let around = (SHORTEST - days).max(0.0) / 2.0;
        Window {
            start: (start - around).floor(),
            days: days.max(SHORTEST),
        }
    }

    /// The whole days that it shows any part of.
    pub fn span(&self) -> Span {
        // Saturates at the edges of an i32, far beyond every date that can be written.
        let start = self.start.floor() as i32;
        let end = (self.start + self.days).ceil() as i32;
        Span {
            start: Day(start),
            end: Day(end.max(start.saturating_add(1))),
        }
    }

    /// Moved by a share of its own length, right for positive shares, within `all`.
    pub fn panned(self, share: f64, all: Window) -> Self {
        Window {
            start: self.start + share * self.days,
            ..self
        }
        .within(all)
    }

    /// `factor` times as long, with the day at a share of its width (0 left, 1 right) held where
    /// it is, within `all`.
    pub fn zoomed(self, factor: f64, at: f64, all: Window) -> Self {
        let days = (self.days * factor).clamp(SHORTEST, all.days.max(SHORTEST));
        Window {
            start: self.start + at * (self.days - days),
            days,
        }
        .within(all)
    }

    /// The part of it that lies in `all`, or what of `all` lies nearest; never shorter than what can
    /// be looked at.
    pub fn clipped(self, all: Window) -> Self {
        let start = self.start.max(all.start);
        let end = (self.start + self.days).min(all.start + all.days);
        let days = end - start;
        // Of what lies outside, nothing but the place counts: a day at the edge.
        let (start, days) = if days > 0.0 {
            (start, days)
        } else {
            (self.start, 1.0)
        };
        Window { start, days }.zoomed(1.0, 0.5, all)
    }

    /// As much of `all`, where it lies or nearest to there.
    pub fn within(self, all: Window) -> Self {
        let days = self.days.min(all.days);
        let last = all.start + all.days - days;
        Window {
            start: self.start.clamp(all.start, last.max(all.start)),
            days,
        }
    }
}

/// A window drawn on so many pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// What is in sight.
    pub window: Window,
    /// How wide it is drawn, in pixels.
    pub width: f64,
}

/// A mark on the axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The first day of a year.
    Year(i32),
    /// The first day of a month of a year.
    Month(i32, u8),
    /// The same, where no year may be in sight that says which.
    MonthOfYear(i32, u8),
    /// A day of a month.
    Day(u8, u8),
}

impl Scale {
    /// Where a day begins, in pixels from the left; far outside, pulled to just outside the edge.
    pub fn x(&self, day: Day) -> f64 {
        let x = (f64::from(day.0) - self.window.start) / self.window.days * self.width;
        x.clamp(-self.width, 2.0 * self.width)
    }

    /// Whether the first moment of a day is in sight.
    pub fn shows(&self, day: Day) -> bool {
        let from_left = f64::from(day.0) - self.window.start;
        (0.0..=self.window.days).contains(&from_left)
    }

    /// The marks of the axis in sight, at least `apart` pixels from each other.
    pub fn steps(&self, apart: f64) -> Vec<(Day, Step)> {
        let per_year = self.width / self.window.days * 365.2425;
        let span = self.window.span();
        let (from, to) = (span.start.ymd().0, span.end.ymd().0);
        let years = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
        let months = [1u8, 3, 6];
        let monthly = months
            .into_iter()
            .find(|months| per_year / 12.0 * f64::from(*months) >= apart);
        let daily = [1u8, 2, 5, 10]
            .into_iter()
            .find(|days| self.width / self.window.days * f64::from(*days) >= apart);
        let is_short = self.window.days < 366.0;
        let mut steps = Vec::new();
        if let Some(every) = monthly {
            for year in from..=to {
                for month in (1..=12).step_by(usize::from(every)) {
                    let step = match month {
                        _ if is_short => Step::MonthOfYear(year, month),
                        1 => Step::Year(year),
                        _ => Step::Month(year, month),
                    };
                    steps.extend(Day::from_ymd(year, month, 1).map(|day| (day, step)));
                    if let Some(every) = daily {
                        steps.extend(days_of(year, month, every));
                    }
                }
            }
        } else {
            let every = years
                .into_iter()
                .find(|years| per_year * f64::from(*years) >= apart)
                .unwrap_or(5000);
            let first = from.div_euclid(every) * every;
            for year in (first..=to).step_by(every.unsigned_abs() as usize) {
                steps.extend(Day::from_ymd(year, 1, 1).map(|day| (day, Step::Year(year))));
            }
        }
        steps.retain(|(day, _)| self.shows(*day));
        steps
    }
}

/// Every so many days of a month after its first, as far as the next first is as far away.
fn days_of(year: i32, month: u8, every: u8) -> impl Iterator<Item = (Day, Step)> {
    let last = days_in_month(year, month) + 1 - every;
    let days = (1..=last).step_by(usize::from(every)).skip(1);
    days.filter_map(move |number| {
        let day = Day::from_ymd(year, month, number)?;
        Some((day, Step::Day(month, number)))
    })
}
