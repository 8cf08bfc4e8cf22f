//! JSON taken apart, with the place of everything, as RFC 8259 has it: <https://www.rfc-editor.org/rfc/rfc8259>.
//!
//! Its own reader, because what the page needs of one is small: texts, whole numbers, lists and
//! fields. Of any other number only what it is not is told. Texts without escapes are slices of the
//! document, so that nothing is copied before it is kept. What is no JSON is told in the words of
//! `serde_json`, with which tests compare it.

use std::borrow::Cow;

use super::stop::NoJson;
use crate::shape::node::{Field, Node, Value};

/// How many lists and groups may stand in each other: each takes room on the stack.
const DEEPEST: usize = 127;

/// Where a text ceases to be JSON, as its byte, and why.
type Stop = (usize, NoJson);

/// The value that begins at a byte of a document, and the byte behind it.
///
/// # Errors
///
/// The byte at which the text ceases to be JSON, and why. Of a text that is cut off that is its end.
pub(super) fn value(document: &str, at: usize) -> Result<(Node<'_>, usize), Stop> {
    let mut text = Text {
        document,
        at,
        depth: 0,
    };
    let node = text.value()?;
    Ok((node, text.at))
}

/// A document that is being taken apart.
struct Text<'t> {
    document: &'t str,
    /// The byte that comes next.
    at: usize,
    /// How many lists and groups are open.
    depth: usize,
}

impl<'t> Text<'t> {
    /// The next byte; 0, which has no meaning anywhere, behind the end.
    fn peek(&self) -> u8 {
        *self.document.as_bytes().get(self.at).unwrap_or(&0)
    }

    /// Takes the next byte, or says what was cut off.
    fn next(&mut self, cut_off: NoJson) -> Result<u8, Stop> {
        if self.at >= self.document.len() {
            return Err((self.document.len(), cut_off));
        }
        let byte = self.peek();
        self.at += 1;
        Ok(byte)
    }

    fn next_of_text(&mut self) -> Result<u8, Stop> {
        self.next(NoJson::CutText)
    }

    /// The next byte that is no space, or what was cut off.
    fn peek_behind_space(&mut self, cut_off: NoJson) -> Result<u8, Stop> {
        while matches!(self.peek(), b' ' | b'\n' | b'\t' | b'\r') {
            self.at += 1;
        }
        if self.at < self.document.len() {
            Ok(self.peek())
        } else {
            Err((self.document.len(), cut_off))
        }
    }

    /// What comes next is not what belongs there.
    fn wrong<T>(&self, why: NoJson) -> Result<T, Stop> {
        let mut at = self.at.min(self.document.len());
        while !self.document.is_char_boundary(at) {
            at -= 1;
        }
        Err((at, why))
    }

    /// What was taken last is not what belongs there.
    fn was_wrong<T>(&mut self, why: NoJson) -> Result<T, Stop> {
        self.at -= 1;
        self.wrong(why)
    }

