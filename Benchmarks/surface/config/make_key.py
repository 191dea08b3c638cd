#!/usr/bin/env python3
"""The key of config keys of a tree: names that its program reads from settings or that its settings files declare.

    make_key.py TREE > KEY.json

Settings files are read with PyYAML, json and, for properties and PHP, by their grammar as far as keys go; reads by the documented
ways of the frameworks. Only leaves of files count. Variables of the environment are another key.
"""
import ast, json, os, re, sys

import yaml

SKIPPED = {"node_modules", ".git", "vendor", "dist", "target", ".build", "locales", "lang", "i18n", "__tests__"}
TEST = re.compile(r"(^|/)(tests?|spec|specs|__tests__|e2e|Tests|\w+Tests)/|(_test|\.test|\.spec|_spec|Tests?)\.\w+$|(^|/)test_[^/]*$|(^|/)src/test/")
VARIABLE = re.compile(r"^[A-Z][A-Z0-9_]*$")


def files(tree):
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(f for f in folders if f not in SKIPPED and not f.startswith("."))
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), tree)
            if not TEST.search(path):
                yield path, name


def flatten(value, separator, prefix=""):
    for key, nested in value.items():
        name = f"{prefix}{separator}{key}" if prefix else str(key)
        if isinstance(nested, dict) and nested:
            yield from flatten(nested, separator, name)
        else:
            yield name


class Loose(yaml.SafeLoader):
    pass


Loose.add_multi_constructor("!", lambda loader, suffix, node: None)


