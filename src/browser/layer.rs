//! Marks of a drawing that are written to the page without Yew, which would build and compare all of
//! a drawing anew where a step of the reader changes some attributes.
//!
//! A [`Layer`] is what lies in one element. It is told what its marks look like, and keeps their
//! elements: what looks the same is not touched, and of what does not, only what differs is written.

use std::borrow::Cow;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::NodeRef;

use super::pane::Held;

const SVG: &str = "http://www.w3.org/2000/svg";

type Words = Cow<'static, str>;

/// So many elements are kept beside those that are shown.
const SPARE: usize = 40;

/// An element to be, with what it holds.
pub struct Shape {
    tag: &'static str,
    /// In one place of a layer, a tag always comes with the same names in the same order; without a
    /// value where it goes without one.
    attributes: Vec<(&'static str, Option<Words>)>,
    /// Without words, an element keeps those that it has.
    words: Option<Words>,
    within: Vec<Shape>,
}

impl Shape {
    pub fn new(tag: &'static str) -> Self {
        Shape {
            tag,
            attributes: Vec::new(),
            words: None,
            within: Vec::new(),
        }
    }

    pub fn with(self, name: &'static str, value: impl Into<Words>) -> Self {
        self.perhaps(name, Some(value.into()))
    }

    pub fn perhaps(mut self, name: &'static str, value: Option<Words>) -> Self {
        self.attributes.push((name, value));
        self
    }

    pub fn saying(mut self, words: impl Into<Words>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Says something in time, and nothing new before.
    pub fn in_time(self, words: Option<String>) -> Self {
        match words {
            Some(words) => self.saying(words),
            None => self,
        }
    }

    pub fn holding(mut self, within: impl IntoIterator<Item = Shape>) -> Self {
        self.within.extend(within);
        self
    }
}

/// What is seen of a mark.
pub trait Look: PartialEq {
    /// Whether another look may be that of the same mark, which then keeps its element.
    fn is_of(&self, other: &Self) -> bool;
}

/// The marks in one element, in order.
pub struct Layer<L> {
    parent: Option<Element>,
    marks: Vec<(L, Kept)>,
    /// What shows nothing while the drawing moves, at its place: to take an element out and put it in
    /// takes longer than to empty it.
    parked: Vec<Kept>,
    /// What has left, to be filled anew: to make an element takes longer than to change one.
    spare: Vec<Kept>,
    /// Whether the elements stand in the order of the marks.
    in_order: bool,
    stale: bool,
}

impl<L> Default for Layer<L> {
    fn default() -> Self {
        Layer {
            parent: None,
            marks: Vec::new(),
            parked: Vec::new(),
            spare: Vec::new(),
            in_order: true,
            stale: false,
        }
    }
}

impl<L: Look> Layer<L> {
    /// Has every mark drawn anew, whether it looks the same or not: what it says may have changed.
    pub fn spoil(&mut self) {
        self.stale = true;
    }

