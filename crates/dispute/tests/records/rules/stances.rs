//! Positions and red lines.

use super::Broken;
use crate::mini::Edit::{Add, Change};

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "attested",
        edits: &[Change(
            "position/brevia-skerry-status.toml",
            "attested = [\n  { date = \"2020-05\", by = \"actor/lind\", citation = 0 },\n]",
            "attested = []",
        )],
        file: "position/brevia-skerry-status.toml",
        says: "attested = []",
    },
    Broken {
        rule: "attested",
        edits: &[Change(
            "red-line/brevia-status.toml",
            "stated = [\n  { date = \"2020-05\", by = \"actor/lind\", citation = 0 },\n]",
            "stated = []",
        )],
        file: "red-line/brevia-status.toml",
        says: "stated = []",
    },
    Broken {
        rule: "date-order",
        edits: &[Change(
            "position/aldmark-skerry-status.toml",
            "date = \"2020-05\"",
            "date = \"2018-05\"",
        )],
        file: "position/aldmark-skerry-status.toml",
        says: "2018-05",
    },
    Broken {
        rule: "date-order",
        edits: &[Change(
            "red-line/aldmark-status.toml",
            "date = \"2021-03-07\"",
            "date = \"2018\"",
        )],
        file: "red-line/aldmark-status.toml",
        says: "\"2018\"",
    },
    Broken {
        rule: "date-order",
        edits: &[Change(
            "position/brevia-ferry-closed.toml",
            "date = \"2015-06\"",
            "date = \"2009\"",
        )],
        file: "position/brevia-ferry-closed.toml",
        says: "ended",
    },
    // The paper is of May 2020.
    Broken {
        rule: "date-order",
        edits: &[Change(
            "position/brevia-fishing.toml",
            "\"2020-02\"",
            "\"2020-06\"",
        )],
        file: "position/brevia-fishing.toml",
        says: "2020-06",
    },
    Broken {
        rule: "summary-length",
        edits: &[Change(
            "position/brevia-ferry.toml",
            "The ferry should run now.",
            "The ferry should run now and tomorrow and on the day after and on every other day of the week, of the month, of the year and of the decade, in calm and in storm, by day and by night, for everybody who wishes to cross.",
        )],
        file: "position/brevia-ferry.toml",
        says: "text.en",
    },
    Broken {
        rule: "whole-span",
        edits: &[Change(
            "red-line/aldmark-status.toml",
            "rules out a state on the isles.",
            "rules out a state on the isles, as it said again in 2021.",
        )],
        file: "red-line/aldmark-status.toml",
        says: "text.en",
    },
    Broken {
        rule: "whole-span",
        edits: &[Change(
            "position/aldmark-skerry-status.toml",
            "title.en = \"",
            "title.en = \"2020: ",
        )],
        file: "position/aldmark-skerry-status.toml",
        says: "title.en",
    },
    Broken {
        rule: "basis",
        edits: &[Change(
            "position/brevia-ferry.toml",
            "basis = \"declared\"",
            "basis = \"declared\"\nattributed_by = \"actor/lind\"",
        )],
        file: "position/brevia-ferry.toml",
        says: "attributed_by",
    },
    Broken {
        rule: "basis",
        edits: &[Change(
            "position/brevian-fishers-fishing.toml",
            "attributed_by = \"actor/lind\"\n",
            "",
        )],
        file: "position/brevian-fishers-fishing.toml",
        says: "basis",
    },
    Broken {
        rule: "condition",
        edits: &[Change(
            "position/brevia-ferry.toml",
            "firmness = \"open\"",
            "firmness = \"conditional\"",
        )],
        file: "position/brevia-ferry.toml",
        says: "firmness",
    },
    Broken {
        rule: "condition",
        edits: &[Change(
            "position/brevia-fishing.toml",
            "firmness = \"conditional\"",
            "firmness = \"firm\"",
        )],
        file: "position/brevia-fishing.toml",
        says: "conditions = ",
    },
    Broken {
        rule: "overlap",
        edits: &[Add(
            "position/brevia-skerry-status-again.toml",
            include_str!("../../fixtures/mini/position/brevia-skerry-status.toml"),
        )],
        file: "position/brevia-skerry-status-again.toml",
        says: "attested",
    },
    Broken {
        rule: "rules-out",
        edits: &[Change(
            "red-line/brevia-status.toml",
            "rules_out = { options = [\"part-of-aldmark\"] }",
            "rules_out = {}",
        )],
        file: "red-line/brevia-status.toml",
        says: "rules_out",
    },
    // The line rules out what its own holder answers.
    Broken {
        rule: "rules-out",
        edits: &[Change(
            "red-line/brevia-status.toml",
            "[\"part-of-aldmark\"]",
            "[\"part-of-aldmark\", \"own-state\"]",
        )],
        file: "red-line/brevia-status.toml",
        says: "rules_out",
    },
    Broken {
        rule: "called-by",
        edits: &[Change(
            "red-line/brevia-status.toml",
            "called_by = { who = \"other\", actor = \"actor/lind\" }",
            "called_by = { who = \"other\" }",
        )],
        file: "red-line/brevia-status.toml",
        says: "called_by",
    },
    Broken {
        rule: "called-by",
        edits: &[Change(
            "red-line/brevian-fishers-strait.toml",
            ", rule = \"binding-refusal\"",
            "",
        )],
        file: "red-line/brevian-fishers-strait.toml",
        says: "called_by",
    },
    Broken {
        rule: "called-by",
        edits: &[Change(
            "red-line/aldmark-status.toml",
            "who = \"holder\"",
            "who = \"holder\", rule = \"binding-refusal\"",
        )],
        file: "red-line/aldmark-status.toml",
        says: "called_by",
    },
];
