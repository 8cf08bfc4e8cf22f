//! Any date, what changed between two, and a timeline under the reader's hands.

use e2e::{Page, Visit};
use serde_json::json;
use thirtyfour::Key;

/// The words that say which stretch of time is in sight.
pub const IN_SIGHT: &str = ".in-sight";
pub const WHOLE: &str = "1 January 1992 to";

/// The first year in sight.
const FIRST_YEAR: &str = "Number(document.querySelector('.in-sight').innerText.match(/\\d{4}/)[0])";

/// How many years are in sight.
pub const YEARS: &str = "(() => { const [a, b] = \
    document.querySelector('.in-sight').innerText.match(/\\d{4}/g).map(Number); return b - a; })()";

#[test]
fn the_date_is_set_by_field_keyboard_buttons_and_address() {
    let page = Page::open("#/history");
    page.fill("Date, for example March 2013", "March 2013")
        .press(key(Key::Enter))
        .is_at("#/history?on=2013-03")
        .reads("Date, for example March 2013", "March 2013")
        .click("Now")
        .is_at("#/history")
        .click("Previous change")
        .holds(
            "the address should have a date",
            "location.hash.includes('on=20')",
            vec![],
        )
        .click("Now")
        .is_at("#/history")
        .holds(
            "who pressed a button that leads no farther still stands on it",
            "document.activeElement.textContent === 'Now'",
            vec![],
        );
    page.rests().holds(
        "the slider takes the focus",
        "(() => { const s = document.querySelector('.as-of input[type=range]'); s.focus(); return document.activeElement === s; })()",
        vec![],
    );
    page.press(key(Key::Left))
        .holds(
            "an arrow key moves the date back by a day",
            "/on=20\\d\\d-\\d\\d-\\d\\d$/.test(location.hash)",
            vec![],
        )
        .go("#/history?on=2008-08")
        .reads("Date, for example March 2013", "August 2008");
}

#[test]
fn the_key_shows_marks_as_the_timeline_draws_them() {
    Page::open("#/history").holds(
        "marks of the key are filled as those of the timeline",
        "(() => { const fills = (marks) => [...document.querySelectorAll(marks)] \
            .map((mark) => getComputedStyle(mark).fill); \
            const [sharp, faded] = fills('.sample .event polygon'); \
            const drawn = fills('.lane[data-hue=none] .event:not([data-later]) polygon'); \
            return sharp !== faded && drawn.includes(sharp) && drawn.includes(faded); })()",
        vec![],
    );
}

#[test]
fn two_dates_show_what_changed_and_what_did_not() {
    Page::open("#/history")
        .click("what changed between two dates")
        .sees_in("h2", "What changed from")
        .holds(
            "the earlier date stands in the address",
            "location.hash.includes('from=')",
            vec![],
        )
        .fill("From", "2014")
        .press(key(Key::Tab))
        .fill("To", "2018")
        .press(key(Key::Tab))
        .is_at("#/history?from=2014&on=2018")
        .sees_in(
            "h2",
            "What changed from 31 December 2014 to 31 December 2018",
        )
        .counts(".between tbody tr", 18)
        .sees_in(".between", "No record")
        .sees_in(".between", "Last recorded before")
        .sees_in(".between", "No change recorded")
        .click("one date")
        .is_at("#/history?on=2018")
        .counts(".between", 0);
}

#[test]
fn two_dates_in_the_wrong_order_are_taken_in_the_right_one() {
    Page::open("#/history?from=2018&on=2014")
        .sees_in(".notice", "the other way round")
        .sees_in(
            "h2",
            "What changed from 31 December 2014 to 31 December 2018",
        );
}

#[test]
fn dates_outside_the_records_give_the_nearest_view_and_a_sentence() {
    Page::open("#/history?on=1850")
        .sees_in(".notice", "Nothing is recorded as early as 1850")
        .go("#/compare?on=2999")
        .sees_in(".notice", "2999 is still to come, so the page shows today")
        .sees_in("h1", "Both sides")
        .go("#/history?on=someday&from=never&issue=nothing")
        .sees_in(".notice", "“someday” is not a date")
        .sees_in(".notice", "“never” is not a date")
        .sees_in(".notice", "“nothing”")
        .sees_in("h1", "What happened when");
}

#[test]
fn a_date_that_cannot_be_read_leaves_the_date_as_it_was() {
    const FIELD: &str = "Date, for example March 2013";
    let page = Page::open("#/compare?on=2013-03");
    let shows = |date: &str| {
        page.holds(
            "the field should show the date of the page",
            "document.querySelector('.date input').value === arguments[0]",
            vec![json!(date)],
        );
    };
    page.fill(FIELD, "banana")
        .press(Key::Enter)
        .sees_in(".notice", "“banana” is not a date");
    shows("March 2013");
    // A date is read when the field is left, too.
    page.fill(FIELD, "2018")
        .press(Key::Tab)
        .is_at("#/compare?on=2018");
    shows("2018");
    page.back().is_at("#/compare?on=2013-03");
    shows("March 2013");
}

