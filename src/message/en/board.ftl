# The board of who has sent what.

state-nothing-sent = nothing sent
state-unreadable = sent, could not be read
state-errors = sent, has errors
state-complete = sent, no errors
report-unread = Sent but not readable yet: { $communes }
board-sheet = Board
board-title = WHO HAS SENT WHAT ({ $today })
board-rates = { $reported }/{ $communes } communes have reported; { $on_time } on time, { $late } late. An empty form is no report; the first round's day is the one that counts.
board-code = Code
board-commune = Commune
board-state = State
board-round = Round
board-received = Received
board-saved = Saved
board-first = First round
board-filled = Filled
board-errors = Errors
board-warnings = Warnings
board-days = Deadline
board-days-left = { $days } days before
board-last-day = last day
board-days-remaining = { $days } days left
board-days-late = { $days } days late
help-status = The board: who has reported, has errors, was late
help-xlsx = Write the board as an Excel file
usage-status = ntm-xlsx status [options] PATH…

# Watch
help-watch = Watches a folder: makes the summary and the board anew when files arrive or change
usage-watch = ntm-xlsx watch [options] PATH…
help-every = How many seconds pass between two looks (5 by default)
help-times = Looks so often and stops (for ever by default, until Ctrl+C)
watch-started = Watching { $folder }, every { $seconds } seconds. Leave this window open; Ctrl+C stops.
watch-gone = The folder cannot be looked into ({ $why }); waiting for it to come back.
watch-empty = There is no file in the folder yet; waiting.
watch-open = The file { $file } is open in Excel; waiting until it is saved and closed.
watch-renewed = { $count } new or changed files ({ $files }): made { $summary } and { $board } anew.
examples-watch =
    Examples:
      ntm-xlsx watch --times 2
