//! Texts that have broken pages before.

use libfuzzer_sys::arbitrary::{Result, Unstructured};

/// What no page may ever hold as markup: every hostile text with an element begins so.
pub const ELEMENT: &str = "<hurt ";

const TEXTS: &[&str] = &[
    "",
    " ",
    "\u{0}",
    "\t\r\n",
    "<hurt onerror=1>",
    "\"><hurt x='",
    "'><hurt x=\"",
    "&lt;hurt&gt; &#60; &amp",
    "</script><hurt >",
    "]]><hurt ><!--",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "\u{1}javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<hurt >",
    "//example.org/x",
    "https://example.org/\"onmouseover=\"1",
    "%",
    "%2",
    "%00",
    "%ff%fe",
    "%252F",
    "../../..",
    "#?&=,./",
    "a,b,,c",
    "=1+1",
    // Turned round, joined, and without a width of their own.
    "\u{202e}abc\u{2066}",
    "\u{200d}\u{200b}\u{feff}",
    "e\u{301}\u{301}\u{301}\u{301}",
    "👩‍👩‍👧‍👦",
    "\u{10ffff}\u{fffd}\u{e000}",
    // Longer or shorter in another case.
    "İIıß\u{1e9e}ŉǰΐ",
    "ﬁﬃ№㎏",
    "ცხინვალი Цхинвал",
    "ᲪᲮᲘᲜᲕᲐᲚᲘ",
    "-1",
    "0",
    "4294967296",
    "99999999999999999999",
    "1e400",
    "NaN",
    "null",
    "__proto__",
    "constructor",
    "0000",
    "-9999",
    "9999-12-31",
    "9999-24",
    "-9999-01-01/9999-12-31",
    "../9999",
    "2013/..",
    "/2013",
    "20XX",
    "2013-XX-XX",
    "2013-02-30",
    "2024-02-29?",
    "2013-03-07%",
];

/// A text to hurt with: one of those known, some characters, or very many of one.
pub fn text(input: &mut Unstructured<'_>) -> Result<String> {
    Ok(match input.int_in_range(0..=9)? {
        0..=5 => (*input.choose(TEXTS)?).to_owned(),
        6..=8 => {
            let count = input.int_in_range(0..=12)?;
            let mut text = String::new();
            for _ in 0..count {
                text.push(input.arbitrary()?);
            }
            text
        }
        _ => {
            let one: char = input.arbitrary()?;
            one.to_string().repeat(input.int_in_range(1..=2000)?)
        }
    })
}
