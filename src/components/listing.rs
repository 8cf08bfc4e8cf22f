//! Lists of records, grouped by kind.

use std::collections::BTreeMap;

use dispute::model::{Kind, Record, RecordId};
use yew::prelude::*;

use crate::lens::Lens;

/// Records as a list of links to their evidence.
pub fn list<'r>(lens: &Lens<'_>, records: impl IntoIterator<Item = &'r dyn Record>) -> Html {
    html! {
        <ul class="list">
            for record in records {
                <li key={record.id().to_string()}>
                    <a href={lens.to_record(record.id())}>{ lens.name(record) }</a>
                </li>
            }
        </ul>
    }
}

/// Records grouped by kind, each group under its name.
pub fn by_kind<'r>(lens: &Lens<'_>, records: impl IntoIterator<Item = &'r dyn Record>) -> Html {
    let mut groups: BTreeMap<Kind, BTreeMap<&RecordId, &dyn Record>> = BTreeMap::new();
    for record in records {
        groups
            .entry(record.kind())
            .or_default()
            .insert(record.id(), record);
    }
    html! {
        for (kind, records) in groups {
            <section key={kind.folder()} class="group">
                <h3>{ (lens.rest().kinds)(kind) }{ " " }<small>{ records.len() }</small></h3>
                { list(lens, records.into_values()) }
            </section>
        }
    }
}
