#!/usr/bin/python3
"""Synthetic documents with planted private data. Independent of any detector.
   make.py --out DIR --seed N --count N   ->  DIR/docs/*, DIR/truth.jsonl, DIR/settings.json, DIR/summary.json
   Document i depends only on (seed, i). Mix of each 20: 12 md, 3 docx, 3 xlsx, 1 pptx, 1 pdf. About half plain.
   Every person, number and address is invented by a random generator; area codes are those of GB/T 2260 (areas.tsv).
"""
import argparse, collections, datetime, io, json, os, random, re, sys, unicodedata, zipfile
from xml.sax.saxutils import escape as _esc

HERE = os.path.dirname(os.path.abspath(__file__))
CUR, OLD, AREANAME = [], [], {}
for _l in open(os.path.join(HERE, 'areas.tsv'), encoding='utf-8'):
    c, n, s = _l.rstrip('\n').split('\t')
    (CUR if s == 'current' else OLD).append(c); AREANAME[c] = n

UNION = {'name': '育才区教师工会', 'phones': ['010-88881234', '010-88885678', '400-810-2351'],
         'mobiles': ['13910012351', '18810012351'], 'emails': ['gonghui@yucai-union.example.cn'],
         'note': "the union's own numbers: known to a detector, not private"}
MARK = '\ue000'          # a place where the text is cut into runs of its own (docx, pptx) or into emphasis (md)

def esc(s): return _esc(s, {'"': '&quot;'})
def strip(s): return s.replace(MARK, '')

# ------------------------------------------------------------------ values
W17 = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
def idcheck(s17): return '10X98765432'[sum(int(a) * b for a, b in zip(s17, W17)) % 11]
def birth(r, lo=1950, hi=2003):
    if r.random() < .01: return datetime.date(r.choice([y for y in range(lo, hi + 1) if y % 4 == 0]), 2, 29)
    a, b = datetime.date(lo, 1, 1).toordinal(), datetime.date(hi, 12, 31).toordinal()
    return datetime.date.fromordinal(r.randint(a, b))
def area(r): return r.choice(CUR) if r.random() < .9 else r.choice(OLD)
def identity(r, child=False, want=None):
    while True:
        s = area(r) + birth(r, *((2006, 2019) if child else (1950, 2003))).strftime('%Y%m%d') + '%03d' % r.randint(1, 999)
        c = idcheck(s)
        if want == 'X' and c != 'X' or want == 'digits' and c == 'X': continue
        return s + c
def identity15(r): return area(r) + birth(r, 1932, 1980).strftime('%y%m%d') + '%03d' % r.randint(1, 999)
PRE = ('130 131 132 133 134 135 136 137 138 139 145 147 149 150 151 152 153 155 156 157 158 159 166 167 170 171 172 173 175 176 '
       '177 178 180 181 182 183 184 185 186 187 188 189 190 191 192 193 195 196 197 198 199').split()
def mobile(r):
    while True:
        m = r.choice(PRE) + '%08d' % r.randint(0, 99999999)
        if m not in UNION['mobiles']: return m
BINS = [('622202', 19), ('621226', 19), ('622208', 19), ('622848', 19), ('622845', 19), ('621700', 19), ('622700', 19), ('621661', 19),
        ('621660', 19), ('621785', 19), ('622188', 19), ('621098', 19), ('622588', 16), ('621483', 16), ('622609', 16), ('622622', 16),
        ('622617', 16), ('622521', 16), ('622698', 16), ('622690', 16), ('622662', 16), ('601428', 17), ('405512', 17), ('622258', 17),
        ('622909', 18), ('622908', 18), ('966666', 18), ('622155', 16), ('623058', 19), ('621462', 19)]
def luhn(s):
    t = 0
    for i, ch in enumerate(reversed(s)):
        d = int(ch)
        if i % 2 == 1: d = d * 2 - 9 if d > 4 else d * 2
        t += d
    return t % 10 == 0
def bankcard(r):
    b, n = r.choice(BINS)
    s = b + ''.join(r.choice('0123456789') for _ in range(n - len(b) - 1))
    return next(s + d for d in '0123456789' if luhn(s + d))
def passport(r):
    return 'E%08d' % r.randint(0, 99999999) if r.random() < .6 else 'E' + r.choice('AAAABCDEFGHJK') + '%07d' % r.randint(0, 9999999)
def hmpass(r): return 'C%08d' % r.randint(0, 99999999)
def residence(r):   # residence permits of HK/Macau/Taiwan residents: same build, area 81/82/83 0000
    s = r.choice(['810000', '820000', '830000']) + birth(r).strftime('%Y%m%d') + '%03d' % r.randint(1, 999)
    return s + idcheck(s)

SUR = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
SUR2 = ['欧阳', '司马', '上官', '诸葛', '夏侯', '皇甫', '尉迟']
GIV = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰文华建国志红玉梅玲燕斌鹏辉宇浩然子涵雨轩欣怡晨梓萱思远佳琪俊凯雪倩晓东海波春生云飞淑珍凤德福庆学永健立新振宁安康乐瑞祥'
def person(r):
    s = r.choice(SUR2) if r.random() < .02 else r.choice(SUR)
    n = s + ''.join(r.choice(GIV) for _ in range(1 if r.random() < .22 else 2))
    return n
SCH = ['第一小学', '实验小学', '中心小学', '第二中学', '第八中学', '实验中学', '外国语学校', '第三幼儿园', '职业高中', '师范附小', '育英学校', '朝阳路小学', '东风中学', '特殊教育学校', '教师进修学校']
DST = ['育才区', '城东区', '滨江区', '新华区', '西园区', '南湖区']
def school(r): return r.choice(DST + ['', '']) + r.choice(SCH)
ROAD = ['建设路', '人民路', '解放街', '文化巷', '和平里', '幸福大街', '学府路', '长江道', '青年路', '团结街']
def address(r):
    c = r.choice(CUR)
    return r.choice(['', '%s' % AREANAME[c]]) + r.choice(ROAD) + '%d号' % r.randint(1, 399) + r.choice(['院', '小区', '家属院', '花园']) + '%d号楼%d单元%d室' % (r.randint(1, 30), r.randint(1, 6), r.randint(101, 2604))
ILL = ['乳腺癌术后化疗', '尿毒症，长期透析', '急性白血病', '冠心病支架术后', '甲状腺癌', '脑梗死后遗症', '系统性红斑狼疮', '肺癌晚期', '2型糖尿病并发症', '抑郁症，服药治疗中', '股骨头坏死', '肝硬化失代偿期']
PY = ['wang', 'li', 'zhang', 'liu', 'chen', 'yang', 'zhao', 'wu', 'zhou', 'xu', 'sun', 'ma', 'hu', 'guo', 'lin']
def email(r):
    u = r.choice([lambda: r.choice(PY) + r.choice(['xm', 'jing', '_lei', '.hua', 'ming']) + str(r.randint(1, 1999)), lambda: str(r.randint(100000, 3999999999))])()
    return u + '@' + r.choice(['qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com', '139.com', 'outlook.com'])

# ------------------------------------------------------------------ disguises
FW = {ord(c): ord(c) + 0xFEE0 for c in '0123456789XxEeCcABDFGHJK+'}
def groups(s, pat, sep):
    out, i = [], 0
    for n in pat: out.append(s[i:i + n]); i += n
    if i < len(s): out.append(s[i:])
    return sep.join(x for x in out if x)
def randsplit(r, s, sep, k):
    cuts = sorted(r.sample(range(2, len(s) - 1), k)); out, p = [], 0
    for c in cuts: out.append(s[p:c]); p = c
    return sep.join(out + [s[p:]])
def pick(r, w): 
    k = list(w); return r.choices(k, [w[x] for x in k])[0]
ID_W = {'plain': 30, 'fullwidth': 8, 'fullwidth-partial': 2, 'spaces-groups': 8, 'spaces-random': 4, 'spaces-each': 2, 'spaces-unicode': 3,
        'hyphens': 7, 'hyphens-other': 2, 'linebreak': 8, 'embedded': 11, 'student-number-G': 1.5, 'run-split': 6, 'zero-width': 2,
        'fullwidth+spaces': 2, 'spaces+linebreak': 1, 'spaces+neighbours': 1.5}
