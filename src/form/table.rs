//! Sheets, tables, columns and rows, and where each stands in the template.

use std::borrow::Cow;
use std::sync::Arc;

use crate::district::RuleBook;
use crate::form::constraint::{is_empty, says_nothing};
use crate::form::rules::MISSING_ANSWER;
use crate::form::{ColumnId, Condition, Constraint, Kind, SheetId, TableId, faults, understood};
use crate::place::CellRef;
use crate::severity::Severity;
use crate::wording::Text;

#[derive(Debug, Clone, PartialEq)]
pub struct FormSheet {
    pub id: SheetId,
    pub name: &'static str,
    pub title: Text,
    pub notes: Vec<Text>,
    pub tables: Vec<Table>,
    /// Portrait for the sheets that are read as text.
    pub landscape: bool,
    /// Whether the columns of remarks and explanations are printed.
    pub prints_remarks: bool,
}

/// A table: one row of headings, every one different, over rows that are known by a key.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    pub id: TableId,
    pub caption: Option<Text>,
    /// Row of the caption, or of the headings when there is none; from zero.
    pub top: u32,
    pub columns: Vec<Column>,
    /// Empty columns of the sheet before those of explanations and remarks: these stand beyond what is printed of any table of the sheet.
    pub aside: u32,
    pub rows: Vec<Row>,
    /// Empty rows after the known ones, for what only the commune knows.
    pub spare: u32,
    /// Label of the row of column sums, where the table has one.
    pub total: Option<Text>,
    /// Columns in which an answer begins the table: until then its empty cells are not missed one by one.
    pub begins: Vec<ColumnId>,
    /// What must not be so in any row, after what the row itself says.
    pub constraints: Vec<Constraint>,
    /// What must not be so of the table as a whole.
    pub whole: Vec<Constraint>,
    /// How the office applies the rules.
    pub rules: Arc<RuleBook>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub id: ColumnId,
    pub heading: Text,
    /// In characters, as Excel counts.
    pub width: f64,
    pub role: Role,
    /// What the input message says, at most 255 characters.
    pub hint: Option<&'static str>,
}

/// Who fills a column.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Role {
    /// Given by the office; it is what a row is known by.
    Key,
    /// Given by the office.
    Given,
    /// Filled by the commune; the kind is the column's, or the row's own where it has one.
    Input(Kind),
    /// Sum of the row's amounts.
    Sum,
    /// Says what is to be corrected in the row.
    Check,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A heading inside the table: a group of criteria.
    Group,
    /// A criterion above its indicators, or a part title; no input.
    Heading,
    Entry,
    /// The second number of the entry above: only its numbers are filled.
    Part,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// What the row is known by: an indicator code, a field, a task group. Compared with the text of the key column.
    pub key: String,
    pub kind: RowKind,
    /// What the office fills in, by column.
    pub given: Vec<(ColumnId, Text)>,
    /// Kinds that differ from those of the columns; `None` closes the cell.
    pub kinds: Vec<(ColumnId, Option<Kind>)>,
    /// What the answer may be, where the office's data say so.
    pub options: Vec<String>,
    /// What the commune should know when it fills in the row's first cell.
    pub hint: Option<String>,
    /// An indicator that the letter names as needing no resources of its own (section 2).
    pub needs_no_resources: bool,
    /// What is already known of the answer.
    pub prefilled: Option<String>,
    /// Whether the office may know the answer: then it says nothing of whether the commune has begun.
    pub office_may_know: bool,
    /// Columns that are filled in a form that is complete.
    pub required: Vec<ColumnId>,
    /// Whether its formula has room for telling what is read all the same from what is not.
    pub tells_what_is_read: bool,
    /// What must not be so in this row, after what its cells cannot be.
    pub constraints: Vec<Constraint>,
}

impl FormSheet {
    /// A sheet whose tables follow one another below the title and the notes.
    pub fn new(id: SheetId, name: &'static str, title: String, notes: Vec<String>, tables: Vec<Table>) -> Self {
        let notes = notes.into_iter().map(Text::from).collect();
        let mut sheet = Self { id, name, title: title.into(), notes, tables, landscape: true, prints_remarks: false };
        sheet.stack();
        sheet
    }

