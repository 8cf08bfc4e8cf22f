//! Reading EDTF, strictly: what is not of the format is refused with the reason.

use super::date::{Date, Part, Qualifier, day_fits};
use super::{Bound, Edtf};

type Parsed<T> = Result<T, &'static str>;

/// Longer than any date of the format; keeps hostile input cheap.
const LONGEST: usize = 32;

pub(super) fn edtf(text: &str) -> Parsed<Edtf> {
    if text.len() > LONGEST {
        return Err("it is too long");
    }
    match text.split_once('/') {
        None => date(text).map(Edtf::Date),
        Some((start, end)) => interval(bound(start)?, bound(end)?),
    }
}

fn interval(start: Bound, end: Bound) -> Parsed<Edtf> {
    match (start, end) {
        (Bound::Date(from), Bound::Date(to)) if to.span().end <= from.span().start => {
            Err("the interval ends before it begins")
        }
        (Bound::Date(_), _) | (_, Bound::Date(_)) => Ok(Edtf::Interval(start, end)),
        _ => Err("an interval needs a date at one end at least"),
    }
}

fn bound(text: &str) -> Parsed<Bound> {
    match text {
        "" => Ok(Bound::Unknown),
        ".." => Ok(Bound::Open),
        _ => date(text).map(Bound::Date),
    }
}

fn date(text: &str) -> Parsed<Date> {
    let (text, qualifier) = match text.as_bytes().last() {
        Some(b'?') => (&text[..text.len() - 1], Qualifier::Uncertain),
        Some(b'~') => (&text[..text.len() - 1], Qualifier::Approximate),
        Some(b'%') => (&text[..text.len() - 1], Qualifier::Both),
        _ => (text, Qualifier::None),
    };
    let (negative, text) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let mut parts = text.split('-');
    let (year, unspecified_digits) = year(parts.next().unwrap_or_default())?;
    let month = parts.next().map(part).transpose()?;
    let day = parts.next().map(part).transpose()?;
    if parts.next().is_some() {
        return Err("it has more parts than year, month and day");
    }
    let year = if negative { -year } else { year };
    if negative && year == 0 {
        return Err("there is no year -0000");
    }
    check(year, unspecified_digits, month, day)?;
    Ok(Date {
        year,
        unspecified_digits,
        month,
        day,
        qualifier,
    })
}

fn year(text: &str) -> Parsed<(i32, u8)> {
    if text.len() != 4 || !text.is_ascii() {
        return Err("a year has four digits");
    }
    let digits = text.trim_end_matches('X');
    let unspecified = text.len() - digits.len();
    if unspecified > 2 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err("a year has four digits, of which the last one or two may be X");
    }
    let value: i32 = digits.parse().map_err(|_| "a year has four digits")?;
    // At most two, so it fits a u8 and the power is 1, 10 or 100.
    Ok((value * [1, 10, 100][unspecified], unspecified as u8))
}

fn part(text: &str) -> Parsed<Part> {
    match text {
        "XX" => Ok(Part::Unspecified),
        _ if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) => text
            .parse()
            .map(Part::Known)
            .map_err(|_| "a month or day has two digits"),
        _ => Err("a month or day has two digits, or is XX"),
    }
}

fn check(year: i32, unspecified: u8, month: Option<Part>, day: Option<Part>) -> Parsed<()> {
    match (month, day) {
        (Some(Part::Known(0 | 13..=20 | 25..)), _) => Err("there is no such month or season"),
        (Some(Part::Known(21..)), Some(_)) => Err("a season has no day"),
        (Some(Part::Unspecified), Some(Part::Known(_))) => Err("a day needs its month"),
        (Some(_), _) if unspecified > 0 => Err("a month needs a whole year"),
        (Some(Part::Known(month)), Some(Part::Known(day))) if !day_fits(year, month, day) => {
            Err("that month has no such day")
        }
        _ => Ok(()),
    }
}
