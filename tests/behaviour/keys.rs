//! Whole journeys without a mouse.

use e2e::Page;
use thirtyfour::Key;

/// Presses Tab until the focus is on something of this selector.
fn tab_to(page: &Page, selector: &str) {
    for _ in 0..120 {
        page.press(Key::Tab);
        let there = format!("return !!document.activeElement?.matches({selector:?})");
        if page.browser().eval(&there, Vec::new()).unwrap() == true {
            page.holds(
                "what has the focus should be seen to have it",
                "(() => { const style = getComputedStyle(document.activeElement); \
                 return style.outlineStyle !== 'none' || style.boxShadow !== 'none'; })()",
                Vec::new(),
            );
            return;
        }
    }
    panic!("no Tab leads to {selector}");
}

#[test]
fn from_the_first_page_to_the_words_of_a_source_by_keys_alone() {
    let page = Page::open("#/");
    tab_to(&page, "button.skip");
    page.press(Key::Enter);
    tab_to(&page, ".questions a");
    page.press(Key::Enter)
        .is_at("#/compare?gap=deadlock")
        .holds(
            "a new page should begin at its content",
            "document.activeElement?.id === 'content'",
            Vec::new(),
        );
    tab_to(&page, ".cell .facts a[href*='see=position']");
    page.press(Key::Enter).counts("#evidence", 1);
    tab_to(&page, "#evidence .citation a[href^='#/source/']");
    page.press(Key::Enter)
        .counts("#evidence", 0)
        .sees_in("h1, h2", "")
        .holds(
            "the page of the source should be shown",
            "location.hash.startsWith('#/source/')",
            Vec::new(),
        );
}

#[test]
fn filters_work_by_keys_alone() {
    let page = Page::open("#/compare");
    tab_to(&page, ".filters summary");
    page.press(Key::Enter);
    tab_to(&page, ".controls select");
    page.press(Key::Down).is_at("#/compare?theme=status").holds(
        "the focus should stay on the filter",
        "document.activeElement?.matches('.controls select')",
        Vec::new(),
    );
    tab_to(&page, ".controls input[type=search]");
    page.press("recognition")
        .is_at("#/compare?theme=status&words=recognition")
        .holds(
            "the focus should stay in the field, with all that was typed",
            "document.activeElement?.value === 'recognition'",
            Vec::new(),
        );
}

#[test]
fn the_day_is_set_by_keys_alone() {
    let page = Page::open("#/compare");
    tab_to(&page, ".as-of input[type=text]");
    // A field that Tab leads to is selected, and typing replaces it.
    page.press("March 2013")
        .press(Key::Enter)
        .is_at("#/compare?on=2013-03")
        .sees_in("[role=status]", "");
    tab_to(&page, ".as-of .steps button:nth-child(2)");
    page.press(Key::Enter).holds(
        "the next change should be later than March 2013",
        "location.hash > '#/compare?on=2013-03'",
        Vec::new(),
    );
}

#[test]
fn evidence_opens_and_closes_by_keys_and_the_journey_goes_on_from_there() {
    let page = Page::open("#/compare?theme=status");
    tab_to(&page, ".cell .facts a[href*='see=position']");
    let href = "return document.activeElement.getAttribute('href')";
    let opened = page.browser().eval(href, Vec::new()).unwrap();
    page.press(Key::Enter)
        .counts("#evidence", 1)
        .press(Key::Escape)
        .counts("#evidence", 0)
        .holds(
            "the focus should be back on the link that opened the evidence",
            "document.activeElement?.getAttribute('href') === arguments[0]",
            vec![opened],
        );
}

#[test]
fn a_record_out_of_its_time_moves_the_date_and_the_journey_goes_on_from_it() {
    let focused = "document.activeElement?.id === arguments[0]";
    for (address, around) in [
        ("#/event/war-2008?on=1999", "content"),
        ("#/history?on=1999&see=event/war-2008", "evidence"),
    ] {
        let page = Page::open(address);
        tab_to(&page, ".notice a");
        page.press(Key::Enter)
            .counts(
                "article > .notice:not(.differing), #evidence > .notice:not(.differing)",
                0,
            )
            .holds(
                "the focus should be on what the link stood in",
                focused,
                vec![around.into()],
            );
    }
}