MO_W = {'plain': 38, 'spaces': 14, 'hyphens': 12, 'plus86': 12, 'fullwidth': 10, 'linebreak': 2, 'run-split': 3, 'spaces-unicode': 2, 'dots': 2}
CA_W = {'plain': 30, 'groups-of-four': 34, 'hyphen-groups': 7, 'fullwidth': 9, 'spaces-random': 5, 'linebreak': 4, 'embedded': 7, 'run-split': 3, 'fullwidth+groups': 2}
PA_W = {'plain': 50, 'lower': 12, 'fullwidth': 12, 'space-after-letter': 12, 'embedded': 10, 'run-split': 3}
PAT_ID = [(6, 8, 4), (6, 4, 4, 4), (4, 4, 4, 4, 2), (3, 3, 4, 4, 4), (6, 4, 2, 2, 3, 1), (10, 8)]
def disguise(r, kind, v, caps, force=None):
    """-> shown, name of the disguise. caps: which of nl (line break), br (<br>), split (runs), glue (text around it), zw are possible here"""
    W = {'mobile': MO_W, 'bankcard': CA_W, 'passport': PA_W, 'hmpass': PA_W}.get(kind, ID_W)
    W = dict(W)
    if not caps & {'nl', 'br'}: W.pop('linebreak', 0); W.pop('spaces+linebreak', 0)
    if 'split' not in caps: W.pop('run-split', 0)
    if 'glue' not in caps:
        for k in ('embedded', 'spaces+neighbours', 'student-number-G'): W.pop(k, 0)
    if 'zw' not in caps: W.pop('zero-width', 0)
    if kind in ('identity15', 'residence-permit'): W.pop('student-number-G', 0)
    d = force or pick(r, W)
    nl = '\n' if 'nl' in caps else '<br>'
    if v[-1] == 'X' and r.random() < .5: v = v[:-1] + 'x'
    n = len(v)
    pats = PAT_ID if n == 18 else [(6, 6, 3), (3, 4, 4, 4), (6, 2, 2, 2, 3)]
    if d == 'fullwidth': s = v.translate(FW)
    elif d == 'fullwidth-partial': i = r.randint(3, n - 3); s = (v[:i].translate(FW) + v[i:]) if r.random() < .5 else (v[:i] + v[i:].translate(FW))
    elif d == 'spaces-groups': s = groups(v, r.choice(pats), ' ' if r.random() < .85 else '  ')
    elif d == 'spaces-random': s = randsplit(r, v, ' ', r.randint(1, 4))
    elif d == 'spaces-each': s = ' '.join(v)
    elif d == 'spaces-unicode':
        sp = r.choice(['\u3000', '\u00a0', '\u2002', '\u2009'])
        s = groups(v, (3, 4, 4) if kind == 'mobile' else r.choice(pats), sp)
    elif d == 'hyphens' and kind != 'mobile': s = groups(v, r.choice(pats), '-')
    elif d == 'hyphens-other': s = groups(v, r.choice(pats), r.choice(['–', '－', '—', '‑']))
    elif d == 'linebreak':
        s = randsplit(r, v, nl, 1) if r.random() < .5 else groups(v, (6, 8, 4)[:1] if kind != 'mobile' else (3,), nl)
    elif d == 'spaces+linebreak': a, b = v[:6], v[6:]; s = a + nl + groups(b, (8, 4), ' ')
    elif d == 'run-split': s = groups(v, (6, 8, 4) if n > 11 else (3, 4, 4), MARK)
    elif d == 'zero-width': s = randsplit(r, v, r.choice(['\u200b', '\ufeff', '\u200d', '\u2060', '\u00ad']), r.randint(1, 3))
    elif d == 'fullwidth+spaces': s = groups(v.translate(FW), r.choice(pats), r.choice([' ', '\u3000']))
    elif d == 'spaces+neighbours': s = groups(v, r.choice(pats[:2]), ' ')
    elif d == 'spaces': s = r.choice([groups(v, (3, 4, 4), ' '), groups(v, (3, 4, 4), ' '), groups(v, (3, 3, 5), ' ')])
    elif d == 'hyphens': s = r.choice([groups(v, (3, 4, 4), '-'), groups(v, (3, 4, 4), '-'), groups(v, (3, 4, 4), '－')])
    elif d == 'dots': s = groups(v, (3, 4, 4), '.')
    elif d == 'plus86': s = r.choice(['+86' + v, '+86 ' + v, '+86-' + v, '+86 ' + groups(v, (3, 4, 4), ' '), '+86-' + groups(v, (3, 4, 4), '-'), '（+86）' + v, '(+86)' + v, '0086' + v, '86-' + v, '＋８６' + v.translate(FW)])
    elif d == 'groups-of-four': s = groups(v, (4, 4, 4, 4), ' ')
    elif d == 'hyphen-groups': s = groups(v, (4, 4, 4, 4), '-')
    elif d == 'fullwidth+groups': s = groups(v, (4, 4, 4, 4), ' ').translate(FW)
    elif d == 'lower': s = v.lower()
    elif d == 'space-after-letter': i = 2 if v[1].isalpha() else 1; s = v[:i] + ' ' + v[i:]
    else: s = v
    return s, d

class Ctx:
    def __init__(s, r, fmt): s.r, s.fmt, s.items, s.child = r, fmt, [], False
    def add(s, kind, value, place, dis, shown=None, **kw):
        d = {'kind': kind, 'value': value, 'place': place, 'disguise': dis}
        if shown is not None: d['shown'] = strip(shown)
        if kind in ('identity', 'residence-permit') and value[-1] == 'X': d['x'] = 'upper' if not re.search('[xｘ]', strip(shown or 'X')) else 'lower'
        d.update(kw); s.items.append(d); return d
GEN = {'identity15': identity15, 'mobile': mobile, 'bankcard': bankcard, 'passport': passport, 'hmpass': hmpass, 'residence-permit': residence}
def value(c, kind):
    if kind == 'identity':
        return identity(c.r, c.child, 'X' if c.r.random() < .12 else None)
    return GEN[kind](c.r)
LAB = {'identity': ['身份证号：', '身份证号码：', '身份证号', '身份证：', '证件号码：', '公民身份号码', '身份证号 ', 'ID：', '居民身份证 '],
       'mobile': ['手机：', '电话：', '手机号', '联系电话：', '联系方式：', '手机号码 '],
       'bankcard': ['银行卡号：', '卡号：', '工资卡号', '银行卡 ', '收款账号：', '工商银行卡号：', '建行卡：'],
       'passport': ['护照号：', '护照号码', '护照：', '因私护照 '], 'hmpass': ['港澳通行证：', '港澳通行证号', '往来港澳通行证号码：', '通行证号：']}
LAB['identity15'] = ['身份证号：', '身份证号（旧）：', '原身份证号码']; LAB['residence-permit'] = ['居住证号：', '港澳台居民居住证：', '证件号码：']
def plant(c, kind, place, caps, name=None, force=None, bare=False):
    """a phrase with one planted value; recorded in the truth"""
    r = c.r; v = value(c, kind); name = name or person(r)
    s, d = disguise(r, kind, v, caps, force)
    c.add(kind, v, place, d, s, name=name)
    if d == 'student-number-G':
        return name + r.choice(['，学籍号', '，全国学籍号：', ' 学籍号：', ' ']) + 'G' + s
    if bare: return s
    if d == 'spaces+neighbours': return '%d %s %s %d元' % (r.randint(1, 60), name, s, r.choice([500, 800, 1000, 2000, 3000]))
    if d == 'embedded':
        if kind in ('passport', 'hmpass'): return r.choice(['{n}持{l}{s}赴港交流', '{n}{l}{s}已核验', '{n}老师{l}{s}有效']).format(n=name, s=s, l='护照' if kind == 'passport' else '港澳通行证')
        if kind == 'bankcard': return r.choice(['{n}卡号{s}工商银行', '请汇至{n}{s}账户', '款项已转入{n}银行卡{s}请查收']).format(n=name, s=s)
        return r.choice(['{n}{s}同志', '经核对{n}同志身份证{s}信息无误', '{n}{s}符合条件', 'sfz{s}{n}', '已收到{n}{s}的材料', '姓名{n}身份证号{s}单位{k}', '{n}（{s}）']).format(n=name, s=s, k=r.choice(SCH))
    if kind == 'mobile':
        return r.choice(['{n} {s}', '{n}：{s}', '{n}（{s}）', '{n}，{l}{s}', '联系人：{n}，{l}{s}', '{n}老师，{l}{s}', '{n}{s}', '{s}（{n}）', '{n}、{s}', '{n}　{l}{s}']).format(n=name, s=s, l=r.choice(LAB[kind]))
    if kind.startswith('identity') and r.random() < .2: return r.choice(['{n} {s}', '{n}，{s}', '{n}（{s}）', '{n}：{s}']).format(n=name, s=s)
    return r.choice(['{n}，{l}{s}', '{n}（{l}{s}）', '{n} {l}{s}', '{n}同志，{l}{s}', '姓名：{n}；{l}{s}']).format(n=name, s=s, l=r.choice(LAB[kind]))
KIND_W = {'identity': 46, 'mobile': 24, 'bankcard': 13, 'passport': 5, 'hmpass': 4, 'identity15': 4, 'residence-permit': 1}
def kind(r): return pick(r, KIND_W)

# ------------------------------------------------------------------ harmless text
def day(r): return datetime.date(2023, 1, 1) + datetime.timedelta(days=r.randint(0, 1300))
def dz(d): return '%d年%d月%d日' % (d.year, d.month, d.day)
def masked(r):
    s = identity(r); m = mobile(r)
    return r.choice([s[:6] + '********' + s[14:], s[:3] + '***********' + s[14:], '**************' + s[14:], m[:3] + '****' + m[7:]])
TOP = ['师德先锋', '优秀教师', '先进工作者', '教学能手', '书香教师', '最美班主任', '五一劳动奖章', '巾帼标兵']
ACT = ['职工运动会', '春季健步走', '教职工合唱比赛', '心理健康讲座', '疗休养', '青年教师联谊', '趣味羽毛球赛', '摄影展', '暑期托管班', '书法培训班']
NEUT = ['为进一步丰富教职工文化生活，增强凝聚力，经工会委员会研究决定，现将有关事项通知如下。', '请各基层工会高度重视，认真组织，按时报送。', '活动经费从工会经费中列支，严格执行八项规定精神。',
        '公示期间如有异议，请以书面形式向工会办公室反映，反映情况应实事求是。', '本次共收到申请材料若干份，经初审、复审和集体审议，现将结果予以公示。', '逾期不报视为自动放弃。',
        '请参加人员提前十分钟到场签到，着运动装、运动鞋。', '学校工会将统一安排车辆，往返途中请注意安全。', '发票抬头请写单位全称，附清单和付款凭证，缺一不可。', '感谢各位老师一年来的辛勤付出！',
        '材料请使用A4纸双面打印，一式两份。', '如遇雨天，活动顺延至下周同一时间。', '以上名单按姓氏笔画排序，排名不分先后。', '各校可结合实际制定具体方案。']
def neutral(r): 
    d = day(r)
    return r.choice([lambda: r.choice(NEUT) + (r.choice(NEUT) if r.random() < .5 else ''), lambda: '活动时间：%s（星期%s）%d:%02d—%d:30。' % (dz(d), '一二三四五六日'[d.weekday()], r.randint(8, 15), r.choice([0, 30]), r.randint(16, 18)),
        lambda: '活动地点：%s%s。' % (school(r), r.choice(['礼堂', '操场', '多功能厅', '三楼会议室'])), lambda: '公示时间为%s至%s，共5个工作日。' % (dz(d), dz(d + datetime.timedelta(days=7))),
        lambda: '补助标准为每人%d元，合计%s元。' % (r.choice([500, 1000, 2000, 3000]), format(r.randint(10, 999) * 1000, ',')), lambda: '联系电话：%s（工作日9:00—17:00）。' % r.choice(UNION['phones']),
        lambda: '联系人：工会办公室，电话%s。' % r.choice(['010-8888 1234', '010-88885678', '12351']), lambda: '申请人%s（%s）的材料已收到。' % (person(r), masked(r)),
        lambda: '电子版发送至 %s，邮件主题注明“单位+姓名”。' % UNION['emails'][0], lambda: '依据教工〔%d〕%d号文件执行。' % (r.randint(2019, 2026), r.randint(1, 88))])()
