//! Styles live in styles/, and the page links each of them.

use super::finding::Finding;
use super::tree::Tree;

/// Trunk takes the stylesheets that this page names, and follows no `@import`.
const PAGE: &str = "index.html";

pub fn every_stylesheet_is_linked(tree: &Tree) -> Vec<Finding> {
    let Some(page) = tree.files.iter().find(|file| file.path == PAGE) else {
        return Vec::new();
    };
    tree.files
        .iter()
        .filter(|file| file.path.starts_with("styles/") && file.path.ends_with(".css"))
        .filter(|file| !page.text.contains(&format!("\"{}\"", file.path)))
        .map(|file| Finding {
            path: file.path.clone(),
            line: 1,
            rule: "styles",
            message: format!("no page shows this; link it in {PAGE}, in its layer's place"),
        })
        .collect()
}

/// A content security policy without `unsafe-inline` blocks them.
pub fn no_style_attributes(tree: &Tree) -> Vec<Finding> {
    let in_templates = tree
        .rust("src/")
        .flat_map(|(file, code)| code.style_attributes.iter().map(move |line| (file, *line)));
    let in_pages = tree
        .files
        .iter()
        .filter(|file| file.path.ends_with(".html"))
        .flat_map(|file| {
            file.lines()
                .filter(|(_, line)| line.contains(" style=\""))
                .map(move |(number, _)| (file, number))
        });
    in_templates
        .chain(in_pages)
        .map(|(file, line)| Finding {
            path: file.path.clone(),
            line,
            rule: "styles",
            message: "a `style` attribute is blocked by the page's policy; use a class or a \
                      `data-` attribute and a rule in styles/"
                .to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::tidy::tests::findings;

    #[test]
    fn a_stylesheet_that_the_page_does_not_link_is_found() {
        let found = findings(&[
            (
                "index.html",
                "<link data-trunk rel=\"css\" href=\"styles/a.css\" />\n",
            ),
            ("styles/a.css", "a {}\n"),
            ("styles/b.css", "b {}\n"),
        ]);
        assert_eq!(
            found,
            [
                "styles/b.css:1: styles: no page shows this; link it in index.html, in its layer's \
              place"
            ]
        );
    }

    #[test]
    fn style_attributes_are_found_in_templates_and_pages() {
        let found = findings(&[
            ("index.html", "<p style=\"color: red\">\n"),
            (
                "src/components/row.rs",
                "//! A row.\nfn row() {\n    html! { <p\n style=\"a\" /> };\n}\n",
            ),
        ]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].starts_with("index.html:1: styles: "));
        assert!(found[1].starts_with("src/components/row.rs:4: styles: "));
    }
}
