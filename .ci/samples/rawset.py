"""The raw 财决 set of an invented unit, as the client of a finance office exports it, and the public
figures that it must give.

Everything is added up here from lines of spending, in 分, and independently of the program.
"""
from openpyxl.styles import Alignment
from openpyxl.utils import get_column_letter

import packing

UNIT, CODE, YEAR = "示例县农业技术推广站", "219036", 2024
STAGES = ["年初预算数", "全年预算数", "决算数"]

# code, economic item, nature, budget, 分, project
LINES = [
    ("2010301", "30101", "basic", "general", 186_423_517, ""),
    ("2010301", "30102", "basic", "general", 62_110_049, ""),
    ("2010301", "30113", "basic", "general", 21_560_000, ""),
    ("2010301", "30199", "basic", "own", 4_180_055, ""),
    ("2010301", "30201", "basic", "general", 8_732_615, ""),
    ("2010301", "30211", "basic", "general", 3_914_450, ""),
    ("2010301", "30217", "basic", "general", 486_500, ""),
    ("2010301", "30231", "basic", "general", 2_875_033, ""),
    ("2010301", "31002", "basic", "general", 1_249_900, ""),
    ("2080505", "30108", "basic", "general", 27_880_320, ""),
    ("2101102", "30110", "basic", "general", 11_906_045, ""),
    ("2130106", "30227", "project", "general", 48_000_050, "良种示范推广"),
    ("2130106", "30218", "project", "general", 15_650_505, "良种示范推广"),
    ("2130106", "31003", "project", "general", 39_800_000, "土壤检测设备"),
    ("2130106", "30299", "project", "own", 2_005_005, "技术服务"),
    ("2120804", "31005", "project", "fund", 120_000_000, "农村基础设施"),
    ("2230105", "31201", "project", "capital", 5_000_055, "资本金"),
]
NAMES = {
    "201": "一般公共服务支出", "20103": "政府办公厅（室）及相关机构事务", "2010301": "行政运行",
    "208": "社会保障和就业支出", "20805": "行政事业单位养老支出", "2080505": "机关事业单位基本养老保险缴费支出",
    "210": "卫生健康支出", "21011": "行政事业单位医疗", "2101102": "事业单位医疗",
    "212": "城乡社区支出", "21208": "国有土地使用权出让收入安排的支出", "2120804": "农村基础设施建设支出",
    "213": "农林水支出", "21301": "农业农村", "2130106": "科技转化与推广服务",
    "223": "国有资本经营预算支出", "22301": "解决历史遗留问题及改革成本支出", "2230105": "国有企业退休人员社会化管理补助支出",
}
CLASSES = [
    ("201", "一般公共服务支出"), ("202", "外交支出"), ("203", "国防支出"), ("204", "公共安全支出"),
    ("205", "教育支出"), ("206", "科学技术支出"), ("207", "文化旅游体育与传媒支出"),
    ("208", "社会保障和就业支出"), ("210", "卫生健康支出"), ("211", "节能环保支出"),
    ("212", "城乡社区支出"), ("213", "农林水支出"), ("214", "交通运输支出"),
    ("215", "资源勘探工业信息等支出"), ("216", "商业服务业等支出"), ("217", "金融支出"),
    ("219", "援助其他地区支出"), ("220", "自然资源海洋气象等支出"), ("221", "住房保障支出"),
    ("222", "粮油物资储备支出"), ("223", "国有资本经营预算支出"), ("224", "灾害防治及应急管理支出"),
    ("229", "其他支出"), ("232", "债务付息支出"), ("233", "债务发行费用支出"),
    ("234", "抗疫特别国债安排的支出"),
]
ECONOMY = {
    "301": ("工资福利支出", [("30101", "基本工资"), ("30102", "津贴补贴"), ("30103", "奖金"),
            ("30108", "机关事业单位基本养老保险缴费"), ("30110", "职工基本医疗保险缴费"), ("30113", "住房公积金"),
            ("30199", "其他工资福利支出")]),
    "302": ("商品和服务支出", [("30201", "办公费"), ("30211", "差旅费"), ("30212", "因公出国（境）费用"),
            ("30217", "公务接待费"), ("30218", "专用材料费"), ("30227", "委托业务费"),
            ("30231", "公务用车运行维护费"), ("30299", "其他商品和服务支出")]),
    "303": ("对个人和家庭的补助", [("30302", "退休费"), ("30399", "其他对个人和家庭的补助")]),
    "307": ("债务利息及费用支出", [("30701", "国内债务付息")]),
    "309": ("资本性支出（基本建设）", [("30905", "基础设施建设"), ("30913", "公务用车购置")]),
    "310": ("资本性支出", [("31002", "办公设备购置"), ("31003", "专用设备购置"), ("31005", "基础设施建设"),
            ("31013", "公务用车购置")]),
    "311": ("对企业补助（基本建设）", [("31101", "资本金注入")]),
    "312": ("对企业补助", [("31201", "资本金注入"), ("31299", "其他对企业补助")]),
    "313": ("对社会保障基金补助", [("31302", "对社会保险基金补助")]),
    "399": ("其他支出", [("39999", "其他支出")]),
}
FUNDS = {"general": "一般公共预算财政拨款", "fund": "政府性基金预算财政拨款", "capital": "国有资本经营预算财政拨款"}
FEES, SURPLUS, CARRIED_OWN = 6_000_000, 500_000, 1_200_000
CARRIED = {"general": 3_000_055, "fund": 2_000_000, "capital": 0}


