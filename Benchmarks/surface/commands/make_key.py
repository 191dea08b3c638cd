#!/usr/bin/env python3
"""Makes the keys of commands and of jobs, schedules and consumers, by each framework's conventions.

    make_key.py TREES

One line each: `kind` (command, job, consumer), `name`, `path`. See ../routes/make_key.py for the manner of it."""
import ast, glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
def read(p): return open(p, encoding='utf-8', errors='replace').read()
def files(tree, *patterns):
    return sorted(f for p in patterns for f in glob.glob(os.path.join(tree, p), recursive=True) if os.path.isfile(f) and not re.search(r'/tests?(?:/|_|\.)|/Test\w*/', f))

def healthchecks(tree):
    # Django: a module below management/commands is a command
    for f in files(tree, 'hc/**/management/commands/*.py'):
        if not f.endswith('__init__.py'): yield 'command', os.path.basename(f)[:-3], f

def koel(tree):
    for f in files(tree, 'app/Console/Commands/**/*.php'):
        m = re.search(r"\$signature\s*=\s*['\"]([\w:.-]+)", read(f))
        if m: yield 'command', m.group(1), f
    # the base of its jobs is abstract and never runs; what extends it does
    shape = r'(?m)^(?:final |abstract |readonly )*class (?P<name>\w+)(?P<bases>[^{]*)'
    for n, f in derived(tree, shape, ('ShouldQueue',), 'app/**/*.php'): yield 'job', n, f
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
    # rufus-scheduler: named by their times, for they have no other name
    for f in files(tree, 'app/**/*.rb', 'lib/**/*.rb'):
        for m in re.finditer(r'(?m)^\s*@?scheduler\.(?:every|cron) ["\']?([^"\'\s]+)["\']? do', read(f)): yield 'job', m.group(1), f
    # A task of Capistrano is run by a person as one of rake is, from another place; below doc/ stands an example that nobody runs
    for f in files(tree, 'lib/tasks/**/*.rake', 'Rakefile', 'Capfile', 'config/deploy.rb', 'config/deploy/*.rb', 'lib/capistrano/**/*.rb'):
        for m in re.finditer(r'(?m)^\s*task[ (]+:?["\']?(\w[\w:]*)', read(f)): yield 'command', m.group(1), f

def LinkAce(tree):
    for f in files(tree, 'app/Console/Commands/**/*.php'):
        m = re.search(r"\$signature\s*=\s*['\"]([\w:.-]+)", read(f))
        if m: yield 'command', m.group(1), f
    for f in files(tree, 'app/**/*.php'):
        m = re.search(r'class (\w+)[^{]*implements[^{]*ShouldQueue', read(f))
        if m: yield 'job', m.group(1), f
        for m in re.finditer(r"schedule->(?:command|job)\((?:'([^']+)'|new (\w+)|(\w+)::class)", read(f)): yield 'job', m.group(1) or m.group(2) or m.group(3), f

def paperless_ngx(tree):
    for f in files(tree, 'src/*/management/commands/*.py'):
        if re.search(r'(?m)^class Command\b', read(f)): yield 'command', os.path.basename(f)[:-3], f
    for f in files(tree, 'src/**/*.py', 'docker/**/*.py'):
        for node in ast.walk(ast.parse(read(f))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                marks = [ast.unparse(d.func if isinstance(d, ast.Call) else d) for d in node.decorator_list]
                if 'click.command' in marks: yield 'command', node.name, f
                if any(m.split('.')[-1] in ('shared_task', 'task') for m in marks): yield 'job', node.name, f
            # the entries that celery's timetable is made of
            if isinstance(node, ast.Dict):
                pairs = {k.value: v for k, v in zip(node.keys, node.values) if isinstance(k, ast.Constant)}
                if 'task' in pairs and 'name' in pairs and isinstance(pairs['name'], ast.Constant): yield 'job', pairs['name'].value, f

def derived(tree, pattern, roots, *globs):
    """Classes that descend from one of `roots`, abstract ones left out: (name, file)."""
    found = [(m.group('name'), f, 'abstract' in m.group(0).split('class')[0], set(re.findall(r'\w+', m.group('bases'))))
             for f in files(tree, *globs) for m in re.finditer(pattern, read(f))]
    known = set(roots)
    while True:
        more = {n for n, _, _, bases in found if bases & known} - known
        if not more: break
        known |= more
    return sorted((n, f) for n, f, is_abstract, bases in found if bases & known and not is_abstract)

def server(tree):
    globs = ('src/**/*.cs', 'util/**/*.cs', 'bitwarden_license/src/**/*.cs')
    for f in files(tree, *globs):
        for m in re.finditer(r'\[Command\("([^"]*)"', read(f)): yield 'command', m.group(1), f
    shape = r'(?m)^\s*(?:public |internal |sealed |abstract |partial )*class (?P<name>\w+)(?:<[^>]*>)?(?:\([^)]*\))?\s*:\s*(?P<bases>[^{\n]+(?:\n\s*[^{\n]+)*)'
    for n, f in derived(tree, shape, ('IJob', 'IHostedService', 'BackgroundService'), *globs): yield 'job', n, f

def monica(tree):
    for f in files(tree, 'app/Console/Commands/**/*.php'):
        m = re.search(r"\$signature\s*=\s*['\"]([\w:.-]+)", read(f)) or re.search(r"AsCommand\(\s*name:\s*'([^']+)'", read(f))
        if m: yield 'command', m.group(1), f
    shape = r'(?m)^(?:final |abstract |readonly )*class (?P<name>\w+)(?P<bases>[^{]*)'
    skipped = {n for r in (('Mailable',), ('Notification',)) for n, _ in derived(tree, shape, r, 'app/**/*.php')}
    for n, f in derived(tree, shape, ('ShouldQueue',), 'app/**/*.php'):
        if n not in skipped: yield 'job', n, f
    for f in files(tree, 'routes/console.php'):
        for m in re.finditer(r"Schedule::(?:command|job)\((?:'([^']+)'|new (\w+)|(\w+)::class)", read(f)):
            yield 'job', m.group(1) or m.group(2) or m.group(3), f

TREES = {'SwiftPackageIndex': 'SwiftPackageIndex-Server'}
for name in ('healthchecks', 'koel', 'lobsters', 'VernissageServer', 'mall', 'SwiftPackageIndex', 'huginn', 'LinkAce', 'paperless-ngx', 'server', 'monica'):
    tree = os.path.join(sys.argv[1], TREES.get(name, name))
    if not os.path.isdir(tree): continue
    seen = sorted({(k, n, os.path.relpath(f, tree)) for k, n, f in globals()[name.replace('-', '_')](tree)})
    with open(os.path.join(HERE, TREES.get(name, name) + '.jsonl'), 'w') as out:
        for k, n, f in seen: out.write(json.dumps({'kind': k, 'name': n, 'path': f}) + '\n')
    print(name, len(seen))
