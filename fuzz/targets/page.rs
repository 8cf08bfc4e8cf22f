//! Any address, followed: there is a page, and nothing in it but what the page itself draws.
#![no_main]

use fuzz::stage::follow;
use fuzz::way;
use libfuzzer_sys::fuzz_target;

/// The most settings of an address.
const SETTINGS: usize = 8;

fuzz_target!(|bytes: &[u8]| follow(bytes, |input, data| way::any(input, data, SETTINGS)));