def total(code="", item="", nature=None, funds=None, project=None):
    return sum(
        amount for own, what, kind, fund, amount, name in LINES
        if own.startswith(code) and what.startswith(item) and nature in (None, kind)
        and (funds is None or fund in funds) and project in (None, name))


def codes(nature=None, funds=None):
    found = set()
    for own, _, kind, fund, _, _ in LINES:
        if nature in (None, kind) and (funds is None or fund in funds):
            found |= {own[:3], own[:5], own}
    return sorted(found)


class Sheet:
    """One raw table under way."""

    def __init__(self, book, name, title, number, width):
        self.sheet = book.workbook.create_sheet(name[:31])
        self.row = 0
        self.width = width
        self.line(title)
        self.put(2, width, number)
        self.put(3, 1, f"编制单位：{UNIT}")
        self.put(3, max(2, width // 2), f"{YEAR}年度")
        self.put(3, width, "金额单位：元")
        self.row = 3

    def put(self, row, column, value):
        if value is None:
            return None
        cell = self.sheet.cell(row, column)
        if isinstance(value, int):
            cell.value = value / 100
            cell.number_format = "0.00"
        else:
            cell.value = value
        return f"{get_column_letter(column)}{row}"

    def line(self, *values):
        self.row += 1
        return [self.put(self.row, column, value) for column, value in enumerate(values, 1)]

    def merge(self, row, first, last, below=0):
        self.sheet.merge_cells(start_row=row, start_column=first, end_row=row + below, end_column=last)
        self.sheet.cell(row, first).alignment = Alignment(horizontal="center", vertical="center")


class Public:
    """What the public tables must say: 分 by table, row and column."""

    def __init__(self):
        self.figures = {}

    def put(self, table, row, column, amount):
        assert (table, row, column) not in self.figures
        self.figures[table, row, column] = amount

    def lines(self):
        yield "table,row,column,元,万元"
        for (table, row, column), amount in self.figures.items():
            sign, size = ("-" if amount < 0 else ""), abs(amount)
            ten_thousands = (size + 5_000) // 10_000
            yield f"{table},{row},{column},{sign}{size // 100}.{size % 100:02},{sign}{ten_thousands // 100}.{ten_thousands % 100:02}"


def make(book):
    public = Public()
    cover(book)
    whole(book, public)
    fiscal(book, public)
    income(book, public)
    expenditure(book, public)
    details(book, "Z05 支出决算明细表(财决05表)", "支出决算明细表", "财决05表", None, None)
    details(book, "Z05_1 基本支出决算明细表(财决05-1表)", "基本支出决算明细表", "财决05-1表", "basic", None)
    details(book, "Z05_2 项目支出决算明细表(财决05-2表)", "项目支出决算明细表", "财决05-2表", "project", None)
    balances(book, public, "07", "general", "T5")
    own = ["general"]
    details(book, "Z08 一般公共预算财政拨款支出决算明细表(财决08表)", "一般公共预算财政拨款支出决算明细表", "财决08表", None, own)
    details(book, "Z08_1 一般公共预算财政拨款基本支出决算明细表(财决08-1表)", "一般公共预算财政拨款基本支出决算明细表", "财决08-1表", "basic", own)
    details(book, "Z08_2 一般公共预算财政拨款项目支出决算明细表(财决08-2表)", "一般公共预算财政拨款项目支出决算明细表", "财决08-2表", "project", own)
    balances(book, public, "09", "fund", "T7")
    capital(book, public)
    institution(book, public)
    economy(public)
    return public


def cover(book):
    sheet = book.workbook.create_sheet("FMDM 封面代码")
    for row, (name, value) in enumerate(
        [("封面代码", None), ("单位名称：", UNIT), ("单位代码：", CODE), ("单位预算级次：", "县级"), ("报表年度：", f"{YEAR}年度")], 1):
        sheet.cell(row, 1).value = name
        sheet.cell(row, 2).value = value


def three(amount):
    """Budget at the beginning, after adjustments, and the accounts: the unit spent what it had."""
    return [amount, amount, amount]


def whole(book, public):
    sheet = Sheet(book, "Z01 收入支出决算总表(财决01表)", "收入支出决算总表", "财决01表", 15)
    sheet.line("收入", None, None, None, None, "支出")
    sheet.line(*(["项目", "行次"] + STAGES + ["项目（按功能分类）", "行次"] + STAGES + ["项目（按支出性质和经济分类）", "行次"] + STAGES))
    fiscal = {fund: total(funds=[fund]) for fund in FUNDS}
    own = total(funds=["own"])
    came = sum(fiscal.values()) + FEES
    left = [
        ("一、一般公共预算财政拨款收入", "general", fiscal["general"]), ("二、政府性基金预算财政拨款收入", "fund", fiscal["fund"]),
        ("三、国有资本经营预算财政拨款收入", "capital", fiscal["capital"]), ("四、上级补助收入", "superior", 0),
        ("五、事业收入", "undertaking", FEES), ("六、经营收入", "operating", 0), ("七、附属单位上缴收入", "affiliated", 0),
        ("八、其他收入", "other", 0)]
    right = [
        ("一、基本支出", 58, total(nature="basic")),
        ("人员经费", 59, total(item="301", nature="basic") + total(item="303", nature="basic")),
        ("公用经费", 60, total(nature="basic") - total(item="301", nature="basic") - total(item="303", nature="basic")),
        ("二、项目支出", 61, total(nature="project")), ("其中：基本建设类项目", 62, 0), ("三、上缴上级支出", 63, 0),
        ("四、经营支出", 64, 0), ("五、对附属单位补助支出", 65, 0), None, None, ("经济分类支出合计", 68, total())]
    right += [(name, 69 + place, total(item=code)) for place, (code, (name, _)) in enumerate(ECONOMY.items())]
    for place in range(26):
        values = [None] * 15
        if place < len(left):
            name, row, amount = left[place]
            values[:5] = [name, str(place + 1)] + three(amount)
            public.put("T1", f"income.{row}", "amount", amount)
        code, name = CLASSES[place]
        amount = total(code)
        values[5:10] = [f"{numeral(place + 1)}、{name}", str(place + 32)] + three(amount)
        public.put("T1", f"expenditure.{code}", "amount", amount)
        if place < len(right) and right[place]:
            name, line, amount = right[place]
            values[10:] = [name, str(line)] + three(amount)
        sheet.line(*values)
    spent = total()
    opening = sum(CARRIED.values()) + CARRIED_OWN
    grand = came + SURPLUS + opening
    closing = grand - spent
    rows = [
        ("本年收入合计", 27, came, "income.total", "本年支出合计", 84, spent, "expenditure.total"),
        ("使用非财政拨款结余（含专用结余）", 28, SURPLUS, "income.surplus-used", "结余分配", 85, 0, "expenditure.distribution"),
        ("年初结转和结余", 29, opening, "income.opening", "年末结转和结余", 86, closing, "expenditure.closing"),
        ("总计", 31, grand, "income.grand-total", "总计", 88, grand, "expenditure.grand-total")]
    for name, line, amount, row, other, other_line, other_amount, other_row in rows:
        sheet.line(*([name, str(line)] + three(amount) + [other] + [None] * 5 + [str(other_line)] + three(other_amount)))
        sheet.merge(sheet.row, 6, 11)
        public.put("T1", row, "amount", amount)
        public.put("T1", other_row, "amount", other_amount)


def numeral(number):
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones or not tens else "")


def fiscal(book, public):
    sheet = Sheet(book, "Z01_1 财政拨款收入支出决算总表(财决01-1表)", "财政拨款收入支出决算总表", "财决01-1表", 33)
    head, budgets = [], []
    for stage in STAGES:
        head += [stage, None, None, None]
        budgets += ["合计"] + list(FUNDS.values())
    sheet.line(*(["项目", "行次"] + STAGES + ["项目（按功能分类）", "行次"] + head + ["项目（按支出性质和经济分类）", "行次"] + head))
    for first in (8, 12, 16, 22, 26, 30):
        sheet.merge(sheet.row, first, first + 3)
    sheet.line(*([None] * 7 + budgets + [None, None] + budgets))

    def four(amounts):
        return ([sum(amounts)] + amounts) * 3

    def by_fund(**what):
        return [total(funds=[fund], **what) for fund in FUNDS]

    spent = by_fund()
    right = [
        ("一、基本支出", by_fund(nature="basic")),
        ("人员经费", [a + b for a, b in zip(by_fund(nature="basic", item="301"), by_fund(nature="basic", item="303"))]),
        ("公用经费", [a - b - c for a, b, c in zip(by_fund(nature="basic"), by_fund(nature="basic", item="301"), by_fund(nature="basic", item="303"))]),
        ("二、项目支出", by_fund(nature="project")), None, ("经济分类支出合计", spent)]
    right += [(name, by_fund(item=code)) for code, (name, _) in ECONOMY.items()]
    left = [(f"{numeral(place)}、{name}", fund) for place, (fund, name) in enumerate(FUNDS.items(), 1)]
    columns = ["total"] + list(FUNDS)
    for place in range(26):
        values = [None] * 33
        if place < 3:
            name, fund = left[place]
            values[:5] = [name, str(place + 1)] + three(spent[place])
            public.put("T4", f"income.{fund}", "amount", spent[place])
        code, name = CLASSES[place]
        amounts = by_fund(code=code)
        values[5:19] = [f"{numeral(place + 1)}、{name}", str(place + 33)] + four(amounts)
        for column, amount in zip(columns, [sum(amounts)] + amounts):
            public.put("T4", f"expenditure.{code}", column, amount)
        if place < len(right) and right[place]:
            name, amounts = right[place]
            values[19:] = [name, str(place + 59)] + four(amounts)
        sheet.line(*values)
    carried = list(CARRIED.values())

    def ends(name, line, amount, row, other=None, other_line=None, amounts=None, other_row=None):
        values = [name, str(line)] + three(amount) + [other] + [None] * 14
        if other:
            values += [str(other_line)] + four(amounts)
        sheet.line(*values)
        public.put("T4", row, "amount", amount)
        if other:
            sheet.merge(sheet.row, 6, 20)
            for column, value in zip(columns, [sum(amounts)] + amounts):
                public.put("T4", other_row, column, value)

    ends("本年收入合计", 27, sum(spent), "income.total", "本年支出合计", 85, spent, "expenditure.total")
    ends("年初财政拨款结转和结余", 28, sum(carried), "opening.total", "年末财政拨款结转和结余", 86, carried, "expenditure.closing")
    for place, (fund, name) in enumerate(FUNDS.items()):
        ends(f"{numeral(place + 1)}、{name}", 29 + place, carried[place], f"opening.{fund}")
    grand = [a + b for a, b in zip(spent, carried)]
    ends("总计", 32, sum(grand), "income.grand-total", "总计", 90, grand, "expenditure.grand-total")


HEAD = [
    ["项目", None, None, None], ["支出功能分类科目编码", None, None, "科目名称"], ["类", "款", "项", None]]


def over(sheet, headings):
    """Draws a heading with nothing behind it as one cell over the columns that it stands for."""
    row, first = sheet.row, None
    for column, heading in enumerate(headings + [""], 5):
        if heading is not None:
            if first and column - first > 1:
                sheet.merge(row, first, column - 1)
            first = column if heading else None


def listing(sheet, groups, heads, width):
    """The three rows of a header: groups, what stands under them, 类款项; and 栏次."""
    sheet.line(*(HEAD[0] + groups))
    sheet.merge(sheet.row, 1, 4)
    over(sheet, groups)
    sheet.line(*(HEAD[1] + heads))
    sheet.merge(sheet.row, 1, 3)
    sheet.line(*HEAD[2])
    sheet.line(*([None, None, None, "栏次"] + [str(number) for number in range(1, width + 1)]))


def rows(funds=None):
    yield None, "合计", ""
    for code in codes(funds=funds):
        yield code, NAMES[code], code


def income(book, public):
    columns = ["total", "fiscal", "superior", "undertaking", "operating", "affiliated", "other"]
    sheet = Sheet(book, "Z03 收入决算表(财决03表)", "收入决算表", "财决03表", 12)
    listing(
        sheet, ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", None, "经营收入", "附属单位上缴收入", "其他收入"],
        [None, None, None, "小计", "其中：教育收费"], 8)
    for code, name, prefix in rows():
        fees = FEES if "2010301".startswith(prefix) else 0
        money = total(prefix, funds=list(FUNDS))
        sheet.line(code, None, None, name, money + fees, money, 0, fees, 0, 0, 0, 0)
        for column, amount in zip(columns, [money + fees, money, 0, fees, 0, 0, 0]):
            public.put("T2", code or "total", column, amount)


def expenditure(book, public):
    columns = ["total", "basic", "project", "remitted", "operating", "aid"]
    sheet = Sheet(book, "Z04 支出决算表(财决04表)", "支出决算表", "财决04表", 10)
    listing(sheet, ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], [], 6)
    for code, name, prefix in rows():
        amounts = [total(prefix), total(prefix, nature="basic"), total(prefix, nature="project"), 0, 0, 0]
        sheet.line(code, None, None, name, *amounts)
        for column, amount in zip(columns, amounts):
            public.put("T3", code or "total", column, amount)


