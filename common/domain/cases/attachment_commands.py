"""Commands about the scans of a case."""

from common.domain.commands.command import Command
from common.domain.limits import Code, Text


class AttachFile(Command, frozen=True, kw_only=True):
    """Keep a file encrypted with a case: PDF, JPEG, PNG or TIFF by its content. The same one twice changes nothing.

    `file` is a path on this machine; the file itself stays where it is. `paper` is which of the case's papers it shows.
    """

    counter: Code
    case: Code
    file: Text
    paper: Text = ""


class RemoveAttachment(Command, frozen=True, kw_only=True):
    """Take a scan away again that was added by mistake, while the case is open.

    Until it is accepted by whoever takes cases in; from then on others have relied on it, and it needs a reviewer of
    its department or the hall manager, who says why.
    """

    counter: Code
    attachment: Code
    reason: Text = ""