#[test]
fn filters_narrow_the_drawing_and_the_list_alike() {
    let page = Page::open("#/history");
    page.choose("Category", "Recognition")
        .is_at("#/history?category=recognition");
    page.holds(
        "the drawing shows as many events as the list",
        "(() => { const drawn = document.querySelectorAll('.timeline-pane .event').length \
           + [...document.querySelectorAll('.timeline-pane .cluster text')].reduce((sum, text) => sum + Number(text.textContent), 0); \
           const listed = document.querySelectorAll('.listed .events > li').length; \
           return listed > 0 && listed < 30 && drawn === listed; })()",
        vec![],
    );
    page.click("Show everything").is_at("#/history");
}

#[test]
fn all_of_the_timeline_is_drawn_whether_it_is_in_sight_or_not() {
    Page::open("#/history").holds(
        "every event should be drawn, and every life",
        "(() => { const drawn = document.querySelectorAll('.timeline-pane .event').length \
           + [...document.querySelectorAll('.timeline-pane .cluster text')].reduce((sum, text) => sum + Number(text.textContent), 0); \
           const listed = document.querySelectorAll('.listed .events > li').length; \
           return listed > 0 && drawn === listed && document.querySelector('.lives svg').hasAttribute('viewBox') \
           && document.querySelectorAll('.lives .life').length > 50; })()",
        vec![],
    );
}

#[test]
fn keys_and_buttons_move_the_timeline() {
    let page = Page::open("#/history");
    page.sees_in(IN_SIGHT, WHOLE).click("Closer");
    page.holds("less is in sight", &format!("{YEARS} < 30"), vec![])
        .click("Later")
        .holds("it moved", &format!("{FIRST_YEAR} > 1998"), vec![])
        .click("Everything")
        .sees_in(IN_SIGHT, WHOLE);
    focus(&page);
    page.press("++")
        .holds("keys zoom", &format!("{YEARS} < 20"), vec![])
        .press(key(Key::End))
        .sees_in(IN_SIGHT, "2026")
        .press(key(Key::Left))
        .holds("keys move", &format!("{FIRST_YEAR} < 2016"), vec![])
        .press(key(Key::Home))
        .sees_in(IN_SIGHT, WHOLE);
}

#[test]
fn the_wheel_scrolls_the_page_while_the_timeline_has_no_focus() {
    let page = Page::open("#/history");
    wheel(&page, -600);
    page.holds("the page scrolls", "scrollY === 0", vec![])
        .sees_in(IN_SIGHT, WHOLE);
}

#[test]
fn the_wheel_zooms_where_it_points_once_the_timeline_has_the_focus() {
    let page = Page::open("#/history");
    focus(&page);
    wheel(&page, -600);
    page.holds("the wheel zooms", &format!("{YEARS} < 20"), vec![]);
}

#[test]
fn a_drag_moves_the_timeline_and_opens_nothing() {
    let page = Page::open("#/history");
    page.click("Closer").click("Closer");
    page.holds(
        "some way in",
        &format!("{YEARS} < 20 && {FIRST_YEAR} > 1995"),
        vec![],
    );
    let before = number(&page, FIRST_YEAR);
    let (x, y) = middle(&page);
    let mut hand = vec![
        json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y }),
        json!({ "type": "pointerDown", "button": 0 }),
    ];
    hand.extend(
        (1..=10).map(
            |step| json!({ "type": "pointerMove", "duration": 0, "x": x + 25 * step, "y": y }),
        ),
    );
    hand.push(json!({ "type": "pointerUp", "button": 0 }));
    perform(
        &page,
        json!([{ "type": "pointer", "id": "mouse", "actions": hand }]),
    );
    page.holds(
        "earlier years are in sight",
        &format!("{FIRST_YEAR} < {before}"),
        vec![],
    )
    .holds(
        "no evidence is open",
        "!location.hash.includes('see=')",
        vec![],
    )
    .holds(
        "an event takes the focus",
        "(() => { const event = document.querySelector('.timeline-pane .event'); event?.focus(); return !!event && document.activeElement === event; })()",
        vec![],
    )
    .press(key(Key::Enter))
    .holds(
        "a key opens it as ever",
        "location.hash.includes('see=event/')",
        vec![],
    );
}

