"""The sentences of a catalogue report, Chinese and English: what is wrong, and what to do about it."""

from common.domain.catalogue.faults import FaultKind as F
from common.domain.catalogue.faults import NoteKind as N

SENTENCES: dict[F | N, tuple[str, str]] = {
    F.FILE_EMPTY: (
        "文件是空的。请选择有内容的 CSV 或 XLSX 文件。",
        "The file is empty. Please choose a CSV or XLSX file with content.",
    ),
    F.FILE_TOO_LARGE: (
        "文件太大（{found}），最多 {detail}。请只保留这一张表，删去图片和其它工作表。",
        "The file is too large ({found}); the limit is {detail}. Please keep only this one "
        "table, without pictures or further sheets.",
    ),
    F.FILE_UNREADABLE: (
        "文件读不出来（{detail}）。请在表格软件里打开，另存为 XLSX 或 CSV 后再试。",
        "The file cannot be read ({detail}). Please open it in a spreadsheet, save it as XLSX or CSV, and try again.",
    ),
    F.FILE_OLD_OR_LOCKED: (
        "这是旧版 .xls 文件或加了密码的文件。请去掉密码，另存为 XLSX 后再试。",
        "This is an old .xls file or one with a password. Please remove the password, save it as XLSX and try again.",
    ),
    F.FILE_HAS_MACROS: (
        "文件里带有宏，为安全起见不予读取。请另存为不带宏的 XLSX。",
        "The file contains macros and is not read, to be safe. Please save it as XLSX without macros.",
    ),
    F.ENCODING_UNKNOWN: (
        "文字编码认不出来。请另存为 UTF-8 或 GB18030 编码的 CSV。",
        "The text encoding is not recognised. Please save the CSV as UTF-8 or GB18030.",
    ),
    F.TOO_MANY_ROWS: (
        "表格太大（{found}），最多 {detail}。空白的行列如果带有格式，也请删去。",
        "The table is too large ({found}); the limit is {detail}. Please delete blank rows and "
        "columns that only carry formatting, too.",
    ),
    F.HEADER_MISSING: (
        "没有找到表头。前 {detail} 行里应有一行写着“事项编码”“事项名称”等列名。",
        "No header row was found. One of the first {detail} rows should name the columns: code, name and so on.",
    ),
    F.COLUMN_MISSING: ("缺少这一列。请补上后再导入。", "This column is missing. Please add it and import again."),
    F.COLUMN_TWICE: (
        "表头里这一列出现了两次（“{found}”）。请只留一列。",
        "This column appears twice (“{found}”). Please keep only one.",
    ),
    F.NO_ITEMS: ("表头下面没有任何事项。", "There are no items below the header."),
    F.ROW_TOO_LONG: (
        "这一行比表头多出内容“{found}”。单元格里如果有逗号，请给它加上引号。",
        "This row has more cells than the header (“{found}”). Please put quotes around a cell that contains commas.",
    ),
    F.CODE_EMPTY: (
        "事项编码是空的。每个事项都要有自己的编码。",
        "The code is empty. Every item needs a code of its own.",
    ),
    F.CODE_MALFORMED: (
        "“{found}”不能作编码。请用字母、数字和 - . _，最多 {detail} 个字符。",
        "“{found}” cannot be a code. Please use letters, digits and - . _ , at most {detail} characters.",
    ),
    F.CODE_DUPLICATE: (
        "编码“{found}”与第 {detail} 行重复。一个编码只能对应一个事项。",
        "The code “{found}” already stands in row {detail}. A code belongs to one item only.",
    ),
    F.NAME_EMPTY: ("事项名称是空的。", "The name is empty."),
    F.TEXT_TOO_LONG: (
        "文字太长（“{found}”），最多 {detail} 个字符。",
        "The text is too long (“{found}”); at most {detail} characters.",
    ),
    F.DOMAIN_UNKNOWN: (
        "“{found}”不是八个生活主题之一。可写：{detail}。",
        "“{found}” is not one of the eight life topics: {detail}.",
    ),
    F.KIND_UNKNOWN: (
        "“{found}”不是办件类型。请写“即办”或“承诺”。",
        "“{found}” is not a handling kind. Please write “on_the_spot” or “promised”.",
    ),
    F.DAYS_MALFORMED: (
        "“{found}”不是天数。请写工作日的整数，例如 10。",
        "“{found}” is not a number of days. Please write a whole number of working days, such as 10.",
    ),
    F.DAYS_OUT_OF_RANGE: (
        "天数“{found}”不合理，应在 0 到 {detail} 个工作日之间。",
        "“{found}” days is out of range; it should be between 0 and {detail} working days.",
    ),
    F.PROMISED_WITHOUT_DAYS: (
        "承诺件要写明承诺几个工作日办结，不能是空的或 0。",
        "A promised item must say in how many working days it is finished; it cannot be empty or 0.",
    ),
    F.ON_THE_SPOT_WITH_DAYS: (
        "即办件写了 {found} 个工作日。当场办结请写 0（最多 1）；需要更久请改为“承诺”。",
        "An on-the-spot item says {found} working days. Please write 0 (at most 1), or make it “promised”.",
    ),
    F.PROMISED_BEYOND_LEGAL: (
        "承诺时限 {found} 个工作日比法定时限 {detail} 个工作日还长。",
        "The promised {found} working days are longer than the statutory {detail}.",
    ),
    F.MATERIALS_EMPTY: (
        "没有写申请材料。请逐项写明，用分号隔开；确实不需要的，请写“无需材料”。",
        "No papers are listed. Please list each one, separated by semicolons; if none are needed, "
        "write “no papers needed”.",
    ),
    F.MATERIALS_CATCH_ALL: (
        "“{found}”是兜底性表述（“{detail}”）。法规要求把每一件材料写清楚，请写出具体名称。",
        "“{found}” is catch-all wording (“{detail}”). The law asks for every paper by name; please "
        "write which one is meant.",
    ),
    F.MATERIALS_UNCLEAR: (
        "“{found}”看不出是哪一件材料。请写出具体名称。",
        "“{found}” does not say which paper is meant. Please write its name.",
    ),
    F.MATERIALS_EN_COUNT: (
        "英文材料的件数与中文不一致（{detail}）。请一一对应，用分号隔开。",
        "The English papers do not match the Chinese ones in number ({detail}). Please list them "
        "one for one, separated by semicolons.",
    ),
    F.SITUATION_MALFORMED: (
        "“{found}”不是一个问题。请写成“问题:选项/选项”，至少两个选项。",
        "“{found}” is not a question. Please write “question: choice / choice”, with at least two choices.",
    ),
    F.SITUATIONS_TOO_MANY: (
        "有 {found} 个问题，最多 {detail} 个。",
        "There are {found} questions; at most {detail} can be asked.",
    ),
    F.CHOICES_TOO_MANY: (
        "“{found}”的选项太多，最多 {detail} 个。",
        "“{found}” has too many choices; at most {detail}.",
    ),
    F.CHOICE_TWICE: (
        "“{found}”写了两次。同一事项里每个选项要有自己的说法。",
        "“{found}” appears twice. Within an item every choice needs words of its own.",
    ),
    F.SITUATION_WITHOUT_EFFECT: (
        "问题“{found}”不影响任何材料。请在“材料适用情形”里写明，或删去这个问题。",
        "No paper depends on the question “{found}”. Please say in “needed_when” which does, or remove it.",
    ),
    F.SITUATIONS_EN_COUNT: (
        "英文的问题或选项数目与中文不一致。请一一对应。",
        "The English questions or choices do not match the Chinese ones in number. Please list them one for one.",
    ),
    F.PAPER_ENTRY_MALFORMED: (
        "“{found}”看不懂。请写成“材料:内容”，例如“遗失声明:遗失补领”。",
        "“{found}” is not clear. Please write “paper: words”, such as “Declaration of loss: replacement”.",
    ),
    F.PAPER_NOT_LISTED: (
        "“{found}”不在申请材料里，名称要完全一致。",
        "“{found}” is not among the papers of this item; the name must be the same.",
    ),
    F.PAPER_ENTRY_TWICE: (
        "材料“{found}”写了两次。请合成一条。",
        "The paper “{found}” appears twice. Please make it one entry.",
    ),
    F.CONDITION_UNKNOWN: (
        "材料“{detail}”要求的“{found}”不是这个事项的选项，永远不会成立。",
        "“{found}”, on which the paper “{detail}” depends, is no choice of this item: it could never hold.",
    ),
    F.CONDITION_ALWAYS: (
        "“{found}”写了“{detail}”的全部选项，等于没有条件。请只写需要的选项。",
        "“{found}” names every choice of “{detail}”, which is no condition. Please name only those that need it.",
    ),
    F.APPROVAL_TWICE: (
        "“{found}”写了两次，或就是本事项自己的部门。并联审批只写另外的部门。",
        "“{found}” appears twice, or is the item's own department. Please list only the others that must approve.",
    ),
    F.APPROVAL_ON_THE_SPOT: (
        "即办件不能再由“{found}”审批。请改为“承诺”，或删去并联审批部门。",
        "What is done on the spot cannot wait for “{found}”. Please make it “promised”, or remove the approvals.",
    ),
    F.SIGNATURES_UNKNOWN: (
        "“{found}”不是签字人数。请写 1 或 2；空着就是 1。",
        "“{found}” is not a number of signatures. Please write 1 or 2; empty means 1.",
    ),
    F.STATION_UNKNOWN: (
        "“{found}”看不出社区能不能办。请写“闭环办”“受理”或“否”。",
        "“{found}” does not say what a community station may do. Please write “closed loop”, “accepts” or “no”.",
    ),
    F.YES_NO_UNKNOWN: ("“{found}”看不出是“是”还是“否”。", "“{found}” is neither yes nor no."),
    F.SERIES_MALFORMED: (
        "“{found}”不能作号段字头。请写一个大写字母，例如 A。",
        "“{found}” cannot be the prefix of a ticket series. Please write one capital letter, such as A.",
    ),
    F.FORMULA_WITHOUT_VALUE: (
        "这一格是还没有算出结果的公式（{found}）。请在表格软件里打开并保存一次，或直接写出内容。",
        "This cell is a formula without a result ({found}). Please open and save the file in a "
        "spreadsheet, or write the value.",
    ),
    F.CELL_ERROR: (
        "这一格是出错的公式（{found}）。请写出内容。",
        "This cell holds a failed formula ({found}). Please write the value.",
    ),
    N.CLEANED: (
        "已整理空格和全角字符，读作“{detail}”。",
        "Spaces and full-width characters were tidied: read as “{detail}”.",
    ),
    N.MERGED_FILLED: (
        "合并单元格 {detail}：每一行都读作“{found}”。",
        "Merged cells {detail}: every row was read as “{found}”.",
    ),
    N.ROWS_ABOVE_HEADER: ("表头上面的 {detail} 行没有读取。", "{detail} row(s) above the header were not read."),
    N.COLUMN_IGNORED: ("不认识的列“{found}”没有读取。", "The unknown column “{found}” was not read."),
    N.SHEETS_IGNORED: (
        "只读取了工作表“{detail}”，没有读取：{found}。",
        "Only the sheet “{detail}” was read; not read: {found}.",
    ),
    N.LOOKS_LIKE_FORMULA: ("“{found}”像公式，已按文字保留。", "“{found}” looks like a formula; it was kept as text."),
    N.MATERIAL_TWICE: (
        "材料“{found}”写了两次，只保留一次。",
        "The paper “{found}” was listed twice; it was kept once.",
    ),
    N.MATERIAL_MAYBE_SEVERAL: (
        "“{found}”里有顿号，已当作一件材料。如果是几件，请改用分号。",
        "“{found}” contains an enumeration comma and was read as one paper. If it is several, please use semicolons.",
    ),
    N.NAME_TWICE: (
        "名称“{found}”与第 {detail} 行相同，请核对。",
        "The name “{found}” is the same as in row {detail}; please check.",
    ),
    N.ENGLISH_MISSING: (
        "“{found}”没有英文名称，英文界面将显示中文。",
        "“{found}” has no English name; English screens will show the Chinese one.",
    ),
}
