"""Cases at the counter: taking them in, one in hand, and the words and lines that all pages about cases share.

A page that lists cases leads to one with `leads_to.emit("case", its id)`; a piece adds what it can do with a case to
`all_acts.py`. Parts of the page of a case have these object names:

    case.search  case.found  case.20261120-00001  case.nothing     finding one (Ctrl+F)
    case.number  case.stands  case.lamp  history  history.0        the one in hand
    act.go_on  act.supply_owed  act.remind  act.withdraw  act.look …  what can be done with it now, each by its key
    act.send  act.back  say  say.deemed  look.why  look.1          the form of an act; Enter sends it, Escape leaves it
"""
