//! The passages that a record rests on as of a day.

use crate::edtf::{Day, Edtf};
use crate::model::{Attestation, Citation, Dataset, Ended, Kind, Record};

/// The passages a record rests on, as far as a day knows of them.
///
/// A position and a red line are attested again over the years, and each attestation has its passage.
/// Of these count
///
/// 1. the passages of attestations made by the day, in the order of the attestations;
/// 2. that of the recorded end, where it came by the day;
/// 3. of the passages that no attestation and no end names (those of a condition, an interest, a test),
///    the ones that are certainly not later: all days that their document may be of are past by the
///    day, or the record was last read against its sources by the day.
///
/// Each is there once. A passage that only a later attestation or a later end names is left out,
/// whatever the date of its document. Records of other kinds are not attested day by day: all that
/// they cite counts.
pub fn by_day<'a>(data: &Dataset, record: &'a dyn Record, day: Day) -> Vec<&'a Citation> {
    let (id, all) = (record.id(), record.citations());
    let attested: Option<(&[Attestation], Option<&Ended>)> = match record.kind() {
        Kind::Position => {
            let found = data.positions.get(id);
            found.map(|position| (&*position.attested, position.ended.as_ref()))
        }
        Kind::RedLine => {
            let found = data.red_lines.get(id);
            found.map(|line| (&*line.stated, line.ended.as_ref()))
        }
        _ => None,
    };
    let Some((attested, ended)) = attested else {
        return all.iter().collect();
    };
    let dated = |date: &Edtf, citation| (citation, date.known_span().start <= day);
    let bound: Vec<(usize, bool)> = attested
        .iter()
        .map(|attestation| dated(&attestation.date, attestation.citation))
        .chain(ended.map(|ended| dated(&ended.date, ended.citation)))
        .collect();
    let free = |place: &usize| bound.iter().all(|(citation, _)| citation != place);
    let checked = is_past(record.checked(), day);
    let not_later = |place: &usize| {
        let source = all
            .get(*place)
            .and_then(|cited| data.sources.get(&cited.source));
        let date = source.and_then(|source| source.date.as_ref());
        checked || date.is_some_and(|date| is_past(date, day))
    };
    let made = bound.iter().filter(|(_, made)| *made);
    let mut places: Vec<usize> = Vec::new();
    for place in made
        .map(|(citation, _)| *citation)
        .chain((0..all.len()).filter(free).filter(not_later))
    {
        if !places.contains(&place) {
            places.push(place);
        }
    }
    places
        .into_iter()
        .filter_map(|place| all.get(place))
        .collect()
}

/// Whether every day that a date may mean has come by a day.
fn is_past(date: &Edtf, day: Day) -> bool {
    date.known_span().end <= day.next()
}

#[cfg(test)]
mod tests {
    use super::by_day;
    use crate::edtf::Day;
    use crate::load::part;
    use crate::made_up;
    use crate::model::{Dataset, Position, Record, RedLine, Source};
    use serde_json::{Value, json};

    fn source(slug: &str, date: Value) -> Source {
        let mut source = json!({
            "id": format!("source/{slug}"), "title": {"en": slug}, "short": {"en": slug},
            "genre": "news", "publisher": {"en": slug}, "stance": {"en": slug},
            "checked": "2020-01-01",
        });
        if !date.is_null() {
            source["date"] = date;
        }
        part(&source.to_string())
    }

    fn cite(slugs: &[&str]) -> Value {
        let cite = |slug: &&str| json!({"source": format!("source/{slug}")});
        slugs.iter().map(cite).collect()
    }

    fn said(dates: &[(&str, usize)]) -> Value {
        let one = |(date, citation): &(&str, usize)| json!({"date": date, "by": "actor/us", "citation": citation});
        dates.iter().map(one).collect()
    }

    /// A position attested thrice, with an end, and two passages that only its interest could name.
    fn data() -> Dataset {
        let mut data = made_up::world();
        for (slug, date) in [
            ("first", json!("2010")),
            ("second", json!("2012")),
            ("last", json!("2014")),
            ("end", json!("2016")),
            ("old", json!("2009")),
            ("undated", Value::Null),
        ] {
            data.sources.add(source(slug, date));
        }
        let position: Position = part(
            &json!({
                "id": "position/p", "title": {"en": "p"}, "actor": "actor/us", "issue": "issue/a",
                "option": "yes", "firmness": "firm", "basis": "declared",
                "attested": said(&[("2010-03", 1), ("2012-05", 0), ("2012-06", 1), ("2014", 2)]),
                "ended": {"date": "2016-02", "how": "withdrawn", "citation": 3},
                "citations": cite(&["second", "first", "last", "end", "old", "undated"]),
                "checked": "2020-01-01",
            })
            .to_string(),
        );
        data.positions.add(position);
        let line: RedLine = part(
            &json!({
                "id": "red-line/l", "title": {"en": "l"}, "holder": "actor/us", "issue": "issue/a",
                "rules_out": {"options": ["no"]}, "called_by": {"who": "holder"},
                "stated": said(&[("2010", 0), ("2014", 1)]),
                "citations": cite(&["first", "last"]), "checked": "2020-01-01",
            })
            .to_string(),
        );
        data.red_lines.add(line);
        data
    }

    fn cited(record: &dyn Record, year: i32, month: u8, day: u8) -> Vec<String> {
        let data = data();
        let day = Day::from_ymd(year, month, day).unwrap();
        let passages = by_day(&data, record, day);
        passages
            .iter()
            .map(|cited| cited.source.slug().to_owned())
            .collect()
    }

    #[test]
    fn a_day_knows_the_passages_of_what_was_attested_by_then_each_once_and_in_that_order() {
        let data = data();
        let position = &data.positions[0];
        assert_eq!(cited(position, 2010, 2, 28), ["old"]);
        assert_eq!(cited(position, 2010, 3, 1), ["first", "old"]);
        assert_eq!(cited(position, 2012, 12, 31), ["first", "second", "old"]);
        let line = &data.red_lines[0];
        assert_eq!(cited(line, 2013, 12, 31), ["first"]);
        assert_eq!(cited(line, 2014, 1, 1), ["first", "last"]);
    }

    #[test]
    fn the_passage_of_an_end_counts_from_the_end_on() {
        let data = data();
        let position = &data.positions[0];
        let before = cited(position, 2016, 1, 31);
        assert!(!before.contains(&"end".to_owned()), "{before:?}");
        let since = cited(position, 2016, 2, 1);
        assert_eq!(since, ["first", "second", "last", "end", "old"]);
    }

    #[test]
    fn a_passage_of_no_attestation_counts_only_where_it_is_certainly_not_later() {
        let data = data();
        let position = &data.positions[0];
        // “2009” may mean its last day.
        assert_eq!(cited(position, 2009, 12, 30), [""; 0]);
        assert_eq!(cited(position, 2009, 12, 31), ["old"]);
        let whole = ["first", "second", "last", "end", "old", "undated"];
        assert_eq!(cited(position, 2019, 12, 31), whole[..5]);
        assert_eq!(cited(position, 2020, 1, 1), whole);
    }

    #[test]
    fn of_what_is_not_attested_day_by_day_all_passages_count() {
        let mut data = data();
        let mut actor = data.actors[0].clone();
        actor.citations = data.positions[0].citations.clone();
        data.actors.add(actor.clone());
        assert_eq!(cited(&actor, 2000, 1, 1).len(), 6);
    }
}
