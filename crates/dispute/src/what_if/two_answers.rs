//! Where a package has one actor give two answers to one question.

use super::WhatIf;
use crate::model::{RecordId, Route};
use crate::openings::ProposalId;

/// A question to which a package has one actor give more than one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TwoAnswers<'a> {
    /// Who.
    pub actor: &'a RecordId,
    /// To which question.
    pub issue: &'a RecordId,
    /// Which answers, and where each is asked for, in the order of the package.
    pub answers: Vec<Asked<'a>>,
}

/// An answer that a way of an avenue asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked<'a> {
    /// The answer: the id of one of the issue's options.
    pub option: &'a str,
    /// The avenue.
    pub avenue: ProposalId,
    /// Which way of it; none where it has, or was left with, only one.
    pub route: Option<&'a Route>,
}

impl<'a> WhatIf<'a> {
    /// Every question to which avenues taken together have one actor give different answers.
    ///
    /// Two commitments of one actor to one question that amount to different options are reported
    /// where both can be part of the same reading: in different avenues, or on the same way of one.
    /// Two ways of one avenue stand instead of each other, so that they never meet. Commitments
    /// that amount to none of the issue's options say nothing. The rule does not claim that the
    /// answers exclude each other (a reduction may come before a withdrawal): it says that they are
    /// two.
    pub fn two_answers(&self, avenues: &[ProposalId]) -> Vec<TwoAnswers<'a>> {
        let mut all: Vec<TwoAnswers<'a>> = Vec::new();
        for &number in avenues {
            let routes = &self.readings[number as usize].routes;
            for route in routes {
                for commitment in route.commitments.iter().copied() {
                    let Some(option) = commitment.option.as_deref() else {
                        continue;
                    };
                    let asked = Asked {
                        option,
                        avenue: number,
                        route: route.route.filter(|_| routes.len() > 1),
                    };
                    let same = |other: &&mut TwoAnswers<'_>| {
                        other.actor == &commitment.actor && other.issue == &commitment.issue
                    };
                    match all.iter_mut().find(same) {
                        Some(found) if found.answers.contains(&asked) => {}
                        Some(found) => found.answers.push(asked),
                        None => all.push(TwoAnswers {
                            actor: &commitment.actor,
                            issue: &commitment.issue,
                            answers: vec![asked],
                        }),
                    }
                }
            }
        }
        for question in &mut all {
            let answers = question.answers.clone();
            let meets = |one: &Asked<'_>| answers.iter().any(|other| one.meets(other));
            question.answers.retain(meets);
        }
        all.retain(|question| !question.answers.is_empty());
        all
    }
}

impl Asked<'_> {
    /// Whether the two are different answers that can be part of the same reading.
    fn meets(&self, other: &Asked<'_>) -> bool {
        self.option != other.option && (self.avenue != other.avenue || self.route == other.route)
    }
}