def title(r, tpl):
    y = r.randint(2023, 2026); a = r.choice(ACT); t = r.choice(TOP)
    return {'awardees': f'关于{y}年度“{t}”评选结果的公示', 'signup': f'{a}报名表', 'grant': f'{y}年困难教职工帮扶慰问名单公示', 'classlist': f'{a}学员名单', 'reimburse': f'关于{a}费用报销的通知', 'contact': f'{y}年{a}工作联络通知', 'meeting': f'关于召开{y}年工会工作会议的通知', 'news': f'{a}圆满结束'}[tpl]
TPLS = ['awardees', 'signup', 'grant', 'classlist', 'reimburse', 'contact']
SLUG = {'awardees': 'huojiang-gongshi', 'signup': 'baoming', 'grant': 'kunnan-bangfu', 'classlist': 'xueyuan-mingdan', 'reimburse': 'baoxiao', 'contact': 'lianluo', 'meeting': 'huiyi', 'news': 'jianxun'}
def plain_line(r, tpl):
    n = person(r)
    return {'awardees': f'{n}　{school(r)}', 'signup': f'{n}，{school(r)}，{r.choice(["男", "女"])}，{r.choice(ACT)}', 'grant': f'{n}（{school(r)}），补助{r.choice([1000, 2000, 3000])}元', 'classlist': f'{n}，{r.randint(1, 6)}年级{r.randint(1, 9)}班', 'reimburse': f'{n}：交通费{r.randint(20, 300)}.{r.randint(0, 99):02d}元', 'contact': f'{school(r)}：{n}，电话{r.choice(UNION["phones"])}', 'meeting': f'{school(r)}工会主席{n}', 'news': f'一等奖：{n}（{school(r)}）'}[tpl]
def plain_table(r, tpl):
    h = {'awardees': ['序号', '姓名', '单位', '奖项'], 'signup': ['序号', '姓名', '单位', '项目'], 'grant': ['序号', '姓名', '单位', '补助金额'], 'classlist': ['序号', '姓名', '班级', '备注'], 'reimburse': ['序号', '姓名', '事由', '金额'], 'contact': ['序号', '单位', '联络员', '办公电话'], 'meeting': ['序号', '姓名', '单位', '职务'], 'news': ['名次', '姓名', '单位', '成绩']}[tpl]
    rows = []
    for i in range(r.randint(2, 9)):
        last = {'awardees': r.choice(TOP), 'signup': r.choice(ACT), 'grant': str(r.choice([1000, 2000, 3000])), 'classlist': r.choice(['', '组长', '走读']), 'reimburse': '%d.%02d' % (r.randint(20, 2999), r.randint(0, 99)), 'contact': r.choice(UNION['phones']), 'meeting': r.choice(['主席', '副主席', '委员']), 'news': '%d分' % r.randint(60, 100)}[tpl]
        if tpl == 'contact': rows.append([str(i + 1), school(r), person(r), last])
        else: rows.append([str(i + 1), person(r), {'classlist': f'{r.randint(1, 6)}年级{r.randint(1, 9)}班', 'reimburse': r.choice(['市内交通', '资料印刷', '场地租赁'])}.get(tpl) or school(r), last])
    return h, rows

# private tables: heading -> kind
HEADS = {'identity': ['身份证号'] * 8 + ['身份证号码', '公民身份号码', '身份证'], 'mobile': ['手机号'] * 8 + ['手机号码', '手机', '联系方式'], 'bankcard': ['银行卡号'] * 8 + ['银行卡', '工资卡号', '卡号'],
         'address': ['家庭住址'] * 8 + ['家庭地址', '住址'], 'illness': ['病情'] * 8 + ['病情说明', '患病情况'], 'passport': ['护照号', '护照号码'], 'hmpass': ['港澳通行证号', '通行证号'], 'email': ['邮箱', '电子邮箱', 'E-mail'], 'identity15': ['身份证号']}
EXACT = {'身份证号', '手机号', '银行卡号', '家庭住址', '病情'}
SETS = [(['identity'], 20), (['mobile'], 14), (['identity', 'mobile'], 16), (['bankcard'], 7), (['identity', 'bankcard', 'mobile'], 8), (['address'], 5), (['illness'], 6), (['address', 'mobile'], 5),
        (['identity', 'illness'], 4), (['passport', 'mobile'], 3), (['hmpass'], 3), (['email'], 5), (['identity', 'address', 'mobile'], 5), (['identity15'], 2), (['bankcard', 'mobile'], 4)]
def private_table(c, caps, place='table-cell', num=None):
    """-> header, rows. num(kind, cell) lets a spreadsheet store the value as a number: returns a cell or None"""
    r = c.r; cols = r.choices([s for s, _ in SETS], [w for _, w in SETS])[0]
    head = ['序号', '姓名', '单位']; off = len(head)
    for k in cols:
        h = r.choice(HEADS[k]); spaced = r.random() < .06
        shown = ' '.join(h) if spaced else h
        head.append(shown)
        if k not in ('passport', 'hmpass', 'email'): c.add('table-heading', h, place, 'heading-spaced' if spaced else 'plain', shown, variant=h not in EXACT)
    rows = []; mails = []; uni = pick(r, {'mixed': 3, 'plain': 5})
    for i in range(r.randint(2, 7) if cols != ['email'] else r.randint(4, 9)):
        n = person(r); row = [str(i + 1), n, school(r)]
        for k in cols:
            if k == 'address': v = address(r); c.add('address', v, place, 'plain', v, name=n)
            elif k == 'illness': v = r.choice(ILL); c.add('illness', v, place, 'plain', v, name=n)
            elif k == 'email': v = email(r); mails.append(v)
            else:
                v = num(k, n) if num else None
                if v is None: v = plant(c, k, place, caps - {'glue'}, name=n, force='plain' if uni == 'plain' else None, bare=True)
            row.append(v)
        rows.append(row)
    if mails: c.add('email-list', mails, place, 'table', '\n'.join(mails))
    if r.random() < .3: head.append('备注'); [x.append('') for x in rows]
    return head, rows

def content(c, private, tpl, caps, table_place='table-cell', list_place='list', body_place='body'):
    """title, blocks. Planted only if private"""
    r = c.r; t = title(r, tpl); b = [('p', neutral(r)) for _ in range(r.randint(1, 3))]
    if r.random() < .4: b.insert(r.randint(0, len(b)), ('h', r.choice(['一、活动安排', '二、有关要求', '三、名单', '四、联系方式', '附：名单'])))
    m = pick(r, {'table': 36, 'list': 34, 'sentence': 22, 'emails': 3}) if private else None
    if m == 'table': b.append(('table',) + private_table(c, caps, table_place))
    elif m == 'list':
        k = kind(r); both = r.random() < .2; L = []
        for i in range(r.randint(2, 8)):
            n = person(r); s = plant(c, k, list_place, caps | {'glue'}, name=n)
            if r.random() < .5: s = r.choice([s + '，' + school(r), school(r) + '：' + s, s + '。'])
            if both and k != 'mobile': s += '；' + plant(c, 'mobile', list_place, caps, name=n)
            L.append(s)
        b.append(('ol', L))
    elif m == 'sentence':
        for _ in range(r.randint(1, 3)):
            s = plant(c, kind(r), body_place, caps | {'glue'})
            b.insert(r.randint(0, len(b)), ('p', r.choice(['', neutral(r), '经审核，', '请与下列人员联系：', '现确认：']) + s + r.choice(['。', '，' + r.choice(NEUT), '', '。' + neutral(r)])))
    elif m == 'emails':
        rows = [(person(r), email(r)) for _ in range(r.randint(4, 12))]; f = r.choice(['{} {}', '{}：{}', '{} <{}>', '{}（{}）'])
        b.append(('ol', [f.format(*x) for x in rows])); c.add('email-list', [x[1] for x in rows], list_place, 'list', '\n'.join(x[1] for x in rows))
    if not private or r.random() < .25:
        if r.random() < .5: b.append(('table',) + plain_table(r, tpl))
        else: b.append(('ol', [plain_line(r, tpl) for _ in range(r.randint(2, 8))]))
    if r.random() < .5: b.append(('p', neutral(r)))
    b.append(('p', '育才区教师工会')); b.append(('p', dz(day(r))))
    return t, b

# ------------------------------------------------------------------ Markdown
def md_marks(s):
    n = 0
    while MARK in s: s = s.replace(MARK, '**', 1); n += 1
    return s + ('**' if n % 2 else '')
