//! The part of a long list that is shown, and the way to the rest.

use yew::prelude::*;

use crate::lens::Lens;

/// The first entries of a list that has this name on its page, `at_first` of them until a reader asks
/// for more; and the button that asks, where there are more.
pub fn portion<T>(lens: &Lens<'_>, list: &str, at_first: usize, mut all: Vec<T>) -> (Vec<T>, Html) {
    let count = all.len();
    let shown = lens.portions.shown(list, at_first);
    all.truncate(shown);
    (all, more(lens, list, shown, count))
}

/// The button under a list of so many entries of which the first are shown. Each time as many again
/// come: a reader who wants all has them soon, and waits only for what was asked for.
pub fn more(lens: &Lens<'_>, list: &str, shown: usize, count: usize) -> Html {
    if count <= shown {
        return Html::default();
    }
    let ui = lens.ui;
    let next = shown.min(count - shown);
    let onclick = {
        let (portions, list) = (lens.portions.clone(), list.to_owned());
        Callback::from(move |_: MouseEvent| portions.show(&list, shown + next))
    };
    html! {
        <p class="more">
            <button type="button" class="framed" {onclick}>{ (ui.nav.more)(next) }</button>
            { " " }<span class="facts">{ (ui.nav.shown)(shown, count) }</span>
        </p>
    }
}
