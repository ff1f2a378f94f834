"""The ID-card reader: what it says of a card, and who listens to it."""

from common.devices.id_card_reader.reader import CardKind, CardReader, DummyReader, IdCard

__all__ = ["CardKind", "CardReader", "DummyReader", "IdCard"]
