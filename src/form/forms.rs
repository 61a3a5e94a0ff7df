//! The forms of a whole district: what communes of one class have in common is made once, and so is everything that texts are
//! compared by.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::catalogue::Edition;
use crate::district::{Basis, Commune, Profile, RuleBook};
use crate::form::{
    Check, Choice, Form, FormSheet, SheetId, Stamp, check, criteria, funding, general, guide, plan, registration,
};
use crate::wording::{Lexicon, Text};

/// One form for each commune, and the one that any workbook is read by.
pub struct Forms<'a> {
    basis: Basis<'a>,
    by_class: BTreeMap<Option<&'a str>, SharedSheets>,
    any: Form,
    lexicon: Lexicon,
}

/// The sheets that do not depend on the commune, but for its class.
struct SharedSheets {
    check: Arc<FormSheet>,
    criteria: Arc<FormSheet>,
    funding: Arc<FormSheet>,
    plan: Arc<FormSheet>,
}

impl<'a> Forms<'a> {
    pub fn new(basis: Basis<'a>) -> Self {
        let Basis { edition, profile } = basis;
        let rules = Arc::new(profile.rules.clone());
        let classes: BTreeSet<Option<&str>> = profile.communes.iter().map(|commune| commune.class.as_deref()).collect();
        let shared = |class| (class, SharedSheets::new(edition, profile, class, &rules));
        let by_class: BTreeMap<_, _> = classes.into_iter().chain([None]).map(shared).collect();
        let any = Form::assembled(edition, profile, None, by_class.get(&None), &rules);
        let lexicon = any.texts().chain(Choice::words().map(Text::from)).collect();
        Self { basis, by_class, any, lexicon }
    }

    pub const fn basis(&self) -> Basis<'a> {
        self.basis
    }

    /// The form of no commune.
    pub const fn any(&self) -> &Form {
        &self.any
    }

    /// The form as a commune receives it.
    pub fn of(&self, commune: Option<&Commune>) -> Form {
        let Some(commune) = commune else { return self.any.clone() };
        let Basis { edition, profile } = self.basis;
        let shared = self.by_class.get(&commune.class.as_deref());
        Form::assembled(edition, profile, Some(commune), shared, &self.rules())
    }

    /// A form of no commune for each class of communes; it shares with the communes' own what they share.
    pub fn of_each_class(&self) -> Vec<Form> {
        let Basis { edition, profile } = self.basis;
        let rules = self.rules();
        let form = |shared| Form::assembled(edition, profile, None, Some(shared), &rules);
        self.by_class.values().map(form).collect()
    }

    /// How the office applies the rules.
    fn rules(&self) -> Arc<RuleBook> {
        self.any.tables().next().map(|(_, table)| Arc::clone(&table.rules)).unwrap_or_default()
    }

    /// The texts that a workbook of this district most likely has.
    pub const fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }
}

impl SharedSheets {
    fn new(edition: &Edition, profile: &Profile, class: Option<&str>, rules: &Arc<RuleBook>) -> Self {
        let made = |sheet| Arc::new(applied(sheet, profile, rules));
        Self {
            check: made(check::sheet()),
            criteria: made(criteria::sheet(edition, profile, class)),
            funding: made(funding::sheet(edition, profile)),
            plan: made(plan::sheet(edition, profile)),
        }
    }
}

/// The sheet as the office applies the rules, and wants it printed.
fn applied(mut sheet: FormSheet, profile: &Profile, rules: &Arc<RuleBook>) -> FormSheet {
    sheet.prints_remarks = profile.plan.print_remarks;
    for table in &mut sheet.tables {
        table.rules = Arc::clone(rules);
    }
    sheet
}

impl Form {
    /// The form as a commune receives it: its name, class and villages filled in. Without a commune, the form that any
    /// commune's workbook is read by. For many communes [`Forms`] makes what they share once.
    pub fn new(edition: &Edition, profile: &Profile, commune: Option<&Commune>) -> Self {
        Self::assembled(edition, profile, commune, None, &Arc::new(profile.rules.clone()))
    }

    fn assembled(
        edition: &Edition,
        profile: &Profile,
        commune: Option<&Commune>,
        shared: Option<&SharedSheets>,
        rules: &Arc<RuleBook>,
    ) -> Self {
        let class = commune.and_then(|commune| commune.class.as_deref());
        let own;
        let shared = match shared {
            Some(shared) => shared,
            None => {
                own = SharedSheets::new(edition, profile, class, rules);
                &own
            }
        };
        let made = |sheet| Arc::new(applied(sheet, profile, rules));
        let sheets = vec![
            made(guide::sheet(edition, profile, commune)),
            Arc::clone(&shared.check),
            made(general::sheet(edition, profile, commune)),
            Arc::clone(&shared.criteria),
            Arc::clone(&shared.funding),
            made(registration::sheet(edition, profile, commune)),
            Arc::clone(&shared.plan),
        ];
        Self { stamp: Stamp::new(edition, profile, commune).of(&sheets), sheets }
    }

    /// Every text that stands in the form.
    fn texts(&self) -> impl Iterator<Item = Text> {
        let around = self.sheets.iter().flat_map(|sheet| std::iter::once(&sheet.title).chain(&sheet.notes));
        let within = self.tables().flat_map(|(_, table)| {
            let given = table.rows.iter().flat_map(|row| &row.given).map(|(_, text)| text);
            let headings = table.columns.iter().map(|column| &column.heading);
            table.caption.iter().chain(&table.total).chain(headings).chain(given)
        });
        let of_check = self.sheets.iter().filter(|sheet| sheet.id == SheetId::Check);
        let of_check = of_check.flat_map(|_| Check::fixed_texts(self)).map(Text::from);
        around.chain(within).cloned().chain(of_check.collect::<Vec<_>>())
    }
}
