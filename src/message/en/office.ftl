
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
next-check-documents = Open the documents in { $path }, fill what is dotted, have them signed.

typed-day = “{ $word }” is no day; write 10/02/2024 or 2024-02-10
typed-no-name = “{ $path }” is no name of a file; write one that ends in .{ $ending }
typed-is-folder = “{ $path }” is a folder; write the name of a file too, ending in .{ $ending }
typed-ending = “{ $path }” must end in .{ $ending }

menu-title = NTM – the communes' plans for new-style rural areas
menu-folder = Working folder (Enter for the one in brackets, or drop a folder here and press Enter):
menu-folder-name = NTM
menu-which = Type a number and press Enter:
menu-what = Please type a number from 0 to 7.
menu-forms = Make the forms
menu-check = Check what was sent
menu-consolidate = Consolidate
menu-returns = What goes back to the communes
menu-documents = Documents
menu-status = Who has sent what
menu-settings = Settings
menu-leave = Leave
menu-ask-prefill = Folder of earlier submissions to carry answers over from (type - for none):
menu-ask-documents = Type 1 for the communes' documents, 2 for the district's draft plan:
menu-back = Press Enter to return to the menu.
menu-close = Press Enter to close the window.
