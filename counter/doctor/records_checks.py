"""How the source of social-insurance records stands; nothing is looked at on a machine that has none."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from common.outside.keys import KeysWrong
from common.outside.tls import end_of, ends_at
from common.places import Home, is_private
from common.settings import Settings
from common.sources import SourceSilent, open_source
from common.sources.delivery.sealed import is_whole
from common.sources.delivery.shelf import files_of, in_use
from common.sources.places import RecordsPlaces, records_places
from counter.doctor.finding import Finding

_SOON = timedelta(days=30)
_OLD_DAYS = 40
"""A monthly delivery that is missing shows after so many days, before the kiosks stop giving out what is too old."""


def check_records(home: Home, settings: Settings) -> Iterator[Finding]:
    """Whether it answers, how old it is, whether keys and certificates hold. The hall can open without records."""
    source, places = settings.records.source, records_places(home)
    if source == "none":
        return
    if settings.records.sign_files:
        yield _signing(home)
    if source == "sample":
        yield _finding(
            "records", "社保数据是演示数据，不能给真实的人用", "Records are of invented persons: not for a real hall"
        )
        return
    try:
        as_of = open_source(settings, home).as_of()
    except SourceSilent as silent:
        yield _finding("records", f"社保数据现在查不到：{silent}", f"No records: {silent}", ok=False)
    else:
        yield from _file(places, datetime.now(UTC).astimezone().date()) if source == "file" else _https(as_of)
    if source == "https" and places.certificate.exists():  # one that has ended may be why nobody answers
        yield from _certificate(places)


def _signing(home: Home) -> Finding:
    from printers.statement.signing import SigningFiles, SigningWrong, good_until

    now = datetime.now(UTC)
    try:
        ends = good_until(SigningFiles.of(home.folder), now)
    except SigningWrong as wrong:
        return _finding("records_signing", f"文件无法签名（{wrong}）", f"Files cannot be signed: {wrong}", ok=False)
    is_lasting = ends - now > _SOON
    return _finding(
        "records_signing",
        f"签名证书 {ends:%Y-%m-%d} 到期" + ("" if is_lasting else "，请换新"),
        f"The certificate that signs files ends on {ends:%Y-%m-%d}" + ("" if is_lasting else ": have it renewed"),
        ok=is_lasting,
    )


def _https(as_of: date | None) -> Iterator[Finding]:
    day = f"，数据截至 {as_of}" if as_of else ""
    yield _finding("records", f"社保接口有应答{day}", f"The agency answers{f', as of {as_of}' if as_of else ''}")


def _file(places: RecordsPlaces, today: date) -> Iterator[Finding]:
    now = in_use(places)
    if now is None:  # taken away since it was asked
        return
    if not is_whole(files_of(places, now)):
        words = "is damaged: import it again, or a newer one"
        yield _finding(
            "records", "社保数据库已损坏：请重新导入，或导入新的数据", f"The delivery in use {words}", ok=False
        )
        return
    age = now.age_days(today)
    zh = f"社保数据截至 {now.as_of}（{age} 天前），{now.persons} 人"
    en = f"Records as of {now.as_of}, {age} days ago, of {now.persons} persons"
    if age > _OLD_DAYS:
        zh, en = f"{zh}：请导入新的数据", f"{en}: import a newer delivery"
    yield _finding("records", zh, en, ok=age <= _OLD_DAYS)
    is_closed = is_private(files_of(places, now).key) and is_private(places.folder)
    yield _finding(
        "records_private",
        "社保数据和密钥只有本机服务用户能读"
        if is_closed
        else f"别的用户能读到社保数据的密钥：chmod 700 {places.folder}",
        "Only the service user can read the records"
        if is_closed
        else f"Others can read the records: chmod 700 {places.folder}",
        ok=is_closed,
    )
    if places.server_certificate.exists():
        yield _serving(places)


def _serving(places: RecordsPlaces) -> Finding:
    """It is made anew when `source serve` starts within its last month; one that runs for ever is not seen to do so."""
    try:
        is_lasting = end_of(places.server_certificate) - datetime.now(UTC) > _SOON - timedelta(days=2)
    except KeysWrong as wrong:
        return _finding("records_serving", f"供其它机器查询的证书不能用（{wrong}）", f"{wrong}", ok=False)
    return _finding(
        "records_serving",
        "供其它机器查询的证书有效" if is_lasting else "供其它机器查询的证书快到期：请重新启动 source serve",
        "The certificate with which others are served holds"
        if is_lasting
        else "The certificate with which others are served ends soon: start `source serve` anew",
        ok=is_lasting,
    )


def _certificate(places: RecordsPlaces) -> Iterator[Finding]:
    try:
        ends = ends_at(places)
    except KeysWrong as wrong:
        yield _finding("records_certificate", f"社保接口证书不能用（{wrong}）", f"{wrong}", ok=False)
        return
    is_lasting = ends - datetime.now(UTC) > _SOON
    yield _finding(
        "records_certificate",
        f"社保接口证书 {ends:%Y-%m-%d} 到期" + ("" if is_lasting else "，请换新"),
        f"The certificate for records ends on {ends:%Y-%m-%d}" + ("" if is_lasting else ": have it renewed"),
        ok=is_lasting,
    )


def _finding(name: str, zh: str, en: str, *, ok: bool = True) -> Finding:
    return Finding(name=name, ok=ok, zh=zh, en=en, is_needed=False)
