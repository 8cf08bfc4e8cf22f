//! A whole dataset with damage, as a file that a reader opens; where it is one all the same, any page of it is drawn.
#![no_main]

use std::cell::LazyCell;

use fuzz::stage::{Stage, hold};
use fuzz::{damage, way};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use redlines::{Address, Shared};

thread_local! {
    static STAGE: LazyCell<Stage> = LazyCell::new(Stage::default);
}

fuzz_target!(|bytes: &[u8]| {
    // Too few bytes for what they stand for are no case.
    let _ = case(&mut Unstructured::new(bytes));
});

fn case(input: &mut Unstructured<'_>) -> Result<()> {
    let slice = input.int_in_range(1..=1 << 17)?;
    let document = damage::document(input)?;
    let Some(data) = damage::open(&document, slice) else {
        return Ok(());
    };
    let address = way::any(input, &data, 4)?;
    let data = Shared::new(data);
    let html = STAGE.with(|stage| stage.draw(&data, Address::read(&address)));
    hold(&html, 1 << 21);
    Ok(())
}