def q(s): return json.dumps(s, ensure_ascii=False)
def make_md(c, private, i):
    r = c.r; tpl = r.choice(TPLS) if private or r.random() < .8 else r.choice(['meeting', 'news']); c.child = tpl == 'classlist'
    only = private and r.random() < .22       # planted only at special places
    caps = {'nl', 'split', 'zw'}
    t, b = content(c, private and not only, tpl, caps)
    fm = {'title': q(t), 'date': str(day(r)), 'category': q(r.choice(['通知', '公示', '活动', '办事'])), 'summary': q(r.choice(NEUT)), 'tags': '[' + ', '.join(r.sample(['工会', '公示', '教师', '福利', '活动'], 2)) + ']', 'draft': 'false'}
    name = '%05d-%s' % (i, SLUG[tpl]); body_extra = []
    if private and (only or r.random() < .15):
        for pl in r.sample(['title', 'front-matter', 'alt-text', 'filename', 'md-comment', 'link'], 1 if r.random() < .8 else 2):
            k = pick(r, {'identity': 60, 'mobile': 25, 'bankcard': 10, 'passport': 3, 'hmpass': 2})
            if pl == 'title': fm['title'] = q('关于' + strip(plant(c, k, pl, {'zw'})) + r.choice(['困难补助的公示', '获奖情况的通报', '报名信息']))
            elif pl == 'front-matter':
                m = r.choice(['summary', 'number', 'contact', 'block'])
                if m == 'number':
                    v = identity(r, c.child, 'digits') if k == 'identity' else mobile(r) ; kk = 'identity' if k == 'identity' else 'mobile'
                    n = person(r); fm['applicant'] = q(n); fm[r.choice(['summary', 'idNumber'] if kk == 'identity' else ['phone', 'mobile'])] = v; c.add(kk, v, pl, 'yaml-number', v, name=n)
                elif m == 'block': fm['summary'] = '|\n' + '\n'.join('  ' + x for x in (plant(c, k, pl, {'nl', 'glue'}) + '。').split('\n'))
                else: fm[m] = q(strip(plant(c, k, pl, {'glue'})))
            elif pl == 'alt-text': body_extra.append('![%s](/media/%d.jpg)' % (strip(plant(c, k, pl, {'glue'})).replace('[', '').replace(']', ''), r.randint(1, 999)))
            elif pl == 'filename':
                n = person(r); k = 'identity' if k == 'identity' else 'mobile' if k == 'mobile' else 'identity'; name = '%05d-%s%s' % (i, n, r.choice(['', '-', '_'])) + strip(plant(c, k, pl, set(), name=n, bare=True)).replace('+', '+')
            elif pl == 'md-comment': body_extra.append('<!-- ' + strip(plant(c, k, pl, {'nl', 'glue'})).replace('--', '-') + ' -->')
            else:
                n = person(r)
                if k == 'mobile': v = mobile(r); body_extra.append('联系 [%s](tel:%s%s)' % (n, r.choice(['', '+86']), v)); c.add('mobile', v, pl, 'tel-link', v, name=n)
                else: v = value(c, 'identity'); body_extra.append('附件：[%s申请表](/files/%s.pdf)' % (n, r.choice([v, v + '-' + str(i), 'sq_' + v]))); c.add('identity', v, pl, 'in-address', v, name=n)
    elif r.random() < .3:
        body_extra.append(r.choice(['![活动现场照片](/media/%d.jpg)' % r.randint(1, 999), '<!-- 待校对 -->', '附件：[报名表](/files/baoming-%d.docx)' % r.randint(2023, 2026)]))
    out = ['---'] + ['%s: %s' % (k, v) for k, v in fm.items()] + ['---', '']
    for x in b:
        if x[0] == 'p': out += [md_marks(x[1]), '']
        elif x[0] == 'h': out += ['## ' + x[1], '']
        elif x[0] == 'ol':
            st = r.choice(['1. ', '- ', '', '（一）'])
            for j, s in enumerate(x[1]):
                p = {'1. ': '%d. ' % (j + 1), '- ': '- ', '': '', '（一）': '（%s）' % '一二三四五六七八九十百千'[j]}[st]
                out.append(p + md_marks(s).replace('\n', '\n   ' if st in ('1. ', '- ') else '\n'))
                if st in ('', '（一）'): out.append('')
            out.append('')
        elif x[0] == 'table':
            out += ['| ' + ' | '.join(x[1]) + ' |', '|' + ' --- |' * len(x[1])]
            out += ['| ' + ' | '.join(md_marks(str(v)).replace('\n', '<br>') for v in row) + ' |' for row in x[2]] + ['']
    for e in body_extra: out += [e, '']
    return name + '.md', '\n'.join(out).encode('utf-8'), tpl

# ------------------------------------------------------------------ zip
def zipped(parts):
    f = io.BytesIO()
    with zipfile.ZipFile(f, 'w', zipfile.ZIP_DEFLATED) as z:
        for n, d in parts.items():
            zi = zipfile.ZipInfo(n, (2025, 1, 1, 0, 0, 0)); zi.compress_type = zipfile.ZIP_DEFLATED
            z.writestr(zi, d.encode('utf-8') if isinstance(d, str) else d)
    return f.getvalue()
def normal_zip(b):      # the libraries' own time stamps away: same seed, same bytes
    z = zipfile.ZipFile(io.BytesIO(b)); P = {}
    for n in z.namelist():
        d = z.read(n)
        if n == 'docProps/core.xml': d = re.sub(rb'(<dcterms:(created|modified)[^>]*>)[^<]*', rb'\g<1>2025-01-01T00:00:00Z', d)
        P[n] = d
    return zipped(P)
X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
def rels(L): return X + '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' + ''.join('<Relationship Id="%s" Type="%s" Target="%s"%s/>' % (a, t if t.startswith('http') else RT + t, g, ' TargetMode="External"' if ext else '') for a, t, g, ext in L) + '</Relationships>'
def ctypes(ov): return X + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>' + ''.join('<Override PartName="/%s" ContentType="application/vnd.%s+xml"/>' % o for o in ov) + '</Types>'
import base64
PNG = base64.b64decode('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==')
def core(p):
    g = lambda k, d='': esc(p.get(k, d))
    return X + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title><dc:subject>%s</dc:subject><dc:creator>%s</dc:creator><cp:keywords>%s</cp:keywords><dc:description>%s</dc:description><cp:lastModifiedBy>%s</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:modified><cp:category>%s</cp:category></cp:coreProperties>' % (g('title'), g('subject'), g('creator', 'Administrator'), g('keywords'), g('description'), g('lastModifiedBy', 'user'), g('category'))
