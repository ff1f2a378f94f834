"""The social-security card (社会保障卡): what it says, and the readers it is laid into."""

from common.devices.social_security_card.card import DummyReader, SocialSecurityCard, SocialSecurityReader

__all__ = ["DummyReader", "SocialSecurityCard", "SocialSecurityReader"]
