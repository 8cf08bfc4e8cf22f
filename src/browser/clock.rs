//! The one clock of the app.

use dispute::edtf::Day;

/// Today, by the reader's own calendar; the first day that can be told where the clock is broken.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    // A month and a day of the month fit a u8, and a year an i32, whatever the clock says.
    let year = i32::try_from(now.get_full_year()).unwrap_or(0);
    Day::from_ymd(year, now.get_month() as u8 + 1, now.get_date() as u8).unwrap_or(Day(0))
}
