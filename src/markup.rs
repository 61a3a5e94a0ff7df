//! HTML that is safe by construction: whatever text enters is escaped, and only what this program was built with is not.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::message::Language;

/// An element with its attributes and children.
pub(crate) struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Child>,
}

enum Child {
    Element(Element),
    Text(String),
    /// A style or script, in which nothing is escaped.
    Source(String),
}

/// Elements that have no end tag.
const VOID: [&str; 3] = ["meta", "link", "input"];

pub(crate) fn el(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

impl Element {
    #[must_use]
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    #[must_use]
    pub(crate) fn class(self, class: impl Into<String>) -> Self {
        self.attr("class", class)
    }

    #[must_use]
    pub(crate) fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(Child::Text(text.into()));
        self
    }

    #[must_use]
    pub(crate) fn with(mut self, child: Self) -> Self {
        self.children.push(Child::Element(child));
        self
    }

    #[must_use]
    pub(crate) fn all(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(Child::Element));
        self
    }

    /// The content of a `style` or `script`: made of this program's own constants and numbers, never of a user's words.
    #[must_use]
    pub(crate) fn source(mut self, source: &str) -> Self {
        self.children.push(Child::Source(source.to_owned()));
        self
    }

    /// A block of data for a script: whatever it holds, it cannot end the block.
    pub(crate) fn data(self, data: &impl Serialize) -> Self {
        let json = serde_json::to_string(data).unwrap_or_default().replace('<', "\\u003c");
        self.attr("type", "application/json").source(&json)
    }

    pub(crate) fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if VOID.contains(&self.name) {
            return;
        }
        for child in &self.children {
            match child {
                Child::Element(element) => element.write(out),
                Child::Text(text) => escape(text, out),
                Child::Source(source) => out.push_str(source),
            }
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

/// A whole page.
pub(crate) fn page(language: Language, head: Element, body: Element) -> String {
    let language = match language {
        Language::Vi => "vi",
        Language::En => "en",
    };
    let mut page = "<!DOCTYPE html>\n".to_owned();
    el("html").attr("lang", language).with(head).with(body).write(&mut page);
    page.push('\n');
    page
}

/// By which a content security policy lets a style or a script of the page be used.
pub(crate) fn hash_of(source: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(source)))
}

/// Control signs, which HTML does not allow even escaped, become spaces.
fn escape(text: &str, out: &mut String) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(sign),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::el;

    #[test]
    fn text_and_attributes_cannot_leave_their_place() {
        let mut out = String::new();
        el("p").attr("title", "\" onclick=\"x").text("</p><script>x</script>&\u{0}").write(&mut out);
        let expected = "<p title=\"&quot; onclick=&quot;x\">&lt;/p&gt;&lt;script&gt;x&lt;/script&gt;&amp; </p>";
        assert_eq!(out, expected);
    }

    #[test]
    fn data_cannot_end_its_block() {
        let mut out = String::new();
        el("script").data(&["</script><!--"]).write(&mut out);
        assert_eq!(out, r#"<script type="application/json">["\u003c/script>\u003c!--"]</script>"#);
    }
}
