//! A document with mistakes names every one of them, each with its field, and however it is read.

use crate::mini;
use dispute::load::{self, Progress, Reading};
use dispute::model::Words;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value, json};

/// A change to the published miniature, and the field at fault.
type Damage = (fn(&mut Value), &'static str);

const DAMAGES: &[Damage] = &[
    (
        |it| it["actors"][0]["hat"] = json!("tall"),
        "actors[\"aldmark\"].hat",
    ),
    (
        |it| it["actors"][2]["voice"] = json!(["state"]),
        "actors[\"brevia\"].voice",
    ),
    (
        |it| it["issues"][0]["order"] = json!(-1),
        "issues[\"ferry\"].order",
    ),
    (
        |it| it["issues"][1]["options"][1]["label"] = json!("Yes"),
        "issues[\"fishing\"].options[1].label",
    ),
    (
        |it| {
            it["issues"][2].as_object_mut().unwrap().remove("theme");
        },
        "issues[\"lighthouse\"]",
    ),
    (
        |it| it["positions"][0]["attested"][0]["date"] = json!("2015-02-29"),
        "positions[\"aldmark-ferry\"].attested[0].date",
    ),
    (
        |it| it["positions"][1]["firmness"] = json!("hesitant"),
        "positions[\"aldmark-fishing\"].firmness",
    ),
    (
        |it| it["red_lines"][0]["stated"] = json!(3),
        "red_lines[\"aldmark-status\"].stated",
    ),
    (
        |it| it["red_lines"][1]["rules_out"]["acts"]["en"] = json!(false),
        "red_lines[\"brevia-status\"].rules_out.acts.en",
    ),
    (
        |it| it["figures"][0]["citations"][0]["paragraph"] = json!(1.5),
        "figures[\"passengers\"].citations[0].paragraph",
    ),
    (
        |it| it["figures"][0]["title"]["en"] = json!("long ".repeat(5000)),
        "figures[\"passengers\"].title.en",
    ),
    (
        |it| it["figures"][0]["text"]["en"] = json!("12 \u{202e}000\u{202c} passengers"),
        "figures[\"passengers\"].text.en",
    ),
    (
        |it| it["sources"][0]["publisher"]["en"] = json!("Harbour\u{0} Institute"),
        "sources[\"harbour-paper\"].publisher.en",
    ),
    (
        |it| it["avenues"][0]["issues"][0] = json!(format!("issue/{}", "ferry-".repeat(40))),
        "avenues[\"ferry-again\"].issues[0]",
    ),
    (|it| it["dispute"]["sides"] = json!("both"), "dispute.sides"),
    (|it| it["terms"] = json!({}), "terms"),
    (|it| it["weather"] = json!([{ "sun": true }]), "weather"),
];

/// The miniature after some damage, over many lines.
fn damaged(damages: &[Damage]) -> String {
    let mut document = serde_json::to_value(mini::dataset()).unwrap();
    for (change, _) in damages {
        change(&mut document);
    }
    serde_json::to_string_pretty(&document).unwrap()
}

/// The fields of which a document's shape is wrong.
fn fields_at_fault(document: &str) -> Vec<String> {
    let found = load::json(document).unwrap_err();
    let mut fields: Vec<String> = found
        .into_iter()
        .filter(|mistake| mistake.rule == "shape")
        .map(|mistake| mistake.field)
        .collect();
    fields.sort();
    fields
}

fn read_in_steps(document: &str, bytes: usize) -> Result<Value, String> {
    let mut reading = Reading::new(document);
    let mut before = 0;
    while reading.step(bytes) {
        if let Progress::Read(now) = reading.progress() {
            // At the end the lists come into their order: nothing more is read then.
            assert!(before < now || now == document.len());
            assert!(now <= document.len());
            before = now;
        }
    }
    match reading.finish() {
        Ok(data) => Ok(serde_json::to_value(data).unwrap()),
        Err(refusal) => Err(format!("{:?}", refusal.mistakes)),
    }
}

proptest! {
    // Each case reads the whole document.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_mistake_of_a_document_is_named(
        damages in subsequence(DAMAGES.to_vec(), 1..=DAMAGES.len())
    ) {
        let mut expected: Vec<String> =
            damages.iter().map(|(_, field)| (*field).to_owned()).collect();
        expected.sort();
        prop_assert_eq!(fields_at_fault(&damaged(&damages)), expected);
    }

    #[test]
    fn the_size_of_the_steps_changes_nothing(
        damages in subsequence(DAMAGES.to_vec(), 0..3),
        bytes in 1_usize..5000,
    ) {
        let document = damaged(&damages);
        prop_assert_eq!(
            read_in_steps(&document, bytes),
            read_in_steps(&document, usize::MAX)
        );
    }
}

#[test]
fn a_mistake_names_its_line() {
    // What is missing stands on no line.
    for damage in DAMAGES.iter().filter(|(_, field)| !field.ends_with(']')) {
        let document = damaged(&[*damage]);
        let found = load::json(&document).unwrap_err();
        let line = document.lines().nth(found[0].line as usize - 1).unwrap();
        let name = damage.1.rsplit(['.', '"']).next().unwrap();
        let name = name.split('[').next().unwrap();
        assert!(line.contains(name), "{}: {line}", damage.1);
    }
}

#[test]
fn a_rule_that_is_broken_names_the_line_of_the_field() {
    let document = damaged(&[(
        |it| it["figures"][0]["by"] = json!("actor/nobody"),
        "figures[\"passengers\"].by",
    )]);
    let found = load::json(&document).unwrap_err();
    let line = document.lines().nth(found[0].line as usize - 1).unwrap();
    assert!(line.contains("actor/nobody"), "{}: {line}", found[0]);
}

