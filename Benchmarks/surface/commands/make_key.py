#!/usr/bin/env python3
"""Makes the keys of commands and of jobs, schedules and consumers, by each framework's conventions.

    make_key.py TREES

One line each: `kind` (command, job, consumer), `name`, `path`. See ../routes/make_key.py for the manner of it."""
import ast, glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
def read(p): return open(p, encoding='utf-8', errors='replace').read()
def files(tree, *patterns):
    return sorted(f for p in patterns for f in glob.glob(os.path.join(tree, p), recursive=True) if os.path.isfile(f) and '/test' not in f.lower())

def healthchecks(tree):
    # Django: a module below management/commands is a command
    for f in files(tree, 'hc/**/management/commands/*.py'):
        if not f.endswith('__init__.py'): yield 'command', os.path.basename(f)[:-3], f

def koel(tree):
    for f in files(tree, 'app/Console/Commands/**/*.php'):
        m = re.search(r"\$signature\s*=\s*['\"]([\w:.-]+)", read(f))
        if m: yield 'command', m.group(1), f
    for f in files(tree, 'app/**/*.php'):
        m = re.search(r'class (\w+)[^{]*implements[^{]*ShouldQueue', read(f))
        if m: yield 'job', m.group(1), f
    for f in files(tree, 'routes/console.php'):
        for m in re.finditer(r'Schedule::job\(new (\w+)', read(f)): yield 'job', m.group(1), f

def lobsters(tree):
    for f in files(tree, 'app/jobs/**/*.rb'):
        m = re.search(r'class (\w+) < ApplicationJob', read(f))
        if m: yield 'job', m.group(1), f
    for f in files(tree, 'lib/tasks/**/*.rake', 'Rakefile'):
        for m in re.finditer(r'(?m)^\s*task[ (]+:?["\']?(\w[\w:]*)', read(f)): yield 'command', m.group(1), f

def VernissageServer(tree):
    for f in files(tree, 'Sources/**/*.swift'):
        for m in re.finditer(r'(?:struct|final class|class) (\w+)\s*:\s*[^{]*\b(AsyncJob|AsyncScheduledJob|ScheduledJob)\b', read(f)): yield 'job', m.group(1), f

def mall(tree):
    for f in files(tree, '**/src/main/java/**/*.java'):
        text = re.sub(r'(?m)^\s*//.*$', '', read(f))
        for m in re.finditer(r'@Scheduled\([^)]*\)\s*(?:private|public) void (\w+)', text): yield 'job', m.group(1), f
        for m in re.finditer(r'@RabbitListener\(queues = "([^"]*)"', text): yield 'consumer', m.group(1), f

def SwiftPackageIndex(tree):
    for f in files(tree, 'Sources/**/*.swift'):
        for m in re.finditer(r'\.use\(\s*([\w.]+)\([^()]*\)\s*,\s*as: "([^"]*)"\)', read(f)): yield 'command', m.group(2), f

def huginn(tree):
    for f in files(tree, 'app/jobs/**/*.rb'):
        m = re.search(r'class (\w+) < (?:ActiveJob::Base|ApplicationJob)', read(f))
        if m: yield 'job', m.group(1), f
    for f in files(tree, 'lib/tasks/**/*.rake', 'Rakefile'):
        for m in re.finditer(r'(?m)^\s*task[ (]+:?["\']?(\w[\w:]*)', read(f)): yield 'command', m.group(1), f

def LinkAce(tree):
    for f in files(tree, 'app/Console/Commands/**/*.php'):
        m = re.search(r"\$signature\s*=\s*['\"]([\w:.-]+)", read(f))
        if m: yield 'command', m.group(1), f
    for f in files(tree, 'app/**/*.php'):
        m = re.search(r'class (\w+)[^{]*implements[^{]*ShouldQueue', read(f))
        if m: yield 'job', m.group(1), f
        for m in re.finditer(r"schedule->(?:command|job)\((?:'([^']+)'|new (\w+)|(\w+)::class)", read(f)): yield 'job', m.group(1) or m.group(2) or m.group(3), f

TREES = {'SwiftPackageIndex': 'SwiftPackageIndex-Server'}
for name in ('healthchecks', 'koel', 'lobsters', 'VernissageServer', 'mall', 'SwiftPackageIndex', 'huginn', 'LinkAce'):
    tree = os.path.join(sys.argv[1], TREES.get(name, name))
    seen = sorted({(k, n, os.path.relpath(f, tree)) for k, n, f in globals()[name](tree)})
    with open(os.path.join(HERE, TREES.get(name, name) + '.jsonl'), 'w') as out:
        for k, n, f in seen: out.write(json.dumps({'kind': k, 'name': n, 'path': f}) + '\n')
    print(name, len(seen))
