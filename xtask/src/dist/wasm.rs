//! Writes a WebAssembly module as small as it can be written.

use std::convert::Infallible;

use anyhow::{Result, anyhow};
use wasm_encoder::Module;
use wasm_encoder::reencode::{Error, Reencode};
use wasmparser::{CustomSectionReader, Parser};

/// A module without its custom sections (names and the like, which no reader ever sees), and every
/// number in as few bytes as it needs: linkers leave room in those that they may have to change.
pub(super) fn small(module: &[u8]) -> Result<Vec<u8>> {
    let mut written = Module::new();
    Small
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|error| anyhow!("a part of the program cannot be written anew: {error}"))?;
    Ok(written.finish())
}

struct Small;

impl Reencode for Small {
    type Error = Infallible;

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::small;

    #[test]
    fn custom_sections_go_and_numbers_shrink() {
        // A memory of one page, its limit written in three bytes; then a section of two bytes.
        let module = b"\0asm\x01\0\0\0\x05\x05\x01\0\x81\x80\0\0\x03\x01ax";
        assert_eq!(small(module).unwrap(), b"\0asm\x01\0\0\0\x05\x03\x01\0\x01");
        assert!(small(b"\0asm\x01\0\0\0\x01\x09ab").is_err());
    }
}
