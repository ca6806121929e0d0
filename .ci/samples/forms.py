"""Titles, labels and remarks of the official forms of the nine tables: what `Schemas/layouts` says of
them, and what only the forms themselves print."""
import json
import pathlib

LAYOUTS = pathlib.Path(__file__).resolve().parents[2] / "Schemas/layouts"


def layout(name):
    return json.loads((LAYOUTS / f"{name}.json").read_text(encoding="utf-8"))


TABLES = {f"T{number}": layout(f"T{number}") for number in range(1, 10)}

TITLES = {table: described["titles"][0] for table, described in TABLES.items()}


def columns(table, *wanted):
    """The columns of a table that are wanted, else those that no other one splits: (name, last heading)."""
    return [
        (column["id"], column["heading"].split("/")[-1])
        for column in TABLES[table]["output"]["columns"]
        if (column["id"] in wanted if wanted else "." not in column["id"])
    ]


NOTES = {
    "T1": "注：1.本表反映部门本年度的总收支和年末结转结余情况。2.本套报表金额单位转换时可能存在尾数误差。",
    "T2": "注：本表反映部门本年度取得的各项收入情况。",
    "T3": "注：本表反映部门本年度各项支出情况。",
    "T4": "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
    "T5": "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
    "T6": "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
    "T7": "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
    "T8": "注：本表反映部门本年度国有资本经营预算财政拨款收入、支出及结转和结余情况。",
    "T9": "注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；"
    "决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
}

CLASS_NAMES = {entry["code"]: entry["names"][0] for entry in layout("terms")["classes"]}
CLASSES = [(code, CLASS_NAMES[code]) for code in TABLES["T1"]["classRows"]["codes"]]

INCOME = [
    (row["id"], row["labels"][0])
    for row in TABLES["T1"]["rows"]
    if row["side"] == "income" and row.get("line", 9) <= 8
]

BUDGETS = columns("T4", "general", "fund", "capital")
T2_COLUMNS = columns("T2")
T3_COLUMNS = columns("T3")
T5_COLUMNS = columns("T5", "total", "basic", "project")

PERSONNEL = [
    ("301", "工资福利支出"), ("30101", "基本工资"), ("30102", "津贴补贴"), ("30103", "奖金"),
    ("30106", "伙食补助费"), ("30107", "绩效工资"), ("30108", "机关事业单位基本养老保险缴费"),
    ("30109", "职业年金缴费"), ("30110", "职工基本医疗保险缴费"), ("30111", "公务员医疗补助缴费"),
    ("30112", "其他社会保障缴费"), ("30113", "住房公积金"), ("30114", "医疗费"), ("30199", "其他工资福利支出"),
    ("303", "对个人和家庭的补助"), ("30301", "离休费"), ("30302", "退休费"), ("30303", "退职（役）费"),
    ("30304", "抚恤金"), ("30305", "生活补助"), ("30306", "救济费"), ("30307", "医疗费补助"),
    ("30308", "助学金"), ("30309", "奖励金"), ("30310", "个人农业生产补贴"), ("30311", "代缴社会保险费"),
    ("30399", "其他对个人和家庭的补助"),
]
SERVICES = [
    ("302", "商品和服务支出"), ("30201", "办公费"), ("30202", "印刷费"), ("30203", "咨询费"), ("30204", "手续费"),
    ("30205", "水费"), ("30206", "电费"), ("30207", "邮电费"), ("30208", "取暖费"), ("30209", "物业管理费"),
    ("30211", "差旅费"), ("30212", "因公出国（境）费用"), ("30213", "维修（护）费"), ("30214", "租赁费"),
    ("30215", "会议费"), ("30216", "培训费"), ("30217", "公务接待费"), ("30218", "专用材料费"),
    ("30224", "被装购置费"), ("30225", "专用燃料费"), ("30226", "劳务费"), ("30227", "委托业务费"),
    ("30228", "工会经费"), ("30229", "福利费"), ("30231", "公务用车运行维护费"), ("30239", "其他交通费用"),
    ("30240", "税金及附加费用"), ("30299", "其他商品和服务支出"),
]
CAPITAL = [
    ("310", "资本性支出"), ("31001", "房屋建筑物购建"), ("31002", "办公设备购置"), ("31003", "专用设备购置"),
    ("31005", "基础设施建设"), ("31006", "大型修缮"), ("31007", "信息网络及软件购置更新"), ("31008", "物资储备"),
    ("31009", "土地补偿"), ("31010", "安置补助"), ("31011", "地上附着物和青苗补偿"), ("31012", "拆迁补偿"),
    ("31013", "公务用车购置"), ("31019", "其他交通工具购置"), ("31021", "文物和陈列品购置"),
    ("31022", "无形资产购置"), ("31099", "其他资本性支出"),
]
DEBT = [("307", "债务利息及费用支出"), ("30701", "国内债务付息"), ("30702", "国外债务付息")]
OTHER = [
    ("399", "其他支出"), ("39907", "国家赔偿费用支出"), ("39908", "对民间非营利组织和群众性自治组织补贴"),
    ("39909", "经常性赠与"), ("39910", "资本性赠与"), ("39999", "其他支出"),
]

THREE_PUBLIC = {column["id"]: column["heading"].split("/")[1:] for column in TABLES["T9"]["output"]["columns"]}
ABROAD, VEHICLES, RECEPTION = (THREE_PUBLIC[f"final.{name}"][0] for name in ("abroad", "vehicles", "reception"))
PURCHASE, OPERATION = (THREE_PUBLIC[f"final.{name}"][1] for name in ("purchase", "operation"))

DIGITS = "零一二三四五六七八九"


def numbered(index, label):
    """`三、上级补助收入`: the ordinal of a line in front of its label."""
    tens, ones = divmod(index, 10)
    ordinal = (DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (DIGITS[ones] if ones else "")
    return f"{ordinal}、{label}"


def names(*lists):
    """Codes with their names, as one table."""
    return {code: name for entries in lists for code, name in entries}
