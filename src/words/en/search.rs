//! Search.

use dispute::search::Field;

use crate::words::shape::{Search, SearchField};

pub(super) const SEARCH_FIELD: SearchField = SearchField {
    label: "Search all records",
    placeholder: "Search",
    list: "Search",
};

pub(super) const SEARCH: Search = Search {
    title: "Search",
    lede: "Type a name, a place or a word in the field above, in any spelling or script. Press / to get there from anywhere.",
    count: |count| match count {
        0 => "Nothing found".to_owned(),
        1 => "1 record found".to_owned(),
        many => format!("{many} records found"),
    },
    like: |words| format!("No record has “{words}”. Records with words like it:"),
    none: |words| format!("No record has anything like “{words}”."),
    some_words: "No record has all of these words. These have the most of them:",
    nearest: "Words that come near:",
    searchable: "Names, places, years and words of the records can be searched, in any spelling or script.",
    rivals: "Other wordings for the same:",
    all: |count| format!("All {count} results"),
    found_in: |field| match field {
        Field::Title | Field::Text | Field::Words => "",
        Field::Form => "also written",
        Field::Id => "in its id",
        Field::Quotation => "quoted",
        Field::Note => "in a note",
        Field::Linked => "named beside it",
        Field::Rival => "rival wording",
    },
};
