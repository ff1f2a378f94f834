"""Finding designated hospitals in a list of 3,000: what a resident waits for with every key."""

import time
from pathlib import Path
from statistics import median

from common.domain.hospitals.reader import with_readings
from common.domain.hospitals.sample import sample_hospitals
from common.domain.hospitals.search import Filters, HospitalIndex
from counter.bench.figure import Figure, percentile

_TYPED = (
    *("演示", "春晓", "第一", "医院", "卫生", "银杏区", "中医"),
    *("y", "ys", "yy", "zy", "sq", "sqws", "kq", "ysqcx", "etyy", "xcfy"),
    *("shequ", "zhongyi", "kouqiang", "yanshiqu", "shequwsfwz", "123", "H99999900001", ""),
)


def measure(folder: Path, *, is_quick: bool) -> list[Figure]:
    """Short and long words of every kind, one after another; `folder` is of no account here."""
    hospitals = tuple(map(with_readings, sample_hospitals()))
    began = time.perf_counter()
    index = HospitalIndex(hospitals)
    built = (time.perf_counter() - began) * 1000
    took = []
    for _ in range(1 if is_quick else 20):
        for text in _TYPED:
            for filters in (Filters(), Filters(district="银杏区")):
                began = time.perf_counter()
                index.find(text, filters)
                index.choices(filters)
                took.append((time.perf_counter() - began) * 1000)
    return [
        Figure(
            name="find_hospital",
            title=f"Hospitals found among {len(hospitals):,} with their filters, p95",
            unit="ms",
            value=percentile(took, 95),
            at_most=30,
            note=f"median {median(took):.1f} ms, longest {max(took):.0f} ms of {len(took)}",
        ),
        Figure(name="hospital_index", title="Hospital index built, once for a list", unit="ms", value=built),
    ]
