//! The lives of the drawing in words, for whoever does not look at pictures, and for paper.

use dispute::as_of::Hold;
use dispute::edtf::Edtf;
use dispute::model::{Attestation, Ended, RecordId};
use yew::prelude::*;

use super::lives::{Lived, Lives, Row, question};
use crate::components::events::is_later;
use crate::lens::Lens;

/// What is on record of when an answer or a red line was said, and how it ended.
struct Dates {
    /// As sources date it, in their order.
    said: Vec<Edtf>,
    ended: Option<Ended>,
}

/// Of a position or a red line.
fn dates(lens: &Lens<'_>, id: &RecordId) -> Option<Dates> {
    let of = |said: &[Attestation], ended: &Option<Ended>| Dates {
        said: said.iter().map(|one| one.date).collect(),
        ended: ended.clone(),
    };
    let position = lens.data.positions.get(id);
    let position = position.map(|record| of(&record.attested, &record.ended));
    position.or_else(|| {
        let line = lens.data.red_lines.get(id);
        line.map(|record| of(&record.stated, &record.ended))
    })
}

/// Every life that is drawn, under its question; closed until it is asked for.
pub fn told(lens: &Lens<'_>, lives: &Lives) -> Html {
    let ui = &lens.rest().history.timeline;
    let questions = lives.rows.chunk_by(|_, next| next.life.is_some());
    html! {
        <details class="told">
            <summary>{ ui.told }</summary>
            for rows in questions {
                if let [named, rest @ ..] = rows {
                    <section key={named.id.to_string()}>
                        <h3>{ question(lens, named) }</h3>
                        <ul>{ for rest.iter().filter_map(|row| Some(line(lens, row, row.life.as_ref()?))) }</ul>
                    </section>
                }
            }
        </details>
    }
}

fn line(lens: &Lens<'_>, row: &Row, life: &Lived) -> Html {
    let later = is_later(lens, life.span.start);
    html! {
        <li key={row.id.to_string()} data-later={later.then_some("")} data-hue={super::hue(life.side)}>
            <a href={lens.to_evidence(&row.id)}>{ lens.title(&row.id) }</a>{ ": " }
            { known(lens, &row.id, life.hold, later) }
        </li>
    }
}

/// How firmly, on which dates, until when; and that it was still to come on the day shown, if it was.
pub fn known(lens: &Lens<'_>, id: &RecordId, hold: Hold, later: bool) -> String {
    let ui = &lens.rest().history;
    let Some(Dates { said, ended }) = dates(lens, id) else {
        return String::new();
    };
    let said: Vec<String> = said.iter().map(|date| lens.date(date)).collect();
    let end = match ended {
        Some(ended) => format!("{} {}", (ui.ended)(ended.how), lens.date(&ended.date)),
        None => ui.timeline.unended.to_owned(),
    };
    let known = (ui.timeline.life)((lens.ui.hold)(hold), &said, &end);
    match later {
        true => format!("{known}; {}", ui.later),
        false => known,
    }
}
