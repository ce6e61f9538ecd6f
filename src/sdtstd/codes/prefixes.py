"""The prefixes that codes begin with, as tables: a new series is one line here.

Area codes are those of GB/T 2260; the letters of industries have a file of their own
(`industries`). Names are for the reader.
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

# Series of provinces and cities in letters of their own. Where no T or Z follows, the letters do
# not say how far the text binds. Seen at zjt.xinjiang.gov.cn and in 深圳市建筑工程消耗量标准.
LOCAL: Final = {
    "SJG": "深圳市工程建设标准, SJG 171-2024",
    "XJJ": "新疆维吾尔自治区工程建设标准, XJJ 131-2021",
}

# Provinces whose number belongs to the letters DBJ, since they print it before a slash:
# DBJ41/138-2014. Guizhou has it both ways, DBJ52/080-2016 and DBJ52-062-2013: one series.
# Elsewhere it stands with the number: DBJ 15-92-2013.
DBJ_PLACES: Final = {
    "41": "河南",
    "45": "广西",
    "51": "四川",
    "52": "贵州",
}

# Who publishes together with ISO or IEC, and the types of their documents (drafts included).
PARTNERS: Final = ("IEC", "ISO", "IEEE", "ASTM", "CIE", "HL7", "IDF", "OECD", "SAE")
DOCUMENT_TYPES: Final = ("TR", "TS", "PAS", "GUIDE", "DIS", "FDIS", "CD", "WD", "DTR", "DTS")

# Two to four letters that are no unlisted series: families of their own, the standards of other
# countries and associations (IEEE is one; its level would be a guess), ICS, CCS, ISBN, amendments,
# and the geological survey, which puts the year first: DD 2015-06.
NOT_A_SERIES: Final = (
    *NATIONAL,
    *NATIONAL_BARE,
    *GROUP,
    *("ISO", "IEC", "ITU", "IWA", "IEEE", "IETF", "RFC", "ETSI", "CEN", "EN", "BS", "DIN", "NF"),
    *("UNE", "JIS", "KS", "CNS", "ANSI", "NIST", "ASTM", "ASME", "SAE", "API", "UL", "GOST"),
    *("ICS", "CCS", "ISBN", "ISSN", "DOI", "NO"),
    *("XG", "AMD", "COR", "ADD", "DD"),
)
