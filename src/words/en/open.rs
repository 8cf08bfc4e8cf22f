//! Opening a dataset.

use super::thousands;
use crate::words::shape::Open;

pub(super) const OPEN: Open = Open {
    lede: "The page can show other data: another dispute, an update, or somebody’s own version of these records, with two sides of any name. It takes a JSON file in the documented schema and shows it for this visit.",
    stays: "The file stays on your device. Nothing of it is sent anywhere, and nothing is kept when you leave or reload the page.",
    choose: "Choose a file",
    drop: "Or drop a file anywhere on the page, or paste its text.",
    paste: "Or paste the text of the file here",
    bounds: |megabytes, records| {
        format!("Up to {megabytes} MB and {} records.", thousands(records))
    },
    schema: "The schema",
    pattern: "To see a whole file, save the data of this page.",
    pasted: "the pasted text",
    shown_label: "The data shown",
    shown: |name, version, records, hash, file| {
        format!(
            "{name}, version {version}, {} records, from {file} on your device. SHA-256 {hash}",
            thousands(records)
        )
    },
    back: "Go back to the data of this page",
    needs_label: "The data this link needs",
    needs: |name, version, hash| {
        let name = if name.is_empty() {
            "without a name"
        } else {
            name
        };
        format!(
            "This link was made with other data than those shown: {name}, version {version}, whose SHA-256 begins with {hash}. They are in a file that whoever made the link has. Open that file to see what the link shows, or go on with the data shown."
        )
    },
    choose_that: "Open that file",
    go_on: "Go on with the data shown",
    reads: |file| format!("Reading and checking {file}"),
    done: |percent| format!("{percent} %"),
    stop: "Stop",
    same: |file| format!("{} holds the data that are shown already.", begins(file)),
    refused: |file| format!("{} was not opened", begins(file)),
    former: |name| format!("The page still shows {name}."),
    mistakes: |count| {
        if count == 1 {
            "One thing is wrong with it.".to_owned()
        } else {
            format!("{} things are wrong with it.", thousands(count))
        }
    },
    more: |count| format!("And {} more.", thousands(count)),
    line: |line| format!("line {line}"),
    too_large: |megabytes| {
        format!(
            "It is larger than {megabytes} MB, which is the most this page opens. Take out records that the question does not need, or shorten its texts."
        )
    },
    too_many: |records| {
        format!(
            "It has more than {} records, which is the most this page opens. Take out records that the question does not need.",
            thousands(records)
        )
    },
    unreadable: "Your browser could not read it. It may have been moved or changed meanwhile: choose it again.",
    no_text: "It is no text in UTF-8, so it can be no JSON. If it is an archive, unpack it and open the file dataset.json inside.",
    close: "Close",
};

/// Words at the beginning of a sentence.
fn begins(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