    /// Lays the tables below one another, as after rows or columns were added to one of them.
    pub fn stack(&mut self) {
        let printed = self.tables.iter().map(Table::printed).max().unwrap_or(0);
        for table in &mut self.tables {
            table.aside = printed - table.printed();
        }
        let mut next = u32::try_from(self.notes.len()).unwrap_or(0) + 2;
        for table in &mut self.tables {
            table.top = next;
            next = table.end() + 1;
        }
    }

    /// Number of columns of the widest table, as far as they are printed.
    pub fn printed_width(&self) -> u32 {
        let printed = |table: &Table| if self.prints_remarks { table.width() } else { table.printed() };
        self.tables.iter().map(printed).max().unwrap_or(1)
    }
}

impl Table {
    pub fn new(id: TableId, columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self {
            id,
            caption: None,
            top: 0,
            columns,
            aside: 0,
            rows,
            spare: 0,
            total: None,
            begins: Vec::new(),
            constraints: Vec::new(),
            whole: Vec::new(),
            rules: Arc::default(),
        }
    }

    pub fn heading_row(&self) -> u32 {
        self.top + u32::from(self.caption.is_some())
    }

    pub fn first_row(&self) -> u32 {
        self.heading_row() + 1
    }

    /// Known and spare rows together.
    pub fn row_count(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX - self.spare) + self.spare
    }

    pub fn total_row(&self) -> Option<u32> {
        self.total.as_ref().map(|_| self.first_row() + self.row_count())
    }

    /// The row after the last.
    pub fn end(&self) -> u32 {
        self.first_row() + self.row_count() + u32::from(self.total.is_some())
    }

    /// How many columns are there for paper: all but those of explanations and remarks at its end.
    fn printed(&self) -> u32 {
        let aside = |column: &&Column| matches!(column.id, ColumnId::Explanation | ColumnId::Check);
        self.columns.iter().rev().skip_while(aside).count().try_into().unwrap_or(0)
    }

    /// Columns of the sheet from its first to its last.
    pub fn width(&self) -> u32 {
        self.places().map(|(at, _)| at + 1).last().unwrap_or(0)
    }

    /// The columns, each with the column of the sheet in which it stands.
    pub fn places(&self) -> impl Iterator<Item = (u32, &Column)> + Clone {
        let printed = self.printed();
        (0..).zip(&self.columns).map(move |(index, column)| match index < printed {
            true => (index, column),
            false => (index + self.aside, column),
        })
    }

    pub fn column(&self, id: &ColumnId) -> Option<(u32, &Column)> {
        self.places().find(|(_, column)| column.id == *id)
    }

    pub fn key_column(&self) -> Option<&Column> {
        self.columns.iter().find(|column| column.role == Role::Key)
    }

    /// Where the template has a cell.
    pub fn cell(&self, row: u32, column: &ColumnId) -> Option<CellRef> {
        self.column(column).map(|(index, _)| CellRef::new(self.first_row() + row, index))
    }

    /// The known rows, then a row for each spare one with its running number as key.
    pub fn all_rows(&self) -> Vec<Cow<'_, Row>> {
        let key_column = self.key_column().map(|column| &column.id);
        let spare = self.spare_numbers().map(|number| {
            let given = key_column.map(|id| (id.clone(), number.clone())).into_iter().collect();
            Cow::Owned(Row::new(number, RowKind::Entry, given))
        });
        self.rows.iter().map(Cow::Borrowed).chain(spare).collect()
    }

    /// The running numbers of the spare rows.
    pub fn spare_numbers(&self) -> impl Iterator<Item = String> {
        let known = u32::try_from(self.rows.len()).unwrap_or(u32::MAX);
        (known..self.row_count()).map(|index| (index + 1).to_string())
    }

    /// What is asked of the commune in a row, in the order in which it is said: what is to be corrected first.
    pub fn asked_in(&self, row: &Row) -> Vec<Constraint> {
        self.applied(self.constraints_of(row))
    }

    /// What is asked of the commune in the table as a whole.
    pub fn asked_of_whole(&self) -> Vec<Constraint> {
        self.applied(self.whole.clone())
    }

    /// What is wrong with an input cell of a kind and has to be corrected.
    pub fn faults(&self, kind: Kind, column: &ColumnId) -> Vec<Constraint> {
        let mut faults = self.applied(kind.faults(column, &self.rules));
        faults.retain(|fault| fault.severity == Severity::Error);
        faults
    }

    fn applied(&self, constraints: Vec<Constraint>) -> Vec<Constraint> {
        let live = constraints.into_iter().filter(|one| one.fits_live);
        let mut list: Vec<_> = live.filter_map(|one| one.applied(&self.rules)).collect();
        list.sort_by_key(|constraint| constraint.severity);
        list
    }

    /// Everything that must not be so in a row, whatever the office has decided about the rules.
    pub fn constraints_of(&self, row: &Row) -> Vec<Constraint> {
        let inputs = || self.columns.iter().filter_map(|column| Some((&column.id, row.input(column)?)));
        let errors = faults::error_value(inputs().map(|(id, _)| id.clone()).collect());
        // Amounts side by side share their remarks: one look at all of them.
        let mut faults: Vec<Constraint> = Vec::new();
        let faults_of = |(id, kind): (&ColumnId, Kind)| {
            let faults = kind.faults(id, &self.rules);
            if row.tells_what_is_read { understood::unless_read(faults, id, kind) } else { faults }
        };
        for fault in inputs().flat_map(faults_of) {
            match faults.iter_mut().find(|known| known.remark == fault.remark) {
                Some(known) => known.or(fault.violated),
                None => faults.push(fault),
            }
        }
        let of_row = row.constraints.iter().chain(self.constraints.iter().filter(|_| errors.is_some())).cloned();
        let read = row.tells_what_is_read.then(|| understood::read_all_the_same(inputs())).flatten();
        errors.clone().into_iter().chain(faults).chain(of_row).chain(read).collect()
    }

    /// Columns of amounts that the total row sums up.
    pub fn amount_columns(&self) -> impl Iterator<Item = (u32, &Column)> {
        let amounts = |column: &Column| matches!(column.role, Role::Input(Kind::Millions) | Role::Sum);
        self.places().filter(move |(_, column)| amounts(column))
    }
}

