"""The page flow of the ticket kiosk as a table: which step leads from which place where. Knows no Qt."""

from enum import StrEnum


class Place(StrEnum):
    """Everything the kiosk's screen can be."""

    WELCOME = "welcome"
    TOPICS = "topics"
    ITEMS = "items"
    SEARCH = "search"
    SITUATION = "situation"
    GUIDE = "guide"
    CONFIRM = "confirm"
    YOUR_NUMBER = "your_number"
    CLOSED = "closed"
    USED_UP = "used_up"
    RATE_CODE = "rate_code"
    RATE = "rate"
    RATED = "rated"
    IDENTIFY = "identify"
    TYPE_NUMBER = "type_number"
    TYPE_CODE = "type_code"
    DOCUMENTS = "documents"
    PERIOD = "period"
    STATEMENT = "statement"
    PRINTING = "printing"
    TAKE_ALL = "take_all"
    NO_RECORD = "no_record"
    HOSPITALS = "hospitals"
    HOSPITAL = "hospital"
    HOSPITAL_CHANGE = "hospital_change"
    HELP = "help"
    FAILED = "failed"


class Step(StrEnum):
    """What a resident or the hall did that leads somewhere else."""

    CHOOSE = "choose"
    LIST_ITEMS = "list_items"
    SEARCH = "search"
    SHOW_ITEM = "show_item"
    ASK_SITUATION = "ask_situation"
    SHOW_PAPERS = "show_papers"
    WANT_NUMBER = "want_number"
    GOT_NUMBER = "got_number"
    FIND_CLOSED = "find_closed"
    FIND_USED_UP = "find_used_up"
    WANT_TO_RATE = "want_to_rate"
    SHOW_CODE = "show_code"
    GIVE_RATING = "give_rating"
    WANT_RECORD = "want_record"
    TYPE_INSTEAD = "type_instead"
    NEED_CODE = "need_code"
    BE_KNOWN = "be_known"
    CHOOSE_PERIOD = "choose_period"
    LOOK_UP = "look_up"
    PRINT_RECORD = "print_record"
    END_RECORD = "end_record"
    FIND_NO_RECORD = "find_no_record"
    FIND_HOSPITALS = "find_hospitals"
    SHOW_HOSPITAL = "show_hospital"
    CHANGE_HOSPITAL = "change_hospital"
    CALL_HELP = "call_help"
    FAIL = "fail"


STEPS: dict[Place, dict[Step, Place]] = {
    Place.WELCOME: {
        Step.CHOOSE: Place.TOPICS,
        Step.LIST_ITEMS: Place.ITEMS,
        Step.FIND_CLOSED: Place.CLOSED,
        Step.WANT_TO_RATE: Place.RATE_CODE,
        Step.WANT_RECORD: Place.IDENTIFY,
        Step.BE_KNOWN: Place.DOCUMENTS,
        Step.PRINT_RECORD: Place.PRINTING,
        Step.END_RECORD: Place.TAKE_ALL,
        Step.FIND_HOSPITALS: Place.HOSPITALS,
    },
    Place.TOPICS: {Step.LIST_ITEMS: Place.ITEMS, Step.SEARCH: Place.SEARCH},
    Place.ITEMS: {Step.SHOW_ITEM: Place.GUIDE},
    Place.SEARCH: {Step.SHOW_ITEM: Place.GUIDE, Step.CHOOSE: Place.TOPICS},
    Place.GUIDE: {Step.ASK_SITUATION: Place.SITUATION, Step.WANT_NUMBER: Place.CONFIRM},
    Place.SITUATION: {Step.SHOW_PAPERS: Place.GUIDE},
    Place.CONFIRM: {
        Step.GOT_NUMBER: Place.YOUR_NUMBER,
        Step.FIND_CLOSED: Place.CLOSED,
        Step.FIND_USED_UP: Place.USED_UP,
    },
    Place.YOUR_NUMBER: {},
    Place.CLOSED: {Step.CHOOSE: Place.TOPICS},
    Place.USED_UP: {Step.CHOOSE: Place.TOPICS},
    Place.RATE_CODE: {Step.SHOW_CODE: Place.RATE},
    Place.RATE: {Step.GIVE_RATING: Place.RATED},
    Place.RATED: {},
    Place.IDENTIFY: {Step.TYPE_INSTEAD: Place.TYPE_NUMBER},
    Place.TYPE_NUMBER: {Step.NEED_CODE: Place.TYPE_CODE},
    Place.TYPE_CODE: {Step.NEED_CODE: Place.TYPE_CODE},
    Place.DOCUMENTS: {
        Step.CHOOSE_PERIOD: Place.PERIOD,
        Step.LOOK_UP: Place.STATEMENT,
        Step.FIND_NO_RECORD: Place.NO_RECORD,
        Step.FIND_HOSPITALS: Place.HOSPITALS,
    },
    Place.PERIOD: {Step.LOOK_UP: Place.STATEMENT, Step.FIND_NO_RECORD: Place.NO_RECORD},
    Place.STATEMENT: {Step.PRINT_RECORD: Place.PRINTING},
    Place.PRINTING: {Step.END_RECORD: Place.TAKE_ALL, Step.FIND_NO_RECORD: Place.NO_RECORD},
    Place.TAKE_ALL: {},
    Place.NO_RECORD: {Step.PRINT_RECORD: Place.PRINTING, Step.END_RECORD: Place.TAKE_ALL},
    Place.HOSPITALS: {Step.SHOW_HOSPITAL: Place.HOSPITAL, Step.CHANGE_HOSPITAL: Place.HOSPITAL_CHANGE},
    Place.HOSPITAL: {Step.CHANGE_HOSPITAL: Place.HOSPITAL_CHANGE},
    Place.HOSPITAL_CHANGE: {Step.SHOW_ITEM: Place.GUIDE},
    # Somebody who calls for help while the number is on its way gets it all the same.
    Place.HELP: {
        Step.GOT_NUMBER: Place.YOUR_NUMBER,
        Step.FIND_CLOSED: Place.CLOSED,
        Step.FIND_USED_UP: Place.USED_UP,
        Step.END_RECORD: Place.TAKE_ALL,
        Step.FIND_NO_RECORD: Place.NO_RECORD,
    },
    Place.FAILED: {},
}

