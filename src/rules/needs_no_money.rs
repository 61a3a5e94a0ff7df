//! Indicators that the commune itself marks as needing no money, or as paid by other programmes.

use crate::district::normalise;
use crate::submission::{IndicatorAnswer, Submission};

/// The letter's own alternatives ("không cần nguồn lực hoặc lồng ghép nguồn vốn", section 2) and how people write them.
const MARKS: [&str; 12] = [
    "khong can kinh phi",
    "khong can nguon luc",
    "khong can von",
    "khong can nguon von",
    "khong su dung kinh phi",
    "khong su dung nguon luc",
    "khong phat sinh kinh phi",
    "khong co kinh phi",
    "khong mat kinh phi",
    "khong ton kinh phi",
    "khong kinh phi",
    "long ghep",
];

/// Whether content, note or explanation of the row say so.
pub(super) fn is_marked(answer: &IndicatorAnswer, submission: &Submission) -> bool {
    let explained = submission.explanation(&answer.content.place).and_then(|said| said.text.raw.as_ref());
    let texts = [answer.content.raw.as_ref(), answer.note.raw.as_ref(), explained];
    texts.into_iter().flatten().any(|text| {
        let text = normalise(text);
        MARKS.iter().any(|mark| text.contains(mark))
    })
}
