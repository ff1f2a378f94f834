"""Where records of social insurance come from: the agency's deliveries, its interface, or invented persons."""

from common.places import Home
from common.settings import Settings
from common.sources.places import records_places
from common.sources.source import NoSource, NotInsured, Source, SourceSilent, WrongPerson

__all__ = ["NotInsured", "Source", "SourceSilent", "WrongPerson", "open_source"]


def open_source(settings: Settings, home: Home) -> Source:
    """The source that is set, to be kept by a program: it remembers whether the agency answers.

    Nothing is asked yet: what it lacks is said when a record is fetched (SourceSilent).
    """
    match settings.records.source:
        case "sample":
            from common.sources.sample.source import SampleSource

            return SampleSource()
        case "file":
            from common.sources.file_source import FileSource

            return FileSource(records_places(home), settings.records.oldest_days)
        case "https":
            from common.outside.tls import caller_context
            from common.sources.https_source import HttpsSource

            places = records_places(home)
            return HttpsSource(settings.records.url, lambda: caller_context(places), settings.records.answer_seconds)
        case _:
            return NoSource()
