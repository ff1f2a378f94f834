"""The whole examination of a home and its machine."""

from collections.abc import Callable, Iterator

from common.followers.announcing import voice_options
from common.hall import Hall
from common.settings import Settings
from counter.doctor.attachment_checks import check_attachments
from counter.doctor.device_checks import check_card_reader, check_devices
from counter.doctor.finding import Finding, told
from counter.doctor.gateway_checks import check_gateways
from counter.doctor.hospital_checks import check_hospitals
from counter.doctor.hub_checks import check_hub
from counter.doctor.machine_checks import check_fonts, check_printers, check_screen, check_speech
from counter.doctor.private_checks import check_private_printing
from counter.doctor.records_checks import check_records
from counter.doctor.store_checks import check_home, check_store


def examine(hall: Hall, settings: Settings) -> list[Finding]:
    """Every finding, in the order of how much it matters."""
    checks: list[tuple[str, str, Callable[[], Iterator[Finding]]]] = [
        ("store", "数据", lambda: check_store(hall)),
        ("attachments", "附件", lambda: check_attachments(hall)),
        ("home", "目录", lambda: check_home(hall.home)),
        ("fonts", "字体", check_fonts),
        ("printers", "打印机", lambda: check_printers(settings, hall.home.folder / "run")),
        ("id_card_reader", "读卡器", lambda: check_card_reader(hall, settings.desk.id_card_reader)),
        ("devices", "自助设备", lambda: check_devices(hall, settings.devices)),
        ("records", "社保记录打印", lambda: check_private_printing(settings, hall.home.folder / "run")),
        ("hospitals", "定点医疗机构", lambda: check_hospitals(hall.home, hall.now().today)),
        ("voice", "语音", lambda: check_speech(voice_options(settings, hall.home))),
        ("screen", "屏幕", check_screen),
        ("hub", "中心", lambda: check_hub(hall)),
        ("gateways", "专网网关", lambda: check_gateways(hall, settings)),
        ("records", "社保数据", lambda: check_records(hall.home, settings)),
    ]
    findings: list[Finding] = [
        Finding(name="store_opens", ok=True, zh="数据可以打开", en="The store opens"),
        Finding(name="settings", ok=True, zh="设置没有错误", en="The settings are sound"),
    ]
    for name, zh, check in checks:
        with told(findings, name, zh):
            findings.extend(check())
    return findings
