//! The solver over made-up disputes of a described shape.

use std::cell::RefCell;

use dispute::openings::instance::{Instance, Shape};
use dispute::openings::{Answer, Bounds, Graph, Query};
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static GRAPH: RefCell<Option<Graph>> = const { RefCell::new(None) };
}

/// Makes the dispute of a seed, by the shape that the demand describes.
#[wasm_bindgen]
pub fn solver_prepare(seed: u32) -> u32 {
    let made = Instance::new(&Shape::TYPICAL, u64::from(seed));
    let graph = Graph::new(made.atom_count, &made.proposals).expect("a made-up dispute is sound");
    GRAPH.with(|place| *place.borrow_mut() = Some(graph));
    Shape::TYPICAL.proposals
}

/// How many smallest sets open a proposal; below zero where they are more than are listed.
#[wasm_bindgen]
pub fn solver_ask(proposal: u32) -> i32 {
    GRAPH.with(|place| {
        let graph = place.borrow();
        let graph = graph.as_ref().expect("prepare comes first");
        let query = Query {
            outcome: &[proposal],
            bounds: Bounds::default(),
            ..Query::default()
        };
        match graph.ways(&query) {
            Ok(Answer::All(sets)) => i32::try_from(sets.len()).unwrap_or(i32::MAX),
            Ok(Answer::Beyond { .. }) | Err(_) => -1,
        }
    })
}
