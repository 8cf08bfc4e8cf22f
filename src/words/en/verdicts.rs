//! Avenues held against red lines, what it would take, and packages.

use dispute::verdict::Finding;

use crate::words::shape::{Package, Verdicts, WhatIf};

pub(super) const VERDICTS: Verdicts = Verdicts {
    finding: |finding| match finding {
        Finding::Crosses => "Crosses a red line",
        Finding::Unknown => "Unknown",
        Finding::Strains => "Strains a red line",
        Finding::NoLineCrossed => "No recorded line crossed",
        Finding::Accepted => "Accepted",
    },
    finding_meaning: |finding| match finding {
        Finding::Crosses => {
            "A commitment is, in the line’s own terms, what one of its red lines rules out."
        }
        Finding::Unknown => {
            "A commitment is on the very question of one of its red lines, and no record says how the two stand to each other. That is never read as “no problem”."
        }
        Finding::Strains => {
            "A commitment can be carried out without what the line rules out, but is treated as a step in that direction."
        }
        Finding::NoLineCrossed => {
            "None of the above, and no consent of its own counts on this date. That is the most that can be said without its consent."
        }
        Finding::Accepted => {
            "None of the above, and its consent is on record by this date; one that is dated by a stretch of time counts until the end of it."
        }
    },
    rule_title: "How an avenue is held against red lines",
    rule: &[
        "An avenue is taken apart into commitments: one actor, one act, one question. Where there are several ways to the same end, each way is read by itself.",
        "Read are the two sides, and everybody else whose act or consent the avenue needs. The lines that matter to an actor are its own and those of the state of its side, as far as they count on the date that is set.",
        "The first of these that applies, in this order, is the verdict. Nothing is added up, weighed or ranked.",
    ],
    opens_title: "What “opens” an avenue",
    opens: &[
        "An avenue is open where nothing on record stands against setting out on it: on one of its ways, every red line that matters to it and that a commitment crosses has been moved; everybody who acts or has to consent, and whose recorded answer is a different one, has taken the step to the answer that the commitment amounts to; and every avenue that has to come first is open too.",
        "An avenue under way or done is open. One that is not specified enough to test never is. For those who act, to move their own red line is the step itself; no step is asked of an actor whose consent to the avenue is on record, nor of one whose answer only waits for what the avenue itself brings. Where no answer is on record, there is a step to take if somebody cited proposes it as one.",
        "What is not known blocks nothing and is never left out: each answer lists what it still rests on.",
        "All smallest sets are found, by an exact method; a set is smallest when no part of it would do. They are grouped by who would have to move and stand in the order in which the records are kept. A set of one is not better than a set of three.",
    ],
    table: "Every combination of the two verdicts",
    table_lede: "The number is how many avenues stand there on this date; it leads to them.",
    pair: |sides, findings| {
        format!(
            "{}: {}\u{a0}· {}: {}",
            sides[0],
            lower(findings[0]),
            sides[1],
            lower(findings[1])
        )
    },
    empty: "No avenue stands here on this date.",
    all: "All avenues",
    vague_title: "Not specified enough to test",
    first: |state| format!("{state}. Held against the red lines all the same:"),
    route: |label| format!("By this way: {label}"),
    other_routes: "Other ways to the same end stand elsewhere on this page:",
    not_needed: "Neither its act nor its consent is needed; its lines are read all the same.",
    by_consent: "It does not act; its consent is needed.",
    unjudged: "is on the question of this line, and nobody has judged how they stand to each other:",
    consent: |date| format!("Its consent is on record: {date}."),
    no_line: "Nothing in it bears on a line that counts on this date.",
    clear_of: |count| {
        if count == 1 {
            "Clear of a line, with the reason".to_owned()
        } else {
            format!("Clear of a line in {count} cases, with the reasons")
        }
    },
    would_change: "What would change it",
    change: |finding| match finding {
        Finding::Crosses => {
            "If the holder moved the line, or the commitment were another. A record that either has happened would change this."
        }
        Finding::Unknown => {
            "A word of the holder, or a judgement by the stated rules, on how the commitment stands to the line."
        }
        Finding::Strains => {
            "A record that the holder does not see the act as a step in that direction, or that it now rules it out."
        }
        Finding::NoLineCrossed => {
            "A recorded consent would make it “accepted”. A line stated later could make it any of the others."
        }
        Finding::Accepted => "A recorded withdrawal of the consent, or a line stated later.",
    },
    found_in: "In",
    the_rule: "The rule",
    ask: "What would it take?",
    take: "Put it in a package",
    circles: "Who waits for whom",
    circles_lede: "Where each waits for the next and the last for the first, nobody can begin without somebody going first. Conditions that form such a circle on this date:",
    waits: |who, whom, what| format!("{who} waits for {whom}: {what}"),
    and_round: "and so round to the first.",
    no_circle: "No recorded conditions wait for each other on this date.",
    first_open: |avenue, other| format!("“{avenue}” needs “{other}” first"),
    not_advice: "A reading of recorded positions. It is no forecast, and never advice to a side.",
};