    /// Shows marks that look so. A mark keeps its element by [`Look::is_of`]; those that are left are
    /// filled with what is new, and stand in order again where the drawing `rests`. What has the focus
    /// is filled only where nothing goes on: there it stays where it was.
    pub fn show(
        &mut self,
        place: &NodeRef,
        looks: Vec<L>,
        rests: bool,
        held: Option<&Held>,
        draw: impl Fn(&L) -> Shape,
    ) {
        let Some(parent) = place.cast::<Element>() else {
            return;
        };
        if self.parent.as_ref() != Some(&parent) {
            self.marks.clear();
            self.parked.clear();
            self.parent = Some(parent.clone());
        }
        let stale = std::mem::take(&mut self.stale);
        let before = std::mem::take(&mut self.marks);
        let own = own(&before, &looks);
        let mut before: Vec<Option<(L, Kept)>> = before.into_iter().map(Some).collect();
        let goes_on = own.iter().any(Option::is_some);
        let mut kept: Vec<Option<(L, Kept)>> =
            own.into_iter().map(|own| before[own?].take()).collect();
        let is_held = |mark: &(L, Kept)| held.is_some_and(|held| held.is(&mark.1.node));
        let (mut free, gone): (Vec<_>, Vec<_>) = before
            .into_iter()
            .flatten()
            .partition(|mark| !goes_on || !is_held(mark));
        free.reverse();
        for (look, own) in looks.into_iter().zip(&mut kept) {
            let is_new = own.is_none();
            let kept = match own.take().or_else(|| free.pop()) {
                Some((was, kept)) if was == look && !stale => kept,
                Some((_, mut kept)) => {
                    kept.become_(draw(&look));
                    kept
                }
                None => self.another(&parent, draw(&look)),
            };
            self.in_order &= !(is_new && goes_on);
            self.marks.push((look, kept));
        }
        let free = free.into_iter().map(|(_, kept)| kept);
        let gone = gone.into_iter().map(|(_, kept)| kept);
        if rests {
            let parked = std::mem::take(&mut self.parked);
            self.take_out(free.chain(gone).chain(parked));
        } else {
            self.parked.extend(free.map(Kept::emptied));
            self.take_out(gone);
        }
        if rests && !std::mem::replace(&mut self.in_order, true) {
            self.order(&parent);
        }
    }

    /// Takes elements out of the page, and keeps some of them.
    fn take_out(&mut self, all: impl Iterator<Item = Kept>) {
        for kept in all {
            kept.node.remove();
            if self.spare.len() < SPARE {
                self.spare.push(kept);
            }
        }
    }

    /// One more element: one that shows nothing, or else at the end.
    fn another(&mut self, parent: &Element, shape: Shape) -> Kept {
        if let Some(mut kept) = self.parked.pop() {
            self.in_order = false;
            kept.become_(shape);
            return kept;
        }
        let kept = match self.spare.pop() {
            Some(mut kept) => {
                kept.become_(shape);
                kept
            }
            None => Kept::new(shape),
        };
        append(parent, &kept);
        kept
    }

    /// Puts the elements in the order of the marks, by which the keys go through them.
    fn order(&self, parent: &Element) {
        let mut next = parent.first_child();
        for (_, kept) in &self.marks {
            let node: &Node = kept.node.as_ref();
            if next.as_ref() == Some(node) {
                next = node.next_sibling();
            } else {
                // Cannot fail: what comes next lies in the same element.
                let _ = parent.insert_before(node, next.as_ref());
            }
        }
    }
}

/// For each look the place of the mark that is its own already, in order.
fn own<L: Look, K>(before: &[(L, K)], looks: &[L]) -> Vec<Option<usize>> {
    let mut from = 0;
    looks
        .iter()
        .map(|look| {
            let own = (from..before.len()).find(|place| look.is_of(&before[*place].0));
            from = own.map_or(from, |own| own + 1);
            own
        })
        .collect()
}

/// An element on the page, and what stands in it.
struct Kept {
    node: Element,
    shape: Shape,
    within: Vec<Kept>,
}

impl Kept {
    fn new(mut shape: Shape) -> Self {
        let document = web_sys::window().and_then(|window| window.document());
        let document = document.expect("a page has a document");
        let node = document.create_element_ns(Some(SVG), shape.tag);
        let node = node.expect("the tag is one of SVG");
        for (name, value) in &shape.attributes {
            if value.is_some() {
                set(&node, name, value);
            }
        }
        if shape.words.is_some() {
            node.set_text_content(shape.words.as_deref());
        }
        let within: Vec<Kept> = shape.within.drain(..).map(Kept::new).collect();
        for kept in &within {
            append(&node, kept);
        }
        Kept {
            node,
            shape,
            within,
        }
    }

