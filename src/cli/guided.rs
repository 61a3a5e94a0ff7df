//! How the next step is named: as a command that is typed, or by its number where somebody chooses in the menu.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::message::Message;

/// Of the whole process, like standard output itself.
static BY_NUMBER: AtomicBool = AtomicBool::new(false);

/// From now on steps are named by their numbers.
pub(super) fn by_number() {
    BY_NUMBER.store(true, Ordering::Relaxed);
}

/// A step: the message that names its command, and that which names its number.
pub(super) fn step(typed: &'static str, chosen: &'static str) -> Message {
    Message::new(if BY_NUMBER.load(Ordering::Relaxed) { chosen } else { typed })
}
