//! The root component.

use yew::prelude::*;

#[component]
pub fn App() -> Html {
    html! {
        <main>
            <h1>{ "Red Lines: Georgia and Russia, side by side" }</h1>
        </main>
    }
}
