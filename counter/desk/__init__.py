"""The clerk's desk: sign-in and lock, queue, the person at the counter, printers. Its parts have these object names.

    signin.staff  signin.pin  signin.problem          act.primary there signs in or unlocks; act.sign_out on the lock
    top.counter  top.state  top.staff                 lamp.printer  lamp.voice  lamp.together  lamp.backup
    queue  queue.A001  queue.A001.fallback            the list, its row of a number, who looks after it while apart
    queue.waiting  queue.filter  queue.sort-waited    how many wait; what filters and sorts it (also jobs, conflicts)
    visit.number  visit.item  visit.state  papers     who is at the counter; free.count when nobody is
    act.primary  act.call_next  act.recall  act.no_show  act.begin  act.finish  act.park  act.transfer
    act.send_back  act.call_number  act.walk_in  act.pause  act.resume  act.open  act.series  act.close  act.back
                                                      the first of the valid acts is act.primary, not under its own name
    series  series.A                                  what the counter serves
    reason  reason.1 to reason.4                      park and pause
    number  number.1 to number.3                      call a given number; those that may have been called elsewhere
    transfer  transfer.0                              places to send somebody on to
    walk_in.search  walk_in.results  walk_in.result.SB004  walk_in.priority  walk_in.priority-age_65
    finish.items  finish.item.SB004  finish.search  finish.results  finish.result.SB004
    finish.outcome  finish.outcome-done  finish.note
    notice.help  notice.printer  notice.lost_printer  notice.company  notice.conflict  notice.edited  notice.stale
                                                      what is said above the work
    message.problem  message.slow  message.said       why the last act was refused, that it takes long, that it is done
    printers  printer.ticket  jobs  job.A001  reprint.number
    act.test_page  act.print_again  act.redirect  act.give_up  act.reprint
    conflicts  conflict.A001  conflict.number  conflict.side.3  conflict.usual.1  conflict.note  conflict.settled
    act.settle                                        numbers dealt with at two counters (Ctrl+D)
    conflict.versions  edits.0  act.open_case         a case that two machines wrote of, among them

A second Enter within 0.3 s counts as the same press, and one that follows the Enter which opened a form sends that only
after a second, unless another key came between; the keys of the acts (F2, F5, F6 ...) work as fast as they come.
"""
