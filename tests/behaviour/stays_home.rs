//! The page asks nobody else for anything.

use e2e::Page;

#[test]
fn no_other_host_is_asked_for_anything() {
    Page::open("#/")
        .asked_no_other_host()
        .reload()
        .asked_no_other_host();
}

#[test]
fn the_program_is_fetched_once() {
    let page = Page::open("#/");
    let requests = page.requests();
    let programs = requests.iter().filter(|url| url.ends_with(".wasm"));
    assert_eq!(programs.count(), 1, "{requests:#?}");
}