def app(p, name): return X + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>%s</Application><Manager>%s</Manager><Company>%s</Company></Properties>' % (name, esc(p.get('manager', '')), esc(p.get('company', '育才区教师工会')))
def custom(d): return X + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' + ''.join('<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="%d" name="%s"><vt:lpwstr>%s</vt:lpwstr></property>' % (j + 2, esc(k), esc(v)) for j, (k, v) in enumerate(d.items())) + '</Properties>'
CT_CORE = ('docProps/core.xml', 'openxmlformats-package.core-properties'); CT_APP = ('docProps/app.xml', 'openxmlformats-officedocument.extended-properties'); CT_CUS = ('docProps/custom.xml', 'openxmlformats-officedocument.custom-properties')
R_CORE = ('rIdC', 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml', 0); R_APP = ('rIdA', 'extended-properties', 'docProps/app.xml', 0); R_CUS = ('rIdU', 'custom-properties', 'docProps/custom.xml', 0)
CORE_KEYS = ['title', 'subject', 'creator', 'keywords', 'description', 'lastModifiedBy', 'category']
def spkind(r): return pick(r, {'identity': 62, 'mobile': 20, 'bankcard': 10, 'passport': 3, 'hmpass': 2, 'identity15': 3})

# ------------------------------------------------------------------ docx
WNS = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
def wr(s, pr='', tag='w:t'):
    out = []
    for j, run in enumerate(s.split(MARK)):
        p = pr + ('<w:b/>' if j % 2 else '')
        x = '<w:br/>'.join('<%s xml:space="preserve">%s</%s>' % (tag, esc(l), tag) for l in run.split('\n'))
        out.append('<w:r>%s%s</w:r>' % ('<w:rPr>%s</w:rPr>' % p if p else '', x))
    return ''.join(out)
def wp(s, style=None): return '<w:p>%s%s</w:p>' % ('<w:pPr><w:pStyle w:val="%s"/></w:pPr>' % style if style else '', wr(s))
def wtbl(h, rows):
    cell = lambda s: '<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/></w:tcPr>%s</w:tc>' % wp(str(s))
    return '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="1800"/>' * len(h) + '</w:tblGrid>' + ''.join('<w:tr>%s</w:tr>' % ''.join(map(cell, x)) for x in [h] + rows) + '</w:tbl><w:p/>'
DX = ['comment', 'tracked-deletion', 'tracked-insertion', 'header-footer', 'footnote', 'hidden-text', 'text-box', 'content-control', 'alt-text', 'properties-core', 'properties-custom', 'properties-app', 'filename', 'embedded-workbook', 'link', 'paragraph-split']
DXW = [14, 14, 4, 8, 5, 7, 6, 3, 7, 10, 6, 3, 6, 1.5, 3, 3]
def make_docx(c, private, i):
    r = c.r; tpl = r.choice(TPLS) if private or r.random() < .8 else 'meeting'; c.child = tpl == 'classlist'
    only = private and r.random() < .45
    t, b = content(c, private and not only, tpl, {'nl', 'split', 'zw'})
    lib = r.random() < .3           # by python-docx, else by hand
    name = '%05d-%s' % (i, t.replace('“', '').replace('”', '')); sp = {}
    if private and (only or r.random() < .2):
        if only and lib: lib = r.random() < .3
        ch = ['properties-core', 'header-footer', 'filename'] if lib else DX
        for pl in sorted(set(r.choices(ch, None if lib else DXW, k=1 if r.random() < .75 else 2))):
            k = spkind(r); caps = {'glue'}
            if pl in ('comment', 'footnote', 'hidden-text', 'tracked-deletion', 'tracked-insertion', 'text-box', 'content-control', 'header-footer'): caps |= {'nl', 'split'}
            if pl == 'filename':
                n = person(r); k = k if k in ('identity', 'mobile') else 'identity'; name = '%05d-%s%s%s' % (i, n, r.choice(['', '-', ' ']), strip(plant(c, k, pl, set(), name=n, bare=True)))
            elif pl == 'embedded-workbook':
                n = person(r); v = identity(r); c.add('identity', v, pl, 'plain', v, name=n); sp[pl] = raw_xlsx([{'name': 'Sheet1', 'rows': [['姓名', '身份证号'], [n, v]]}], {})
            elif pl == 'link':
                n = person(r); v = mobile(r); c.add('mobile', v, pl, 'tel-link', v, name=n); sp[pl] = (n, 'tel:' + r.choice(['', '+86']) + v)
            elif pl == 'paragraph-split':
                n = person(r); v = value(c, 'identity'); c.add('identity', v, pl, 'linebreak-paragraph', v[:10] + '\n' + v[10:], name=n); sp[pl] = (n + '，身份证号：' + v[:10], v[10:] + '，已核验。')
            else: sp[pl] = plant(c, k, pl, caps)
    elif not private and r.random() < .35:
        for pl in r.sample(['comment', 'tracked-deletion', 'header-footer', 'footnote', 'properties-core', 'hidden-text', 'alt-text', 'text-box'], 2): sp[pl] = r.choice(NEUT)
        if lib: sp = {k: v for k, v in sp.items() if k in ('header-footer', 'properties-core')}
    pk = r.choice(CORE_KEYS)
    if lib:
        import docx
        d = docx.Document(); d.add_heading(t, 1)
        for x in b:
            if x[0] == 'p':
                p = d.add_paragraph()
                for j, s in enumerate(x[1].split(MARK)): p.add_run(s).bold = bool(j % 2)
            elif x[0] == 'h': d.add_heading(x[1], 2)
            elif x[0] == 'ol':
                for s in x[1]: 
                    p = d.add_paragraph(style='List Number')
                    for j, u in enumerate(s.split(MARK)): p.add_run(u).italic = bool(j % 2)
            else:
                T = d.add_table(0, len(x[1]))
                for row in [x[1]] + x[2]:
                    cs = T.add_row().cells
                    for cc, s in zip(cs, row): cc.text = strip(str(s))
        cp = d.core_properties; cp.author = '工会办公室'; cp.comments = ''
        if 'properties-core' in sp: setattr(cp, {'creator': 'author', 'description': 'comments', 'lastModifiedBy': 'last_modified_by'}.get(pk, pk), strip(sp['properties-core']))
        if 'header-footer' in sp: d.sections[0].header.paragraphs[0].text = strip(sp['header-footer'])
        f = io.BytesIO(); d.save(f)
        return name + '.docx', normal_zip(f.getvalue()), tpl
    out = [wp(t, 'Heading1')]
    for x in b:
        if x[0] == 'p': out.append(wp(x[1]))
        elif x[0] == 'h': out.append(wp(x[1], 'Heading2'))
        elif x[0] == 'ol': out += [wp('%d. %s' % (j + 1, s)) for j, s in enumerate(x[1])]
        else: out.append(wtbl(x[1], x[2]))
    at = lambda s: out.insert(r.randint(1, len(out) - 1), s)
    P = {}; ov = [('word/document.xml', 'openxmlformats-officedocument.wordprocessingml.document.main'), ('word/styles.xml', 'openxmlformats-officedocument.wordprocessingml.styles'), CT_CORE, CT_APP]
    dr = [('rId1', 'styles', 'styles.xml', 0)]; sect = ''; props = {'title': t if r.random() < .5 else ''}; rr = [('rId1', 'officeDocument', 'word/document.xml', 0), R_CORE, R_APP]
    W = 'openxmlformats-officedocument.wordprocessingml.'
    for pl, s in sp.items():
        if pl == 'comment':
            at('<w:p><w:commentRangeStart w:id="0"/>' + wr('请核对以上信息。') + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>')
            P['word/comments.xml'] = X + '<w:comments %s><w:comment w:id="0" w:author="办公室" w:date="2025-01-01T00:00:00Z" w:initials="b">%s</w:comment></w:comments>' % (WNS, wp(s)); ov.append(('word/comments.xml', W + 'comments')); dr.append(('rIdCm', 'comments', 'comments.xml', 0))
        elif pl == 'tracked-deletion': at('<w:p>' + wr('（') + '<w:del w:id="91" w:author="办公室" w:date="2025-01-01T00:00:00Z">' + wr(s, tag='w:delText') + '</w:del>' + wr('信息从略）') + '</w:p>')
        elif pl == 'tracked-insertion': at('<w:p>' + wr('补充：') + '<w:ins w:id="92" w:author="办公室" w:date="2025-01-01T00:00:00Z">' + wr(s) + '</w:ins></w:p>')
        elif pl == 'header-footer':
            hf = r.choice(['header', 'footer']); tag = 'hdr' if hf == 'header' else 'ftr'
            P['word/%s1.xml' % hf] = X + '<w:%s %s>%s</w:%s>' % (tag, WNS, wp(s), tag); ov.append(('word/%s1.xml' % hf, W + hf)); dr.append(('rIdH', hf, hf + '1.xml', 0)); sect = '<w:%sReference w:type="default" r:id="rIdH"/>' % hf
        elif pl == 'footnote':
            at('<w:p>' + wr('见注') + '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>')
            P['word/footnotes.xml'] = X + '<w:footnotes %s><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2">%s</w:footnote></w:footnotes>' % (WNS, wp(s)); ov.append(('word/footnotes.xml', W + 'footnotes')); dr.append(('rIdF', 'footnotes', 'footnotes.xml', 0))
        elif pl == 'hidden-text': at('<w:p>' + wr('备注：') + wr(s, '<w:vanish/>') + '</w:p>')
        elif pl == 'text-box': at('<w:p><w:r><w:pict><v:shape id="tb1" type="#_x0000_t202" style="width:200pt;height:60pt"><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>' % wp(s))
        elif pl == 'content-control': at('<w:sdt><w:sdtPr><w:alias w:val="填写"/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>' % wp(s))
        elif pl == 'alt-text':
            at('<w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="952500" cy="952500"/><wp:docPr id="7" name="图片 1" %s="%s"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="1.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdP"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>' % (r.choice(['descr', 'descr', 'title']), esc(strip(s))))
            P['word/media/1.png'] = PNG; dr.append(('rIdP', 'image', 'media/1.png', 0))
        elif pl == 'properties-core': props[pk] = strip(s)
        elif pl == 'properties-app': props[r.choice(['manager', 'company'])] = strip(s)
        elif pl == 'properties-custom': P['docProps/custom.xml'] = custom({r.choice(['经办人', '备注', '申请人信息']): strip(s), '版本': '1'}); ov.append(CT_CUS); rr.append(R_CUS)
        elif pl == 'embedded-workbook': P['word/embeddings/Microsoft_Excel_Sheet1.xlsx'] = s; dr.append(('rIdE', 'package', 'embeddings/Microsoft_Excel_Sheet1.xlsx', 0))
        elif pl == 'link': at('<w:p><w:hyperlink r:id="rIdL">%s</w:hyperlink></w:p>' % wr('联系' + s[0])); dr.append(('rIdL', 'hyperlink', s[1], 1))
        elif pl == 'paragraph-split': at(wp(s[0]) + wp(s[1]))
    doc = X + '<w:document %s><w:body>%s<w:sectPr>%s<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>' % (WNS, ''.join(out), sect)
    sty = X + '<w:styles %s><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style></w:styles>' % WNS
    parts = {'[Content_Types].xml': ctypes(ov), '_rels/.rels': rels(rr), 'word/document.xml': doc, 'word/_rels/document.xml.rels': rels(dr), 'word/styles.xml': sty, 'docProps/core.xml': core(props), 'docProps/app.xml': app(props, r.choice(['Microsoft Office Word', 'WPS Office']))}
    parts.update(P); return name + '.docx', zipped(parts), tpl

# ------------------------------------------------------------------ xlsx
class Num:
    """a number cell: raw is the text of <v>, fmt the number format"""
    def __init__(s, raw, fmt='General'): s.raw, s.fmt = raw, fmt
class Formula:
    def __init__(s, f, cached): s.f, s.cached = f, cached
def col(n): return chr(65 + n) if n < 26 else chr(64 + n // 26) + chr(65 + n % 26)
def raw_xlsx(sheets, props, inline=False, rich=True, cust=None, names=None, appname='Microsoft Excel'):
    NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    S, idx, P = [], {}, {}; fm = {'General': 0, '0': 1, '@': 2}; M = 'openxmlformats-officedocument.spreadsheetml.'
    ov = [('xl/workbook.xml', M + 'sheet.main'), ('xl/styles.xml', M + 'styles'), CT_CORE, CT_APP]; wrels = []; wb = []
    def si(s): return ''.join('<r>%s<t xml:space="preserve">%s</t></r>' % ('<rPr><b/></rPr>' if j % 2 else '', esc(x)) for j, x in enumerate(s.split(MARK))) if MARK in s else '<t xml:space="preserve">%s</t>' % esc(s)
    for n, sh in enumerate(sheets, 1):
        rows = []
        for y, row in enumerate(sh['rows'], 1):
            cs = []
            for x, v in enumerate(row):
                a = '%s%d' % (col(x), y)
                if isinstance(v, Num): cs.append('<c r="%s" s="%d"><v>%s</v></c>' % (a, fm[v.fmt], v.raw))
                elif isinstance(v, Formula): cs.append('<c r="%s" t="str"><f>%s</f><v>%s</v></c>' % (a, esc(v.f), esc(v.cached)))
                elif v == '': continue
                elif inline: cs.append('<c r="%s" t="inlineStr"><is>%s</is></c>' % (a, si(v)))
                else:
                    if v not in idx: idx[v] = len(S); S.append(v)
                    cs.append('<c r="%s" t="s" s="2"><v>%d</v></c>' % (a, idx[v]))
            rows.append('<row r="%d"%s>%s</row>' % (y, ' hidden="1"' if y in sh.get('hrows', ()) else '', ''.join(cs)))
        cols = ''.join('<col min="%d" max="%d" width="9" hidden="1" customWidth="1"/>' % (k, k) for k in sorted(sh.get('hcols', ())))
        extra = '<legacyDrawing r:id="rId2"/>' if sh.get('comments') else ''
        hf = '<headerFooter><oddHeader>%s</oddHeader></headerFooter>' % esc('&C' + sh['header']) if sh.get('header') else ''
        P['xl/worksheets/sheet%d.xml' % n] = X + '<worksheet %s>%s<sheetData>%s</sheetData>%s%s</worksheet>' % (NS, '<cols>%s</cols>' % cols if cols else '', ''.join(rows), hf, extra)
        ov.append(('xl/worksheets/sheet%d.xml' % n, M + 'worksheet')); wrels.append(('rId%d' % n, 'worksheet', 'worksheets/sheet%d.xml' % n, 0))
        wb.append('<sheet name="%s" sheetId="%d"%s r:id="rId%d"/>' % (esc(sh['name']), n, ' state="%s"' % sh['state'] if sh.get('state') else '', n))
        if sh.get('comments'):
            P['xl/comments%d.xml' % n] = X + '<comments %s><authors><author>办公室</author></authors><commentList>%s</commentList></comments>' % (NS, ''.join('<comment ref="%s" authorId="0"><text>%s</text></comment>' % (a, si(s)) for a, s in sh['comments'].items()))
            P['xl/drawings/vmlDrawing%d.vml' % n] = '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' + ''.join('<v:shape id="_s%d" type="#_x0000_t202" style="visibility:hidden;width:100pt;height:60pt"><x:ClientData ObjectType="Note"><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>' % (k, int(re.sub(r'\D', '', a)) - 1, ord(a[0]) - 65) for k, a in enumerate(sh['comments'])) + '</xml>'
            P['xl/worksheets/_rels/sheet%d.xml.rels' % n] = rels([('rId1', 'comments', '../comments%d.xml' % n, 0), ('rId2', 'vmlDrawing', '../drawings/vmlDrawing%d.vml' % n, 0)]); ov.append(('xl/comments%d.xml' % n, M + 'comments'))
    k = len(sheets); wrels.append(('rId%d' % (k + 1), 'styles', 'styles.xml', 0))
    if S: P['xl/sharedStrings.xml'] = X + '<sst %s count="%d" uniqueCount="%d">%s</sst>' % (NS, len(S), len(S), ''.join('<si>%s</si>' % si(s) for s in S)); ov.append(('xl/sharedStrings.xml', M + 'sharedStrings')); wrels.append(('rId%d' % (k + 2), 'sharedStrings', 'sharedStrings.xml', 0))
    dn = '<definedNames>%s</definedNames>' % ''.join('<definedName name="%s">%s</definedName>' % (esc(a), esc(f)) for a, f in names.items()) if names else ''
    P['xl/workbook.xml'] = X + '<workbook %s><sheets>%s</sheets>%s</workbook>' % (NS, ''.join(wb), dn); P['xl/_rels/workbook.xml.rels'] = rels(wrels)
    P['xl/styles.xml'] = X + '<styleSheet %s><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="1" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1"/></cellXfs></styleSheet>' % NS
    rr = [('rId1', 'officeDocument', 'xl/workbook.xml', 0), R_CORE, R_APP]
    if cust: P['docProps/custom.xml'] = custom(cust); ov.append(CT_CUS); rr.append(R_CUS)
    P['docProps/core.xml'] = core(props); P['docProps/app.xml'] = app(props, appname)
    ct = ctypes(ov).replace('<Default Extension="png"', '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="png"')
    return zipped({'[Content_Types].xml': ct, '_rels/.rels': rels(rr), **P})
def lib_xlsx(sheets, props):
    import openpyxl; from openpyxl.comments import Comment
    wb = openpyxl.Workbook(); wb.remove(wb.active)
    for sh in sheets:
        ws = wb.create_sheet(sh['name'])
        for y, row in enumerate(sh['rows'], 1):
            for x, v in enumerate(row, 1):
                if v == '': continue
                ce = ws.cell(y, x)
                if isinstance(v, Num): ce.value = int(v.raw) if re.fullmatch(r'\d+', v.raw) else float(v.raw); ce.number_format = v.fmt
                elif isinstance(v, Formula): ce.value = '=' + v.f
                else: ce.value = strip(v); ce.data_type = 's'; ce.number_format = '@' if re.search(r'\d{11}', v) else 'General'
        for y in sh.get('hrows', ()): ws.row_dimensions[y].hidden = True
        for k in sh.get('hcols', ()): ws.column_dimensions[col(k - 1)].hidden = True
        for a, s in sh.get('comments', {}).items(): ws[a].comment = Comment(strip(s), '办公室')
        if sh.get('header'): ws.oddHeader.center.text = sh['header']
        if sh.get('state'): ws.sheet_state = sh['state']
    p = wb.properties; p.creator = props.get('creator', '工会办公室')
    for k in CORE_KEYS:
        if props.get(k): setattr(p, k, props[k])
    f = io.BytesIO(); wb.save(f); return normal_zip(f.getvalue())
XX = ['hidden-sheet', 'very-hidden-sheet', 'hidden-row', 'hidden-column', 'comment', 'properties-core', 'properties-custom', 'sheet-name', 'sheet-header', 'defined-name', 'formula', 'filename']
XXW = [14, 6, 12, 12, 14, 9, 4, 3, 3, 2, 4, 5]
def make_xlsx(c, private, i):
    r = c.r; tpl = r.choice(TPLS); c.child = tpl == 'classlist'; t = title(r, tpl); only = private and r.random() < .45
    lib = r.random() < .55; caps = {'nl', 'zw'} | (set() if lib else {'split'})
    props = {}; cust = None; names = None; name = '%05d-%s' % (i, t.replace('“', '').replace('”', '')); sheets = []
    def numcell(place):
        mode = pick(r, {'text': 55, 'broken': 25, 'raw': 8, 'mobile-number': 40})
        def f(k, n):
            if k == 'identity' and mode == 'broken':
                v = identity(r, c.child, 'digits'); z = v[:15] + '000'; fmt = r.choice(['General', 'General', '0'])
                raw = r.choice([repr(float(z)).upper().replace('E+', 'E+'), z]) if not lib else repr(float(z))
                c.add('identity-broken', z, place, 'excel-number-' + ('general' if fmt == 'General' else 'integer-format'), raw, original=v, name=n); return Num(raw, fmt)
            if k == 'identity' and mode == 'raw':
                v = identity(r, c.child, 'digits'); fmt = r.choice(['@', '@', '0']); c.add('identity', v, place, 'number-all-digits-' + ('text-format' if fmt == '@' else 'integer-format'), v, name=n); return Num(v, fmt)
            if k == 'mobile' and mode in ('mobile-number', 'broken', 'raw'): v = mobile(r); fmt = r.choice(['General', '0', '@']); c.add('mobile', v, place, 'number' + ('-text-format' if fmt == '@' else ''), v, name=n); return Num(v, fmt)
            if k == 'identity15' and mode != 'text': v = identity15(r); c.add('identity15', v, place, 'number', v, name=n); return Num(v, '0')
            if k == 'bankcard' and mode == 'broken':
                v = bankcard(r); z = v[:15] + '0' * (len(v) - 15); raw = repr(float(z)); c.add('bankcard-broken', z, place, 'excel-number', raw, original=v, name=n); return Num(raw, '0')
        return f
    def table(place): h, rows = private_table(c, caps, place, numcell(place)); return [h] + rows
    def ptable(): h, rows = plain_table(r, tpl); return [h] + [[Num(v, '0') if v.isdigit() and r.random() < .5 else v for v in row] for row in rows]
    main = {'name': r.choice(['Sheet1', '名单', '汇总表', '报名']), 'rows': [], 'comments': {}}
    if r.random() < .4: main['rows'] = [[t]]
    main['rows'] += table('cell') if private and not only else ptable()
    if private and not only and r.random() < .15:     # a line of free text below
        main['rows'].append([plant(c, kind(r), 'cell', caps | {'glue'})])
    sheets.append(main)
    if private and (only or r.random() < .2):
        for pl in sorted(set(r.choices(XX, XXW, k=1 if r.random() < .8 else 2))):
            k = spkind(r)
            if pl == 'hidden-sheet': sheets.append({'name': '底表', 'rows': table(pl), 'state': 'hidden'})
            elif pl == 'very-hidden-sheet': sheets.append({'name': '数据源', 'rows': table(pl), 'state': 'veryHidden'})
            elif pl == 'hidden-row':
                main['rows'].append(['', plant(c, k, pl, caps | {'glue'})]); main.setdefault('hrows', set()).add(len(main['rows']))
                if r.random() < .3: n = person(r); main['rows'].append(['', n, '', plant(c, 'identity', pl, caps, name=n, bare=True)]); main['hrows'].add(len(main['rows']))
            elif pl == 'hidden-column':
                h = next((y for y, row in enumerate(main['rows']) if len(row) > 1), 0); w = len(main['rows'][h]); kk = r.choice(['identity', 'identity', 'mobile', 'bankcard']); hd = r.choice(HEADS[kk])
                main['rows'][h].append(hd); c.add('table-heading', hd, pl, 'plain', hd, variant=hd not in EXACT); f = numcell(pl)
                for row in main['rows'][h + 1:]:
                    if len(row) != w or row[0] == '': continue
                    n = row[1] if isinstance(row[1], str) else person(r); v = f(kk, n); row.append(plant(c, kk, pl, caps, name=n, bare=True) if v is None else v)
                main.setdefault('hcols', set()).add(w + 1)
            elif pl == 'comment': main['comments']['B%d' % r.randint(1, 4)] = plant(c, k, pl, {'nl', 'glue'})
            elif pl == 'properties-core': props[r.choice(CORE_KEYS)] = strip(plant(c, k, pl, {'glue'}))
            elif pl == 'properties-custom': lib = False; cust = {'经办': strip(plant(c, k, pl, {'glue'}))}
            elif pl == 'sheet-name': n = person(r); sheets.append({'name': n + strip(plant(c, 'identity' if k != 'mobile' else 'mobile', pl, set(), name=n, bare=True, force='plain')), 'rows': ptable()})
            elif pl == 'sheet-header': n = person(r); main['header'] = '制表 %s %s' % (n, plant(c, r.choice(['identity', 'mobile']), pl, set(), name=n, force='plain', bare=True))
            elif pl == 'defined-name': lib = False; n = person(r); v = value(c, 'identity'); c.add('identity', v, pl, 'plain', v, name=n); names = {'默认证件': '"%s"' % v}
            elif pl == 'formula': lib = False; n = person(r); v = value(c, 'identity'); c.add('identity', v, pl, 'concatenated', v, name=n); main['rows'].append(['', n, '', Formula('"%s"&"%s"' % (v[:6], v[6:]), v)])
            elif pl == 'filename': n = person(r); name = '%05d-%s%s' % (i, n, strip(plant(c, 'identity' if k != 'mobile' else 'mobile', pl, set(), name=n, bare=True)))
    elif not private and r.random() < .35:
        for pl in r.sample(['hidden-sheet', 'hidden-row', 'comment', 'hidden-column', 'properties-core'], 2):
            if pl == 'hidden-sheet': sheets.append({'name': '选项', 'rows': [['男'], ['女'], ['是'], ['否']], 'state': 'hidden'})
            elif pl == 'hidden-row': main['rows'].append(['', '合计']); main['hrows'] = {len(main['rows'])}
            elif pl == 'comment': main['comments']['C2'] = r.choice(NEUT)
            elif pl == 'hidden-column': main['hcols'] = {5}
            else: props['keywords'] = '工会, 名单'
    if lib and any(isinstance(v, str) and MARK in v for sh in sheets for row in sh['rows'] for v in row): lib = False
    # openpyxl writes numbers as %.16g: if that changes the number, write it by hand
    if lib and any(isinstance(v, Num) and '%.16g' % float(v.raw) != v.raw for sh in sheets for row in sh['rows'] for v in row): lib = False
    b = lib_xlsx(sheets, props) if lib else raw_xlsx(sheets, props, inline=r.random() < .3, cust=cust, names=names, appname=r.choice(['Microsoft Excel', 'WPS 表格']))
    return name.replace('/', '') + '.xlsx', b, tpl

# ------------------------------------------------------------------ pptx
PNS = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
THEME = X + '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="T"><a:themeElements><a:clrScheme name="c"><a:dk1><a:srgbClr val="000000"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="222222"/></a:dk2><a:lt2><a:srgbClr val="EEEEEE"/></a:lt2>' + ''.join('<a:%s><a:srgbClr val="336699"/></a:%s>' % (k, k) for k in ['accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink']) + '</a:clrScheme><a:fontScheme name="f"><a:majorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="m"><a:fillStyleLst>' + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3 + '</a:fillStyleLst><a:lnStyleLst>' + '<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>' * 3 + '</a:lnStyleLst><a:effectStyleLst>' + '<a:effectStyle><a:effectLst/></a:effectStyle>' * 3 + '</a:effectStyleLst><a:bgFillStyleLst>' + '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' * 3 + '</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>'
TREE0 = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
CMAP = 'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"'
def ap(s):
    rs = []
    for j, run in enumerate(s.split(MARK)):
        rs.append('<a:br/>'.join('<a:r><a:rPr lang="zh-CN"%s/><a:t>%s</a:t></a:r>' % (' b="1"' if j % 2 else '', esc(l)) for l in run.split('\n')))
    return '<a:p>%s</a:p>' % ''.join(rs)
def psp(n, paras, x=500000, y=300000, w=8000000, h=900000, descr=''):
    return '<p:sp><p:nvSpPr><p:cNvPr id="%d" name="文本 %d"%s/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm><a:off x="%d" y="%d"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>%s</p:txBody></p:sp>' % (n, n, ' descr="%s"' % esc(descr) if descr else '', x, y, w, h, ''.join(map(ap, paras)))
def ptbl(n, h, rows):
    tc = lambda s: '<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>%s</a:txBody><a:tcPr/></a:tc>' % ap(str(s))
    return '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="%d" name="表格"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="500000" y="1800000"/><a:ext cx="8000000" cy="3000000"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr/><a:tblGrid>%s</a:tblGrid>%s</a:tbl></a:graphicData></a:graphic></p:graphicFrame>' % (n, '<a:gridCol w="%d"/>' % (8000000 // len(h)) * len(h), ''.join('<a:tr h="370000">%s</a:tr>' % ''.join(map(tc, x)) for x in [h] + rows))
def raw_pptx(slides, props, cust=None):
    M = 'openxmlformats-officedocument.presentationml.'; P = {}
    ov = [('ppt/presentation.xml', M + 'presentation.main'), ('ppt/slideMasters/slideMaster1.xml', M + 'slideMaster'), ('ppt/slideLayouts/slideLayout1.xml', M + 'slideLayout'), ('ppt/theme/theme1.xml', 'openxmlformats-officedocument.theme'), CT_CORE, CT_APP]
    pr = [('rId1', 'slideMaster', 'slideMasters/slideMaster1.xml', 0), ('rId2', 'theme', 'theme/theme1.xml', 0)]; ids = ''
    anynotes = any(s.get('notes') for s in slides); anycom = any(s.get('comments') for s in slides)
    for n, s in enumerate(slides, 1):
        P['ppt/slides/slide%d.xml' % n] = X + '<p:sld %s%s><p:cSld><p:spTree>%s%s</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>' % (PNS, ' show="0"' if s.get('hidden') else '', TREE0, ''.join(s['shapes']))
        sr = [('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml', 0)]
        if s.get('notes'):
            P['ppt/notesSlides/notesSlide%d.xml' % n] = X + '<p:notes %s><p:cSld><p:spTree>%s<p:sp><p:nvSpPr><p:cNvPr id="2" name="备注"/><p:cNvSpPr/><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>%s</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>' % (PNS, TREE0, ''.join(map(ap, s['notes'])))
            P['ppt/notesSlides/_rels/notesSlide%d.xml.rels' % n] = rels([('rId1', 'notesMaster', '../notesMasters/notesMaster1.xml', 0), ('rId2', 'slide', '../slides/slide%d.xml' % n, 0)])
            sr.append(('rId2', 'notesSlide', '../notesSlides/notesSlide%d.xml' % n, 0)); ov.append(('ppt/notesSlides/notesSlide%d.xml' % n, M + 'notesSlide'))
        if s.get('comments'):
            P['ppt/comments/comment%d.xml' % n] = X + '<p:cmLst %s>%s</p:cmLst>' % (PNS, ''.join('<p:cm authorId="0" dt="2025-01-01T00:00:00.000" idx="%d"><p:pos x="10" y="10"/><p:text>%s</p:text></p:cm>' % (j + 1, esc(strip(x))) for j, x in enumerate(s['comments'])))
            sr.append(('rId3', 'comments', '../comments/comment%d.xml' % n, 0)); ov.append(('ppt/comments/comment%d.xml' % n, M + 'comments'))
        P['ppt/slides/_rels/slide%d.xml.rels' % n] = rels(sr); ov.append(('ppt/slides/slide%d.xml' % n, M + 'slide')); pr.append(('rId%d' % (n + 10), 'slide', 'slides/slide%d.xml' % n, 0)); ids += '<p:sldId id="%d" r:id="rId%d"/>' % (255 + n, n + 10)
    nm = ''
    if anynotes:
        P['ppt/notesMasters/notesMaster1.xml'] = X + '<p:notesMaster %s><p:cSld><p:spTree>%s</p:spTree></p:cSld><p:clrMap %s/></p:notesMaster>' % (PNS, TREE0, CMAP); P['ppt/notesMasters/_rels/notesMaster1.xml.rels'] = rels([('rId1', 'theme', '../theme/theme2.xml', 0)]); P['ppt/theme/theme2.xml'] = THEME
        ov += [('ppt/notesMasters/notesMaster1.xml', M + 'notesMaster'), ('ppt/theme/theme2.xml', 'openxmlformats-officedocument.theme')]; pr.append(('rId3', 'notesMaster', 'notesMasters/notesMaster1.xml', 0)); nm = '<p:notesMasterIdLst><p:notesMasterId r:id="rId3"/></p:notesMasterIdLst>'
    if anycom: P['ppt/commentAuthors.xml'] = X + '<p:cmAuthorLst %s><p:cmAuthor id="0" name="办公室" initials="b" lastIdx="9" clrIdx="0"/></p:cmAuthorLst>' % PNS; ov.append(('ppt/commentAuthors.xml', M + 'commentAuthors')); pr.append(('rId4', 'commentAuthors', 'commentAuthors.xml', 0))
    P['ppt/presentation.xml'] = X + '<p:presentation %s><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>%s<p:sldIdLst>%s</p:sldIdLst><p:sldSz cx="9144000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>' % (PNS, nm, ids); P['ppt/_rels/presentation.xml.rels'] = rels(pr)
    P['ppt/slideMasters/slideMaster1.xml'] = X + '<p:sldMaster %s><p:cSld><p:spTree>%s</p:spTree></p:cSld><p:clrMap %s/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst></p:sldMaster>' % (PNS, TREE0, CMAP); P['ppt/slideMasters/_rels/slideMaster1.xml.rels'] = rels([('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml', 0), ('rId2', 'theme', '../theme/theme1.xml', 0)])
    P['ppt/slideLayouts/slideLayout1.xml'] = X + '<p:sldLayout %s type="blank"><p:cSld><p:spTree>%s</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>' % (PNS, TREE0); P['ppt/slideLayouts/_rels/slideLayout1.xml.rels'] = rels([('rId1', 'slideMaster', '../slideMasters/slideMaster1.xml', 0)]); P['ppt/theme/theme1.xml'] = THEME
    rr = [('rId1', 'officeDocument', 'ppt/presentation.xml', 0), R_CORE, R_APP]
    if cust: P['docProps/custom.xml'] = custom(cust); ov.append(CT_CUS); rr.append(R_CUS)
    P['docProps/core.xml'] = core(props); P['docProps/app.xml'] = app(props, 'Microsoft Office PowerPoint')
    return zipped({'[Content_Types].xml': ctypes(ov), '_rels/.rels': rels(rr), **P})
def blocks_to_slides(t, b):
    slides = [{'shapes': [psp(2, [t]), psp(3, [x[1] for x in b if x[0] in 'ph'] or [''], y=1500000, h=3000000)]}]
    for x in b:
        if x[0] == 'table': slides.append({'shapes': [psp(2, ['名单']), ptbl(3, x[1], x[2])]})
        elif x[0] == 'ol': slides.append({'shapes': [psp(2, ['名单']), psp(3, x[1], y=1500000, h=4000000)]})
    return slides
def make_pptx(c, private, i):
    r = c.r; tpl = r.choice(TPLS); c.child = tpl == 'classlist'; only = private and r.random() < .5
    t, b = content(c, private and not only, tpl, {'nl', 'split'}, 'slide-table', 'slide-list', 'slide')
    slides = blocks_to_slides(t, b); props = {}; cust = None; name = '%05d-%s' % (i, t.replace('“', '').replace('”', ''))
    if private and (only or r.random() < .2):
        for pl in sorted(set(r.choices(['notes', 'comment', 'hidden-slide', 'off-slide', 'group', 'alt-text', 'properties-core', 'properties-custom', 'filename'], [30, 18, 10, 6, 6, 8, 10, 4, 4], k=1 if r.random() < .75 else 2))):
            k = spkind(r); s = r.choice(slides); caps = {'nl', 'split', 'glue'}
            if pl == 'notes': s['notes'] = s.get('notes', [r.choice(NEUT)]) + [plant(c, k, pl, caps)]
            elif pl == 'comment': s['comments'] = [plant(c, k, pl, {'nl', 'glue'})]
            elif pl == 'hidden-slide': slides.append({'shapes': [psp(2, ['备查']), psp(3, [plant(c, k, pl, caps)], y=1500000)], 'hidden': True})
            elif pl == 'off-slide': s['shapes'].append(psp(30, [plant(c, k, pl, caps)], x=-6000000, y=100000, w=5000000))
            elif pl == 'group': s['shapes'].append('<p:grpSp><p:nvGrpSpPr><p:cNvPr id="40" name="组"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>%s</p:grpSp>' % psp(41, [plant(c, k, pl, caps)], y=5500000))
            elif pl == 'alt-text': s['shapes'].append(psp(50, ['图'], y=6000000, descr=strip(plant(c, k, pl, {'glue'}))))
            elif pl == 'properties-core': props[r.choice(CORE_KEYS)] = strip(plant(c, k, pl, {'glue'}))
            elif pl == 'properties-custom': cust = {'经办': strip(plant(c, k, pl, {'glue'}))}
            else: n = person(r); name = '%05d-%s%s' % (i, n, strip(plant(c, 'mobile' if k == 'mobile' else 'identity', pl, set(), name=n, bare=True)))
    elif not private and r.random() < .4: slides[0]['notes'] = [neutral(r)]; slides[-1]['comments'] = [r.choice(NEUT)]
    return name + '.pptx', raw_pptx(slides, props, cust), tpl

# ------------------------------------------------------------------ PDF
TTF = '/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf'
_fonts = {}
def fonts():
    if not _fonts:
        from reportlab.pdfbase import pdfmetrics; from reportlab.pdfbase.cidfonts import UnicodeCIDFont; from reportlab.pdfbase.ttfonts import TTFont
        pdfmetrics.registerFont(UnicodeCIDFont('STSong-Light')); _fonts['cid'] = 'STSong-Light'
        if os.path.exists(TTF): pdfmetrics.registerFont(TTFont('Droid', TTF)); _fonts['ttf'] = 'Droid'
    return _fonts
def wrap(s, width, size, font):
    from reportlab.pdfbase.pdfmetrics import stringWidth
    """cut at the width, never inside a run of digits or letters unless longer than a line"""
    out, line, w = [], '', 0
    for tok in re.findall(r'[0-9A-Za-zＡ-Ｚａ-ｚ０-９@.\-+_ ]+|.', s):
        tw = stringWidth(tok, font, size)
        if w + tw > width and line: out.append(line); line, w = '', 0
        line += tok; w += tw
    return out + [line] if line or not out else out
def pdf_bytes(t, b, font, meta, extra=None, compress=1):
    from reportlab.pdfgen import canvas
    f = io.BytesIO(); cv = canvas.Canvas(f, pagesize=(595, 842), pageCompression=compress, invariant=1); y = [790]
    def line(s, size=11, x=60):
        if y[0] < 60: cv.showPage(); y[0] = 790
        cv.setFont(font, size); cv.drawString(x, y[0], s); y[0] -= size * 1.6
    def para(s, size=11, x=60):
        for l in strip(s).split('\n'):
            for z in wrap(l, 535 - x, size, font): line(z, size, x)
    para(t, 16)
    for x in b:
        if x[0] in 'ph': para(x[1], 13 if x[0] == 'h' else 11)
        elif x[0] == 'ol':
            for j, s in enumerate(x[1]): para('%d. %s' % (j + 1, s))
        else:
            n = len(x[1]); wd = [30, 50, 95] + [(475 - 175) / max(1, n - 3)] * (n - 3) if n > 3 else [475 / n] * n
            for row in [x[1]] + x[2]:
                if y[0] < 120: cv.showPage(); y[0] = 790
                cv.setFont(font, 9); x0 = 60; low = y[0]
                for v, w in zip(row, wd):
                    yy = y[0]
                    for l in strip(str(v)).split('\n'):
                        for z in wrap(l, w + 3, 9, font): cv.drawString(x0, yy, z); yy -= 12
                    low = min(low, yy); x0 += w
                y[0] = low - 4
    e = extra or {}
    if 'boxes' in e:
        lab, v = e['boxes']; line(lab); cv.setFont(font, 11)
        for j, ch in enumerate(v): cv.rect(60 + j * 20, y[0] - 4, 20, 16); cv.drawString(66 + j * 20, y[0], ch)
        y[0] -= 24
    if 'white' in e: cv.setFillColorRGB(1, 1, 1); para(e['white']); cv.setFillColorRGB(0, 0, 0)
    if 'annotation' in e: cv.textAnnotation(e['annotation'], Rect=[300, 300, 320, 320], addtopage=1, name='n1')
    if 'outline' in e: cv.bookmarkPage('k1'); cv.addOutlineEntry(e['outline'], 'k1', 0)
    if 'form' in e: cv.acroForm.textfield(name='f1', value=e['form'], x=60, y=30, width=300, height=20, fontName='Helvetica')
    for k, fn in (('title', cv.setTitle), ('author', cv.setAuthor), ('subject', cv.setSubject), ('keywords', cv.setKeywords)):
        if meta.get(k): fn(meta[k])
    cv.save(); return f.getvalue()
def make_pdf(c, private, i):
    r = c.r; tpl = r.choice(TPLS); c.child = tpl == 'classlist'; only = private and r.random() < .4
    t, b = content(c, private and not only, tpl, {'nl'}, 'pdf-table', 'pdf-list', 'pdf-page')
    F = fonts(); kind_ = 'ttf' if 'ttf' in F and r.random() < .7 else 'cid'; meta = {'title': t if r.random() < .6 else ''}; ex = {}; name = '%05d-%s' % (i, t.replace('“', '').replace('”', ''))
    if private and (only or r.random() < .2):
        for pl in sorted(set(r.choices(['pdf-properties', 'pdf-annotation', 'pdf-outline', 'pdf-form', 'char-boxes', 'white-text', 'filename'], [30, 14, 8, 6, 14, 8, 6], k=1))):
            k = spkind(r)
            if pl == 'pdf-properties': meta[r.choice(['title', 'author', 'subject', 'keywords'])] = plant(c, k, pl, {'glue'})
            elif pl == 'pdf-annotation': ex['annotation'] = plant(c, k, pl, {'glue'})
            elif pl == 'pdf-outline': ex['outline'] = plant(c, k, pl, {'glue'})
            elif pl == 'pdf-form': n = person(r); ex['form'] = plant(c, r.choice(['identity', 'mobile']), pl, set(), name=n, force='plain', bare=True); b.append(('p', n + r.choice(['身份证号：', '填写：'])))
            elif pl == 'char-boxes': n = person(r); v = value(c, 'identity'); c.add('identity', v, 'pdf-page', 'char-boxes', v, name=n); ex['boxes'] = (n + ' 身份证号码：', v)
            elif pl == 'white-text': ex['white'] = plant(c, k, 'pdf-white-text', {'nl', 'glue'})
            else: n = person(r); name = '%05d-%s%s' % (i, n, strip(plant(c, 'mobile' if k == 'mobile' else 'identity', pl, set(), name=n, bare=True)))
    elif not private and r.random() < .3: ex['annotation'] = '已核对'; meta['keywords'] = '工会,公示'
    for it in c.items: it['pdf_font'] = kind_
    return name + '.pdf', pdf_bytes(t, b, F[kind_], meta, ex, 0 if r.random() < .2 else 1), tpl

MAKERS = {'md': make_md, 'docx': make_docx, 'xlsx': make_xlsx, 'pptx': make_pptx, 'pdf': make_pdf}
MIX = ['md', 'md', 'docx', 'md', 'xlsx', 'md', 'md', 'pptx', 'md', 'docx', 'md', 'xlsx', 'md', 'md', 'docx', 'md', 'xlsx', 'md', 'pdf', 'md']
def main():
    a = argparse.ArgumentParser(); a.add_argument('--out', required=True); a.add_argument('--seed', type=int, default=1); a.add_argument('--count', type=int, default=10000); a = a.parse_args()
    os.makedirs(os.path.join(a.out, 'docs'), exist_ok=True); S = collections.Counter(); B = collections.defaultdict(collections.Counter); PL = collections.defaultdict(collections.Counter)
    with open(os.path.join(a.out, 'truth.jsonl'), 'w', encoding='utf-8') as T:
        for i in range(a.count):
            fmt = MIX[i % 20]; r = random.Random('%d:%d' % (a.seed, i)); c = Ctx(r, fmt); private = r.random() < .5
            fn, data, tpl = MAKERS[fmt](c, private, i)
            assert bool(c.items) == private, (i, fmt, private)
            with open(os.path.join(a.out, 'docs', fn), 'wb') as f: f.write(data)
            for it in c.items: B[it['kind']][it['disguise']] += 1; PL[it['kind']][it['place']] += 1
            S[fmt + (' private' if private else ' plain')] += 1
            T.write(json.dumps({'file': 'docs/' + fn, 'format': fmt, 'template': tpl, 'private': private, 'items': c.items}, ensure_ascii=False) + '\n')
    json.dump(UNION, open(os.path.join(a.out, 'settings.json'), 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
    json.dump({'documents': S, 'kinds': {k: sum(v.values()) for k, v in B.items()}, 'by_disguise': B, 'by_place': PL}, open(os.path.join(a.out, 'summary.json'), 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
    print(json.dumps({'documents': S, 'kinds': {k: sum(v.values()) for k, v in B.items()}}, ensure_ascii=False, indent=1))
if __name__ == '__main__': main()
