//! All wording of the page, keyed by language. Records carry their own, keyed the same way.

mod date;
pub use date::day;
mod en;

use dispute::as_of::{Hold, Standing};
use dispute::compare::GapKind;
use dispute::edtf::{Age, Edtf};
use dispute::model::{
    ActorType, Basis, Caller, Ending, Genre, Grounds, Kind, LinkBasis, State, Verdict, Voice,
};

/// The wording of one language. Adding a language is adding one value of this type; the compiler
/// then asks for every word.
pub struct Ui {
    /// Its BCP 47 code, which also keys the words of records.
    pub lang: &'static str,
    pub name: &'static str,
    pub tagline: &'static str,
    pub nav: Nav,
    pub start: Start,
    pub compare: Compare,
    pub filter: Filter,
    pub as_of: AsOf,
    pub lines: RedLines,
    pub avenues: Avenues,
    pub record: Record,
    pub people: People,
    pub differ: Differ,
    pub rules: Rules,
    pub about: About,
    pub history: History,
    pub trouble: Trouble,
    pub hold: fn(Hold) -> &'static str,
    pub hold_meaning: fn(Hold) -> &'static str,
    pub gap: fn(GapKind) -> &'static str,
    pub basis: fn(Basis) -> &'static str,
    pub state: fn(State) -> &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub grounds: fn(Grounds) -> &'static str,
    pub link_basis: fn(LinkBasis) -> &'static str,
    pub caller: fn(Caller) -> &'static str,
    pub ending: fn(Ending) -> &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub kinds: fn(Kind) -> &'static str,
    pub genre: fn(Genre) -> &'static str,
    pub actor_type: fn(ActorType) -> &'static str,
    pub voice: fn(Voice) -> &'static str,
    pub date: fn(&Edtf) -> String,
    pub age: fn(Age) -> String,
    pub standing: fn(&Standing) -> Option<String>,
    pub read_date: fn(&str) -> Option<Edtf>,
}

pub struct Nav {
    pub skip: &'static str,
    pub main: &'static str,
    pub more: &'static str,
    pub compare: &'static str,
    pub red_lines: &'static str,
    pub avenues: &'static str,
    pub history: &'static str,
    pub differ: &'static str,
    pub actors: &'static str,
    pub sources: &'static str,
    pub terms: &'static str,
    pub rules: &'static str,
    pub about: &'static str,
    pub footer: &'static str,
}

pub struct Start {
    pub title: &'static str,
    pub how: &'static [&'static str],
    pub example: &'static str,
    pub questions_title: &'static str,
    /// What people come with, and the address that answers it.
    pub questions: &'static [(&'static str, &'static str)],
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
    pub speaks: fn(&str, &str) -> String,
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
    pub columns: &'static str,
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
    pub outside: fn(&str) -> String,
    pub unknown_part: fn(&str) -> String,
    pub dismiss: &'static str,
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
    pub stands: &'static str,
    pub needs: &'static str,
    pub consent: &'static str,
    pub consented: &'static str,
    pub vague: &'static str,
    pub says: &'static str,
    pub meets: &'static str,
    pub untested: &'static str,
    pub not_yet: &'static str,
    pub steps: &'static str,
    pub routes: &'static str,
    pub against: &'static str,
}

pub struct Record {
    pub evidence: &'static str,
    pub chain: &'static str,
    pub passage: fn(&str, u32, &str) -> String,
    pub sentences: fn(&[u32]) -> String,
    pub original: &'static str,
    pub leaves: &'static str,
    pub quotation: &'static str,
    pub links: &'static str,
    pub named_by: &'static str,
    pub note: &'static str,
    pub checked: fn(&str) -> String,
    pub id: &'static str,
    pub own_page: &'static str,
    pub close: &'static str,
    pub panel: &'static str,
    pub printed: &'static str,
    pub rests_on: &'static str,
    pub not_yet: fn(&str) -> String,
    pub move_date: fn(&str) -> String,
    pub differ: &'static str,
    pub others_here: fn(usize) -> String,
    pub field: fn(&str) -> &'static str,
    pub attested: &'static str,
    pub conditions: &'static str,
    pub versions: &'static str,
    pub known: &'static str,
    pub used_by: &'static str,
    pub neutral: &'static str,
    pub options: &'static str,
    pub view_of: fn(&str) -> String,
    pub no_quote: &'static str,
    pub roles: &'static str,
    pub established: &'static str,
    pub stance: &'static str,
    pub paragraphs: &'static str,
    pub no_paragraphs: &'static str,
    pub no_claim: &'static str,
    pub paragraph: fn(u32) -> String,
    pub relayed: fn(&str) -> String,
}

pub struct People {
    pub actors_title: &'static str,
    pub actors_lede: &'static str,
    pub sources_title: &'static str,
    pub sources_lede: &'static str,
    pub briefs: &'static str,
    pub outside: &'static str,
    pub records: fn(usize) -> String,
    pub terms_title: &'static str,
    pub terms_lede: &'static str,
    pub others: &'static str,
    pub said: &'static str,
}

pub struct Differ {
    pub title: &'static str,
    pub lede: fn(usize) -> String,
    pub touches: &'static str,
}

pub struct Rules {
    pub title: &'static str,
    pub lede: &'static str,
    pub firmness: &'static str,
    pub basis_title: &'static str,
    pub basis_rules: &'static [(&'static str, &'static str)],
    pub in_force_title: &'static str,
    pub in_force: &'static [&'static str],
    pub record_title: &'static str,
    pub of_record: &'static [&'static str],
    pub gap_title: &'static str,
    pub gap_rules: &'static [(&'static str, &'static str)],
    pub line_title: &'static str,
    pub line: &'static [&'static str],
    pub editors_title: &'static str,
    pub dates_title: &'static str,
    pub dates: &'static [(&'static str, &'static str)],
}

pub struct About {
    pub title: &'static str,
    pub lede: &'static str,
    pub version: &'static str,
    pub records: &'static str,
    pub symmetry: &'static str,
    pub symmetry_note: &'static str,
    pub columns: &'static [&'static str],
    pub by_issue: &'static str,
    pub method_title: &'static str,
    pub method: &'static [&'static str],
    pub weak_title: &'static str,
    pub weak: &'static [&'static str],
    pub coverage_title: &'static str,
    pub coverage: &'static str,
    pub report_title: &'static str,
    pub report: &'static str,
    pub licence_title: &'static str,
    pub licence: &'static str,
    pub checked: fn(&str, &str) -> String,
    pub everything: &'static str,
    pub none: &'static str,
}

pub struct History {
    pub title: &'static str,
    pub lede: &'static str,
    pub events: &'static str,
    pub changes: &'static str,
}

pub struct Trouble {
    pub not_found: &'static str,
    pub not_found_text: fn(&str) -> String,
    pub no_record: fn(&str) -> String,
    pub nearest: &'static str,
    pub start: &'static str,
}

/// The wording for a language; English where there is none yet.
pub fn ui(_lang: &str) -> &'static Ui {
    &en::UI
}
