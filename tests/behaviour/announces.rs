//! What changes without a visitor going anywhere is said to whoever does not see it.

use e2e::Page;

/// What a live region says that is drawn already when its words come: one that comes with its
/// words is not read out.
const SAYS: &str = "[...document.querySelectorAll('[role=status]')].some((region) => \
     region === window.region && region.textContent.includes(arguments[0]))";

fn watch(page: &Page, region: &str) {
    let script = format!("window.region = document.querySelector({region:?});");
    page.browser().eval(&script, Vec::new()).unwrap();
}

#[test]
fn a_change_of_the_date_is_announced() {
    let page = Page::open("#/compare");
    watch(&page, ".as-of [role=status]");
    page.fill("Date, for example March 2013", "March 2013")
        .press(thirtyfour::Key::Enter)
        .holds(
            "the date should be announced",
            SAYS,
            vec!["The page now shows".into()],
        );
}

#[test]
fn how_many_questions_a_filter_leaves_is_announced() {
    let page = Page::open("#/compare");
    watch(&page, ".compare > .count");
    page.click("Filter and choose columns")
        .choose("Theme", "Status and territory")
        .holds(
            "the number should be announced",
            SAYS,
            vec![" questions".into()],
        );
}

#[test]
fn how_many_records_are_found_is_announced_while_one_types() {
    let page = Page::open("#/");
    watch(&page, ".search [role=status]");
    page.fill("Search all records", "railway").holds(
        "the number should be announced",
        SAYS,
        vec![" records found".into()],
    );
}

#[test]
fn a_date_that_is_none_is_announced() {
    let page = Page::open("#/compare");
    watch(&page, ".notices");
    page.fill("Date, for example March 2013", "the other day")
        .press(thirtyfour::Key::Enter)
        .holds(
            "the mistake should be announced",
            SAYS,
            vec!["is not a date".into()],
        );
}
