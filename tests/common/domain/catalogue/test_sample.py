"""The sample catalogue: its figures, its English, and that it says it is a sample."""

import msgspec
import pytest

from common.domain.catalogue.item import Domain, HandlingKind, Provenance, ServiceItem, Trust
from common.domain.catalogue.sample import SampleHall, sample_hall
from tests.common.domain.catalogue.sample_files import records, shipped


@pytest.fixture(scope="module")
def hall() -> SampleHall:
    return sample_hall(shipped)


def test_the_published_figures_are_met(hall: SampleHall) -> None:
    assert len(hall.items) == len({item.code for item in hall.items}) == 213
    assert len(hall.offered) == 153
    assert len(hall.on_the_spot) == 95
    assert round(100 * len(hall.on_the_spot) / len(hall.offered)) == 62
    assert len(hall.station_codes) == 27
    assert sum(item.is_high_frequency for item in hall.items) == 58


def test_the_hall_offers_only_what_the_catalogue_knows(hall: SampleHall) -> None:
    known = {item.code for item in hall.items}
    assert hall.station_codes <= hall.offered_codes <= known
    assert {item.code for item in hall.items if item.is_high_frequency} <= hall.offered_codes
    assert {item.domain for item in hall.offered} == set(Domain)
    assert {item.series for item in hall.offered} == {"A", "B", "C"}


def test_english_is_complete(hall: SampleHall) -> None:
    texts = [item.name_en for item in hall.items] + [paper.name_en for item in hall.items for paper in item.materials]
    assert all(text and text.isascii() for text in texts)
    assert len({item.name_en for item in hall.items}) == 213
    assert all(word.zh and word.en for word in (*Domain, *HandlingKind))


def test_every_english_name_of_a_paper_is_used(hall: SampleHall) -> None:
    used = {paper.name for item in hall.items for paper in item.materials}
    assert {row["name"] for row in records("materials_en.csv")} == used


def test_every_english_name_of_an_agency_is_used(hall: SampleHall) -> None:
    used = {paper.source for item in hall.items for paper in item.materials if paper.source}
    assert {row["name"] for row in records("agencies_en.csv")} == used


def test_an_unsourced_field_says_it_is_sample_data(hall: SampleHall) -> None:
    item = next(item for item in hall.items if item.code == "SB017")
    assert item.provenance.materials.trust is Trust.PUBLISHED
    assert "社会保险经办条例" in item.provenance.materials.text
    assert item.provenance.is_at_community_station.trust is Trust.ARTICLE
    assert item.provenance.name_en.trust is Trust.TRANSLATED
    assert "kind" in item.provenance.sample_fields
    assert all(item.is_sample for item in hall.items)


def test_every_source_belongs_to_a_field_that_has_a_value(hall: SampleHall) -> None:
    by_code = {item.code: item for item in hall.items}
    for row in records("provenance.csv"):
        assert row["field"] in Provenance.__struct_fields__
        assert getattr(by_code[row["code"]], row["field"]) is not None, row
        assert row["source"]
        assert row["trust"] in ("published", "article")


def test_counts_of_papers_stand_only_where_a_source_states_them(hall: SampleHall) -> None:
    counted = [item for item in hall.items if any(paper.originals or paper.copies for paper in item.materials)]
    assert [item.code for item in counted] == ["JY001"]
    assert counted[0].provenance.materials.trust is Trust.PUBLISHED


def test_an_item_survives_being_written_down(hall: SampleHall) -> None:
    written = msgspec.json.encode(hall.items)
    assert msgspec.json.decode(written, type=tuple[ServiceItem, ...]) == hall.items
