//! What people type, judged by hand: which record has to come first, or among the first three.

use std::collections::BTreeSet;

use dispute::model::Dataset;
use dispute::search::{Index, Query, telling};

/// What is typed, and what has to be the first result.
const FIRST: &[(&str, &str)] = &[
    // Places, in the spellings and scripts people type.
    ("Tskhinvali", "actor/south-ossetian-authorities"),
    ("Tskhinval", "actor/south-ossetian-authorities"),
    ("ცხინვალი", "actor/south-ossetian-authorities"),
    ("Цхинвал", "actor/south-ossetian-authorities"),
    ("Цхинвали", "actor/south-ossetian-authorities"),
    ("south osetia", "actor/south-ossetian-authorities"),
    ("Sukhumi", "actor/abkhaz-authorities"),
    ("Sokhumi", "actor/abkhaz-authorities"),
    ("სოხუმი", "actor/abkhaz-authorities"),
    ("Сухум", "actor/abkhaz-authorities"),
    ("Сухуми", "actor/abkhaz-authorities"),
    ("abkhazia", "actor/abkhaz-authorities"),
    ("აფხაზეთი", "actor/abkhaz-authorities"),
    ("Sakartvelo", "actor/georgia"),
    ("Грузия", "actor/georgia"),
    ("moscow", "actor/russia"),
    ("მოსკოვი", "actor/russia"),
    ("რუსეთი", "actor/russia"),
    ("საქართველო", "actor/georgia"),
    ("თბილისი", "actor/georgia"),
    ("Южная Осетия", "actor/south-ossetian-authorities"),
    ("ნატო", "actor/nato"),
    ("ЕС", "actor/european-union"),
    ("kremlin", "actor/russia"),
    ("the US", "actor/united-states"),
    // People.
    ("Saakashvili", "actor/saakashvili"),
    ("Saakaschwili", "actor/saakashvili"),
    ("Саакашвили", "actor/saakashvili"),
    ("სააკაშვილი", "actor/saakashvili"),
    ("sakashvilli", "actor/saakashvili"),
    ("shevarnadze", "actor/shevardnadze"),
    ("Шеварднадзе", "actor/shevardnadze"),
    ("lavrov", "actor/lavrov"),
    ("putin vladimir", "actor/putin"),
    ("Путин", "actor/putin"),
    ("ivanishvli", "actor/ivanishvili"),
    ("kobakhidze", "actor/kobakhidze"),
    ("Кобахидзе", "actor/kobakhidze"),
    ("zakharova", "actor/zakharova"),
    ("Zourabichvili", "actor/zurabishvili"),
    ("kakachia", "actor/kakachia"),
    // Bodies.
    ("nato", "actor/nato"),
    ("НАТО", "actor/nato"),
    ("eumm", "actor/eu-monitoring-mission"),
    ("UNM", "actor/united-national-movement"),
    ("georgian dream", "actor/georgian-dream"),
    ("parlament georgia", "actor/georgian-parliament"),
    ("Türkiye", "actor/turkey"),
    // Questions.
    ("visas", "issue/visas"),
    ("visa requirements lifted", "issue/visas"),
    ("railway", "issue/railway"),
    ("should the railway reopen", "issue/railway"),
    ("diplomatic relations", "issue/diplomatic-relations"),
    ("who are the parties", "issue/parties"),
    ("cease-fire", "issue/ceasefire"),
    ("ceasefire", "issue/ceasefire"),
    ("troops", "issue/troops"),
    ("trade", "issue/trade"),
    ("terrorism", "issue/counter-terrorism"),
    ("political dialog", "issue/political-dialogue"),
    // What is ruled out, proposed and worded.
    ("red line recognition", "red-line/russia-recognition"),
    ("monitors both sides", "avenue/monitors-on-both-sides"),
    (
        "wine for manufactured goods",
        "avenue/wine-for-manufactured-goods",
    ),
    ("occupied territories", "term/occupied-regions"),
    ("deoccupation", "term/de-occupation"),
    ("деоккупация", "term/de-occupation"),
    ("near abroad", "term/near-abroad"),
    ("ABL", "term/administrative-boundary-line"),
    // Names not yet typed to their end, also where a sound is half typed.
    ("tsk", "term/tskhinvali-region"),
    ("suk", "term/sukhumi"),
    ("south oss", "actor/south-ossetian-authorities"),
    ("saakasch", "actor/saakashvili"),
    // Events and documents.
    ("war 2008", "event/war-2008"),
    ("grozny mayor visit", "event/grozny-mayor-visit-2018"),
    ("sochi", "event/sochi-no-boycott"),
    (
        "burden of recognition",
        "source/crisis-group-2010-south-ossetia",
    ),
    ("position/georgia-visas", "position/georgia-visas"),
];

