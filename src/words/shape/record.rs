//! Words about records, actors, sources, and where accounts differ.

pub struct Record {
    pub evidence: &'static str,
    pub chain: &'static str,
    pub sentences: fn(&[u32]) -> String,
    pub original: &'static str,
    pub leaves: &'static str,
    pub links: &'static str,
    pub named_by: &'static str,
    pub note: &'static str,
    pub checked: fn(&str) -> String,
    pub id: &'static str,
    pub own_page: &'static str,
    pub close: &'static str,
    pub panel: &'static str,
    pub printed: &'static str,
    pub not_yet: fn(&str) -> String,
    pub move_date: fn(&str) -> String,
    pub differ: &'static str,
    pub others_here: fn(usize) -> String,
    pub field: fn(&str) -> &'static str,
    pub attested: &'static str,
    pub conditions: &'static str,
    pub known: &'static str,
    pub used_by: &'static str,
    pub neutral: &'static str,
    pub options: &'static str,
    pub view_of: fn(&str) -> String,
    pub roles: &'static str,
    pub established: &'static str,
    pub stance: &'static str,
    pub paragraphs: &'static str,
    pub no_paragraphs: &'static str,
    pub no_claim: &'static str,
    pub paragraph: fn(u32) -> String,
}

pub struct People {
    pub actors_title: &'static str,
    pub actors_lede: &'static str,
    pub sources_title: &'static str,
    pub sources_lede: &'static str,
    pub briefs: &'static str,
    pub numbered: &'static str,
    pub outside: &'static str,
    pub records: fn(usize) -> String,
    pub terms_title: &'static str,
    pub terms_lede: &'static str,
    pub others: &'static str,
}

pub struct Differ {
    pub lede: fn(usize) -> String,
    pub touches: &'static str,
    /// Where only the first ones are shown: how many, and of how many.
    pub begun: fn(usize, usize) -> String,
}
