#!/usr/bin/python3
"""Hard negatives: numbers that look like private data but are not. Independent of any detector.
   make_negatives.py --out DIR --seed N --count N  ->  DIR/docs/*, DIR/truth.jsonl, DIR/settings.json, DIR/summary.json
   truth: things = [{kind, value, shown, ...}]; serial18 has fits (the last digit is right by GB 11643), area_real, date_birth
   (a date of 1900..today at digits 7-14): fits and area_real and date_birth = indistinguishable from an identity number by its digits.
   DIR/arguable + truth-arguable.jsonl: 60 empty forms with private headings and no values, not part of the set.
"""
import argparse, collections, datetime, hashlib, json, os, random, re, string, sys
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import make as M
from make import MARK, person, school, neutral, luhn, idcheck, area, CUR, OLD, UNION
AREAS = set(CUR) | set(OLD); TODAY = datetime.date(2026, 11, 28)
dg = lambda r, n: ''.join(r.choice('0123456789') for _ in range(n))
PROV = '京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤琼川贵云陕甘青蒙桂宁新藏'
PC = dict(zip('京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新', '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split()))
def day(r, a=2015, b=2026): return datetime.date.fromordinal(r.randint(datetime.date(a, 1, 1).toordinal(), datetime.date(b, 11, 27).toordinal()))
def case(r):
    p = r.choice(list(PC)); y = r.randint(2015, 2026)
    s = r.choice(['({y}){p}{c}{t}{n}号', '（{y}）{p}{c}{t}{n}号', '〔{y}〕{p}{c}{t}{n}号', '（{y}）最高法{t}{n}号']).format(y=y, p=p, c=r.choice(['%04d' % r.randint(101, 1402), '%02d' % r.randint(1, 15)]), t=r.choice(['民初', '民终', '刑初', '行初', '执', '民申', '劳仲', '破']), n=r.randint(1, 39999))
    return s, r.choice(['依据{}判决书执行。', '详见案号{}。', '劳动争议案{}已审结。'])
def ean(s): return s + str(-sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(s)) % 10)
def isbn13(r):
    s = ean(r.choice(['978', '978', '979']) + r.choice(['7', '7', '0', '1']) + dg(r, 8)); k = r.choice([0, 1, 2])
    return s if k == 0 else f'{s[:3]}-{s[3]}-{s[4:8]}-{s[8:12]}-{s[12]}' if k == 1 else f'{s[:3]} {s[3]} {s[4:8]} {s[8:12]} {s[12]}', r.choice(['ISBN {}', 'ISBN：{}', '《教师工会工作手册》，书号{}', 'ISBN{}'])
def isbn10(r):
    s = r.choice('7701') + dg(r, 8); c = '0123456789X'[sum((i + 1) * int(ch) for i, ch in enumerate(s)) % 11]; s += c
    return r.choice([s, f'{s[0]}-{s[1:5]}-{s[5:9]}-{s[9]}']), r.choice(['ISBN {}', 'ISBN：{}', '旧版书号{}'])
def icp(r): return '%sICP%s%s号%s' % (r.choice(PROV), r.choice(['备', '备', '证']), r.choice([dg(r, 8), '20' + dg(r, 8), dg(r, 6)]), r.choice(['', '-%d' % r.randint(1, 9)])), '备案号：{}'
def psb(r):
    a = area(r); s = a + r.choice(['02', '01', '03']) + dg(r, 6); return r.choice(['%s公网安备 %s号' % (r.choice(PROV), s), '%s公网安备%s号' % (r.choice(PROV), s), s]), r.choice(['{}', '公安备案：{}'])
A31 = '0123456789ABCDEFGHJKLMNPQRTUWXY'
def orgcode(r, digits):
    s = ''.join(r.choice('0123456789' if digits else '0123456789' * 3 + A31[10:]) for _ in range(8)) if r.random() < .6 else 'MA' + ''.join(r.choice(A31) for _ in range(6)) if not digits else dg(r, 8)
    c = 11 - sum(w * (int(ch) if ch.isdigit() else ord(ch) - 55) for w, ch in zip([3, 7, 9, 10, 5, 8, 4, 2], s)) % 11
    return s + {10: 'X', 11: '0'}.get(c, str(c))
def credit(r):
    digits = r.random() < .45; p = r.choice(['81', '12', '12', '91', '91', '91', '52', '51', '93', '92', '11', '53'])
    s = p + area(r) + orgcode(r, digits)
    c = A31[(31 - sum(A31.index(ch) * pow(3, i, 31) for i, ch in enumerate(s)) % 31) % 31]; s += c
    return s, r.choice(['统一社会信用代码：{}', '统一社会信用代码{}', '税号：{}', '纳税人识别号 {}', '单位名称：育才区教师工会，{}', '开票信息：{}'])
def serial18(r):
    k = r.choices(['rand-birthdate', 'rand-recent', 'area-recent', 'area-olddate', 'date-first'], [25, 25, 7, 3, 40])[0]
    if k == 'rand-birthdate': s = dg(r, 6).replace('0', '3', 1) + day(r, 1950, 2010).strftime('%Y%m%d') + dg(r, 4)
    elif k == 'rand-recent': s = dg(r, 6) + day(r).strftime('%Y%m%d') + dg(r, 4)
    elif k == 'area-recent': s = area(r) + day(r, 2019).strftime('%Y%m%d') + dg(r, 4)
    elif k == 'area-olddate': s = area(r) + day(r, 1950, 2012).strftime('%Y%m%d') + dg(r, 4)
    else: s = day(r, 2019).strftime('%Y%m%d') + dg(r, 10)
    return s, r.choice(['订单号：{}', '流水号{}', '业务编号 {}', '档案编号：{}', '交易单号{}已支付。', '设备序列号：{}', '合同编号：{}', '凭证号 {}', '受理编号：{}', '{}'])
def s18facts(s):
    try: d = datetime.date(int(s[6:10]), int(s[10:12]), int(s[12:14])); ok = datetime.date(1900, 1, 1) <= d <= TODAY
    except ValueError: ok = False
    return {'fits': idcheck(s[:17]) == s[17], 'area_real': s[:6] in AREAS, 'date_birth': ok}
def invoice(r): return r.choice([lambda: dg(r, 8), lambda: '0' + dg(r, 11), lambda: '2%s%s%s' % (r.choice('3456'), r.choice(list(PC.values())), dg(r, 16)), lambda: dg(r, 10)])(), r.choice(['发票号码：{}', '发票代码 {}', '数电票号码{}', '电子发票（{}）'])
def phone(r):
    a = r.choice(['010', '021', '0571', '0755', '028', '0311', '0931']); n = r.choice('2345678') + dg(r, 7)
    return r.choice([f'{a}-{n}', f'{a}-{n[:4]} {n[4:]}', f'({a}){n[:4]}-{n[4:]}', f'（{a}）{n}', f'{a} {n}', f'+86-{a[1:]}-{n}', f'{a}-{n}转{r.randint(100, 8999)}', f'{a}-{n}-{r.randint(100, 899)}', n, '400-%s-%s' % (dg(r, 3), dg(r, 4)), '400' + dg(r, 7), '800-810-' + dg(r, 4), '12351', '12345', '12333', '96%s' % dg(r, 3), '95588', '95533', '110', f'{a}-{n}/{n[4:]}']), r.choice(['联系电话：{}', '{n}（工会办公室）{}', '联系人：{n}，电话{}', '办公室{}', '咨询热线：{}', '{n}老师 {}', '传真：{}'])
def unionmobile(r):
    m = r.choice(UNION['mobiles']); return r.choice([m, f'{m[:3]} {m[3:7]} {m[7:]}', f'{m[:3]}-{m[3:7]}-{m[7:]}', '+86 ' + m]), r.choice(['联系电话：{}（工会值班手机）', '工会联系人：{n}，{}', '值班手机 {}', '联系方式：{n}老师 {}'])
def docno(r): return r.choice(['{}〔{}〕{}号', '{}[{}]{}号', '{}（{}）{}号']).format(r.choice(['教人', '教工', '工发', '总工办发', '京教工', '人社部发', '国办发', '教师函']), r.randint(1998, 2026), r.randint(1, 320)), r.choice(['根据{}文件精神', '依据《通知》（{}）', '{}'])
def url(r):
    d = day(r).strftime('%Y%m%d'); return r.choice(['https://mp.weixin.qq.com/s?__biz=MzA5%s==&mid=%s&idx=1&sn=%s' % (dg(r, 6), dg(r, 10), hashlib.md5(dg(r, 9).encode()).hexdigest()), 'https://www.example.edu.cn/info/%s/%s.htm' % (dg(r, 4), dg(r, 18)), 'https://www.example.gov.cn/art/%s/art_%s_%s.html' % (d, dg(r, 5), dg(r, 11)), 'https://item.example.com/1%s.html' % dg(r, 10), 'https://wj.example.cn/vm/%s%s.aspx?id=%s' % (d, dg(r, 10), dg(r, 19)), 'https://pan.example.com/f/%s' % dg(r, 16), '/files/%s%s.pdf' % (d, dg(r, 9)), 'https://www.example.cn/s/13%s' % dg(r, 9)]), r.choice(['详见 {} 。', '报名链接：{}', '[点击查看]({})'])
def stamp(r): d = day(r); return d.strftime('%Y%m%d') + '%02d%02d%02d' % (r.randint(0, 23), r.randint(0, 59), r.randint(0, 59)) + r.choice(['', dg(r, 3), dg(r, 3), '0' + dg(r, 3)]), r.choice(['时间戳 {}', '导出批次：{}', '文件 IMG_{}.jpg', '备份 {}'])
def epoch(r): return '1' + r.choice('67') + dg(r, r.choice([8, 11, 14])), r.choice(['时间戳：{}', 'ts={}', '"time": {}'])
def meter(r): return r.choice([dg(r, 6), dg(r, 8) + '.' + dg(r, 2), dg(r, 12)]), r.choice(['电表读数{}度', '水表底数：{}', '电能表号 {}', '户号{}，本月用电{}度'.replace('用电{}', '用电312')])
def money(r): n = r.randint(10 ** 5, 10 ** r.choice([7, 9, 11])); return r.choice([format(n, ','), format(n / 100, ',.2f'), str(n), '%d.%02d' % (n, r.randint(0, 99)), ' '.join(format(n, ',').split(','))]), r.choice(['预算{}元', '决算数：{}', '本年收入合计{}元', '经费结余 {}'])
def std(r): return r.choice(['GB 11643-1999', 'GB/T 2260-2007', 'GB 32100-2015', 'GB 18030-2022', 'GB/T 35273-2020', 'ISO/IEC 7812-1:2017', 'GB/T %s-%d' % (dg(r, 5), r.randint(1990, 2025)), 'JY/T %s-%d' % (dg(r, 4), r.randint(1990, 2025)), 'QB/T 4591.%d-2013' % r.randint(1, 9)]), r.choice(['按{}执行', '符合{}要求', '标准号：{}'])
def doi(r): return '10.%s/%s' % (r.choice(['1000', '3969', '13718', '16185']) , r.choice(['j.cnki.%s-%s.%d.%02d.%s' % (dg(r, 4), dg(r, 4), r.randint(2010, 2026), r.randint(1, 12), dg(r, 3)), 'j.issn.%s-%s.%d%s' % (dg(r, 4), dg(r, 4), r.randint(2010, 2026), dg(r, 8)), 's%s-%s-%s-%s' % (dg(r, 5), dg(r, 3), dg(r, 5), dg(r, 1))])), r.choice(['DOI: {}', 'doi：{}', 'https://doi.org/{}'])
def barcode(r): return ean(r.choice(['690', '692', '693', '694', '697', '471', '880']) + dg(r, 9)), r.choice(['商品条码：{}', '条形码{}', '慰问品清单：大米（{}）', '{}'])
def hashes(r): h = r.choice([hashlib.md5, hashlib.sha1, hashlib.sha256])(dg(r, 12).encode()).hexdigest(); return r.choice([h, h.upper()]), r.choice(['SHA256：{}', '校验值 {}', 'md5: {}', '提交 {}'])
def article(r): return r.choice(['1' + r.choice('3578') + dg(r, 9), '1' + r.choice('3578') + dg(r, 1) + '-' + dg(r, 4) + '-' + dg(r, 4), 'HB1' + r.choice('358') + dg(r, 9)]), r.choice(['货号：{}', '物料编码{}', '商品编号 {}', '型号{}', '京东商品编号：{}'])
def account(r):
    while True:
        s = r.choice(['0200', '1100', '3200', '4400', '8110', '1109', '3310', '0109']) + dg(r, r.choice([11, 12, 13, 14, 15]))
        if not luhn(s): break
    return r.choice([s, ' '.join(s[i:i + 4] for i in range(0, len(s), 4))]), r.choice(['户名：育才区教师工会，账号：{}', '对公账号：{}', '工会经费专户 {}'])
def courier(r): return r.choice(['SF1' + dg(r, 12), 'YT' + dg(r, 13), '7' + dg(r, 13), 'EA%sCN' % dg(r, 9), 'JD00' + dg(r, 11), '98' + dg(r, 11)]), r.choice(['快递单号：{}', '运单号{}', '顺丰 {}'])
def meeting(r): return r.choice(['%s-%s-%s' % (dg(r, 3), dg(r, 3), dg(r, 3)), '%s %s %s' % (dg(r, 3), dg(r, 3), dg(r, 3)), '8%s %s %s' % (dg(r, 2), dg(r, 4), dg(r, 4)), dg(r, 9)]), r.choice(['腾讯会议号：{}', '会议号 {}', 'QQ群：{}'])
def geo(r): return '%d.%s,%d.%s' % (r.randint(80, 130), dg(r, 6), r.randint(20, 48), dg(r, 6)), r.choice(['坐标 {}', '定位：{}'])
def coupon(r):
    while True:
        s = r.choice('1357890') + dg(r, 15)
        if s[:2] not in ('30', '34', '35', '37', '38') and not luhn(s): break
    return ' '.join(s[i:i + 4] for i in range(0, 16, 4)), r.choice(['兑换码 {}', '电影券券号：{}', '激活码：{}'])
def dates(r): a = day(r); b = a + datetime.timedelta(days=r.randint(1, 90)); return r.choice(['%s-%s' % (a.strftime('%Y%m%d'), b.strftime('%Y%m%d')), a.strftime('%Y-%m-%d') + '至' + b.strftime('%Y-%m-%d'), '%s—%s' % (a.strftime('%Y.%m.%d'), b.strftime('%Y.%m.%d')), '%s %s' % (a.strftime('%Y %m %d'), b.strftime('%Y %m %d'))]), r.choice(['公示期：{}', '活动时间{}'])
def numbers(r): return r.choice([' '.join(dg(r, r.choice([2, 3, 4, 5])) for _ in range(r.randint(4, 9))), '、'.join(str(r.randint(1, 9999)) for _ in range(6)), ' '.join(str(r.randint(1000, 9999)) for _ in range(r.randint(4, 5)))]), r.choice(['各校人数：{}', '得分依次为 {}', '房间号：{}', '座位号 {}'])
def maskednum(r): return M.masked(r), r.choice(['{n}，身份证号{}', '{n}（{}）', '证件号码：{}（已隐去）'])
def deptmail(r):
    L = r.sample([('工会办公室', 'office'), ('组织部', 'zuzhi'), ('宣教部', 'xuanjiao'), ('女工部', 'nvgong'), ('财务部', 'caiwu'), ('法律部', 'falv')], 4); return '；'.join(f'{a} {b}@yucai-union.example.cn' for a, b in L), '各部门邮箱：{}'
def permit(r): return r.choice(['京卫水字〔2023〕第%s号' % dg(r, 6), 'JY2%s%s' % (r.choice(CUR), dg(r, 8)), 'SC1%s%s' % (r.choice(CUR), dg(r, 7)), '建许字%s' % dg(r, 15), 'C%s' % dg(r, 6), 'E%s' % dg(r, 6), 'CN%s.%s' % (dg(r, 12), dg(r, 1)), 'ZL%d1%s.%s' % (r.randint(2005, 2025), dg(r, 7), dg(r, 1)), 'E%s教室' % dg(r, 3)]), r.choice(['许可证编号：{}', '证书编号{}', '专利号 {}'])
def issn(r): s = dg(r, 7); c = '0123456789X'[-sum((8 - i) * int(ch) for i, ch in enumerate(s)) % 11]; return f'{s[:4]}-{s[4:]}{c}', r.choice(['ISSN {}', '刊号：{}'])
KINDS = {'case-number': case, 'isbn13': isbn13, 'isbn10': isbn10, 'icp': icp, 'public-security-record': psb, 'credit-code': credit, 'serial18': serial18, 'invoice': invoice, 'office-phone': phone, 'union-mobile': unionmobile,
         'document-number': docno, 'url': url, 'timestamp': stamp, 'epoch': epoch, 'meter': meter, 'budget': money, 'standard': std, 'doi': doi, 'barcode': barcode, 'hash': hashes, 'article-number': article, 'corporate-account': account,
         'courier': courier, 'meeting-number': meeting, 'coordinates': geo, 'voucher': coupon, 'dates': dates, 'numbers-in-row': numbers, 'masked': maskednum, 'department-mails': deptmail, 'permit-number': permit, 'issn': issn}
WEIGHT = {'serial18': 3, 'credit-code': 2, 'office-phone': 2, 'case-number': 1.5, 'union-mobile': 1.2, 'invoice': 1.5, 'timestamp': 1.5, 'article-number': 1.2}
HEAD = {'case-number': '案号', 'isbn13': 'ISBN', 'isbn10': 'ISBN', 'credit-code': '统一社会信用代码', 'serial18': '订单号', 'invoice': '发票号码', 'office-phone': '办公电话', 'timestamp': '导出时间', 'budget': '预算数', 'barcode': '商品条码', 'article-number': '货号', 'corporate-account': '对公账号', 'courier': '快递单号', 'meter': '表底数', 'epoch': '时间戳', 'voucher': '券号', 'public-security-record': '公安备案号', 'document-number': '文号', 'standard': '标准号', 'hash': '校验值', 'doi': 'DOI', 'union-mobile': '工会值班电话'}
MIX = ['md'] * 12 + ['xlsx'] * 3 + ['docx'] * 3 + ['pptx', 'pdf']
TITLES = ['关于采购慰问品的公示', '工会经费决算公开', '教职工推荐书目', '法律援助案例选编', '办公用品入库清单', '差旅费报销说明', '各校工会办公电话', '网站备案信息', '水电费公示', '政策文件目录', '设备台账', '网上会议安排', '电影券发放通知', '食堂采购合同信息']
def thing(r, k, out, fmt, bare=False):
    v, tpl = KINDS[k](r); d = {'kind': k, 'value': v}
    if k == 'serial18': d.update(s18facts(v))
    if k == 'credit-code' and re.fullmatch(r'\d{17}[\dX]', v): d['id_fits'] = idcheck(v[:17]) == v[17]
    out.append(d)
    if k == 'url' and fmt != 'md' and tpl.startswith('['): tpl = '{}'
    return v if bare else tpl.replace('{n}', person(r)).replace('{}', v)
def make(r, fmt, i, blank=False):
    out = []; main = r.choices(list(KINDS), [WEIGHT.get(k, 1) for k in KINDS])[0]; t = r.choice(TITLES); b = [('p', neutral(r))]
    form = r.random()
    if form < .35 and main in HEAD or fmt == 'xlsx':
        if main not in HEAD: main = r.choice(list(HEAD))
        h = ['序号', r.choice(['品名', '单位', '事项']), HEAD[main]]; rows = [[str(j + 1), r.choice([school(r), '大米', '食用油', '毛巾', '打印纸', '投影仪', '电影券']), thing(r, main, out, fmt, True)] for j in range(r.randint(3, 9))]
        if r.random() < .3: h.append('金额'); [x.append(format(r.randint(100, 99999), ',')) for x in rows]
        b.append(('table', h, rows))
    elif form < .7: b.append(('ol', [thing(r, main, out, fmt) for _ in range(r.randint(2, 7))]))
    else:
        for _ in range(r.randint(1, 3)): b.append(('p', r.choice(['', neutral(r)]) + thing(r, main, out, fmt) + r.choice(['', '，' + r.choice(M.NEUT), '。'])))
    for _ in range(r.randint(0, 2)): b.append(('p', thing(r, r.choice(list(KINDS)), out, fmt) + r.choice(['', '。'])))
    if blank:      # an empty form to be filled in: headings, no values (arguable, kept apart)
        hs = ['姓名'] + r.sample(['身份证号', '手机号', '银行卡号', '家庭住址', '病情'], 2); b.append(('table', hs, [[''] * 3, [''] * 3])); out.append({'kind': 'blank-form', 'value': '|'.join(hs)})
    b += [('p', '联系电话：' + r.choice(UNION['phones'])), ('p', '育才区教师工会'), ('p', M.dz(M.day(r)))]
    name = '%05d-%s' % (i, r.choice(['gongshi', 'tongzhi', 'qingdan', 'mulu'])); place = 'body'
    if r.random() < .12:      # a date stamp or a serial in the name
        s = thing(r, r.choice(['timestamp', 'serial18', 'document-number']), out, fmt, True).replace('/', ''); name += '-' + s
    title = t if r.random() < .85 else t + '（' + re.sub(r'\s+', ' ', thing(r, r.choice(['document-number', 'case-number', 'serial18', 'timestamp', 'isbn13']), out, fmt, True)) + '）'
    if fmt == 'md':
        fm = ['---', 'title: ' + M.q(title), 'date: %s' % M.day(r), 'category: "公开"', 'summary: ' + M.q(r.choice(M.NEUT) if r.random() < .7 else thing(r, main, out, fmt)), 'contact: ' + M.q('工会办公室 ' + r.choice(UNION['phones'] + UNION['mobiles'])), '---', '']
        o = fm
        for x in b:
            if x[0] == 'p': o += [x[1], '']
            elif x[0] == 'ol': o += ['%d. %s' % (j + 1, s) for j, s in enumerate(x[1])] + ['']
            else: o += ['| ' + ' | '.join(x[1]) + ' |', '|' + ' --- |' * len(x[1])] + ['| ' + ' | '.join(row) + ' |' for row in x[2]] + ['']
        data = '\n'.join(o).encode()
    elif fmt == 'docx':
        body = [M.wp(title, 'Heading1')]
        for x in b: body += [M.wp(x[1])] if x[0] == 'p' else [M.wp('%d. %s' % (j + 1, s)) for j, s in enumerate(x[1])] if x[0] == 'ol' else [M.wtbl(x[1], x[2])]
        rr = [('rId1', 'officeDocument', 'word/document.xml', 0), M.R_CORE, M.R_APP]; W = 'openxmlformats-officedocument.wordprocessingml.'; ov = [('word/document.xml', W + 'document.main'), M.CT_CORE, M.CT_APP]; dr = []; P = {}
        if r.random() < .3:
            P['word/comments.xml'] = M.X + '<w:comments %s><w:comment w:id="0" w:author="办公室" w:date="2025-01-01T00:00:00Z" w:initials="b">%s</w:comment></w:comments>' % (M.WNS, M.wp(thing(r, main, out, fmt))); ov.append(('word/comments.xml', W + 'comments')); dr.append(('rId9', 'comments', 'comments.xml', 0)); body.append('<w:p>' + M.wr('见批注') + '<w:r><w:commentReference w:id="0"/></w:r></w:p>')
        data = M.zipped({'[Content_Types].xml': M.ctypes(ov), '_rels/.rels': M.rels(rr), 'word/document.xml': M.X + '<w:document %s><w:body>%s<w:sectPr/></w:body></w:document>' % (M.WNS, ''.join(body)), 'word/_rels/document.xml.rels': M.rels(dr), 'docProps/core.xml': M.core({'title': title, 'keywords': thing(r, main, out, fmt, True) if r.random() < .3 else ''}), 'docProps/app.xml': M.app({}, 'WPS Office'), **P})
    elif fmt == 'xlsx':
        rows = []
        for x in b:
            if x[0] == 'p': rows.append([x[1]])
            elif x[0] == 'ol': rows += [[s] for s in x[1]]
            else: rows += [x[1]] + [[M.Num(repr(float(v[:15] + '0' * (len(v) - 15))).upper() if len(v) > 15 else v, r.choice(['General', '0'])) if re.fullmatch(r'[1-9]\d*', v) and asnum else v for v in row] for asnum in [r.random() < .5] for row in x[2]]
        lost = any(isinstance(v, M.Num) and 'E+' in v.raw for row in rows for v in row)
        for d in out:
            if d['kind'] == 'serial18' and lost: d['stored_as_number'] = True
        sh = [{'name': '清单', 'rows': rows}]
        if r.random() < .3: sh.append({'name': '编码', 'rows': [[thing(r, main, out, fmt, True)] for _ in range(4)], 'state': 'hidden'})
        data = M.raw_xlsx(sh, {'title': title}) if r.random() < .5 or lost else M.lib_xlsx(sh, {'title': title})
    elif fmt == 'pptx':
        sl = M.blocks_to_slides(title, b)
        if r.random() < .4: sl[0]['notes'] = [thing(r, main, out, fmt)]
        data = M.raw_pptx(sl, {'title': title})
    else:
        F = M.fonts(); data = M.pdf_bytes(title, b, F['ttf' if 'ttf' in F and r.random() < .7 else 'cid'], {'title': title}, {'annotation': '见附件'} if r.random() < .2 else None)
    return name + '.' + fmt, data, out, main
def main():
    a = argparse.ArgumentParser(); a.add_argument('--out', required=True); a.add_argument('--seed', type=int, default=1); a.add_argument('--count', type=int, default=3000); a = a.parse_args()
    os.makedirs(os.path.join(a.out, 'docs'), exist_ok=True); K = collections.Counter(); F = collections.Counter(); S = collections.Counter(); docs_hard = docs_fit = 0
    with open(os.path.join(a.out, 'truth.jsonl'), 'w', encoding='utf-8') as T:
        for i in range(a.count):
            fmt = MIX[i % 20]; fn, data, out, mk = make(random.Random('neg:%d:%d' % (a.seed, i)), fmt, i)
            with open(os.path.join(a.out, 'docs', fn), 'wb') as f: f.write(data)
            F[fmt] += 1; K.update(d['kind'] for d in out)
            s = [d for d in out if d['kind'] == 'serial18']
            S['serials'] += len(s); S['date at 7-14'] += sum(d['date_birth'] for d in s); S['fits'] += sum(d['fits'] for d in s); S['fits and date'] += sum(d['fits'] and d['date_birth'] for d in s); S['fits, date and real area'] += sum(d['fits'] and d['date_birth'] and d['area_real'] for d in s)
            S['credit codes of digits whose last fits GB 11643'] += sum(bool(d.get('id_fits')) for d in out)
            hard = any(d['fits'] and d['date_birth'] and d['area_real'] for d in s); docs_hard += hard; docs_fit += any(d['fits'] and d['date_birth'] for d in s)
            T.write(json.dumps({'file': 'docs/' + fn, 'format': fmt, 'private': False, 'main': mk, 'undecidable': hard, 'things': out}, ensure_ascii=False) + '\n')
    S['documents with fits and date'] = docs_fit; S['documents that cannot be decided (fits, date, real area)'] = docs_hard
    os.makedirs(os.path.join(a.out, 'arguable'), exist_ok=True)       # 60 more, not of the set
    with open(os.path.join(a.out, 'truth-arguable.jsonl'), 'w', encoding='utf-8') as T:
        for i in range(60):
            fmt = MIX[i % 20]; fn, data, out, mk = make(random.Random('blank:%d:%d' % (a.seed, i)), fmt, i, True)
            with open(os.path.join(a.out, 'arguable', fn), 'wb') as f: f.write(data)
            T.write(json.dumps({'file': 'arguable/' + fn, 'format': fmt, 'private': False, 'things': out}, ensure_ascii=False) + '\n')
    json.dump(UNION, open(os.path.join(a.out, 'settings.json'), 'w', encoding='utf-8'), ensure_ascii=False, indent=1)
    res = {'documents': F, 'things': K, 'serial18': S}; json.dump(res, open(os.path.join(a.out, 'summary.json'), 'w', encoding='utf-8'), ensure_ascii=False, indent=1); print(json.dumps(res, ensure_ascii=False, indent=1))
if __name__ == '__main__': main()
