//! Addresses as a reader could be sent them: pages and settings that are there, and others.

use dispute::model::{Dataset, Kind};
use libfuzzer_sys::arbitrary::{Result, Unstructured};

use crate::hostile;

const PAGES: &[&str] = &[
    "",
    "compare",
    "red-lines",
    "avenues",
    "what",
    "package",
    "history",
    "accounts-differ",
    "actors",
    "sources",
    "wording",
    "rules",
    "about",
    "open",
    "search",
];

const KEYS: &[&str] = &[
    "on", "from", "span", "theme", "gap", "held", "words", "left", "right", "issue", "actor",
    "category", "p", "pair", "want", "suppose", "take", "with", "see", "data",
];

const VALUES: &[&str] = &[
    "2008",
    "2013-03",
    "2014-22?",
    "2012/2013",
    "2014/2008",
    "-9999/9999-12-31",
    "deadlock",
    "unknown",
    "red-line",
    "conditional",
    "crosses,accepted",
    "unknown,no-line-crossed",
    "2",
    "railway visas",
];

/// An address of any page with up to so many settings.
pub fn any(input: &mut Unstructured<'_>, data: &Dataset, most: usize) -> Result<String> {
    let path = match input.int_in_range(0..=2)? {
        0 => hostile::text(input)?,
        1 => (*input.choose(PAGES)?).to_owned(),
        _ => id(input, data)?,
    };
    let mut address = format!("#/{path}");
    for number in 0..input.int_in_range(0..=most)? {
        address.push(if number == 0 { '?' } else { '&' });
        address.push_str(input.choose(KEYS)?);
        address.push('=');
        address.push_str(&escaped(&value(input, data)?));
    }
    Ok(address)
}

/// The address of a package: what it takes, what it is held against, and when.
pub fn package(input: &mut Unstructured<'_>, data: &Dataset) -> Result<String> {
    let mut address = "#/package?on=".to_owned();
    match input.int_in_range(0..=3)? {
        0 => address.push_str(&escaped(&hostile::text(input)?)),
        _ => address.push_str(&format!("{:04}", input.int_in_range(1990..=2030)?)),
    }
    for key in ["take", "with"] {
        let mut all = Vec::new();
        for _ in 0..input.int_in_range(0..=8)? {
            all.push(taken(input, data)?);
        }
        address.push_str(&format!("&{key}={}", escaped(&all.join(","))));
    }
    Ok(address)
}

/// An avenue, perhaps by one of its routes, or a text that is neither.
fn taken(input: &mut Unstructured<'_>, data: &Dataset) -> Result<String> {
    let avenues: Vec<_> = data.avenues.iter().collect();
    if avenues.is_empty() || input.ratio(1, 8)? {
        return hostile::text(input);
    }
    let avenue = input.choose(&avenues)?;
    let slug = avenue.id.slug();
    Ok(match input.int_in_range(0..=3)? {
        0 => format!("{slug}.{}", hostile::text(input)?),
        1 if !avenue.routes.is_empty() => format!("{slug}.{}", input.choose(&avenue.routes)?.id),
        _ => slug.to_owned(),
    })
}

fn value(input: &mut Unstructured<'_>, data: &Dataset) -> Result<String> {
    Ok(match input.int_in_range(0..=5)? {
        0 => hostile::text(input)?,
        1 => (*input.choose(VALUES)?).to_owned(),
        2 => id(input, data)?,
        3 => format!("{},{}", slug(input, data)?, slug(input, data)?),
        _ => slug(input, data)?,
    })
}

fn id(input: &mut Unstructured<'_>, data: &Dataset) -> Result<String> {
    let kind = *input.choose(Kind::ALL)?;
    let of_kind: Vec<_> = data
        .records()
        .filter(|record| record.kind() == kind)
        .collect();
    if of_kind.is_empty() {
        return Ok(format!("{}/nobody", kind.folder()));
    }
    Ok(input.choose(&of_kind)?.id().to_string())
}

fn slug(input: &mut Unstructured<'_>, data: &Dataset) -> Result<String> {
    let id = id(input, data)?;
    Ok(id
        .split_once('/')
        .map_or(id.clone(), |(_, slug)| slug.to_owned()))
}

/// Everything but what addresses are made of, as bytes in hexadecimal digits.
fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b',' | b'/' => {
                char::from(byte).to_string()
            }
            _ => format!("%{byte:02X}"),
        })
        .collect()
}
