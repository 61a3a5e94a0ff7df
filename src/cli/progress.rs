//! How far a run is, on the terminal: a bar with counts and the present file, once the work has taken half a second. Nothing where
//! standard error is no terminal, or the run is to be quiet.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::cli::voice::{self, Loudness};
use crate::message::harmless;

/// What takes no longer needs no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// How often it is drawn in a second.
const PER_SECOND: u8 = 10;

/// May be told of by many threads at once.
pub(super) struct RunProgress {
    bar: ProgressBar,
    since: Instant,
    is_wanted: bool,
}

impl RunProgress {
    /// Of so many files, or whatever is counted.
    pub(super) fn of(count: usize) -> Self {
        let bar = ProgressBar::with_draw_target(Some(count as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{bar:24} {pos}/{len}  {wide_msg}") {
            bar.set_style(style.progress_chars("█▌░"));
        }
        let is_wanted = voice::loudness() != Loudness::Quiet && stderr().is_terminal();
        Self { bar, since: Instant::now(), is_wanted }
    }

    /// This one is being worked on now.
    pub(super) fn at(&self, name: &str) {
        let name = harmless::on_one_line(name);
        if voice::loudness() == Loudness::Verbose {
            self.bar.suspend(|| voice::complain(&name));
        }
        if self.is_wanted {
            self.bar.set_message(name.into_owned());
        }
    }

    /// One more is done.
    pub(super) fn done(&self) {
        if !self.is_wanted {
            return;
        }
        if self.bar.is_hidden() && self.since.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(PER_SECOND));
        }
        self.bar.inc(1);
    }
}

impl Drop for RunProgress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
