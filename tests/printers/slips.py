"""Slips for the tests: an ordinary one, a long one with rare characters, in both languages."""

from datetime import datetime, timedelta, timezone

from msgspec.structs import replace

from common.domain.catalogue.item import HandlingKind
from common.domain.words import Language
from printers.document import CharacterSet
from printers.layouts.slips import HospitalSlip, PapersSlip, Paperwork, PrinterTestSlip, Slip, TicketSlip

TAKEN_AT = datetime(2026, 11, 20, 9, 41, tzinfo=timezone(timedelta(hours=8)))
LONG_ITEM = "城乡居民基本养老保险关系转移接续及个人账户余额一次性支付申请（含丧葬补助金和抚恤金）"

TICKET = TicketSlip(
    hall="江北区石马河街道便民服务中心",
    number="A021",
    item="城乡居民养老保险参保登记",
    people_ahead=3,
    minutes_low=8,
    minutes_high=15,
    taken_at=TAKEN_AT,
    bring=("本人身份证", "户口簿（首页和本人页）"),
    qr="https://hall.example.gov.cn/q/01932b7e",
)
LONG_TICKET = replace(
    TICKET,
    hall="重庆市江北区石马河街道社区事务受理与便民服务中心",
    number="A1021",
    item=LONG_ITEM,
    people_ahead=128,
    minutes_low=150,
    minutes_high=240,
    bring=("䶮𠮷𬍛身份证原件及复印件各一份（正反面复印在同一张纸上）", "户口簿首页、本人页及婚姻登记页"),
    has_priority=True,
    is_reprint=True,
    is_sample=True,
)
ENGLISH_TICKET = replace(
    TICKET,
    hall="Shimahe Sub-district Service Centre",
    item="Registration for the basic pension insurance of urban and rural residents",
    bring=("Original and copy of the ID card", "Household register"),
    language=Language.ENGLISH,
)
PAPERS = PapersSlip(
    hall=TICKET.hall,
    item=TICKET.item,
    handling=HandlingKind.PROMISED,
    promised_days=5,
    materials=(
        Paperwork("居民身份证", "原件 1 份、复印件 2 份"),
        Paperwork("户口簿", "首页、本人页"),
        Paperwork("城乡居民基本养老保险参保登记表"),
    ),
    printed_at=TAKEN_AT,
    fee="不收费",
    opening_hours="周一至周五 9:00-12:00，13:30-17:00",
    phone="023-6765 4321",
    qr="https://hall.example.gov.cn/g/SB001",
)
LONG_PAPERS = replace(
    PAPERS,
    item=LONG_ITEM,
    materials=PAPERS.materials * 4
    + (Paperwork("与被继承人𠮷田䶮的亲属关系证明（由公安派出所或公证机构出具，外文材料须附中文译本）"),),
    is_sample=True,
    is_reprint=True,
)
GUIDED_PAPERS = replace(
    PAPERS,
    situations=("遗失补领", "外地户籍常住老人"),
    materials=(*PAPERS.materials, Paperwork("遗失声明", "原件1份")),
    looked_up=(Paperwork("婚姻登记证", "民政部门"), Paperwork("不动产权证书", "不动产登记机构")),
    place="银杏里街道 1 号",
)
ENGLISH_PAPERS = replace(PAPERS, language=Language.ENGLISH, handling=HandlingKind.ON_THE_SPOT)
PRINTER_TEST = PrinterTestSlip(
    hall=TICKET.hall,
    printer="取号小票",
    address="tcp://192.168.10.21:9100",
    characters=CharacterSet.GBK,
    printed_at=TAKEN_AT,
    qr="https://hall.example.gov.cn/test",
)
HOSPITAL = HospitalSlip(
    hall=TICKET.hall,
    name="样例市演示中西医结合医院",
    level="三级甲等",
    kind="中西医结合医院",
    district="演示区",
    address="样例市演示区春晓路 12 号",
    phone="000-1000 0001、000-1000 0002 转 8",
    code="H99999900001",
    printed_at=TAKEN_AT,
    is_sample=True,
)
LONG_HOSPITAL = replace(
    HOSPITAL,
    name="样例市演示区银杏里街道春晓社区卫生服务中心附属第二十一社区卫生服务站（原𠮷祥里门诊部）",
    address="秋实路与暮云街交叉口向东二百米春晓商业中心北区裙房二层二〇一至二一二室" * 2,
    needs_choice=False,
    is_reprint=True,
)

SLIPS: dict[str, Slip] = {
    "ticket": TICKET,
    "long ticket": LONG_TICKET,
    "English ticket": ENGLISH_TICKET,
    "papers": PAPERS,
    "long papers": LONG_PAPERS,
    "guided papers": GUIDED_PAPERS,
    "English papers": ENGLISH_PAPERS,
    "hospital": HOSPITAL,
    "long hospital": LONG_HOSPITAL,
    "English hospital": replace(HOSPITAL, language=Language.ENGLISH, kind="General hospital", needs_choice=True),
    "printer test": PRINTER_TEST,
    "English printer test": replace(PRINTER_TEST, language=Language.ENGLISH),
}
SLIPS |= {f"{name}, care": replace(slip, is_care=True) for name, slip in SLIPS.items()}
