//! `window.redlines`: the page's answers for programmers, as plain objects. docs/redlines.d.ts says
//! their shapes.

use std::borrow::Cow;
use std::cell::OnceCell;

use dispute::as_of::{AsOf, Cell};
use dispute::compare::compare;
use dispute::edtf::{Day, Edtf};
use dispute::model::{Dataset, Lang, RecordId};
use dispute::openings::Bounds;
use dispute::search::{Index, Query};
use dispute::what_if::{Openings, WhatIf};
use serde::Serialize;
use serde_json::{Map, Value, json};
use wasm_bindgen::JsValue;

use crate::browser::clock;
use crate::browser::global::{self, Function};
use crate::route::{gap_code, hold_code};
use crate::shared::Shared;

/// How many records a query answers with where none is asked for.
const ANSWERED: usize = 20;

type Answer = Result<Value, String>;

/// Makes the functions available for as long as the page is open.
pub fn publish(data: &Shared<Dataset>, document: &Shared<Cow<'static, str>>) {
    let index = OnceCell::new();
    let own = data.clone();
    let query = function(move |words, limit| {
        let index = index.get_or_init(|| Index::new(&own));
        query(&own, index, words.as_string(), limit.as_f64())
    });
    let (text, read) = (document.clone(), OnceCell::new());
    let record = function(move |id, _| {
        let id = RecordId::from(
            id.as_string()
                .ok_or("record(id) wants an id, as in \"issue/status\".")?,
        );
        Ok(published(read.get_or_init(|| whole(&text)), &id))
    });
    let own = data.clone();
    let as_of = function(move |date, _| Ok(as_of(&own, day(&date)?)));
    let own = data.clone();
    let takes = function(move |avenues, date| {
        let avenues: Vec<String> = serde_wasm_bindgen::from_value(avenues)
            .map_err(|_| "whatWouldItTake(avenues, date) wants a list of ids of avenues.")?;
        what_would_it_take(&own, &avenues, day(&date)?)
    });
    let text = document.clone();
    let export = function(move |_, _| Ok(whole(&text)));
    let all = [
        ("query", query),
        ("record", record),
        ("asOf", as_of),
        ("whatWouldItTake", takes),
        ("export", export),
    ];
    global::publish("redlines", all.into());
}

fn function(answer: impl Fn(JsValue, JsValue) -> Answer + 'static) -> Function {
    let plain = serde_wasm_bindgen::Serializer::json_compatible();
    Box::new(move |one, other| {
        let value = answer(one, other).map_err(|message| global::error(&message))?;
        value
            .serialize(&plain)
            .map_err(|error| global::error(&error.to_string()))
    })
}

/// The published document as a value.
fn whole(document: &str) -> Value {
    serde_json::from_str(document).expect("the records of the page were read from this document")
}

/// The record of an id as the document has it, or null.
fn published(whole: &Value, id: &RecordId) -> Value {
    let lists = whole.as_object().into_iter().flat_map(Map::values);
    let mut records = lists.filter_map(Value::as_array).flatten();
    let found = records.find(|record| record["id"] == id.as_str());
    found.cloned().unwrap_or(Value::Null)
}

/// A date as written, the last day it may mean; today where none is given.
fn day(date: &JsValue) -> Result<Day, String> {
    let Some(written) = date.as_string() else {
        return Ok(clock::today());
    };
    let date: Edtf = written
        .parse()
        .map_err(|_| format!("“{written}” is no date. Write 2013, 2013-03 or 2013-03-07."))?;
    Ok(Day(date.known_span().end.0 - 1))
}

fn query(data: &Dataset, index: &Index, words: Option<String>, limit: Option<f64>) -> Answer {
    let words = words.ok_or("query(words, limit) wants words, as in \"visas\".")?;
    let limit = limit.map_or(ANSWERED, |limit| limit.max(0.0) as usize);
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
        "hits": hits,
        "nearest": if found.total == 0 { index.nearest(&query) } else { Vec::new() },
    }))
}

fn as_of(data: &Dataset, day: Day) -> Value {
    let view = AsOf::new(data, day);
    let none = RecordId::default();
    let side = |index: usize| {
        data.dispute
            .sides
            .get(index)
            .map_or(&none, |side| &side.actor)
    };
    let columns = [side(0), side(1)];
    let rows: Vec<Value> = compare(&view, columns)
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

fn what_would_it_take(data: &Dataset, avenues: &[String], day: Day) -> Answer {
    let view = AsOf::new(data, day);
    let what_if = WhatIf::new(&view);
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
