#!/usr/bin/env python3
"""Makes the keys of routes from the applications' sources, by the conventions of each framework.

    make_key.py TREES [APPLICATION…]

Each reader below is written for the applications of one kind and follows what they do, not what recon does: Python's
`ast`, a walk over a DSL's blocks, or a small parser for one builder. `corrections.json` holds what reading showed to be
otherwise, with the reason."""
import ast, glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
VERBS = ('get', 'post', 'put', 'patch', 'delete', 'head', 'options')

def read(path): return open(path, encoding='utf-8', errors='replace').read()
def files(tree, *patterns):
    return sorted(f for p in patterns for f in glob.glob(os.path.join(tree, p), recursive=True) if os.path.isfile(f))
def join(*parts):
    text = ''
    for part in parts:
        if not part: continue
        text = text.rstrip('/') + '/' + part.lstrip('/') if text else part
    return text if text.startswith('/') else '/' + text

# --- Django: `path(route, view)` followed through include(), by Python's own grammar
def django(tree):
    views = {}
    for f in files(tree, 'hc/**/*.py'):
        if '/tests/' in f: continue
        for node in ast.walk(ast.parse(read(f))):
            if isinstance(node, ast.FunctionDef):
                names = {ast.unparse(d.func if isinstance(d, ast.Call) else d) for d in node.decorator_list}
                body = ast.unparse(node)
                views[(os.path.relpath(f, tree), node.name)] = bool(names & {'login_required', 'require_sudo_mode', 'authorize', 'authorize_read', 'user_passes_test', 'staff_member_required'})
    def urls(module):
        f = os.path.join(tree, module.replace('.', '/') + '.py')
        return (f, ast.parse(read(f))) if os.path.exists(f) else (None, None)
    out = []
    def walk(module, prefix):
        f, mod = urls(module)
        if mod is None: return
        lists = {t.id: n.value for n in mod.body if isinstance(n, ast.Assign) for t in n.targets if isinstance(t, ast.Name)}
        def entries(value, prefix):
            if isinstance(value, ast.Name): value = lists.get(value.id)
            if not isinstance(value, (ast.List, ast.Tuple)): return
            for call in value.elts:
                if not (isinstance(call, ast.Call) and getattr(call.func, 'id', '') in ('path', 're_path')): continue
                a0 = call.args[0]
                # `prefix` of hc/urls.py is empty unless the site has a root below a path
                route = a0.value if isinstance(a0, ast.Constant) else ''.join(v.value for v in a0.values if isinstance(v, ast.Constant)) if isinstance(a0, ast.JoinedStr) else ''
                target = call.args[1]
                if isinstance(target, ast.Call) and getattr(target.func, 'id', '') == 'include':
                    arg = target.args[0]
                    if isinstance(arg, ast.Constant): walk(arg.value, prefix + route)
                    else: entries(arg, prefix + route)
                else:
                    name = ast.unparse(target)
                    if 'admin.site' in name: out.append(('ANY', '/' + prefix + route, None)); continue
                    guard = [g for (p, n), g in views.items() if n == name.split('.')[-1] and os.path.dirname(p) == os.path.dirname(os.path.relpath(f, tree))]
                    out.append(('ANY', '/' + prefix + route, guard[0] if len(guard) == 1 else None))
        entries(lists.get('urlpatterns'), prefix)
        for n in mod.body:  # urlpatterns += […]
            if isinstance(n, ast.AugAssign): entries(n.value, prefix)
    walk('hc.urls', '')
    return out

