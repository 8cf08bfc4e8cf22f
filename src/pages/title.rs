//! What the tab, the browser's history and citations call a page: by its name and what is set on it, so
//! that one entry can be told from another.

use dispute::edtf::{Day, Edtf};
use dispute::model::{Kind, RecordId};

use super::package::picked;
use super::shell;
use crate::components::narrowed::Narrowed;
use crate::context::Place;
use crate::lens::{Lens, within};
use crate::route::Page;
use crate::words;

/// How many letters of what a reader typed, or of a name in the records, are told.
const LONGEST: usize = 40;

/// The page, what is set on it, and the name of it all.
pub fn title(place: &Place) -> String {
    let set = |page: &str| {
        let narrowed = narrowed(place).join(", ");
        let named = match narrowed.is_empty() {
            true => page.to_owned(),
            false => (place.rest().set.page)(page, &narrowed),
        };
        [Some(named), date(place)].into_iter().flatten()
    };
    let joined = |page: &str| set(page).collect::<Vec<_>>().join(", ");
    match place.address.page {
        Page::Nowhere(_) => shell::titled(place, &shell::name(place)),
        // It is called what all is called.
        Page::Start => joined(&shell::titled(place, "")),
        _ => shell::titled(place, &joined(&beside(place, shell::name(place)))),
    }
}

/// What a citation calls the view: its name and what is set on it, but for the day, which a citation
/// names apart.
pub fn view(place: &Place) -> String {
    let mut set = narrowed(place);
    set.extend(between(place));
    let name = shell::name(place);
    match set.is_empty() {
        true => name,
        false => (place.rest().set.page)(&name, &set.join(", ")),
    }
}

/// A page and the record whose evidence is open beside it.
pub fn beside(place: &Place, page: String) -> String {
    let seen = place.address.see.as_ref();
    match seen.and_then(|id| place.data.record(id)) {
        Some(seen) => (place.rest().take.beside)(&page, &place.lens().name(seen)),
        None => page,
    }
}

/// What the page is narrowed to, each in few words.
fn narrowed(place: &Place) -> Vec<String> {
    let lens = place.lens();
    let address = &place.address;
    match &address.page {
        Page::Start | Page::RedLines => columns(&lens).into_iter().collect(),
        Page::Compare => compared(&lens),
        Page::History => {
            let narrowed = Narrowed::of(&lens);
            let issue = narrowed.issue.map(|issue| &issue.short);
            let actor = narrowed.actor.map(|actor| &actor.title);
            let category = narrowed.category.map(|label| &label.label);
            let set = [issue, actor, category].into_iter().flatten();
            set.map(|words| short(lens.say(words))).collect()
        }
        Page::Avenues => {
            let pair = address.pair.into_iter().flatten();
            pair.map(|finding| (place.rest().verdicts.finding)(finding).to_owned())
                .collect()
        }
        Page::What => {
            let want = address.want.as_ref();
            let id = want.map(|slug| RecordId::from(format!("{}/{slug}", Kind::Avenue.folder())));
            let avenue = id.and_then(|id| lens.data.avenues.get(&id));
            let title = avenue.map(|avenue| short(lens.say(&avenue.title)));
            title.into_iter().collect()
        }
        Page::Package => {
            let taken = picked::read(&lens, &address.take).avenues.into_iter();
            taken
                .map(|(avenue, _)| short(lens.say(&avenue.title)))
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The date where it is not today, or both where there are two.
fn date(place: &Place) -> Option<String> {
    between(place).or_else(|| Some((place.rest().set.as_of)(&on(place)?)))
}

/// The date that is shown, where it is not today.
fn on(place: &Place) -> Option<String> {
    let lens = place.lens();
    let on = place.address.on.filter(|_| lens.view.day != place.today);
    on.map(|date| shown(&lens, &date, lens.view.day))
}

/// Both dates, where there are two.
fn between(place: &Place) -> Option<String> {
    let (lens, address) = (place.lens(), &place.address);
    let from = address.from.filter(|_| address.page == Page::History)?;
    let first = within(address.earlier_day()?, lens.reach);
    let from = shown(&lens, &from, first);
    let to = on(place);
    let to = to.as_deref().unwrap_or(place.ui().as_of.today);
    Some((place.rest().set.between)(&from, to))
}

/// A date; or the day that is shown in its stead, where the records do not reach so far.
fn shown(lens: &Lens<'_>, date: &Edtf, instead: Day) -> String {
    match date.known_span().overlaps(&lens.reach) {
        true => lens.date(date),
        false => words::day(instead),
    }
}

/// What the comparison is narrowed to.
fn compared(lens: &Lens<'_>) -> Vec<String> {
    let address = lens.address;
    let theme = address.theme.as_ref();
    let mut themes = lens.data.dispute.themes.iter();
    let theme = theme.and_then(|id| themes.find(|theme| &theme.id == id));
    let words = Some(&address.words).filter(|words| !words.is_empty());
    let all = [
        columns(lens),
        theme.map(|theme| short(lens.say(&theme.label))),
        address.gap.map(|gap| (lens.ui.gap)(gap).to_owned()),
        address.hold.map(|hold| (lens.ui.hold)(hold).to_owned()),
        words.map(|words| (lens.rest().set.words)(&short(words))),
    ];
    all.into_iter().flatten().collect()
}

/// Who stands in the columns, where it is not the two sides in their order.
fn columns(lens: &Lens<'_>) -> Option<String> {
    let columns = lens.columns();
    let sides = [0, 1].map(|index| lens.side_actor(index));
    let [left, right] = columns.each_ref().map(|id| short(&lens.title(id)));
    (columns != sides).then(|| (lens.rest().set.columns)(&left, &right))
}

/// Words that are cut where they are long.
fn short(words: &str) -> String {
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}
