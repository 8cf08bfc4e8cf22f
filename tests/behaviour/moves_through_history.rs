//! The stretch of time in sight: in the address, under what does not move, and at its own dates.

use e2e::Page;
use thirtyfour::Key;

use super::history::{IN_SIGHT, WHOLE, YEARS, focus, key, number};

/// How many events and clusters are drawn.
const MARKS: &str = "document.querySelectorAll('.drawing :is(.event, .cluster)').length";

/// What the words say that tell which stretch is in sight.
const WORDS: &str = "document.querySelector('.in-sight').innerText";

#[test]
fn the_stretch_in_sight_stands_in_the_address_once_it_is_at_rest() {
    let page = Page::open("#/history?category=war");
    page.sees_in(IN_SIGHT, WHOLE);
    let entries = number(&page, "history.length");
    page.click("Closer").click("Closer").holds(
        "the address should name the stretch, beside the filter",
        "/^#\\/history\\?category=war&span=\\d{4}-\\d\\d-\\d\\d\\/\\d{4}-\\d\\d-\\d\\d$/.test(location.hash)",
        vec![],
    );
    assert_eq!(
        number(&page, "history.length"),
        entries,
        "in place of the one before"
    );
    page.click("Everything").is_at("#/history?category=war");
}

#[test]
fn a_link_to_a_stretch_shows_it_and_back_and_forward_go_between_stretches() {
    let page = Page::open("#/history?span=2008-08/2009-03-15");
    page.sees_in(IN_SIGHT, "1 August 2008 to 15 March 2009")
        .go("#/history?span=2013")
        .sees_in(IN_SIGHT, "1 January 2013 to 31 December 2013")
        .back()
        .sees_in(IN_SIGHT, "1 August 2008 to 15 March 2009")
        .is_at("#/history?span=2008-08/2009-03-15")
        .forward()
        .sees_in(IN_SIGHT, "1 January 2013 to 31 December 2013")
        .click("Later")
        .sees_in(IN_SIGHT, "2014")
        .holds(
            "the address follows",
            "location.hash.includes('span=2013-04-02/2014-04-0')",
            vec![],
        )
        .click("Compare")
        .sees_in("h1", "Both sides")
        .back()
        .sees_in(IN_SIGHT, "2014")
        .go("#/history")
        .sees_in(IN_SIGHT, WHOLE);
}

/// Presses a key on the timeline, and answers what the words say when that is painted.
const STEP: &str = "
    const done = arguments[arguments.length - 1];
    document.querySelector('.timeline-pane').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    requestAnimationFrame(() => done(document.querySelector('.in-sight').innerText));";

/// A step that waits until the timeline is at rest comes with the address, and is a jump.
#[test]
fn a_timeline_that_was_drawn_behind_its_still_moves_with_the_first_step() {
    let page = Page::open("history.html");
    page.holds(
        "the app takes its place",
        "document.documentElement.hasAttribute('data-live')",
        vec![],
    )
    .sees_in(IN_SIGHT, WHOLE);
    let words = page.browser().later(STEP, vec![]).unwrap();
    let words = words.as_str().unwrap();
    assert!(
        words.contains(" to ") && !words.contains(WHOLE),
        "“{words}” is not less than everything"
    );
}

/// Moves the timeline, narrows it to trade, and lets nothing be drawn until the timeline is at rest.
const CHOOSE: &str = "
    document.querySelector('.timeline-pane').dispatchEvent(new KeyboardEvent('keydown', { key: '+', bubbles: true }));
    const list = [...document.querySelectorAll('select')].find((list) => [...list.options].some((one) => one.value === 'trade'));
    list.value = 'trade';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    for (const since = performance.now(); performance.now() < since + 400;);";

#[test]
fn what_is_chosen_before_the_timeline_rests_is_not_taken_back() {
    let page = Page::open("#/history");
    page.sees_in(IN_SIGHT, WHOLE);
    page.browser().eval(CHOOSE, vec![]).unwrap();
    page.holds(
        "the address has both",
        "/=trade/.test(location.hash) && /span=/.test(location.hash)",
        vec![],
    );
}

