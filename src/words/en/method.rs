//! The rules, and what the data is worth.

use crate::words::shape::{About, Rules};

pub(super) const RULES: Rules = Rules {
    title: "The rules behind every verdict",
    lede: "Everything this page concludes, it concludes from the records by the rules below, alike for both sides. Nothing is scored.",
    firmness: "How firmly an answer is held",
    basis_title: "On whose word",
    basis_rules: &[
        (
            "declared",
            "The holder said or adopted it itself, however many hands relayed it.",
        ),
        (
            "attributed",
            "Somebody named says that the holder holds it.",
        ),
        (
            "inferred",
            "An analyst concludes it from conduct or context.",
        ),
    ],
    in_force_title: "When a record holds",
    in_force: &[
        "A position or red line holds from its first to its last attestation, or to its recorded end. Spans are half open: a record attested in March 2013 holds from 1 March and is last recorded from 1 April.",
        "After its last attestation it is only “last recorded”, with its date and age. Silence is neither change nor confirmation.",
        "Withdrawn, replaced or fulfilled: only where a source says so, or has what took its place.",
    ],
    record_title: "Which position is the position of record",
    of_record: &[
        "A side’s cell shows the position of its state: its own, or one of another organ or officer of the state. Parties out of office, the public, industry and experts stand beneath it.",
        "Declared comes before attributed, and attributed before inferred. On one basis, a position in force comes before one last recorded, then the one attested last.",
        "Other answers by voices of the same side are shown beneath, so that disagreement stays visible.",
    ],
    gap_title: "The gap between two answers",
    gap_rules: &[
        ("Unknown", "A side has no position on record."),
        (
            "Same answer",
            "The same answer, and neither is conditional.",
        ),
        (
            "Same answer, conditions differ",
            "The same answer otherwise.",
        ),
        (
            "Deadlock",
            "Different answers, and each side’s red line rules out the other’s.",
        ),
        (
            "One red line between them",
            "Different answers, and one side’s red line rules out the other’s. Whose it is says nothing about blame.",
        ),
        (
            "Differ",
            "Different answers, with no red line recorded that rules one of them out.",
        ),
    ],
    change_title: "What changed between two dates",
    change: &[
        "Each side’s position of record on the first date is held against the one on the second. The first line below that fits is the answer.",
        "A gap between two sources is never reported as a change. Two records are compared only where they are of one voice: the same holder, on the same basis, and, where somebody attributes or infers it, by the same author; and only where the second was attested after the first date. Anything else is “differently recorded”.",
        "An event stands in between where its date may lie after the first date and by the second; where the date reaches beyond, the page says so. That an event stood in between does not say that it caused anything.",
    ],
    change_rules: &[
        ("No record", "No position of record on either date."),
        (
            "Withdrawn, replaced, fulfilled",
            "In between, and by a source: the earlier position was taken back; another answer took its place, or the same in other words; what it asked for happened.",
        ),
        (
            "Newly recorded",
            "Only the second date has a position; what was held before is not known.",
        ),
        (
            "Differently recorded",
            "Two records that rest on different voices, or the second of which was not attested in between; or a red line of another voice decides how the two compare: one that somebody else calls so, or one beside a position that others report.",
        ),
        ("Other answer", "One voice, another answer."),
        (
            "Hardened, softened",
            "One voice, the same answer, held more or less firmly, in the order conditional, firm, red line. “Open” also stands where no firmness is recorded, so it is compared with a red line alone.",
        ),
        (
            "Reworded",
            "One voice, the same answer in another record, and none of the above.",
        ),
        (
            "No change recorded",
            "The same record on both dates, and the page says why no change is seen: it was said again in between; it was said before and after; its end, or what took its place, came later; or it was said at a time that is not dated nearly enough to tell whether it lies in between.",
        ),
        (
            "Last recorded before",
            "The same record, last said by the first date. Whether it still held is not known.",
        ),
    ],
    line_title: "What counts as a red line",
    line: &[
        "A position shows as a red line exactly where a red line of the same holder on the same question counts on that date and rules out another answer than the position’s own: stated by the holder, named so by somebody cited, or judged so by the editors under the first rule below.",
        "A red line says what it rules out. It never rules out what its own holder answers at the same time.",
    ],
    editors_title: "The editors’ own rules",
    dates_title: "Dates",
    dates: &[
        (
            "2013-03",
            "A month is a month wide: no day is shown that no source gives.",
        ),
        ("2010-10~", "About then."),
        ("2014?", "Uncertain: inferred, with what it rests on."),
        (
            "2013-03/",
            "From then, to an end that no source gives. That is not the same as an open end.",
        ),
    ],
};

pub(super) const ABOUT: About = About {
    title: "About the data",
    lede: "What the records cover, how they were made, how evenly they fall on the two sides, and where they are weak.",
    symmetry: "How evenly the records fall",
    symmetry_note: "Counted from the records, for each side. Unequal numbers are shown, not evened out: they say where the sources are thin.",
    columns: &[
        "Positions",
        "Words in positions",
        "Declared",
        "Attributed",
        "Inferred",
        "Red lines",
        "Sources",
        "Newest record",
    ],
    by_issue: "By question",
    method_title: "How a record is made",
    method: &[
        "An editor reads the passage, writes what it says in neutral words, and cites paragraph and sentence; words are quoted only where they matter, at most 25.",
        "Somebody who did not write the record reads it against the passage again.",
        "Every sentence of the five briefs is carried by a record or named as making no claim; a check fails otherwise.",
        "Rules on ids, citations, dates, options, overlaps and loaded wording are checked whenever the page is built. Data that breaks one is not published.",
    ],
    weak_title: "Known weaknesses",
    coverage_title: "Coverage",
    coverage: "Every sentence of the five briefs is cited by a record or named as making no claim:",
    covered: |cited, unclaimed| format!("{cited} sentences cited, {unclaimed} without a claim"),
    report_title: "Found an error?",
    report: "Open the record, note its id at the foot of its page, and write what the passage says instead and where. A wrong attribution is the worst error this page can make.",
    licence_title: "Licence",
    checked: |oldest, newest| {
        if oldest == newest {
            format!("Every record was last read against its sources on {oldest}.")
        } else {
            format!("Records were last read against their sources between {oldest} and {newest}.")
        }
    },
    everything: "Every kind of record",
    take_title: "Take the data with you",
    take: "The whole dataset is one JSON document. It is inside this page: nothing is fetched.",
    take_button: "Save the dataset (JSON)",
    taken: "The file was handed to your browser to save.",
    not_taken: "Your browser did not take the file. Everything else on the page still works.",
    not_reached: "The one file could not be fetched: your browser keeps this page, but not the file. Try again when its host can be reached. Everything else on the page still works.",
    schema: "Its JSON Schema",
    single: "The whole page also comes as one file, which opens from your disk without a network.",
    single_link: "Save the page as one file (HTML)",
    hash_title: "Whether these are the data that were published",
    hash: "The SHA-256 of the data, as it was stated when they were published:",
    opened_hash_title: "Which file this is",
    opened_hash: "The SHA-256 of the data, computed from the file when it was opened. Whoever has the same file has the same number:",
    hash_again: "Compute it again",
    hash_same: "Computed again from the data in this page, it is the same.",
    hash_other: |hash| {
        format!(
            "Computed again from the data in this page, it is another one: {hash}. This copy was changed or damaged. Take the page anew from where it is published."
        )
    },
    embed_title: "Show a view in another page",
    embed: "At the end of every view, under “Cite or take with you”, stands the HTML of a frame that shows that view, with its filters and date.",
    none: "none",
};
