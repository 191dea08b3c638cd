#!/usr/bin/env python3
"""Holds what `recon` says of whole applications to keys that were made by reading.

    score.py RECON TREES [APPLICATION…] [--kind routes,guards,…] [--show]

A folder an application: `routes.jsonl`, `commands.jsonl`, `data.json`, `environment.json`, `config.json`. What a key marks
as doubtful, or lists as `perhaps`, counts neither for nor against."""
import collections, json, os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, '..', 'routes')]
from score import shape

TEST = re.compile(r'(^|/)(tests?|spec|specs|__tests__|e2e|Tests|\w+Tests|\w+\.(Unit|Functional)Tests|playwright|cypress)/|(_test|\.test|\.spec|_spec|(?<=\w)Tests?)\.\w+$'
                  r'|(^|/)test_[^/]*$|(^|/)conftest\.py$|(^|/)src/test/')
# Written by a tool, and what a person reads to know the tables.
SCHEMAS = ('schema.rb', 'structure.sql')
KINDS = ('routes', 'guards', 'commands', 'jobs', 'read', 'declared', 'config', 'models', 'tables', 'migrations', 'order')


class Key:
    def __init__(self, name):
        self.folder = os.path.join(HERE, name)
    def lines(self, name):
        path = os.path.join(self.folder, name)
        return [json.loads(l) for l in open(path)] if os.path.exists(path) else []
    def table(self, name):
        path = os.path.join(self.folder, name)
        return json.load(open(path)) if os.path.exists(path) else None


def run(recon, *arguments):
    extra = os.environ.get('SCANNERS')
    return subprocess.run([recon, *arguments[:-1]] + (['--scanners', extra] if extra else []) + [arguments[-1]],
                          capture_output=True, text=True, errors='replace').stdout


def items(recon, question, tree):
    return [i for a in json.loads(run(recon, 'ask', question, '--format', 'json', tree))['answers'] for i in a['items']]


def forwards(fact):
    """Whether a change of a table leads forwards: the container's functions are no way back."""
    return not any(re.match(r'(?:down|downgrade|revert|undo|rollback)(?:$|[A-Z0-9_])|[a-z]\w*Down$', w[:1].lower() + w[1:]) for w in re.split(r'[.:#]+', fact.get('container', ''))) and '.down.' not in fact['path'] and not fact['path'].endswith('/down.sql')


class Tally:
    """True among those said, found among those wanted; what differs."""
    def __init__(self): self.said = self.true = self.wanted = self.found = 0; self.extra, self.missed = [], []
    def sets(self, said, wanted, perhaps=frozenset()):
        said = {s for s in said if s not in perhaps or s in wanted}
        self.said, self.true, self.wanted, self.found = len(said), len(said & wanted), len(wanted), len(said & wanted)
        self.extra, self.missed = sorted(said - wanted, key=str), sorted(wanted - said, key=str)
        return self


def routes(key, got):
    wanted, optional, of = {}, set(), {}
    for route in key.lines('routes.jsonl'):
        name = (route['method'], shape(route['path']))
        every = {name} | {(route['method'], shape(p)) for p in ([route['also']] if isinstance(route.get('also'), str) else route.get('also', []))}
        if route.get('doubtful') or route.get('perhaps') or route.get('kind') in ('websocket', 'grpc', 'proxy', 'hub'):
            optional |= every
            continue
        wanted.setdefault(name, route)
        for one in every: of.setdefault(one, name)
    said = collections.OrderedDict()
    for item in got:
        if item.get('detail') != 'route' or item.get('verb') in ('QUERY', 'MUTATION', 'SUBSCRIPTION', 'RPC'): continue
        if TEST.search(item['path']): continue
        for path in item.get('routePaths', [item['name']]):
            said.setdefault(((item.get('verb') or 'ANY').replace('ALL', 'ANY'), shape(path)), item)
    tally, guards = Tally(), Tally()
    found, judged = set(), {}
    # Keys leave out what a library mounts by one call, as devise_for and Auth::routes do.
    for name, item in said.items():
        if name in of:
            tally.said += 1; tally.true += 1
            found.add(of[name]); judged.setdefault(of[name], item)
        elif name not in optional and not item['rule'].endswith(('route-devise', 'route-mounted', 'route-laravel-auth')):
            tally.said += 1
            tally.extra.append((*name, f"{item['path']}:{item['startLine']}", item['rule']))
    tally.wanted, tally.found = len(wanted), len(found)
    tally.missed = [(*n, wanted[n].get('at', '')) for n in sorted(set(wanted) - found)]
    known = {n for n, r in wanted.items() if r.get('guarded') is not None}
    guards.wanted = len(known)
    for name, item in judged.items():
        if name not in known: continue
        guards.said += 1
        if bool(item.get('guards')) == wanted[name]['guarded']:
            guards.true += 1; guards.found += 1
        else:
            guards.extra.append((*name, 'key', wanted[name]['guarded'], [g['name'] for g in item.get('guards', [])], f"{item['path']}:{item['startLine']}"))
    return {'routes': tally, 'guards': guards}