fn lower(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

pub(super) const WHAT_IF: WhatIf = WhatIf {
    lede: "Choose an outcome. The page lists every smallest set of red lines to be moved and steps to be taken that opens it, over all ways and all that has to come first.",
    choose: "The outcome",
    nothing_chosen: "Choose …",
    outcome: "To open it",
    open_now: "Nothing on record stands against setting out on it: no line that counts is crossed, and no recorded answer of those who act or have to consent is against it.",
    open_under_way: "It is already under way or done on this date, so there is nothing to open.",
    never: "Nothing on record opens it. Every way waits for an avenue that cannot open, or for itself.",
    vague: "It is not specified enough to say what it would take.",
    beyond: |count, bound| {
        format!(
            "The smallest sets are more than {bound}, or too many to work out, so none is listed; there are {count}. Suppose some of the changes below, or choose something nearer."
        )
    },
    exactly: |count| format!("{count} sets"),
    at_least: |count| format!("at least {count} sets"),
    count: |count| {
        if count == 1 {
            "There is one smallest set of changes that opens it.".to_owned()
        } else {
            format!("{count} smallest sets open it; each alone is enough.")
        }
    },
    would_move: |who| format!("If {who} moved"),
    nobody: "Nobody would have to move",
    and: "and",
    line: |who, line| format!("{who}: move the red line “{line}”"),
    step: |who, answer, issue| format!("{who}: take the position “{answer}” on: {issue}"),
    instead: |answer| format!("its answer on record is “{answer}”"),
    also_ruled_out: |text| format!("the line rules out: {text}"),
    then: "then opens",
    in_order: "In this order",
    rests: "What this still rests on, because it is not on record",
    strains: "Red lines it leans on without crossing them",
    rests_none: "It depends on nothing that the records leave unknown.",
    unjudged: |who, act, line| {
        format!("whether “{act}” ({who}) touches the line “{line}”: nobody has judged it")
    },
    no_answer: |who, act| format!("whether {who} would do this: “{act}”"),
    no_consent: |who| format!("whether {who} would consent"),
    strained: |act, line| format!("“{act}” strains the line “{line}”"),
    suppose: "And the other way round: suppose something changes",
    suppose_lede: "Tick what is supposed to have happened. The list beneath says what opens newly, and the answers above count it as done.",
    concessions: "Steps that somebody cited proposes",
    lines: "A red line moves",
    steps: "Somebody takes another position",
    supposed_opens: "Opens newly:",
    supposed_none: "Nothing opens newly by this alone.",
    nothing_supposed: "Nothing is supposed yet.",
    clear: "Suppose nothing",
    stands_open: |count| {
        if count == 1 {
            "As things stand, 1 avenue is open.".to_owned()
        } else {
            format!("As things stand, {count} avenues are open.")
        }
    },
    with_supposed: "Besides what is supposed below:",
    asked_by_none: "no avenue asks for it as its source states it",
    same_order: "Grouped by who would have to move; the order says nothing about merit.",
};

pub(super) const PACKAGE: Package = Package {
    lede: "Pick avenues and read them as one. What has to come first comes with them. The package stands in the address: keep it, send it, print it.",
    pick: "Avenues in the package",
    empty: "Nothing is picked yet.",
    comes_along: "Comes with it, because it has to be open first",
    on_some_route: "Only on some ways",
    whole: "The whole, read for each side and everybody else it needs",
    whole_lede: "For each, the first verdict by the order of the rule over all avenues in the package, each by the way chosen, or else by its first.",
    conflicts: "Smallest conflicting sets",
    conflicts_lede: "What cannot all be kept together: take any one away, by moving a line or dropping a commitment, and the rest of that set no longer conflicts.",
    no_conflict: "Nothing in the package has to give way: each avenue has a way that crosses no line on this date, is under way already, or is not opened whatever gives way.",
    too_many_conflicts: "The conflicting sets are more than 200, or too many to work out, so none is listed.",
    two_answers: "One actor, two answers",
    two_answers_lede: "An actor gives one answer to a question at a time. Here the commitments amount to different ones: at most one can follow the other, and the records do not say whether it can.",
    two_answers_of: |who, issue| format!("{who}, on: {issue}"),
    keeps: |who, act| format!("{who}: {act}"),
    unmoved: |line| format!("the red line “{line}” stays where it is"),
    gains: "What each would gain, and who says so",
    common: "What every such package has in common",
    common_lede: "Whatever ways are chosen, these changes and avenues are part of it.",
    common_none: "No change is part of all of them.",
    orders: "In what order steps can be taken",
    orders_lede: "For each smallest set that opens the whole. What stands in one stage can be done in any order; a stage follows the one before.",
    print: "Print it as a brief: two pages with the browser’s own print.",
    link: "The address of this page is the package.",
    compared: "The two packages",
    only_here: "Only in this one",
    only_there: "Only in the other",
    both: "In both",
    this: "This package",
    other: "The other",
    swap: "Swap the two",
    by_route: "Way:",
    any_route: "any way",
    unknown: |name| {
        format!(
            "There is no avenue, or no way of one, called “{name}” in this version of the data."
        )
    },
    keep_to_compare: "Keep this one, and build another to compare",
    stop_comparing: "Stop comparing",
    brief_of: |date| format!("As of {date}"),
    nothing: "none",
};
