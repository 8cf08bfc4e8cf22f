//! The functions of a module in the order in which a compressor makes least of them.
//!
//! Nothing depends on where a function stands. Those of one type come together, so that the list of
//! types is a few runs; behind each comes the one that is most like it; and those that are the same,
//! letter for letter, are written once. What tells functions apart at run time are their places in
//! the table, which stay.

use std::collections::{BTreeMap, HashMap};

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Encode};
use wasmparser::{FunctionBody, Parser, Payload, TypeRef};

/// How many bytes may be compared at a time: two or three instructions. Which makes least of a module
/// changes with every function in it.
pub(super) const PIECES: [usize; 3] = [4, 5, 6];

/// Which functions a module has, in a better order.
pub(super) struct Order<'m> {
    /// How many functions are imported: they come first, and stay.
    imported: usize,
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'m>>,
    /// Those that are written, by the number that they had among the module's own.
    written: Vec<usize>,
    /// The new number of each function.
    numbers: Vec<u32>,
}

impl<'m> Order<'m> {
    /// By pieces of so many bytes.
    pub fn of(module: &'m [u8], piece: usize) -> Result<Self> {
        let mut order = Order {
            imported: 0,
            types: Vec::new(),
            bodies: Vec::new(),
            written: Vec::new(),
            numbers: Vec::new(),
        };
        for payload in Parser::new(0).parse_all(module) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        order.imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => {
                    order.types = functions.into_iter().collect::<Result<_, _>>()?;
                }
                Payload::CodeSectionEntry(body) => order.bodies.push(body),
                _ => {}
            }
        }
        let all = order.imported + order.bodies.len();
        order.numbers = (0..u32::try_from(all)?).collect();
        order.merge()?;
        let bytes = |own: usize| order.bodies[own].as_bytes();
        order.written = alike_together(&order.written, &order.types, piece, bytes);
        order.number();
        Ok(order)
    }

    /// The new number of a function.
    pub fn number_of(&self, function: u32) -> u32 {
        self.numbers[function as usize]
    }

    /// The functions that are written: their types, and what they do.
    pub fn functions(&self) -> impl Iterator<Item = (u32, FunctionBody<'m>)> {
        let written = self.written.iter();
        written.map(|own| (self.types[*own], self.bodies[*own].clone()))
    }

    /// Writes functions that are the same once: until then those that call them differ.
    fn merge(&mut self) -> Result<()> {
        loop {
            let mut seen: HashMap<(u32, Vec<u8>), u32> = HashMap::new();
            let mut same: Vec<u32> = (0..u32::try_from(self.imported)?).collect();
            self.written.clear();
            for (own, body) in self.bodies.iter().enumerate() {
                let mut code = CodeSection::new();
                utils::parse_function_body(&mut Renumber(&self.numbers), &mut code, body.clone())
                    .map_err(|error| anyhow!("a function cannot be read: {error}"))?;
                let mut bytes = Vec::new();
                code.encode(&mut bytes);
                let number = u32::try_from(self.imported + own)?;
                let first = *seen.entry((self.types[own], bytes)).or_insert(number);
                if first == number {
                    self.written.push(own);
                }
                same.push(first);
            }
            if same == self.numbers {
                return Ok(());
            }
            self.numbers = same;
        }
    }

    /// Numbers functions by where they are written.
    fn number(&mut self) {
        let mut places = vec![0; self.bodies.len()];
        for (number, own) in (self.imported as u32..).zip(&self.written) {
            places[*own] = number;
        }
        for number in &mut self.numbers[self.imported..] {
            *number = places[*number as usize - self.imported];
        }
    }
}

/// Functions in runs of one type, in which each comes behind the one that it has most pieces in
/// common with.
fn alike_together<'b>(
    functions: &[usize],
    types: &[u32],
    piece: usize,
    bytes: impl Fn(usize) -> &'b [u8],
) -> Vec<usize> {
    let mut by_type: BTreeMap<u32, Vec<(usize, Vec<u64>)>> = BTreeMap::new();
    for own in functions {
        let run = by_type.entry(types[*own]).or_default();
        run.push((*own, pieces(bytes(*own), piece)));
    }
    let mut order = Vec::with_capacity(functions.len());
    for mut run in by_type.into_values() {
        run.sort_by_key(|(own, _)| std::cmp::Reverse(bytes(*own)));
        let mut last = run.pop();
        while let Some((own, pieces)) = last {
            order.push(own);
            let others = run.iter().map(|(_, other)| likeness(&pieces, other));
            let next = others
                .enumerate()
                .max_by(|(_, one), (_, other)| one.total_cmp(other));
            last = next.map(|(next, _)| run.remove(next));
        }
    }
    order
}

/// Every piece of a function once, in order.
fn pieces(bytes: &[u8], size: usize) -> Vec<u64> {
    let number = |piece: &[u8]| {
        piece
            .iter()
            .fold(0, |all, byte| (all << 8) | u64::from(*byte))
    };
    let mut pieces: Vec<u64> = bytes.windows(size).map(number).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// The part that two functions have in common of all that they have, from 0 to 1.
fn likeness(one: &[u64], other: &[u64]) -> f64 {
    let (mut at, mut common) = (0, 0);
    for piece in one {
        while other.get(at).is_some_and(|next| next < piece) {
            at += 1;
        }
        common += usize::from(other.get(at) == Some(piece));
    }
    let all = one.len() + other.len() - common;
    // Functions too short for a piece have nothing in common, and are all alike.
    (common as f64 + 0.01) / (all as f64 + 0.01)
}

/// Writes functions with other numbers.
struct Renumber<'n>(&'n [u32]);

impl Reencode for Renumber<'_> {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.0[function as usize])
    }
}

#[cfg(test)]
mod tests {
    use super::{alike_together, likeness, pieces};

    #[test]
    fn functions_of_one_type_come_together_and_like_behind_like() {
        let bodies = ["abcdefgh", "zzzzzzzzz", "--------", "abcdefgx", "zzzzzzzy"];
        let order = alike_together(&[0, 1, 2, 3, 4], &[1, 1, 0, 1, 1], 4, |own| {
            bodies[own].as_bytes()
        });
        assert_eq!(order, [2, 0, 3, 1, 4]);
    }

    #[test]
    fn likeness_is_the_part_in_common() {
        let of = |one: &str, other: &str| {
            likeness(&pieces(one.as_bytes(), 4), &pieces(other.as_bytes(), 4))
        };
        assert!(of("abcdef", "abcdef") > 0.99 && of("ab", "x") > 0.99);
        assert!(of("abcdef", "uvwxyz") < 0.01);
        assert!((0.5..0.7).contains(&of("abcdefg", "abcdef-")));
    }
}
