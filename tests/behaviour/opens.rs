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