# --- FastAPI: decorators and include_router, by Python's own grammar
def fastapi(tree):
    mods = {}
    for f in files(tree, 'app/**/*.py'):
        mods[os.path.relpath(f, tree)[:-3].replace('/', '.').replace('.__init__', '')] = ast.parse(read(f))
    settings_prefix = '/api'
    out = []
    def routes(module, prefix):
        mod = mods.get(module)
        if not mod: return
        imports = {}
        for n in ast.walk(mod):
            if isinstance(n, ast.ImportFrom):
                for a in n.names: imports[a.asname or a.name] = (n.module, a.name)
        for n in mod.body:
            if isinstance(n, (ast.AsyncFunctionDef, ast.FunctionDef)):
                for d in n.decorator_list:
                    if isinstance(d, ast.Call) and isinstance(d.func, ast.Attribute) and d.func.attr in VERBS:
                        args = list(d.args) + [k.value for k in d.keywords if k.arg == 'path']
                        text = ast.unparse(n.args) + ast.unparse(d)
                        auth = 'get_current_user_authorizer()' in text or 'check_article_modification_permissions' in text or 'check_comment_modification_permissions' in text or re.search(r'get_current_user_authorizer\(\)', text) is not None
                        if 'required=False' in text and 'get_current_user_authorizer()' not in text and 'modification_permissions' not in text: auth = None
                        out.append((d.func.attr.upper(), join(prefix, args[0].value) if args[0].value or prefix else '/', auth))
        for n in ast.walk(mod):
            if isinstance(n, ast.Call) and isinstance(n.func, ast.Attribute) and n.func.attr == 'include_router':
                target = ast.unparse(n.args[0]); p = ''
                for k in n.keywords:
                    if k.arg == 'prefix': p = k.value.value if isinstance(k.value, ast.Constant) else settings_prefix
                head, *rest = target.split('.')
                if head in imports:
                    m, name = imports[head]
                    sub = f'{m}.{name}' if f'{m}.{name}' in mods else m
                    routes(sub, prefix + p)
    routes('app.main', '')
    return out

# --- Spring: annotations of classes and methods
def spring(tree):
    out = []
    for f in files(tree, '**/src/main/java/**/*.java'):
        text = re.sub(r'/\*.*?\*/', '', read(f), flags=re.S)
        text = re.sub(r'(?m)^\s*//.*$', '', text)
        if 'web.bind.annotation' not in text or 'FeignClient' in text: continue
        if not re.search(r'@(Rest)?Controller\b', text): continue
        head, _, body = text.partition(re.search(r'\n(?:public |final |abstract )*class ', text).group(0))
        base = re.search(r'@RequestMapping\(\s*(?:(?:value|path)\s*=\s*)?\{?\s*"([^"]*)"', head)
        base = base.group(1) if base else ''
        for m in re.finditer(r'@(Get|Post|Put|Patch|Delete|Request)Mapping\b(\s*\(((?:[^()"]|"[^"]*"|\([^()]*\))*)\))?', body):
            args = m.group(3) or ''
            verb = m.group(1).upper()
            if verb == 'REQUEST':
                v = re.search(r'method\s*=\s*(?:RequestMethod\.)?(\w+)', args)
                verb = v.group(1) if v else 'ANY'
            p = re.search(r'(?:^|(?:value|path)\s*=)\s*\{?\s*"([^"]*)"', args.strip())
            if not p and re.search(r'\w+\.\w+|[A-Z_]{4,}', args) and 'value' in args: continue
            out.append((verb, join(base, p.group(1) if p else ''), None))
    return out

# --- Rails: routes.rb read by blocks
def singular(w):
    for a, b in (('ies', 'y'), ('sses', 'ss'), ('ches', 'ch'), ('xes', 'x')):
        if w.endswith(a): return w[:-len(a)] + b
    return w[:-1] if w.endswith('s') and not w.endswith('ss') else w
