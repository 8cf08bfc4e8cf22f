//! The data on the desk: those that the page brings, or those of a file that the reader opened for
//! this visit, and the opening of files.

use std::cell::OnceCell;
use std::pin::Pin;
use std::rc::Rc;

use dispute::load::{Hashing, Progress, Reading, Refusal};
use dispute::model::{Dataset, Lang};
use dispute::search::{Index, Indexing};
use dispute::ties::{Ties, Tying};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::browser::file::{self, Handed};
use crate::browser::turn;
use crate::route::Address;
use crate::shared::Shared;
use crate::text::Text;

/// The most that is opened; the page says so before anybody tries.
pub const MOST_BYTES: usize = 64 << 20;
/// The most records.
pub const MOST_RECORDS: usize = 100_000;

/// How much is done before the time is looked at: some thousandths of a second.
const BYTES: usize = 1 << 15;
const RECORDS: usize = 100;
/// The same where no reader is to notice.
const FEW_BYTES: usize = 1 << 12;
const FEW_RECORDS: usize = 20;
/// How many digits of a hash name a document in an address.
const DIGITS: usize = 12;

/// A published document and its records.
pub struct Document {
    pub data: Shared<Dataset>,
    /// The exact text that the hash is of.
    pub text: Shared<Text>,
    pub sha256: AttrValue,
    /// What is tied to what in the records.
    pub ties: Rc<Ties>,
    /// What a search asks, built when first asked where it was not before.
    pub index: OnceCell<Index>,
    /// What the reader opened; none for the data that the page brings.
    pub opened: Option<Opened>,
}

/// Where an opened document came from.
pub struct Opened {
    /// The name of the file; none for a pasted text.
    pub name: Option<String>,
    pub records: usize,
}

impl Document {
    /// What addresses call it: name, version and the beginning of the hash. The data that the page
    /// brings need no name.
    pub fn tag(&self) -> Option<String> {
        self.opened.as_ref()?;
        let dispute = &self.data.dispute;
        let name: String = dispute.title.get(Lang::BASE).chars().take(40).collect();
        let version: String = dispute.version.chars().take(40).collect();
        Some(format!("{name},{version},{}", &self.sha256[..DIGITS]))
    }

    /// The index of the records.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(&self.data))
    }

    pub fn is_called(&self, tag: &str) -> bool {
        let begins = tag.rsplit(',').next().unwrap_or_default();
        begins.len() >= DIGITS && self.sha256.starts_with(begins)
    }
}

/// The parts of what an address calls its data: name, version and the beginning of the hash.
pub fn parts(tag: &str) -> [&str; 3] {
    let mut parts = tag.rsplitn(3, ',');
    let [hash, version, name] = [(); 3].map(|()| parts.next().unwrap_or_default());
    [name, version, hash]
}

/// What has become of the file that was handed over last.
#[derive(Clone, PartialEq)]
pub enum Opening {
    Nothing,
    /// It is being read and checked; so much of a hundred is done.
    Reads(Option<String>, usize),
    Refused(Option<String>, Rc<Why>),
    /// It holds the very data that are shown.
    Same(Option<String>),
}

/// Why a file was not opened.
#[derive(PartialEq)]
pub enum Why {
    /// It has more bytes than are opened.
    TooLarge,
    /// It has more records than are opened.
    TooMany,
    /// The part of the program that reads files could not be loaded.
    NoReader,
    /// The browser could not read it.
    Unreadable,
    /// It is no text in UTF-8.
    NoText,
    Mistakes(Refusal),
}

/// What reading what was handed over comes to; `None` where nobody waits for it any more.
pub type Read = Option<Result<Document, Why>>;
/// Told how much of a hundred is done; false where nobody waits for it any more.
pub type Tell = Rc<dyn Fn(usize) -> bool>;
/// Reads and checks what was handed over.
pub type Reader = fn(Handed, Tell) -> Pin<Box<dyn Future<Output = Read>>>;
/// The same for a page that may have to fetch what reads first, and with it the rest of its own
/// document.
pub type Fetching = fn(Shared<Document>, Handed, Tell) -> Pin<Box<dyn Future<Output = Read>>>;

