//! Files and texts that a reader hands to the page: chosen, dropped or pasted. They are read here,
//! on the device, and go nowhere.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, HtmlElement, HtmlInputElement};

/// The field into which a document can be pasted where a device has no other way to paste.
pub const PASTE_FIELD: &str = "paste-here";

/// What a reader handed over.
#[derive(Clone, PartialEq)]
pub enum Handed {
    /// A file.
    File(web_sys::File),
    /// A text.
    Text(String),
}

impl Handed {
    /// Its name; none for a text.
    pub fn name(&self) -> Option<String> {
        match self {
            Handed::File(file) => Some(file.name()),
            Handed::Text(_) => None,
        }
    }

    /// How many bytes it has.
    pub fn size(&self) -> f64 {
        match self {
            Handed::File(file) => file.size(),
            // Exact: no text in memory is as long as the numbers that are not.
            Handed::Text(text) => text.len() as f64,
        }
    }

    /// Its bytes; `None` where the browser cannot read them, as when the file is gone.
    pub async fn bytes(self) -> Option<Vec<u8>> {
        match self {
            Handed::Text(text) => Some(text.into_bytes()),
            Handed::File(file) => {
                let buffer = JsFuture::from(file.array_buffer()).await.ok()?;
                Some(Uint8Array::new(&buffer).to_vec())
            }
        }
    }
}

/// The file that a field for files holds now. The field is emptied, so that the same file can be
/// chosen again when it was mended.
pub fn chosen(event: &Event) -> Option<Handed> {
    let field: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = field.files()?.get(0)?;
    field.set_value("");
    Some(Handed::File(file))
}

/// Calls back for whatever is dropped or pasted onto the page. What a reader pastes into a field
/// stays there, and of texts only what begins as JSON does is taken.
pub fn on_handed(then: impl Fn(Handed) + Clone + 'static) -> Option<[EventListener; 3]> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default;
    let listen = |name: &'static str, act: Box<dyn Fn(&Event)>| {
        EventListener::new_with_options(&window, name, options(), move |event| act(event))
    };
    let over = |event: &Event| {
        let drag = event.dyn_ref::<DragEvent>();
        if drag
            .and_then(DragEvent::data_transfer)
            .is_some_and(|data| has_file(&data))
        {
            event.prevent_default();
        }
    };
    let drop = {
        let then = then.clone();
        move |event: &Event| {
            let drag = event.dyn_ref::<DragEvent>();
            if let Some(file) = drag
                .and_then(DragEvent::data_transfer)
                .and_then(|data| file(&data))
            {
                event.prevent_default();
                then(file);
            }
        }
    };
    let paste = move |event: &Event| {
        let data = event
            .dyn_ref::<ClipboardEvent>()
            .and_then(ClipboardEvent::clipboard_data);
        if let Some(handed) = data.and_then(|data| pasted(event, &data)) {
            event.prevent_default();
            then(handed);
        }
    };
    Some([
        listen("dragover", Box::new(over)),
        listen("drop", Box::new(drop)),
        listen("paste", Box::new(paste)),
    ])
}

fn has_file(data: &DataTransfer) -> bool {
    data.types().includes(&"Files".into(), 0)
}

fn file(data: &DataTransfer) -> Option<Handed> {
    data.files()?.get(0).map(Handed::File)
}

fn pasted(event: &Event, data: &DataTransfer) -> Option<Handed> {
    let target: Option<HtmlElement> = event.target().and_then(|target| target.dyn_into().ok());
    let into_field = target
        .filter(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    let meant = into_field
        .as_ref()
        .is_some_and(|field| field.id() == PASTE_FIELD);
    if into_field.is_some() && !meant {
        return None;
    }
    if let Some(file) = file(data) {
        return Some(file);
    }
    let text = data.get_data("text/plain").ok()?;
    let json = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{');
    (meant || json).then_some(Handed::Text(text))
}