def rails(tree):
    text = read(os.path.join(tree, 'config/routes.rb'))
    text = re.sub(r'(?m)^\s*#.*$', '', text)
    text = re.sub(r',[ \t]*\n\s*', ', ', text)
    out, stack = [], []
    guards = rails_guards(tree)
    def prefix(): return ''.join(s.get('path', '') for s in stack)
    def module(): return '/'.join(s['module'] for s in stack if s.get('module'))
    def current(): return next((s['controller'] for s in reversed(stack) if s.get('controller')), None)
    def emit(verb, path, controller, action):
        full = '/'.join(x for x in (module(), controller) if x) if controller else None
        out.append((verb, path, guards(full, action) if full else False))
    for line in text.split('\n'):
        line = line.strip()
        if not line: continue
        opens = bool(re.search(r'\bdo(\s*\|[^|]*\|)?$', line))
        if line == 'end':
            if stack: stack.pop()
            continue
        frame = {}
        m = re.match(r'(resources|resource)\s+:(\w+)(.*)', line)
        if m:
            kind, name, opts = m.groups()
            def listed(k):
                o = re.search(k + r':\s*(\[[^\]]*\]|%i\[[^\]]*\]|:\w+)', opts)
                return set(re.findall(r'\w+', o.group(1).replace('%i', ''))) if o else None
            acts = {'index', 'create', 'new', 'edit', 'show', 'update', 'destroy'} - ({'index'} if kind == 'resource' else set())
            if listed('only') is not None: acts &= listed('only')
            if listed('except') is not None: acts -= listed('except')
            param = re.search(r'param:\s*:(\w+)', opts); param = param.group(1) if param else 'id'
            base = prefix() + '/' + name
            one = base + ('/:' + param if kind == 'resources' else '')
            for a, v, p in (('index', 'GET', base), ('create', 'POST', base), ('new', 'GET', base + '/new'), ('edit', 'GET', one + '/edit'), ('show', 'GET', one), ('update', 'PATCH', one), ('update', 'PUT', one), ('destroy', 'DELETE', one)):
                if a in acts: emit(v, p, name, a)
            frame = {'path': '/' + name + f'/:{singular(name)}_{param}', 'controller': name, 'member': '/' + name + '/:' + param, 'collection': '/' + name}
        elif (m := re.match(r'namespace\s+:(\w+)', line)): frame = {'path': '/' + m.group(1), 'module': m.group(1)}
        elif (m := re.match(r'(member|collection)\s+do', line)):
            top = stack[-1]; saved = top['path']
            frame = {'path': '', 'restore': saved}
            top = dict(top, path=top[m.group(1)]); stack[-1] = top
        elif (m := re.match(r'(get|post|put|patch|delete|match)\s+(?:"([^"]*)"|:(\w+))(.*)', line)):
            verb, s, sym, opts = m.groups(); name = s or sym
            to = re.search(r'(?:=>|to:)\s*"([^"#]*)#(\w+)"', opts)
            path = prefix() + '/' + name.lstrip('/')
            verbs = [verb.upper()]
            if verb == 'match':
                via = re.search(r'via\s*(?:=>|:)\s*\[([^\]]*)\]', opts)
                verbs = [v.upper() for v in re.findall(r'\w+', via.group(1))] if via else ['ANY']
            for v in verbs:
                if to: emit(v, path, to.group(1), to.group(2))
                elif 'redirect(' in opts: out.append((v, path, False))
                else: emit(v, path, current() or name.strip('/').split('/')[0], name.strip('/').split('/')[-1])
        elif (m := re.match(r'root\s+to:\s*"(\w+)#(\w+)"', line)): emit('GET', '/', *m.groups())
        elif (m := re.match(r'mount\s+([\w:]+),\s*at:\s*"([^"]*)"', line)): out.append(('ANY', m.group(2), None))
        if opens: stack.append(frame)
    return out
def rails_guards(tree):
    classes = {}
    for f in files(tree, 'app/controllers/**/*.rb'):
        text = read(f)
        m = re.search(r'class\s+([\w:]+)\s*<\s*([\w:]+)', text)
        if not m: continue
        rules = []
        for r in re.finditer(r'(skip_)?before_action[ \t]+((?::\w+!?(?:,[ \t]*(?=:))?)+)((?:.*,\n)*.*)', text):
            names = re.findall(r':(\w+)', r.group(2))
            def lim(k):
                o = re.search(k + r':\s*(\[[^\]]*\]|%i\[[^\]]*\]|:\w+)', r.group(0))
                return set(re.findall(r'\w+', o.group(1).replace('%i', ''))) if o else None
            for n in names:
                if re.search(r'require_logged_in|require_|only_|verify_user', n): rules.append((n, bool(r.group(1)), lim('only'), lim('except')))
        key = os.path.relpath(f, os.path.join(tree, 'app/controllers'))[:-len('_controller.rb')]
        classes[key] = (m.group(2), rules)
    by_class = {''.join(p.capitalize() for p in k.split('/')[-1].split('_')) + 'Controller': k for k in classes}
    def guarded(controller, action):
        if controller not in classes: return None
        live, k = set(), controller
        chain = []
        while k in classes:
            chain.append(classes[k][1]); parent = classes[k][0]
            if parent.startswith('Mod::'): k2 = 'mod/' + re.sub(r'(?<!^)(?=[A-Z])', '_', parent[5:-10]).lower()
            else: k2 = re.sub(r'(?<!^)(?=[A-Z])', '_', parent.replace('Controller', '')).lower()
            if k2 == k: break
            k = k2
        for rules in reversed(chain):
            for n, skip, only, exc in rules:
                if (only is not None and action not in only) or (exc is not None and action in exc): continue
                (live.discard if skip else live.add)(n)
        return bool(live)
    return guarded