def last(name): return re.split(r'[:.\\#\s]', name.strip())[-1] if name.strip() else ''


def commands(key, got):
    groups = {'command': 'commands', 'job': 'jobs', 'consumer': 'jobs'}
    result = {}
    rows = key.lines('commands.jsonl')
    for group in ('commands', 'jobs'):
        wanted = [k for k in rows if groups[k['kind']] == group]
        mine = [i for i in got if groups.get(i.get('detail')) == group and not i['rule'].startswith(('manifest.', 'tooling.'))
                and not TEST.search(i['path']) and not i['path'].startswith('.github/')]
        # What runs by the clock without a name of its own is the function around it.
        names = lambda i: {last(i['name']), last((i.get('handler') or {}).get('name', ''))} | (set(i.get('container', '').split('.')) if i['rule'].endswith(('job-ticker', 'job-executor')) else set())
        # A consumer is known by its class as well as by what it consumes.
        alike = lambda k, i: (any(last(n) in names(i) for n in [k['name'], *k.get('also', [])]) or 'event' in k and last(k['event']) in names(i)) and (i['path'] == k['path'] or os.path.basename(i['path']) == os.path.basename(k['path']) or (i.get('handler') or {}).get('path') == k['path'])
        tally = Tally()
        for k in wanted:
            if k.get('perhaps') or k.get('group') or k.get('doubtful'): continue
            tally.wanted += 1
            if any(alike(k, i) for i in mine): tally.found += 1
            else: tally.missed.append((k['kind'], k['name'], k['path']))
        for i in mine:
            fitting = [k for k in wanted if alike(k, i)]
            if fitting and all(k.get('perhaps') or k.get('group') or k.get('doubtful') for k in fitting): continue
            tally.said += 1
            if fitting: tally.true += 1
            else: tally.extra.append((i['detail'], i['name'], f"{i['path']}:{i['startLine']}", i['rule']))
        result[group] = tally
    return result


