# Command line and configuration files.

toml-unknown-key = unknown key “{ $key }”
toml-syntax = not valid: { $detail }
toml-empty-id = an empty code or id
toml-given-twice = “{ $id }” is given twice
toml-fault = File { $file }, line { $line }: { $what }.
toml-fault-suggestion = File { $file }, line { $line }: { $what }. Did you mean “{ $suggestion }”?
edition-unknown-source = source “{ $id }” is not in the file
edition-unknown-group = group “{ $id }” is not in the file
edition-criteria-count = the file declares { $declared } criteria but lists { $found }
edition-indicator-count = the file declares { $declared } indicators but lists { $found }
edition-empty-criterion = criterion { $code } has no indicator
edition-misplaced-indicator = indicator { $code } stands under criterion { $criterion }
edition-needs-direction = indicator { $code } has a number, so it needs a direction
edition-no-direction = indicator { $code } is pass_fail, so it has no direction
edition-no-part = indicator { $code } is pass_fail, so it has no part
edition-needs-level = { $code } needs a level, or open with the reason
edition-level-needs-number = the level of { $code } needs one of value, by_year, by_class
edition-level-has-number = { $code } is pass_fail, so its level has no number
edition-impossible-level = { $number } cannot be the level of { $code }
profile-assessed-after-plan = the day of assessment is after the plan year
profile-goal-before-plan = the goal year is before the plan year

cannot-read = “{ $path }” cannot be read: { $detail }
cannot-write = “{ $path }” cannot be written: { $detail }. If it is open in Excel, please close it and run again.
cannot-find-commune = There is no commune “{ $name }” in the district's list.
cannot-find-workbooks = No workbook was found in: { $paths }
cannot-overwrite-input = The result “{ $path }” is one of the input files; please choose another name.
internal-fault = A fault of this program: { $detail }
wrote-file = Wrote { $path }
wrote-templates = Wrote { $count } forms to { $path }
skipped-file = Skipped { $path }: { $reason }
skipped-lock = lock file of Excel or LibreOffice
skipped-foreign = not a workbook file
skipped-output = result of an earlier run
report-file = { $file } – commune { $commune }, round { $round }: { $status }
report-file-rejected = { $file }: { $status }
report-totals = { $files } files: { $errors } errors, { $warnings } warnings, { $information } information.
report-communes = { $reported }/{ $communes } communes have reported.
report-not-reported = Not reported: { $communes }
report-unverified = Note: some required levels of the edition have not yet been compared with the decision in force (marked (*) in the form).
status-accepted = consolidated, no errors
status-needs-correction = consolidated as far as readable, to be corrected
status-not-counted = read but not counted
status-rejected = not consolidated

help-about = Forms, checks and district summary of the communes' new-style rural plans
help-examples =
    Examples:
      ntm-xlsx template -o forms
      ntm-xlsx validate received
      ntm-xlsx consolidate received -o summary.xlsx
help-template = Write the Excel form of each commune
help-validate = Check the files the communes sent, naming each cell to correct
help-consolidate = Consolidate the files the communes sent into one district workbook
help-usage = Usage:
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-help = Show this help
help-version = Show the version
help-lang = Language: vi (default) or en; or set NTM_LANG
help-profile = District profile; by default ntm.toml in the current folder, else Tam Đường
help-catalogue = Edition of the criteria; by default the one the profile names
help-output-file = The summary to write
help-output-folder = Folder for the forms; bieu-mau by default
help-commune = Only this commune; may be repeated
help-paths = Files or folders of what the communes sent (xlsx, xlsm, xlsb, xls, ods)
help-export = Also write the tables as CSV and Parquet to this folder
help-format = Report on the screen: text (default) or json
usage-fault = The command is not right: { $what }. For help: ntm-xlsx --help
usage-command = there is no command “{ $word }”
usage-missing = { $word } is missing
usage-value = “{ $word }” cannot be used for { $argument }
usage-argument = “{ $word }” is not understood
usage-suggestion = Did you mean { $word }?
cannot-overwrite = “{ $path }” exists with other content and is not overwritten; please choose another folder or move it away.
usage-program = ntm-xlsx <command> [options]
usage-template = ntm-xlsx template [options] [-o DIR] [--commune NAME]…
usage-validate = ntm-xlsx validate [options] PATH…
usage-consolidate = ntm-xlsx consolidate [options] PATH… -o FILE.xlsx [--export DIR]
help-rules = List the rules
usage-rules = ntm-xlsx rules [--format json]
