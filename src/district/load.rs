//! `ntm.toml`: its shape and the checks it must pass. Every mistake is named with its line and, where likely, what was meant.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::catalogue::{FundingSource, Group};
use crate::district::condition::ConditionEntry;
use crate::district::documents::DocumentsEntry;
use crate::district::level::LevelDecision;
use crate::district::load_rules::{RuleEntry, TextOfRule, WaiverEntry, rule_book};
use crate::district::{Commune, Department, OfEdition, PlanYear, Profile, Receipt, Received, Recognition};
use crate::message::Message;
use crate::toml_file::{self, Spanned, TomlError};
use crate::wording::times::YEARS;

/// Why a profile cannot be used.
pub type ProfileError = TomlError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct ProfileFile {
    #[serde(alias = "huyen")]
    district: DistrictEntry,
    #[serde(alias = "ke_hoach")]
    plan: PlanEntry,
    #[serde(default, alias = "xa")]
    commune: Vec<CommuneEntry>,
    #[serde(default, alias = "phong_ban")]
    department: Vec<DepartmentEntry>,
    #[serde(default, alias = "nhom_nhiem_vu")]
    task_group: Vec<NamedEntry>,
    #[serde(default, alias = "nguon_von")]
    funding_source: Vec<NamedEntry>,
    #[serde(default, alias = "muc")]
    level: Vec<LevelDecision>,
    #[serde(default, alias = "quy_tac")]
    rule: Vec<RuleEntry>,
    #[serde(default, alias = "ngoai_le")]
    waiver: Vec<WaiverEntry>,
    #[serde(default, alias = "da_nhan")]
    received: Vec<Spanned<ReceivedEntry>>,
    #[serde(default, alias = "dieu_kien")]
    condition: Vec<ConditionEntry>,
    #[serde(default, alias = "van_ban")]
    documents: DocumentsEntry,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct DistrictEntry {
    #[serde(alias = "ten")]
    name: String,
    #[serde(alias = "tinh")]
    province: String,
    #[serde(alias = "co_quan")]
    office: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct PlanEntry {
    #[serde(alias = "nam")]
    year: Spanned<i32>,
    #[serde(alias = "danh_gia_den")]
    assessed_on: Spanned<NaiveDate>,
    #[serde(alias = "thoi_han")]
    deadline: NaiveDate,
    #[serde(alias = "nam_muc_tieu")]
    goal_year: Spanned<i32>,
    #[serde(alias = "cong_van")]
    letter: String,
    #[serde(alias = "bo_tieu_chi")]
    catalogue: Option<String>,
    #[serde(default, alias = "in_cot_kiem_tra")]
    print_remarks: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct CommuneEntry {
    #[serde(alias = "ma")]
    code: Spanned<String>,
    #[serde(alias = "ten")]
    name: Spanned<String>,
    #[serde(default, alias = "cach_viet_khac")]
    spellings: Vec<String>,
    #[serde(alias = "khu_vuc")]
    class: Option<Spanned<String>>,
    #[serde(alias = "da_cong_nhan")]
    recognised: Option<bool>,
    #[serde(alias = "nam_cong_nhan")]
    recognised_in: Option<Spanned<i32>>,
    #[serde(default, alias = "ban")]
    villages: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct DepartmentEntry {
    #[serde(alias = "ma")]
    id: Spanned<String>,
    #[serde(alias = "ten")]
    name: String,
    #[serde(default, alias = "phu_trach")]
    leads: Vec<Spanned<String>>,
    #[serde(default, alias = "phoi_hop")]
    co_leads: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct NamedEntry {
    #[serde(alias = "ma")]
    id: Spanned<String>,
    #[serde(alias = "ten")]
    name: String,
}

/// Either the file or the commune, by its official code.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "command", derive(schemars::JsonSchema))]
struct ReceivedEntry {
    #[serde(alias = "tep")]
    file: Option<String>,
    #[serde(alias = "xa")]
    commune: Option<Spanned<String>>,
    #[serde(alias = "lan_nop")]
    round: Option<u32>,
    #[serde(alias = "ngay")]
    on: NaiveDate,
}

/// Letters of the longest name or code.
const LONGEST_NAME: usize = 150;

/// Villages of the largest commune: the largest in the country have some sixty.
const MOST_VILLAGES: usize = 300;

/// What may stand in the file of a profile, as JSON Schema with the English keys.
#[cfg(feature = "command")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(ProfileFile)
}

/// Reads a profile from its TOML text. `name` is the file as the user knows it, for messages.
///
/// # Errors
/// Not TOML, an unknown key, a commune, village, department, indicator or rule given twice, years that contradict each other,
/// a rule switched off without a reason, a waiver for no commune of the district; each with the line.
pub fn parse(name: &str, text: &str) -> Result<Profile, ProfileError> {
    let file: ProfileFile = toml_file::read(name, text)?;
    let once = |words: &mut dyn Iterator<Item = &Spanned<String>>| -> Result<(), ProfileError> {
        let mut seen = BTreeSet::new();
        for word in words {
            let at = word.span().start;
            if word.get_ref().trim().is_empty() {
                return Err(TomlError::at(name, text, at, Message::new("toml-empty-id")));
            }
            if word.get_ref().chars().count() > LONGEST_NAME {
                return Err(TomlError::at(
                    name,
                    text,
                    at,
                    Message::new("profile-name-long").with("most", LONGEST_NAME),
                ));
            }
            if !seen.insert(word.get_ref()) {
                let what = Message::new("toml-given-twice").with("id", word.get_ref());
                return Err(TomlError::at(name, text, at, what));
            }
        }
        Ok(())
    };
    once(&mut file.commune.iter().map(|c| &c.code))?;
    once(&mut file.commune.iter().map(|c| &c.name))?;
    let codes: BTreeSet<&String> = file.commune.iter().map(|commune| commune.code.get_ref()).collect();
    for commune in &file.commune {
        let code = commune.code.get_ref();
        // Files are called by it.
        if code.starts_with('.') || !code.chars().all(|sign| sign.is_alphanumeric() || "-_.".contains(sign)) {
            let what = Message::new("profile-commune-code").with("code", code);
            return Err(TomlError::at(name, text, commune.code.span().start, what));
        }
        once(&mut commune.villages.iter())?;
        if let Some(village) = commune.villages.get(MOST_VILLAGES) {
            let what = Message::new("profile-villages").with("commune", commune.name.get_ref());
            let what = what.with("count", commune.villages.len()).with("most", MOST_VILLAGES);
            return Err(TomlError::at(name, text, village.span().start, what));
        }
    }
    once(&mut file.department.iter().map(|d| &d.id))?;
    once(&mut file.department.iter().flat_map(|d| &d.leads))?;
    once(&mut file.task_group.iter().map(|g| &g.id))?;
    once(&mut file.funding_source.iter().map(|s| &s.id))?;
    once(&mut file.rule.iter().map(|r| &r.code))?;

    let plausible = |year: &Spanned<i32>| {
        let (first, last) = YEARS;
        let what = Message::new("profile-year").with("first", first.to_string()).with("last", last.to_string());
        let known = (i32::from(first)..=last.into()).contains(year.get_ref());
        if known { Ok(()) } else { Err(TomlError::at(name, text, year.span().start, what)) }
    };
    plausible(&file.plan.year)?;
    plausible(&file.plan.goal_year)?;
    file.commune.iter().filter_map(|commune| commune.recognised_in.as_ref()).try_for_each(plausible)?;
    let year = *file.plan.year.get_ref();
    if file.plan.assessed_on.get_ref().year() > year {
        let at = file.plan.assessed_on.span().start;
        return Err(TomlError::at(name, text, at, Message::new("profile-assessed-after-plan")));
    }
    if *file.plan.goal_year.get_ref() < year {
        let at = file.plan.goal_year.span().start;
        return Err(TomlError::at(name, text, at, Message::new("profile-goal-before-plan")));
    }
    let receipt = |entry: Spanned<ReceivedEntry>| {
        let at = entry.span().start;
        let ReceivedEntry { file: name_of_file, commune, round, on } = entry.into_inner();
        let of = match (name_of_file, commune) {
            (Some(file), None) if round.is_none() => Received::File(file),
            (None, Some(code)) if codes.contains(code.get_ref()) => {
                Received::Commune { code: code.into_inner(), round }
            }
            (None, Some(code)) => {
                let what = Message::new("profile-unknown-commune").with("code", code.get_ref());
                return Err(TomlError::at(name, text, code.span().start, what));
            }
            _ => return Err(TomlError::at(name, text, at, Message::new("profile-received-what"))),
        };
        Ok(Receipt { of, on })
    };
    let receipts = file.received.into_iter().map(receipt).collect::<Result<_, _>>()?;
    let condition = |entry: ConditionEntry| entry.read().map_err(|(at, what)| TomlError::at(name, text, at, what));
    let conditions = file.condition.into_iter().map(condition).collect::<Result<_, _>>()?;
    let lines = TextOfRule::new(name, text);
    let written = |words: Vec<Spanned<String>>| words.into_iter().map(|word| lines.written(word)).collect();
    let classes = written(file.commune.iter().filter_map(|commune| commune.class.clone()).collect());
    let codes = written(file.department.iter().flat_map(|d| d.leads.iter().chain(&d.co_leads)).cloned().collect());
    let communes: Vec<Commune> = file.commune.into_iter().map(commune).collect();
    let code = |named: &str| {
        let mut known = communes.iter();
        known.find(|commune| commune.code == named || commune.is_named(named)).map(|commune| commune.code.clone())
    };
    let documents = file.documents.read(code).map_err(|(at, what)| TomlError::at(name, text, at, what))?;
    let levels = file.level.into_iter().map(|entry| entry.read(&lines)).collect::<Result<_, _>>()?;
    let rules = rule_book(file.rule, file.waiver, &communes, &lines)?;
    Ok(Profile {
        district: file.district.name,
        province: file.district.province,
        office: file.district.office,
        letter: file.plan.letter,
        plan: PlanYear {
            year,
            assessed_on: file.plan.assessed_on.into_inner(),
            deadline: file.plan.deadline,
            goal_year: file.plan.goal_year.into_inner(),
            print_remarks: file.plan.print_remarks,
        },
        catalogue: file.plan.catalogue,
        communes,
        departments: file
            .department
            .into_iter()
            .map(|d| Department {
                id: d.id.into_inner(),
                name: d.name,
                leads: d.leads.into_iter().map(Spanned::into_inner).collect(),
                co_leads: d.co_leads.into_iter().map(Spanned::into_inner).collect(),
            })
            .collect(),
        extra_groups: file
            .task_group
            .into_iter()
            .map(|g| Group { id: g.id.into_inner(), task: g.name.clone(), name: g.name })
            .collect(),
        extra_sources: file
            .funding_source
            .into_iter()
            .map(|s| FundingSource { id: s.id.into_inner(), name: s.name })
            .collect(),
        receipts,
        conditions,
        documents,
        levels,
        rules,
        of_edition: OfEdition { codes, classes },
        called: OnceLock::new(),
    })
}

fn commune(entry: CommuneEntry) -> Commune {
    Commune {
        code: entry.code.into_inner(),
        name: entry.name.into_inner(),
        spellings: entry.spellings,
        class: entry.class.map(|class| class.into_inner().trim().to_owned()),
        recognition: match (entry.recognised, entry.recognised_in.map(Spanned::into_inner)) {
            (_, Some(year)) => Recognition::Yes(Some(year)),
            (Some(true), None) => Recognition::Yes(None),
            (Some(false), None) => Recognition::No,
            (None, None) => Recognition::Unknown,
        },
        villages: entry.villages.into_iter().map(Spanned::into_inner).collect(),
    }
}
