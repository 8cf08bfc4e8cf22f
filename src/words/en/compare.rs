//! The comparison, its filters and its date.

use crate::words::shape::{AsOf, Compare, Filter};

pub(super) const COMPARE: Compare = Compare {
    title: "Both sides, question by question",
    lede: |count| {
        format!(
            "Each side’s position of record on {count} questions. The line at the edge of an answer is how firmly it is held; two red lines facing each other leave no room between."
        )
    },
    key: "How firmly an answer is held",
    gap: "the gap",
    none: "No position on record",
    last_recorded: "last recorded",
    also_in: "Other voices",
    also: "Also:",
    disagrees: "a different answer",
    same: "neither is conditional",
    one_line: |whose| format!("held by {whose}; it rules out the other answer"),
    deadlock: "each red line rules out the other answer",
    differ: "no recorded red line rules out either answer",
    conditions: "at least one of them on a condition",
    unknown_one: |who| format!("nothing recorded for {who}"),
    unknown_both: "nothing recorded for either",
    rests_on: |basis, date| format!("rests on {basis} records, the oldest of {date}"),
    if_: "If:",
    circle: "Each waits for the other",
    accounts: |count| {
        if count == 1 {
            "1 account differs".to_owned()
        } else {
            format!("{count} accounts differ")
        }
    },
    empty: "No question fits these filters.",
    shown: |shown, all| format!("{shown} of {all} questions"),
    two_columns: "Two columns are themselves a choice, and one that is disputed. Any recorded actor can take a column.",
    evidence: |title| format!("Evidence: {title}"),
    interest: "Interest:",
};

pub(super) const FILTER: Filter = Filter {
    label: "Filter the questions",
    theme: "Theme",
    gap: "Gap",
    firmness: "Firmness",
    text: "Words",
    all_themes: "All themes",
    all_gaps: "All gaps",
    all_firmness: "Any firmness",
    left: "Left column",
    right: "Right column",
    swap: "Swap columns",
    clear: "Clear filters",
    open: "Filter and choose columns",
};

pub(super) const AS_OF: AsOf = AsOf {
    label: "As of",
    slider: "The day the page shows",
    field: "Date, for example March 2013",
    previous: "Previous change",
    next: "Next change",
    now: "Now",
    today: "today",
    bad_date: |text| {
        format!(
            "“{text}” is not a date this page can read, so it left it out. Write a date like 2013, March 2013 or 2013-03-07."
        )
    },
    bad_span: |text| {
        format!(
            "“{text}” is not a stretch of time this page can read, so the timeline shows everything. Write it like 2008 or 2008-08/2012."
        )
    },
    turned_span: |text| {
        format!("“{text}” ends before it begins, so the timeline shows it the other way round.")
    },
    to_come: |date| format!("{date} is still to come, so the page shows today in its place."),
    before_all: |date, first| {
        format!(
            "Nothing is recorded as early as {date}, so the page shows {first} in its place, where the records begin."
        )
    },
    opened_to_come: |on, clock| {
        format!(
            "The opened data say that they are of {on}; by your device’s clock it is {clock}. The page takes {on} for today."
        )
    },
    clock_behind: |clock, published| {
        format!(
            "By your device’s clock it is {clock}, when these data were not yet published. The page takes {published} for today; set the clock right to see later days."
        )
    },
    clock_late: |published, age| {
        format!(
            "These data were published on {published}, {age} by your device’s clock. What has changed since then is not in them."
        )
    },
    unknown_part: |text| {
        format!(
            "This version of the page does not know “{text}” in the address, so it left it out."
        )
    },
    twice: |text| {
        format!("The address sets the same again with “{text}”, so the page left that out.")
    },
    changed: |date| format!("The page now shows {date}"),
};
