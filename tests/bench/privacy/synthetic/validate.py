#!/usr/bin/python3
"""Independent look: every planted value stands in its file (read raw, not by make.py), every check digit is right,
   nothing of the kind stands in plain documents.   validate.py DIR"""
import datetime, collections, glob, html, io, json, os, re, subprocess, sys, unicodedata, zipfile
D = sys.argv[1]; bad = []; n = collections.Counter()
areas = {l.split('\t')[0] for l in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'areas.tsv'), encoding='utf-8')}
union = json.load(open(os.path.join(D, 'settings.json'), encoding='utf-8'))
def valid18(s):
    s = s.upper()
    if not re.fullmatch(r'\d{17}[\dX]', s): return False
    r = 0
    for ch in s[:17]: r = (r + int(ch)) * 2 % 11          # Horner, another way than make.py
    if '0123456789X'[(12 - r) % 11] != s[17]: return False
    try: d = datetime.date(int(s[6:10]), int(s[10:12]), int(s[12:14]))
    except ValueError: return False
    return 1900 < d.year < 2027
def luhn(s): return sum(int(c) if i % 2 == 0 else sum(divmod(2 * int(c), 10)) for i, c in enumerate(reversed(s))) % 10 == 0
def ooxml(b):
    out = []
    z = zipfile.ZipFile(io.BytesIO(b)); assert z.testzip() is None
    for m in z.namelist():
        d = z.read(m)
        if m.endswith('.xlsx'): out.append(ooxml(d)); continue
        if m.endswith(('.png', '.jpeg')): continue
        t = d.decode('utf-8')
        import xml.dom.minidom as md
        if not m.endswith('.vml'): md.parseString(d)
        attr = ' | '.join(re.findall(r'(?:descr|title|name|Target|val)="([^"]*)"', t))
        t = re.sub(r'</(?:w:p|a:p|row|si|c|comment|sheet|f|v)>', ' ¶ ', t)
        out.append(html.unescape(attr + ' ¶ ' + re.sub(r'<[^>]+>', '', t)))
    return ' ¶ '.join(out)
def pdf(p):
    from pypdf import PdfReader
    t = subprocess.run(['pdftotext', '-raw', p, '-'], capture_output=True).stdout.decode('utf-8', 'replace')
    R = PdfReader(p); t += ' ¶ ' + ' ¶ '.join(str(v) for v in (R.metadata or {}).values())
    for pg in R.pages:
        for a in pg.get('/Annots', []) or []:
            a = a.get_object(); t += ' ¶ %s ¶ %s' % (a.get('/Contents', ''), a.get('/V', ''))
    def ol(o):
        s = ''
        for x in o: s += ol(x) if isinstance(x, list) else ' ¶ ' + str(x.title)
        return s
    return t + ol(R.outline)
def squeeze(s, full=False): 
    s = unicodedata.normalize('NFKC', re.sub(r'<br>', '', s))
    return re.sub(r'[^0-9A-Za-z]', '', s).upper()
leak = collections.Counter()
for line in open(os.path.join(D, 'truth.jsonl'), encoding='utf-8'):
    o = json.loads(line); p = os.path.join(D, o['file']); b = open(p, 'rb').read(); fmt = o['format']
    t = b.decode('utf-8') if fmt == 'md' else pdf(p) if fmt == 'pdf' else ooxml(b)
    t = os.path.basename(p) + ' ¶ ' + t; sq = squeeze(t); n[fmt] += 1
    for it in o.get('items', []):
        k, v = it['kind'], it['value']; n[k] += 1
        if k in ('identity', 'residence-permit') and not (valid18(v) and (v[:6] in areas or k != 'identity')): bad.append((o['file'], 'invalid', it))
        if k == 'bankcard' and not (luhn(v) and 16 <= len(v) <= 19): bad.append((o['file'], 'luhn', it))
        if k == 'passport' and not re.fullmatch(r'E\d{8}|E[A-Z]\d{7}', v): bad.append((o['file'], 'form', it))
        if k == 'mobile' and not re.fullmatch(r'1[3-9]\d{9}', v): bad.append((o['file'], 'form', it))
        if k in ('identity-broken', 'bankcard-broken'): ok = it['shown'] in t
        elif k == 'email-list': ok = all(e in t.replace('\n', '') for e in v)
        elif k in ('address', 'illness', 'table-heading'): ok = re.sub(r'\s', '', it['shown']) in re.sub(r'[\s¶]', '', t)
        else: ok = v in sq
        if not ok: bad.append((o['file'], 'absent', it))
    if not o.get('private'):
        known = json.dumps(o.get('things', []), ensure_ascii=False)
        u = unicodedata.normalize('NFKC', t); u = re.sub(r'[\u200b\ufeff\u00ad\u2060\u200d]', '', u)
        for m in re.findall(r'(?<!\d)\d{17}[\dXx](?!\d)', re.sub(r'(?<=\d)[ \-](?=[\dXx])', '', u)):
            if valid18(m) and m[:6] in areas: leak['identity-like', m in known] += 1
        for m in re.findall(r'(?<!\d)1[3-9]\d{9}(?!\d)', re.sub(r'(?<=\d)[ \-](?=\d)', '', u)):
            if m not in union['mobiles']: leak['mobile-like', m in known] += 1
        for m in re.findall(r'(?<!\d)\d{16,19}(?!\d)', re.sub(r'(?<=\d)[ \-](?=\d)', '', u)):
            if luhn(m) and m[:2] in ('62', '60', '96', '40'): leak['card-like', m in known] += 1
print(dict(n)); print('not right:', len(bad))
c = collections.Counter((b[1], b[0].rsplit('.')[-1], b[2]['kind'], b[2]['place'], b[2]['disguise']) for b in bad)
for x in c.most_common(25): print(x)
for x in bad[:4]: print(x)
print('in documents that are not private (kind, listed in truth):', dict(leak))
