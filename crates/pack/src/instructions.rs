//! Follows the instructions of wasm code byte by byte, as far as to know where each begins and ends
//! (<https://webassembly.github.io/spec/core/binary/instructions.html>).
//!
//! Which operation comes next depends on those before it, whatever their operands were; and what an
//! operand can be depends on its operation. An operation that is not known here is taken for one
//! without operands: what is foretold behind it is worse then, not wrong.

use super::context::hash;

/// Stands for what comes before the instructions of a function: its length and its variables.
const HEAD: u32 = 0xff;
/// Ends a block, or the function.
const END: u32 = 0x0b;
const BR_TABLE: u32 = 0x0e;
const F32_CONST: u32 = 0x43;
const F64_CONST: u32 = 0x44;
/// Begins operations that a number tells apart.
const FURTHER: u32 = 0xfc;

#[derive(Default)]
pub(super) struct Instructions {
    /// The latest operations, the last in the lowest byte; and the four before these.
    pub operations: u32,
    pub older: u32,
    /// How many bytes of the instruction have been read, and which; 0 between two.
    pub place: u32,
    pub part: u32,
    /// The last whole instruction.
    pub whole: u32,
    /// How many operands have not been read.
    left: i32,
    /// The operand that is being read, and how many of its bits were.
    operand: i32,
    bits: u32,
    /// Whether the last operand says how many more there are.
    counts: bool,
    /// How many blocks are open, with the function itself.
    depth: i32,
}

impl Instructions {
    /// At the start of a module's code, which begins with the number of its functions.
    pub fn at_start() -> Self {
        let mut start = Instructions::default();
        start.begin_function(3);
        start
    }

    pub fn read(&mut self, byte: u32) {
        if self.place == 0 {
            self.read_operation(byte);
        } else {
            self.read_operand(byte);
        }
        self.part = hash(self.part, byte);
        self.place += 1;
        if self.left == 0 {
            self.whole = self.part;
            self.part = 0;
            self.place = 0;
            if self.depth == 0 {
                self.begin_function(2);
            }
        }
    }

    /// Numbers follow, of which the last counts groups of variables: a number each, and a type.
    fn begin_function(&mut self, numbers: i32) {
        self.name(HEAD);
        self.place = 1;
        self.left = numbers;
        self.counts = true;
        self.depth = 1;
    }

    fn name(&mut self, operation: u32) {
        self.older = self.older << 8 | self.operations >> 24;
        self.operations = self.operations << 8 | operation;
    }

    fn read_operation(&mut self, operation: u32) {
        self.name(operation);
        self.left = operands(operation);
        self.counts = matches!(operation, BR_TABLE | FURTHER);
        match operation {
            0x02..=0x04 => self.depth += 1,
            END => self.depth -= 1,
            _ => {}
        }
    }

    /// Operands are numbers of seven bits in a byte, up to one below 0x80. Of those of floating point
    /// every byte is taken for one.
    fn read_operand(&mut self, byte: u32) {
        let operation = self.operations & 0xff;
        self.operand |= ((byte & 0x7f) as i32).wrapping_shl(self.bits);
        self.bits += 7;
        if byte > 0x7f && !matches!(operation, F32_CONST | F64_CONST) {
            return;
        }
        self.left -= 1;
        if self.left == 0 && self.counts {
            self.counts = false;
            self.left = match (operation, self.operand) {
                (HEAD, groups) => groups.wrapping_mul(2),
                (BR_TABLE, labels) => labels.wrapping_add(1),
                // Copies memory, or fills it.
                (_, 10) => 2,
                (_, 11) => 1,
                _ => 0,
            };
        }
        self.operand = 0;
        self.bits = 0;
    }
}

/// How many operands an operation has.
fn operands(operation: u32) -> i32 {
    match operation {
        0x02..=0x04 | 0x0c..=0x0e | 0x10 | 0x20..=0x26 | 0x3f..=0x42 | 0xd0 | 0xd2 | FURTHER => 1,
        0x11 | 0x28..=0x3e => 2,
        F32_CONST => 4,
        F64_CONST => 8,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::{HEAD, Instructions};

    #[test]
    fn every_operation_is_found_between_operands() {
        // Two functions: one with a variable and a block that loads, one that is empty.
        let code = [
            &[2, 15, 1, 1, 0x7f_u8][..],
            &[0x02, 0x40, 0x20, 0x80, 0x01, 0x28, 0x02, 0x90, 0x01, 0x1a],
            &[0x0e, 0x01, 0x00, 0x00, 0x0b, 0x0b],
            &[2, 0, 0x0b],
        ];
        let mut instructions = Instructions::at_start();
        let mut found = Vec::new();
        for byte in code.concat() {
            let begins = instructions.place == 0;
            instructions.read(u32::from(byte));
            if begins {
                found.push(byte);
            }
        }
        assert_eq!(found, [0x02, 0x20, 0x28, 0x1a, 0x0e, 0x0b, 0x0b, 0x0b]);
        assert_eq!(instructions.operations & 0xff, HEAD);
    }
}
