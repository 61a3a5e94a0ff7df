//! The official documents, ready to sign: a commune's plan after the letter's outline, its registration list, the district's plan.
//!
//! Facts → blocks → bytes of a Word document. One section of the paper, one file. What a document says in figures comes from the
//! district's tables, so that it cannot differ from the summary; what a commune wrote stands as it wrote it; what nobody wrote stays
//! dotted, as in the outline, and is named. The documents are Vietnamese whatever language messages are in.
//!
//! ```text
//! Submission + Findings ──Alone──▶ commune ──▶ plan, registration list
//! District + Analysis + Findings ──▶ district ──▶ plan
//! ```

mod basis_line;
mod closing;
mod commune;
mod district;
mod docx;
mod draft;
mod letterhead;
mod made;
mod notation;
mod own_text;
mod writing;

pub use commune::{CommuneDocument, Sender, plan as commune_plan, registrations as commune_registrations};
pub use district::plan as district_plan;
pub use docx::{MARK, PlanError, is_untouched};
pub use made::Made;
