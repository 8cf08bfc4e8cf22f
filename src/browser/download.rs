//! Hands the reader a file made in the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Response, Url};

/// Offers a text as a file. False where the browser refuses; nothing has then been written.
pub fn offer(name: &str, media_type: &str, text: &str) -> bool {
    offer_bytes(name, media_type, text.as_bytes())
}

/// Offers bytes as a file. False where the browser refuses; nothing has then been written.
pub fn offer_bytes(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    save(name, media_type, bytes).is_ok()
}

/// The bytes of a file beside the page; none where it cannot be reached.
pub async fn fetched(name: &str) -> Option<Vec<u8>> {
    let asked = web_sys::window()?.fetch_with_str(name);
    let answer: Response = JsFuture::from(asked).await.ok()?.unchecked_into();
    if !answer.ok() {
        return None;
    }
    let bytes = JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(
        &Array::of1(&Uint8Array::from(bytes)),
        &options,
    )?;
    offer_blob(name, &blob)
}

/// Offers what the browser itself has made as a file.
pub(super) fn offer_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The click has taken its own hold of the file.
    Url::revoke_object_url(&url)
}
