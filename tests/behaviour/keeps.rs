//! The page without a network: kept by the browser, or as one file on a disk.

use e2e::{Page, Site, Visit, everything};

/// The page as one file, as its host names it.
const FILE: &str = "red-lines.html";

/// What leads to it.
const LINK: &str = "Save the page as one file (HTML)";

fn is_the_file(saved: &[u8]) -> bool {
    saved.len() > 100_000 && saved.starts_with(b"<!")
}

fn one_file() -> Visit {
    Visit::new().file(Site::dist().join(FILE))
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

/// As on Windows, where a path has a drive in it: whatever resolved a path of its own would lose it.
#[test]
fn one_file_keeps_to_its_own_path_below_a_drive() {
    let folder = tempfile::tempdir().unwrap();
    let below = folder.path().join("C:").join("Users and others");
    std::fs::create_dir_all(&below).unwrap();
    let file = below.join(FILE);
    std::fs::copy(Site::dist().join(FILE), &file).unwrap();
    let page = Visit::new().file(&file).open("#/compare");
    let stays = |page: &Page| {
        page.holds(
            "the path should be the file's",
            "location.pathname.endsWith('/C:/Users%20and%20others/red-lines.html')",
            vec![],
        )
        .holds(
            "every link should stay in the file or lead to the web",
            "[...document.querySelectorAll('a[href]')].every((link) => /^(#|https?:)/.test(link.getAttribute('href')))",
            vec![],
        );
    };
    stays(&page);
    page.click("Swap columns")
        .is_at("#/compare?left=russia&right=georgia");
    stays(&page);
    for address in everything().unwrap() {
        page.go(&address);
        stays(&page);
    }
    page.go("#/compare").click("Previous change");
    page.holds(
        "a day should be set",
        "location.hash.includes('on=')",
        vec![],
    );
    stays(&page);
    page.back().is_at("#/compare").forward().reload();
    page.holds(
        "the day should be set still",
        "location.hash.includes('on=')",
        vec![],
    );
    stays(&page);
}

#[test]
fn the_one_file_hands_out_itself() {
    one_file()
        .open("#/about")
        .click(LINK)
        .saves(FILE, is_the_file)
        .sees("handed to your browser");
}

#[test]
fn a_frame_from_the_one_file_names_no_place_on_the_disk() {
    one_file()
        .open("#/compare?gap=deadlock")
        .click_on("main > .take > summary")
        .sees_in(".embed", "A frame needs the whole page to be on a web server.")
        .holds(
            "something else should stand for the address",
            "(() => { const text = document.querySelector('.embed pre').textContent; \
                return text.includes('https://example.org/red-lines/embed.html#/compare?gap=deadlock') && !text.includes('file:'); })()",
            vec![],
        );
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
fn the_one_file_is_fetched_from_the_host() {
    Page::open("#/about")
        .click(LINK)
        .saves(FILE, is_the_file)
        .sees("handed to your browser");
}

#[test]
fn that_the_one_file_cannot_be_fetched_is_told() {
    let page = Page::open("#/about");
    page.sees("kept in your browser").lose_the_host();
    // The browser notes that it fetched in vain.
    page.excuse(FILE);
    page.click(LINK)
        .sees("Try again when its host can be reached");
}

#[test]
fn the_page_for_frames_shows_the_view_alone() {
    Page::open("embed.html#/compare?gap=deadlock")
        .sees("Deadlock")
        .holds(
            "there is no menu and no foot",
            "['.masthead nav', '.search', '.track', '.steps', '.foot'].every((part) => \
             getComputedStyle(document.querySelector(part)).display === 'none')",
            vec![],
        );
    Page::open("embed.html#/compare?on=2013&gap=differ")
        .sees_in(".brand", "Red Lines")
        .holds(
            "the frame should say its day",
            "visible(document.querySelector('.date input')) && document.querySelector('.date input').value === '2013'",
            vec![],
        );
}

/// Elsewhere the file that is opened is a copy, with a script ahead of it that listens for errors.
mod only_in_chromium {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD as BASE64;
    use e2e::{Site, Visit};
    use serde_json::json;

    use super::{FILE, one_file};

    /// Only Chromium lets a test say how much room there is.
    #[test]
    fn a_full_disk_is_told_and_the_page_works_all_the_same() {
        let page = Visit::new().open("#/about");
        let origin = page
            .browser()
            .eval("return location.origin", vec![])
            .unwrap();
        let forget = "navigator.serviceWorker.getRegistrations().then(async (all) => { \
             for (const one of all) await one.unregister(); \
             for (const name of await caches.keys()) await caches.delete(name); return true; })";
        page.sees("kept in your browser");
        assert_eq!(page.browser().eval_async(forget, vec![]).unwrap(), true);
        let room = json!({ "origin": origin, "quotaSize": 20_000 });
        page.browser()
            .cdp("Storage.overrideQuotaForOrigin", room)
            .unwrap();
        page.excuse("QuotaExceededError")
            .reload()
            .sees_in(
                ".kept",
                "could not keep this page for times without a network",
            )
            .go("#/red-lines")
            .sees("Red lines, facing each other");
    }

    #[test]
    fn the_one_file_works_on_a_host_that_says_its_letters_are_others() {
        // Nothing else: to pack all that a host has takes longer than the test.
        let host = tempfile::tempdir().unwrap();
        for name in [FILE, "index.html", "_headers"] {
            std::fs::copy(Site::dist().join(name), host.path().join(name)).unwrap();
        }
        let file = host.path().join(FILE);
        Visit::new()
            .in_public()
            .files(host.path())
            .open("red-lines.html#/compare?gap=deadlock")
            .holds(
                "the host should have its way with the letters",
                "document.characterSet === 'UTF-8'",
                vec![],
            )
            .sees("Deadlock")
            .click("Red lines")
            .sees("Red lines, facing each other")
            .holds(
                "what is handed out should be the file as it lies on the host",
                "redlinesFile().length === arguments[0]",
                vec![std::fs::metadata(file).unwrap().len().into()],
            )
            .asked_no_other_host();
    }

    #[test]
    fn the_one_file_that_is_handed_out_is_the_one_that_was_opened_byte_for_byte() {
        let file = std::fs::read(Site::dist().join(FILE)).expect("dist/ holds the file");
        one_file().open("#/about").holds(
            "the same bytes should be handed out",
            "(() => { const own = redlinesFile(); const file = atob(arguments[0]); \
             return own.length === file.length && own.every((byte, at) => byte === file.charCodeAt(at)); })()",
            vec![BASE64.encode(file).into()],
        );
    }
}