/// Adds to the page's own document what its first views do without.
pub type Completing = fn(Shared<Document>) -> Pin<Box<dyn Future<Output = ()>>>;

/// What the page shows, and the ways to change it.
#[derive(Clone, PartialEq)]
pub struct Desk {
    pub shown: Shared<Document>,
    pub own: Shared<Document>,
    /// What was opened last; an address that names it shows it, also later.
    pub last: Option<Shared<Document>>,
    pub opening: Opening,
    /// Opens what the reader handed over.
    pub open: Callback<Handed>,
    /// Forgets what has become of the last file, or stops reading it.
    pub dismiss: Callback<()>,
}

impl Desk {
    /// A desk on which nothing is opened.
    pub fn bare(data: &Shared<Dataset>, text: &Shared<Text>, sha256: &AttrValue) -> Self {
        let own = own(data, text, sha256);
        Desk {
            shown: own.clone(),
            own,
            last: None,
            opening: Opening::Nothing,
            open: Callback::noop(),
            dismiss: Callback::noop(),
        }
    }

    /// An address with the whole name of the data that are shown, where it means those.
    pub fn at(&self, address: &Address) -> Address {
        let named = address.data.as_deref();
        let known = named.is_some_and(|tag| self.shown.is_called(tag));
        let tag = match known {
            true => self.shown.tag(),
            false => address.data.clone(),
        };
        address.of_data(tag)
    }

    /// What an address calls the data it was made with, where they are others than those shown.
    pub fn needs<'a>(&self, address: &'a Address) -> Option<[&'a str; 3]> {
        let tag = address.data.as_deref()?;
        (!self.shown.is_called(tag)).then(|| parts(tag))
    }
}

/// The document that the page brings.
fn own(data: &Shared<Dataset>, text: &Shared<Text>, sha256: &AttrValue) -> Shared<Document> {
    Shared::new(Document {
        data: data.clone(),
        text: text.clone(),
        sha256: sha256.clone(),
        ties: Rc::new(Ties::new(data)),
        index: OnceCell::new(),
        opened: None,
    })
}

