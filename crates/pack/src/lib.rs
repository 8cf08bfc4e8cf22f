//! Packs bytes by foretelling each bit of them, and writing only what could not be foretold.
//!
//! What is packed goes through a model that says for each bit how likely it is, from what followed
//! the like of what stands before it. An arithmetic coder spends on a bit as much as it was unlikely.
//! What unpacks has the same model and reads the bits back, so both have to come to the same numbers:
//! for each file of Rust here there is one of JavaScript beside it, its twin.
//!
//! The algorithm is that of lpaq1 by Matt Mahoney (<https://mattmahoney.net/dc/#lpaq>), with contexts
//! for what we pack; his *Data Compression Explained* (<https://mattmahoney.net/dc/dce.html>, section
//! 4.3) has the reasons for each of its parts. Numbers such as sizes and speeds were tried, and serve the
//! page as it is: small enough, and unpacked in about a second.

mod coder;
mod context;
mod history;
mod instructions;
mod logistic;
mod mixer;
mod model;
mod recurrence;
mod slots;

use std::ops::Range;

use coder::Writer;
use model::Model;

/// What a page needs to unpack: a function of the packed bytes, how many they become, and where in these
/// code begins and ends, which promises them.
pub fn unpacker() -> String {
    let parts = [
        include_str!("logistic.js"),
        include_str!("history.js"),
        include_str!("instructions.js"),
        include_str!("context.js"),
        include_str!("slots.js"),
        include_str!("recurrence.js"),
        include_str!("mixer.js"),
        include_str!("coder.js"),
        include_str!("model.js"),
        include_str!("unpack.js"),
    ];
    format!(
        "const unpack = async (packed, size, code) => {{\n{}}};\n",
        parts.concat()
    )
}

/// What is packed, and where in it the code of wasm modules stands.
pub struct Plain {
    pub bytes: Vec<u8>,
    pub code: Vec<Range<usize>>,
}

impl Plain {
    /// The bytes, packed.
    pub fn packed(&self) -> Vec<u8> {
        let mut model = Model::new(&self.code);
        let mut writer = Writer::default();
        for byte in &self.bytes {
            model.byte(&mut writer, *byte);
        }
        writer.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::Plain;
    use super::coder::Reader;
    use super::model::Model;

    #[test]
    fn what_was_packed_comes_back() {
        let code = [
            &[200, 1][..],
            &[9, 1, 1, 0x7f, 0x20, 0, 0x41, 1, 0x6a, 0x0b].repeat(200),
        ];
        let code = code.concat();
        let text = r#"{"title":"The border","text":"A line, and another line."}"#.repeat(9);
        let noise = (0..2000_u32).map(|at| (at.wrapping_mul(0x9e37_79b1) >> 13) as u8);
        let bytes: Vec<u8> = [text.as_bytes(), &code, text.as_bytes(), &code].concat();
        let at = |start: usize| start..start + code.len();
        let plain = Plain {
            bytes: bytes.into_iter().chain(noise).collect(),
            code: vec![at(text.len()), at(2 * text.len() + code.len())],
        };
        let packed = plain.packed();
        assert!(packed.len() < 2600, "{}", packed.len());
        let mut model = Model::new(&plain.code);
        let mut reader = Reader::new(&packed);
        let back = plain.bytes.iter().map(|_| model.byte(&mut reader, 0));
        assert_eq!(back.collect::<Vec<u8>>(), plain.bytes);
    }
}
