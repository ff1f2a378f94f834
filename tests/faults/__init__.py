"""What goes wrong, tested with real processes; assertions of the shared checks show their values."""

import pytest

pytest.register_assert_rewrite("tests.faults.whole", "tests.faults.processes")