/// What is typed, and what has to be among the first results, by how many.
const AMONG: &[(&str, &str, usize)] = &[
    // Any wording leads to its rivals.
    ("occupied territories", "term/republics", 8),
    ("republics", "term/occupied-regions", 16),
    ("administrative boundary line", "term/de-facto-border", 8),
    ("embargo", "term/health-concerns", 8),
    ("wine", "issue/trade", 3),
    ("relations diplomatic", "issue/diplomatic-relations", 2),
    ("georgia nato", "red-line/georgia-nato", 1),
    ("georgia nato", "issue/alliances", 6),
    ("wine ban 2006", "event/wine-ban-2006", 4),
    ("tskinvali", "actor/south-ossetian-authorities", 2),
    ("грузия нато", "issue/alliances", 4),
    ("lavrov nato", "source/agenda-2015-02-18-lavrov", 5),
    ("russia visas", "position/russia-visas", 3),
    ("tsk", "actor/south-ossetian-authorities", 3),
    ("цхин", "actor/south-ossetian-authorities", 3),
    ("suk", "actor/abkhaz-authorities", 3),
    ("recog", "red-line/russia-recognition", 8),
];

#[test]
fn the_first_result_is_what_a_person_wants() {
    let index = Index::new(&dataset::dataset());
    let mut wrong = Vec::new();
    for (typed, expected) in FIRST {
        let found = index.search(&Query::new(typed), 4);
        if found
            .hits
            .first()
            .is_none_or(|hit| hit.id.as_str() != *expected)
        {
            let got: Vec<_> = found.hits.iter().map(|hit| hit.id.as_str()).collect();
            wrong.push(format!("“{typed}”: {expected} is not first of {got:?}"));
        }
    }
    for (typed, expected, within) in AMONG {
        let found = index.search(&Query::new(typed), *within);
        if found.hits.iter().all(|hit| hit.id.as_str() != *expected) {
            let got: Vec<_> = found.hits.iter().map(|hit| hit.id.as_str()).collect();
            wrong.push(format!("“{typed}”: {expected} is not among {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_record_is_found_by_its_whole_title_among_the_first_three() {
    let data = dataset::dataset();
    let index = Index::new(&data);
    let missed: Vec<String> = data
        .records()
        .filter(|record| {
            let title = record.title();
            let found = index.search(&Query::new(title.get("en")), 3);
            let same = |id| data.record(id).is_some_and(|other| other.title() == title);
            !found.hits.iter().any(|hit| same(&hit.id))
        })
        .map(|record| record.id().to_string())
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// The words of texts, each once.
fn words<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    texts
        .flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}

/// What people call records: titles, and the spellings of actors and terms.
fn names(data: &Dataset) -> impl Iterator<Item = &str> {
    let forms = data.actors.iter().flat_map(|actor| &actor.forms);
    let worded = data.terms.iter().flat_map(|term| &term.forms);
    let titles = data.records().map(|record| record.title().get("en"));
    forms.chain(worded).map(String::as_str).chain(titles)
}

/// The beginnings of a word that have two letters or more.
fn beginnings(word: &str) -> impl Iterator<Item = &str> {
    let ends = word.char_indices().map(|(end, _)| end).chain([word.len()]);
    ends.skip(2).map(|end| &word[..end])
}

#[test]
fn every_beginning_of_a_name_finds_what_comes_first_for_all_of_it() {
    let data = dataset::dataset();
    let index = Index::new(&data);
    let mut missed = Vec::new();
    for word in words(names(&data)) {
        let Some(best) = index.search(&Query::new(word), 1).hits.pop() else {
            missed.push(format!("“{word}” finds nothing"));
            continue;
        };
        for typed in beginnings(word) {
            let found = index.search(&Query::new(typed), usize::MAX);
            if !found.hits.contains(&best) {
                missed.push(format!("“{typed}” of “{word}” does not find {}", best.id));
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn every_beginning_of_any_word_finds_something() {
    let data = dataset::dataset();
    let index = Index::new(&data);
    let texts = data.records().flat_map(|record| {
        let quotations = record.citations().iter();
        let quotations = quotations.filter_map(|citation| citation.quotation.as_deref());
        quotations.chain([record.text().get("en"), record.note().get("en")])
    });
    let typed: BTreeSet<&str> = words(texts).into_iter().flat_map(beginnings).collect();
    let dead: Vec<&str> = typed
        .into_iter()
        .filter(|typed| index.search(&Query::new(typed), 1).total == 0)
        .collect();
    assert!(dead.is_empty(), "{dead:?}");
}

#[test]
fn words_of_which_no_record_has_all_find_those_that_have_most() {
    let index = Index::new(&dataset::dataset());
    let found = index.search(&Query::new("railway qwertzuiop"), 5);
    assert!(!found.all_words && found.total > 0);
    assert_eq!(found.hits[0].id.as_str(), "issue/railway");
}

/// A name, and the same in other scripts.
const SAME: &[(&str, &[&str])] = &[
    ("Abkhazia", &["Абхазия", "აფხაზეთი"]),
    ("South Ossetia", &["Южная Осетия", "სამხრეთ ოსეთი"]),
    ("Georgia", &["Грузия", "საქართველო"]),
    ("Russia", &["Россия", "რუსეთი"]),
    ("Tbilisi", &["Тбилиси", "თბილისი"]),
    ("Moscow", &["Москва", "მოსკოვი"]),
    ("NATO", &["НАТО", "ნატო"]),
    ("European Union", &["ЕС", "Евросоюз", "ევროკავშირი"]),
    ("georgia nato", &["грузия нато", "ნატო საქართველო"]),
];

#[test]
fn a_name_in_any_script_finds_what_it_finds_in_the_script_of_the_records() {
    let index = Index::new(&dataset::dataset());
    let found = |typed: &str| index.search(&Query::new(typed), usize::MAX);
    let mut fewer = Vec::new();
    for (name, others) in SAME {
        let wanted = found(name);
        for other in *others {
            let found = found(other);
            let missed = wanted.hits.iter().filter(|hit| !found.hits.contains(hit));
            let missed = missed.count();
            if found.guessed || missed * 20 > wanted.total {
                fewer.push(format!(
                    "“{other}” misses {missed} of the {} of “{name}”",
                    wanted.total
                ));
            }
        }
    }
    assert!(fewer.is_empty(), "{}", fewer.join("\n"));
}

/// Words that no record has and none comes near to, in whatever script.
const ABSENT: &[&str] = &[
    "ferry",
    "xxkjh wqpo",
    "café",
    "état",
    "zzzqqq",
    "Vladikavkaz",
];

#[test]
fn what_no_record_has_is_not_guessed_from_afar() {
    let index = Index::new(&dataset::dataset());
    let guessed: Vec<_> = ABSENT
        .iter()
        .map(|typed| (typed, index.search(&Query::new(typed), 3)))
        .filter(|(_, found)| found.total > 0)
        .collect();
    assert!(guessed.is_empty(), "{guessed:#?}");
}

#[test]
fn what_rests_on_slips_only_says_so() {
    let index = Index::new(&dataset::dataset());
    for typed in ["railawy", "shevarnadze", "saakashvlii railawy"] {
        assert!(index.search(&Query::new(typed), 1).guessed, "{typed}");
    }
    for typed in [
        "railway",
        "Sokhumi",
        "tsk",
        "railawy georgia",
        "railway qwertzuiop",
    ] {
        assert!(!index.search(&Query::new(typed), 1).guessed, "{typed}");
    }
    assert!(!index.search(&Query::new("ferry"), 1).guessed);
}

#[test]
fn what_has_a_word_as_typed_comes_before_what_has_one_like_it() {
    let data = dataset::dataset();
    let index = Index::new(&data);
    let hits = index.search(&Query::new("Sokhumi"), usize::MAX).hits;
    // Of so short a beginning no slip is forgiven.
    let begins = Query::new("Sokhu");
    let as_typed: Vec<bool> = hits
        .iter()
        .filter_map(|hit| data.record(&hit.id))
        .map(|record| {
            let title = record.title().get("en");
            begins.count_in(title) > 0 || telling(&data, record, &begins).is_some()
        })
        .collect();
    let first = as_typed.iter().take_while(|typed| **typed).count();
    assert!(0 < first && first < hits.len(), "{as_typed:?}");
    assert!(!as_typed[first..].contains(&true), "{as_typed:?}");
}

#[test]
fn what_nothing_answers_to_suggests_the_nearest_words() {
    let index = Index::new(&dataset::dataset());
    let query = Query::new("ralwoi");
    assert_eq!(index.search(&query, 5).total, 0);
    let near = index.nearest(&query);
    assert!(
        near.iter().any(|word| word.starts_with("Railway")),
        "{near:?}"
    );
}

#[test]
fn words_that_are_not_near_are_not_suggested() {
    let index = Index::new(&dataset::dataset());
    for typed in ["zzzqqq", "Vladikavkaz", "gorbachev", "qqq", "xxkjh wqpo"] {
        let near = index.nearest(&Query::new(typed));
        assert!(near.is_empty(), "{typed}: {near:?}");
    }
    for typed in ABSENT {
        for word in index.nearest(&Query::new(typed)) {
            assert!(word.chars().count() >= 3, "{typed}: {word}");
        }
    }
}

#[test]
fn no_filler_word_is_suggested() {
    let index = Index::new(&dataset::dataset());
    for typed in ["ferry", "verry", "thier", "evry", "shoud", "wich", "thees"] {
        let query = Query::new(typed);
        let near = index.nearest(&query);
        for filler in [
            "very", "every", "their", "there", "these", "should", "which",
        ] {
            let told = near.iter().any(|word| word.eq_ignore_ascii_case(filler));
            assert!(!told, "{typed}: {near:?}");
        }
    }
}
