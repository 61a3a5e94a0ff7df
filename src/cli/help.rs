//! Help and the reply to a mistyped command, in the user's language.

use std::error::Error;
use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};

use crate::catalogue::{self, DEFAULT_EDITION};
use crate::cli::arguments::Arguments;
use crate::cli::screen::Screen;
use crate::cli::typed::TypedFault;
use crate::form::FORM_VERSION;
use crate::message::{Arg as Argument, Message, Messages};

/// The command line with its help texts.
pub(super) fn localised(messages: &Messages) -> Command {
    let command = Arguments::command().about(messages.get("help-about")).after_help(messages.get("help-examples"));
    let command = match Screen::here() {
        Some(screen) => command.term_width(screen.width),
        None => command,
    };
    let command = dress(command, messages).mut_subcommands(|subcommand| {
        let about = match subcommand.get_name() {
            "init" => Message::new("help-init"),
            "man" => Message::new("help-man"),
            "completions" => Message::new("help-completions"),
            "settings" => Message::new("help-settings"),
            "schema" => Message::new("help-schema"),
            "template" => Message::new("help-template"),
            "validate" => Message::new("help-validate"),
            "diff" => Message::new("help-diff"),
            "status" => Message::new("help-status"),
            "watch" => Message::new("help-watch"),
            "plan" => Message::new("help-plan"),
            "checker" => Message::new("help-checker"),
            "explain" => Message::new("help-explain"),
            "rules" => Message::new("help-rules"),
            _ => Message::new("help-consolidate"),
        };
        let examples = examples(subcommand.get_name());
        dress(subcommand.about(messages.text(&about)).after_help(messages.text(&examples)), messages)
    });
    command.disable_help_subcommand(true).disable_version_flag(true).arg(
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help(messages.get("help-version"))
            .help_heading(messages.get("help-options")),
    )
}

/// Commands that can be run as they stand there, in a working folder to which something was sent. A test does.
fn examples(command: &str) -> Message {
    match command {
        "init" => Message::new("examples-init"),
        "template" => Message::new("examples-template"),
        "validate" => Message::new("examples-validate"),
        "consolidate" => Message::new("examples-consolidate"),
        "diff" => Message::new("examples-diff"),
        "status" => Message::new("examples-status"),
        "watch" => Message::new("examples-watch"),
        "plan" => Message::new("examples-plan"),
        "checker" => Message::new("examples-checker"),
        "explain" => Message::new("examples-explain"),
        "rules" => Message::new("examples-rules"),
        "settings" => Message::new("examples-settings"),
        "schema" => Message::new("examples-schema"),
        "completions" => Message::new("examples-completions"),
        "man" => Message::new("examples-man"),
        _ => Message::new("help-examples"),
    }
}

/// `help` and `help validate` are `--help` and `validate --help`.
pub(super) fn asked_for(mut arguments: Vec<OsString>) -> Vec<OsString> {
    if arguments.get(1).is_some_and(|word| word == "help") {
        arguments.remove(1);
        arguments.push("--help".into());
    }
    arguments
}

/// Which program, form and edition this is.
pub(super) fn version(messages: &Messages) -> String {
    let edition = catalogue::parse("edition", DEFAULT_EDITION).map(|edition| edition.name).unwrap_or_default();
    let version = Message::new("version").with("version", env!("CARGO_PKG_VERSION"));
    messages.text(&version.with("form", FORM_VERSION.to_string()).with("edition", edition))
}

