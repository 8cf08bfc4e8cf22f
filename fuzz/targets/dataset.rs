//! Any bytes as a file that a reader opens: a dataset that reads back the same, or mistakes.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    // How much is read between two breaths.
    let Some((slice, document)) = bytes.split_first() else {
        return;
    };
    // The page refuses what is no text before it reads a word of it.
    if let Ok(document) = std::str::from_utf8(document) {
        fuzz::damage::open(document, usize::from(*slice) + 1);
    }
});
