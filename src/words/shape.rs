//! Which words every language has to have, page by page.

mod method;
mod open;
mod record;
mod take;

pub use method::{About, Rules};
pub use open::Open;
pub use record::{Differ, People, Record};
pub use take::Take;

use dispute::change::Change;
use dispute::model::Ending;
use dispute::search::Field;
use dispute::verdict::Finding;

pub struct Nav {
    pub skip: &'static str,
    pub main: &'static str,
    pub compare: &'static str,
    pub red_lines: &'static str,
    pub avenues: &'static str,
    pub what: &'static str,
    pub history: &'static str,
    pub differ: &'static str,
    pub actors: &'static str,
    pub sources: &'static str,
    pub terms: &'static str,
    pub rules: &'static str,
    pub about: &'static str,
    /// So many more entries of a list.
    pub more: fn(usize) -> String,
    /// So many are shown of so many.
    pub shown: fn(usize, usize) -> String,
}

/// What the tab calls pages that it calls otherwise than the menu does.
pub struct Titles {
    pub what_if: &'static str,
    pub package: &'static str,
    pub differ: &'static str,
    pub open: &'static str,
    pub search: fn(&str) -> String,
}

/// Beneath every page.
pub struct Foot {
    /// The way to cite and export a view, which stands above the foot.
    pub take: &'static str,
    pub words: &'static str,
    pub version: &'static str,
    pub licence: &'static str,
    /// Where other data are shown: their own licence.
    pub other_licence: fn(&str) -> String,
    pub kept: &'static str,
    pub not_kept: &'static str,
    pub newer: &'static str,
    pub load_newer: &'static str,
}

pub struct Start {
    pub how_title: &'static str,
    pub how: &'static [&'static str],
    pub example: &'static str,
    pub questions_title: &'static str,
    pub summary: &'static str,
    pub count: fn(usize) -> String,
    pub whole: &'static str,
}

pub struct Compare {
    pub title: &'static str,
    pub lede: fn(usize) -> String,
    pub key: &'static str,
    pub gap: &'static str,
    pub none: &'static str,
    pub last_recorded: &'static str,
    pub also_in: &'static str,
    pub also: &'static str,
    pub disagrees: &'static str,
    pub same: &'static str,
    pub one_line: fn(&str) -> String,
    pub deadlock: &'static str,
    pub differ: &'static str,
    pub conditions: &'static str,
    pub unknown_one: fn(&str) -> String,
    pub unknown_both: &'static str,
    pub rests_on: fn(&str, &str) -> String,
    pub if_: &'static str,
    pub circle: &'static str,
    pub accounts: fn(usize) -> String,
    pub empty: &'static str,
    pub shown: fn(usize, usize) -> String,
    pub two_columns: &'static str,
    pub evidence: fn(&str) -> String,
    pub interest: &'static str,
}

pub struct Filter {
    pub label: &'static str,
    pub theme: &'static str,
    pub gap: &'static str,
    pub firmness: &'static str,
    pub text: &'static str,
    pub all_themes: &'static str,
    pub all_gaps: &'static str,
    pub all_firmness: &'static str,
    pub left: &'static str,
    pub right: &'static str,
    pub swap: &'static str,
    pub clear: &'static str,
    pub open: &'static str,
}

pub struct AsOf {
    pub label: &'static str,
    pub slider: &'static str,
    pub field: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub now: &'static str,
    pub today: &'static str,
    pub bad_date: fn(&str) -> String,
    pub bad_span: fn(&str) -> String,
    pub turned_span: fn(&str) -> String,
    pub to_come: fn(&str) -> String,
    pub before_all: fn(&str, &str) -> String,
    pub unknown_part: fn(&str) -> String,
    pub twice: fn(&str) -> String,
    /// The day that opened data are of, and today by the clock.
    pub opened_to_come: fn(&str, &str) -> String,
    pub clock_behind: fn(&str, &str) -> String,
    pub clock_late: fn(&str, &str) -> String,
    pub changed: fn(&str) -> String,
}

pub struct RedLines {
    pub title: &'static str,
    pub lede: &'static str,
    pub collide: &'static str,
    pub stands: &'static str,
    pub apart: &'static str,
    pub none: &'static str,
    pub rules_out: &'static str,
    pub called_by: &'static str,
    pub so_called: &'static str,
    pub called_holder: &'static str,
    pub called_other: fn(&str) -> String,
    pub called_editors: fn(&str) -> String,
    pub stated: fn(usize) -> String,
    pub others: &'static str,
    pub against: fn(&str) -> String,
    pub empty: &'static str,
    pub tested: &'static str,
    pub stated_by: &'static str,
}

