//! Which stretch of time an address shows, and how a stretch stands in an address.

use dispute::edtf::{Bound, Date, Day, Edtf};
use dispute::timeline::Window;

use crate::lens::{Lens, within};

/// What is in sight, and what of what the address asks for is not as it asks.
pub struct Sight {
    pub window: Window,
    /// Whether the address asks for days that are not drawn.
    pub beyond: bool,
    /// Whether it asks for fewer days than can be looked at.
    pub too_near: bool,
}

/// Everything there is, with room for the titles of the latest.
pub fn whole(lens: &Lens<'_>) -> Window {
    let all = Window::of(lens.reach);
    Window {
        start: all.start - 0.01 * all.days,
        days: 1.12 * all.days,
    }
}

/// As much as is in sight, ending with today and room for its titles.
pub fn latest(now: Window, whole: Window) -> Window {
    let today = whole.start + (1.01 / 1.12) * whole.days;
    Window {
        start: today - now.days * (1.01 / 1.12),
        ..now
    }
    .clipped(whole)
}

/// The stretch that the address asks for, or the nearest to it; everything where it asks for none.
pub fn sight(lens: &Lens<'_>) -> Sight {
    let whole = whole(lens);
    let Some(asked) = lens.address.span else {
        return Sight {
            window: whole,
            beyond: false,
            too_near: false,
        };
    };
    let (asked, all) = (asked.known_span(), whole.span());
    let window = Window::of(asked);
    Sight {
        window: match asked.overlaps(&lens.reach) {
            true => window.clipped(whole),
            // As long a stretch of what the records speak of, at the end that is nearer.
            false => window.within(Window::of(lens.reach)),
        },
        beyond: asked.start < all.start || asked.end > all.end,
        too_near: window.days > f64::from(asked.end.0) - f64::from(asked.start.0),
    }
}

/// The whole days of a stretch, as an address has them: none for everything.
pub fn written(window: Window, whole: Window) -> Option<Edtf> {
    if window == whole {
        return None;
    }
    let [first, last] = whole_days(window).map(|day| Bound::Date(Date::from_day(day)));
    Some(Edtf::Interval(first, last))
}

/// The first and the last day of which a stretch shows the greater part.
fn whole_days(window: Window) -> [Day; 2] {
    // Saturates far beyond every date that can be written.
    let first = Day(window.start.round() as i32);
    let last = Day((window.start + window.days).round() as i32 - 1).max(first);
    [first, last]
}

/// The days of a stretch that the records speak of; the nearest where it has none of them.
pub fn days_of(lens: &Lens<'_>, window: Window) -> [Day; 2] {
    whole_days(window).map(|day| within(day, lens.reach))
}
