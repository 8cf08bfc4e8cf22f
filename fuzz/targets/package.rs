//! A link to a package of avenues, followed: its page is drawn, or says what it could not take.
#![no_main]

use std::cell::LazyCell;

use dispute::model::Dataset;
use fuzz::stage::{Stage, hold};
use fuzz::{damage, way};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use redlines::{Address, Shared};

thread_local! {
    static STAGE: LazyCell<Stage> = LazyCell::new(Stage::default);
    static SHIPPED: LazyCell<Shared<Dataset>> =
        LazyCell::new(|| Shared::new(dataset::dataset()));
    static MADE_UP: LazyCell<Shared<Dataset>> =
        LazyCell::new(|| Shared::new(damage::whole()));
}

fuzz_target!(|bytes: &[u8]| {
    // Too few bytes for what they stand for are no case.
    let _ = case(&mut Unstructured::new(bytes));
});

fn case(input: &mut Unstructured<'_>) -> Result<()> {
    // The made-up records are fewer, and drawn in a tenth of the time.
    let shipped = input.ratio(1, 4)?;
    let data = if shipped {
        SHIPPED.with(|data| (**data).clone())
    } else {
        MADE_UP.with(|data| (**data).clone())
    };
    let address = way::package(input, &data)?;
    let html = STAGE.with(|stage| stage.draw(&data, Address::read(&address)));
    hold(&html, (1 << 20) + 200 * address.len());
    Ok(())
}
