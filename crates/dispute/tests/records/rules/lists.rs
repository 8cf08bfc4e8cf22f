//! The manifest, and the lists that records choose from.

use super::Broken;
use crate::mini::Edit::Change;

pub const BROKEN: &[Broken] = &[
    // An answer that leads out of the page.
    Broken {
        rule: "url",
        edits: &[Change(
            "dispute.toml",
            "#/compare?gap=deadlock",
            "javascript:alert(1)",
        )],
        file: "dispute.toml",
        says: "javascript",
    },
    Broken {
        rule: "two-sides",
        edits: &[
            Change(
                "dispute.toml",
                "  { id = \"brevia\", actor = \"actor/brevia\", label.en = \"Brevia\" },\n]",
                "  { id = \"brevia\", actor = \"actor/brevia\", label.en = \"Brevia\" },\n  { id = \"isles\", actor = \"actor/aldmark\", label.en = \"Isles\" },\n]",
            ),
            Change(
                "dispute.toml",
                "\"isles\", actor = \"actor/aldmark\"",
                "\"isles\", actor = \"actor/council\"",
            ),
            Change(
                "actor/skerry-council.toml",
                "group = \"isles\"",
                "side = \"isles\"",
            ),
            Change("dispute.toml", "actor/council", "actor/skerry-council"),
        ],
        file: "dispute.toml",
        says: "sides",
    },
    Broken {
        rule: "two-sides",
        edits: &[Change(
            "dispute.toml",
            "actor = \"actor/brevia\"",
            "actor = \"actor/skerry-council\"",
        )],
        file: "dispute.toml",
        says: "actor/skerry-council",
    },
    Broken {
        rule: "reference-resolves",
        edits: &[Change(
            "dispute.toml",
            "parties = \"issue/skerry-status\"",
            "parties = \"issue/whose-quarrel\"",
        )],
        file: "dispute.toml",
        says: "parties",
    },
    Broken {
        rule: "unique-id",
        edits: &[Change("dispute.toml", "id = \"clash\"", "id = \"accord\"")],
        file: "dispute.toml",
        says: "Clash",
    },
    Broken {
        rule: "in-list",
        edits: &[Change("issue/ferry.toml", "\"travel\"", "\"sailing\"")],
        file: "issue/ferry.toml",
        says: "sailing",
    },
    Broken {
        rule: "in-list",
        edits: &[Change(
            "event/storm-accord.toml",
            "lane = \"both\"",
            "lane = \"none\"",
        )],
        file: "event/storm-accord.toml",
        says: "lane",
    },
    Broken {
        rule: "in-list",
        edits: &[Change("event/storm-accord.toml", "\"accord\"", "\"storm\"")],
        file: "event/storm-accord.toml",
        says: "category",
    },
    Broken {
        rule: "in-list",
        edits: &[Change(
            "actor/brevian-fishers.toml",
            "side = \"brevia\"",
            "side = \"south\"",
        )],
        file: "actor/brevian-fishers.toml",
        says: "side = ",
    },
    Broken {
        rule: "in-list",
        edits: &[Change("actor/lind.toml", "\"world\"", "\"moon\"")],
        file: "actor/lind.toml",
        says: "moon",
    },
    Broken {
        rule: "in-list",
        edits: &[Change(
            "red-line/brevian-fishers-strait.toml",
            "binding-refusal",
            "loud-refusal",
        )],
        file: "red-line/brevian-fishers-strait.toml",
        says: "loud-refusal",
    },
    Broken {
        rule: "in-list",
        edits: &[Change(
            "link/pier-aldmark-status.toml",
            "apart-from-it",
            "near-it",
        )],
        file: "link/pier-aldmark-status.toml",
        says: "near-it",
    },
    Broken {
        rule: "in-list",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "side = \"aldmark\"",
            "side = \"north\"",
        )],
        file: "avenue/ferry-again.toml",
        says: "\"north\"",
    },
    Broken {
        rule: "option",
        edits: &[
            Change("issue/ferry.toml", "id = \"after-accord\"", "id = \"run\""),
            Change(
                "position/aldmark-ferry.toml",
                "option = \"after-accord\"",
                "option = \"run\"",
            ),
            Change(
                "position/brevia-ferry-closed.toml",
                "option = \"after-accord\"",
                "option = \"run\"",
            ),
        ],
        file: "issue/ferry.toml",
        says: "Only after",
    },
    Broken {
        rule: "option",
        edits: &[Change(
            "position/brevia-ferry.toml",
            "option = \"run\"",
            "option = \"fly\"",
        )],
        file: "position/brevia-ferry.toml",
        says: "fly",
    },
    Broken {
        rule: "option",
        edits: &[Change(
            "position/brevia-fishing.toml",
            "option = \"run\"",
            "option = \"fly\"",
        )],
        file: "position/brevia-fishing.toml",
        says: "fly",
    },
    Broken {
        rule: "option",
        edits: &[Change(
            "red-line/brevia-status.toml",
            "[\"part-of-aldmark\"]",
            "[\"part-of-aldmark\", \"sunk\"]",
        )],
        file: "red-line/brevia-status.toml",
        says: "sunk",
    },
    Broken {
        rule: "option",
        edits: &[Change(
            "avenue/ferry-again.toml",
            "option = \"run\"",
            "option = \"fly\"",
        )],
        file: "avenue/ferry-again.toml",
        says: "fly",
    },
    Broken {
        rule: "option",
        edits: &[Change(
            "concession/brevia-licences.toml",
            "\"by-licence\"",
            "\"by-lot\"",
        )],
        file: "concession/brevia-licences.toml",
        says: "by-lot",
    },
];
