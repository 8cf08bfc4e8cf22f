//! A link to a package of avenues, followed: its page is drawn, or says what it could not take.
#![no_main]

use fuzz::stage::follow;
use fuzz::way;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| follow(bytes, way::package));
