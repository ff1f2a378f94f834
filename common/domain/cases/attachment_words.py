"""What a scan can be."""

from enum import StrEnum


class Media(StrEnum):
    """The kinds of file that are taken as scans, as told by their content."""

    PDF = "pdf"
    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"


MEDIA_WORDS: dict[Media, str] = {Media.PDF: "PDF", Media.JPEG: "JPEG", Media.PNG: "PNG", Media.TIFF: "TIFF"}
"""What people call them."""
