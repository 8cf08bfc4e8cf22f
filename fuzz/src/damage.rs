//! Documents to open: a whole one, the same with damage, and what has to hold of opening any.

use std::sync::LazyLock;

use dispute::check;
use dispute::load::{self, Progress, Reading, Refusal};
use dispute::model::Dataset;
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use serde_json::Value;

use crate::hostile;

/// A record of every kind, made up: the file that tests of the built page open.
const WHOLE: &str = include_str!("../../tests/fixtures/aldmark-and-brevia.json");

static TREE: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(WHOLE).expect("the file is JSON"));

/// Every text of the file by the name of its field: what fits there by its shape.
static TEXTS: LazyLock<Vec<(String, Value)>> = LazyLock::new(|| {
    let mut all = Vec::new();
    gather("", &TREE, &mut all);
    all
});

fn gather(name: &str, value: &Value, all: &mut Vec<(String, Value)>) {
    all.push((name.to_owned(), value.clone()));
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| gather(name, value, all)),
        Value::Array(list) => list.iter().for_each(|value| gather(name, value, all)),
        _ => {}
    }
}

/// What is typed into a document: marks of the format, and what it warns of.
const TYPED: &[&str] = &[
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "\\ud800",
    "\\udc00\\ud800",
    "\\u0000",
    "\\u202e",
    "\u{0}",
    "\u{feff}",
    "\u{2028}",
    "-1",
    "1e999",
    "0.5",
    "4294967296",
    "18446744073709551616",
    "null",
    "true",
    "[[[[[[[[",
    "{\"a\":{\"a\":",
    "\"id\":\"actor/aldmark\",",
    "\"schema\":2,",
    "//",
    "/*",
];

/// The made-up dataset without damage.
///
/// # Panics
///
/// Never: a test of the domain holds that the file is a dataset.
pub fn whole() -> Dataset {
    load::json(WHOLE).expect("the file is a dataset")
}

/// The file with a few values changed, lost, repeated or put elsewhere, and then perhaps with
/// something typed into its text.
pub fn document(input: &mut Unstructured<'_>) -> Result<String> {
    let mut tree = TREE.clone();
    for _ in 0..input.int_in_range(1..=6)? {
        hurt(input, "", &mut tree)?;
    }
    let mut text = tree.to_string();
    for _ in 0..input.int_in_range(0_u8..=4)?.saturating_sub(2) {
        let at = place(&text, input.int_in_range(0..=text.len())?);
        let until = place(&text, (at + input.int_in_range(0..=8)?).min(text.len()));
        text.replace_range(at..until, input.choose(TYPED)?);
    }
    Ok(text)
}

/// The nearest place before a byte at which a character begins.
fn place(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// Goes down into a value by chance, and does something to what is found there.
fn hurt(input: &mut Unstructured<'_>, name: &str, value: &mut Value) -> Result<()> {
    match value {
        Value::Object(fields) if !fields.is_empty() && input.ratio(15, 16)? => {
            let at = input.choose_index(fields.len())?;
            let (name, entry) = fields.iter_mut().nth(at).expect("there are so many fields");
            if input.ratio(15, 16)? {
                return hurt(input, &name.clone(), entry);
            }
            let name = name.clone();
            let entry = fields.remove(&name).unwrap_or_default();
            // Lost, or under another name.
            if input.arbitrary()? {
                let other = input.choose(&TEXTS)?.0.clone();
                fields.insert(other, entry);
            }
        }
        Value::Array(list) if !list.is_empty() && input.ratio(15, 16)? => {
            let at = input.choose_index(list.len())?;
            match input.int_in_range(0..=15)? {
                0 => drop(list.remove(at)),
                1 => list.insert(at, list[at].clone()),
                2 => {
                    let other = input.choose_index(list.len())?;
                    list.swap(at, other);
                }
                3 => {
                    // Another record of the same kind, or a long list.
                    let mut again = list[at].clone();
                    let count = input.int_in_range(1..=40)?;
                    for number in 0..count {
                        if let Some(id) = again.get("id").and_then(Value::as_str) {
                            again["id"] = Value::from(format!("{id}-{number}"));
                        }
                        list.push(again.clone());
                    }
                }
                _ => return hurt(input, name, &mut list[at]),
            }
        }
        value => *value = instead(input, name)?,
    }
    Ok(())
}

/// What stands in place of a value of a name.
fn instead(input: &mut Unstructured<'_>, name: &str) -> Result<Value> {
    let fitting: Vec<&Value> = TEXTS
        .iter()
        .filter(|(other, _)| other == name)
        .map(|(_, value)| value)
        .collect();
    Ok(match input.int_in_range(0..=9)? {
        0..=4 if !fitting.is_empty() => (*input.choose(&fitting)?).clone(),
        0..=6 => Value::from(hostile::text(input)?),
        7 => Value::from(input.arbitrary::<u32>()?),
        8 => Value::from(input.arbitrary::<i64>()?),
        _ => input.choose(&TEXTS)?.1.clone(),
    })
}

/// Opens a document as the page does, so many bytes at a time.
///
/// # Panics
///
/// Where what comes of it is not as it has to be: that is what a fuzzer looks for.
pub fn open(document: &str, slice: usize) -> Option<Dataset> {
    let mut reading = Reading::new(document);
    // A step reads, or puts a list in order, or tries a rule.
    let most = document.len() + 1000;
    let (mut steps, mut before) = (0, 0);
    while reading.step(slice) {
        steps += 1;
        assert!(steps <= most, "it goes on and on");
        if let Progress::Read(bytes) = reading.progress() {
            assert!(before <= bytes && bytes <= document.len());
            before = bytes;
        }
    }
    match reading.finish() {
        Ok(data) => {
            let written = serde_json::to_string(&data).expect("records are written as JSON");
            assert_eq!(load::json_unchecked(&written).as_ref(), Some(&data));
            assert_eq!(check::check(&data), []);
            Some(data)
        }
        Err(refusal) => {
            hold(document, &refusal);
            None
        }
    }
}

/// Mistakes are in order, of known rules, on lines that are there, and short enough to be read.
fn hold(document: &str, refusal: &Refusal) {
    assert!(!refusal.mistakes.is_empty());
    assert!(refusal.mistakes.is_sorted());
    let lines = document.lines().count() + 1;
    for mistake in &refusal.mistakes {
        assert!(check::NAMES.contains(&mistake.rule), "{mistake}");
        assert!(mistake.line as usize <= lines, "{mistake}");
        let length = mistake.to_string().chars().count();
        assert!(length < 1200, "{length} characters: {mistake}");
    }
}
