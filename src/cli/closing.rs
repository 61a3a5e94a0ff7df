//! The end of a run: what was written where, and what comes next.

use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::voice;
use crate::message::{Message, Messages, harmless};

/// Collected while the run works, said once at its end.
#[derive(Default)]
pub(super) struct Closing {
    written: Vec<(Message, String)>,
    next: Vec<Message>,
}

impl Closing {
    pub(super) fn wrote(&mut self, what: Message, path: &Path) {
        self.written.push((what, path.display().to_string()));
    }

    pub(super) fn next(&mut self, step: Message) {
        self.next.push(step);
    }

    /// Says it, unless the run is to be quiet.
    ///
    /// # Errors
    /// Standard output cannot be written to.
    pub(super) fn say(&self, messages: &Messages) -> Result<(), Failure> {
        let lines = self.lines(messages);
        if lines.is_empty() { Ok(()) } else { voice::say_beside(&lines.join("\n")) }
    }

    fn lines(&self, messages: &Messages) -> Vec<String> {
        let written: Vec<(String, &str)> =
            self.written.iter().map(|(what, path)| (messages.text(what), path.as_str())).collect();
        let width = written.iter().map(|(what, _)| what.chars().count()).max().unwrap_or(0);
        let mut lines = Vec::new();
        if !written.is_empty() {
            lines.push(messages.get("closing-written"));
        }
        for (what, path) in written {
            let space = " ".repeat(width.saturating_sub(what.chars().count()));
            lines.push(format!("  {what}{space}  {path}"));
        }
        for (index, step) in self.next.iter().enumerate() {
            if index == 0 {
                lines.push(messages.get("closing-next"));
            }
            lines.push(format!("  → {}", messages.text(step)));
        }
        lines.iter().map(|line| harmless::on_one_line(line).into_owned()).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::Closing;
    use crate::message::{Language, Message, Messages};

    #[test]
    fn what_was_written_stands_in_columns_above_the_next_step() {
        let mut closing = Closing::default();
        closing.wrote(Message::new("closing-summary"), Path::new("4-ket-qua/tong-hop.xlsx"));
        closing.wrote(Message::new("closing-page"), Path::new("4-ket-qua/tong-hop.html"));
        closing.next(Message::new("next-send-returns").with("count", 3_usize).with("path", "3-phieu-tra"));
        insta::assert_snapshot!(closing.lines(&Messages::new(Language::Vi)).join("\n"), @r"
        Đã ghi:
          Tệp tổng hợp               4-ket-qua/tong-hop.xlsx
          Trang xem trên điện thoại  4-ket-qua/tong-hop.html
        Việc tiếp theo:
          → Gửi 3 phiếu góp ý trong 3-phieu-tra cho các xã.
        ");
    }
}
