//! `window.redlines`: the page's answers for programmers, as plain objects. docs/redlines.d.ts says
//! their shapes.

use std::cell::OnceCell;

use dispute::as_of::{AsOf, Cell};
use dispute::compare::compare;
use dispute::edtf::{Day, Edtf};
use dispute::model::{Dataset, Lang, RecordId};
use dispute::openings::Bounds;
use dispute::search::{Index, Query};
use dispute::what_if::{Openings, WhatIf};
use serde::Serialize;
use serde_json::{Value, json};
use wasm_bindgen::JsValue;

use crate::browser::clock;
use crate::browser::global::{self, Function};
use crate::desk::Document;
use crate::route::{gap_code, hold_code};
use crate::shared::Shared;

/// How many records a query answers with where none is asked for.
const ANSWERED: usize = 20;

type Answer = Result<Value, String>;

/// Makes the functions available for as long as the document is shown.
pub fn publish(document: &Shared<Document>) {
    let own = document.clone();
    let query = function(move |words, limit| {
        let answer = query(
            &own.data,
            own.index(),
            words.as_string(),
            self::limit(&limit)?,
        );
        plain(&answer?)
    });
    let (own, read) = (document.clone(), OnceCell::new());
    let record = function(move |id, _| {
        let id = id
            .as_string()
            .ok_or("record(id) wants an id, as in \"issue/status\".")?;
        let whole = read.get_or_init(|| global::json(&own.text));
        Ok(global::entry(whole, &id))
    });
    let own = document.clone();
    let as_of = function(move |date, _| plain(&as_of(&view(&own, &date)?)));
    let own = document.clone();
    let takes = function(move |avenues, date| {
        let avenues: Vec<String> = serde_wasm_bindgen::from_value(avenues)
            .map_err(|_| "whatWouldItTake(avenues, date) wants a list of ids of avenues.")?;
        plain(&what_would_it_take(&view(&own, &date)?, &avenues)?)
    });
    let own = document.clone();
    let export = function(move |_, _| Ok(global::json(&own.text)));
    let all = [
        ("query", query),
        ("record", record),
        ("asOf", as_of),
        ("whatWouldItTake", takes),
        ("export", export),
    ];
    global::publish("redlines", all.into());
}

fn function(answer: impl Fn(JsValue, JsValue) -> Result<JsValue, String> + 'static) -> Function {
    Box::new(move |one, other| answer(one, other).map_err(|message| global::error(&message)))
}

/// A value as a plain object.
fn plain(value: &Value) -> Result<JsValue, String> {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    value.serialize(&plain).map_err(|error| error.to_string())
}

/// The records on the day of a date.
fn view<'a>(document: &'a Document, date: &JsValue) -> Result<AsOf<'a>, String> {
    let ties = document.ties.clone();
    Ok(AsOf::tied(&document.data, ties, day(date)?))
}

/// A date as written, the last day it may mean; today where none is given.
fn day(date: &JsValue) -> Result<Day, String> {
    if date.is_undefined() || date.is_null() {
        return Ok(clock::today());
    }
    let written = date
        .as_string()
        .ok_or("A date is a text, as in \"2013\", \"2013-03\" or \"2013-03-07\".")?;
    let date = written.parse().ok();
    date.and_then(|date: Edtf| date.last()).ok_or_else(|| {
        format!("“{written}” is no date to look at. Write 2013, 2013-03 or 2013-03-07.")
    })
}

/// How many records are asked for; the usual number where none is given.
fn limit(limit: &JsValue) -> Result<usize, String> {
    if limit.is_undefined() || limit.is_null() {
        return Ok(ANSWERED);
    }
    let number = limit.as_f64().filter(|number| *number >= 0.0);
    let number = number.ok_or("query(words, limit) wants a number from 0 for a limit.")?;
    // Saturates far beyond what there is.
    Ok(number as usize)
}

fn query(data: &Dataset, index: &Index, words: Option<String>, limit: usize) -> Answer {
    let words = words.ok_or("query(words, limit) wants words, as in \"visas\".")?;
    let query = Query::new(&words);
    let found = index.search(&query, limit);
    let hits: Vec<Value> = found
        .hits
        .iter()
        .filter_map(|hit| data.record(&hit.id))
        .map(|record| {
            json!({
                "id": record.id(),
                "kind": record.kind().folder(),
                "title": record.title().get(Lang::BASE),
            })
        })
        .collect();
    Ok(json!({
        "total": found.total,
        "allWords": found.all_words,
        "guessed": found.guessed,
        "hits": hits,
        "nearest": if found.total == 0 { index.nearest(&query) } else { Vec::new() },
    }))
}

fn as_of(view: &AsOf<'_>) -> Value {
    let (data, day) = (view.data, view.day);
    let none = RecordId::default();
    let side = |index: usize| {
        data.dispute
            .sides
            .get(index)
            .map_or(&none, |side| &side.actor)
    };
    let columns = [side(0), side(1)];
    let rows: Vec<Value> = compare(view, columns)
        .iter()
        .map(|row| {
            json!({
                "question": row.issue.id,
                "title": row.issue.title.get(Lang::BASE),
                "gap": gap_code(row.gap.kind),
                "sides": [cell(&row.cells[0]), cell(&row.cells[1])],
            })
        })
        .collect();
    let lines: Vec<&RecordId> = view.lines().iter().map(|held| &held.line.id).collect();
    json!({
        "date": Edtf::from_day(day).to_string(),
        "version": data.dispute.version,
        "columns": columns,
        "rows": rows,
        "redLines": lines,
    })
}

/// A column's position of record, or null: silence is not an answer.
fn cell(cell: &Cell<'_>) -> Value {
    cell.of_record.as_ref().map_or(Value::Null, |held| {
        json!({
            "position": held.position.id,
            "option": held.position.option,
            "answer": held.position.text.get(Lang::BASE),
            "firmness": hold_code(held.hold()),
            "basis": held.position.basis,
        })
    })
}

fn what_would_it_take(view: &AsOf<'_>, avenues: &[String]) -> Answer {
    let what_if = WhatIf::new(view);
    let outcome = avenues
        .iter()
        .map(|id| {
            let number = what_if.number(&RecordId::from(id.as_str()));
            number.ok_or_else(|| format!("There is no avenue “{id}” on this day."))
        })
        .collect::<Result<Vec<_>, _>>()?;
    let found = what_if
        .ways(&outcome, &[], Bounds::default())
        .map_err(|error| error.to_string())?;
    Ok(match found {
        Openings::All(ways) => {
            let sets: Vec<Value> = ways
                .iter()
                .map(|way| {
                    let change = |change: &dispute::what_if::Change<'_>| json!({ "who": change.who(), "change": change.code() });
                    way.changes.iter().map(change).collect()
                })
                .collect();
            json!({ "complete": true, "ways": sets })
        }
        Openings::Beyond(_) => json!({ "complete": false, "ways": [] }),
    })
}
