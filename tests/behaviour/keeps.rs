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
        .sees("Attested")
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
fn the_hash_of_the_data_is_computed_again_from_a_disk_too() {
    for page in [Page::open("#/about"), one_file().open("#/about")] {
        page.click("Compute it again").sees("it is the same");
    }
}

#[test]
fn a_page_that_was_opened_once_opens_without_its_host() {
    let page = Page::open("#/");
    page.sees("kept in your browser").lose_the_host();
    page.reload()
        .sees("Questions people come with")
        .go("#/red-lines")
        .sees("Red lines, facing each other");
}

#[test]
fn the_page_for_frames_shows_the_view_alone() {
    Page::open("embed.html#/compare?gap=deadlock")
        .sees("Deadlock")
        .holds(
            "there is no masthead and no foot",
            "['.masthead', '.foot'].every((part) => \
             getComputedStyle(document.querySelector(part)).display === 'none')",
            vec![],
        );
}

/// Elsewhere the file that is opened is a copy, with a script ahead of it that listens for errors.
mod only_in_chromium {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use e2e::Site;

    use super::one_file;

    #[test]
    fn the_one_file_that_is_handed_out_is_the_one_that_was_opened_byte_for_byte() {
        let file =
            std::fs::read(Site::dist().join("red-lines.html")).expect("dist/ holds the file");
        one_file().open("#/about").holds(
            "the same bytes should be handed out",
            "(() => { const own = redlinesFile(); const file = atob(arguments[0]); \
             return own.length === file.length && own.every((byte, at) => byte === file.charCodeAt(at)); })()",
            vec![BASE64.encode(file).into()],
        );
    }
}
