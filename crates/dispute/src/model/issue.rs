//! Questions that are agreed or disputed.

use super::Words;
use crate::shape::part;

part! {
    /// One of the answers that positions on an issue fall under.
    pub struct AnswerOption {
        /// Its id within the issue.
        pub id: String,
        /// Its name.
        pub label: Words,
    }
}

record! {
    /// One question that is agreed or disputed; its title is the question.
    Issue is Issue {
        /// The question in a few words.
        short: Words,
        /// The theme it is grouped under.
        theme: String,
        /// Its place among all issues, from 1.
        order: u32,
        /// The answers that positions fall under.
        options: Vec<AnswerOption>,
    }
}

impl Issue {
    /// The answer of an id.
    pub fn option(&self, id: &str) -> Option<&AnswerOption> {
        self.options.iter().find(|option| option.id == id)
    }
}

visit!(Issue, |self, visitor| {
    visitor.words("short", &self.short);
    for (index, option) in self.options.iter().enumerate() {
        visitor.words(&format!("options[{index}].label"), &option.label);
    }
});
