"""The prefixes that codes begin with, as tables: a new series is one line here.

Area codes are those of GB/T 2260. The sectors are the customary list, gathered from codes in
print; their names are for the reader. Letters that no table knows are read too, without a level
(`families`).
"""

from __future__ import annotations

from typing import Final

# National prefixes that may carry /T or /Z.
NATIONAL: Final = {
    "GB": "国家标准",
    "GBZ": "国家职业卫生标准",
}

# National prefixes that stand alone.
NATIONAL_BARE: Final = {
    "GBJ": "工程建设国家标准 (until 1990)",
    "GBN": "国家内部标准 (old)",
}

# Sectors; each may carry /T or /Z. The earthquake sector, DB, has a family of its own.
INDUSTRY: Final = {
    "AQ": "安全生产",
    "BB": "包装",
    "CB": "船舶",
    "CH": "测绘",
    "CJ": "城镇建设",
    "CJJ": "城镇建设工程",
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
    "GJB": "国家军用标准: a sector here, since no civil body issues it",
    "GM": "密码",
    "GY": "广播电视和网络视听",
    "HB": "航空",
    "HG": "化工",
    "HGJ": "化工工程",
    "HJ": "生态环境",
    "HS": "海关",
    "HY": "海洋",
    "JB": "机械",
    "JC": "建材",
    "JG": "建筑工业",
    "JGJ": "建筑工程",
    "JR": "金融",
    "JT": "交通",
    "JTG": "公路工程",
    "JTJ": "交通工程 (old)",
    "JTS": "水运工程",
    "JY": "教育",
    "LB": "旅游",
    "LD": "劳动和劳动安全",
    "LS": "粮食",
    "LY": "林业",
    "MH": "民用航空",
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
    "YJ": "应急管理",
    "YS": "有色金属",
    "YY": "医药",
    "YZ": "邮政",
    "ZY": "中医药",
}

# Sectors without /T and /Z: in 'TSG T7001-2023' the T belongs to the number.
INDUSTRY_BARE: Final = {
    "JJF": "国家计量技术规范",
    "JJG": "国家计量检定规程",
    "TSG": "特种设备安全技术规范",
}

# Associations that numbered their texts without T/ before 2017.
GROUP: Final = {
    "CECS": "中国工程建设标准化协会",
}

# Area codes of the provinces, GB/T 2260. City and district codes begin with one of them.
PROVINCES: Final = {
    "11": "北京",
    "12": "天津",
    "13": "河北",
    "14": "山西",
    "15": "内蒙古",
    "21": "辽宁",
    "22": "吉林",
    "23": "黑龙江",
    "31": "上海",
    "32": "江苏",
    "33": "浙江",
    "34": "安徽",
    "35": "福建",
    "36": "江西",
    "37": "山东",
    "41": "河南",
    "42": "湖北",
    "43": "湖南",
    "44": "广东",
    "45": "广西",
    "46": "海南",
    "50": "重庆",
    "51": "四川",
    "52": "贵州",
    "53": "云南",
    "54": "西藏",
    "61": "陕西",
    "62": "甘肃",
    "63": "青海",
    "64": "宁夏",
    "65": "新疆",
    "71": "台湾",
    "81": "香港",
    "82": "澳门",
}

# Who publishes together with ISO or IEC, and the types of their documents (drafts included).
PARTNERS: Final = ("IEC", "ISO", "IEEE", "ASTM", "CIE", "HL7", "IDF", "OECD", "SAE")
DOCUMENT_TYPES: Final = ("TR", "TS", "PAS", "GUIDE", "DIS", "FDIS", "CD", "WD", "DTR", "DTS")

# Two to four letters that are no unlisted sector: families of their own, the standards of
# other countries and associations (IEEE is one; its level would be a guess), and ICS, CCS, ISBN.
NOT_A_SECTOR: Final = (
    *NATIONAL,
    *NATIONAL_BARE,
    *GROUP,
    *("ISO", "IEC", "ITU", "IWA", "IEEE", "IETF", "RFC", "ETSI", "CEN", "EN", "BS", "DIN", "NF"),
    *("UNE", "JIS", "KS", "CNS", "ANSI", "NIST", "ASTM", "ASME", "SAE", "API", "UL", "GOST"),
    *("ICS", "CCS", "ISBN", "ISSN", "DOI", "NO"),
)
