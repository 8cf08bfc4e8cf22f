//! Dates that contradict each other: lists that run backwards, ends before their beginning, and
//! words older than the document they stand in.

use super::Found;
use crate::edtf::Edtf;
use crate::model::{Attestation, Citation, Dataset, Ended, Record};

pub(super) fn attestations_are_in_order(data: &Dataset, found: &mut Found) {
    for position in data.positions.iter() {
        let ended = position.ended.as_ref();
        in_order(found, position, "attested", &position.attested, ended);
    }
    for line in data.red_lines.iter() {
        in_order(found, line, "stated", &line.stated, line.ended.as_ref());
    }
}

fn in_order(
    found: &mut Found,
    record: &dyn Record,
    list: &str,
    attested: &[Attestation],
    ended: Option<&Ended>,
) {
    if attested.is_empty() {
        found.report(
            record,
            "attested",
            list,
            "nothing attests it: add who stated it, when and where",
        );
    }
    let dates = attested.iter().map(|attestation| &attestation.date);
    forwards(found, record, list, &dates.collect::<Vec<_>>());
    if let (Some(last), Some(ended)) = (attested.last(), ended)
        && ended.date.known_span().end <= last.date.known_span().start
    {
        found.report(
            record,
            "date-order",
            "ended.date",
            "it ends before it is last attested: correct one of the two dates",
        );
    }
}

pub(super) fn status_is_in_order(data: &Dataset, found: &mut Found) {
    for avenue in data.avenues.iter() {
        let dates = avenue.status.iter().map(|status| &status.date);
        forwards(found, avenue, "status", &dates.collect::<Vec<_>>());
    }
}

fn forwards(found: &mut Found, record: &dyn Record, list: &str, dates: &[&Edtf]) {
    for (index, pair) in dates.windows(2).enumerate() {
        if pair[1].known_span().start < pair[0].known_span().start {
            found.report(
                record,
                "date-order",
                format!("{list}[{}].date", index + 1),
                "the dates run backwards: put the earlier one first",
            );
        }
    }
}

/// A document can tell of nothing that was said after it was published.
pub(super) fn nothing_is_cited_before_it_is_published(data: &Dataset, found: &mut Found) {
    let dated = |attested: &[Attestation]| -> Vec<(Edtf, usize)> {
        attested
            .iter()
            .map(|attestation| (attestation.date, attestation.citation))
            .collect()
    };
    for position in data.positions.iter() {
        published(
            data,
            found,
            position,
            "attested",
            &dated(&position.attested),
        );
    }
    for line in data.red_lines.iter() {
        published(data, found, line, "stated", &dated(&line.stated));
    }
    for avenue in data.avenues.iter() {
        let dates: Vec<(Edtf, usize)> = avenue
            .status
            .iter()
            .map(|status| (status.date, status.citation))
            .collect();
        published(data, found, avenue, "status", &dates);
    }
}

fn published(
    data: &Dataset,
    found: &mut Found,
    record: &dyn Record,
    list: &str,
    dates: &[(Edtf, usize)],
) {
    let published = |citation: &Citation| data.sources.get(&citation.source)?.date;
    for (index, (date, citation)) in dates.iter().enumerate() {
        let cited = record.citations().get(*citation);
        if let Some(published) = cited.and_then(published)
            && date.known_span().start >= published.known_span().end
        {
            found.report(
                record,
                "date-order",
                format!("{list}[{index}].date"),
                format!("the source it cites is of {published}, which is earlier: correct the date or cite another source"),
            );
        }
    }
}
