//! What is read is what `serde_json` reads, and what it refuses is refused at the same byte and in the
//! same words. `serde_json` tells no places of what it reads: those are tried by reading once more.

use std::borrow::Cow;
use std::fmt;

use proptest::prelude::*;
use proptest::sample::Index;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::shape::node::{Field, Node, Value};

/// A value and the byte behind it, or where it is wrong and why, by `serde_json`.
fn by_serde(document: &str, at: usize) -> Result<(Node<'_>, usize), (usize, String)> {
    let rest = &document[at..];
    let mut parser = serde_json::Deserializer::from_str(rest);
    match Seed.deserialize(&mut parser) {
        Ok(node) => {
            let behind = parser.into_iter::<IgnoredAny>().byte_offset();
            Ok((node, at + behind))
        }
        Err(error) => {
            let text = error.to_string();
            let why = text[..text.rfind(" at line ").unwrap()].to_owned();
            match error.is_eof() {
                true => Err((document.len(), why)),
                false => Err((at + offset(rest, &error), why)),
            }
        }
    }
}

/// The byte of a text that an error's line and column mean.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let lines = text.split_inclusive('\n').take(error.line() - 1);
    let before: usize = lines.map(str::len).sum();
    // Where a line ends too early, it is column 0 of the next that is told.
    let mut at = (before + error.column()).saturating_sub(1).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

struct Seed;

/// What is read, without its place.
fn node<'t, E>(value: Value<'t>) -> Result<Node<'t>, E> {
    Ok(Node { at: 0, value })
}

impl<'t> DeserializeSeed<'t> for Seed {
    type Value = Node<'t>;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Node<'t>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'t> Visitor<'t> for Seed {
    type Value = Node<'t>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'t str) -> Result<Node<'t>, E> {
        node(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Node<'t>, E> {
        node(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Node<'t>, E> {
        node(Value::Number(number))
    }

    fn visit_i64<E>(self, _: i64) -> Result<Node<'t>, E> {
        node(Value::Other("a number below 0"))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Node<'t>, E> {
        node(Value::Other("a number with a fraction"))
    }

    fn visit_bool<E>(self, _: bool) -> Result<Node<'t>, E> {
        node(Value::Other("true or false"))
    }

    fn visit_unit<E>(self) -> Result<Node<'t>, E> {
        node(Value::Nothing)
    }

    fn visit_seq<A: SeqAccess<'t>>(self, mut entries: A) -> Result<Node<'t>, A::Error> {
        let mut list = Vec::new();
        while let Some(node) = entries.next_element_seed(Seed)? {
            list.push(node);
        }
        node(Value::List(list))
    }

    fn visit_map<A: MapAccess<'t>>(self, mut entries: A) -> Result<Node<'t>, A::Error> {
        let mut fields = Vec::new();
        while let Some(name) = entries.next_key_seed(Seed)? {
            let Value::Text(text) = name.value else {
                unreachable!("names are texts");
            };
            fields.push(Field {
                name: text,
                at: 0,
                node: entries.next_value_seed(Seed)?,
            });
        }
        node(Value::Fields(fields))
    }
}

/// Both readers' answers, in which everything shows: what is read, up to where, and what is copied;
/// or where it is wrong, and why.
fn both(document: &str, at: usize) -> [String; 2] {
    let own = super::value(document, at)
        .map(|(mut node, behind)| {
            placeless(&mut node);
            (node, behind)
        })
        .map_err(|(at, why)| (at, why.words().to_owned()));
    [format!("{own:?}"), format!("{:?}", by_serde(document, at))]
}

fn placeless(node: &mut Node<'_>) {
    node.at = 0;
    match &mut node.value {
        Value::List(list) => list.iter_mut().for_each(placeless),
        Value::Fields(fields) => {
            for field in fields {
                field.at = 0;
                placeless(&mut field.node);
            }
        }
        _ => {}
    }
}

/// Whether what stands at every place that is told is what was read there, and begins with no space.
fn stands_where_it_says(document: &str, node: &Node<'_>) {
    let again = |at: usize| {
        let (again, _) = super::value(document, at).unwrap();
        assert_eq!(again.at, at, "{document:?}");
        again
    };
    assert_eq!(format!("{:?}", again(node.at)), format!("{node:?}"));
    match &node.value {
        Value::List(list) => list
            .iter()
            .for_each(|node| stands_where_it_says(document, node)),
        Value::Fields(fields) => {
            for field in fields {
                let name = again(field.at).value;
                assert!(matches!(name, Value::Text(name) if name == field.name));
                stands_where_it_says(document, &field.node);
            }
        }
        _ => {}
    }
}

#[track_caller]
fn agree(document: &str) {
    let [own, other] = both(document, 0);
    assert_eq!(own, other, "{document:?}");
}

