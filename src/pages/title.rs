//! What the tab says, and the browser's history: the page with what is set on it, so that one entry
//! can be told from another.

use dispute::model::{Kind, RecordId};

use super::shell;
use crate::components::narrowed::Narrowed;
use crate::context::Place;
use crate::lens::Lens;
use crate::route::Page;

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
        _ => shell::titled(place, &joined(&shell::name(place))),
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
        _ => Vec::new(),
    }
}

/// The date where it is not today, or both where there are two.
fn date(place: &Place) -> Option<String> {
    let (lens, ui, address) = (place.lens(), &place.rest().set, &place.address);
    let on = address
        .on
        .filter(|_| address.day(place.today) != place.today);
    let on = on.map(|date| lens.date(&date));
    match address.from.filter(|_| address.page == Page::History) {
        Some(from) => {
            let to = on.as_deref().unwrap_or(place.ui().as_of.today);
            Some((ui.between)(&lens.date(&from), to))
        }
        None => on.map(|day| (ui.as_of)(&day)),
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
