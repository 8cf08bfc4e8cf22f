//! The root: holds where the reader is, and shows the page that the address names.

use std::cell::Cell;

use dispute::as_of::reach;
use dispute::edtf::Day;
use dispute::model::Dataset;
use dispute::publication;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::browser::entries::{self, Came};
use crate::browser::{document, idle, location, mount, turn};
use crate::context::{Go, Guide, Later, Medium, Place};
use crate::desk::{Desk, Document, use_desk};
use crate::pages::{self, Part, later, part};
use crate::portions::Portions;
use crate::route::{Address, Page};
use crate::shared::Shared;
use crate::text::Text;
use crate::words;

/// A title is said when nothing has changed it for so many milliseconds.
const REST: u32 = 100;

#[derive(Clone, Properties, PartialEq)]
pub struct AppProps {
    /// The records the page shows.
    pub data: Shared<Dataset>,
    /// The document that the records were read from.
    pub document: Shared<Text>,
    /// Its SHA-256.
    pub sha256: AttrValue,
    /// Where the reader begins.
    pub address: Shared<Address>,
    /// The day that the clock says.
    pub clock: Day,
    pub medium: Medium,
}

/// Where the reader begins, with no way elsewhere yet.
fn place(props: &AppProps) -> Place {
    let today = publication::today(&props.data, props.clock);
    Place {
        data: props.data.clone(),
        document: props.document.clone(),
        sha256: props.sha256.clone(),
        address: props.address.clone(),
        desk: Desk::bare(&props.data, &props.document, &props.sha256),
        clock: props.clock,
        today,
        medium: props.medium,
        reach: reach(&props.data, today),
        portions: Portions::default(),
        guide: Guide::noop(),
        later: Later::Here,
    }
}

/// What the tab says where the reader begins.
pub fn title(props: &AppProps) -> String {
    pages::title(&place(props))
}

/// What to know of the page where no scripts run.
pub fn unscripted(props: &AppProps) -> String {
    words::unscripted(&words::day(props.clock))
}