/// The desk of a page that brings a document, at an address. The address says which data are shown: the
/// page's own, or those of the file that was opened last; so an entry of the browser's history shows
/// what it showed before. Where they are not at hand, those stay that were shown before. Reading a file
/// takes most of what the page knows of mistakes: a part of the program that is handed in here, and
/// loaded when somebody opens one.
#[hook]
pub fn use_desk(
    data: &Shared<Dataset>,
    text: &Shared<Text>,
    sha256: &AttrValue,
    address: &Address,
    reader: Fetching,
) -> Desk {
    let own = use_memo((data.clone(), sha256.clone()), |(data, sha256)| {
        own(data, text, sha256)
    });
    let own = (*own).clone();
    let last = use_state(|| None::<Shared<Document>>);
    let shown = use_mut_ref(|| own.clone());
    let named = match address.data.as_deref() {
        None => Some(&own),
        Some(tag) => {
            let mut at_hand = [Some(&own), last.as_ref()].into_iter().flatten();
            at_hand.find(|document| document.is_called(tag))
        }
    };
    if let Some(named) = named {
        shown.replace(named.clone());
    }
    let opening = use_state(|| Opening::Nothing);
    // Counts what was handed over or dismissed: a reading of anything earlier stops.
    let turn = use_mut_ref(|| 0_u32);

    let open = {
        let (last, opening, turn) = (last.setter(), opening.setter(), turn.clone());
        let shown = shown.clone();
        use_callback(own.clone(), move |handed: Handed, own| {
            let (last, opening, turn) = (last.clone(), opening.clone(), turn.clone());
            let (shown, own) = (shown.clone(), own.clone());
            *turn.borrow_mut() += 1;
            let now = *turn.borrow();
            spawn_local(async move {
                let name = handed.name();
                let tell = {
                    let (name, opening) = (name.clone(), opening.clone());
                    let turn = turn.clone();
                    move |percent: usize| {
                        let current = *turn.borrow() == now;
                        if current {
                            opening.set(Opening::Reads(name.clone(), percent));
                        }
                        current
                    }
                };
                let read = reader(own.clone(), handed, Rc::new(tell)).await;
                // Whether to go on is asked now and then: since it was asked last, somebody may have
                // stopped this reading or handed over another file.
                if *turn.borrow() != now {
                    return;
                }
                match read {
                    None => {}
                    Some(Ok(document)) if document.sha256 == shown.borrow().sha256 => {
                        opening.set(Opening::Same(name));
                    }
                    Some(Ok(document)) => {
                        // The very data that the page brings need no banner.
                        let document = match document.sha256 == own.sha256 {
                            true => own,
                            false => Shared::new(document),
                        };
                        shown.replace(document.clone());
                        last.set(Some(document));
                        opening.set(Opening::Nothing);
                    }
                    Some(Err(why)) => opening.set(Opening::Refused(name, Rc::new(why))),
                }
            });
        })
    };
    let dismiss = {
        let opening = opening.setter();
        use_callback((), move |(), ()| {
            *turn.borrow_mut() += 1;
            opening.set(Opening::Nothing);
        })
    };
    use_effect_with(open.clone(), |open| {
        let open = open.clone();
        let listeners = file::on_handed(move |handed| open.emit(handed));
        move || drop(listeners)
    });
    let shown = shown.borrow().clone();
    Desk {
        shown,
        own,
        last: (*last).clone(),
        opening: (*opening).clone(),
        open,
        dismiss,
    }
}

/// Adds to the page's own document what its first views do without, and makes ready what later pages
/// ask for.
pub async fn complete(own: Shared<Document>) {
    let mut breath = turn::Breath::unnoticed();
    let mut pause = async || {
        if breath.is_due() {
            breath.take().await;
        }
    };
    dataset::complete(&own.data, FEW_BYTES, &mut pause).await;
    let mut tying = Tying::default();
    while tying.step(&own.data, FEW_RECORDS) {
        pause().await;
    }
    own.ties.complete(tying, &own.data);
    own.text.complete(dataset::document());
}

/// Reads and checks what was handed over and makes it ready to be shown, breathing in between.
pub async fn read(handed: Handed, tell: Tell) -> Read {
    let name = handed.name();
    if handed.size() > MOST_BYTES as f64 {
        return Some(Err(Why::TooLarge));
    }
    tell(0).then_some(())?;
    let Some(bytes) = handed.bytes().await else {
        return Some(Err(Why::Unreadable));
    };
    let Ok(text) = String::from_utf8(bytes) else {
        return Some(Err(Why::NoText));
    };
    let mut pace = Pace::new(tell);
    let mut reading = Reading::new(&text);
    while reading.step(BYTES) {
        if reading.records() > MOST_RECORDS {
            return Some(Err(Why::TooMany));
        }
        let done = match reading.progress() {
            Progress::Read(bytes) => READ.done(bytes, text.len()),
            Progress::Checked(rules, all) => CHECKED.done(rules, all),
        };
        pace.at(done).await?;
    }
    let records = reading.records();
    let data = match reading.finish() {
        Ok(data) => data,
        Err(refusal) => return Some(Err(Why::Mistakes(refusal))),
    };
    let mut hashing = Hashing::default();
    for (number, piece) in text.as_bytes().chunks(BYTES).enumerate() {
        hashing.add(piece);
        pace.at(HASHED.done(number * BYTES, text.len())).await?;
    }
    let mut tying = Tying::default();
    while tying.step(&data, RECORDS) {
        pace.at(TIED.done(tying.done(), records)).await?;
    }
    let ties = tying.finish(&data);
    let mut indexing = Indexing::default();
    while indexing.step(&data, RECORDS) {
        pace.at(INDEXED.done(indexing.done(), records)).await?;
    }
    let index = OnceCell::from(indexing.finish());
    pace.at(INDEXED.until).await?;
    Some(Ok(Document {
        data: Shared::new(data),
        text: Shared::new(text.into()),
        sha256: hashing.finish().into(),
        ties: Rc::new(ties),
        index,
        opened: Some(Opened { name, records }),
    }))
}

