#!/usr/bin/env python3
"""The key of environment variables of a tree: names that its program reads, names that its files declare.

    make_key.py TREE > KEY.json

Python is read with `ast` (also functions that read by a parameter, and settings classes), YAML and JSON with their parsers, other
languages by their documented ways of reading, comments taken out first. Tests, vendored and generated files are left out. What
reading the results by eye put right stands in `corrections.json`.
"""
import ast, json, os, re, sys

import yaml

SKIPPED = {"node_modules", ".git", "vendor", "dist", "target", ".build", "third_party"}
TEST = re.compile(r"(^|/)(tests?|spec|specs|__tests__|e2e|Tests|\w+Tests|playwright|cypress)/|(_test|\.test|\.spec|_spec|Test|Tests)\.\w+$"
                  r"|(^|/)test_[^/]*$|(^|/)conftest\.py$|(^|/)src/test/")
NAME = r"([A-Za-z_]\w*)"
PATTERNS = {
    ".js": [rf"process\.env\??\.{NAME}(?!\w*\s*=[^=>])", rf"process\.env\??\.?\[['\"`]{NAME}['\"`]\](?!\s*=[^=])",
            rf"import\.meta\.env\.([A-Z]\w*)"],
    ".go": [rf"os\.(?:Getenv|LookupEnv)\(\s*\"{NAME}\"", r"\benv:\"([A-Z][A-Z0-9_]*)", r"BindEnv\([^,()]+,\s*\"([A-Z]\w*)\""],
    ".java": [rf"System\.getenv\(\s*\"{NAME}\"", r"\$\{([A-Z][A-Z0-9_]*)[:}]"],
    ".rb": [rf"(?<!\w)ENV\[\s*['\"]{NAME}['\"]\s*\](?!\s*(?:\|\|)?=[^=~])", rf"(?<!\w)ENV\.(?:fetch|key\?|has_key\?|include\?)\(?\s*['\"]{NAME}['\"]"],
    ".php": [r"(?<![\w>$:])(?:env|getenv)\(\s*['\"]([A-Z][A-Z0-9_]*)['\"]", r"\$_ENV\[['\"](\w+)['\"]\](?!\s*=[^=])"],
    ".cs": [rf"Environment\.GetEnvironmentVariable\(\s*\"{NAME}\"", r"[cC]onfiguration\[\"([A-Z][A-Z0-9]*_[A-Z0-9_]*)\"\]"],
    ".rs": [rf"env::var(?:_os)?\(\s*\"{NAME}\"", rf"(?:option_)?env!\(\s*\"{NAME}\"", rf"dotenvy?::var\(\s*\"{NAME}\"",
            rf"\benv\s*=\s*\"{NAME}\""],
    ".swift": [rf"Environment\.get\(\s*\"{NAME}\"", rf"\.environment\[\s*\"{NAME}\"", rf"(?<!\w)getenv\(\s*\"{NAME}\""],
}
for extension in (".ts", ".tsx", ".jsx", ".mjs", ".cjs", ".mts", ".cts", ".vue", ".svelte"):
    PATTERNS[extension] = PATTERNS[".js"]
for extension in (".kt", ".kts"):
    PATTERNS[extension] = PATTERNS[".java"]
PATTERNS[".prisma"] = [r'(?m)^(?!\s*//).*\benv\("(\w+)"\)']
PATTERNS[".rake"] = PATTERNS[".ru"] = PATTERNS[".erb"] = PATTERNS[".rb"]


def files(tree):
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(f for f in folders if f not in SKIPPED)
        for name in sorted(names):
            yield os.path.relpath(os.path.join(folder, name), tree), name


def uncommented(text, extension):
    if extension in (".rb", ".rake", ".ru"):
        return re.sub(r"(?m)^\s*#.*$", "", text)
    text = re.sub(r"(?s)/\*.*?\*/", "", text)
    return re.sub(r"(?m)(^|[^:\"'`])//.*$", r"\1", text)