#[test]
fn an_unknown_field_is_named_with_the_one_that_is_missing() {
    let document = damaged(&[(
        |it| {
            let issue = it["issues"][0].as_object_mut().unwrap();
            let theme = issue.remove("theme").unwrap();
            issue.insert("them".to_owned(), theme);
        },
        "",
    )]);
    let found = load::json(&document).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].field, "issues[\"ferry\"].them");
    assert!(found[0].message.contains("theme"), "{}", found[0].message);
}

#[test]
fn what_is_written_as_nothing_is_not_there() {
    let document = damaged(&[(|it| it["actors"][0]["group"] = Value::Null, "")]);
    assert_eq!(load::json(&document), Ok(mini::dataset()));
}

#[test]
fn escapes_and_marks_are_read() {
    let document = damaged(&[]);
    let words = mini::dataset().dispute.title;
    let escaped = document.replacen("\"title\"", "\"\\u0074itle\"", 1);
    let marked = format!("\u{feff}\r\n{escaped}\n ");
    let read = load::json(&marked).unwrap();
    assert_eq!(read.dispute.title, words);
    let escaped = document.replacen("Aldmark and Brevia", "A \\\"B\\\" \\ud83d\\ude00", 1);
    let read = load::json(&escaped).unwrap();
    assert_eq!(read.dispute.title, Words::base("A \"B\" 😀"));
}

#[test]
fn a_message_stays_short_and_says_what_to_change_whatever_the_record_says() {
    let document = damaged(&[(
        |it| it["issues"][0]["theme"] = json!("harbour ".repeat(2000)),
        "",
    )]);
    let found = load::json(&document).unwrap_err();
    let message = &found[0].message;
    assert!(message.starts_with("“harbour harbour"), "{message}");
    assert!(message.chars().count() <= 600, "{message}");
    assert!(message.contains("choose one of"), "{message}");
}

#[test]
fn an_id_is_as_long_as_it_has_characters() {
    let document = damaged(&[(
        |it| it["figures"][0]["by"] = json!(format!("actor/{}", "ж".repeat(194))),
        "",
    )]);
    let found = load::json(&document).unwrap_err();
    assert_eq!(found[0].rule, "reference-resolves", "{}", found[0]);
}

#[test]
fn half_of_a_character_is_refused() {
    let document = damaged(&[]).replacen("Aldmark and Brevia", "Aldmark \\ud800 Brevia", 1);
    let found = load::json(&document).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, "json");
    assert!(found[0].message.contains("escape"), "{}", found[0]);
}

#[test]
fn a_document_that_breaks_off_says_so_with_the_place() {
    let whole = damaged(&[]);
    let title = whole.find("Aldmark and Brevia").unwrap() + "Aldmark".len();
    for (end, inside) in [(title, " of a text"), (whole.rfind('}').unwrap(), "")] {
        let cut = &whole[..end];
        let found = load::json(cut).unwrap_err();
        let cut_off: Vec<_> = found.iter().filter(|found| found.rule == "json").collect();
        let [told] = cut_off[..] else {
            panic!("{found:?}");
        };
        let lines: Vec<&str> = cut.trim_end().lines().collect();
        let column = lines[lines.len() - 1].chars().count();
        assert_eq!(told.line as usize, lines.len());
        let begins = format!("the file ends in the middle{inside}, at column {column}: ");
        assert!(told.message.starts_with(&begins), "{told}");
        assert!(told.message.contains("the whole file again"), "{told}");
    }
    let found = load::json(" \n").unwrap_err();
    assert!(
        found[0].message.starts_with("there is nothing"),
        "{found:?}"
    );
}

#[test]
fn numbers_out_of_range_are_named() {
    let at_fault = |number: &str| {
        let document = damaged(&[(|it| it["issues"][0]["order"] = json!("here"), "")]);
        fields_at_fault(&document.replacen("\"here\"", number, 1))
    };
    for number in ["-1", "1.5", "4294967296", "99999999999999999999", "1e300"] {
        assert_eq!(at_fault(number), ["issues[\"ferry\"].order"], "{number}");
    }
}

#[test]
fn words_that_say_nothing_are_read_as_none() {
    let read = |said: &str| {
        let mut document = serde_json::to_value(mini::dataset()).unwrap();
        document["figures"][0]["population"] = json!({ "en": said });
        load::json(&document.to_string()).unwrap()
    };
    let [blank, none] = [" \u{2003}", ""].map(read);
    assert_eq!(blank, none);
    let written = serde_json::to_string(&blank).unwrap();
    assert_eq!(load::json_unchecked(&written), Some(blank));
}

#[test]
fn a_field_that_is_there_twice_is_named_whichever_is_meant() {
    let twice = |field: &str, again: &str| {
        let again = format!("{again}, {field}");
        fields_at_fault(&damaged(&[]).replacen(field, &again, 1))
    };
    assert_eq!(twice("\"schema\": 1", "\"schema\": 1"), ["schema"]);
    assert_eq!(
        twice("\"id\": \"actor/aldmark\"", "\"id\": \"actor/other\""),
        ["actors[\"other\"].id"]
    );
}

#[test]
fn a_deep_document_is_refused() {
    let document = damaged(&[]);
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let document = document.replacen(
        "\"questions\": [",
        &format!("\"deep\": {deep}, \"questions\": ["),
        1,
    );
    let found = load::json(&document).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, "json");
}

#[test]
fn a_newer_schema_is_said_before_anything_else() {
    let document = damaged(DAMAGES).replacen("\"schema\": 1", "\"schema\": 2", 1);
    let found = load::json(&document).unwrap_err();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].rule, "schema-version");
}
