//! What happened when, and what changed between two dates.

use crate::words::shape::{History, Timeline};
use dispute::change::{Change, Ended, Unchanged, Why};
use dispute::model::Ending;

pub(super) const HISTORY: History = History {
    title: "What happened when",
    lede: "Events in order, and under them the life of each answer and red line. Choose two dates to see what changed between them.",
    changes: "What it changed:",
    mode: "Show",
    one: "one date",
    two: "what changed between two dates",
    from: "From",
    to: "To",
    date_hint: "A year or a month stands for its last day.",
    narrow: "Narrow the history",
    issue: "Question",
    actor: "Actor",
    category: "Category",
    any_issue: "All questions",
    any_actor: "Everybody",
    any_category: "All categories",
    clear: "Show everything",
    reversed: "The first date lies after the second, so the page shows them the other way round.",
    same_day: "Both dates are the same day, so nothing can have changed between them.",
    not_a_filter: |text| {
        format!("No question, actor or category is called “{text}”, so the page shows all of them.")
    },
    beyond: |from, to| {
        format!(
            "The records reach from {from} to {to}: of the stretch asked for, the timeline shows what lies nearest."
        )
    },
    too_near: "The timeline shows two weeks at least: those around the days asked for.",
    between_title: |from, to| format!("What changed from {from} to {to}"),
    between_lede: "Computed from the records. A gap between two sources is never reported as a change.",
    moved: |moved, all| match moved {
        0 if all == 1 => "No side is recorded as moving on this question.".to_owned(),
        1 if all == 1 => "A side is recorded as moving on this question.".to_owned(),
        0 => format!("No side is recorded as moving on any of {all} questions."),
        1 => format!("A side is recorded as moving on 1 of {all} questions."),
        moved => format!("A side is recorded as moving on {moved} of {all} questions."),
    },
    before: "Then",
    after: "Later",
    both: "Both",
    nothing: "Nothing on record",
    said_again: "Said in between:",
    said_otherwise: "And otherwise:",
    events: |count| match count {
        1 => "1 event in between".to_owned(),
        count => format!("{count} events in between"),
    },
    no_events: "No event on record in between",
    perhaps: "its date may also lie outside",
    rule: "By which rule",
    change: |change| match change {
        Change::Hardened => "Hardened",
        Change::Softened => "Softened",
        Change::OtherAnswer => "Other answer",
        Change::Reworded => "Reworded",
        Change::Ended(Ended::Withdrawn) => "Withdrawn",
        Change::Ended(Ended::Replaced) => "Replaced",
        Change::Ended(Ended::Fulfilled) => "Fulfilled",
        Change::NewlyRecorded => "Newly recorded",
        Change::DifferentlyRecorded(_) => "Differently recorded",
        Change::None(_) => "No change recorded",
        Change::LastRecordedBefore => "Last recorded before",
        Change::NoRecord => "No record",
    },
    change_why: |change| match change {
        Change::Hardened => "the same answer, held more firmly",
        Change::Softened => "the same answer, held less firmly",
        Change::OtherAnswer => "the same voice gives another answer",
        Change::Reworded => {
            "the same answer in another record, held neither more nor less firmly as far as is recorded"
        }
        Change::Ended(Ended::Withdrawn) => "a source says that it was taken back",
        Change::Ended(Ended::Replaced) => {
            "another answer took its place, or the same in other words"
        }
        Change::Ended(Ended::Fulfilled) => "a source says that what it asked for happened",
        Change::NewlyRecorded => "what was held before is not known",
        Change::DifferentlyRecorded(Why::Holder) => {
            "another organ speaks; that is not a change of answer"
        }
        Change::DifferentlyRecorded(Why::Basis) => {
            "one is the holder’s own word and the other is not; a gap between sources is no change"
        }
        Change::DifferentlyRecorded(Why::Reporter) => {
            "different authors report it; a gap between sources is no change"
        }
        Change::DifferentlyRecorded(Why::NothingNew) => "nothing new was said in between",
        Change::DifferentlyRecorded(Why::Line) => {
            "a red line of another voice than the position decides how they compare"
        }
        Change::None(Unchanged::Again) => "the same was said again in between",
        Change::None(Unchanged::Around) => "the same was said before and after",
        Change::None(Unchanged::EndsLater) => {
            "its end, or what took its place, came later, by a source"
        }
        Change::None(Unchanged::Loosely) => {
            "said at a time that is not dated nearly enough to tell whether it lies in between"
        }
        Change::LastRecordedBefore => "nothing says whether it still held",
        Change::NoRecord => "no position of record on either date",
    },
    list: "Events",
    shown: |shown, all| format!("{shown} of {all} events"),
    later: "after the day shown",
    lines: "Each red line over time",
    lines_lede: "First stated on record, said again by whom and in which rank, tested by what, and what followed.",
    first: "First on record",
    again: "Said again",
    tested: "Tested",
    followed: "What followed:",
    ended: |ending| match ending {
        Ending::Withdrawn => "Withdrawn",
        Ending::Replaced => "Replaced",
        Ending::Fulfilled => "Fulfilled",
    },
    timeline: Timeline {
        title: "Timeline",
        name: "Timeline of events and of the life of each answer",
        hint: "Drag to move. Arrow keys move, + and − zoom, Home shows everything and End the latest. The wheel zooms while the timeline has the focus, or with Ctrl.",
        earlier: "Earlier",
        later: "Later",
        nearer: "Closer",
        wider: "Wider",
        whole: "Everything",
        to_opened: "Go to what you opened",
        to_list: "Go to the list",
        cluster: |count, from, to| match count {
            1 => format!("1 event, {from}"),
            count if from == to => format!("{count} events, {from}"),
            count => format!("{count} events, the first of {from}, the last of {to}"),
        },
        opens: |count| match count {
            1 => ". Open it",
            _ => ". Open them",
        },
        opened: |count, from, to| match count {
            1 => "1 event opened".to_owned(),
            count if from == to => format!("{count} events of {from}"),
            count => format!("{count} events, the first of {from}, the last of {to}"),
        },
        in_sight: |from, to| format!("{from} to {to}"),
        pictured: |from, to| format!("What happened when: {from} to {to}"),
        shows: |filters, days| {
            let all = match filters {
                "" => "Every event, and the answers and red lines of both sides.".to_owned(),
                filters => format!("Narrowed to {filters}."),
            };
            match days {
                [] => all,
                [day] => format!("{all} The upright line is {day}."),
                days => format!("{all} The upright lines are {}.", days.join(" and ")),
            }
        },
        lives: "The life of each answer and red line",
        lives_of_states: |one, other| {
            format!("The life of each answer and red line of those who speak for {one} and {other}")
        },
        other_lives: "Choose a question or an actor to see those of everybody else as well.",
        key_mark: "an event, as wide as its date",
        key_faded: "about then, or uncertain",
        key_later: "begins after the day shown",
        key_line: "from first to last said",
        key_tail: "last recorded; what followed is not known",
        key_ended: "ended or replaced, by a source",
        key_tie: "from an event to what it changed",
        key_day: "the day shown",
        month: |month| {
            [
                "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ]
            .get(usize::from(month.saturating_sub(1)))
            .copied()
            .unwrap_or_default()
        },
        told: "The same lines in words",
        life: |hold, said, end| match said {
            [said @ .., last] if !said.is_empty() => {
                format!("{hold}, on record {} and {last}; {end}", said.join(", "))
            }
            said => format!("{hold}, on record {}; {end}", said.concat()),
        },
        unended: "what followed is not known",
    },
};
