"""The kinds of fault that refuse a catalogue file, and of note that do not."""

from enum import StrEnum


class FaultKind(StrEnum):
    """Why a file cannot become the catalogue."""

    FILE_EMPTY = "file_empty"
    FILE_TOO_LARGE = "file_too_large"
    FILE_UNREADABLE = "file_unreadable"
    FILE_OLD_OR_LOCKED = "file_old_or_locked"
    FILE_HAS_MACROS = "file_has_macros"
    ENCODING_UNKNOWN = "encoding_unknown"
    TOO_MANY_ROWS = "too_many_rows"
    HEADER_MISSING = "header_missing"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    NO_ITEMS = "no_items"
    CODE_EMPTY = "code_empty"
    CODE_MALFORMED = "code_malformed"
    CODE_DUPLICATE = "code_duplicate"
    NAME_EMPTY = "name_empty"
    TEXT_TOO_LONG = "text_too_long"
    DOMAIN_UNKNOWN = "domain_unknown"
    KIND_UNKNOWN = "kind_unknown"
    DAYS_MALFORMED = "days_malformed"
    DAYS_OUT_OF_RANGE = "days_out_of_range"
    PROMISED_WITHOUT_DAYS = "promised_without_days"
    ON_THE_SPOT_WITH_DAYS = "on_the_spot_with_days"
    PROMISED_BEYOND_LEGAL = "promised_beyond_legal"
    MATERIALS_EMPTY = "materials_empty"
    MATERIALS_CATCH_ALL = "materials_catch_all"
    MATERIALS_UNCLEAR = "materials_unclear"
    MATERIALS_EN_COUNT = "materials_en_count"
    YES_NO_UNKNOWN = "yes_no_unknown"
    SERIES_MALFORMED = "series_malformed"
    FORMULA_WITHOUT_VALUE = "formula_without_value"
    CELL_ERROR = "cell_error"


class NoteKind(StrEnum):
    """What was read differently from how it was written, or deserves a second look; nothing here refuses a file."""

    CLEANED = "cleaned"
    MERGED_FILLED = "merged_filled"
    ROWS_ABOVE_HEADER = "rows_above_header"
    COLUMN_IGNORED = "column_ignored"
    SHEETS_IGNORED = "sheets_ignored"
    LOOKS_LIKE_FORMULA = "looks_like_formula"
    MATERIAL_TWICE = "material_twice"
    MATERIAL_MAYBE_SEVERAL = "material_maybe_several"
    NAME_TWICE = "name_twice"
    ENGLISH_MISSING = "english_missing"
