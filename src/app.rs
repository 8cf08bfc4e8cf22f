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

#[cfg(test)]
#[cfg(target_arch = "wasm32")]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::App;
    use crate::browser::stage::Stage;

    #[wasm_bindgen_test]
    async fn the_page_says_what_it_is_about() {
        let page = Stage::<App>::show(()).await;
        assert!(page.text().contains("Georgia and Russia"));
        assert_eq!(page.count("h1"), 1);
    }
}
