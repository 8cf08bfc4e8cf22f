//! Numbers with fractions, as attributes of a drawing have them.

/// A number in parts of one: ten, a hundred, a thousand. By whole numbers, because a step of the
/// timeline writes hundreds of them, and the library's way for fractions is long and slow.
pub fn decimal(number: f64, parts: u32) -> String {
    let rounded = (number * f64::from(parts)).round() as i64;
    let (all, parts) = (rounded.unsigned_abs(), u64::from(parts));
    let sign = if rounded < 0 { "-" } else { "" };
    match all % parts {
        0 => format!("{sign}{}", all / parts),
        part => {
            let digits = parts.ilog10() as usize;
            format!("{sign}{}.{part:0digits$}", all / parts)
        }
    }
}

/// A number of pixels.
pub fn px(number: f64) -> String {
    decimal(number, 10)
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::decimal;

    #[test]
    fn a_number_is_written_with_as_many_digits_as_its_parts_have() {
        assert_eq!(decimal(12.34, 10), "12.3");
        assert_eq!(decimal(-0.06, 10), "-0.1");
        assert_eq!(decimal(-0.04, 10), "0");
        assert_eq!(decimal(7.0, 1000), "7");
        assert_eq!(decimal(1.0204, 1000), "1.020");
    }
}
