"""Finding items by what residents and staff type."""

import subprocess
import sys

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from common.domain.catalogue.item import Domain, HandlingKind, ServiceItem
from common.domain.catalogue.reader import with_readings
from common.domain.catalogue.sample import sample_hall
from common.domain.catalogue.search import SearchIndex, search
from common.domain.pinyin import plain
from tests.common.domain.catalogue.sample_files import shipped

ITEMS = sample_hall(shipped).items
INDEX = SearchIndex(ITEMS)


def item(name: str, code: str = "X1", *, is_high_frequency: bool = False, name_en: str = "") -> ServiceItem:
    return ServiceItem(
        code, name, name_en, Domain.HEALTH, HandlingKind.ON_THE_SPOT, 0, (), is_high_frequency=is_high_frequency
    )


def index(*items: ServiceItem) -> SearchIndex[ServiceItem]:
    return SearchIndex(with_readings(items))


def names(text: str, where: SearchIndex[ServiceItem] = INDEX) -> list[str]:
    return [found.name for found in search(where, text)]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("ylbx", "城乡居民基本养老保险参保登记"),
        ("YLBX", "城乡居民基本养老保险参保登记"),
        ("yanglao", "城乡居民基本养老保险待遇申领"),
        ("yang lao", "城乡居民基本养老保险待遇申领"),
        ("yangl", "城乡居民基本养老保险待遇申领"),
        ("养lao", "城乡居民基本养老保险待遇申领"),
        ("养老", "城乡居民基本养老保险待遇申领"),
        ("养", "城乡居民基本养老保险待遇申领"),
        ("shebaok", "社会保障卡挂失"),
        ("shbzk", "社会保障卡挂失"),
        ("社保卡 挂失", "社会保障卡挂失"),
        ("低保", "最低生活保障申请"),
        ("dibao", "最低生活保障申请"),
        ("SB001", "城乡居民基本养老保险参保登记"),
        ("sb00", "城乡居民基本养老保险参保登记"),
        ("001", "城乡居民基本养老保险参保登记"),
        ("pension", "城乡居民基本养老保险待遇申领"),
        ("lost card", "社会保障卡挂失"),
        ("12345", "12345市民诉求登记"),
        ("dmymlp", "地名与门楼牌信息核对"),
        ("zhengshen", "政审(考察)档案查阅"),
        ("xianxue", "无偿献血荣誉证明出具受理"),
    ],
)
def test_what_people_type_finds_the_item(typed: str, found: str) -> None:
    assert found in names(typed)


@pytest.mark.parametrize("typed", ["", "  ", "。", "qqqqq", "zzz9", "银行"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert names(typed) == []


def test_polyphones_are_found_by_each_reading_in_use() -> None:
    where = index(item("重庆银行行长"))
    for typed in (
        "cqyhhz",
        "zqyhhz",
        "chongqing",
        "zhongqing",
        "yinhang",
        "yinxing",
        "hangzhang",
        "xingchang",
        "chqyhhzh",
    ):
        assert names(typed, where) == ["重庆银行行长"], typed
    assert names("tongqing", where) == []


def test_u_with_dots_is_typed_as_v_or_u() -> None:
    where = index(item("绿色旅行"))
    assert all(names(typed, where) for typed in ("lvse", "luse", "lüse", "lslx"))


def test_the_beginning_of_a_name_comes_first_then_of_a_word_then_the_inside() -> None:
    where = index(item("残疾人证登记", "A"), item("人证登记", "B"), item("个人登记", "C"), item("养老人员登记", "D"))
    assert names("人", where) == ["人证登记", "养老人员登记", "个人登记", "残疾人证登记"]


def test_on_a_tie_high_frequency_then_shorter_names_come_first() -> None:
    where = index(
        item("失业登记", "A"), item("失业登记注销申请", "B", is_high_frequency=True), item("失业登记注销", "C")
    )
    assert names("shiye", where) == ["失业登记注销申请", "失业登记", "失业登记注销"]


def test_a_whole_name_comes_before_everything() -> None:
    assert names("失业登记")[0] == "失业登记"
    assert names("sb015")[0] == "变更定点医疗机构"


def test_an_item_without_written_pinyin_is_found_by_its_characters() -> None:
    assert names("登记", SearchIndex([item("失业登记")])) == ["失业登记"]
    assert names("dj", SearchIndex([item("失业登记")])) == []


def test_a_rare_character_is_found_by_itself_and_does_not_hide_the_rest() -> None:
    where = index(item("\U0003106c登记"))
    assert names("登记", where) == names("\U0003106c", where) == names("dengji", where) != []


@given(st.sampled_from(ITEMS), st.data())
@settings(max_examples=200, deadline=None)
def test_every_part_of_a_name_finds_it_by_characters_and_by_initials(some: ServiceItem, data: st.DataObject) -> None:
    characters = plain(some.name)
    start = data.draw(st.integers(0, len(characters) - 1))
    end = data.draw(st.integers(start + 1, len(characters)))
    syllables = some.readings[0].replace("'", " ").split()[start:end]
    initials = "".join(syllable[0] for syllable in syllables)
    whole = "".join(syllable.split("/")[0] for syllable in syllables)
    for typed in (characters[start:end], initials, whole):
        assert some in search(INDEX, typed), typed


@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=200, deadline=None)
def test_any_name_and_any_typing_give_an_answer(name: str, typed: str) -> None:
    where = index(item(name, name_en=name))
    assert set(search(where, typed)) <= set(where.items)
    characters = plain(name)
    assert not characters or search(where, characters) == list(where.items)


def test_more_letters_never_find_more_by_pinyin() -> None:
    for typed in ("ylbx", "shebaoka", "残疾人证"):
        for length in range(1, len(typed)):
            found = {found.code for found in search(INDEX, typed[: length + 1])}
            english = {item.code for item in ITEMS if typed[: length + 1] in item.name_en.lower()}
            assert found - english <= {found.code for found in search(INDEX, typed[:length])}


def test_a_kiosk_searches_without_the_dictionary_or_the_spreadsheet_reader() -> None:
    code = (
        "import sys; from common.domain.catalogue import search, item; search.search(search.SearchIndex([]), 'yl');"
        "sys.exit(any(name in sys.modules for name in ('pypinyin', 'openpyxl')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_items_keep_their_pinyin_when_written_down() -> None:
    again = msgspec.json.decode(msgspec.json.encode(ITEMS), type=tuple[ServiceItem, ...])
    assert [found.code for found in search(SearchIndex(again), "ylbx")] == [
        found.code for found in search(INDEX, "ylbx")
    ]
