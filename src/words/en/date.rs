//! Dates, ages and standings in English words.

use dispute::as_of::Standing;
use dispute::edtf::{Age, Bound, Date, Day, Edtf, Part, Qualifier};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// A date as precise as it is known, and as sure.
pub(super) fn date(edtf: &Edtf) -> String {
    match edtf {
        Edtf::Date(date) => single(date),
        Edtf::Interval(Bound::Date(from), Bound::Date(to)) => {
            format!("{} to {}", single(from), single(to))
        }
        Edtf::Interval(Bound::Date(from), Bound::Open) => format!("since {}", single(from)),
        Edtf::Interval(Bound::Date(from), Bound::Unknown) => {
            format!("from {}, end unknown", single(from))
        }
        Edtf::Interval(_, Bound::Date(to)) => format!("until {}", single(to)),
        Edtf::Interval(..) => "at an unknown time".to_owned(),
    }
}

fn single(date: &Date) -> String {
    let year = match date.unspecified_digits {
        0 => date.year.to_string(),
        1 => format!("the {}s", date.year),
        _ => format!("the {}s", date.year),
    };
    let plain = match (date.month, date.day) {
        (Some(Part::Known(month @ 1..=12)), Some(Part::Known(day))) => {
            format!("{day} {} {year}", MONTHS[usize::from(month) - 1])
        }
        (Some(Part::Known(month @ 1..=12)), _) => {
            format!("{} {year}", MONTHS[usize::from(month) - 1])
        }
        (Some(Part::Known(season @ 21..=24)), _) => {
            format!("{} {year}", SEASONS[usize::from(season) - 21])
        }
        _ => year,
    };
    match date.qualifier {
        Qualifier::None => plain,
        Qualifier::Uncertain => format!("{plain} (uncertain)"),
        Qualifier::Approximate => format!("about {plain}"),
        Qualifier::Both => format!("about {plain} (uncertain)"),
    }
}

/// How long ago something was that was at the least and at the most so long ago.
pub(super) fn age([least, most]: [Age; 2]) -> String {
    let words = exactly(most);
    match exactly(least) == words {
        true => words,
        false => format!("at most {words}"),
    }
}

/// How long ago, to the month while it is less than two years.
fn exactly(age: Age) -> String {
    let plural = |count: u32, one: &str| {
        if count == 1 {
            format!("1 {one}")
        } else {
            format!("{count} {one}s")
        }
    };
    match (age.years, age.months) {
        (0, 0) => "less than a month ago".to_owned(),
        (0, months) => format!("{} ago", plural(months, "month")),
        (1, 0) => "1 year ago".to_owned(),
        (1, months) => format!("1 year and {} ago", plural(months, "month")),
        (years, _) => format!("{} ago", plural(years, "year")),
    }
}

/// What a reader has to know of a record's place in time; nothing while it is in force.
pub(super) fn standing(standing: &Standing) -> Option<String> {
    match standing {
        Standing::InForce => None,
        Standing::NotYet => Some("not yet on record".to_owned()),
        Standing::LastRecorded { on, ages } => {
            Some(format!("last recorded {}, {}", date(on), age(*ages)))
        }
        Standing::Ended { on, .. } => Some(format!("ended {}", date(on))),
    }
}

/// Reads what a person types for a date: EDTF, `7 March 2013`, `March 2013`, `7.3.2013`.
pub(super) fn read(text: &str) -> Option<Edtf> {
    let text = text.trim();
    if let Ok(date) = text.parse::<Edtf>() {
        return Some(date);
    }
    let lower = text.to_ascii_lowercase().replace(['.', ',', '/'], " ");
    let mut numbers: Vec<i32> = Vec::new();
    let mut month = None;
    for word in lower.split_whitespace() {
        if let Ok(number) = word.parse() {
            numbers.push(number);
        } else {
            let named =
                |name: &&str| word.len() >= 3 && name.to_ascii_lowercase().starts_with(word);
            month = Some(MONTHS.iter().position(named)? + 1);
        }
    }
    let (year, month, day) = match (numbers.as_slice(), month) {
        ([year], None) => (*year, None, None),
        ([year], Some(month)) => (*year, Some(month), None),
        ([day, year], Some(month)) => (*year, Some(month), Some(*day)),
        ([month, year], None) => (*year, usize::try_from(*month).ok(), None),
        ([day, month, year], None) => (*year, usize::try_from(*month).ok(), Some(*day)),
        _ => return None,
    };
    let text = match (month, day) {
        (Some(month), Some(day)) => format!("{year:04}-{month:02}-{day:02}"),
        (Some(month), None) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}"),
    };
    text.parse().ok()
}

/// A day in words.
pub fn day(day: Day) -> String {
    date(&Edtf::from_day(day))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> String {
        date(&text.parse().unwrap())
    }

    #[test]
    fn dates_say_no_more_than_is_known() {
        assert_eq!(words("2013-03-07"), "7 March 2013");
        assert_eq!(words("2013-03"), "March 2013");
        assert_eq!(words("2010-10~"), "about October 2010");
        assert_eq!(words("2014-22?"), "summer 2014 (uncertain)");
        assert_eq!(words("2012/2013"), "2012 to 2013");
        assert_eq!(words("2013-03/"), "from March 2013, end unknown");
        assert_eq!(words("201X"), "the 2010s");
    }

    #[test]
    fn an_age_says_where_the_date_leaves_it_open() {
        let old = |years, months| Age { years, months };
        assert_eq!(age([old(0, 3); 2]), "3 months ago");
        assert_eq!(age([old(0, 0), old(1, 0)]), "at most 1 year ago");
        assert_eq!(age([old(12, 3), old(12, 11)]), "12 years ago");
    }

    #[test]
    fn people_type_dates_in_many_ways() {
        for text in [
            "7 March 2013",
            "2013-03-07",
            "7.3.2013",
            "7 Mar 2013",
            "March 7, 2013",
        ] {
            assert_eq!(
                read(text).map(|date| date.to_string()).as_deref(),
                Some("2013-03-07"),
                "{text}"
            );
        }
        assert_eq!(
            read("Mar 2013").map(|date| date.to_string()).as_deref(),
            Some("2013-03")
        );
        assert_eq!(
            read("3/2013").map(|date| date.to_string()).as_deref(),
            Some("2013-03")
        );
        for text in ["", "yesterday", "32 March 2013", "13/13/13", "9999999999"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
