//! Words about citing and taking with you.

pub struct Take {
    pub cite: &'static str,
    pub formats: [&'static str; 4],
    pub copy: fn(&str) -> String,
    pub copied: fn(&str) -> String,
    pub not_copied: &'static str,
    /// Data version and day.
    pub note: fn(&str, &str) -> String,
    /// Where there is no published address: route and hash.
    pub place: fn(&str, &str) -> String,
    /// A view, and the record whose evidence is open beside it.
    pub beside: fn(&str, &str) -> String,
    pub embed_title: &'static str,
    /// What a frame is written in.
    pub embed_format: &'static str,
    pub embed: &'static str,
    /// Where the page is on no web server: what stands for the address of one.
    pub embed_somewhere: fn(&str) -> String,
    pub embed_opened: &'static str,
    /// What a record about a document of somebody else's is called, by the document's title.
    pub of_source: fn(&str) -> String,
    /// Title, publication, note, place; marks of quotation in the title become those within others.
    pub text: fn(&str, &str, &str, &str) -> String,
    pub export: &'static str,
    pub csv: &'static str,
    pub json: &'static str,
    pub zip: &'static str,
    pub print: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
    pub saved: fn(&str) -> String,
    pub not_saved: &'static str,
    pub no_filter: &'static str,
    /// Publication, version, day, filters, address and hash; whether a table of the view is inside.
    pub readme: fn(&str, &str, &str, &str, &str, &str, bool) -> String,
}
