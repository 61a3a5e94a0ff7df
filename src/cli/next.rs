//! What comes next once the submissions were read.

use crate::cli::arguments::ReturnArguments;
use crate::cli::closing::Closing;
use crate::cli::guided;
use crate::cli::inputs::Inputs;
use crate::consolidation::District;
use crate::finding::Findings;
use crate::message::Message;

/// So many communes are named.
const NAMED: usize = 15;

/// Who is to be reminded, unless a single file was read, and that something goes back to those who have something to correct.
pub(super) fn after_reading(
    returns: &ReturnArguments,
    (district, findings): (&District, &Findings),
    inputs: &Inputs,
    closing: &mut Closing,
) {
    if findings.has_errors() && returns.folder.is_none() {
        closing.next(guided::step("next-make-returns", "menu-next-returns"));
    }
    let missing = district.communes.iter().filter(|commune| commune.sent_nothing());
    let mut names: Vec<&str> = missing.map(|commune| commune.name.as_str()).collect();
    let count = names.len();
    if count > NAMED {
        names.truncate(NAMED);
        names.push("…");
    }
    if count > 0 && !inputs.is_single {
        closing.next(Message::new("next-remind").with("count", count).with("communes", names.join(", ")));
    }
}