class PythonReads(ast.NodeVisitor):
    def __init__(self, tree):
        self.names, self.wrappers = set(), set()
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                parameters = {a.arg for a in node.args.args}
                for call in ast.walk(node):
                    if isinstance(call, ast.Call) and ast.unparse(call.func) in ("os.getenv", "os.environ.get") and call.args \
                            and isinstance(call.args[0], ast.Name) and call.args[0].id in parameters:
                        self.wrappers.add(node.name)
        self.visit(tree)

    def visit_Call(self, node):
        name = ast.unparse(node.func)
        first = node.args[0] if node.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            if name in ("os.getenv", "getenv", "os.environ.get", "environ.get") or name in self.wrappers:
                self.names.add(first.value)
        self.generic_visit(node)

    def visit_Subscript(self, node):
        if ast.unparse(node.value) in ("os.environ", "environ") and isinstance(node.slice, ast.Constant) \
                and isinstance(node.ctx, ast.Load):
            self.names.add(node.slice.value)
        self.generic_visit(node)

    def visit_ClassDef(self, node):
        if any(ast.unparse(b).split(".")[-1] == "BaseSettings" for b in node.bases):
            prefix = ""
            for item in ast.walk(node):
                if isinstance(item, ast.keyword) and item.arg == "env_prefix" and isinstance(item.value, ast.Constant):
                    prefix = item.value.value
            for item in node.body:
                if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name) and item.target.id != "model_config":
                    self.names.add((prefix + item.target.id).upper())
        self.generic_visit(node)


def variable(name):
    return bool(re.fullmatch(r"[A-Z_][A-Z0-9_]+", name))


def sections(value, names, inside=False):
    if isinstance(value, dict):
        for key, nested in value.items():
            if inside and variable(str(key)):
                names.add(str(key))
            elif inside and key in ("name", "key") and isinstance(nested, str) and variable(nested):
                names.add(nested)
            sections(nested, names, str(key) in ("env", "environment", "envVars", "environmentVariables", "variables",
                                                 "env_variables", "vars", "remoteEnv", "containerEnv"))
    elif isinstance(value, list):
        for item in value:
            if inside and isinstance(item, str) and variable(item.split("=")[0]):
                names.add(item.split("=")[0])
            sections(item, names, inside)


class Loose(yaml.SafeLoader):
    pass


Loose.add_multi_constructor("!", lambda loader, suffix, node: None)


def main(tree):
    read, declared = set(), set()
    for path, name in files(tree):
        if TEST.search(path):
            continue
        full, extension = os.path.join(tree, path), os.path.splitext(name)[1]
        text = lambda: open(full, encoding="utf-8", errors="replace").read()
        if name == ".env" or name.startswith(".env.") or extension == ".env" or name in ("env.example", ".envrc"):
            for line in text().splitlines():
                found = re.match(r"\s*(?:export\s+)?([A-Za-z_]\w*)=", line)
                if found:
                    declared.add(found[1])
        elif name.startswith("Dockerfile") or name.endswith(".Dockerfile") or name == "Containerfile":
            joined = re.sub(r"\\\n", " ", re.sub(r"(?m)^\s*#.*\n", "", text()))
            for line in joined.splitlines():
                found = re.match(r"\s*(ENV|ARG)\s+(.*)", line, re.I)
                if found:
                    pairs = re.findall(r"(?:^|\s)([A-Za-z_]\w*)=", found[2]) or [found[2].split()[0]]
                    if found[1].upper() == "ARG":
                        pairs = [word.split("=")[0] for word in re.findall(r"[A-Za-z_]\w*(?:=(?:\"[^\"]*\"|\S*))?", found[2])][:1]
                    declared.update(pairs)
        elif extension in (".yml", ".yaml") and (
                name.startswith(("docker-compose", "compose")) or ".github/workflows/" in path or name == ".gitlab-ci.yml"
                or re.search(r"(?m)^apiVersion:|^\s*-?\s*(env|environment|envVars):", text())):
            try:
                for document in yaml.load_all(text(), Loader=Loose):
                    if isinstance(document, dict) and document.get("kind") in ("ConfigMap", "Secret"):
                        declared.update(k for k in (document.get("data") or {}) if variable(k))
                    sections(document, declared)
            except yaml.YAMLError:
                pass
        elif name in ("launchSettings.json", "app.json", "devcontainer.json"):
            try:
                sections(json.loads(text()), declared)
            except ValueError:
                pass
        elif extension == ".py":
            try:
                read |= PythonReads(ast.parse(text())).names
            except SyntaxError:
                pass
        if extension in PATTERNS and not name.endswith(".d.ts"):
            code = uncommented(text(), extension)
            for pattern in PATTERNS[extension]:
                read.update(found for found in re.findall(pattern, code))
    return read, declared


if __name__ == "__main__":
    tree = sys.argv[1].rstrip("/")
    read, declared = main(tree)
    corrections = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "corrections.json")))
    mine = corrections.get(os.path.basename(tree), {})
    read = (read | set(mine.get("read", []))) - set(mine.get("notRead", []))
    declared = (declared | set(mine.get("declared", []))) - set(mine.get("notDeclared", []))
    json.dump({"read": sorted(read), "declared": sorted(declared)}, sys.stdout, indent=0)
