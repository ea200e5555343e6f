"""Surnames: what tells a name from other words.

The surnames of 百家姓 that are met today and some that it lacks; `COMMON` are a hundred that are met everywhere. Many a rare
one is an everyday word (任, 和, 全), so that where a text gives no other sign only the common ones should count.
"""

from __future__ import annotations

COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金"
    "石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
SURNAMES = COMMON | frozenset(
    "丛丰井况宿巢帅於暴蓬蔚谯鄢钦党邝酆贲滑汲郤暨仉郜厍钭宓褚卫尤施华戚喻柏水窦章云葛奚郎鲁昌苗凤花俞柳鲍费廉岑倪滕殷毕邬安常"
    "乐时傅皮卞齐康伍元卜平和穆萧湛祁禹狄米贝明臧计伏成谈茅庞纪舒屈项祝阮蓝闵席季麻强路娄危童颜梅盛刁骆樊凌霍虞柯管经房裘缪干"
    "解应宗宣郁单杭洪包诸左吉邢裴荣翁荀羊惠甄曲家封储靳焦巴弓牧车全班仰秋仲伊宫宁仇栾甘厉戎祖符景詹束幸司韶薄印怀蒲鄂索咸赖卓"
    "屠蒙池乔阴胥能苍双闻莘翟贡劳申扶冉雍桑桂濮牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹习艾鱼容古易慎戈庾终居衡步都耿满弘匡"
    "瓮国文寇广东欧沃利越师巩聂晁勾敖融冷辛阚那简饶关相查后荆红游竺权盖桓公代涂佟岳隋迟商洛麦牟佘苑仝芦苟楚晋邸亓逯缑郗沙冼揭钮"
    "谷芮羿苻綦粟檀眭睢萨隽鄞郯禤呙墨嵇邴糜隗蓟邰蔺逄姬郦璩郏宦阙殳夔訾毋乜鞠蒯佴芈妫甯雒丘盘闪俟亢鹿靖栗矫笪巫辜麴昝谌雎沐"
)
_COMPOUND = [
    "欧阳",
    "司马",
    "诸葛",
    "司徒",
    "夏侯",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "轩辕",
    "宇文",
    "长孙",
    "端木",
    "百里",
    "呼延",
    "南宫",
    "独孤",
    "鲜于",
    "澹台",
    "公冶",
    "濮阳",
    "淳于",
    "申屠",
    "赫连",
    "钟离",
    "司空",
    "巫马",
    "漆雕",
    "万俟",
    "拓跋",
    "谷梁",
    "东郭",
    "西门",
    "左丘",
    "上官",
    "纳兰",
    "公羊",
    "太史",
    "仲孙",
    "亓官",
    "司寇",
    "颛孙",
    "壤驷",
    "公西",
]
# words of another meaning in running text (第五, 南门), or so rare that a text means a people or a dynasty by them
_WORDS = ["东门", "北宫", "单于", "南门", "叔孙", "叶赫", "季孙", "完颜", "微生", "第五", "耶律", "达奚"]
# as often a single surname and the first character of a given name: they are a surname to a reader, and none to an order by strokes
_MAYBE_SINGLE = ["闻人", "宗政", "闾丘", "乐正", "梁丘", "羊舌", "太叔", "公良", "夹谷", "宰父", "申徒"]

SORTED_AS_COMPOUND = frozenset((*_COMPOUND, *_WORDS))
READ_AS_COMPOUND = (*_COMPOUND, *_MAYBE_SINGLE)