def details(book, name, title, number, nature, funds):
    projects = nature == "project"
    more = ["项目代码", "项目类别"] if projects else []
    groups, heads = more + ["合计"], [None] * (len(more) + 1)
    for _, (name_of_class, items) in ECONOMY.items():
        groups += [name_of_class] + [None] * len(items)
        heads += ["小计"] + [item for _, item in items]
    sheet = Sheet(book, name, title, number, 4 + len(groups))
    listing(sheet, groups, heads, len(groups))

    def amounts(prefix, project=None):
        found = [total(prefix, "", nature, funds, project)]
        for code, (_, items) in ECONOMY.items():
            found.append(total(prefix, code, nature, funds, project))
            found += [total(prefix, item, nature, funds, project) for item, _ in items]
        # What there is nothing of stays blank, as clients export it.
        return [amount or None for amount in found]

    sheet.line(*([None, None, None, "合计"] + [None] * len(more) + amounts("")))
    for code in codes(nature, funds):
        if projects:
            if len(code) < 7:
                continue
            names = dict.fromkeys(
                line[5] for line in LINES
                if line[0] == code and line[2] == nature and (funds is None or line[3] in funds))
            for place, project in enumerate(names, 1):
                sheet.line(*([code, None, None, project, f"{code}{place:03}", "特定目标类"] + amounts(code, project)))
        else:
            sheet.line(*([code, None, None, NAMES[code]] + amounts(code)))


