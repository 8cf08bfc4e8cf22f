//! Names of pages, the first page, and what is said when something is missing.

use super::thousands;
use crate::words::shape::{Foot, Nav, Nowhere, Set, Start, Titles, Trouble};

/// What to know of a page where no scripts run; it shows the records as of a day.
pub fn unscripted(day: &str) -> String {
    format!(
        "The records as of {day}. Without scripts this page can be read and followed from view to \
         view; another date, searching, filtering, the timeline and the evidence of each record \
         need scripts turned on."
    )
}

pub(super) const NAV: Nav = Nav {
    skip: "Skip to the content",
    main: "Main",
    compare: "Compare",
    red_lines: "Red lines",
    avenues: "Avenues",
    what: "What would it take",
    history: "History",
    differ: "Accounts differ",
    actors: "Actors",
    sources: "Sources",
    terms: "Wording",
    rules: "The rules",
    about: "About the data",
    more: |count| format!("Show {} more", thousands(count)),
    shown: |shown, count| format!("{} of {} are shown", thousands(shown), thousands(count)),
};

pub(super) const TITLES: Titles = Titles {
    what_if: "What would it take?",
    package: "A package of avenues",
    differ: "Where the accounts differ",
    open: "Open a dataset",
    search: |words| {
        if words.is_empty() {
            "Search".to_owned()
        } else {
            format!("Search: {words}")
        }
    },
};

pub(super) const FOOT: Foot = Foot {
    take: "Cite or take with you",
    words: "Every word rests on a cited record. Nothing is scored, and nothing is sent anywhere.",
    version: "Version of the data",
    licence: "Data: CC BY 4.0. Code: MIT or Apache-2.0. Quotations belong to their authors.",
    other_licence: |licence| {
        format!("Data: {licence}, as the opened file says. Code: MIT or Apache-2.0.")
    },
    kept: "This version is kept in your browser and opens without a network.",
    not_kept: "Your browser could not keep this page for times without a network: its room may be full. Everything works as long as there is one.",
    newer: "A newer version of this page is ready.",
    load_newer: "Load it",
};

pub(super) const START: Start = Start {
    how_title: "How to read a row",
    how: &[
        "Each row is one question. The left side is one answer, the right side the other, each in neutral words and with its source.",
        "The line at the edge of an answer is how firmly it is held. Two red lines facing each other leave no room between.",
        "The middle names the gap, computed by one rule. “No position on record” means that no record was found, never agreement.",
        "An older record says how old it is. Set the date above to see any other day.",
    ],
    example: "One row, as it stands",
    questions_title: "Questions people come with",
    summary: "All questions, by the gap between the two answers",
    count: |count| {
        if count == 1 {
            "1 question".to_owned()
        } else {
            format!("{count} questions")
        }
    },
    whole: "Compare all questions",
};

pub(super) const TROUBLE: Trouble = Trouble {
    not_found: "There is no such page",
    coming: "This part of the page is being loaded…",
    not_come: "This part of the page could not be loaded. What you have seen so far goes on working; check your connection, then load the rest.",
    again: "Load it again",
};

pub(super) const SET: Set = Set {
    page: |page, set| match page.contains(": ") {
        true => format!("{page}, {set}"),
        false => format!("{page}: {set}"),
    },
    as_of: |day| format!("as of {day}"),
    between: |from, to| format!("from {from} to {to}"),
    columns: |left, right| format!("{left} and {right}"),
    words: |words| format!("“{words}”"),
};

pub(super) const NOWHERE: Nowhere = Nowhere {
    text: |address| format!("The address “{address}” leads nowhere in this version."),
    no_record: |id| format!("There is no record “{id}” in this version of the data."),
    absent: |text| {
        format!("The data have nothing by the name that “{text}” gives, so the page left it out.")
    },
    misplaced: |text| {
        format!("“{text}” in the address belongs to another view, so this one left it out.")
    },
    nearest: "You may be looking for one of these:",
    start: "Go to the start",
};