fn dress(command: Command, messages: &Messages) -> Command {
    let usage = match command.get_name() {
        "init" => Message::new("usage-init"),
        "man" => Message::new("usage-man"),
        "completions" => Message::new("usage-completions"),
        "settings" => Message::new("usage-settings"),
        "schema" => Message::new("usage-schema"),
        "template" => Message::new("usage-template"),
        "validate" => Message::new("usage-validate"),
        "consolidate" => Message::new("usage-consolidate"),
        "diff" => Message::new("usage-diff"),
        "status" => Message::new("usage-status"),
        "watch" => Message::new("usage-watch"),
        "plan" => Message::new("usage-plan"),
        "checker" => Message::new("usage-checker"),
        "explain" => Message::new("usage-explain"),
        "rules" => Message::new("usage-rules"),
        _ => Message::new("usage-program"),
    };
    let usage = format!("{} {}", messages.get("help-usage"), messages.text(&usage));
    let options = messages.get("help-options");
    let is_settings = command.get_name() == "settings";
    let (is_plan, is_init) = (command.get_name() == "plan", command.get_name() == "init");
    let is_checker = command.get_name() == "checker";
    command
        .help_template(format!("{{about-with-newline}}\n{usage}\n\n{{all-args}}{{after-help}}\n"))
        .subcommand_help_heading(messages.get("help-commands"))
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(messages.get("help-help"))
                .help_heading(options.clone()),
        )
        .mut_args(|arg| {
            let help = match arg.get_id().as_str() {
                "lang" => Message::new("help-lang"),
                "profile" => Message::new("help-profile"),
                "quiet" => Message::new("help-quiet"),
                "verbose" => Message::new("help-verbose"),
                "catalogue" => Message::new("help-catalogue"),
                "output" if is_settings => Message::new("help-output-settings"),
                "output" if is_checker => Message::new("help-output-checker"),
                "output" if is_plan => Message::new("help-output-plan"),
                "output" if arg.get_default_values().is_empty() => Message::new("help-output-file"),
                "output" => Message::new("help-output-folder"),
                "old" => Message::new("help-old"),
                "new" => Message::new("help-new"),
                "since" => Message::new("help-since"),
                "xlsx" => Message::new("help-xlsx"),
                "every" => Message::new("help-every"),
                "times" => Message::new("help-times"),
                "commune" => Message::new("help-commune"),
                "prefill" => Message::new("help-prefill"),
                "of" => Message::new("help-described"),
                "shell" => Message::new("help-shell"),
                "code" => Message::new("help-code"),
                "paths" => Message::new("help-paths"),
                "module" => Message::new("help-module"),
                "html" => Message::new("help-html"),
                "district" => Message::new("help-district"),
                "pdf" => Message::new("help-pdf"),
                "folder" if is_init => Message::new("help-init-folder"),
                "folder" => Message::new("help-returns"),
                "sign_off" => Message::new("help-sign-off"),
                "export" => Message::new("help-export"),
                "today" => Message::new("help-today"),
                "format" => Message::new("help-format"),
                "brief" => Message::new("help-brief"),
                _ => return arg,
            };
            let names: Vec<String> =
                arg.get_value_names().unwrap_or_default().iter().map(|name| value_name(name, messages)).collect();
            let arg = if names.is_empty() { arg } else { arg.value_names(names) };
            let heading = if arg.is_positional() { messages.get("help-arguments") } else { options.clone() };
            let arg = arg.help(StyledStr::from(messages.text(&help))).hide_env(true).help_heading(heading);
            // A switch has no values to hide.
            let has_values = arg.get_action().takes_values();
            arg.hide_default_value(has_values).hide_possible_values(has_values)
        })
}

/// What stands for a value, in the user's words: `FILE.xlsx`, `DIR|FILE.docx`.
fn value_name(name: &str, messages: &Messages) -> String {
    let word = |word: &str| {
        let id = match word {
            "FILE" => "value-file",
            "DIR" | "FOLDER" => "value-folder",
            "PATH" => "value-path",
            "DAY" => "value-day",
            "SECONDS" => "value-seconds",
            "TIMES" => "value-times",
            "CODE" => "value-code",
            "NAME" => "value-name",
            "OLD" => "value-old",
            "NEW" => "value-new",
            "SUMMARY" => "value-summary",
            _ => return word.to_owned(),
        };
        messages.get(id)
    };
    let ended = |name: &str| match name.split_once('.') {
        Some((name, ending)) => format!("{}.{ending}", word(name)),
        None => word(name),
    };
    name.split('|').map(ended).collect::<Vec<_>>().join("|")
}

/// What was wrong with the command, and where to read more.
pub(super) fn usage_fault(error: &clap::Error, messages: &Messages) -> String {
    let context = |kind| error.get(kind).map(ToString::to_string).unwrap_or_default();
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            Message::new("usage-command").with("word", context(ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return localised(messages).render_help().to_string();
        }
        ErrorKind::MissingRequiredArgument => {
            Message::new("usage-missing").with("word", context(ContextKind::InvalidArg))
        }
        ErrorKind::ValueValidation
            if let Some(TypedFault(what)) = error.source().and_then(|source| source.downcast_ref::<TypedFault>()) =>
        {
            what.clone()
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => Message::new("usage-value")
            .with("word", context(ContextKind::InvalidValue))
            .with("argument", context(ContextKind::InvalidArg)),
        _ => Message::new("usage-argument").with("word", context(ContextKind::InvalidArg)),
    };
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].map(|kind| match error.get(kind) {
        // The likeliest comes last.
        Some(ContextValue::Strings(words)) => words.last().cloned(),
        other => other.map(ToString::to_string),
    });
    let suggestion = suggested.into_iter().flatten().find(|word| !word.is_empty());
    let suggestion = suggestion.map(|word| messages.text(&Message::new("usage-suggestion").with("word", word)));
    let fault = Message::new("usage-fault").with("what", Argument::from(what));
    let said = [Some(messages.text(&fault)), suggestion, Some(messages.get("usage-more"))];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
