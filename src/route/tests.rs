//! What an address means survives being written, and nonsense is told.

use super::*;
use proptest::prelude::*;

#[test]
fn an_address_survives_writing_and_reading() {
    for text in [
        "#/",
        "#/compare",
        "#/compare?on=2013-07&theme=status&gap=deadlock&held=red-line&words=wine+trade",
        "#/compare?left=russia&right=georgia&see=position/georgia-status",
        "#/position/georgia-status?on=2013",
        "#/source/ponars?p=16",
        "#/history?from=2008&on=2013-07&issue=status&actor=russia&category=war",
        "#/history?issue=status&span=2008-08-01/2009-03-15&see=event/august-war",
        "#/avenues?pair=crosses,no-line-crossed",
        "#/what?want=abkhaz-railway&suppose=georgia-status,russia.railway.reopen",
        "#/package?on=2013&take=wine-trade,talks.three&with=abkhaz-railway",
        "#/no/such-page",
        "#/compare?gap=deadlock&data=Aldmark+and+Brevia,2030.01.01,0123456789ab",
    ] {
        assert_eq!(Address::read(text).write(), text);
    }
}

#[test]
fn what_is_not_known_is_left_out_and_told() {
    let address = Address::read("#/compare?on=yesterday&from=then&gap=huge&later=1&words=wine");
    assert_eq!(address.write(), "#/compare?words=wine");
    assert_eq!(
        address.not_understood,
        [
            NotUnderstood::Date("yesterday".into()),
            NotUnderstood::From("then".into()),
            NotUnderstood::Other("gap=huge".into()),
            NotUnderstood::Other("later=1".into()),
        ]
    );
}

#[test]
fn data_are_called_by_no_more_than_a_name_a_version_and_a_hash() {
    let named = |tag: &str| Address::read(&format!("#/actors?data={tag}"));
    let long = "x".repeat(LONGEST_TAG);
    assert_eq!(named(&long).data, Some(long.clone()));
    let longer = named(&format!("{long}x"));
    assert_eq!(longer.data, None);
    assert_eq!(longer.not_understood.len(), 1);
}

#[test]
fn what_is_set_twice_is_set_as_at_first_and_told() {
    let address = Address::read("#/compare?gap=same&on=2013&gap=deadlock&on=2014&x=1&x=2");
    assert_eq!(address.write(), "#/compare?on=2013&gap=same");
    assert_eq!(
        address.not_understood,
        [
            NotUnderstood::Twice("gap=deadlock".into()),
            NotUnderstood::Twice("on=2014".into()),
            NotUnderstood::Other("x=1".into()),
            NotUnderstood::Twice("x=2".into()),
        ]
    );
}

#[test]
fn an_address_of_any_length_tells_no_more_than_it_is_read() {
    for part in ["&gap=same", "&a=b"] {
        let address = Address::read(&format!("#/compare?gap=same{}", part.repeat(100_000)));
        assert_eq!(address.write(), "#/compare?gap=same");
        assert_eq!(address.not_understood.len(), MOST_PARTS);
    }
}

#[test]
fn a_setting_longer_than_any_is_left_out_and_told() {
    let long = "a".repeat(LONGEST_VALUE + 1);
    for key in ["take", "with", "suppose", "words", "left"] {
        let address = Address::read(&format!("#/package?{key}={long}"));
        assert_eq!(address.write(), "#/package");
        assert_eq!(address.not_understood.len(), 1);
    }
    let address = Address::read(&format!("#/package?take={}", &long[1..]));
    assert_eq!(address.take.len(), 1);
}

#[test]
fn a_setting_without_a_text_sets_nothing() {
    let address = Address::read("#/compare?theme=&left=&right=&want=&issue=&data=");
    assert_eq!(address, Address::of(Page::Compare));
    assert!(!address.is_filtered());
}

#[test]
fn a_stretch_of_time_is_read_in_either_direction_and_nonsense_is_told() {
    let read = |hash: &str| {
        let address = Address::read(hash);
        (address.write(), address.not_understood)
    };
    assert_eq!(
        read("#/history?span=2008"),
        ("#/history?span=2008".into(), vec![])
    );
    assert_eq!(
        read("#/history?span=2012/2008-08"),
        (
            "#/history?span=2008-08/2012".into(),
            vec![NotUnderstood::Turned("2012/2008-08".into())]
        )
    );
    assert_eq!(
        read("#/history?span=long+ago"),
        (
            "#/history".into(),
            vec![NotUnderstood::Span("long ago".into())]
        )
    );
    let moved = Address::read("#/history?span=x&later=1").of_span(None);
    assert_eq!(
        moved.not_understood,
        [NotUnderstood::Other("later=1".into())],
        "what was said of a stretch goes with it"
    );
}

#[test]
fn a_month_shows_what_it_brought() {
    let day = |hash: &str| Address::read(hash).day(Day(0)).to_string();
    assert_eq!(day("#/compare?on=2013-03"), "2013-03-31");
    assert_eq!(day("#/compare?on=2013-03-07"), "2013-03-07");
    assert_eq!(day("#/compare"), "1970-01-01");
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic(text in "\\PC{0,80}") {
        let _ = Address::read(&text).write();
    }

    #[test]
    fn what_is_written_is_read_back(words in "\\PC{0,20}", theme in "[a-z&=#%? ]{1,8}") {
        let mut address = Address::of(Page::Compare);
        address.words = words;
        address.theme = Some(theme);
        prop_assert_eq!(Address::read(&address.write()), address);
    }
}
