//! English.

use super::*;

pub(super) static UI: Ui = Ui {
    lang: "en",
    name: "Red Lines",
    tagline: "Georgia and Russia, side by side",
    nav: Nav {
        skip: "Skip to the content",
        main: "Main",
        more: "More",
        compare: "Compare",
        red_lines: "Red lines",
        avenues: "Avenues",
        history: "History",
        differ: "Accounts differ",
        actors: "Actors",
        sources: "Sources",
        terms: "Wording",
        rules: "The rules",
        about: "About the data",
        footer: "Every word rests on a cited record. Nothing is scored, and nothing is sent anywhere.",
    },
    start: Start {
        title: "Where Georgia and Russia stand, and what neither will give up",
        how: &[
            "Each row is one question. The left side is one answer, the right side the other, each in neutral words and with its source.",
            "The line at the edge of an answer is how firmly it is held. Two red lines facing each other leave no room between.",
            "The middle names the gap, computed by one rule. “No position on record” means that no record was found, never agreement.",
            "An older record says how old it is. Set the date above to see any other day.",
        ],
        example: "One row, as it stands",
        questions_title: "Five questions people come with",
        questions: &[
            ("On what do both refuse to move?", "#/compare?gap=deadlock"),
            ("Where could they meet?", "#/compare?gap=same"),
            (
                "What has been proposed, and where does it stand?",
                "#/avenues",
            ),
            (
                "What did each say about diplomatic relations, and when?",
                "#/issue/diplomatic-relations",
            ),
            (
                "Where do the accounts themselves differ?",
                "#/accounts-differ",
            ),
        ],
        summary: "All questions, by the gap between the two answers",
        count: |count| {
            if count == 1 {
                "1 question".to_owned()
            } else {
                format!("{count} questions")
            }
        },
        whole: "Compare all questions",
    },
    compare: Compare {
        title: "Both sides, question by question",
        lede: |count| {
            format!(
                "Each side’s position of record on {count} questions. The line at the edge of an answer is how firmly it is held; two red lines facing each other leave no room between."
            )
        },
        key: "How firmly an answer is held",
        gap: "the gap",
        none: "No position on record",
        last_recorded: "last recorded",
        also_in: "Other voices",
        also: "Also:",
        disagrees: "a different answer",
        same: "neither is conditional",
        one_line: |whose| format!("one red line between them: {whose}"),
        deadlock: "each red line rules out the other answer",
        differ: "no red line recorded between them",
        conditions: "at least one of them on a condition",
        unknown_one: |who| format!("nothing recorded for {who}"),
        unknown_both: "nothing recorded for either",
        rests_on: |basis, date| format!("rests on {basis} records, the oldest of {date}"),
        if_: "If:",
        circle: "Each waits for the other",
        accounts: |count| {
            if count == 1 {
                "1 account differs".to_owned()
            } else {
                format!("{count} accounts differ")
            }
        },
        empty: "No question fits these filters.",
        shown: |shown, all| format!("{shown} of {all} questions"),
        two_columns: "Two columns are themselves a choice: the Abkhaz and South Ossetian de facto authorities hold that the quarrel is theirs with Georgia, while Georgia holds that it is with Russia. Any recorded actor can take a column.",
        evidence: |title| format!("Evidence: {title}"),
        speaks: |who, date| format!("{who}, {date}"),
        interest: "Interest:",
    },
    filter: Filter {
        label: "Filter the questions",
        theme: "Theme",
        gap: "Gap",
        firmness: "Firmness",
        text: "Words",
        all_themes: "All themes",
        all_gaps: "All gaps",
        all_firmness: "Any firmness",
        left: "Left column",
        right: "Right column",
        swap: "Swap columns",
        clear: "Clear filters",
        columns: "Columns",
    },
    as_of: AsOf {
        label: "As of",
        slider: "The day the page shows",
        field: "Date, for example March 2013",
        previous: "Previous change",
        next: "Next change",
        now: "Now",
        today: "today",
        bad_date: |text| {
            format!(
                "“{text}” is not a date this page can read, so it shows today. Write a date like 2013, March 2013 or 2013-03-07."
            )
        },
        outside: |shown| format!("That date lies outside the records, so the page shows {shown}."),
        unknown_part: |text| {
            format!(
                "This version of the page does not know “{text}” in the address, so it left it out."
            )
        },
        dismiss: "Dismiss",
        changed: |date| format!("The page now shows {date}"),
    },
    lines: RedLines {
        title: "Red lines, facing each other",
        lede: "What each side is recorded as ruling out, who calls it a red line, and whether it rules out what the other side holds.",
        collide: "They collide",
        stands: "One stands against the other’s answer",
        apart: "No collision recorded",
        none: "No red line on record",
        rules_out: "Rules out:",
        called_by: "Called a red line by",
        called_holder: "the holder itself",
        called_other: |who| who.to_owned(),
        called_editors: |rule| format!("the editors, by the rule “{rule}”"),
        stated: |count| {
            if count == 1 {
                "stated once on record".to_owned()
            } else {
                format!("stated {count} times on record")
            }
        },
        others: "Red lines of others",
        against: |answer| format!("Rules out the other side’s answer: {answer}"),
        empty: "No red line was on record on this date.",
        tested: "Tested by",
        stated_by: "Every time it was stated",
    },
    avenues: Avenues {
        title: "Avenues of cooperation",
        lede: "What has been proposed, by whom, what it would take of each, what each would gain and what stands in the way. A proposal is listed because somebody made it, not because it is recommended.",
        proposed_by: "Proposed by",
        takes: "What it takes",
        reading: "editors’ reading",
        gains: "would gain",
        no_gain: "No gain on record",
        in_the_way: "What stands in the way",
        nothing_in_the_way: "No obstacle on record",
        stands: "Where it stands",
        needs: "Needs first",
        consent: "Needs the consent of",
        consented: "Consent on record",
        vague: "Not specified enough to test",
        says: "says",
        meets: "Red lines it meets",
        untested: "no link recorded: unknown",
        not_yet: "Not yet proposed on this date",
        steps: "Steps one side could take alone",
        routes: "Alternative routes",
        against: "against",
    },
    record: Record {
        evidence: "Evidence",
        chain: "How the words came here",
        passage: |source, paragraph, sentences| format!("{source} ¶{paragraph}{sentences}"),
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
        quotation: "In the source’s words",
        links: "Linked records",
        named_by: "Records that name this one",
        note: "Editors’ note",
        checked: |date| format!("Last read against its sources on {date}"),
        id: "Record",
        own_page: "Open as a page of its own",
        close: "Close",
        panel: "Evidence",
        printed: "as printed:",
        rests_on: "Date:",
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
        field: field,
        attested: "Attested",
        conditions: "On condition that",
        versions: "The accounts",
        known: "What is known",
        used_by: "Used by",
        neutral: "This page says",
        options: "Answers",
        view_of: |who| format!("A view of {who}, not a fact of this page"),
        no_quote: "No words quoted",
        roles: "Offices",
        established: "How its details were established",
        stance: "Stance",
        paragraphs: "Paragraphs cited",
        no_paragraphs: "This source has no numbered paragraphs.",
        no_claim: "Sentences without a claim",
        paragraph: |number| format!("Paragraph {number}"),
        relayed: |chain| format!("relayed: {chain}"),
    },
    people: People {
        actors_title: "Actors",
        actors_lede: "Who acts or speaks in the records, and in which role. Open one to see everything recorded of it.",
        sources_title: "Sources",
        sources_lede: "Each document, where its author stands, and every record that rests on it. Texts are not reproduced: paragraphs appear as numbers, with short quotations.",
        briefs: "The five briefs the data starts from",
        outside: "Other public sources",
        records: |count| {
            if count == 1 {
                "1 record".to_owned()
            } else {
                format!("{count} records")
            }
        },
        terms_title: "Wording that carries a position",
        terms_lede: "Who uses which words, and what this page says instead. A holder’s own word stands only in that holder’s record, in quotation marks.",
        others: "Others",
        said: "What is recorded",
    },
    differ: Differ {
        title: "Where the accounts differ",
        lede: |count| {
            format!(
                "{count} points on which the sources contradict themselves, each other or better evidence. Each version stands with its source; the page picks none silently."
            )
        },
        touches: "Bears on",
    },
    rules: Rules {
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
            "Withdrawn, replaced or fulfilled: only where a source says so.",
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
        line_title: "What counts as a red line",
        line: &[
            "A position shows as a red line exactly where a red line of the same holder on the same question is on record: stated by the holder, named so by somebody cited, or judged so by the editors under the first rule below.",
            "A red line says what it rules out. It never rules out its own holder’s answer.",
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
    },
    about: About {
        title: "About the data",
        lede: "What the records cover, how they were made, how evenly they fall on the two sides, and where they are weak.",
        version: "Version of the data",
        records: "Records",
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
        weak: &[
            "Most of the five briefs are written from Georgia or from the West; Russia’s positions are more often attributed by others than declared in its own documents.",
            "The Abkhaz and South Ossetian authorities are mostly heard through others.",
            "The briefs are of 2010, 2013, 2014, 2018 and 2025, some with dates inferred. Many positions are old, and say so.",
            "Titles and dates missing from a brief rest on outside pages, named in its source record.",
        ],
        coverage_title: "Coverage",
        coverage: "Of the briefs’ sentences, those that records cite, and those named as making no claim:",
        report_title: "Found an error?",
        report: "Open the record, note its id at the foot of its page, and write what the passage says instead and where. A wrong attribution is the worst error this page can make.",
        licence_title: "Licence",
        licence: "Data: CC BY 4.0. Code: MIT or Apache-2.0. Quotations belong to their authors.",
        checked: |oldest, newest| {
            format!("Records were last read against their sources between {oldest} and {newest}.")
        },
        everything: "Every kind of record",
        none: "none",
    },
    history: History {
        title: "What happened when",
        lede: "Events in order, with the positions and red lines they bear on.",
        events: "Events",
        changes: "What it changed:",
    },
    trouble: Trouble {
        not_found: "There is no such page",
        not_found_text: |address| format!("The address “{address}” leads nowhere in this version."),
        no_record: |id| format!("There is no record “{id}” in this version of the data."),
        nearest: "You may be looking for one of these:",
        start: "Go to the start",
    },
    hold: |hold| match hold {
        Hold::RedLine => "Red line",
        Hold::Firm => "Firm",
        Hold::Conditional => "Conditional",
        Hold::Open => "Open",
    },
    hold_meaning: |hold| match hold {
        Hold::RedLine => {
            "called non-negotiable, by the holder, by somebody named, or by a stated rule"
        }
        Hold::Firm => "held without a condition",
        Hold::Conditional => "depends on something named",
        Hold::Open => "room to move, or no firmness recorded",
    },
    gap: |gap| match gap {
        GapKind::Deadlock => "Deadlock",
        GapKind::OneRedLine => "One red line",
        GapKind::Differ => "Differ",
        GapKind::ConditionsDiffer => "Same answer, conditions differ",
        GapKind::Same => "Same answer",
        GapKind::Unknown => "Unknown",
    },
    basis: |basis| match basis {
        Basis::Declared => "declared",
        Basis::Attributed => "attributed",
        Basis::Inferred => "inferred",
    },
    state: |state| match state {
        State::Proposed => "Proposed",
        State::UnderWay => "Under way",
        State::Done => "Done",
        State::Stalled => "Stalled",
        State::Reversed => "Reversed",
    },
    verdict: |verdict| match verdict {
        Verdict::Crosses => "crosses",
        Verdict::Strains => "strains",
        Verdict::Clear => "is clear of",
    },
    grounds: |grounds| match grounds {
        Grounds::Stated => "stated by the source",
        Grounds::Reading => "editors’ reading",
    },
    link_basis: |basis| match basis {
        LinkBasis::Said => "said by",
        LinkBasis::Editors => "judged by the editors, by the rule",
    },
    caller: |caller| match caller {
        Caller::Holder => "the holder",
        Caller::Other => "somebody else",
        Caller::Editors => "the editors",
    },
    ending: |ending| match ending {
        Ending::Withdrawn => "withdrawn",
        Ending::Replaced => "replaced",
        Ending::Fulfilled => "fulfilled",
    },
    kind: |kind| match kind {
        Kind::Source => "Source",
        Kind::Actor => "Actor",
        Kind::Issue => "Question",
        Kind::Position => "Position",
        Kind::RedLine => "Red line",
        Kind::Avenue => "Avenue",
        Kind::Link => "Commitment against a red line",
        Kind::Event => "Event",
        Kind::Statement => "Statement",
        Kind::Obstacle => "Obstacle",
        Kind::Concession => "Step one side could take",
        Kind::Scenario => "Scenario",
        Kind::Assessment => "An author’s view",
        Kind::Figure => "Figure",
        Kind::Discrepancy => "Accounts differ",
        Kind::Term => "Wording",
    },
    kinds: |kind| match kind {
        Kind::Source => "Sources",
        Kind::Actor => "Actors",
        Kind::Issue => "Questions",
        Kind::Position => "Positions",
        Kind::RedLine => "Red lines",
        Kind::Avenue => "Avenues",
        Kind::Link => "Commitments against red lines",
        Kind::Event => "Events",
        Kind::Statement => "Statements",
        Kind::Obstacle => "Obstacles",
        Kind::Concession => "Steps one side could take",
        Kind::Scenario => "Scenarios",
        Kind::Assessment => "Authors’ views",
        Kind::Figure => "Figures",
        Kind::Discrepancy => "Where accounts differ",
        Kind::Term => "Wordings",
    },
    genre: |genre| match genre {
        Genre::Opinion => "Opinion column",
        Genre::PolicyMemo => "Policy memo",
        Genre::ResearchPaper => "Research paper",
        Genre::News => "News report",
        Genre::Analysis => "Analysis",
        Genre::Official => "Official document or statement",
        Genre::Survey => "Survey",
        Genre::Reference => "Reference",
    },
    actor_type: |actor| match actor {
        ActorType::State => "state",
        ActorType::Government => "government",
        ActorType::Parliament => "parliament",
        ActorType::Agency => "agency",
        ActorType::Party => "party",
        ActorType::Person => "person",
        ActorType::DeFactoAuthority => "de facto authority",
        ActorType::InternationalBody => "international body",
        ActorType::Industry => "industry",
        ActorType::Public => "public",
        ActorType::Media => "media",
        ActorType::ExpertBody => "expert body",
    },
    voice: |voice| match voice {
        Voice::State => "speaks for the state",
        Voice::Opposition => "opposition",
        Voice::Public => "public",
        Voice::Industry => "industry",
        Voice::Expert => "expert or former official",
        Voice::Other => "other",
    },
    date: date::date,
    age: date::age,
    standing: date::standing,
    read_date: date::read,
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
