# Workbooks that go back to communes: the sheet Phiếu góp ý, notes on cells, texts for Zalo or e-mail.

returns-title = REVIEW SHEET
returns-subject = Plan for new-style rural areas in { $year } – commune { $commune }, round { $round }
returns-to = To the People's Committee of commune { $commune }
returns-cover = { $office } thanks the commune for its plan and registrations. We have looked through the file “{ $file }” and kindly ask you to put the points below right in this very file, save it and send it to the district { $when }.
returns-before = before { $deadline }
returns-soon = as soon as you can (it was due before { $deadline })
returns-how = Your answers have been copied to the sheets that follow; cells to look at are coloured and have a note. Click in the column “Cell” to go there. The round is already set to { $next }.
returns-counts = In all: { $errors } errors to correct, { $warnings } warnings to look at (where the figure is right, please give the reason in the column Giải trình of its row).
returns-progress = Since round { $round }: { $corrected } corrected, { $open } still open, { $new } new.
returns-asked = To be corrected or explained
returns-told = Read automatically, and further information; please confirm
returns-corrected = Of round { $round } corrected, thank you
returns-unplaced = What you wrote and the form has no place for, word for word, to be moved where it belongs
returns-column-number = No.
returns-column-severity = Grade
returns-column-cell = Cell
returns-column-sent = Cell in the file you sent
returns-column-what = What was found
returns-column-expected = Expected
returns-column-how = How to put it right
returns-column-state = State
returns-others = The same in { $count } further cells of the file you sent: { $cells }.
returns-new = New
returns-open = Still open
returns-explained = Your explanation has been noted: { $text }
returns-note-example = Example: { $example }
returns-note-code = ({ $severity } { $code }: { $title })

returns-text-to = To the People's Committee of { $commune },
returns-text-to-anybody = To the People's Committee of the commune,
returns-text-thanks = { $office } thanks you for the plan for { $year } (round { $round }).
returns-text-counts =
    { $warnings ->
        [0] There are { $errors } errors to correct:
       *[other] There are { $errors } errors to correct and { $warnings } warnings to look at:
    }
returns-text-point = Sheet { $sheet }, cell { $cell }: { $what }
returns-text-others = and { $count } other points.
returns-text-ask = The file that comes with this names each cell and how to put it right. Please correct it in that file, save it and send it to the district { $when }.
returns-text-refused = { $office } has received the file “{ $file }” but could not read it.
returns-text-again = Please send it again { $when }.
returns-text-received = { $office } has received your plan for { $year } (round { $round }); there is nothing to correct.
returns-text-figures = The district has counted: { $met } criteria met ({ $planned } with the registrations); { $indicators } indicators met, { $registered } registered; funding { $funding } in all.
returns-text-check = Please compare, and tell the district if a figure differs.
returns-text-missing = { $office } has not received your plan for { $year } and the registrations (due before { $deadline }). Please fill in the Excel form that the district sent and hand it in { $when }; if you have sent it, please tell us.
returns-text-unread = { $office } has received a file of the commune about the new-rural plan of { $year } but could not read its figures (due before { $deadline }). Please fill in the Excel form that the district sent, and send that Excel file { $when }.
returns-text-late = { $office } has received your plan for { $year } after it was due (before { $deadline }). Thank you; please send it in time from now on, so that the district can do its summary.
returns-text-regards = With thanks!

returns-wrote = Wrote { $workbooks } workbooks to send back and { $texts } texts to { $path }
returns-none = There is no workbook to send back.
report-progress = Since round { $round }: { $corrected } corrected, { $open } still open, { $new } new
