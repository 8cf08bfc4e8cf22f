//! Records, actors, sources, and where accounts differ.

use crate::words::shape::{Differ, People, Record};

pub(super) const RECORD: Record = Record {
    evidence: "Evidence",
    chain: "How the words came here",
    sentences: |list| match list {
        [] => String::new(),
        [one] => format!(", sentence {one}"),
        many => {
            let all: Vec<String> = many.iter().map(u32::to_string).collect();
            format!(", sentences {}", all.join(", "))
        }
    },
    original: "Public original",
    leaves: "opens another site",
    links: "Linked records",
    named_by: "Records that name this one",
    note: "Editors’ note",
    checked: |date| format!("Last read against its sources on {date}"),
    id: "Record",
    own_page: "Open as a page of its own",
    close: "Close",
    panel: "Evidence",
    printed: "as printed:",
    not_yet: |date| format!("This record is outside the date you have set ({date})."),
    move_date: |date| format!("Show the page as of {date}"),
    differ: "Accounts differ",
    others_here: |count| {
        if count == 1 {
            "1 other record rests on this paragraph".to_owned()
        } else {
            format!("{count} other records rest on this paragraph")
        }
    },
    field,
    attested: "Attested",
    conditions: "On condition that",
    known: "What is known",
    used_by: "Used by",
    neutral: "This page says",
    options: "Answers",
    view_of: |who| format!("A view of {who}, not a fact of this page"),
    roles: "Offices",
    established: "How its details were established",
    stance: "Stance",
    paragraphs: "Paragraphs cited",
    no_paragraphs: "This source has no numbered paragraphs.",
    no_claim: "Sentences without a claim",
    paragraph: |number| format!("Paragraph {number}"),
};

pub(super) const PEOPLE: People = People {
    actors_title: "Actors",
    actors_lede: "Who acts or speaks in the records, and in which role. Open one to see everything recorded of it.",
    sources_title: "Sources",
    sources_lede: "Each document, where its author stands, and every record that rests on it. Texts are not reproduced: paragraphs appear as numbers, with short quotations.",
    briefs: "The five briefs the data starts from",
    numbered: "Cited paragraph by paragraph",
    outside: "Other public sources",
    records: |count| {
        if count == 1 {
            "1 record".to_owned()
        } else {
            format!("{count} records")
        }
    },
    terms_title: "Wording that carries a position",
    terms_lede: "Who uses which words, and what this page says instead. A loaded word stands only in a record that names somebody of the side that uses it, in quotation marks.",
    others: "Others",
};

pub(super) const DIFFER: Differ = Differ {
    lede: |count| {
        format!(
            "{count} points on which the sources contradict themselves, each other or better evidence. Each version stands with its source; the page picks none silently."
        )
    },
    touches: "Bears on",
};

/// The names of fields through which one record names another.
fn field(field: &str) -> &'static str {
    match field {
        "actor" | "actors" => "Who",
        "holder" => "Holder",
        "issue" | "issues" => "Question",
        "attributed_by" => "Attributed by",
        "attested.by" | "stated.by" => "Attested by",
        "conditions.actor" => "Waits for",
        "conditions.issue" => "Waits on the question",
        "interest.by" => "Interest named by",
        "ended.by" => "Ended by",
        "called_by.actor" => "Called a red line by",
        "tested.event" => "Tested by",
        "proposed_by" | "proposed_by.actor" => "Proposed by",
        "commitments.actor" => "Would act",
        "commitments.issue" => "Question",
        "consent_of" => "Needs the consent of",
        "prerequisites" => "Needs first",
        "gains.actor" => "Would gain",
        "gains.by" => "Gain named by",
        "consents.actor" => "Consented",
        "avenue" | "avenues" => "Avenue",
        "red_line" => "Red line",
        "by" => "By",
        "changed" => "Changed",
        "speaker" => "Speaker",
        "records" => "Attests",
        "claimed_by" => "Claimed by",
        "stands_in" => "Stands in the way of",
        "opens" => "Said to open",
        "about" => "About",
        "versions.by" => "Version of",
        "touches" => "Bears on",
        "used_by.actor" => "Used by",
        "rivals" => "Rival wordings",
        "roles.of" => "Office of",
        "author_actor" => "Author",
        _ => "Named in",
    }
}
