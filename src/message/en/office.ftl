
# Working folder, beginning and end of a run, menu.

help-init = Make the working folder: ntm.toml and four folders
help-init-folder = The folder to make; the current one by default
usage-init = ntm-xlsx init [DIR] [--profile PROFILE]
help-quiet = No heading, no progress, no table of what was written: the report alone
help-verbose = Name each file that is read, too
init-profile = The district's profile: communes, deadline, departments
init-profile-kept = The district's profile: was there, left as it is
init-forms = Forms to send to the communes
init-received = Copy what the communes send into this folder
init-returns = What goes back to the communes
init-results = Summary and documents
init-next = Open { $path } in an editor; look at the deadline, the villages, the departments.
init-next-here = Make the forms: ntm-xlsx template
init-next-there = Go to that folder and make the forms: ntm-xlsx template

near-name-beside = Note: there is a file “{ $name }” beside it; only “{ $wanted }” is read.
near-name-alone = Note: there is a file “{ $name }”, but only one that is called “{ $wanted }” is read; please rename it (Windows often hides the ending .txt).

header-profile = Profile: { $path } (district { $district }, plan year { $year })
header-embedded = Profile: the embedded one (district { $district }, plan year { $year }); ntm-xlsx init makes one of your own
header-edition = Edition: { $name }
header-before = Due before { $deadline }; taken as today: { $today }
header-after = Due before { $deadline }, which is over; taken as today: { $today }

closing-written = Written:
closing-next = Next:
closing-forms = { $count } forms
closing-summary = Summary
closing-page = Page for phones
closing-tables = Tables as CSV, Parquet
closing-returns = { $workbooks } workbooks to correct, { $texts } texts
closing-changes = Changes
closing-board = Who has sent what
next-send-forms = Send each commune its own file; copy what comes back into { $path }.
next-send-returns =
    { $count ->
        [one] Send the workbook in { $path } back to its commune.
       *[other] Send the { $count } workbooks in { $path } back to their communes.
    }
next-remind = Remind { $count } communes that sent nothing: { $communes }.
next-make-returns = Make the workbooks that go back to the communes: ntm-xlsx validate --returns
next-consolidate = Consolidate: ntm-xlsx consolidate
next-open = Open { $path } to read and print it.
next-check-document = Open { $path } and fill what is dotted.
next-stale-returns = Do not send the old returns that are still in { $path }: { $files }; their communes have sent again or have nothing left to correct. Better move them away.
next-check-documents = Open the documents in { $path }. Where a commune still has errors, wait for its corrections and make them again; otherwise fill what is dotted and have it signed.

typed-day = “{ $word }” is no day; write 10/02/2024 or 2024-02-10
typed-no-name = “{ $path }” is no name of a file; write one that ends in .{ $ending }
typed-is-folder = “{ $path }” is a folder; write the name of a file too, ending in .{ $ending }
typed-ending = “{ $path }” must end in .{ $ending }

menu-title = NTM – the communes' plans for new-style rural areas
menu-folder = Working folder (Enter for the one in brackets, or drop a folder here and press Enter):
menu-folder-name = NTM
menu-which = Type a number and press Enter:
menu-what = Please type a number from 0 to 8.
menu-forms = Make the forms
menu-check = Check what was sent
menu-consolidate = Consolidate
menu-returns = What goes back to the communes
menu-documents = Documents
menu-status = Who has sent what
menu-settings = Settings
menu-checker = Checking page for communes
menu-leave = Leave
menu-ask-prefill = Folder of what was sent the last time, to carry it over (press Enter if there is none; type - for none this time):
menu-ask-documents = Type 1 for the communes' documents, 2 for the district's draft plan:
menu-next-settings = Type 7 to look at deadline, villages and departments.
menu-next-forms = Then type 1 to make the forms.
menu-next-returns = Make what goes back to the communes with errors: type 4.
menu-next-consolidate = Consolidate: type 3.
menu-back = Press Enter to return to the menu.
menu-close = Press Enter to close the window.

