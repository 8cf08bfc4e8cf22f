//! What is drawn, as words: for places that hold no elements.

use yew::prelude::*;

/// The words of something drawn, as one line. Parts of the page draw themselves, and have none here.
pub fn spoken(drawn: &Html) -> String {
    let mut words = String::new();
    gather(drawn, &mut words);
    words
}

fn gather(drawn: &Html, words: &mut String) {
    match drawn {
        Html::VText(text) => words.push_str(&text.text),
        Html::VTag(tag) => {
            if let Some(children) = tag.children() {
                gather(children, words);
            }
        }
        Html::VList(all) => {
            for one in all.iter() {
                gather(one, words);
            }
        }
        _ => {}
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use yew::prelude::*;

    use super::spoken;

    #[test]
    fn words_are_gathered_in_their_order_through_all_elements() {
        let drawn = html! {
            <p title="unseen"><b>{ "Firm" }</b>{ " · " }<><a href="#/">{ 2013 }</a></><br /></p>
        };
        assert_eq!(spoken(&drawn), "Firm · 2013");
        assert_eq!(spoken(&Html::default()), "");
    }
}