/// A phase of reading: about which part of the time it takes, in hundredths of all.
struct Phase {
    from: usize,
    until: usize,
}

const READ: Phase = phase(0, 45);
const CHECKED: Phase = READ.then(15);
const HASHED: Phase = CHECKED.then(5);
const TIED: Phase = HASHED.then(5);
const INDEXED: Phase = TIED.then(30);

impl Phase {
    /// The phase that comes next and takes so many hundredths.
    const fn then(&self, hundredths: usize) -> Phase {
        phase(self.until, self.until + hundredths)
    }

    /// How much of a hundred is done where so much of all in this phase is.
    fn done(&self, done: usize, all: usize) -> usize {
        // Divided first: a page counts with 32 bits.
        self.from + done.min(all) / (all / (self.until - self.from) + 1)
    }
}

const fn phase(from: usize, until: usize) -> Phase {
    Phase { from, until }
}

/// Lets the browser draw and answer the reader in between, and tells how far it is.
struct Pace {
    tell: Tell,
    said: usize,
    breath: turn::Breath,
}

impl Pace {
    fn new(tell: Tell) -> Self {
        Pace {
            tell,
            said: 0,
            breath: turn::Breath::begin(),
        }
    }

    /// So much of a hundred is done. `None` where nobody waits for it any more.
    async fn at(&mut self, done: usize) -> Option<()> {
        if self.breath.is_due() {
            // Each time it is told the page is drawn anew.
            if done >= self.said + 2 {
                self.said = done;
                (self.tell)(done).then_some(())?;
            }
            self.breath.take().await;
        }
        Some(())
    }
}

#[cfg(all(test, target_arch = "wasm32"))]
mod tests {
    use std::cell::Cell;

    use dispute::model::Manifest;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;
    use crate::browser::stage::Stage;
    use crate::route::Page;

    thread_local! {
        static DONE: Cell<bool> = const { Cell::new(false) };
    }

    /// Ends when the test lets it, and asks nobody whether it is still waited for.
    fn slow(_: Shared<Document>, _: Handed, _: Tell) -> Pin<Box<dyn Future<Output = Read>>> {
        Box::pin(async {
            while !DONE.get() {
                turn::Breath::begin().take().await;
            }
            Some(Err(Why::NoText))
        })
    }

    #[component]
    fn Reads() -> Html {
        let data = use_memo((), |()| Shared::new(Dataset::new(Manifest::default())));
        let text = use_memo((), |()| Shared::new(Text::default()));
        let address = Address::of(Page::Open);
        let desk = use_desk(&data, &text, &"0".repeat(64).into(), &address, slow);
        let open = desk
            .open
            .reform(|_: MouseEvent| Handed::Text(String::new()));
        let stop = desk.dismiss.reform(|_: MouseEvent| ());
        html! {
            <>
                <button class="open" onclick={open} />
                <button class="stop" onclick={stop} />
                if let Opening::Refused(..) = desk.opening { <p>{ "refused" }</p> }
            </>
        }
    }

    #[wasm_bindgen_test]
    async fn a_reading_that_was_stopped_changes_nothing_when_it_ends() {
        for (steps, told) in [(&[".open", ".stop"][..], 0), (&[".open"], 1)] {
            DONE.set(false);
            let stage = Stage::<Reads>::show(()).await;
            for step in steps {
                stage.click(step).await;
            }
            DONE.set(true);
            let mut breath = turn::Breath::begin();
            for _ in 0..3 {
                breath.take().await;
            }
            assert_eq!(stage.count("p"), told, "{steps:?}");
        }
    }
}