def surface(key, rows, configuration, integration):
    result = {}
    files = {d['data']['path']: d['data'] for d in rows if d['type'] == 'file'}
    ours = lambda path: not TEST.search(path) or path.startswith('.github/') or os.path.basename(path).startswith('.env')
    facts = [d['data'] for d in rows if d['type'] == 'fact' and ours(d['data']['path'])
             and (files.get(d['data']['path'], {}).get('role') not in ('test', 'vendored', 'generated') or os.path.basename(d['data']['path']).startswith('.env')
                  # A workflow that a tool wrote runs all the same.
                  or d['data']['path'].startswith('.github/workflows/')
                  or os.path.basename(d['data']['path']) in SCHEMAS)]
    language = lambda path: files.get(path, {}).get('language')
    environment = key.table('environment.json')
    if environment:
        perhaps = set(environment.get('perhaps', []))
        of = lambda access: {f['name'] for f in facts if f['kind'] == 'config' and f.get('detail') == 'environmentVariable'
                             and f.get('access') == access and language(f['path']) not in ('shell', 'makefile')}
        read = of('read') | {i['name'] for i in configuration if i.get('reason') == 'read' and i.get('kind') == 'config' and not TEST.search(i['path'])
                             and i.get('detail', 'environmentVariable') == 'environmentVariable'
                             and (i['rule'].endswith(('-pass', '.settings-field')) or '.config-key' in i['rule']) and language(i['path']) != 'shell'}
        result['read'] = Tally().sets(read, set(environment['read']), perhaps)
        result['declared'] = Tally().sets(of('declare'), set(environment['declared']), perhaps)
    config = key.table('config.json')
    if config and (config['keys'] or config.get('perhaps')):
        # .NET asks for a list of plain values by its name as well as by its items' places.
        plain = lambda n: re.sub(r'\.\d+$', '', re.sub(r'[-_]', '', n.replace(':', '.')).lower().removeprefix('credentials.'))
        said = {plain(f['name']) for f in facts if f['kind'] == 'config' and f.get('detail') == 'key' and f['rule'] not in ('manifest.tsconfig', 'hcl.value')
                and f.get('access') not in ('pass', 'forward', 'bind')}
        # What is read by way of a constant, the index says.
        said |= {plain(i['name']) for i in configuration if i.get('detail') == 'key' and i.get('reason') == 'read' and i['rule'].endswith('-pass')
                 and not TEST.search(i['path'])}
        # What the index joins: fields of types of settings. A section of others is no key.
        said |= {plain(i['name']) for i in configuration if i['rule'] == 'index.settings-field' and i.get('detail') == 'key'}
        sections = {name[:at] for name in said for at, c in enumerate(name) if c == '.'}
        said -= sections - {plain(k) for k in config['keys']}
        # The sections of a file by environment are one, and the file's name may stand before them.
        without = lambda n: '.'.join(w for w in n.split('.') if w not in ('development', 'test', 'production', 'staging', 'default', 'primary'))
        perhaps = {plain(k) for k in config.get('perhaps', [])}
        perhaps |= {without(k) for k in perhaps} | {k.split('.', 1)[-1] for k in perhaps} | {without(k.split('.', 1)[-1]) for k in perhaps}
        perhaps |= {k for k in said if without(k) in perhaps}
        result['config'] = Tally().sets(said, {plain(k) for k in config['keys']}, perhaps)
    data = key.table('data.json')
    if data:
        perhaps = set(data.get('perhapsModels', [])) | set(data.get('perhaps', [])) | set(data.get('views', [])) | set(data.get('tablesWithoutPrefix', []))
        # Types that a tool wrote for the tables are models all the same.
        written = {f['name'] for d in rows if d['type'] == 'fact' for f in [d['data']] if f['kind'] == 'data' and f.get('detail') == 'model'
                   and f.get('access') == 'declare' and f.get('value') is None and files.get(f['path'], {}).get('role') == 'generated'}
        # Models are types of the code: what a migration says of them is of its time.
        types = {f['name'].split('::')[-1] for f in facts if f['kind'] == 'data' and f.get('detail') == 'model' and f.get('access') != 'read' and f.get('value') is None}
        # What the index joins: types that are models by what they extend.
        types |= {i['name'].split('::')[-1] for i in integration if i['rule'] == 'index.model-inherited' and not TEST.search(i['path'])}
        result['models'] = Tally().sets(types | written, {m.split('::')[-1] for m in data['models']}, perhaps)
        plain = lambda n: n.strip('`"').split('.')[-1]
        changes = [f for f in facts if f['kind'] == 'data' and f.get('detail') == 'table' and f.get('access') != 'read' and forwards(f)]
        place = {path: n for n, path in enumerate(i['path'] for i in integration if i.get('reason', '').startswith('migration'))}
        said = {}
        # What a schema file says is how the tables are when all is done.
        last = lambda path: place.get(path, len(place) if os.path.basename(path) in SCHEMAS else -1)
        for f in sorted(changes, key=lambda f: (last(f['path']), f['path'], f['startLine'], f['startColumn'])):
            said[plain(f['name'])] = f.get('value') not in ('drop', 'rename') and (f.get('value') != 'alter' or said.get(plain(f['name']), False))
            if f.get('target') and f.get('value') == 'rename': said[plain(f['target'])] = True
        # What the index joins: tables that a framework names by its convention.
        for i in integration:
            if i['rule'] == 'index.table-convention' and not TEST.search(i['path']): said[plain(i['name'])] = True
        # A name that is prefixed when the program runs may be said without.
        bare = {t: min((w for w in data['tables'] if w.endswith('_' + t)), key=len, default=t) for t in data.get('tablesWithoutPrefix', [])}
        result['tables'] = Tally().sets({bare.get(t, t) for t, stands in said.items() if stands}, {plain(t) for t in data['tables']}, {plain(t) for t in perhaps})
        migrations = {f['path'] for f in facts if f['kind'] == 'data' and f.get('detail') == 'migration' and f.get('value') != 'down' and f.get('access') != 'read'}
        wanted = list(data['migrations'])
        def label(path):
            parts = path.split('/')
            for take in range(1, len(parts) + 1):
                if '/'.join(parts[-take:]) in known: return '/'.join(parts[-take:])
                if parts[-take] in known: return parts[-take]
            return path
        known = set(wanted)
        # An application's own changes of data beside its migrations.
        beside = tuple(data.get('perhapsMigrations', []))
        listed = [i for i in integration if i.get('reason', '').startswith('migration')]
        # Several that stand in one file beside what they migrate are known by their types: `Order.CreateMigration`.
        byType = {i['container'].split('.')[-1] + '.' + i['name'] for i in listed if i.get('container')} & known
        if byType:
            for i in listed:
                own = i.get('container', '').split('.')[-1] + '.' + i['name']
                if own in byType or own in perhaps: i['path'] = own
            migrations -= {f['path'] for f in facts if f['kind'] == 'data' and f.get('detail') == 'migration' and f.get('container')}
            beside += tuple(perhaps)
        isBeside = lambda p: bool(beside) and (p.startswith(beside) or os.path.basename(p) in beside)
        result['migrations'] = Tally().sets({label(p) for p in migrations | {i['path'] for i in listed} if not isBeside(p)}, known)
        # An order is of one folder or list: a pair across two of them is none. Where each stands is what the scan says of it.
        folder, mine, place = {}, {}, 0
        for item in listed:
            name = label(item['path'])
            if item['reason'].startswith('migration 1 of'): place += 1
            folder.setdefault(name, place)
            # A file of several stands where its first does, as in the keys.
            if name not in mine.get(place, []): mine.setdefault(place, []).append(name)
        theirs = {}
        for name in wanted: theirs.setdefault(folder.get(name), []).append(name)
        neighbours = lambda s: set(zip(s, s[1:]))
        pairs = lambda folders: {p for place, s in folders.items() if place is not None for p in neighbours([n for n in s if n in known])}
        result['order'] = Tally().sets(pairs(mine), pairs(theirs) | neighbours(theirs.get(None, [])))
    return result


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith('--')]
    show = '--show' in sys.argv
    kinds = next((a.split('=', 1)[1].split(',') for a in sys.argv if a.startswith('--kind=')), KINDS)
    recon, trees, names = arguments[0], arguments[1], arguments[2:]
    names = names or sorted(n for n in os.listdir(HERE) if os.path.isdir(os.path.join(HERE, n)) and not n.startswith('_'))
    sums = {kind: [0, 0, 0, 0] for kind in KINDS}
    share = lambda a, b: f'{100 * a / b:5.1f}' if b else '    -'
    for name in names:
        key, tree = Key(name), os.path.join(trees, name)
        result = {}
        if set(kinds) & {'routes', 'guards', 'commands', 'jobs'}:
            entries = items(recon, 'entryPoints', tree)
            result |= routes(key, entries) | commands(key, entries)
        if set(kinds) - {'routes', 'guards', 'commands', 'jobs'}:
            rows = [json.loads(l) for l in run(recon, 'scan', '--format', 'ndjson', tree).splitlines()]
            result |= surface(key, rows, items(recon, 'configuration', tree), items(recon, 'integration', tree))
        for kind in KINDS:
            if kind not in kinds or kind not in result: continue
            t = result[kind]
            numbers = [t.true, t.said, t.found, t.wanted]
            if not (t.said or t.wanted): continue
            sums[kind] = [a + b for a, b in zip(sums[kind], numbers)]
            print(f'{name:22} {kind:10} P {share(t.true, t.said)}  R {share(t.found, t.wanted)}   said {t.said:4} wanted {t.wanted:4}', flush=True)
            if show:
                for row in t.missed: print('    missed', row)
                for row in t.extra: print('    extra ', row)
    print()
    for kind in kinds:
        true, said, found, wanted = sums[kind]
        if said or wanted: print(f'{"all":22} {kind:10} P {share(true, said)}  R {share(found, wanted)}   said {said:4} wanted {wanted:4}')


if __name__ == '__main__': main()
