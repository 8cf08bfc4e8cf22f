//! Any text is an address; written and read again it means the same, and is no longer than it was.
#![no_main]

use libfuzzer_sys::fuzz_target;
use redlines::Address;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let read = Address::read(&text);
    let written = read.write();
    let mut again = Address::read(&written);
    assert_eq!(again.not_understood, [], "{written}");
    // What was not understood is told once and not written.
    again.not_understood = read.not_understood.clone();
    assert_eq!(again, read);
    assert_eq!(again.write(), written);
    // An escaped byte is three; the page and its settings are no more than were written.
    assert!(written.len() <= 3 * text.len() + 100, "{}", written.len());
    assert!(read.not_understood.len() <= text.len());
});
