"""What a hall allows at its kiosks: which document each way of proving oneself unlocks, how many a day, how long."""

from collections.abc import Mapping
from types import MappingProxyType

import msgspec

from common.domain.records.words import Document, IdentityMethod

_EVERYTHING = frozenset(Document)
_USUAL: Mapping[IdentityMethod, frozenset[Document]] = MappingProxyType(
    {
        IdentityMethod.ID_CARD: _EVERYTHING,
        IdentityMethod.SOCIAL_SECURITY_CARD: _EVERYTHING,
        IdentityMethod.ELECTRONIC_CARD: _EVERYTHING,
        IdentityMethod.TYPED: frozenset(),
    }
)


class RecordsRules(msgspec.Struct, frozen=True, kw_only=True):
    """Defaults are what a hall gets that sets nothing. `daily_limit` counts printed documents of a person on a date."""

    daily_limit: int = 3
    valid_days: int = 30
    code_minutes: int = 5
    code_tries: int = 3
    unlocks: Mapping[IdentityMethod, frozenset[Document]] = _USUAL

    def may_have(self, method: IdentityMethod) -> tuple[Document, ...]:
        """What somebody may have who proved themselves in one way. Typing never unlocks a statement."""
        allowed = self.unlocks.get(method, frozenset())
        if method is IdentityMethod.TYPED:
            allowed -= {Document.STATEMENT}
        return tuple(document for document in Document if document in allowed)


def documents_in(text: str) -> frozenset[Document]:
    """The documents that a setting names, as "statement coverage_proof". Raises ValueError with what is wrong."""
    known = {document.value for document in Document}
    said = text.replace(",", " ").split()
    if unknown := [word for word in said if word not in known]:
        raise ValueError(f'there is no document "{unknown[0]}": {", ".join(sorted(known))}')
    return frozenset(map(Document, said))


def documents_without_card(text: str) -> frozenset[Document]:
    """The same for a number that was only typed. Raises ValueError where a statement is among them."""
    named = documents_in(text)
    if Document.STATEMENT in named:
        raise ValueError("a number that was only typed never unlocks a statement")
    return named
