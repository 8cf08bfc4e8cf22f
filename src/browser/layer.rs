//! Marks of a drawing that are written to the page without Yew, which would build and compare all of
//! a drawing anew where a step of the reader changes some attributes.
//!
//! A [`Layer`] is what lies in one element. It is told what its marks look like, and keeps their
//! elements: what looks the same is not touched, and of what does not, only what differs is written.

use std::borrow::Cow;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};
use yew::NodeRef;

const SVG: &str = "http://www.w3.org/2000/svg";

type Words = Cow<'static, str>;

/// So many elements are kept beside those that are shown.
const SPARE: usize = 40;

/// An element to be, with what it holds.
#[derive(Debug, PartialEq)]
pub struct Shape {
    tag: &'static str,
    /// A tag always comes with the same names in the same order; none where it goes without one.
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
    /// What has left, to be filled anew: to make an element takes longer than to change one.
    spare: Vec<Kept>,
    stale: bool,
}

impl<L> Default for Layer<L> {
    fn default() -> Self {
        Layer {
            parent: None,
            marks: Vec::new(),
            spare: Vec::new(),
            stale: false,
        }
    }
}

impl<L: Look> Layer<L> {
    /// Has every mark drawn anew, whether it looks the same or not: what it says may have changed.
    pub fn spoil(&mut self) {
        self.stale = true;
    }

    /// Shows marks that look so. A mark keeps its element by [`Look::is_of`]; the elements between
    /// two of those are filled with what is to be seen there, so that a focus stays where it is.
    pub fn show(&mut self, place: &NodeRef, looks: Vec<L>, draw: impl Fn(&L) -> Shape) {
        let Some(parent) = place.cast::<Element>() else {
            return;
        };
        if self.parent.as_ref() != Some(&parent) {
            self.marks.clear();
            self.parent = Some(parent.clone());
        }
        let stale = std::mem::take(&mut self.stale);
        let mut before: Vec<Option<(L, Kept)>> = self.marks.drain(..).map(Some).collect();
        let kept = kept(&before, &looks);
        let mut at = 0;
        for (look, (own, limit)) in looks.into_iter().zip(kept) {
            if let Some(own) = own {
                self.leave(&mut before[at..own]);
                at = own;
            }
            let taken = match at < limit {
                true => before[at].take(),
                false => None,
            };
            let mark = match taken {
                Some((was, kept)) if was == look && !stale => kept,
                Some((_, mut kept)) => {
                    kept.become_(draw(&look));
                    kept
                }
                None => {
                    let kept = match self.spare.pop() {
                        Some(mut kept) => {
                            kept.become_(draw(&look));
                            kept
                        }
                        None => Kept::new(draw(&look)),
                    };
                    let next = before.get(at).and_then(Option::as_ref);
                    let next: Option<&Node> = next.map(|(_, kept)| kept.node.as_ref());
                    // Cannot fail: what comes next lies in the same element.
                    let _ = parent.insert_before(&kept.node, next);
                    self.marks.push((look, kept));
                    continue;
                }
            };
            at += 1;
            self.marks.push((look, mark));
        }
        self.leave(&mut before[at..]);
    }

    fn leave(&mut self, marks: &mut [Option<(L, Kept)>]) {
        for (_, kept) in marks.iter_mut().filter_map(Option::take) {
            kept.node.remove();
            if self.spare.len() < SPARE {
                self.spare.push(kept);
            }
        }
    }
}

/// For each look, the place of the mark that is its own already, and the place that the next such
/// mark has: those before it are free to be filled.
fn kept<L: Look, K>(before: &[Option<(L, K)>], looks: &[L]) -> Vec<(Option<usize>, usize)> {
    let mut from = 0;
    let mut kept: Vec<(Option<usize>, usize)> = looks
        .iter()
        .map(|look| {
            let is_own = |place: &usize| {
                let (was, _) = before[*place].as_ref()?;
                look.is_of(was).then_some(())
            };
            let own = (from..before.len()).find(|place| is_own(place).is_some());
            from = own.map_or(from, |own| own + 1);
            (own, before.len())
        })
        .collect();
    let mut limit = before.len();
    for (own, until) in kept.iter_mut().rev() {
        *until = own.map_or(limit, |own| own + 1);
        limit = own.unwrap_or(limit);
    }
    kept
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
        if shape.words.is_none() {
            shape.words = self.shape.words.take();
        } else if shape.words != self.shape.words {
            match self.node.first_child() {
                Some(text) => text.set_node_value(shape.words.as_deref()),
                None => self.node.set_text_content(shape.words.as_deref()),
            }
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
            match node.first_child() {
                Some(text) => text.set_node_value(Some(&self.value)),
                None => node.set_text_content(Some(&self.value)),
            }
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
    use super::{Look, kept};

    #[derive(PartialEq)]
    struct Named(char);

    impl Look for Named {
        fn is_of(&self, other: &Self) -> bool {
            self == other
        }
    }

    /// For each look, the place of its own mark, and up to where marks are free to be filled.
    fn found(before: &str, now: &str) -> Vec<(Option<usize>, usize)> {
        let before: Vec<_> = before.chars().map(|name| Some((Named(name), ()))).collect();
        let looks: Vec<_> = now.chars().map(Named).collect();
        kept(&before, &looks)
    }

    #[test]
    fn what_moves_on_keeps_its_element() {
        let own = |place| (Some(place), place + 1);
        assert_eq!(found("abcd", "bcde"), [own(1), own(2), own(3), (None, 4)]);
        assert_eq!(found("bcd", "abc"), [(None, 0), own(0), own(1)]);
    }

    #[test]
    fn what_is_new_fills_what_lies_between_those_that_stay() {
        assert_eq!(found("abc", "xyz"), [(None, 3); 3]);
        assert_eq!(found("abc", "axc"), [(Some(0), 1), (None, 2), (Some(2), 3)]);
    }

    #[test]
    fn what_changes_its_order_is_new() {
        assert_eq!(found("ab", "ba"), [(Some(1), 2), (None, 2)]);
    }
}
