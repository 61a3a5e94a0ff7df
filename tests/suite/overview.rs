//! The overview of one run, as it stands in the JSON, the export and the page.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;
use tempfile::tempdir;

use crate::support::program::run;

/// Names of the export, and where the same figure stands in the JSON.
const FIGURES: [(&str, &str); 30] = [
    ("communes", "/communes/total"),
    ("communes_reported", "/communes/reported"),
    ("communes_on_time", "/communes/on_time"),
    ("communes_late", "/communes/late"),
    ("communes_time_unknown", "/communes/time_unknown"),
    ("files", "/files/total"),
    ("files_accepted", "/files/accepted"),
    ("files_needs_correction", "/files/needs_correction"),
    ("files_not_counted", "/files/not_counted"),
    ("files_rejected", "/files/rejected"),
    ("errors", "/findings/errors"),
    ("warnings", "/findings/warnings"),
    ("information", "/findings/information"),
    ("communes_with_all_criteria", "/all_criteria/now"),
    ("communes_with_all_criteria_planned", "/all_criteria/with_registrations"),
    ("communes_short_of_goal", "/all_criteria/gap"),
    ("communes_recognised", "/all_criteria/recognised"),
    ("communes_recognised_and_short", "/all_criteria/recognised_and_short"),
    ("criteria_met", "/criteria_per_commune/sum"),
    ("indicators_met", "/indicators_per_commune/sum"),
    ("doubtful_assessments", "/doubtful_assessments"),
    ("unreadable_assessments", "/unreadable_assessments"),
    ("pilot_models", "/pilot_models/registered"),
    ("pilot_models_due", "/pilot_models/due"),
    ("pilot_models_fulfilled", "/pilot_models/fulfilled"),
    ("village_changes", "/village_changes/registered"),
    ("village_changes_due", "/village_changes/due"),
    ("village_changes_fulfilled", "/village_changes/fulfilled"),
    ("communes_without_number_of_villages", "/village_changes/communes_without_number"),
    ("funding", "/funding/total_dong"),
];

/// Names of the export, and the fields of an entry that they are.
type Names = &'static [(&'static str, &'static str)];

/// Lists of the JSON: where, the field that names an entry, and what of it is exported.
const LISTS: [(&str, &str, Names); 4] = [
    ("/funding/by_group", "id", &[("funding_of_task_group", "amount_dong")]),
    ("/funding/by_source", "id", &[("funding_of_source", "amount_dong")]),
    (
        "/criteria",
        "code",
        &[
            ("criterion_met", "met"),
            ("criterion_registered", "registered"),
            ("criterion_not_met", "not_met"),
            ("criterion_not_reported", "not_reported"),
        ],
    ),
    ("/by_commune", "code", &[("commune_criteria_met", "criteria_met"), ("commune_criteria_added", "criteria_added")]),
];

/// Every figure of the JSON by its name and item in the export.
fn of_json(overview: &Value) -> BTreeMap<(String, String), i64> {
    let whole = |value: &Value| value.as_i64().expect("a whole number");
    let mut figures = BTreeMap::new();
    for (name, pointer) in FIGURES {
        figures.insert((name.to_owned(), String::new()), whole(overview.pointer(pointer).expect(pointer)));
    }
    for (pointer, key, names) in LISTS {
        for entry in overview.pointer(pointer).and_then(Value::as_array).expect(pointer) {
            for (name, field) in names {
                let item = entry[key].as_str().unwrap_or_default().to_owned();
                figures.insert(((*name).to_owned(), item), whole(&entry[*field]));
            }
        }
    }
    figures
}

fn of_export(csv: &str) -> BTreeMap<(String, String), i64> {
    let rows = csv.trim_start_matches('\u{feff}').lines().skip(1);
    rows.map(|row| match row.split(',').collect::<Vec<_>>()[..] {
        [name, item, value, _] => ((name.to_owned(), item.to_owned()), value.parse().expect("a whole number")),
        _ => panic!("{row}"),
    })
    .collect()
}

/// What stands in `<data id="…" value="…">`.
fn of_page(page: &str) -> Vec<(String, i64)> {
    let data = page.split("<data id=\"").skip(1);
    data.map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"").expect("a value");
        let value = rest.split_once('"').expect("its end").0;
        (name.to_owned(), value.parse().expect("a whole number"))
    })
    .collect()
}

#[test]
fn json_export_and_page_have_the_same_figures_and_statements() {
    let folder = tempdir().expect("a folder");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-workbooks");
    let samples = samples.to_str().expect("UTF-8");
    let arguments = ["consolidate", samples, "-o", "s.xlsx", "--html", "p.html", "--export", "x", "--format", "json"];
    let report = run(folder.path(), &arguments).json();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).expect("the file");

    let json = of_json(&report["overview"]);
    assert_eq!(of_export(&read("x/overview.csv")), json);
    assert!(json.values().filter(|value| **value > 0).count() > 60, "too little to compare");

    let page = read("p.html");
    let shown = of_page(&page);
    assert_eq!(shown.len(), 12);
    for (name, value) in shown {
        assert_eq!(json.get(&(name.clone(), String::new())), Some(&value), "{name}");
    }
    let statements = report["statements"].as_array().expect("statements");
    assert_eq!(statements.len(), 5);
    for statement in statements.iter().map(|statement| statement.as_str().expect("a text")) {
        assert!(page.contains(&format!("<li>{statement}</li>")), "{statement}");
        assert!(read("x/statements.csv").contains(statement), "{statement}");
    }
}
