//! The page without a network: kept by the browser, or as one file on a disk.

use e2e::{Page, Site, Visit};

fn one_file() -> Visit {
    Visit::new().file(Site::dist().join("red-lines.html"))
}

#[test]
fn one_file_opens_from_a_disk_with_its_addresses() {
    one_file()
        .open("#/compare?gap=deadlock")
        .sees("Deadlock")
        .go("#/position/georgia-status")
        .sees("Every time it was stated")
        .back()
        .sees("Both sides, question by question");
}

#[test]
fn the_one_file_hands_out_itself() {
    one_file()
        .open("#/about")
        .click("Save the page as one file (HTML)")
        .sees("handed to your browser");
}

#[test]
fn a_page_that_was_opened_once_opens_without_its_host() {
    let page = Page::open("#/");
    page.sees("kept in your browser").lose_the_host();
    page.reload()
        .sees("Five questions people come with")
        .go("#/red-lines")
        .sees("Red lines, facing each other");
}

#[test]
fn a_framed_view_comes_without_masthead_and_foot() {
    let page = Page::open("#/");
    page.holds(
        "the page made for frames shows the view alone",
        "if (!window.framed) { window.framed = document.createElement('iframe'); \
         window.framed.src = 'embed.html#/compare?gap=deadlock'; document.body.append(window.framed); } \
         const inside = window.framed.contentDocument; \
         return inside.querySelector('.question') && \
           getComputedStyle(inside.querySelector('.masthead')).display === 'none'",
        vec![],
    );
}