def php_keys(text, stem):
    """Keys of the returned array, by brackets and `=>`."""
    text = re.sub(r"(?s)/\*.*?\*/", "", text)
    text = re.sub(r"(?m)^\s*(//|#).*$|(?<=[,\s])//[^\n'\"]*$", "", text)
    at = re.search(r"return\s*\[", text)
    if not at:
        return
    token = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|(=>)|([\[(])|([\])])|(,)|(\s+)|([^\s'\"\[\](),=]+|=)")
    stack, position, last, key, leaves = [], at.end(), None, None, []
    path, children = [], [0]
    while position < len(text):
        found = token.match(text, position)
        if not found:
            break
        position = found.end()
        single, double, arrow, opened, closed, comma, space, other = found.groups()
        if space:
            continue
        if single is not None or double is not None:
            last = single if single is not None else double
            previous = "string"
            fresh = True
        elif arrow:
            if not stack or stack[-1] == "[":
                key = last if previous == "string" else None
            previous = "arrow"
        elif opened:
            isTable = opened == "[" and previous == "arrow" and key is not None and (not stack or stack[-1] == "[")
            stack.append("[" if isTable else "(")
            if isTable:
                path.append(key)
                children.append(0)
                key = None
            previous = "open"
        elif closed:
            if not stack:
                if key is not None:
                    leaves.append(".".join([stem] + path + [key]))
                return leaves
            if stack.pop() == "[":
                if key is not None:
                    leaves.append(".".join([stem] + path + [key]))
                    children[-1] += 1
                if not children.pop():
                    leaves.append(".".join([stem] + path))
                children[-1] += 1
                path.pop()
                key = None
            previous = "close"
        elif comma:
            if key is not None and (not stack or stack[-1] == "["):
                leaves.append(".".join([stem] + path + [key]))
                children[-1] += 1
                key = None
            previous = "comma"
        else:
            previous = "other"
    return leaves


ENVIRONMENTS, SHARED = {"development", "test", "production", "staging"}, {"default", "defaults", "shared", "base", "common"}


def sections(document, stem):
    """A file of Rails with a section for each environment is read as one, by its own name."""
    names = {key.lstrip(".") for key in document}
    if len(names & ENVIRONMENTS) < 2 or names - ENVIRONMENTS - SHARED:
        return document
    merged = {}
    for section in document.values():
        merged.update(section or {})
    return {stem: merged}


def kebab(name):
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"-\1", name).lower()


def main(tree):
    keys = set()
    django = False
    for path, name in files(tree):
        full, extension = os.path.join(tree, path), os.path.splitext(name)[1]
        text = lambda: open(full, encoding="utf-8", errors="replace").read()
        folder = os.path.basename(os.path.dirname(path))
        try:
            if extension in (".yml", ".yaml") and (name.startswith(("application", "bootstrap", "config.", "config-", "settings"))
                                                   or folder in ("config", "conf", "settings", "environments")):
                for document in yaml.load_all(re.sub(r"<%.*?%>", "x", text()), Loader=Loose):
                    if isinstance(document, dict):
                        keys.update(flatten(sections(document, name.split(".")[0]), "."))
            elif extension == ".properties" and name.startswith(("application", "bootstrap")):
                for line in text().splitlines():
                    found = re.match(r"\s*([^#!\s=:][^\s=:]*)\s*[=:]", line)
                    if found:
                        keys.add(found[1])
            elif name.startswith("appsettings") and extension == ".json":
                keys.update(flatten(json.loads(re.sub(r"(?m)^\s*//.*$", "", text().lstrip("\ufeff"))), ":"))
            elif extension == ".php" and folder == "config":
                keys.update(php_keys(text(), name[:-4]) or [])
            elif extension == ".py":
                root = ast.parse(text())
                isSettings = name == "settings.py"
                for node in ast.walk(root):
                    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "settings" \
                            and re.match(r"^[A-Z][A-Z0-9_]+$", node.attr) and "from django.conf import settings" in text():
                        keys.add(node.attr)
                if isSettings:
                    for node in root.body:
                        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
                        for target in targets:
                            if isinstance(target, ast.Name) and re.match(r"^[A-Z][A-Z0-9_]+$", target.id):
                                keys.add(target.id)
            if extension in (".java", ".kt"):
                code = re.sub(r"(?s)/\*.*?\*/", "", text())
                keys.update(re.findall(r"\$\{([a-z][\w.\-]*)[:}]", code))
                for prefix, components in re.findall(r'@ConfigurationProperties\(\s*(?:prefix\s*=\s*)?"([\w.\-]+)"[^)]*\)[\s\S]*?record\s+\w+\s*\(((?:[^()]|\([^()]*\))*)\)', code):
                    for component in re.findall(r"(\w+)\s*(?:,|$)", re.sub(r"@\w+(\([^()]*\))?|<[^<>]*>", "", components.strip())):
                        keys.add(f"{prefix}.{kebab(component)}")
            elif extension == ".cs":
                code = re.sub(r"(?m)//.*$", "", text())
                keys.update(k for k in re.findall(r'[cC]onfiguration\[\s*"([^"]+)"', code) if not VARIABLE.match(k))
                keys.update(re.findall(r'\.(?:GetSection|GetRequiredSection)\(\s*"([^"]+)"', code))
                keys.update(re.findall(r'[cC]onfiguration\.GetValue(?:<\w+>)?\(\s*(?:typeof\(\w+\),\s*)?"([^"]+)"', code))
                keys.update("ConnectionStrings:" + k for k in re.findall(r'GetConnectionString\(\s*"([^"]+)"', code))
                keys.update(re.findall(r'const string CONFIG_NAME = "([^"]+)"', code))
            elif extension == ".php":
                keys.update(re.findall(r"(?<![\w>:$])config\(\s*['\"]([\w.\-]+)['\"]\s*[,)]", text()))
                keys.update(re.findall(r"Config::(?:get|set)\(\s*['\"]([\w.\-]+)['\"]", text()))
            elif extension in (".ts", ".js"):
                code = re.sub(r"(?s)/\*.*?\*/", "", text())
                keys.update(k for k in re.findall(r"[cC]onfigService\.(?:get|getOrThrow)(?:<[^()]*>)?\(\s*['\"]([\w.]+)['\"]", code) if not VARIABLE.match(k))
                for space, body in re.findall(r"registerAs(?:<\w+>)?\(\s*['\"](\w+)['\"][\s\S]*?(?:return|=>\s*\()\s*\{([\s\S]*?)\n\s*\}", code):
                    keys.update(f"{space}.{k}" for k in re.findall(r"(?m)^\s{2,4}(\w+):", body))
        except (yaml.YAMLError, ValueError, SyntaxError) as problem:
            print(path, type(problem).__name__, file=sys.stderr)
    return keys


if __name__ == "__main__":
    tree = sys.argv[1].rstrip("/")
    keys = main(tree)
    corrections = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "corrections.json"))).get(os.path.basename(tree), {})
    keys = (keys | set(corrections.get("keys", []))) - set(corrections.get("noKeys", []))
    json.dump({"keys": sorted(keys)}, sys.stdout, indent=0)
