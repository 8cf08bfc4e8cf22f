//! A date in a file and a date as a reader types it: read or refused, and written as it was read.
#![no_main]

use dispute::edtf::{Age, Day, Edtf};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    match text.parse::<Edtf>() {
        Ok(date) => {
            assert_eq!(date.to_string(), text);
            hold(&date);
        }
        Err(why) => assert!(why.to_string().len() < 400),
    }
    if let Some(date) = redlines::read_date(&text) {
        assert_eq!(date.to_string().parse(), Ok(date));
        assert_eq!(redlines::read_date(&date.to_string()), Some(date));
        hold(&date);
    }
});

/// A date covers at least a day, and every day of it is one of the calendar.
fn hold(date: &Edtf) {
    let span = date.known_span();
    assert!(span.start < span.end, "{date}");
    for day in [span.start, Day(span.end.0 - 1)] {
        let (year, month, of_month) = day.ymd();
        if (-9999..=9999).contains(&year) {
            assert_eq!(Day::from_ymd(year, month, of_month), Some(day));
        }
        assert!(Age::between(day, Day(0)).months < 12);
    }
}