#[test]
fn a_cluster_says_its_count_and_opens() {
    let page = Visit::new().window(360, 740).open("#/history");
    let count = number(
        &page,
        "Number(document.querySelector('.cluster text').textContent)",
    );
    page.holds(
        "the cluster takes the focus",
        "(() => { const c = document.querySelector('.cluster'); c.focus(); return document.activeElement === c; })()",
        vec![],
    );
    page.press(key(Key::Enter))
        .counts(".opened .events > li", count as usize)
        .holds("it zoomed in", &format!("{YEARS} < 20"), vec![])
        .holds(
            "the keys still move the timeline",
            "document.activeElement === document.querySelector('.timeline-pane')",
            vec![],
        )
        .click("Go to what you opened")
        .holds(
            "the focus is on the list",
            "document.activeElement.closest('.opened') !== null",
            vec![],
        )
        .holds(
            "the address has the stretch",
            "location.hash.includes('span=')",
            vec![],
        )
        .back()
        .is_at("#/history")
        .holds(
            "Back leads to before it was opened",
            &format!("{YEARS} > 20"),
            vec![],
        )
        .counts(".opened h3", 0);
}

#[test]
fn an_event_of_the_drawing_opens_its_evidence() {
    let page = Page::open("#/history");
    page.click_on(".timeline-pane .event text").holds(
        "the evidence stands beside",
        "location.hash.includes('see=event/')",
        vec![],
    );
}

#[test]
fn a_red_line_says_when_it_was_stated_and_by_whom() {
    Page::open("#/history?issue=status")
        .sees_in("h2", "Each red line over time")
        .sees_in(".line-history li", "First on record")
        .sees_in(".line-history li", "Said again")
        .go("#/rules")
        .sees_in("h2", "What changed between two dates")
        .sees("A gap between two sources is never reported as a change.");
}

#[test]
fn the_page_fits_a_phone() {
    Visit::new()
        .window(360, 740)
        .open("#/history?from=2008&on=2018")
        .sees_in("h2", "What changed")
        .does_not_scroll_sideways();
}

pub fn focus(page: &Page) {
    page.holds(
        "the timeline takes the focus",
        "(() => { const p = document.querySelector('.timeline-pane'); p.focus(); return document.activeElement === p; })()",
        vec![],
    );
}

pub fn number(page: &Page, expression: &str) -> f64 {
    let found = page
        .browser()
        .eval(&format!("return {expression};"), vec![]);
    found
        .expect("the page answers")
        .as_f64()
        .expect("the expression is a number")
}

/// A place on the drawing, in the window, where no event is.
fn middle(page: &Page) -> (i64, i64) {
    page.holds(
        "the drawing is in sight",
        "(document.querySelector('.timeline-buttons').scrollIntoView(), true)",
        vec![],
    );
    let left = "document.querySelector('.timeline-pane').getBoundingClientRect()";
    let x = number(page, &format!("{left}.left + {left}.width / 2"));
    let y = number(page, &format!("{left}.top + 8"));
    (x as i64, y as i64)
}

fn wheel(page: &Page, turn: i64) {
    let (x, y) = middle(page);
    let turn = json!({
        "type": "scroll", "duration": 0, "x": x, "y": y, "deltaX": 0, "deltaY": turn,
    });
    perform(
        page,
        json!([{ "type": "wheel", "id": "wheel", "actions": [turn] }]),
    );
}

fn perform(page: &Page, hands: serde_json::Value) {
    page.browser()
        .perform(hands)
        .expect("the browser takes input");
}

pub fn key(key: Key) -> String {
    key.value().to_string()
}

/// WebKitGTK's driver knows no fingers: it lets a mouse do what they are asked to do.
mod only_in_chromium_and_firefox {
    use super::*;

    #[test]
    fn two_fingers_zoom_and_one_moves() {
        let page = Visit::new().window(360, 740).open("#/history");
        page.sees_in(IN_SIGHT, WHOLE);
        page.holds(
            "the drawing is in reach",
            "(document.querySelector('.timeline-pane').scrollIntoView(), true)",
            vec![],
        );
        let (_, y) = middle(&page);
        let y = y.min(300);
        let steps = |toward: i64| {
            (1..=6)
                .map(|step| 180 + toward * (30 + 15 * step))
                .collect()
        };
        fingers(&page, y, &[steps(-1), steps(1)]);
        page.holds("a pinch zooms", &format!("{YEARS} < 20"), vec![]);
        let before = number(&page, FIRST_YEAR);
        fingers(&page, y, &[(0..=8).map(|step| 60 + 20 * step).collect()]);
        page.holds(
            "a finger moves it",
            &format!("{FIRST_YEAR} < {before}"),
            vec![],
        )
        .does_not_scroll_sideways();
    }

    /// Fingers that go down together at the first of their places, move through the others, and lift.
    fn fingers(page: &Page, y: i64, fingers: &[Vec<i64>]) {
        let hands = fingers.iter().enumerate().map(|(id, places)| {
            let to = |x: &i64| json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
            let mut actions: Vec<_> = places.iter().map(to).collect();
            actions.insert(1, json!({ "type": "pointerDown", "button": 0 }));
            actions.push(json!({ "type": "pointerUp", "button": 0 }));
            json!({
                "type": "pointer",
                "id": format!("finger {id}"),
                "parameters": { "pointerType": "touch" },
                "actions": actions,
            })
        });
        perform(page, hands.collect());
    }
}