BALANCES = (
    ["年初结转和结余", None, None, "本年收入", None, None, "本年支出", None, None, None, None, "年末结转和结余", None, None],
    ["合计", "基本支出结转", "项目支出结转和结余", "合计", "基本支出", "项目支出", "合计", "基本支出", None, None, "项目支出", "合计",
     "基本支出结转", "项目支出结转和结余"],
    [None] * 7 + ["小计", "人员经费", "公用经费"] + [None] * 4)
CARRIED_BY = {"general": "2130106", "fund": "2120804"}


def balances(book, public, number, fund, table):
    title = FUNDS[fund] + "收入支出决算表"
    sheet = Sheet(book, f"Z{number} {title}(财决{number}表)", title, f"财决{number}表", 18)
    sheet.line(*(HEAD[0] + BALANCES[0]))
    over(sheet, BALANCES[0])
    sheet.line(*(HEAD[1] + BALANCES[1]))
    over(sheet, BALANCES[1])
    sheet.line(*([None] * 4 + BALANCES[2]))
    sheet.line(*HEAD[2])
    sheet.line(*([None, None, None, "栏次"] + [str(place) for place in range(1, 15)]))
    for code, name, prefix in rows([fund]):
        kept = CARRIED[fund] if CARRIED_BY[fund].startswith(prefix) else 0
        basic, project = (total(prefix, nature=kind, funds=[fund]) for kind in ("basic", "project"))
        people = sum(total(prefix, item, "basic", [fund]) for item in ("301", "303"))
        sheet.line(
            code, None, None, name, kept, 0, kept, basic + project, basic, project, basic + project, basic,
            people, basic - people, project, kept, 0, kept)
        found = [("total", basic + project), ("basic", basic), ("project", project)]
        if table == "T7":
            found = [("opening", kept), ("income", basic + project)] + found + [("closing", kept)]
        for column, amount in found:
            public.put(table, code or "total", column, amount)


