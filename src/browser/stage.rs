//! A stage for component tests: puts one component on the page, and lets a test look and click.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, BaseComponent, Renderer, scheduler};

pub struct Stage<C: BaseComponent> {
    root: Element,
    app: Option<AppHandle<C>>,
}

impl<C: BaseComponent> Stage<C> {
    /// Mounts the component and waits until Yew has drawn it and run its effects.
    pub async fn show(props: C::Properties) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let app = Renderer::<C>::with_root_and_props(root.clone(), props).render();
        scheduler::flush().await;
        Self {
            root,
            app: Some(app),
        }
    }

    /// What a reader sees of it, one line per block.
    pub fn text(&self) -> String {
        self.root.unchecked_ref::<HtmlElement>().inner_text()
    }

    pub fn count(&self, selector: &str) -> u32 {
        self.root.query_selector_all(selector).unwrap().length()
    }

    pub fn find(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).unwrap();
        let found = found.unwrap_or_else(|| panic!("no {selector} in {}", self.root.inner_html()));
        found.unchecked_into()
    }

    /// Clicks, and waits until what follows from it is drawn.
    pub async fn click(&self, selector: &str) -> &Self {
        self.find(selector).click();
        scheduler::flush().await;
        self
    }
}

impl<C: BaseComponent> Drop for Stage<C> {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;
    use yew::prelude::*;

    use super::Stage;

    #[component]
    fn Counter() -> Html {
        let count = use_state(|| 0);
        let onclick = {
            let count = count.clone();
            move |_| count.set(*count + 1)
        };
        html! { <button {onclick}>{ *count }</button> }
    }

    #[wasm_bindgen_test]
    async fn a_click_is_followed_by_what_it_causes() {
        let stage = Stage::<Counter>::show(()).await;
        stage.click("button").await.click("button").await;
        assert_eq!(stage.text(), "2");
    }
}
