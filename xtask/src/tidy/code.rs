//! A Rust file as the paths it names. Comments, strings and test code are not looked at.

use std::iter::Peekable;
use std::str::FromStr;
use std::vec::IntoIter;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A path such as `crate::pages::home`, `println!` or plain `row`, and the line it starts on.
#[derive(Debug, PartialEq, Eq)]
pub struct Named {
    pub line: usize,
    pub path: Vec<String>,
}

#[derive(Default)]
pub struct Code {
    pub named: Vec<Named>,
    /// The lines of `style=` attributes in Yew's templates.
    pub style_attributes: Vec<usize>,
}

impl Code {
    /// What is not Rust names nothing: the compiler says so better than a rule could.
    pub fn parse(text: &str) -> Self {
        let mut code = Self::default();
        if let Ok(tokens) = TokenStream::from_str(text) {
            code.walk(tokens, false);
        }
        code
    }

    fn walk(&mut self, tokens: TokenStream, in_template: bool) {
        let mut tokens = Tokens::new(tokens);
        let mut previous = String::new();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(mark) if mark.as_char() == '#' && tokens.take_test_attribute() => {
                    tokens.skip_item();
                }
                TokenTree::Group(group) => self.walk(group.stream(), in_template),
                TokenTree::Ident(word) => {
                    let line = word.span().start().line;
                    let word = word.to_string();
                    if in_template && word == "style" && previous != "let" && tokens.is_at('=') {
                        self.style_attributes.push(line);
                    }
                    self.path(&mut tokens, vec![word.clone()], line, in_template);
                    previous = word;
                    continue;
                }
                _ => {}
            }
            previous.clear();
        }
    }

    /// Reads on from the first word of a path, into the branches of a `use`.
    fn path(&mut self, tokens: &mut Tokens, mut path: Vec<String>, line: usize, in_template: bool) {
        loop {
            if !tokens.take_path_separator() {
                break;
            }
            match tokens.peek() {
                Some(TokenTree::Ident(word)) => path.push(word.to_string()),
                Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::Brace => {
                    let branches = group.stream();
                    tokens.next();
                    self.branches(branches, &path);
                    return;
                }
                _ => break,
            }
            tokens.next();
        }
        if tokens.is_at('!')
            && let Some(name) = path.last_mut()
        {
            name.push('!');
            let template = in_template || name.starts_with("html");
            self.named.push(Named { line, path });
            tokens.next();
            // `a != b` has no group after the mark, and is left as it is.
            if let Some(TokenTree::Group(group)) = tokens.peek() {
                let stream = group.stream();
                tokens.next();
                self.walk(stream, template);
            }
            return;
        }
        self.named.push(Named { line, path });
    }

    fn branches(&mut self, tokens: TokenStream, stem: &[String]) {
        let mut tokens = Tokens::new(tokens);
        while let Some(token) = tokens.next() {
            let TokenTree::Ident(word) = token else {
                continue;
            };
            let line = word.span().start().line;
            let mut path = stem.to_vec();
            if word != "self" {
                path.push(word.to_string());
            }
            self.path(&mut tokens, path, line, false);
            // What follows up to the comma is the name it goes by here.
            while !tokens.is_at(',') && tokens.next().is_some() {}
        }
    }
}

struct Tokens(Peekable<IntoIter<TokenTree>>);

impl Tokens {
    fn new(tokens: TokenStream) -> Self {
        let all: Vec<_> = tokens.into_iter().collect();
        Self(all.into_iter().peekable())
    }

    fn next(&mut self) -> Option<TokenTree> {
        self.0.next()
    }

    fn peek(&mut self) -> Option<&TokenTree> {
        self.0.peek()
    }

    fn is_at(&mut self, mark: char) -> bool {
        matches!(self.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == mark)
    }

    /// Takes `::`. A single colon, as in `name: Type`, is taken too: no path goes on after it.
    fn take_path_separator(&mut self) -> bool {
        if !self.is_at(':') {
            return false;
        }
        self.next();
        if !self.is_at(':') {
            return false;
        }
        self.next();
        true
    }

    /// After a `#`: takes the attribute if it says that what follows is for tests only.
    fn take_test_attribute(&mut self) -> bool {
        let Some(TokenTree::Group(group)) = self.peek() else {
            return false;
        };
        if !is_for_tests(group) {
            return false;
        }
        self.next();
        true
    }

    /// Skips further attributes and the item they belong to.
    fn skip_item(&mut self) {
        while let Some(token) = self.next() {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
                TokenTree::Punct(mark) if mark.as_char() == ';' => return,
                _ => {}
            }
        }
    }
}

fn is_for_tests(attribute: &Group) -> bool {
    let text: String = attribute
        .to_string()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    ["[cfg(test)", "[cfg(all(test", "[test]"]
        .iter()
        .any(|start| text.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::Code;

    fn paths(text: &str) -> Vec<String> {
        let code = Code::parse(text);
        code.named
            .iter()
            .map(|named| format!("{} {}", named.line, named.path.join("::")))
            .collect()
    }

    #[test]
    fn a_use_with_branches_names_each_of_them() {
        assert_eq!(
            paths("use crate::{a::{self, b as c},\n  d::*};"),
            ["1 use", "1 crate::a", "1 crate::a::b", "2 crate::d"]
        );
    }

    #[test]
    fn paths_in_expressions_types_and_macros_are_named() {
        assert_eq!(
            paths("let x: std::time::Instant = html! { <p>{ gloo::now() }</p> };"),
            [
                "1 let",
                "1 x",
                "1 std::time::Instant",
                "1 html!",
                "1 p",
                "1 gloo::now",
                "1 p"
            ]
        );
    }

    #[test]
    fn words_in_comments_strings_and_tests_are_not() {
        let text = r#"
            // crate::pages
            const A: &str = "crate::pages";
            #[cfg(test)]
            mod tests { use crate::pages; }
            #[test]
            fn works() { crate::pages::home(); }
            fn b() {}
        "#;
        assert_eq!(paths(text), ["3 const", "3 A", "3 str", "8 fn", "8 b"]);
    }

    #[test]
    fn a_style_attribute_is_seen_and_a_variable_of_that_name_is_not() {
        let code =
            Code::parse("fn a() { let style = 1; html! { <p style=\"b\" title={style} /> } }");
        assert_eq!(code.style_attributes, [1]);
        let code = Code::parse("html! {{ let style = 1; html! { <p>{ style }</p> } }}");
        assert!(code.style_attributes.is_empty());
    }
}