#[component]
pub fn App(props: &AppProps) -> Html {
    let address = use_state(|| props.address.clone());
    let AppProps {
        data,
        document,
        sha256,
        ..
    } = props;
    let desk = use_desk(data, document, sha256, &address, later::read);
    let shown = desk.shown.clone();
    let portions = use_state(Portions::default);
    let on_portions = {
        let portions = portions.setter();
        use_callback((), move |shown, ()| portions.set(shown))
    };
    let today = publication::today(&shown.data, props.clock);
    let reach = *use_memo((shown.clone(), today), |(shown, today)| {
        reach(&shown.data, *today)
    });
    let here = use_memo(((*address).clone(), shown.clone()), |(address, _)| {
        Shared::new(desk.at(address))
    });
    let came = use_memo((), |()| Cell::new(Came::Anew));
    // Where the reader goes, known before it is drawn.
    let newest = use_mut_ref(|| props.address.clone());
    use_effect_with((), {
        let (address, came, newest) = (address.clone(), came.clone(), newest.clone());
        move |()| {
            let kept = entries::begin();
            let listener = location::on_hash(move |hash, by| {
                came.set(by);
                let to = Shared::new(Address::read(&hash));
                newest.replace(to.clone());
                address.set(to);
            });
            move || drop((kept, listener))
        }
    });

    let guide: Guide = use_callback((), {
        let (address, came, newest) = (address.setter(), came.clone(), newest.clone());
        move |go, ()| {
            let (to, is_new) = match go {
                Go::To(to) => (to, true),
                Go::Instead(to) => (to, false),
                Go::Stretch(span, is_new) => (newest.borrow().of_span(span), is_new),
            };
            let to = Shared::new(to);
            newest.replace(to.clone());
            if is_new {
                location::go(&to.write());
            } else {
                location::replace(&to.write());
                came.set(Came::Anew);
                address.set(to);
            }
        }
    });

    // The address says which data the view is of, whichever way the reader came to it.
    use_effect_with((*here).clone(), {
        let address = (*address).clone();
        move |here| {
            if here.data != address.data {
                newest.replace(here.clone());
                location::replace(&here.write());
            }
        }
    });
    // What is opened is an entry of its own, and its former one leads back to what was shown before. What
    // an address has needed in vain it goes on needing, whatever else is opened. A file that was opened on
    // the page for it is shown from its beginning.
    let former = use_mut_ref(|| None::<Shared<Document>>);
    use_effect_with(desk.last.clone(), {
        let (guide, here) = (guide.clone(), (*here).clone());
        move |last| {
            let former = former.replace(last.clone());
            let Some(last) = last else { return };
            let named = here.data.as_deref();
            if here.page == Page::Open && named.is_some_and(|tag| last.is_called(tag)) {
                guide.emit(Go::Instead(here.to(Page::Start)));
            } else if named.is_none_or(|tag| former.is_some_and(|former| former.is_called(tag))) {
                // What else is set is set among the former records.
                let page = match &here.page {
                    Page::Open => Page::Start,
                    page => page.clone(),
                };
                guide.emit(Go::To(here.to(page).of_data(last.tag())));
            }
        }
    });

    let own = desk.own.clone();
    let needed = later::needed(&address, &desk.opening);
    let place = Place {
        data: shown.data.clone(),
        document: shown.text.clone(),
        sha256: shown.sha256.clone(),
        address: (*here).clone(),
        desk,
        clock: props.clock,
        today,
        medium: props.medium,
        reach,
        portions: portions.on(&here.page, on_portions),
        guide,
        later: use_later(needed, &own),
    };
    // A view that needs nothing of the later part is the same with it, and not drawn anew when it
    // comes.
    let alike = match needed {
        true => place.clone(),
        false => Place {
            later: Later::Here,
            ..place.clone()
        },
    };
    // What the app itself begins with takes a turn; what stands around the page is drawn in the next, and
    // then the page.
    let turns = pages::use_turns(props.medium, false, 2);
    let turn = turns == 2;
    let page = match turn {
        true => part(&alike, Part::Page),
        false => Html::default(),
    };
    use_effect_with((place.later, shown.clone()), |(_, document)| {
        if let Some(parts) = later::parts() {
            (parts.publish)(document);
        }
    });

    // The page as a whole is new to the reader when its path changes: begin at its top, unless the
    // address names a paragraph, to which the page itself goes. Who comes back finds it as it was left.
    let first = use_mut_ref(|| true);
    let to_top = address.paragraph.is_none();
    let whole = place.later != Later::Coming;
    use_effect_with(address.page.clone(), move |_| {
        if first.replace(false) {
            return;
        }
        match came.get() {
            Came::Back(down) => match later::parts() {
                Some(parts) => (parts.back_to)(down),
                None => entries::to(down),
            },
            Came::Anew if to_top => entries::to(0.0),
            Came::Anew => return,
        }
        document::enter("content");
    });

    // What has paragraphs, and an address that names one, is read from there on, once it is drawn.
    let drawn = turn && (whole || !needed);
    let named = (address.page.clone(), address.paragraph, drawn);
    use_effect_with(named, |(_, paragraph, drawn)| {
        if let Some(number) = paragraph.filter(|_| *drawn) {
            let paragraph = format!("p{number}");
            document::focus(&paragraph);
            document::scroll_to(&paragraph);
        }
    });
    // While the date is dragged every step has a title of its own: the last is enough.
    use_effect_with(pages::title(&place), |title| {
        let title = title.clone();
        let waiting = idle::after(REST, move || document::set_title(&title));
        move || drop(waiting)
    });
    // Everything beneath is drawn, and has run its own effects, before these run. A still of a view
    // that the later part draws stays until that is here.
    use_effect_with(drawn, |drawn| {
        if *drawn {
            mount::take_over();
        }
    });
    use_effect_with(turn && whole, |whole| {
        if *whole {
            mount::live();
        }
    });
    match turns {
        0 => Html::default(),
        _ => pages::shell(&place, page),
    }
}

/// The part of the app that is loaded later: at once where the address needs it, else when the
/// browser has nothing else to do. What failed is tried again when it is needed.
#[hook]
fn use_later(needed: bool, own: &Shared<Document>) -> Later {
    let state = use_state(|| match later::parts() {
        Some(_) => Later::Here,
        None => Later::Coming,
    });
    use_effect_with(needed, {
        let (state, own) = (state.clone(), own.clone());
        move |needed| {
            if later::parts().is_some() {
                return;
            }
            let load = move || {
                spawn_local(async move {
                    let here = later::load(&own).await;
                    state.set(if here { Later::Here } else { Later::Failed });
                });
            };
            // What this view needs is asked for in a turn of its own, before anything is drawn: to ask for a file
            // takes one, and so does to wait for it.
            if *needed {
                turn::soon(load);
            } else {
                idle::when(load);
            }
        }
    });
    *state
}
