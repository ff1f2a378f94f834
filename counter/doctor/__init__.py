"""What works on this machine and what does not, each in a plain sentence."""

from counter.doctor.examine import examine
from counter.doctor.finding import Finding

__all__ = ["Finding", "examine"]
