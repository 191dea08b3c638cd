#!/usr/bin/env python3
"""Scores `recon ask entryPoints --format json` against keys of routes and guards.

    score.py RECON TREES [APPLICATION…]

TREES holds a folder for each application of applications.json. A key is APPLICATION.jsonl: one route a line, with
`method` (ANY where any will do), `path`, and `guarded` (absent where the key does not say). Names of parameters do not
count, nor does a slash at the end."""
import json, os, re, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))

def shape(path):
    path = re.sub(r'\$\{[^}]*\}|\[\[[^\]]+\]\]|\{[^}]*\}|<[^>]*>|:\w+(?:\+\w+)?\??|\[[^\]]+\]', '{}', path)
    # What stands for all that is below is a parameter.
    path = path.strip('^$')
    if not path.startswith('/'): path = '/' + path
    path = re.sub(r'(?<=/)\*(?:\w+|$)', '{}', path)
    path = re.sub(r'//+', '/', path)
    return path.rstrip('/') or '/'

def found(recon, tree):
    out = subprocess.run([recon, 'ask', 'entryPoints', '--format', 'json', tree], capture_output=True, text=True).stdout
    routes = {}
    for answer in json.loads(out)['answers']:
        for item in answer['items']:
            # The keys are of HTTP: fields of GraphQL and procedures have no method and path of their own.
            if item.get('detail') != 'route' or item.get('verb') in ('QUERY', 'MUTATION', 'SUBSCRIPTION', 'RPC'): continue
            for path in item.get('routePaths', [item['name']]):
                key = ((item.get('verb') or 'ANY').replace('ALL', 'ANY'), shape(path))
                routes.setdefault(key, (item, bool(item.get('guards'))))
    return routes

def key(name):
    wanted = {}
    for line in open(os.path.join(HERE, name + '.jsonl')):
        route = json.loads(line)
        wanted.setdefault((route['method'], shape(route['path'])), route.get('guarded'))
    return wanted

def main():
    recon, trees, names = sys.argv[1], sys.argv[2], [a for a in sys.argv[3:] if not a.startswith('-')]
    show = '--show' in sys.argv
    totals = [0] * 6
    print(f'{"application":28} {"key":>5} {"found":>5} {"P":>6} {"R":>6}   guards: {"said":>5} {"P":>6} {"R":>6}')
    for name in names or sorted(json.load(open(os.path.join(HERE, 'applications.json')))):
        if not os.path.exists(os.path.join(HERE, name + '.jsonl')): continue
        wanted, got = key(name), found(recon, os.path.join(trees, name))
        right = set(wanted) & set(got)
        # Both halves count: said to be guarded, or not, of a route whose truth is known.
        known = {k for k in wanted if wanted[k] is not None}
        judged = right & known
        agreed = {k for k in judged if got[k][1] == wanted[k]}
        numbers = [len(right), len(got), len(wanted), len(agreed), len(judged), len(known)]
        totals = [a + b for a, b in zip(totals, numbers)]
        line(name, numbers)
        if show:
            for k in sorted(set(wanted) - right): print('   missed', *k)
            for k in sorted(set(got) - right): print('   extra ', *k, got[k][0]['path'], got[k][0]['startLine'], got[k][0]['rule'])
            for k in sorted(judged - agreed): print('   guard ', *k, 'key', wanted[k], [g['name'] for g in got[k][0].get('guards', [])], got[k][0]['path'], got[k][0]['startLine'])
    line('all', totals)

def line(name, n):
    share = lambda a, b: f'{100 * a / b:5.1f}%' if b else '     -'
    print(f'{name:28} {n[2]:5} {n[1]:5} {share(n[0], n[1])} {share(n[0], n[2])}   guards: {n[4]:5} {share(n[3], n[4])} {share(n[3], n[5])}')

if __name__ == '__main__': main()