# --- Laravel: route files read by groups
def laravel(tree):
    out = []
    def body_end(text, i):
        depth = 0
        while i < len(text):
            if text[i] in '([{': depth += 1
            elif text[i] in ')]}':
                depth -= 1
                if depth == 0: return i
            elif text[i] in '"\'':
                q = text[i]; i += 1
                while text[i] != q: i += 2 if text[i] == '\\' else 1
            i += 1
        return i
    auth = re.compile(r"'auth(?::\w+)?'|'audio\.auth'|'os\.auth'|AuthenticateSubsonicRequests|'signed'")
    def walk(text, prefix, guarded):
        i = 0
        while True:
            m = re.compile(r'Route::').search(text, i)
            if not m: return
            j, calls = m.end(), []
            while True:
                c = re.compile(r'\s*(?:->)?\s*(\w+)\s*\(').match(text, j)
                if not c: break
                end = body_end(text, c.end() - 1)
                calls.append((c.group(1), text[c.end():end])); j = end + 1
            p = ''.join('/' + a.strip().strip("'") for n, a in calls if n == 'prefix')
            g = guarded or any(n == 'middleware' and auth.search(a) for n, a in calls)
            for n, a in calls:
                if n == 'group':
                    if 'function' in a:
                        arr = re.match(r"\s*\[\s*'prefix'\s*=>\s*'([^']*)'", a)
                        walk(a[a.index('{') + 1:], prefix + p + ('/' + arr.group(1) if arr else ''), g)
                elif n in VERBS or n == 'view':
                    s = re.match(r"\s*'([^']*)'", a)
                    if s: out.append(('GET' if n == 'view' else n.upper(), join(prefix + p, s.group(1)), g))
                elif n == 'match':
                    s = re.match(r"\s*\[([^\]]*)\]\s*,\s*[\"']([^\"']*)", a)
                    for v in re.findall(r'\w+', s.group(1)): out.append((v.upper(), join(prefix + p, s.group(2)), g))
                elif n in ('apiResource', 'resource'):
                    name = re.match(r"\s*'([^']*)'", a).group(1)
                    def lim(k): return set(w for c2, a2 in calls if c2 == k for w in re.findall(r"'(\w+)'", a2))
                    acts = {'index', 'store', 'show', 'update', 'destroy'} | ({'create', 'edit'} if n == 'resource' else set())
                    if lim('only'): acts &= lim('only')
                    acts -= lim('except')
                    parts = name.split('.')
                    base = '/'.join(x + '/{' + x + '}' for x in parts[:-1]) + ('/' if len(parts) > 1 else '') + parts[-1]
                    one = base + '/{x}'
                    for act, v, pp in (('index', 'GET', base), ('store', 'POST', base), ('create', 'GET', base + '/create'), ('show', 'GET', one), ('edit', 'GET', one + '/edit'), ('update', 'PUT', one), ('update', 'PATCH', one), ('destroy', 'DELETE', one)):
                        if act in acts: out.append((v, join(prefix + p, pp), g))
            i = max(j, m.end())
    for f in files(tree, 'routes/*.php'):
        text = re.sub(r'(?m)(?<![:\'])//.*$', '', read(f))
        walk(text, '', False)
    return out

# --- Symfony: attributes
def symfony(tree):
    out = []
    for f in files(tree, 'src/Controller/**/*.php'):
        text = read(f)
        head, _, body = text.partition('\nfinal class') if '\nfinal class' in text else text.partition('\nclass')
        base = re.search(r"#\[Route\('([^']*)'", head)
        cls = 'IsGranted' in re.sub(r'use [^;]*;', '', head)
        for m in re.finditer(r"#\[Route\((?:path:\s*)?'([^']*)'((?:[^()]|\([^()]*\))*)\)\]", body):
            methods = re.search(r"methods:\s*\[([^\]]*)\]", m.group(2))
            after = body[m.end():m.end() + 400].split('function')[0]
            before = body[max(0, m.start() - 300):m.start()].split('}')[-1]
            fn = body[m.end():]; fn = fn[:(fn.find('\n    }') if '\n    }' in fn else None)]
            g = cls or 'IsGranted' in after or 'IsGranted' in before or 'denyAccessUnlessGranted' in fn
            for v in (re.findall(r"'(\w+)'", methods.group(1)) if methods else ['ANY']):
                out.append((v, join(base.group(1) if base else '', m.group(1)), g))
    return out

