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
/// come: a reader who wants all has them soon, and waits only for what was asked for. When all are
/// there the button says so and stays: the focus is on it.
pub fn more(lens: &Lens<'_>, list: &str, shown: usize, count: usize) -> Html {
    let all = count <= shown;
    if all && (count == 0 || !lens.portions.is_asked_for(list)) {
        return Html::default();
    }
    let ui = &lens.ui.nav;
    let shown = shown.min(count);
    let next = shown.min(count - shown);
    let onclick = (!all).then(|| {
        let (portions, list) = (lens.portions.clone(), list.to_owned());
        Callback::from(move |_: MouseEvent| portions.show(&list, shown + next))
    });
    let said = (ui.shown)(shown, count);
    let (label, said) = match all {
        true => (said, None),
        false => ((ui.more)(next), Some(said)),
    };
    html! {
        <p class="more">
            <button type="button" class="framed" aria-disabled={all.then_some("true")} {onclick}>{ label }</button>
            if let Some(said) = said { { " " }<span class="facts">{ said }</span> }
        </p>
    }
}
