//! An SVG drawn as a PNG, and handed to the reader.

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

use super::download;

/// Draws an SVG at twice its size and offers the PNG. False where the browser cannot or will not.
pub async fn offer_png(name: &str, svg: &str, width: usize, height: usize) -> bool {
    match draw(svg, width, height).await {
        Ok(blob) => download::offer_blob(name, &blob).is_ok(),
        Err(_) => false,
    }
}

async fn draw(svg: &str, width: usize, height: usize) -> Result<Blob, JsValue> {
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let image = HtmlImageElement::new()?;
    let encoded = js_sys::encode_uri_component(svg);
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{encoded}"));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    // A canvas refuses what is larger than the browser can draw; the picture is then not offered.
    canvas.set_width(u32::try_from(width * 2).unwrap_or(u32::MAX));
    canvas.set_height(u32::try_from(height * 2).unwrap_or(u32::MAX));
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or(JsValue::NULL)?
        .unchecked_into();
    context.scale(2.0, 2.0)?;
    context.draw_image_with_html_image_element(&image, 0.0, 0.0)?;
    let made = Promise::new(&mut |resolve, _| {
        let then = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::NULL, &blob));
        // Refused only for pictures of other hosts, and this one is the page's own.
        let _ = canvas.to_blob(then.unchecked_ref());
    });
    JsFuture::from(made).await?.dyn_into()
}