def capital(book, public):
    title = FUNDS["capital"] + "收入支出决算表"
    sheet = Sheet(book, f"Z11 {title}(财决11表)", title, "财决11表", 14)
    listing(
        sheet, ["年初结转和结余", None, None, "本年收入", "本年支出", None, None, "年末结转和结余", None, None],
        ["合计", "结转", "结余", None, "合计", "基本支出", "项目支出", "合计", "结转", "结余"], 10)
    for code, name, prefix in rows(["capital"]):
        amount = total(prefix, funds=["capital"])
        sheet.line(code, None, None, name, 0, 0, 0, amount, amount, 0, amount, 0, 0, 0)
        for column, value in (("total", amount), ("basic", 0), ("project", amount)):
            public.put("T8", code or "total", column, value)


def institution(book, public):
    sheet = Sheet(book, "F03 机构运行信息表(财决附03表)", "机构运行信息表", "财决附03表", 8)
    sheet.line("项目", "行次", "年初预算数", "全年预算数", "决算统计数", "项目", "行次", "统计数")
    car, guests = total(item="30231"), total(item="30217")
    operating = total(nature="basic", funds=["general"]) - sum(
        total(item=item, nature="basic", funds=["general"]) for item in ("301", "303"))
    left = [
        ("一、“三公”经费支出", None, None), ("（一）支出合计", car + guests, "total"), ("1．因公出国（境）费", 0, "abroad"),
        ("2．公务用车购置及运行维护费", car, "vehicles"), ("（1）公务用车购置费", 0, "purchase"),
        ("（2）公务用车运行维护费", car, "operation"), ("3．公务接待费", guests, "reception"),
        ("（1）国内接待费", guests, None), ("其中：外事接待费", 0, None), ("（2）国（境）外接待费", 0, None)]
    right = [
        ("二、机关运行经费", operating), ("（一）行政单位", operating), ("（二）参照公务员法管理事业单位", 0),
        ("四、政府采购支出合计", 3_980_000 * 10), ("1．政府采购货物支出", 3_980_000 * 10), ("2．政府采购工程支出", 0),
        ("3．政府采购服务支出", 0), ("其中：授予中小企业合同金额", 3_500_000 * 10), ("其中：授予小微企业合同金额", 2_000_000 * 10)]
    for place in range(len(left)):
        name, amount, column = left[place]
        values = [name, str(place + 1)] + (["—"] * 3 if amount is None else three(amount))
        if place < len(right):
            values += [right[place][0], str(place + 22), right[place][1]]
        sheet.line(*values)
        if column:
            for kind in ("budget", "final"):
                public.put("T9", "unit", f"{kind}.{column}", amount)


