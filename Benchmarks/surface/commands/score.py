#!/usr/bin/env python3
"""Scores commands, and jobs with consumers, of `recon ask entryPoints --format json`: score.py RECON TREES [--show]

One that the key names is found when an entry point of its kind in its file bears its name, or is handled by it."""
import glob, json, os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
GROUPS = {'command': 'commands', 'job': 'jobs', 'consumer': 'jobs'}

def last(name): return name.split(':')[-1].split('.')[-1].split('\\')[-1]

for f in sorted(glob.glob(os.path.join(HERE, '*.jsonl'))):
    name = os.path.basename(f)[:-6]
    tree = os.path.join(sys.argv[2], name)
    out = json.loads(subprocess.run([sys.argv[1], 'ask', 'entryPoints', '--format', 'json', tree], capture_output=True, text=True).stdout)
    # Commands of manifests and build files are another key's.
    got = [i for a in out['answers'] for i in a['items'] if i.get('detail') in GROUPS and not i['rule'].startswith(('manifest.', 'tooling.'))]
    key = [json.loads(l) for l in open(f)]
    for group in ('commands', 'jobs'):
        wanted = [k for k in key if GROUPS[k['kind']] == group]
        mine = [i for i in got if GROUPS[i['detail']] == group]
        def names(i): return {last(i['name']), last((i.get('handler') or {}).get('name', ''))}
        right = [k for k in wanted if any(i['path'] == k['path'] and last(k['name']) in names(i) for i in mine)]
        true = [i for i in mine if any(i['path'] == k['path'] and last(k['name']) in names(i) for k in wanted)]
        if not wanted and not mine: continue
        p = f'{100 * len(true) / len(mine):5.1f}%' if mine else '    -'
        r = f'{100 * len(right) / len(wanted):5.1f}%' if wanted else '    -'
        print(f'{name:26} {group:9} key {len(wanted):4} found {len(mine):4}  P {p} R {r}')
        if '--show' in sys.argv:
            for k in wanted:
                if k not in right: print('   missed', k)
            for i in mine:
                if i not in true: print('   extra ', i['detail'], i['name'], i['path'], i['startLine'], i['rule'])