FROM_ANYWHERE: dict[Step, Place] = {Step.CALL_HELP: Place.HELP, Step.FAIL: Place.FAILED}

# From here the way leads home only: what lies behind is over.
_ENDS = (Place.YOUR_NUMBER, Place.RATED, Place.TAKE_ALL, Place.FAILED)
# Behind these there is nothing but home, to which one may well go back.
_BEGINNINGS = (Place.DOCUMENTS,)
_LISTS = (Place.ITEMS, Place.SEARCH)
# Once these are left they cannot be come back to: the question they asked has been answered.
_PASSED_THROUGH = (Place.CONFIRM, Place.PRINTING, Place.NO_RECORD, Place.HELP)


class NoSuchStep(Exception):
    """A step that the table does not know from this place: a mistake in a page, never of the resident."""


class Flow:
    """Where the screen is and how it came there."""

    def __init__(self) -> None:
        self._trail: tuple[Place, ...] = (Place.WELCOME,)

    @property
    def place(self) -> Place:
        """What the screen is."""
        return self._trail[-1]

    @property
    def trail(self) -> tuple[Place, ...]:
        """The places behind, welcome first; no place stands in it twice."""
        return self._trail

    @property
    def can_go_back(self) -> bool:
        """Whether there is a step back that is not the whole way home."""
        return len(self._trail) > 1 and self.place not in _ENDS

    def knows(self, step: Step) -> bool:
        """Whether this step leads somewhere from here."""
        return step in FROM_ANYWHERE or step in STEPS[self.place]

    def go(self, step: Step) -> Place:
        """Take a step and return the new place. Raises NoSuchStep."""
        if not self.knows(step):
            raise NoSuchStep(f"{step} from {self.place}")
        target = FROM_ANYWHERE.get(step) or STEPS[self.place][step]
        if target in _ENDS or target in _BEGINNINGS:
            behind: tuple[Place, ...] = (Place.WELCOME,)
        elif target in self._trail:
            behind = self._trail[: self._trail.index(target)]
        elif target is Place.SITUATION:
            behind = self._trail[:-1]  # the guide comes after the questions
        elif target is Place.HELP:
            behind = self._trail
        else:
            behind = tuple(place for place in self._trail if place not in _PASSED_THROUGH)
        self._trail = (*behind, target)
        return target

    def back(self) -> Place:
        """One step back; home from where nothing lies behind."""
        self._trail = self._trail[:-1] or (Place.WELCOME,)
        return self.place

    def back_to_list(self) -> Place:
        """To the list from which an item was chosen, home without one; a call for help stays before it."""
        last = max((at for at, place in enumerate(self._trail) if place in _LISTS), default=0)
        help_called = (Place.HELP,) if self.place is Place.HELP else ()
        self._trail = (*self._trail[: last + 1], *help_called)
        return self.place

    def home(self) -> Place:
        """To welcome, with nothing behind."""
        self._trail = (Place.WELCOME,)
        return self.place