    fn value(&mut self) -> Result<Node<'t>, Stop> {
        const CUT_OFF: NoJson = NoJson::CutValue;
        let first = self.peek_behind_space(CUT_OFF)?;
        let at = self.at;
        let value = match first {
            b'"' => Value::Text(self.text()?),
            b'{' => self.nested(Self::fields)?,
            b'[' => self.nested(Self::list)?,
            b'-' | b'0'..=b'9' => self.number()?,
            _ => {
                let (word, value) = match first {
                    b'n' => ("null", Value::Nothing),
                    b't' => ("true", Value::Other("true or false")),
                    b'f' => ("false", Value::Other("true or false")),
                    _ => return self.wrong(NoJson::Value),
                };
                for letter in word.bytes() {
                    if self.next(CUT_OFF)? != letter {
                        return self.was_wrong(NoJson::Word);
                    }
                }
                value
            }
        };
        Ok(Node { at, value })
    }

    /// A list or a group, unless it lies too deep.
    fn nested(
        &mut self,
        inside: fn(&mut Self) -> Result<Value<'t>, Stop>,
    ) -> Result<Value<'t>, Stop> {
        if self.depth == DEEPEST {
            return self.wrong(NoJson::Deep);
        }
        self.at += 1;
        self.depth += 1;
        let value = inside(self);
        self.depth -= 1;
        value
    }

    /// Whether one more entry comes before the end, behind its comma where it is not the first; or what
    /// was cut off, and what else would belong there.
    fn goes_on(
        &mut self,
        end: u8,
        is_first: bool,
        [cut_off, other]: [NoJson; 2],
    ) -> Result<bool, Stop> {
        let next = self.peek_behind_space(cut_off)?;
        if next == end || is_first {
            return Ok(next != end);
        }
        if next != b',' {
            return self.wrong(other);
        }
        self.at += 1;
        if self.peek_behind_space(NoJson::CutValue)? == end {
            return self.wrong(NoJson::Trailing);
        }
        Ok(true)
    }

    fn list(&mut self) -> Result<Value<'t>, Stop> {
        let mut list = Vec::new();
        let told = [NoJson::CutList, NoJson::CommaOrList];
        while self.goes_on(b']', list.is_empty(), told)? {
            list.push(self.value()?);
        }
        self.at += 1;
        Ok(Value::List(list))
    }

    fn fields(&mut self) -> Result<Value<'t>, Stop> {
        const CUT_OFF: NoJson = NoJson::CutFields;
        let mut fields = Vec::new();
        let told = [CUT_OFF, NoJson::CommaOrFields];
        while self.goes_on(b'}', fields.is_empty(), told)? {
            if self.peek() != b'"' {
                return self.wrong(NoJson::Key);
            }
            let at = self.at;
            let name = self.text()?;
            if self.peek_behind_space(CUT_OFF)? != b':' {
                return self.wrong(NoJson::Colon);
            }
            self.at += 1;
            fields.push(Field {
                name,
                at,
                node: self.value()?,
            });
        }
        self.at += 1;
        Ok(Value::Fields(fields))
    }

    /// A text, of which the first quotation mark comes next.
    fn text(&mut self) -> Result<Cow<'t, str>, Stop> {
        self.at += 1;
        let mut start = self.at;
        let mut read = String::new();
        loop {
            self.at += plain(&self.document.as_bytes()[self.at..]);
            let part = &self.document[start..self.at];
            match self.next_of_text()? {
                b'"' if read.is_empty() => return Ok(Cow::Borrowed(part)),
                b'"' => {
                    read.push_str(part);
                    return Ok(Cow::Owned(read));
                }
                b'\\' => {
                    read.push_str(part);
                    read.push(self.escape()?);
                    start = self.at;
                }
                _ => {
                    return self.was_wrong(NoJson::Control);
                }
            }
        }
    }

    /// What stands behind a backslash.
    fn escape(&mut self) -> Result<char, Stop> {
        Ok(match self.next_of_text()? {
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode(),
            _ => return self.was_wrong(NoJson::Escape),
        })
    }

    /// A character by its number; of one beyond U+FFFF by the two halves that UTF-16 has for it.
    fn unicode(&mut self) -> Result<char, Stop> {
        let mut number = self.hex()?;
        if (0xd800..0xdc00).contains(&number) {
            for byte in *b"\\u" {
                if self.next_of_text()? != byte {
                    return self.was_wrong(NoJson::HexEnd);
                }
            }
            // What is no second half makes no character with the first.
            let second = self.hex()?.wrapping_sub(0xdc00);
            number = match second {
                0..0x400 => 0x1_0000 + ((number - 0xd800) << 10) + second,
                _ => number,
            };
        }
        match char::from_u32(number) {
            Some(letter) => Ok(letter),
            None => self.was_wrong(NoJson::Surrogate),
        }
    }

    /// A number of four hexadecimal digits.
    fn hex(&mut self) -> Result<u32, Stop> {
        let digits = self.document.as_bytes().get(self.at..self.at + 4);
        let Some(digits) = digits else {
            return Err((self.document.len(), NoJson::CutText));
        };
        self.at += 4;
        let number = digits.iter().try_fold(0, |number, digit| {
            Some((number << 4) | char::from(*digit).to_digit(16)?)
        });
        match number {
            Some(number) => Ok(number),
            None => self.was_wrong(NoJson::Escape),
        }
    }

    fn number(&mut self) -> Result<Value<'t>, Stop> {
        const CUT_OFF: NoJson = NoJson::CutValue;
        const INVALID: NoJson = NoJson::Number;
        let negative = self.peek() == b'-';
        self.at += usize::from(negative);
        let first = self.next(CUT_OFF)?;
        if !first.is_ascii_digit() {
            return self.was_wrong(INVALID);
        }
        if first == b'0' && self.peek().is_ascii_digit() {
            return self.wrong(INVALID);
        }
        // The digits as a whole number, as many as it holds, and by which power of ten it is off.
        let (mut digits, mut power) = (u64::from(first - b'0'), 0_i32);
        let mut whole = true;
        while let Some(digit) = self.digit() {
            match with_digit(digits, digit) {
                Some(more) if whole => digits = more,
                _ => (whole, power) = (false, power.saturating_add(1)),
            }
        }
        if self.peek() == b'.' {
            whole = false;
            self.at += 1;
            if !self.peek().is_ascii_digit() {
                self.next(CUT_OFF)?;
                return self.was_wrong(INVALID);
            }
            while let Some(digit) = self.digit() {
                if let Some(more) = with_digit(digits, digit) {
                    (digits, power) = (more, power.saturating_sub(1));
                }
            }
        }
        if matches!(self.peek(), b'e' | b'E') {
            whole = false;
            self.at += 1;
            let down = self.peek() == b'-';
            self.at += usize::from(down || self.peek() == b'+');
            let first = self.next(CUT_OFF)?;
            if !first.is_ascii_digit() {
                return self.was_wrong(INVALID);
            }
            let mut by = i32::from(first - b'0');
            while let Some(digit) = self.digit() {
                let more = by.checked_mul(10);
                by = match more.and_then(|by| by.checked_add(i32::from(digit))) {
                    Some(more) => more,
                    None if down || digits == 0 => i32::MAX,
                    None => return self.was_wrong(NoJson::Range),
                };
            }
            power = power.saturating_add(if down { -by } else { by });
        }
        Ok(match (whole, negative) {
            (true, false) => Value::Number(digits),
            (true, true) if (1..=1 << 63).contains(&digits) => Value::Other("a number below 0"),
            _ if is_beyond(digits, power) => return self.was_wrong(NoJson::Range),
            _ => Value::Other("a number with a fraction"),
        })
    }

    /// Takes the next byte where it is a digit.
    fn digit(&mut self) -> Option<u8> {
        let digit = self.peek().wrapping_sub(b'0');
        let there = digit < 10;
        self.at += usize::from(there);
        there.then_some(digit)
    }
}