version = ntm-xlsx { $version }, form version { $form }, edition: { $edition }
cannot-find-commune-meant = The district has no commune “{ $name }”. Did you mean “{ $meant }”?
cannot-find-unquoted = “{ $path }” is not there. A name with spaces has to stand in quotes: "{ $whole }"
help-schema = Print the JSON Schema of ntm.toml, of an edition or of the report, for editors that complete and check
help-described = profile (ntm.toml), edition or report (JSON)
usage-schema = ntm-xlsx schema profile|edition|report
help-completions = Print the completions for bash, zsh, fish, powershell, elvish
help-shell = bash, zsh, fish, powershell or elvish
usage-completions = ntm-xlsx completions bash|zsh|fish|powershell|elvish
help-man = Print the manual page (roff)
usage-man = ntm-xlsx man
examples-init =
    Examples:
      ntm-xlsx init NTM-2024
examples-template =
    Examples:
      ntm-xlsx template
      ntm-xlsx template -o bieu-mau --commune "Bình Lư"
      ntm-xlsx template -o nam-sau --prefill 2-da-nop
examples-validate =
    Examples:
      ntm-xlsx validate 2-da-nop
      ntm-xlsx validate --returns 3-phieu-tra
      ntm-xlsx validate --today 10/02/2024 --format csv
examples-consolidate =
    Examples:
      ntm-xlsx consolidate 2-da-nop -o tong-hop.xlsx
      ntm-xlsx consolidate --html tong-hop.html --export so-lieu
      ntm-xlsx consolidate -o tong-hop.xlsx --since tong-hop.xlsx
examples-diff =
    Examples:
      ntm-xlsx diff 2-da-nop
      ntm-xlsx diff 2-da-nop -o thay-doi.xlsx
examples-status =
    Examples:
      ntm-xlsx status
      ntm-xlsx status 2-da-nop --xlsx tinh-hinh-nop.xlsx
examples-plan =
    Examples:
      ntm-xlsx plan 2-da-nop -o van-ban
      ntm-xlsx plan --district -o ke-hoach-huyen.docx
examples-explain =
    Examples:
      ntm-xlsx explain R01
      ntm-xlsx explain
examples-rules =
    Examples:
      ntm-xlsx rules
      ntm-xlsx rules --format json
examples-schema =
    Examples:
      ntm-xlsx schema profile
examples-completions =
    Examples:
      ntm-xlsx completions powershell
examples-man =
    Examples:
      ntm-xlsx man

help-settings = Write the profile as the workbook thiet-lap.xlsx, to be changed in Excel; later runs read it
help-output-settings = The workbook to write; thiet-lap.xlsx in the working folder by default
usage-settings = ntm-xlsx settings [-o FILE.xlsx]
examples-settings =
    Examples:
      ntm-xlsx settings
settings-what = What
settings-value = Value
settings-made = The district's settings
settings-kept = The district's settings: were there, without a mistake
settings-next = Open { $path } in Excel, change it and save it; later commands read it in place of ntm.toml.
settings-no-sheet = the sheet “{ $name }” is missing
settings-no-heading = the entry or column “{ $name }” is missing
settings-day = a day is needed, as day/month/year, for example 10/02/2024
settings-number = a number is needed, for example 2024
settings-flag = Có or Không is needed
settings-missing = “{ $heading }” is not filled in
settings-level-number = a number is needed, for example 24 or 24.5
settings-level-both = a level is of a class (Khu vực) or of a year (Năm), not of both in one row
settings-level-open = “Lý do chưa có mức” is of the whole indicator: write it only where Khu vực and Năm are empty
settings-thresholds = a threshold is written name = number, for example factor = 20
settings-severity = Lỗi, Cảnh báo or Thông tin is needed
settings-off-needs-reason = to switch off rule { $code }, fill in both Lý do and Ngày quyết định
settings-waiver-two-subjects = a waiver names a cell (Ô) or an indicator (Chỉ tiêu), not both
settings-received-what = each row names a file (Tên tệp), or a commune (Mã xã, perhaps with Lần nộp), not both
settings-fault = File { $file }, sheet “{ $sheet }”, cell { $cell }: { $what }. Please open the file in Excel, correct this cell, save, close the file and run again.
settings-fault-suggestion = File { $file }, sheet “{ $sheet }”, cell { $cell }: { $what }. Did you mean “{ $suggestion }”? Please open the file in Excel, correct this cell, save, close the file and run again.