pub struct Avenues {
    pub title: &'static str,
    pub lede: &'static str,
    pub proposed_by: &'static str,
    pub takes: &'static str,
    pub reading: &'static str,
    pub gains: &'static str,
    pub no_gain: &'static str,
    pub in_the_way: &'static str,
    pub nothing_in_the_way: &'static str,
    pub needs: &'static str,
    pub consent: &'static str,
    pub vague: &'static str,
    pub says: &'static str,
    pub not_yet: &'static str,
    pub steps: &'static str,
}

pub struct History {
    pub title: &'static str,
    pub lede: &'static str,
    pub changes: &'static str,
    pub mode: &'static str,
    pub one: &'static str,
    pub two: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    /// What a year or a month stands for in either.
    pub date_hint: &'static str,
    pub narrow: &'static str,
    pub issue: &'static str,
    pub actor: &'static str,
    pub category: &'static str,
    pub any_issue: &'static str,
    pub any_actor: &'static str,
    pub any_category: &'static str,
    pub clear: &'static str,
    pub reversed: &'static str,
    pub same_day: &'static str,
    pub not_a_filter: fn(&str) -> String,
    pub beyond: fn(&str, &str) -> String,
    /// That fewer days are asked for than the timeline shows.
    pub too_near: &'static str,
    pub between_title: fn(&str, &str) -> String,
    pub between_lede: &'static str,
    pub moved: fn(usize, usize) -> String,
    pub before: &'static str,
    pub after: &'static str,
    pub both: &'static str,
    pub nothing: &'static str,
    pub said_again: &'static str,
    /// Before what the same voice said in other records.
    pub said_otherwise: &'static str,
    pub events: fn(usize) -> String,
    pub no_events: &'static str,
    pub perhaps: &'static str,
    pub rule: &'static str,
    pub change: fn(Change) -> &'static str,
    pub change_why: fn(Change) -> &'static str,
    pub list: &'static str,
    pub shown: fn(usize, usize) -> String,
    /// Of an event that begins after the day shown.
    pub later: &'static str,
    pub lines: &'static str,
    pub lines_lede: &'static str,
    pub first: &'static str,
    pub again: &'static str,
    pub tested: &'static str,
    pub followed: &'static str,
    pub ended: fn(Ending) -> &'static str,
    pub timeline: Timeline,
}

pub struct Timeline {
    pub title: &'static str,
    pub name: &'static str,
    pub hint: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub nearer: &'static str,
    pub wider: &'static str,
    pub whole: &'static str,
    pub to_opened: &'static str,
    pub to_list: &'static str,
    pub cluster: fn(usize, &str, &str) -> String,
    /// What a click on a cluster of so many does, behind what it is called.
    pub opens: fn(usize) -> &'static str,
    pub opened: fn(usize, &str, &str) -> String,
    pub in_sight: fn(&str, &str) -> String,
    /// The title of the picture, by its first day and its last.
    pub pictured: fn(&str, &str) -> String,
    /// The filters of the picture, and the days that it has a line for.
    pub shows: fn(&str, &[String]) -> String,
    pub lives: &'static str,
    /// Where only those are drawn that speak for the two sides, by name; and how to see the others.
    pub lives_of_states: fn(&str, &str) -> String,
    pub other_lives: &'static str,
    pub key_mark: &'static str,
    pub key_faded: &'static str,
    pub key_later: &'static str,
    pub key_line: &'static str,
    pub key_tail: &'static str,
    pub key_ended: &'static str,
    pub key_tie: &'static str,
    pub key_day: &'static str,
    pub month: fn(u8) -> &'static str,
    /// The name of the lives in words.
    pub told: &'static str,
    /// How firmly, on which dates, and how it ended.
    pub life: fn(&str, &[String], &str) -> String,
    /// That no source gives an end.
    pub unended: &'static str,
}

/// What a page is called with what is set on it.
pub struct Set {
    /// The name of the page, and what is set.
    pub page: fn(&str, &str) -> String,
    pub as_of: fn(&str) -> String,
    pub between: fn(&str, &str) -> String,
    /// Two columns.
    pub columns: fn(&str, &str) -> String,
    pub words: fn(&str) -> String,
}

/// Where an address leads nowhere.
pub struct Nowhere {
    pub text: fn(&str) -> String,
    pub no_record: fn(&str) -> String,
    /// A part of an address that names nothing in the data.
    pub absent: fn(&str) -> String,
    /// Of a part of the address.
    pub misplaced: fn(&str) -> String,
    pub nearest: &'static str,
    pub start: &'static str,
}

pub struct Trouble {
    pub not_found: &'static str,
    /// While a part of the page is being loaded.
    pub coming: &'static str,
    /// Where it could not be.
    pub not_come: &'static str,
    pub again: &'static str,
}

/// The field in the masthead.
pub struct SearchField {
    pub label: &'static str,
    pub placeholder: &'static str,
    pub list: &'static str,
}

