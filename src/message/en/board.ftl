# The board of who has sent what.

state-nothing-sent = nothing sent
state-unreadable = sent, could not be read
state-errors = sent, has errors
state-complete = sent, no errors
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
board-days-late = { $days } days late
help-status = The board: who has reported, has errors, was late
help-xlsx = Write the board as an Excel file
usage-status = ntm-xlsx status [options] PATH…