/// A value of any kind, down to some depth.
fn any_value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        any::<String>().prop_map(Into::into),
        "[a-z\"\\\\\u{0}-\u{1f} é😀]{0,24}".prop_map(Into::into),
    ];
    leaf.prop_recursive(4, 48, 6, |inner| {
        let name = prop_oneof!["[a-z]{0,9}", any::<String>()];
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::vec((name, inner), 0..6)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// A text that is JSON, short or over several lines.
fn any_json() -> impl Strategy<Value = String> {
    (any_value(), any::<bool>()).prop_map(|(value, pretty)| match pretty {
        true => serde_json::to_string_pretty(&value).unwrap(),
        false => value.to_string(),
    })
}

/// Pieces of JSON in any order.
fn any_pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[\\[\\]{},:\"]{1,3}",
        "[ \t\r\n\u{a0}]{0,2}",
        "-?[0-9]{1,3}(\\.[0-9]{0,3})?([eE][-+]?[0-9]{0,4})?",
        "(true|false|null|nul|tru|falsch|NaN|é)",
        "\"[a-zé\\PC]{0,12}\"",
        "\"(\\\\[\"\\\\/bfnrtux]|\\\\u[0-9a-fA-FgG]{4}|\\\\u[dD][89abAB][0-9]{2}\\\\u[dD][cC-fF][0-9]{2}|[a-z\n]){0,4}\"?",
        any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A place between two characters.
fn between(text: &str, at: Index) -> usize {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if places.is_empty() {
        0
    } else {
        *at.get(&places)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn what_is_json_is_read_as_others_read_it(document in any_json(), before in "[a-z]{0,3}") {
        let [own, other] = both(&format!("{before}{document}, and more"), before.len());
        prop_assert_eq!(own, other);
    }

    #[test]
    fn everything_stands_where_it_says(document in any_json(), before in "[ \n]{0,3}") {
        let document = format!("{before}{document}");
        let (node, _) = super::value(&document, 0).unwrap();
        stands_where_it_says(&document, &node);
    }

    #[test]
    fn damage_is_told_where_and_as_others_tell_it(
        document in any_json(),
        place in any::<Index>(),
        gone in any::<Index>(),
        with in any_pieces(),
    ) {
        let from = between(&document, place);
        let to = from + between(&document[from..], gone);
        let damaged = format!("{}{with}{}", &document[..from], &document[to..]);
        for document in [damaged.as_str(), &document[..from]] {
            let [own, other] = both(document, 0);
            prop_assert_eq!(own, other, "{:?}", document);
        }
    }

    #[test]
    fn pieces_in_any_order_are_read_or_refused_alike(document in any_pieces()) {
        let [own, other] = both(&document, 0);
        prop_assert_eq!(own, other);
    }

    #[test]
    fn numbers_are_told_apart_alike(
        number in "-?(0|[1-9][0-9]{0,22})(\\.[0-9]{1,24})?([eE][-+]?[0-9]{1,11})?[.e+0-9 ]?"
    ) {
        let [own, other] = both(&number, 0);
        prop_assert_eq!(own, other);
    }

    #[test]
    fn the_end_of_a_text_is_found_wherever_it_lies(
        before in 0_usize..20,
        end in prop::sample::select(vec!["\"", "\\n\"", "\n", "\u{1f}\"", "\\", ""]),
        letter in prop::sample::select(vec!["a", "\u{7f}", "ÿ", "€", "!", "#", "[", "]", " "]),
        behind in 0_usize..20,
    ) {
        let document = format!("\"{}{end}{}", letter.repeat(before), letter.repeat(behind));
        let [own, other] = both(&document, 0);
        prop_assert_eq!(own, other, "{:?}", document);
    }
}

#[test]
fn numbers_at_the_edges_are_told_apart_alike() {
    for number in [
        "-0",
        "-1",
        "-",
        "00",
        "01",
        "0.0",
        "1.",
        "1.x",
        "1e",
        "1e+",
        "1e-x",
        "-é",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "18446744073709551616",
        "-18446744073709551615",
        "-18446744073709551616",
        "1e308",
        "1.7976931348623157e308",
        "1.8e308",
        "1e309",
        "-1e309",
        "0e999999999999",
        "1e999999999999",
        "1e-999999999999",
        "123456789012345678901234567890e290",
        "0.00000001e316",
        "0.00000001e318",
        "1.\n",
        "-\n",
    ] {
        agree(number);
        agree(&format!("[{number}, 1]"));
    }
    let long = "9".repeat(400);
    for number in [
        &long,
        &format!("{long}.5"),
        &format!("0.{long}"),
        &format!("{long}e-200"),
    ] {
        agree(number);
    }
}

#[test]
fn escapes_are_read_and_refused_alike() {
    for escape in [
        "\\\"\\\\\\/\\b\\f\\n\\r\\t",
        "\\u0041",
        "\\u00e9\\u20AC",
        "\\ud83d\\ude00",
        "\\ud83d",
        "\\ude00",
        "\\ud83d\\u0041",
        "\\ud83dx",
        "\\ud83d\\x",
        "\\ud83d\\ud83d",
        "\\u12",
        "\\u12g4",
        "\\u+123",
        "\\x",
        "\\é",
        "\\u12é4",
        "\\",
        "\n",
        "\u{0}",
        "\\u0000",
    ] {
        agree(&format!("\"{escape}\""));
        agree(&format!("[\"a{escape}"));
        agree(&format!("{{\"a\": \"b\", \"{escape}\": 1, \"c\": 2}}"));
    }
}

#[test]
fn depth_is_allowed_and_refused_alike() {
    for depth in [126, 127, 128, 1000] {
        let lists = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let groups = format!("{}1{}", "{\"a\":".repeat(depth), "}".repeat(depth));
        agree(&lists);
        agree(&groups);
        agree(&format!("[{lists}, {groups}]"));
    }
    assert!(super::value(&"[".repeat(10_000_000), 0).is_err());
}
