//! Reading a folder.

use super::Broken;
use crate::mini::Edit::{Add, Change, Remove};

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "manifest",
        edits: &[Remove("dispute.toml")],
        file: "dispute.toml",
        says: "",
    },
    Broken {
        rule: "well-formed-id",
        edits: &[Add("actor/Two_Coasts.toml", "")],
        file: "actor/Two_Coasts.toml",
        says: "",
    },
    Broken {
        rule: "well-formed-id",
        edits: &[Add("witness/sailor.toml", "")],
        file: "witness/sailor.toml",
        says: "",
    },
    Broken {
        rule: "id-from-path",
        edits: &[Change(
            "actor/lind.toml",
            "type =",
            "id = \"actor/ada-lind\"\ntype =",
        )],
        file: "actor/lind.toml",
        says: "id = ",
    },
    // A field nobody knows.
    Broken {
        rule: "shape",
        edits: &[Change("position/aldmark-ferry.toml", "basis =", "bases =")],
        file: "position/aldmark-ferry.toml",
        says: "bases =",
    },
    // A word that is none of the choices.
    Broken {
        rule: "shape",
        edits: &[Change(
            "position/aldmark-ferry.toml",
            "\"conditional\"",
            "\"hesitant\"",
        )],
        file: "position/aldmark-ferry.toml",
        says: "hesitant",
    },
    // No TOML at all.
    Broken {
        rule: "shape",
        edits: &[Change("event/storm-accord.toml", "lane = ", "lane ")],
        file: "event/storm-accord.toml",
        says: "lane",
    },
    // A day that its month does not have.
    Broken {
        rule: "shape",
        edits: &[Change(
            "event/storm-accord.toml",
            "date = \"2015\"",
            "date = \"2015-02-29\"",
        )],
        file: "event/storm-accord.toml",
        says: "2015-02-29",
    },
    // An interval that ends before it begins.
    Broken {
        rule: "shape",
        edits: &[Change(
            "event/storm-accord.toml",
            "date = \"2015\"",
            "date = \"2015/2014\"",
        )],
        file: "event/storm-accord.toml",
        says: "2015/2014",
    },
];
