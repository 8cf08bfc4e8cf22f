//! Ids, references, titles and texts.

use super::Broken;
use crate::mini::Edit::Change;

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "reference-resolves",
        edits: &[Change(
            "assessment/ferry-first.toml",
            "about = [\"avenue/ferry-again\"]",
            "about = [\"avenue/ferry-never\"]",
        )],
        file: "assessment/ferry-first.toml",
        says: "about",
    },
    Broken {
        rule: "reference-resolves",
        edits: &[Change(
            "position/aldmark-ferry.toml",
            "via = [\"actor/aldmark-parliament\"]",
            "via = [\"actor/nobody\"]",
        )],
        file: "position/aldmark-ferry.toml",
        says: "actor/nobody",
    },
    Broken {
        rule: "reference-resolves",
        edits: &[Change(
            "figure/passengers.toml",
            "source/harbour-paper",
            "source/harbour-book",
        )],
        file: "figure/passengers.toml",
        says: "source/harbour-book",
    },
    Broken {
        rule: "reference-resolves",
        edits: &[Change("dispute.toml", "actor/brevia", "actor/brevea")],
        file: "dispute.toml",
        says: "actor/brevea",
    },
    Broken {
        rule: "reference-kind",
        edits: &[Change(
            "obstacle/no-harbour-master.toml",
            "claimed_by = \"actor/lind\"",
            "claimed_by = \"source/tide-news\"",
        )],
        file: "obstacle/no-harbour-master.toml",
        says: "claimed_by",
    },
    Broken {
        rule: "itself",
        edits: &[Change(
            "term/lost-isles.toml",
            "rivals = [\"term/free-isles\"]",
            "rivals = [\"term/lost-isles\"]",
        )],
        file: "term/lost-isles.toml",
        says: "rivals",
    },
    Broken {
        rule: "title",
        edits: &[Change("actor/lind.toml", "title.en", "title.ka")],
        file: "actor/lind.toml",
        says: "title.ka",
    },
    Broken {
        rule: "title-length",
        edits: &[Change(
            "actor/lind.toml",
            "\"Ada Lind\"",
            "\"Ada Lind, who wrote the paper on the two coasts and the isles between them\"",
        )],
        file: "actor/lind.toml",
        says: "title.en",
    },
    Broken {
        rule: "text",
        edits: &[Change(
            "actor/lind.toml",
            "text.en = \"The author of the paper.\"\n",
            "",
        )],
        file: "actor/lind.toml",
        says: "",
    },
    Broken {
        rule: "text",
        edits: &[Change("actor/lind.toml", "text.en", "text.ru")],
        file: "actor/lind.toml",
        says: "text.ru",
    },
    Broken {
        rule: "base-language",
        edits: &[Change(
            "issue/ferry.toml",
            "label.en = \"Now\"",
            "label.ru = \"Now\"",
        )],
        file: "issue/ferry.toml",
        says: "label.ru",
    },
    Broken {
        rule: "checked",
        edits: &[Change(
            "actor/lind.toml",
            "checked = \"2030-01-01\"",
            "checked = \"2030-01\"",
        )],
        file: "actor/lind.toml",
        says: "checked",
    },
];