# --- NestJS: decorators (the versions stand in the controllers)
def nest(tree):
    out = []
    for f in files(tree, 'src/**/*.controller.ts'):
        text = read(f)
        head, _, body = text.partition('\nexport class')
        p = re.search(r"@Controller\((?:\{[^}]*?path:\s*)?'([^']*)'", head, re.S)
        version = re.search(r"version:\s*'(\w+)'", head)
        cls = '@UseGuards' in head
        for m in re.finditer(r"@(Get|Post|Patch|Put|Delete)\((?:'([^']*)')?\)", body):
            before = body[:m.start()].rfind('\n  }\n')
            after = re.compile(r'\n  (?:public )?(?:async )?\w+\(').search(body, m.end())
            g = cls or '@UseGuards' in body[max(before, 0):after.start() if after else len(body)]
            parts = ['api' if p else '', 'v' + version.group(1) if version else '', p.group(1) if p else '', m.group(2) or '']
            out.append((m.group(1).upper(), join(*[x for x in parts if x]), g))
    return out

# --- Express: statements of one server file
def express(tree):
    text = re.sub(r'(?m)^\s*//.*$', '', read(os.path.join(tree, 'server.ts')))
    out = []
    for m in re.finditer(r"\bapp\.(get|post|put|patch|delete)\(\s*('([^']*)'|\[([^\]]*)\])\s*,", text):
        for p in ([m.group(3)] if m.group(3) else re.findall(r"'([^']*)'", m.group(4))): out.append((m.group(1).upper(), p, None))
    for f in files(tree, 'routes/dataErasure.ts'):
        for m in re.finditer(r"router\.(get|post)\('([^']*)'", read(f)): out.append((m.group(1).upper(), join('/dataerasure', m.group(2)), None))
    return out

# --- gin: groups of one file, variables followed by their assignments
def gin(tree):
    text = re.sub(r'(?m)^\s*//.*$', '', read(os.path.join(tree, 'router/router.go')))
    base, guard, out = {'g': '', 'group': None}, {'g': False}, []
    for line in text.split('\n'):
        m = re.search(r'(\w+) := (\w+)\.Group\("([^"]*)"(.*)\)', line)
        if m: base[m.group(1)] = join(base[m.group(2)], m.group(3)); guard[m.group(1)] = guard[m.group(2)] or 'Require' in m.group(4)
        m = re.match(r'\s*(\w+)\.Use\((\w+\.Require\w+)', line)
        if m: guard[m.group(1)] = True
        m = re.search(r'g\.Match\(\[\]string\{([^}]*)\}, "([^"]*)"', line)
        if m: out += [(v, m.group(2), False) for v in re.findall(r'\w+', m.group(1))]
        m = re.search(r'(\w+)((?:\.Group\("[^"]*"\)(?:\.Use\([^)]*\))?)*)\.(GET|POST|PUT|DELETE|PATCH|OPTIONS)\("([^"]*)"(.*)', line)
        if m and m.group(1) in base:
            chain = ''.join('/' + p for p in re.findall(r'Group\("([^"]*)"\)', m.group(2)))
            out.append((m.group(3), join(base[m.group(1)], chain, m.group(4)) or '/', guard[m.group(1)] or 'Require' in m.group(2) or 'Require' in m.group(5)))
    return out

