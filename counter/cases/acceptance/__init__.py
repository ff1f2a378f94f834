"""The acceptance screen: whose affair it is, what it is, which papers are here, and what comes of it in one act.

All of it is one transaction, and what is typed is kept on this machine until then. Parts have these object names:

    applicant.search  applicant.found  person.0       finding somebody; Enter takes who is found, else begins a new one
    applicant.name  .kind  .number  .phone  .address  somebody new; applicant.number.note says what is checked
    applicant.settled                                 who it is; Backspace takes them away, Ctrl+H shows them in full
    representative.…  mandate  mandate.words          the same for a representative (F3), with the mandate's last day
    item.search  item.result.SB004  item.settled      what for; item.problem
    situation.0  situation.0-本人                      the questions of the item, answered by their digits
    papers  paper.0  papers.count  papers.problem     Space ticks, A all; O C E L in which form, 1 to 9 how many
    papers.scans                                      scans that wait: S puts them to a paper, Delete takes them off it,
                                                      Ctrl+V pastes files that were copied elsewhere
    act.primary  act.accept  act.finish  act.provisional  act.notice  act.decline
                                                      F6 · F5 · F7 · F8 · F9; the one that fits is act.primary
    act.representative  act.anew  act.back  acceptance.kept
    usual.1  missing.0  ending.owed_by  ending.owed_by.words  ending.promised  ending.reason  ending.competent
    ending.document  ending.problem                   what an ending asks; Enter sends it, Escape goes back
    done.number  done.stands  done.promised  done.provisional  done.owed  done.missing  done.reason  done.document
    done.print.0                                      what has come of it; F2 next case, F3 somebody else, F4 the case
    earlier  case.20261120-00001                      the applicant's other cases (Ctrl+E)
    offer  offer.go_on  offer.put_away                something unfinished of an earlier sitting
    notice.other_visit  notice.received
"""
