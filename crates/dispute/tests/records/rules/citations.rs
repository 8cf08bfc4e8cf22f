//! Citations, quotations, chains and sources.

use super::Broken;
use crate::mini::Edit::{Add, Change};

pub const BROKEN: &[Broken] = &[
    Broken {
        rule: "cited",
        edits: &[Change(
            "obstacle/no-harbour-master.toml",
            "citations = [\n  { source = \"source/harbour-paper\", paragraph = 2, sentences = [4] },\n]\n",
            "",
        )],
        file: "obstacle/no-harbour-master.toml",
        says: "",
    },
    Broken {
        rule: "passage",
        edits: &[Change(
            "figure/passengers.toml",
            "paragraph = 2",
            "paragraph = 4",
        )],
        file: "figure/passengers.toml",
        says: "paragraph = 4",
    },
    Broken {
        rule: "passage",
        edits: &[Change(
            "figure/passengers.toml",
            "paragraph = 2",
            "paragraph = 0",
        )],
        file: "figure/passengers.toml",
        says: "paragraph = 0",
    },
    Broken {
        rule: "passage",
        edits: &[Change("figure/passengers.toml", "paragraph = 2, ", "")],
        file: "figure/passengers.toml",
        says: "source/harbour-paper",
    },
    Broken {
        rule: "passage",
        edits: &[Change("figure/passengers.toml", ", sentences = [2]", "")],
        file: "figure/passengers.toml",
        says: "paragraph = 2",
    },
    Broken {
        rule: "passage",
        edits: &[Change("figure/passengers.toml", "[2]", "[2, 2]")],
        file: "figure/passengers.toml",
        says: "[2, 2]",
    },
    Broken {
        rule: "passage",
        edits: &[Change("figure/passengers.toml", "[2]", "[0]")],
        file: "figure/passengers.toml",
        says: "[0]",
    },
    Broken {
        rule: "passage",
        edits: &[Change(
            "actor/harbour-radio.toml",
            ", locator = \"second paragraph\"",
            "",
        )],
        file: "actor/harbour-radio.toml",
        says: "source/tide-news",
    },
    Broken {
        rule: "passage",
        edits: &[Change(
            "actor/harbour-radio.toml",
            "locator = \"second paragraph\"",
            "paragraph = 2, quotation = \"as the radio says\"",
        )],
        file: "actor/harbour-radio.toml",
        says: "paragraph = 2",
    },
    Broken {
        rule: "quotation-length",
        edits: &[Change(
            "statement/parliament-strait.toml",
            "first the strait, then the ferry",
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six",
        )],
        file: "statement/parliament-strait.toml",
        says: "twenty-six",
    },
    Broken {
        rule: "quotation-length",
        edits: &[Change(
            "statement/parliament-strait.toml",
            "first the strait, then the ferry",
            " ",
        )],
        file: "statement/parliament-strait.toml",
        says: "quotation",
    },
    Broken {
        rule: "statement-quotes",
        edits: &[Change(
            "statement/parliament-strait.toml",
            "quotation = \"first the strait, then the ferry\"",
            "locator = \"fourth paragraph\"",
        )],
        file: "statement/parliament-strait.toml",
        says: "citations",
    },
    // The speaker relays the speaker.
    Broken {
        rule: "chain",
        edits: &[Change(
            "position/aldmark-skerry-status.toml",
            "\"actor/harbour-radio\"]",
            "\"actor/harbour-radio\", \"actor/aldmark-parliament\"]",
        )],
        file: "position/aldmark-skerry-status.toml",
        says: "actor/harbour-radio",
    },
    // The chain ends with the source's author, who would then relay to herself.
    Broken {
        rule: "chain",
        edits: &[Change(
            "position/brevia-fishing.toml",
            "sentences = [1] }",
            "sentences = [1], via = [\"actor/brevia\", \"actor/lind\"] }",
        )],
        file: "position/brevia-fishing.toml",
        says: "via = ",
    },
    // The holder says of itself what is said of it.
    Broken {
        rule: "chain",
        edits: &[Change(
            "position/brevia-skerry-status.toml",
            "attributed_by = \"actor/lind\"",
            "attributed_by = \"actor/brevia\"",
        )],
        file: "position/brevia-skerry-status.toml",
        says: "attributed_by",
    },
    Broken {
        rule: "citation-index",
        edits: &[Change(
            "position/brevia-fishing.toml",
            "by = \"actor/brevia\", citation = 0",
            "by = \"actor/brevia\", citation = 1",
        )],
        file: "position/brevia-fishing.toml",
        says: "citation = 1",
    },
    Broken {
        rule: "source-used",
        edits: &[Add(
            "source/logbook.toml",
            "title.en = \"A logbook\"\nshort.en = \"Logbook\"\ngenre = \"reference\"\npublisher.en = \"A captain\"\nstance.en = \"None.\"\nchecked = \"2030-01-01\"\n",
        )],
        file: "source/logbook.toml",
        says: "",
    },
    Broken {
        rule: "url",
        edits: &[Change(
            "source/tide-news.toml",
            "https://tide.example/parliament",
            "javascript:alert(1)",
        )],
        file: "source/tide-news.toml",
        says: "javascript",
    },
    Broken {
        rule: "no-claim",
        edits: &[Change(
            "source/harbour-paper.toml",
            "sentences = [2]",
            "sentences = [1]",
        )],
        file: "source/harbour-paper.toml",
        says: "no_claim",
    },
    Broken {
        rule: "no-claim",
        edits: &[Change(
            "source/harbour-paper.toml",
            "sentences = [2]",
            "sentences = []",
        )],
        file: "source/harbour-paper.toml",
        says: "no_claim",
    },
    Broken {
        rule: "no-claim",
        edits: &[Change(
            "source/harbour-paper.toml",
            "paragraph = 3",
            "paragraph = 4",
        )],
        file: "source/harbour-paper.toml",
        says: "no_claim",
    },
];
