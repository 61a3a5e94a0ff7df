//! The arguments as they are typed. Their help is in the message files, by the ids in `help`.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PathBufValueParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::cli::typed;
use crate::cli::voice::Loudness;
use crate::message::Language;

#[derive(Debug, Parser)]
#[command(name = "ntm-xlsx", version)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub options: Options,
    #[command(subcommand)]
    pub command: Command,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(long, global = true, env = "NTM_LANG", value_name = "vi|en", default_value = "vi")]
    pub lang: Language,
    #[arg(long, global = true, env = "NTM_PROFILE", value_name = "FILE")]
    pub profile: Option<PathBuf>,
    #[arg(long, global = true, env = "NTM_CATALOGUE", value_name = "FILE")]
    pub catalogue: Option<PathBuf>,
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub quiet: bool,
    #[arg(short, long, global = true)]
    pub verbose: bool,
}

impl Options {
    pub(super) const fn loudness(&self) -> Loudness {
        match (self.quiet, self.verbose) {
            (true, _) => Loudness::Quiet,
            (false, true) => Loudness::Verbose,
            (false, false) => Loudness::Usual,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Init(InitArguments),
    Template(TemplateArguments),
    Validate(ValidateArguments),
    Consolidate(ConsolidateArguments),
    Diff(DiffArguments),
    Status(StatusArguments),
    Watch(WatchArguments),
    Plan(PlanArguments),
    Checker(CheckerArguments),
    Explain(ExplainArguments),
    Rules(RulesArguments),
    Settings(SettingsArguments),
    Schema(SchemaArguments),
    Completions(CompletionArguments),
    Man,
    /// What a double click shows, for where there is no window of its own.
    #[command(hide = true)]
    Menu,
    /// What `isolated` starts; not for people.
    #[command(hide = true, name = "read-one")]
    ReadOne(ReadOneArguments),
}

#[derive(Debug, Args)]
pub(super) struct InitArguments {
    #[arg(value_name = "DIR", default_value = ".")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct ExplainArguments {
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct RulesArguments {
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
}

#[derive(Debug, Args)]
pub(super) struct SettingsArguments {
    #[arg(short, long, value_name = "FILE.xlsx", value_parser = PathBufValueParser::new().try_map(typed::xlsx))]
    pub output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct SchemaArguments {
    #[arg(value_enum)]
    pub of: Described,
}

/// Files of which a JSON Schema tells editors what may stand in them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Described {
    /// `ntm.toml`
    Profile,
    /// An edition of the criteria.
    Edition,
    /// What `--format json` of `validate` and `consolidate` prints.
    Report,
}

#[derive(Debug, Args)]
pub(super) struct CompletionArguments {
    #[arg(value_enum)]
    pub shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ReadOneArguments {
    pub name: String,
    pub path: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct TemplateArguments {
    #[arg(short, long, value_name = "DIR", default_value = "bieu-mau")]
    pub output: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub commune: Vec<String>,
    #[arg(long, value_name = "FOLDER|FILE", num_args = 1..)]
    pub prefill: Vec<PathBuf>,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(super) struct ValidateArguments {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    #[arg(long)]
    pub brief: bool,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
    #[command(flatten)]
    pub returns: ReturnArguments,
}

/// What goes back to the communes.
#[derive(Debug, Args)]
pub(super) struct ReturnArguments {
    #[arg(long = "returns", value_name = "DIR")]
    pub folder: Option<PathBuf>,
    #[arg(long, requires = "folder")]
    pub sign_off: bool,
}

#[derive(Debug, Args)]
pub(super) struct ConsolidateArguments {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE.xlsx", value_parser = PathBufValueParser::new().try_map(typed::xlsx))]
    pub output: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub export: Option<PathBuf>,
    #[arg(long, value_name = "FILE.html", value_parser = PathBufValueParser::new().try_map(typed::html))]
    pub html: Option<PathBuf>,
    #[arg(long, value_name = "SUMMARY.xlsx|FOLDER")]
    pub since: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    #[arg(long)]
    pub brief: bool,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
    #[command(flatten)]
    pub returns: ReturnArguments,
}

#[derive(Debug, Args)]
pub(super) struct DiffArguments {
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    #[arg(value_name = "NEW")]
    pub new: Option<PathBuf>,
    #[arg(short, long, value_name = "FILE.xlsx", value_parser = PathBufValueParser::new().try_map(typed::xlsx))]
    pub output: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(super) struct StatusArguments {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(long, value_name = "FILE.xlsx", value_parser = PathBufValueParser::new().try_map(typed::xlsx))]
    pub xlsx: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t = ReportFormat::Text)]
    pub format: ReportFormat,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(super) struct WatchArguments {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "FILE.xlsx", value_parser = PathBufValueParser::new().try_map(typed::xlsx))]
    pub output: PathBuf,
    #[arg(long, value_name = "FILE.xlsx", value_parser = PathBufValueParser::new().try_map(typed::xlsx))]
    pub xlsx: PathBuf,
    #[arg(long, value_name = "SECONDS", default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    pub every: u64,
    /// How often it looks; for ever where nobody says.
    #[arg(long, value_name = "TIMES")]
    pub times: Option<u32>,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
}

#[derive(Debug, Clone, Args)]
pub(super) struct PlanArguments {
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    #[arg(short, long, value_name = "DIR|FILE.docx")]
    pub output: PathBuf,
    #[arg(long)]
    pub district: bool,
    #[arg(long)]
    pub pdf: bool,
    #[arg(long, value_name = "DAY", env = "NTM_TODAY", value_parser = typed::day)]
    pub today: Option<NaiveDate>,
}

#[derive(Debug, Args)]
pub(super) struct CheckerArguments {
    #[arg(short, long, value_name = "FILE.html", value_parser = PathBufValueParser::new().try_map(typed::html))]
    pub output: PathBuf,
    #[arg(long, value_name = "FILE", env = "NTM_CHECKER_MODULE")]
    pub module: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    Text,
    Json,
    Csv,
}

/// The language asked for, found before the arguments are parsed, so that help and mistakes are in it too.
pub(super) fn language(arguments: &[OsString]) -> Language {
    let words: Vec<&str> = arguments.iter().filter_map(|word| word.to_str()).collect();
    let after = words.windows(2).find(|pair| pair.first() == Some(&"--lang")).and_then(|pair| pair.last().copied());
    let joined = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let environment = std::env::var("NTM_LANG").ok();
    let asked = after.or(joined).or(environment.as_deref());
    asked.and_then(|name| name.parse().ok()).unwrap_or_default()
}