    /// The element without anything that is seen of it. Lines have no geometry that is nothing: they go.
    fn emptied(mut self) -> Self {
        let (lines, within) = std::mem::take(&mut self.within)
            .into_iter()
            .partition::<Vec<_>, _>(|kept| kept.shape.tag == "line");
        for line in lines {
            line.node.remove();
        }
        for (name, value) in &mut self.shape.attributes {
            if *name == "points" {
                *value = Some("".into());
                set(&self.node, name, value);
            }
        }
        if self.shape.tag == "text" {
            say(&self.node, "");
            self.shape.words = Some("".into());
        }
        self.within = within.into_iter().map(Kept::emptied).collect();
        self
    }

    /// Writes what is other than it was.
    fn become_(&mut self, mut shape: Shape) {
        if self.shape.tag != shape.tag {
            let new = Kept::new(shape);
            // Cannot fail: neither holds the other.
            let _ = self.node.replace_with_with_node_1(&new.node);
            *self = new;
            return;
        }
        for ((name, value), (_, was)) in shape.attributes.iter().zip(&self.shape.attributes) {
            if value != was {
                set(&self.node, name, value);
            }
        }
        match &shape.words {
            Some(words) if shape.words != self.shape.words => say(&self.node, words),
            Some(_) => {}
            None => shape.words = self.shape.words.take(),
        }
        let within = std::mem::take(&mut shape.within);
        for gone in self.within.drain(within.len().min(self.within.len())..) {
            gone.node.remove();
        }
        for (place, shape) in within.into_iter().enumerate() {
            match self.within.get_mut(place) {
                Some(kept) => kept.become_(shape),
                None => {
                    let kept = Kept::new(shape);
                    append(&self.node, &kept);
                    self.within.push(kept);
                }
            }
        }
        self.shape = shape;
    }
}

fn append(node: &Element, kept: &Kept) {
    // Cannot fail: it was just made, and lies nowhere else.
    let _ = node.append_child(&kept.node);
}

/// Writes the words of an element that holds nothing else.
fn say(node: &Element, words: &str) {
    match node.first_child() {
        Some(text) => text.set_node_value(Some(words)),
        None => node.set_text_content(Some(words)),
    }
}

fn set(node: &Element, name: &str, value: &Option<Words>) {
    // Neither can fail: the names are such as attributes may have.
    let _ = match value {
        Some(value) => node.set_attribute(name, value),
        None => node.remove_attribute(name),
    };
}

/// One attribute of an element that Yew draws without it, or its words: written where it changes.
#[derive(Default)]
pub struct Written {
    node: Option<Element>,
    value: String,
}

impl Written {
    pub fn attribute(&mut self, place: &NodeRef, name: &str, value: String) {
        if let Some(node) = self.changes(place, value) {
            // Cannot fail: the names are such as attributes may have.
            let _ = node.set_attribute(name, &self.value);
        }
    }

    pub fn words(&mut self, place: &NodeRef, value: String) {
        if let Some(node) = self.changes(place, value) {
            say(&node, &self.value);
        }
    }

    fn changes(&mut self, place: &NodeRef, value: String) -> Option<Element> {
        let node = place.get()?.dyn_into::<Element>().ok()?;
        if self.value == value && self.node.as_ref() == Some(&node) {
            return None;
        }
        self.value = value;
        self.node = Some(node.clone());
        Some(node)
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::{Look, own};

    #[derive(PartialEq)]
    struct Named(char);

    impl Look for Named {
        fn is_of(&self, other: &Self) -> bool {
            self == other
        }
    }

    fn found(before: &str, now: &str) -> Vec<Option<usize>> {
        let before: Vec<_> = before.chars().map(|name| (Named(name), ())).collect();
        let looks: Vec<_> = now.chars().map(Named).collect();
        own(&before, &looks)
    }

    #[test]
    fn what_goes_on_keeps_its_element() {
        assert_eq!(found("abcd", "bcde"), [Some(1), Some(2), Some(3), None]);
        assert_eq!(found("bcd", "abc"), [None, Some(0), Some(1)]);
        assert_eq!(found("abc", "axc"), [Some(0), None, Some(2)]);
    }

    #[test]
    fn what_changes_its_order_is_new() {
        assert_eq!(found("ab", "ba"), [Some(1), None]);
    }
}