# --- Rocket: handlers by attribute, mounted by the lists of routes! that main.rs and the modules' functions give
def rocket(tree):
    handlers, lists = {}, {}
    for f in files(tree, 'src/**/*.rs'):
        text = re.sub(r'(?m)^\s*//.*$', '', read(f))
        mod = os.path.relpath(f, os.path.join(tree, 'src'))[:-3].replace('/mod', '').replace('/', '::')
        for m in re.finditer(r'#\[(get|post|put|delete|head|options|patch)\("([^"]*)"[^\]]*\)\]\s*(?:#\[[^\]]*\]\s*)*(?:pub(?:\([^)]*\))? )?(?:async )?fn (\w+)\s*(?:<[^>]*>)?\(((?:[^()]|\([^()]*\))*)\)', text):
            types = re.findall(r':\s*([\w:<>&, ]+)', m.group(4))
            g = any(re.search(r'\b(?:Admin|Manager\w*|Org\w*|Owner|Client)?Headers\w*\b|AdminToken', t) and 'ClientHeaders' not in t and 'Option<' not in t for t in types)
            handlers[(mod, m.group(3))] = (m.group(1).upper(), m.group(2).split('?')[0], g)
        for m in re.finditer(r'fn (\w+)\(\) -> Vec<(?:rocket::)?Route> \{', text):
            end, depth = m.end(), 1
            while depth: depth += {'{': 1, '}': -1}.get(text[end], 0); end += 1
            body = text[m.end():end]
            items = [x.strip() for l in re.findall(r'routes!\[([^\]]*)\]', body) for x in l.split(',') if x.strip()]
            subs = re.findall(r'([\w:]+)\(\)', body)
            lists[(mod, m.group(1))] = (items, subs)
    main = read(os.path.join(tree, 'src/main.rs'))
    uses = {'web_routes': ('api::web', 'routes'), 'core_routes': ('api::core', 'routes'), 'admin_routes': ('api::admin', 'routes'), 'core_events_routes': ('api::core', 'events_routes'), 'identity_routes': ('api::identity', 'routes'), 'icons_routes': ('api::icons', 'routes'), 'notifications_routes': ('api::notifications', 'routes')}
    out = []
    def put(key, prefix, seen=()):
        if key not in lists or key in seen: return
        items, subs = lists[key]
        for i in items:
            parts = i.split('::'); mod = '::'.join([key[0]] + parts[:-1])
            if (mod, parts[-1]) in handlers:
                v, p, g = handlers[(mod, parts[-1])]; out.append((v, join(prefix, p), g))
        for s in subs:
            parts = s.split('::')
            for mod in (('::'.join([key[0]] + parts[:-1])), '::'.join([key[0], 'two_factor'] + parts[:-1])): put((mod, parts[-1]), prefix, seen + (key,))
    for m in re.finditer(r'\.mount\(\[basepath, "([^"]*)"\]\.concat\(\), api::(\w+)\(\)\)', main): put(uses[m.group(2)], m.group(1))
    return out

# --- actix: scopes as nested calls
def actix(tree):
    out = []
    def walk(text, prefix):
        i = 0
        while i < len(text):
            m = re.compile(r'(?:web::)?(scope|resource)\(\s*"([^"]*)"\s*\)|\.route\(\s*"([^"]*)"\s*,\s*(?:web::)?(get|post|put|delete|patch|head)\(\)|\.route\(\s*(?:web::)?(get|post|put|delete|patch|head)\(\)').search(text, i)
            if not m: return
            if m.group(1):
                j = m.end(); chain = m.end()
                while True:
                    c = re.compile(r'\s*\.\s*\w+\(').match(text, j)
                    if not c: break
                    depth, k = 1, c.end()
                    while depth: depth += {'(': 1, ')': -1}.get(text[k], 0); k += 1
                    j = k
                walk(text[chain:j], prefix + ('' if m.group(2).startswith('/') or not m.group(2) else '/') + m.group(2)); i = j
            elif m.group(4): out.append((m.group(4).upper(), join(prefix, m.group(3)), None)); i = m.end()
            else: out.append((m.group(5).upper(), prefix or '/', None)); i = m.end()
    for f in files(tree, 'crates/**/*.rs'):
        text = re.sub(r'(?m)//.*$', '', read(f))
        if 'actix_web' in text: walk(text, '')
    return out

