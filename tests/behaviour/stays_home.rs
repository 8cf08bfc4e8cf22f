//! The page asks nobody else for anything.

use e2e::Page;

#[test]
fn no_other_host_is_asked_for_anything() {
    Page::open("#/")
        .asked_no_other_host()
        .reload()
        .asked_no_other_host();
}

/// WebKit hands nothing that a page preloads to the page's own `fetch`: it takes the program from its
/// cache where the host lets it keep it, and asks a second time where not.
mod only_in_chromium_and_firefox {
    use e2e::Page;

    #[test]
    fn the_program_is_fetched_once() {
        let page = Page::open("#/");
        let requests = page.requests();
        let programs = requests.iter().filter(|url| url.ends_with(".wasm"));
        assert_eq!(programs.count(), 1, "{requests:#?}");
    }
}
