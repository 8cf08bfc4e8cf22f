//! What the address asks for and the data do not have, or this view has no use for, said in a sentence
//! each. What no view knows is told with the address itself, in the notices.

use dispute::model::{Kind, RecordId};
use form_urlencoded::parse;
use yew::prelude::*;

use super::what::unknown;
use crate::context::Place;
use crate::lens::Lens;
use crate::route::{self, Page};
use crate::rule::Rule;

pub fn strangers(place: &Place) -> Html {
    let told = asked_in_vain(place).chain(misplaced(place));
    html! { for words in told { <p class="notice">{ words }</p> } }
}

/// Whom and what the address names and the data do not have.
fn asked_in_vain(place: &Place) -> impl Iterator<Item = String> {
    let lens = place.lens();
    let address = &place.address;
    let stranger = |name: &str, slug: &Option<String>, known: fn(&Lens<'_>, &str) -> bool| {
        let slug = slug.as_deref().filter(|slug| !known(&lens, slug))?;
        Some((place.rest().nowhere.absent)(&route::part(name, slug)))
    };
    let actor = |lens: &Lens<'_>, slug: &str| lens.actor(&route::actor(slug)).is_some();
    let avenue = |lens: &Lens<'_>, slug: &str| {
        let id = RecordId::from(format!("{}/{slug}", Kind::Avenue.folder()));
        lens.data.avenues.get(&id).is_some()
    };
    let theme = |lens: &Lens<'_>, slug: &str| {
        let mut themes = lens.data.dispute.themes.iter();
        themes.any(|theme| theme.id == slug)
    };
    let unseen = address.see.as_ref();
    let unseen = unseen.filter(|id| place.data.record(id).is_none());
    let told = [
        stranger("left", &address.columns[0], actor),
        stranger("right", &address.columns[1], actor),
        stranger("theme", &address.theme, theme),
        stranger("want", &address.want, avenue),
        unseen.map(|id| (place.rest().nowhere.no_record)(id.as_str())),
        paragraph(place)
            .map(|number| (place.rest().nowhere.absent)(&route::part("p", &number.to_string()))),
    ];
    let supposed = match address.page {
        Page::What => unknown(&lens),
        _ => Vec::new(),
    };
    let supposed: Vec<String> = supposed
        .into_iter()
        .map(|code| (place.rest().nowhere.absent)(&route::part("suppose", code)))
        .collect();
    told.into_iter().flatten().chain(supposed)
}

/// The paragraph that the address names, where the page has none of that number.
fn paragraph(place: &Place) -> Option<u32> {
    let number = place.address.paragraph?;
    let last = match &place.address.page {
        Page::Rules => Rule::LAST as u32,
        Page::Record(id) => place.data.sources.get(id)?.paragraphs?,
        _ => return None,
    };
    (number == 0 || number > last).then_some(number)
}

/// What is set for another view than the one that is shown.
fn misplaced(place: &Place) -> Vec<String> {
    let written = place.address.write();
    let (_, query) = written.split_once('?').unwrap_or_default();
    parse(query.as_bytes())
        .filter(|(key, _)| !belongs(key, &place.address.page))
        .map(|(key, value)| (place.rest().nowhere.misplaced)(&route::part(&key, &value)))
        .collect()
}

/// Whether a page makes anything of what an address sets under a name.
fn belongs(key: &str, page: &Page) -> bool {
    match (key, page) {
        // What leads nowhere is told as a whole.
        ("on" | "see" | "data", _) | (_, Page::Nowhere(_)) => true,
        ("theme" | "gap" | "held", _) => *page == Page::Compare,
        ("words", _) => matches!(page, Page::Compare | Page::Search),
        ("left" | "right", _) => matches!(
            page,
            Page::Start | Page::Compare | Page::RedLines | Page::Record(_)
        ),
        ("p", Page::Rules) => true,
        ("p", Page::Record(id)) => id.kind() == Some(Kind::Source),
        ("pair", _) => *page == Page::Avenues,
        ("want" | "suppose", _) => *page == Page::What,
        ("take" | "with", _) => *page == Page::Package,
        ("from" | "issue" | "actor" | "category" | "span", _) => *page == Page::History,
        _ => false,
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::belongs;
    use crate::route::Address;

    #[test]
    fn whatever_a_view_sets_belongs_to_it_and_to_no_other() {
        for text in [
            "#/?left=russia&right=georgia",
            "#/compare?on=2013&theme=status&gap=deadlock&held=firm&words=a&left=b&right=c&see=issue/d",
            "#/red-lines?left=russia&right=georgia&data=a",
            "#/issue/visas?left=russia&right=georgia",
            "#/source/ponars?p=16",
            "#/rules?p=5",
            "#/history?from=2008&on=2013&issue=a&actor=b&category=c&span=2008",
            "#/avenues?pair=crosses,strains",
            "#/what?want=a&suppose=b",
            "#/package?take=a&with=b",
            "#/search?words=a",
            "#/no/where?gap=same",
        ] {
            let (_, query) = text.split_once('?').unwrap();
            for (key, _) in form_urlencoded::parse(query.as_bytes()) {
                assert!(belongs(&key, &Address::read(text).page), "{key} in {text}");
            }
        }
        for (key, route) in [
            ("gap", "#/history"),
            ("words", "#/actors"),
            ("span", "#/compare"),
            ("p", "#/issue/visas"),
            ("left", "#/history"),
            ("take", "#/what"),
        ] {
            assert!(
                !belongs(key, &Address::read(route).page),
                "{key} in {route}"
            );
        }
    }
}
