# The page that goes to the communes with the form (kiem-tra.html), and the command that makes it.

checker-title = Check the new-style rural plan of { $year } before it is sent
checker-deadline = Due before { $deadline }
checker-choose-heading = Choose what to check
checker-privacy = Files are read on this computer alone and sent nowhere; no network, nothing to install.
checker-choose = Choose the commune's Excel file…
checker-drop = or drop it here; several at once are fine.
checker-no-script = This page needs JavaScript. Please open it in Chrome, Edge or Firefox.
checker-same = What the district will read when it receives this file alone. Only the district can compare with other communes and earlier rounds.
checker-version = Version { $version }

checker-too-old = This browser cannot run the check. Please open the page in a recent Chrome, Edge or Firefox.
checker-checking = Checking { $number }/{ $total }: { $file }
checker-done = Checked { $total } files: { $ready } can be sent, { $wrong } have to be corrected.
checker-waiting = Waiting…
checker-not-opened = The computer cannot open this file. Please close it in Excel, copy it to this computer and choose it again.

checker-whose = { $commune } commune, round { $round }
checker-ready = No mistakes: it can be sent.
checker-warnings = No mistakes; { $warnings } warnings. Please look again; if the figures are right, say why in the column Giải trình, then send it.
checker-errors =
    { $warnings ->
        [0] { $errors } errors to correct before it is sent.
       *[other] { $errors } errors to correct before it is sent, and { $warnings } warnings to look at again.
    }
checker-unreadable = The district will not be able to use this file.
checker-filled = { $percent } % filled ({ $filled }/{ $required } required cells)

checker-files = The chosen files
checker-column-file = File
checker-column-verdict = Result
checker-whole-file = The file as a whole
checker-sheet = Sheet { $sheet }
checker-nothing-found = Nothing to say.
checker-more = { $count } more are not listed; please correct the cells above and check again.
checker-row = Row { $row }
checker-row-heading = Row
checker-marked = the cell meant
checker-explain = What is { $code }?

checker-figures = What the district will count of the commune
checker-criteria-met = Criteria met
checker-criteria-planned = Criteria met with the registrations of { $year }
checker-of-criteria = of { $total } criteria
checker-indicators-met = Indicators met
checker-indicators-registered = Indicators registered for { $year }
checker-of-indicators = of { $total } indicators
checker-funding = Funding of { $year }
checker-models = Pilot models registered
checker-of-models = of 1 that is due
checker-villages = Villages with a change
checker-of-villages = of { $total } villages
checker-of-villages-unknown = nobody knows of how many
checker-funding-table = Funding by task group and source (million đồng)

checker-products = Download
checker-get-return = The file with the cells to correct (Excel)
checker-get-plan = The commune's plan (Word)
checker-get-plan-draft = The commune's plan, a draft (Word)
checker-get-registrations = The registration list (Word)
checker-get-registrations-draft = The registration list, a draft (Word)
checker-making = Making { $file }…
checker-made = { $file } is made.
checker-not-made = { $file } could not be made. Please check the file again and retry.
checker-print = Print the result

help-checker = Write the page (one HTML file) with which communes check their form before sending it, without a network
usage-checker = ntm-xlsx checker [options] -o FILE.html [--module FILE]
help-output-checker = The page to write, .html
help-module = The check for browsers (ntm-xlsx-checker-….wasm.gz); by default the file beside the program; or set NTM_CHECKER_MODULE
examples-checker =
    Examples:
      ntm-xlsx checker -o kiem-tra.html
closing-checker = the page with which communes check
next-send-checker = Send { $path } to the communes with the form; try it on the office's computer first.
cannot-find-module = “{ $path }”, the check that runs in a browser, is not there. It is released with the program: please copy it beside the program, or name it with --module FILE (developers: scripts/build-checker.sh).
cannot-use-module = “{ $path }” is not the check that runs in a browser (ntm-xlsx-checker-….wasm.gz); please use the file that is released with the program.