# --- minimal APIs and controllers
def aspnet(tree):
    out = []
    for f in files(tree, 'src/**/*.cs'):
        text = re.sub(r'(?m)(?<![:"])//.*$', '', read(f))
        for m in re.finditer(r'\bapp\.Map(Get|Post|Put|Delete)\(\s*"([^"]*)"', text):
            near = text[max(0, m.start() - 100):m.start() + 1200]
            g = '[Authorize' in text[m.end():m.end() + 120]
            out.append((m.group(1).upper(), join(m.group(2)), g))
        base = re.search(r'\[Route\("([^"]*)"\)\]\s*(?:\[[^\]]*\]\s*)*public (?:abstract )?class (\w+)', text)
        name = re.search(r'class (\w+?)Controller\b', text)
        if not name and not re.search(r'Endpoint|Controller', text): continue
        cls = re.search(r'\[Authorize[^\]]*\]\s*(?:\[(?:[^\[\]]|\[[^\]]*\])*\]\s*)*public class', text) is not None
        for m in re.finditer(r'((?:\[(?:[^\[\]]|\[\])*\]\s*)*)\[Http(Get|Post|Put|Delete)(?:\("([^"]*)"\))?\]((?:\s*\[(?:[^\[\]]|\[\])*\])*)\s*public [^{;]*?(\w+)\s*\(', text):
            if '/'.join(f.split('/')[-3:-1]).find('Pages') >= 0: continue
            prefix = base.group(1) if base else ''
            route = m.group(3) or ''
            attrs = m.group(1) + m.group(4)
            r2 = re.search(r'\[Route\("([^"]*)"\)\]', attrs); route = r2.group(1) if r2 else route
            if not prefix and not route: continue
            p = join(prefix, route).replace('[controller]', name.group(1) if name else '').replace('[action]', m.group(5))
            out.append((m.group(2).upper(), p, (cls or 'Authorize' in attrs) and 'AllowAnonymous' not in attrs))
    return out

# --- Vapor: chains of grouped() in boot(routes:), with the constants of the controllers
def vapor(tree):
    uris, out = {}, []
    sources = files(tree, 'Sources/**/*.swift')
    for f in sources:
        text = read(f)
        for m in re.finditer(r'static let (\w+): PathComponent = \.constant\("([^"]*)"\)', text):
            owner = re.findall(r'(?:extension|struct|final class|class) (\w+)', text[:m.start()])
            if owner: uris[owner[-1] + '.' + m.group(1)] = m.group(2)
    def parts(args):
        got = []
        for a in re.findall(r'"[^"]*"|[A-Z]\w*\.\w+(?!\w*\()|\.parameter\("[^"]*"\)|\.catchall|\.anything', args):
            if a.startswith('"'): got.append(a.strip('"'))
            elif a in uris: got.append(uris[a])
            elif a.startswith('.parameter'): got.append(':' + a.split('"')[1])
            elif a in ('.catchall', '.anything'): got.append('**')
        return got
    for f in sources:
        text = re.sub(r'(?m)^\s*//.*$', '', read(f))
        m = re.search(r'func boot\(routes: RoutesBuilder\) throws \{', text)
        if not m: continue
        i, depth = m.end(), 1
        while depth: depth += {'{': 1, '}': -1}.get(text[i], 0); i += 1
        body, base, guard = text[m.end():i], {'routes': []}, {'routes': False}
        for s in re.finditer(r'(?:let (\w+) = )?(\w+)((?:\s*\.\w+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+)', body):
            var, head, chain = s.groups()
            if head not in base: continue
            p, g = list(base[head]), guard[head]
            for c in re.finditer(r'\.(\w+)\(((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)', chain):
                n, a = c.groups()
                if n == 'grouped':
                    if re.search(r'guardMiddleware|guardIs\w+Middleware', a): g = True
                    if not re.match(r'\s*\w+(?:\.\w+)?\(', a): p += parts(a)
                elif n in VERBS: out.append((n.upper(), '/' + '/'.join(p + parts(re.split('use:|body:', a)[0])), g))
                elif n == 'on': out.append((re.match(r'\s*\.(\w+)', a).group(1).upper(), '/' + '/'.join(p + parts(re.split('use:|body:', a)[0])), g))
            if var: base[var], guard[var] = p, g
    return out

def main():
    apps = json.load(open(os.path.join(HERE, 'applications.json')))
    readers = globals()
    path = os.path.join(HERE, 'corrections.json')
    corrections = json.load(open(path)) if os.path.exists(path) else {}
    for name in sys.argv[2:] or apps:
        kind = apps[name]['kind']
        if kind not in readers: continue
        routes = {}
        for method, p, g in readers[kind](os.path.join(sys.argv[1], name)): routes.setdefault((method, p), g)
        for fix in corrections.get(name, []):
            if fix['do'] == 'remove': routes.pop((fix['method'], fix['path']), None)
            else: routes[(fix['method'], fix['path'])] = fix.get('guarded')
        with open(os.path.join(HERE, name + '.jsonl'), 'w') as f:
            for (method, p), g in sorted(routes.items()):
                line = {'method': method, 'path': p.lstrip('/')}
                if g is not None: line['guarded'] = g
                f.write(json.dumps(line) + '\n')
        print(name, len(routes))
main()
