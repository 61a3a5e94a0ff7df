# The five things that stand out: each a sentence of figures
statement-names = { $names }
statement-names-more = { $names }, … (and { $left } more)
statement-all-reported = All { $total } communes have reported.
statement-not-reported = { $missing } of { $total } communes have not reported: { $communes }.
statement-errors = { $errors } errors to correct, in { $files } of { $total } files received.
statement-no-errors = No errors to correct in { $total } files received.
statement-late = { $late } of { $reported } communes that reported were late (due before { $deadline }): { $communes }.
statement-goal = { $now } of { $total } communes meet all { $criteria } criteria; { $planned } if the registrations for { $year } are achieved, { $gap } short of the goal of { $goal }.
statement-goal-reached = { $now } of { $total } communes meet all { $criteria } criteria; { $planned } if the registrations for { $year } are achieved.
statement-bottleneck = Indicator { $code } ({ $name }) alone keeps { $count } of { $reported } communes that reported from its criterion: { $communes }.
statement-weakest = Criterion { $code } ({ $name }) is met by the fewest communes: { $met } of { $reported } that reported; { $registered } will meet it if their registrations are achieved.
statement-without-resources = { $communes } of { $reported } communes that reported have indicators that need no resources, unmet and not registered ({ $times } in all; most of all { $code }: { $most } communes).
statement-without-money = { $count } of { $reported } communes that reported register indicators that need resources without money for their task group ({ $criteria } criteria in all): { $communes }.
statement-pilot-models = { $fulfilled } of { $due } communes have registered a pilot model.
statement-village-changes = { $fulfilled } of { $due } villages have registered a change (in { $communes } communes whose number of villages is known).
statement-funding = Planned funding is { $total }; the group “{ $group }” has most: { $amount } ({ $share } %).
statement-mean = A commune that reported meets { $mean } of { $criteria } criteria on average.
