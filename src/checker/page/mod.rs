//! The page itself: one file of HTML with everything in it, that fetches nothing and sends nothing.
//!
//! ```text
//! style.css, page.js (with utf8.js, queue.js, draw.js)   the page; a browser runs and applies nothing but these
//! worker.js (with utf8.js, inflate.js)                   what asks the module, apart from the page
//! settings, texts, module                                data: JSON, and the packed module in letters
//! ```

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde::Serialize;

use crate::checker::OfficeSettings;
use crate::district::Basis;
use crate::markup::{self, Element, el, hash_of};
use crate::message::{Message, Messages};
use crate::workbook::limits::LONGEST_FILE;

/// What the page names as its maker, by which it is known for what it is.
pub const MARK: &str = "ntm-xlsx-checker";

const STYLE: &str = include_str!("style.css");
pub(super) const SCRIPT: &str =
    concat!(include_str!("utf8.js"), include_str!("queue.js"), include_str!("draw.js"), include_str!("page.js"));
pub(super) const WORKER: &str = concat!(include_str!("utf8.js"), include_str!("inflate.js"), include_str!("worker.js"));

/// How long the module may take for one file.
const SECONDS: u64 = 10;

/// Names of workbooks that are offered to be chosen.
const ACCEPTED: &str = ".xlsx,.xlsm,.xlsb,.xls,.ods";

/// What the page is made from.
#[derive(Clone, Copy)]
pub struct CheckerPage<'a> {
    pub settings: &'a OfficeSettings<'a>,
    /// The settings once read.
    pub basis: Basis<'a>,
    /// The module, packed by gzip.
    pub module: &'a [u8],
}

/// What the script must not do without.
#[derive(Serialize)]
struct PageData<'a> {
    office: &'a OfficeSettings<'a>,
    texts: Vec<(&'static str, String)>,
    most_bytes: u64,
    seconds: u64,
}

impl CheckerPage<'_> {
    /// The page. The same input gives the same text.
    pub fn render(&self, messages: &Messages) -> String {
        let profile = self.basis.profile;
        let title = Message::new("checker-title").with("year", profile.plan.year.to_string());
        let title = messages.text(&title);
        let place = Message::new("summary-district").with("district", &profile.district);
        let place = messages.text(&place.with("province", &profile.province));
        let deadline = messages.text(&Message::new("checker-deadline").with("deadline", profile.plan.deadline));
        let header = el("header").with(el("h1").text(&*title)).with(el("p").text(&*place)).with(el("p").text(deadline));
        let main = el("main").with(chooser(messages)).with(el("div").attr("id", "results"));
        let data =
            PageData { office: self.settings, texts: texts(messages), most_bytes: LONGEST_FILE, seconds: SECONDS };
        let block = |id| el("script").attr("id", id);
        let body = el("body")
            .with(header)
            .with(main)
            .with(notes(self.basis, messages))
            .with(block("data").data(&data))
            .with(block("worker").attr("type", "text/plain").source(WORKER))
            .with(block("module").attr("type", "text/plain").source(&BASE64_STANDARD.encode(self.module)))
            .with(el("script").source(SCRIPT));
        markup::page(messages.language(), head(&format!("{title} – {place}")), body)
    }
}

/// The policy lets the module be compiled: browsers before 2022 know that only as `unsafe-eval`, and for workers some of them only
/// `child-src`. Nothing is fetched, sent or framed, and no other page is gone to.
fn head(title: &str) -> Element {
    let policy = format!(
        "default-src 'none'; img-src data:; style-src {}; script-src {} 'wasm-unsafe-eval' 'unsafe-eval'; worker-src blob:; \
         child-src blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
        hash_of(STYLE),
        hash_of(SCRIPT)
    );
    let meta = |name, content: &str| el("meta").attr("name", name).attr("content", content);
    el("head")
        .with(el("meta").attr("charset", "utf-8"))
        .with(meta("generator", MARK))
        .with(el("meta").attr("http-equiv", "Content-Security-Policy").attr("content", policy))
        .with(meta("viewport", "width=device-width, initial-scale=1"))
        .with(meta("color-scheme", "light dark"))
        .with(el("link").attr("rel", "icon").attr("href", "data:,"))
        .with(el("title").text(title))
        .with(el("style").source(STYLE))
}

/// Where files are dropped or chosen, and where it is said how far their check is.
fn chooser(messages: &Messages) -> Element {
    let paragraph = |id| el("p").text(messages.get(id));
    let input = el("input")
        .attr("id", "files")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", ACCEPTED)
        .attr("aria-describedby", "privacy")
        .class("unseen");
    let drop = el("div")
        .attr("id", "drop")
        .with(input)
        .with(el("label").attr("for", "files").text(messages.get("checker-choose")))
        .with(paragraph("checker-drop"));
    el("section")
        .attr("aria-labelledby", "choose")
        .with(el("h2").attr("id", "choose").text(messages.get("checker-choose-heading")))
        .with(paragraph("checker-privacy").attr("id", "privacy"))
        .with(drop)
        .with(el("p").attr("id", "status").attr("role", "status").attr("aria-live", "polite"))
        .with(el("noscript").with(paragraph("checker-no-script")))
}

fn notes(basis: Basis<'_>, messages: &Messages) -> Element {
    let edition = Message::new("summary-note-edition").with("edition", &basis.edition.name);
    let edition = messages.text(&edition.with("decision", &basis.edition.decision));
    let version = Message::new("checker-version").with("version", env!("CARGO_PKG_VERSION"));
    let unverified = basis.edition.has_unverified_levels().then(|| messages.get("summary-note-unverified"));
    let notes = [messages.get("checker-same"), edition].into_iter().chain(unverified).chain([messages.text(&version)]);
    el("footer").all(notes.map(|note| el("p").text(note)))
}

/// What the script says by itself; what stands in braces it fills in.
fn texts(messages: &Messages) -> Vec<(&'static str, String)> {
    let with = |id: &'static str, names: &[&'static str]| {
        let filled = names.iter().fold(Message::new(id), |message, name| message.with(name, format!("{{{name}}}")));
        messages.text(&filled)
    };
    vec![
        ("too-old", with("checker-too-old", &[])),
        ("checking", with("checker-checking", &["number", "total", "file"])),
        ("done", with("checker-done", &["total", "ready", "wrong"])),
        ("waiting", with("checker-waiting", &[])),
        ("not-opened", with("checker-not-opened", &[])),
        ("files", with("checker-files", &[])),
        ("figures", with("checker-figures", &[])),
        ("funding", with("checker-funding-table", &[])),
        ("group", with("summary-task-group", &[])),
        ("sum", with("summary-sum", &[])),
        ("row", with("checker-row", &["row"])),
        ("row-heading", with("checker-row-heading", &[])),
        ("marked", with("checker-marked", &[])),
        ("explain", with("checker-explain", &["code"])),
        ("products", with("checker-products", &[])),
        ("making", with("checker-making", &["file"])),
        ("made", with("checker-made", &["file"])),
        ("not-made", with("checker-not-made", &["file"])),
        ("print", with("checker-print", &[])),
        ("file", with("checker-column-file", &[])),
        ("verdict", with("checker-column-verdict", &[])),
        ("nothing-found", with("checker-nothing-found", &[])),
    ]
}