fn with_digit(digits: u64, digit: u8) -> Option<u64> {
    digits.checked_mul(10)?.checked_add(u64::from(digit))
}

/// Whether a number times a power of ten is beyond what computers count with in double precision.
fn is_beyond(digits: u64, mut power: i32) -> bool {
    // The highest power of ten that double precision has exactly.
    const STEP: i32 = 22;
    let mut number = digits as f64;
    while power > 0 && number > 0.0 && number.is_finite() {
        number *= if power >= STEP { 1e22 } else { 10.0 };
        power -= if power >= STEP { STEP } else { 1 };
    }
    number.is_infinite()
}

/// How many bytes come before the first that ends a text, begins an escape, or may not stand in a
/// text. Eight at a time: a byte below `limit` borrows from its highest bit, as one that is equal
/// to a mark does, compared with it, from 0 (<https://graphics.stanford.edu/~seander/bithacks.html>).
fn plain(bytes: &[u8]) -> usize {
    const ONES: u64 = u64::MAX / 255;
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let mut count = 0;
    for chunk in bytes.chunks_exact(8) {
        let Ok(eight) = chunk.try_into() else { break };
        let word = u64::from_le_bytes(eight);
        let found = below(word, 0x20)
            | below(word ^ (ONES * u64::from(b'"')), 1)
            | below(word ^ (ONES * u64::from(b'\\')), 1);
        // The lowest is exact: borrows go upwards.
        let found = found & (ONES << 7);
        if found != 0 {
            return count + found.trailing_zeros() as usize / 8;
        }
        count += 8;
    }
    let rest = bytes[count..].iter();
    count
        + rest
            .take_while(|byte| !matches!(byte, 0..0x20 | b'"' | b'\\'))
            .count()
}

#[cfg(test)]
mod tests;
