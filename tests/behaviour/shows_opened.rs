//! Data that a visitor opened: at their addresses, opened again, and in a small window.

use e2e::Page;

use crate::opens_data::{ALDMARK, aldmark, drop_onto, open, poison};

#[test]
fn back_and_forward_over_an_opening_show_the_data_of_their_addresses() {
    let page = Page::open("#/compare");
    page.click("Red lines").is_at("#/red-lines");
    drop_onto(&page, ALDMARK);
    page.sees_in(".shown-data", "Aldmark and Brevia").holds(
        "the address should name the data",
        "location.hash.startsWith('#/red-lines?data=Aldmark')",
        vec![],
    );
    page.back()
        .is_at("#/red-lines")
        .counts(".shown-data", 0)
        .sees("Georgia")
        .back()
        .is_at("#/compare")
        .counts(".shown-data", 0)
        .forward()
        .forward()
        .sees_in(".shown-data", "Aldmark and Brevia")
        .sees_no("Georgia")
        .click("Go back to the data of this page")
        .is_at("#/red-lines")
        .counts(".shown-data", 0)
        .back()
        .sees_in(".shown-data", "Aldmark and Brevia")
        .counts(".needs-data", 0)
        .click("Red Lines")
        .holds(
            "every link should name the data",
            "[...document.querySelectorAll('main a[href^=\"#\"]')].every((link) => link.href.includes('data='))",
            vec![],
        );
}

#[test]
fn a_file_that_holds_the_data_shown_is_said_to() {
    let page = Page::open("#/open");
    open(&page, "first.json", ALDMARK);
    page.sees_in(".shown-data", "“first.json”");
    drop_onto(&page, ALDMARK);
    page.sees_in(
        ".handed [role=status]",
        "“dropped.json” holds the data that are shown already.",
    )
    .sees_in(".shown-data", "“first.json”")
    .click("Close")
    .counts(".handed", 0);
}

#[test]
fn words_without_a_break_do_not_widen_the_page() {
    let mut document = aldmark();
    poison(&mut document, &"unbroken".repeat(20));
    let page = Page::open("#/open");
    page.resize(360, 640);
    open(&page, "unbroken.json", &document.to_string());
    page.sees_in(".shown-data", "“unbroken.json”");
    for route in ["#/", "#/actors", "#/compare"] {
        page.go_within(route)
            .sees_in("main", "unbroken")
            .does_not_scroll_sideways();
    }
}
