//! Lists of records, grouped by kind.

use dispute::model::{Record, RecordId};
use yew::prelude::*;

use super::portion::portion;
use crate::lens::Lens;
use crate::portions::LINES;

/// The name on its page of a list that belongs to a record: the evidence of another may lie beside it.
pub fn of_record(record: &RecordId, list: impl std::fmt::Display) -> String {
    format!("{record} {list}")
}

/// Records as a list of links to their evidence, under a name that the list has on its page.
pub fn list<'r>(
    lens: &Lens<'_>,
    name: &str,
    records: impl IntoIterator<Item = &'r dyn Record>,
) -> Html {
    let (records, more) = portion(lens, name, LINES, records.into_iter().collect());
    html! {
        <>
            <ul class="list">
                for record in records {
                    <li key={record.id().to_string()}>
                        <a href={lens.to_record(record.id())}>{ lens.name(record) }</a>
                    </li>
                }
            </ul>
            { more }
        </>
    }
}

/// The records that name one, grouped by kind, each group under its name; they come kind by kind.
pub fn by_kind(lens: &Lens<'_>, named: &RecordId, records: &[&dyn Record]) -> Html {
    let groups = records.chunk_by(|one, other| one.kind() == other.kind());
    let groups = groups.filter_map(|group| Some((group.first()?.kind(), group)));
    html! {
        for (kind, records) in groups {
            <section key={kind.folder()} class="group">
                <h3>{ (lens.rest().kinds)(kind) }{ " " }<small>{ records.len() }</small></h3>
                { list(lens, &of_record(named, kind.folder()), records.iter().copied()) }
            </section>
        }
    }
}
