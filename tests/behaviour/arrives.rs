//! The later part of the page arrives: on its own, when it is asked for, or not at all.

use std::fs;
use std::path::PathBuf;

use e2e::{Page, Site, Visit};

/// An address that needs the later part, and words that only it draws.
const COLD: &[(&str, &str)] = &[
    ("#/avenues", "Avenues"),
    ("#/what?want=abkhaz-railway", "What would it take?"),
    ("#/package?take=wine-trade", "A package of avenues"),
    ("#/history", "What happened when"),
    ("#/accounts-differ", "Where the accounts differ"),
    ("#/actors", "Actors"),
    ("#/sources", "Sources"),
    ("#/wording", "Wording"),
    ("#/rules", "The rules"),
    ("#/about", "About the data"),
    ("#/search?words=visas", "visas"),
    ("#/position/georgia-status", "Attested"),
    ("#/no/such-page", "There is no such page"),
    ("#/compare?see=position/georgia-status", "Attested"),
];

#[test]
fn every_page_opens_from_its_own_address() {
    for (route, words) in COLD {
        Page::open(route)
            .sees_in("#content, #evidence", words)
            .sees("Cite or take with you");
    }
}

#[test]
fn the_rest_of_the_page_comes_without_being_asked_for() {
    let page = Page::open("#/");
    // The worker that keeps the page may be asked for when the host is gone.
    page.excuse("fetching the script").lose_the_host();
    page.click("History").sees("What happened when");
}

/// The built page on a host that has lost the later part.
fn without_the_later_part() -> PathBuf {
    let files = std::env::temp_dir().join(format!("e2e-{}-first", std::process::id()));
    fs::create_dir_all(&files).expect("there is room for a copy of the page");
    for entry in fs::read_dir(Site::dist()).expect("dist/ is built") {
        let from = entry.expect("dist/ can be listed").path();
        let name = from.file_name().unwrap_or_default();
        if !name.to_string_lossy().ends_with("_later.wasm") && from.is_file() {
            fs::copy(&from, files.join(name)).expect("a file of dist/ can be copied");
        }
    }
    files
}

#[test]
fn where_the_rest_does_not_come_the_first_pages_work_and_the_others_say_so() {
    let files = without_the_later_part();
    let page = Visit::new().files(&files).open("#/compare");
    page.excuse("_later.wasm");
    page.excuse("the host answered 404");
    page.sees("Both sides, question by question");
    page.click("History")
        .sees("This part of the page could not be loaded")
        .sees("Load it again")
        // What the first part has no record of is not said to be nowhere.
        .go("#/avenue/abkhaz-railway")
        .sees("This part of the page could not be loaded")
        .is_titled("Red Lines")
        .click("Red lines")
        .sees("Red lines, facing each other");
    drop(page);
    fs::remove_dir_all(files).expect("the copy can be removed");
}
