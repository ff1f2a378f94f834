"""What doctor says of the list of designated hospitals."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from common.hospital_files import import_hospitals
from common.places import Home
from counter.doctor.hospital_checks import OLD_DAYS, check_hospitals

TODAY = date(2026, 11, 21)


def test_a_list_is_counted_and_an_old_or_damaged_one_is_said_to_be(tmp_path: Path) -> None:
    home = Home(tmp_path / "home").make()
    assert list(check_hospitals(home, TODAY)) == []
    file = tmp_path / "list.csv"
    file.write_text("code,name,district,kind,address\nH1,样例医院,演示区,诊所,演示路1号\n", "utf-8")
    import_hospitals(home, file, TODAY)
    (found,) = check_hospitals(home, TODAY + timedelta(days=OLD_DAYS))
    assert found.ok
    assert "1 家" in found.zh
    (found,) = check_hospitals(home, TODAY + timedelta(days=OLD_DAYS + 1))
    assert not found.ok
    assert not found.is_needed
    home.hospitals_file.write_bytes(b"damaged")
    (found,) = check_hospitals(home, TODAY)
    assert not found.ok
    assert "import" in found.en