def economy(public):
    own = {"nature": "basic", "funds": ["general"]}
    for code, (_, items) in ECONOMY.items():
        for item in [code] + [item for item, _ in items]:
            amount = total(item=item, **own)
            if amount:
                public.put("T6", item, "amount", amount)
    people = total(item="301", **own) + total(item="303", **own)
    public.put("T6", "personnel.total", "amount", people)
    public.put("T6", "operating.total", "amount", total(**own) - people)


def save_xls(book, path):
    """The same as .xls, which is what clients export most; needs xlwt."""
    import xlwt

    workbook = xlwt.Workbook(encoding="utf-8")
    style = xlwt.easyxf(num_format_str="0.00")
    for sheet in book.workbook.worksheets:
        copy = workbook.add_sheet(sheet.title)
        covered = set()
        for merge in sheet.merged_cells.ranges:
            first, last = (merge.min_row - 1, merge.min_col - 1), (merge.max_row - 1, merge.max_col - 1)
            copy.write_merge(first[0], last[0], first[1], last[1], sheet.cell(merge.min_row, merge.min_col).value)
            covered |= {(row, column) for row in range(first[0], last[0] + 1) for column in range(first[1], last[1] + 1)}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and (cell.row - 1, cell.column - 1) not in covered:
                    if isinstance(cell.value, str):
                        copy.write(cell.row - 1, cell.column - 1, cell.value)
                    else:
                        copy.write(cell.row - 1, cell.column - 1, cell.value, style)
    workbook.save(str(path))


def files():
    """The workbook, and the figures that it must give as CSV."""
    book = packing.Book()
    public = make(book)
    return book, "\n".join(public.lines()) + "\n"