#[test]
fn evidence_opens_and_closes_over_the_stretch_in_sight() {
    let page = Page::open("#/history?span=2008-06/2008-12");
    page.click_on(".timeline-pane .event text")
        .holds(
            "the link keeps the stretch",
            "location.hash.includes('span=2008-06/2008-12&see=event/')",
            vec![],
        )
        .back()
        .is_at("#/history?span=2008-06/2008-12")
        .sees_in(IN_SIGHT, "1 June 2008 to 31 December 2008");
}

#[test]
fn a_stretch_that_cannot_be_shown_gives_the_nearest_and_a_sentence() {
    Page::open("#/history?span=long-ago")
        .sees_in(".notice", "“long-ago” is not a stretch of time")
        .sees_in(IN_SIGHT, WHOLE)
        .go("#/history?span=2013/2008-08")
        .sees_in(".notice", "“2013/2008-08” ends before it begins")
        .sees_in(IN_SIGHT, "1 August 2008 to 31 December 2013")
        .go("#/history?span=1700/1750")
        .sees_in(".notice", "The records reach from 1 January 1992")
        .sees_in(IN_SIGHT, "1 January 1992 to")
        .go("#/history?span=1700/1709")
        .sees_in(IN_SIGHT, "1 January 1992 to 30 December 2001")
        .go("#/history?span=2012-10-05")
        .sees_in(".notice", "two weeks at least")
        .sees_in(IN_SIGHT, "28 September 2012 to 11 October 2012")
        .go("#/history?span=1980/1995")
        .sees_in(".notice", "The records reach from 1 January 1992")
        .sees_in(IN_SIGHT, "1 January 1992 to 31 December 1995");
}

#[test]
fn nothing_beneath_the_timeline_jumps_while_it_is_moved() {
    let page = Page::open("#/history");
    page.sees_in(IN_SIGHT, WHOLE);
    let height = "document.querySelector('.drawing[role]').getBoundingClientRect().height";
    let before = number(&page, height);
    for step in ["Closer", "Closer", "Later", "Closer"] {
        let in_sight = page
            .browser()
            .eval(&format!("return {WORDS};"), vec![])
            .expect("it says so");
        page.click(step).holds(
            "it moved",
            &format!("{WORDS} !== arguments[0]"),
            vec![in_sight],
        );
        assert_eq!(number(&page, height), before, "after {step}");
    }
    page.holds("less is in sight", &format!("{YEARS} < 10"), vec![]);
}

#[test]
fn a_life_is_drawn_where_its_dates_lie() {
    // The box of a drawing within a drawing is that of all it holds: where it lies, its attributes say.
    let page = Page::open("#/history?span=2008");
    page.sees_in(IN_SIGHT, "1 January 2008 to 31 December 2008")
        .holds(
            "the mark of a day lies at that day",
            "(() => { \
           const time = document.querySelector('.lives svg'); \
           const [start, , days] = time.getAttribute('viewBox').split(' ').map(Number); \
           const left = document.querySelector('.drawing[role]').getBoundingClientRect().left \
             + Number(time.getAttribute('x')); \
           const width = Number(time.getAttribute('width')); \
           const marks = [...time.querySelectorAll('.said')].filter((mark) => { \
             const x = Number(mark.getAttribute('x')); return x > start && x < start + days; }); \
           return marks.length > 0 && marks.every((mark) => { \
             const x = (Number(mark.getAttribute('x')) - start) / days * width + left; \
             return Math.abs(mark.getBoundingClientRect().left - x) < 2.5; }); })()",
            vec![],
        );
}

#[test]
fn however_the_timeline_was_moved_the_keys_go_through_it_from_left_to_right() {
    let page = Page::open("#/history");
    page.sees_in(IN_SIGHT, WHOLE);
    focus(&page);
    let whole = number(&page, MARKS);
    // Near enough for another's places to be filled, and back again.
    page.press("+++++")
        .press(key(Key::End))
        .press("--")
        .press(key(Key::Left))
        .press(key(Key::Home))
        .sees_in(IN_SIGHT, WHOLE)
        .is_at("#/history")
        .holds("as many marks as before", &format!("{MARKS} === {whole}"), vec![])
        .holds(
            "marks should stand in the order of their dates",
            "[...document.querySelectorAll('.drawing .lane')].every((lane) => { \
                const left = [...lane.querySelectorAll('.event polygon')].map((bar) => bar.getBBox().x); \
                return left.length > 0 && left.every((x, place) => place === 0 || left[place - 1] <= x); })",
            vec![],
        );
}
