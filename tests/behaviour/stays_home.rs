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
    fn no_part_of_the_program_is_fetched_twice() {
        // Where an address needs the later part, it is asked for at once.
        let page = Page::open("#/avenues");
        let requests = page.requests();
        let programs: Vec<_> = requests
            .iter()
            .filter(|url| url.ends_with(".wasm"))
            .collect();
        let mut parts = programs.clone();
        parts.sort();
        parts.dedup();
        assert!(
            !parts.is_empty() && parts.len() == programs.len(),
            "{requests:#?}"
        );
    }
}
