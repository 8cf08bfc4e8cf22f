//! English.

mod avenues;
mod compare;
mod date;
mod history;
mod method;
mod nav;
mod open;
mod record;
mod search;
mod take;
mod verdicts;

pub use date::day;
pub use nav::unscripted;

use super::*;

pub(super) static UI: Ui = Ui {
    lang: "en",
    name: "Red Lines",
    nav: nav::NAV,
    titles: nav::TITLES,
    start: nav::START,
    compare: compare::COMPARE,
    filter: compare::FILTER,
    as_of: compare::AS_OF,
    lines: avenues::LINES,
    trouble: nav::TROUBLE,
    search_field: search::SEARCH_FIELD,
    foot: nav::FOOT,
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
        Hold::Firm => "held without a condition beyond the answer itself",
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
    passage: |source, paragraph, sentences| format!("{source} ¶{paragraph}{sentences}"),
    date: date::date,
    age: date::age,
    standing: date::standing,
    read_date: date::read,
};

pub(super) static REST: Rest = Rest {
    avenues: avenues::AVENUES,
    verdicts: verdicts::VERDICTS,
    what_if: verdicts::WHAT_IF,
    package: verdicts::PACKAGE,
    record: record::RECORD,
    people: record::PEOPLE,
    differ: record::DIFFER,
    rules: method::RULES,
    about: method::ABOUT,
    history: history::HISTORY,
    search: search::SEARCH,
    take: take::TAKE,
    open: open::OPEN,
    nowhere: nav::NOWHERE,
    set: nav::SET,
    begun: |shown, count| {
        format!(
            "The first {shown} of {count}. The others are shown when the page’s program runs, which takes a browser with scripts on."
        )
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
    link_basis: |basis| match basis {
        LinkBasis::Said => "said by",
        LinkBasis::Editors => "judged by the editors, by the rule",
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
};

/// `100000` as `100,000`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn thousands_are_parted() {
        let all = [7, 999, 1000, 123_456, 1_000_000].map(thousands);
        assert_eq!(all, ["7", "999", "1,000", "123,456", "1,000,000"]);
    }
}
