//! Writes a WebAssembly module as small as it can be written.

use std::thread;

use anyhow::{Context, Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, Export, FunctionSectionReader, Import, Imports, Parser,
};

use super::names::Names;
use super::order::{Order, PIECES};
use crate::compressed::compressed;

/// A module without its custom sections (names and the like, which no reader ever sees), and every
/// number in as few bytes as it needs: linkers leave room in those that they may have to change.
/// What it calls and is called by gets short names, and its functions come in a better order.
pub(super) fn small(module: &[u8], names: &Names) -> Result<Vec<u8>> {
    // Each takes seconds, and one does not wait for another.
    let all = thread::scope(|scope| {
        let tries = PIECES.map(|piece| scope.spawn(move || weighed(module, names, piece)));
        tries.map(|one| one.join().expect("what orders functions does not panic"))
    });
    let all = all.into_iter().collect::<Result<Vec<_>>>()?;
    let least = all.into_iter().min_by_key(|(weight, _)| *weight);
    least
        .map(|(_, written)| written)
        .context("no order was tried")
}

/// A module in one order of its functions, and what is left of it after compression.
fn weighed(module: &[u8], names: &Names, piece: usize) -> Result<(usize, Vec<u8>)> {
    let written = ordered(module, names, piece)?;
    Ok((compressed(&written)?, written))
}

fn ordered(module: &[u8], names: &Names, piece: usize) -> Result<Vec<u8>> {
    let mut written = Module::new();
    let order = &Order::of(module, piece)?;
    Small { names, order }
        .parse_core_module(&mut written, Parser::new(0), module)
        .map_err(|error| anyhow!("a part of the program cannot be written anew: {error}"))?;
    Ok(written.finish())
}

struct Small<'n> {
    names: &'n Names,
    order: &'n Order<'n>,
}

impl Reencode for Small<'_> {
    type Error = anyhow::Error;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<anyhow::Error>> {
        Ok(self.order.number_of(function))
    }

    fn parse_function_section(
        &mut self,
        section: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error<anyhow::Error>> {
        for (kind, _) in self.order.functions() {
            section.function(kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        section: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), Error<anyhow::Error>> {
        for (_, body) in self.order.functions() {
            self.parse_function_body(section, body)?;
        }
        Ok(())
    }

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), Error<anyhow::Error>> {
        let imports = match imports {
            Imports::Single(at, import) => {
                let name = self.names.short(import.name);
                Imports::Single(at, Import { name, ..import })
            }
            // Written in groups, as no linker of ours does; the script would know them by other names.
            _ => {
                let error = anyhow!("what it calls is written in a way that nobody renames here");
                return Err(Error::UserError(error));
            }
        };
        utils::parse_imports(self, section, imports)
    }

    fn parse_export(
        &mut self,
        section: &mut ExportSection,
        export: Export<'_>,
    ) -> Result<(), Error<anyhow::Error>> {
        let name = self.names.short(export.name);
        let export = Export { name, ..export };
        utils::parse_export(self, section, export)
    }

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<anyhow::Error>> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::small;
    use crate::dist::names::Names;

    #[test]
    fn custom_sections_go_and_numbers_shrink() {
        // A memory of one page, its limit written in three bytes; then a section of two bytes.
        let module = b"\0asm\x01\0\0\0\x05\x05\x01\0\x81\x80\0\0\x03\x01ax";
        let names = Names::default();
        assert_eq!(
            small(module, &names).unwrap(),
            b"\0asm\x01\0\0\0\x05\x03\x01\0\x01"
        );
        assert!(small(b"\0asm\x01\0\0\0\x01\x09ab", &names).is_err());
    }

    #[test]
    fn calls_that_would_keep_their_names_are_refused() {
        let names = Names::default();
        // Of the module a, the function b: alone, and as a group of one.
        let alone = b"\0asm\x01\0\0\0\x02\x07\x01\x01a\x01b\0\0";
        assert_eq!(small(alone, &names).unwrap(), alone);
        let group = b"\0asm\x01\0\0\0\x02\x0a\x01\x01a\0\x7f\x01\x01b\0\0";
        assert!(small(group, &names).is_err());
    }

    #[test]
    fn functions_that_are_the_same_are_written_once() {
        let functions = |bodies: &[&[u8]]| {
            let mut module = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0".to_vec();
            let count = u8::try_from(bodies.len()).unwrap();
            module.extend([3, count + 1, count]);
            module.extend(bodies.iter().map(|_| 0));
            let code = bodies.concat();
            module.extend([10, u8::try_from(code.len()).unwrap() + 1, count]);
            module.extend(code);
            module
        };
        // The last two call the first two, which do nothing.
        let [nothing, first, second] = [
            &[2, 0, 0x0b][..],
            &[4, 0, 0x10, 0, 0x0b],
            &[4, 0, 0x10, 1, 0x0b],
        ];
        assert_eq!(
            small(
                &functions(&[nothing, nothing, first, second]),
                &Names::default()
            )
            .unwrap(),
            functions(&[nothing, first])
        );
    }
}
