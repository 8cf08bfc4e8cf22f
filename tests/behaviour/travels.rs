//! A visitor moves between the views, and the browser's own buttons move along.

use e2e::Page;

#[test]
fn a_view_opens_from_the_navigation_and_back_returns() {
    Page::open("#/")
        .click("Compare")
        .is_at("#/compare")
        .sees_in("h1", "Both sides, question by question")
        .back()
        .is_at("#/")
        .sees_in("h1", "Where Georgia and Russia stand")
        .forward()
        .sees_in("h1", "Both sides, question by question");
}

#[test]
fn a_view_opens_by_its_address() {
    Page::open("#/compare").sees_in("h1", "Both sides, question by question");
}
