//! The sections of a WebAssembly module.

use anyhow::{Context, Result};

/// The magic number and the version.
const HEADER: usize = 8;

/// A module without its custom sections: names and relocations, which no reader ever sees.
pub(super) fn without_names(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = module
        .get(..HEADER)
        .context("a module has a header")?
        .to_vec();
    let mut at = HEADER;
    while at < module.len() {
        let (size, start) = unsigned(module, at + 1)?;
        let section = module
            .get(at..start + size)
            .context("a section of the module ends beyond it")?;
        if module[at] != 0 {
            kept.extend_from_slice(section);
        }
        at = start + size;
    }
    Ok(kept)
}

/// The number that is written at a place in LEB128, and where it ends.
fn unsigned(bytes: &[u8], mut at: usize) -> Result<(usize, usize)> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let byte = *bytes.get(at).context("the module ends within a number")?;
        at += 1;
        number |= usize::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Ok((number, at));
        }
    }
    anyhow::bail!("a number in the module has no end")
}

#[cfg(test)]
mod tests {
    use super::without_names;

    #[test]
    fn custom_sections_go_and_the_others_stay() {
        let module = *b"\0asm\x01\0\0\0\x01\x02ab\0\x82\0xy\x03\x01c";
        assert_eq!(
            without_names(&module).unwrap(),
            b"\0asm\x01\0\0\0\x01\x02ab\x03\x01c"
        );
        assert!(without_names(b"\0asm\x01\0\0\0\x01\x09ab").is_err());
    }
}