impl Column {
    pub fn new(id: ColumnId, heading: impl Into<Text>, width: f64, role: Role) -> Self {
        Self { id, heading: heading.into(), width, role, hint: None }
    }

    /// The column in which a commune answers a warning: what it says there reaches the summary beside the finding.
    pub fn explanation() -> Self {
        Self::new(ColumnId::Explanation, "Giải trình", 24.0, Role::Input(Kind::LongText))
            .hint("Chỉ ghi khi có cảnh báo mà số liệu vẫn đúng: nêu lý do, ví dụ theo kết quả rà soát cuối năm.")
    }

    /// The column in which the form itself says what is to be corrected.
    pub fn check(width: f64) -> Self {
        Self::new(ColumnId::Check, "Kiểm tra", width, Role::Check)
    }

    #[must_use]
    pub const fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }
}

impl Row {
    pub fn new(key: impl Into<String>, kind: RowKind, given: Vec<(ColumnId, String)>) -> Self {
        let given = given.into_iter().map(|(column, text)| (column, text.into())).collect();
        Self {
            key: key.into(),
            kind,
            given,
            kinds: Vec::new(),
            options: Vec::new(),
            hint: None,
            needs_no_resources: false,
            prefilled: None,
            office_may_know: false,
            tells_what_is_read: true,
            required: Vec::new(),
            constraints: Vec::new(),
        }
    }

    pub fn given(&self, column: &ColumnId) -> Option<&str> {
        self.text(column).map(Text::as_str)
    }

    /// The same, with what it is compared by.
    pub fn text(&self, column: &ColumnId) -> Option<&Text> {
        self.given.iter().find(|(id, _)| id == column).map(|(_, text)| text)
    }

    /// A cell that must be filled, once its table has been begun.
    pub fn require(&mut self, table: TableId, column: ColumnId, remark: &str) {
        let own = self.kinds.iter().find(|(id, _)| *id == column).and_then(|(_, kind)| *kind);
        let nothing =
            if own.is_some_and(Kind::is_text) { says_nothing(column.clone()) } else { is_empty(column.clone()) };
        let missing = Condition::All(vec![Condition::Begun(table), nothing]);
        self.constraints.push(Constraint::error(&MISSING_ANSWER, column.clone(), missing, remark));
        self.required.push(column);
    }

    /// What the row's cell in a column holds, if the commune fills it.
    pub fn input(&self, column: &Column) -> Option<Kind> {
        let Role::Input(kind) = column.role else { return None };
        match self.kinds.iter().find(|(id, _)| *id == column.id) {
            Some((_, own)) => *own,
            None if matches!(self.kind, RowKind::Entry) => Some(kind),
            None => None,
        }
    }
}
