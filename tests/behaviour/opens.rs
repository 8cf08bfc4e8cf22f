//! The page opens wherever it is put.

use e2e::{Page, Visit};

#[test]
fn the_page_says_what_it_is_about() {
    Page::open("#/").sees_in("h1", "Where Georgia and Russia stand");
}

#[test]
fn the_page_works_in_a_folder_of_its_host() {
    Visit::new()
        .folder("/some/where/")
        .open("#/")
        .sees_in("h1", "Where Georgia and Russia stand");
}

#[test]
fn the_page_fits_a_phone() {
    Visit::new()
        .window(360, 740)
        .open("#/")
        .does_not_scroll_sideways();
}

#[test]
fn a_reader_whose_system_is_dark_is_shown_a_dark_page() {
    let is_dark = "(() => { const parts = getComputedStyle(document.body).backgroundColor\
        .match(/[\\d.]+/g).slice(0, 3).map(Number); \
        return matchMedia('(prefers-color-scheme: dark)').matches && Math.max(...parts) < 64; })()";
    let page = Visit::new().in_the_dark().open("#/compare");
    page.holds("the page should be dark", is_dark, vec![]);
}
