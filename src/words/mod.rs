//! All wording of the page, keyed by language. Records carry their own, keyed the same way.

mod en;
mod shape;

pub use en::{day, unscripted};

use dispute::as_of::{Hold, Standing};
use dispute::compare::GapKind;
use dispute::edtf::{Age, Edtf};
use dispute::model::{ActorType, Basis, Genre, Kind, LinkBasis, State, Verdict, Voice};
use shape::{
    About, AsOf, Avenues, Compare, Differ, Filter, Foot, History, Nav, Nowhere, Open, Package,
    People, Record, RedLines, Rules, Search, SearchField, Set, Start, Take, Titles, Trouble,
    Verdicts, WhatIf,
};

/// Between two facts on one line. It stays with the first: alone at a line's beginning it would part
/// nothing.
pub const APART: &str = "\u{a0}· ";

/// The wording of one language, as far as the first view needs it. Adding a language is adding one
/// value of this type and one of [`Rest`]; the compiler then asks for every word.
pub struct Ui {
    /// Its BCP 47 code, which also keys the words of records.
    pub lang: &'static str,
    pub name: &'static str,
    pub nav: Nav,
    pub titles: Titles,
    pub start: Start,
    pub compare: Compare,
    pub filter: Filter,
    pub as_of: AsOf,
    pub lines: RedLines,
    pub trouble: Trouble,
    pub search_field: SearchField,
    pub foot: Foot,
    pub hold: fn(Hold) -> &'static str,
    pub hold_meaning: fn(Hold) -> &'static str,
    pub gap: fn(GapKind) -> &'static str,
    pub basis: fn(Basis) -> &'static str,
    /// Source, paragraph and, in words, its sentences.
    pub passage: fn(&str, u32, &str) -> String,
    pub date: fn(&Edtf) -> String,
    pub age: fn([Age; 2]) -> String,
    pub standing: fn(&Standing) -> Option<String>,
    pub read_date: fn(&str) -> Option<Edtf>,
}

/// The rest of a language's wording: a value of its own, so that it is loaded with the pages that
/// say it.
pub struct Rest {
    pub avenues: Avenues,
    pub verdicts: Verdicts,
    pub what_if: WhatIf,
    pub package: Package,
    pub record: Record,
    pub people: People,
    pub differ: Differ,
    pub rules: Rules,
    pub about: About,
    pub history: History,
    pub search: Search,
    pub take: Take,
    pub open: Open,
    pub nowhere: Nowhere,
    pub set: Set,
    /// Where a still has only the first of a list: how many, and of how many.
    pub begun: fn(usize, usize) -> String,
    pub state: fn(State) -> &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub link_basis: fn(LinkBasis) -> &'static str,
    pub kind: fn(Kind) -> &'static str,
    pub kinds: fn(Kind) -> &'static str,
    pub genre: fn(Genre) -> &'static str,
    pub actor_type: fn(ActorType) -> &'static str,
    pub voice: fn(Voice) -> &'static str,
}

/// The wording for a language; English where there is none yet.
pub fn ui(_lang: &str) -> &'static Ui {
    &en::UI
}

/// The rest of the wording for a language.
pub fn rest(_lang: &str) -> &'static Rest {
    &en::REST
}

/// Reads what a person types for a date; none where it is no date.
pub fn read_date(text: &str) -> Option<Edtf> {
    (ui("en").read_date)(text)
}
