//! What the format means, by example and by property.

use super::*;
use proptest::prelude::*;

fn span(text: &str) -> (String, String) {
    let span = text.parse::<Edtf>().unwrap().known_span();
    (span.start.to_string(), span.end.to_string())
}

fn days(start: &str, end: &str) -> (String, String) {
    (start.into(), end.into())
}

#[test]
fn a_date_is_as_wide_as_it_is_written() {
    assert_eq!(span("2013-03-07"), days("2013-03-07", "2013-03-08"));
    assert_eq!(span("2013-02"), days("2013-02-01", "2013-03-01"));
    assert_eq!(span("2013-12"), days("2013-12-01", "2014-01-01"));
    assert_eq!(span("2013"), days("2013-01-01", "2014-01-01"));
    assert_eq!(span("201X"), days("2010-01-01", "2020-01-01"));
    assert_eq!(span("19XX"), days("1900-01-01", "2000-01-01"));
    assert_eq!(span("2010-23"), days("2010-09-01", "2010-12-01"));
    assert_eq!(span("2010-24"), days("2010-12-01", "2011-03-01"));
    assert_eq!(span("2010-10~"), days("2010-10-01", "2010-11-01"));
    assert_eq!(span("2013-XX-XX"), days("2013-01-01", "2014-01-01"));
}

#[test]
fn an_unknown_end_is_not_an_open_one() {
    let unknown: Edtf = "2013-03/".parse().unwrap();
    assert_eq!(unknown.end(), None);
    assert_eq!(span("2013-03/"), days("2013-03-01", "2013-04-01"));
    let open: Edtf = "2013-03/..".parse().unwrap();
    assert_eq!(open.end(), Some(Day::MAX));
}

#[test]
fn what_is_no_date_is_refused_with_the_reason() {
    for text in [
        "",
        "13",
        "2013-13",
        "2013-02-29",
        "2013-00",
        "2013-3",
        "2013/2012",
        "/",
        "../..",
        "2013-21-01",
        "2013-XX-01",
        "20XX-01",
        "2XXX",
        "2013-03-07-01",
        "-0000",
        "2013?~",
        "März",
        "2013\u{301}",
        "９９９９",
    ] {
        let error = text.parse::<Edtf>().unwrap_err().to_string();
        assert!(error.contains("is no EDTF date"), "{text}: {error}");
    }
    assert!("2012-02-29".parse::<Edtf>().is_ok());
}

#[test]
fn an_age_counts_whole_months() {
    let age = |from: &str, to: &str| {
        let day = |text: &str| text.parse::<Edtf>().unwrap().known_span().start;
        let age = Age::between(day(from), day(to));
        (age.years, age.months)
    };
    assert_eq!(age("2013-03-07", "2026-11-22"), (13, 8));
    assert_eq!(age("2024-12-03", "2024-12-03"), (0, 0));
    assert_eq!(age("2024-12-03", "2025-01-02"), (0, 0));
    assert_eq!(age("2024-01-31", "2024-02-29"), (0, 1));
    assert_eq!(age("2025-01-01", "2024-01-01"), (0, 0));
}

#[test]
fn an_age_is_no_finer_than_its_date() {
    let ages = |then: &str, today: &str| {
        let span = |text: &str| text.parse::<Edtf>().unwrap().known_span();
        Age::of(span(then), span(today).start).map(|age| (age.years, age.months))
    };
    assert_eq!(ages("2013", "2014-01-01"), [(0, 0), (1, 0)]);
    assert_eq!(ages("2013-03", "2013-04-01"), [(0, 0), (0, 1)]);
    assert_eq!(ages("2013-03-07", "2014-03-07"), [(1, 0), (1, 0)]);
}

proptest! {
    #[test]
    fn days_and_calendar_agree(number in -4_000_000i32..3_500_000) {
        let day = Day(number);
        let (year, month, of_month) = day.ymd();
        if (-9999..=9999).contains(&year) {
            prop_assert_eq!(Day::from_ymd(year, month, of_month), Some(day));
        }
    }

    #[test]
    fn what_is_read_is_written_the_same(text in "[0-9]{3}[0-9X](-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|1[0-9]|2[0-8]))?)?[?~%]?(/([.]{2})?)?") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.to_string(), text);
        }
    }

    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in "\\PC{0,40}") {
        let _ = text.parse::<Edtf>();
    }

    #[test]
    fn a_span_is_never_empty(text in "[0-9]{4}(-(0[1-9]|1[0-2]))?(/([0-9]{4})?)?") {
        if let Ok(date) = text.parse::<Edtf>() {
            let span = date.known_span();
            prop_assert!(span.start < span.end);
        }
    }
}
