"""The letters of industry standards (行业标准代号), and where each of them is from.

Whoever adds letters adds their source. Letters that stand in no table are read too, without a
level (`families`).
"""

from __future__ import annotations

from typing import Final

# The industries of the platform where the ministries file their standards (行业标准信息服务平台,
# hbba.sacinfo.org.cn), by its names, as two public copies have them: `industry_lookup.py` of
# github.com/leanmore/PilotStd (commit 42019d25) and the list of a program that asks the platform.
# All but DY, GC, JS, KA, MR, NB, RB, RF, SF, SW, XF and YJ stand in `gb_agencies.rb` of
# github.com/metanorma/gb-agencies too, with the ministry of each.
# Not here: DB (地震), which has a family of its own, and GF (国防工业), since the language norms
# of the Ministry of Education are numbered GF too (GF 0025-2021).
LISTED: Final = {
    "AQ": "安全生产",
    "BB": "包装",
    "CB": "船舶",
    "CH": "测绘",
    "CJ": "城镇建设",
    "CY": "新闻出版",
    "DA": "档案",
    "DL": "电力",
    "DY": "电影",
    "DZ": "地质矿产",
    "EJ": "核工业",
    "FZ": "纺织",
    "GA": "公共安全",
    "GC": "国家物资储备",
    "GH": "供销合作",
    "GM": "国密",
    "GY": "广播电视和网络视听",
    "HB": "航空",
    "HG": "化工",
    "HJ": "环境保护",
    "HS": "海关",
    "HY": "海洋",
    "JB": "机械",
    "JC": "建材",
    "JG": "建筑工程",
    "JR": "金融",
    "JS": "机关事务",
    "JT": "交通",
    "JY": "教育",
    "KA": "矿山安全",
    "LB": "旅游",
    "LD": "劳动和劳动安全",
    "LS": "粮食",
    "LY": "林业",
    "MH": "民用航空",
    "MR": "市场监管",
    "MT": "煤炭",
    "MZ": "民政",
    "NB": "能源",
    "NY": "农业",
    "QB": "轻工",
    "QC": "汽车",
    "QJ": "航天",
    "QX": "气象",
    "RB": "认证认可",
    "RF": "人民防空",
    "SB": "国内贸易",
    "SC": "水产",
    "SF": "司法",
    "SH": "石油化工",
    "SJ": "电子",
    "SL": "水利",
    "SN": "出入境检验检疫",
    "SW": "税务",
    "SY": "石油天然气",
    "TB": "铁路运输",
    "TD": "土地管理",
    "TY": "体育",
    "WB": "物资管理",
    "WH": "文化",
    "WJ": "兵工民品",
    "WM": "外经贸",
    "WS": "卫生",
    "WW": "文物保护",
    "XB": "稀土",
    "XF": "消防救援",
    "YB": "黑色冶金",
    "YC": "烟草",
    "YD": "通信",
    "YJ": "减灾救灾与综合性应急管理",
    "YS": "有色金属",
    "YY": "医药",
    "YZ": "邮政",
    "ZY": "中医药",
}

# Letters that the platform does not list, each with a text in print that has them.
PRINTED: Final = {
    "CJJ": ("城镇建设工程", "CJJ/T 244-2016"),
    # no list of industries has it, and no civil body issues it
    "GJB": ("国家军用标准", "GJB 9001C-2017"),
    "HGJ": ("化工工程; its title page says 行业标准", "HGJ 229-91"),
    "JGJ": ("建筑工程", "JGJ 31-2003"),
    "JTG": ("公路工程", "JTG/T H21-2011"),
    "JTJ": ("交通工程, before JTG and JTS", "JTJ 023-85"),
    "JTS": ("水运工程", "JTS 165-2013"),
}

# May carry /T and /Z.
INDUSTRY: Final = LISTED | {letters: name for letters, (name, _) in PRINTED.items()}

# Without /T and /Z: in 'TSG T7001-2023' the T belongs to the number. PilotStd counts them among
# the industry standards that the platform does not list.
INDUSTRY_BARE: Final = {
    "JJF": "国家计量技术规范",
    "JJG": "国家计量检定规程",
    "TSG": "特种设备安全技术规范",
}

# Letters of one industry, with those under which its texts were numbered before it was merged
# into the other: NB/SH/T 0306-2013.
DOUBLE: Final = {
    "NB/SH": "能源 (石油化工)",
}
