//! Discrepancies and loaded phrases.

use super::Broken;
use crate::mini::Edit::Change;

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "versions",
        edits: &[Change(
            "discrepancy/day-of-vote.toml",
            "  { text.en = \"On the second of April.\", citation = 1 },\n",
            "",
        )],
        file: "discrepancy/day-of-vote.toml",
        says: "versions",
    },
    Broken {
        rule: "versions",
        edits: &[Change(
            "discrepancy/day-of-vote.toml",
            "The newspaper quotes the minutes.",
            "",
        )],
        file: "discrepancy/day-of-vote.toml",
        says: "known.en",
    },
    // In the page's own words.
    Broken {
        rule: "loaded-phrase",
        edits: &[Change(
            "position/aldmark-skerry-status.toml",
            "The isles are part of Aldmark.",
            "The lost isles are part of Aldmark.",
        )],
        file: "position/aldmark-skerry-status.toml",
        says: "text.en",
    },
    // Quoted, in the record of somebody who does not say so.
    Broken {
        rule: "loaded-phrase",
        edits: &[Change(
            "position/brevia-ferry.toml",
            "The ferry",
            "Past the “Lost Isles”, the ferry",
        )],
        file: "position/brevia-ferry.toml",
        says: "“Lost Isles”",
    },
    // Beside the text: what a date rests on is read by readers, too.
    Broken {
        rule: "loaded-phrase",
        edits: &[Change(
            "position/aldmark-skerry-status.toml",
            "The date of the paper.",
            "The day the lost isles were lost.",
        )],
        file: "position/aldmark-skerry-status.toml",
        says: "The day",
    },
];
