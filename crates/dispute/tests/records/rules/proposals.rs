//! Avenues, and links to red lines.

use super::Broken;
use crate::mini::Edit::{Add, Change};

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "commitment",
        edits: &[
            Change(
                "avenue/ferry-again.toml",
                "id = \"send-ship\"",
                "id = \"open-pier\"",
            ),
            Change(
                "avenue/ferry-again.toml",
                "[\"open-pier\", \"send-ship\"]",
                "[\"open-pier\"]",
            ),
            Change("link/ship-brevia-status.toml", "send-ship", "open-pier"),
        ],
        file: "avenue/ferry-again.toml",
        says: "Send the ship",
    },
    Broken {
        rule: "commitment",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "[\"open-pier\", \"send-ship\"]",
            "[\"open-pier\", \"send-plane\"]",
        )],
        file: "avenue/ferry-again.toml",
        says: "send-plane",
    },
    Broken {
        rule: "commitment",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "id = \"pier\"",
            "id = \"whole\"",
        )],
        file: "avenue/ferry-again.toml",
        says: "The pier alone",
    },
    Broken {
        rule: "commitment",
        edits: &[Change(
            "link/ship-brevia-status.toml",
            "send-ship",
            "send-plane",
        )],
        file: "link/ship-brevia-status.toml",
        says: "send-plane",
    },
    // Nothing to test, and no reason.
    Broken {
        rule: "testable",
        edits: &[Change(
            "avenue/talks.toml",
            "too_vague.en = \"Nobody says who would do what.\"\n",
            "",
        )],
        file: "avenue/talks.toml",
        says: "",
    },
    // Something to test, and a reason why there is nothing.
    Broken {
        rule: "testable",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "consent_of",
            "too_vague.en = \"It is vague.\"\nconsent_of",
        )],
        file: "avenue/ferry-again.toml",
        says: "commitments = [",
    },
    Broken {
        rule: "proposed-by",
        edits: &[Change(
            "avenue/talks.toml",
            "proposed_by = [{ actor = \"actor/skerry-council\", citation = 0 }]",
            "proposed_by = []",
        )],
        file: "avenue/talks.toml",
        says: "proposed_by",
    },
    Broken {
        rule: "status",
        edits: &[Change(
            "avenue/talks.toml",
            "status = [\n  { date = \"2020\", state = \"proposed\", citation = 0 },\n]",
            "status = []",
        )],
        file: "avenue/talks.toml",
        says: "status = []",
    },
    Broken {
        rule: "date-order",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "date = \"2020-05\"",
            "date = \"2014-05\"",
        )],
        file: "avenue/ferry-again.toml",
        says: "2014-05",
    },
    Broken {
        rule: "date-order",
        edits: &[Change("avenue/talks.toml", "\"2020\"", "\"2021\"")],
        file: "avenue/talks.toml",
        says: "2021",
    },
    Broken {
        rule: "prerequisites",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "consent_of",
            "prerequisites = [\"avenue/talks\"]\nconsent_of",
        )],
        file: "avenue/ferry-again.toml",
        says: "prerequisites",
    },
    Broken {
        rule: "gain",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "{ side = \"aldmark\", text",
            "{ text",
        )],
        file: "avenue/ferry-again.toml",
        says: "Visitors.",
    },
    Broken {
        rule: "gain",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "{ side = \"aldmark\", text",
            "{ side = \"aldmark\", actor = \"actor/lind\", text",
        )],
        file: "avenue/ferry-again.toml",
        says: "Visitors.",
    },
    Broken {
        rule: "judged-by",
        edits: &[Change(
            "link/ship-brevia-status.toml",
            "by = \"actor/lind\"\n",
            "",
        )],
        file: "link/ship-brevia-status.toml",
        says: "basis",
    },
    Broken {
        rule: "judged-by",
        edits: &[Change(
            "link/pier-aldmark-status.toml",
            "rule = \"apart-from-it\"\n",
            "by = \"actor/lind\"\n",
        )],
        file: "link/pier-aldmark-status.toml",
        says: "basis",
    },
    Broken {
        rule: "one-verdict",
        edits: &[Add(
            "link/pier-and-isles.toml",
            include_str!("../../fixtures/mini/link/pier-aldmark-status.toml"),
        )],
        file: "link/pier-and-isles.toml",
        says: "verdict",
    },
];