pub struct Search {
    pub title: &'static str,
    pub lede: &'static str,
    pub count: fn(usize) -> String,
    pub like: fn(&str) -> String,
    pub none: fn(&str) -> String,
    pub some_words: &'static str,
    pub nearest: &'static str,
    pub searchable: &'static str,
    pub rivals: &'static str,
    pub all: fn(usize) -> String,
    pub found_in: fn(Field) -> &'static str,
}

pub struct Verdicts {
    pub finding: fn(Finding) -> &'static str,
    pub finding_meaning: fn(Finding) -> &'static str,
    pub rule_title: &'static str,
    pub rule: &'static [&'static str],
    pub opens_title: &'static str,
    pub opens: &'static [&'static str],
    pub table: &'static str,
    pub table_lede: &'static str,
    pub pair: fn([&str; 2], [&str; 2]) -> String,
    pub empty: &'static str,
    pub all: &'static str,
    pub vague_title: &'static str,
    pub first: fn(&str) -> String,
    pub route: fn(&str) -> String,
    pub other_routes: &'static str,
    pub not_needed: &'static str,
    pub by_consent: &'static str,
    pub unjudged: &'static str,
    pub consent: fn(&str) -> String,
    pub no_line: &'static str,
    pub clear_of: fn(usize) -> String,
    pub would_change: &'static str,
    pub change: fn(Finding) -> &'static str,
    pub found_in: &'static str,
    pub the_rule: &'static str,
    pub ask: &'static str,
    pub take: &'static str,
    pub circles: &'static str,
    pub circles_lede: &'static str,
    pub waits: fn(&str, &str, &str) -> String,
    pub and_round: &'static str,
    pub no_circle: &'static str,
    pub first_open: fn(&str, &str) -> String,
    pub not_advice: &'static str,
}

pub struct WhatIf {
    pub lede: &'static str,
    pub choose: &'static str,
    pub nothing_chosen: &'static str,
    pub outcome: &'static str,
    pub open_now: &'static str,
    pub open_under_way: &'static str,
    pub never: &'static str,
    pub vague: &'static str,
    pub beyond: fn(&str, usize) -> String,
    pub exactly: fn(u128) -> String,
    pub at_least: fn(u128) -> String,
    pub count: fn(usize) -> String,
    pub would_move: fn(&str) -> String,
    pub nobody: &'static str,
    pub and: &'static str,
    pub line: fn(&str, &str) -> String,
    pub step: fn(&str, &str, &str) -> String,
    pub instead: fn(&str) -> String,
    pub also_ruled_out: fn(&str) -> String,
    pub then: &'static str,
    pub in_order: &'static str,
    pub rests: &'static str,
    pub rests_none: &'static str,
    pub strains: &'static str,
    pub unjudged: fn(&str, &str, &str) -> String,
    pub no_answer: fn(&str, &str) -> String,
    pub no_consent: fn(&str) -> String,
    pub strained: fn(&str, &str) -> String,
    pub suppose: &'static str,
    pub suppose_lede: &'static str,
    pub concessions: &'static str,
    pub lines: &'static str,
    pub steps: &'static str,
    pub supposed_opens: &'static str,
    pub supposed_none: &'static str,
    pub nothing_supposed: &'static str,
    pub clear: &'static str,
    pub stands_open: fn(usize) -> String,
    pub with_supposed: &'static str,
    pub asked_by_none: &'static str,
    pub same_order: &'static str,
}

pub struct Package {
    pub lede: &'static str,
    pub pick: &'static str,
    pub empty: &'static str,
    pub comes_along: &'static str,
    pub on_some_route: &'static str,
    pub whole: &'static str,
    pub whole_lede: &'static str,
    pub conflicts: &'static str,
    pub conflicts_lede: &'static str,
    pub no_conflict: &'static str,
    pub too_many_conflicts: &'static str,
    pub two_answers: &'static str,
    pub two_answers_lede: &'static str,
    /// Who, and the question.
    pub two_answers_of: fn(&str, &str) -> String,
    pub keeps: fn(&str, &str) -> String,
    pub unmoved: fn(&str) -> String,
    pub gains: &'static str,
    pub common: &'static str,
    pub common_lede: &'static str,
    pub common_none: &'static str,
    pub orders: &'static str,
    pub orders_lede: &'static str,
    pub print: &'static str,
    pub link: &'static str,
    pub compared: &'static str,
    pub only_here: &'static str,
    pub only_there: &'static str,
    pub both: &'static str,
    pub this: &'static str,
    pub other: &'static str,
    pub swap: &'static str,
    pub by_route: &'static str,
    pub any_route: &'static str,
    pub unknown: fn(&str) -> String,
    pub keep_to_compare: &'static str,
    pub stop_comparing: &'static str,
    pub brief_of: fn(&str) -> String,
    pub nothing: &'static str,
}
