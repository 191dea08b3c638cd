#!/usr/bin/env python3
"""The dependency key of a tree: what its manifests declare and its lock files lock.

    make_key.py TREE > KEY.json

Read with the parsers of Python's library (json, tomllib, ElementTree) and PyYAML, line patterns where a manifest is a program.
`declared` and `locked` hold, by file, lines of a name and, where there is one, a range or version behind a space.
"""
import json, os, re, sys, tomllib
import xml.etree.ElementTree as ElementTree

import yaml

SKIPPED = {"node_modules", ".git", "vendor"}


def files(tree):
    for folder, folders, names in os.walk(tree):
        folders[:] = sorted(f for f in folders if f not in SKIPPED)
        for name in sorted(names):
            yield os.path.relpath(os.path.join(folder, name), tree), name


def requirement(text):
    found = re.match(r"\s*([A-Za-z0-9][\w.\-]*)\s*(?:\[[^\]]*\])?\s*(@\s*\S+|\(?[<>=!~][^;#)]*)?", text)
    if not found:
        return None
    return found[1], (found[2] or "").strip().strip("()") or None


def poetry_range(value):
    if isinstance(value, list):
        value = value[0]
    if isinstance(value, dict):
        return value.get("version") or value.get("git") or value.get("path")
    return value


def read(tree, path, name, declared, locked):
    full = os.path.join(tree, path)
    def text():
        return open(full, encoding="utf-8", errors="replace").read()
    def toml():
        return tomllib.load(open(full, "rb"))
    def data():
        return json.loads(text())

    if name == "package.json":
        root = data()
        for section in ("dependencies", "devDependencies", "peerDependencies", "optionalDependencies"):
            for key, value in (root.get(section) or {}).items():
                declared.append([path, key, value])
    elif name == "package-lock.json":
        for key, value in (data().get("packages") or {}).items():
            if "node_modules/" in key and not value.get("link"):
                locked.append([path, value.get("name") or key.rsplit("node_modules/", 1)[1], value.get("version")])
    elif name == "pnpm-lock.yaml":
        root = yaml.load(text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        for key in root.get("packages") or {}:
            key = key.lstrip("/").split("(")[0]
            at = key.rindex("@")
            locked.append([path, key[:at], key[at + 1:]])
    elif name == "yarn.lock":
        current = None
        for line in text().splitlines():
            if line and line[0] not in " #":
                first = line.split(",")[0].strip().strip('":')
                current = None if "@workspace:" in line or first == "__metadata" else re.match(r"(@?[^@]+)@", first)
            elif current and re.match(r"  version:?\s", line):
                locked.append([path, current[1], re.sub(r"  version:?\s+", "", line).strip('"')])
                current = None
    elif name == "pyproject.toml":
        root = toml()
        project = root.get("project") or {}
        lists = [project.get("dependencies") or []] + list((project.get("optional-dependencies") or {}).values())
        lists += list((root.get("dependency-groups") or {}).values())
        lists.append(((root.get("tool") or {}).get("uv") or {}).get("dev-dependencies") or [])
        for items in lists:
            for item in items:
                found = requirement(item) if isinstance(item, str) else None
                if found:
                    declared.append([path, *found])
        poetry = (root.get("tool") or {}).get("poetry") or {}
        tables = [poetry.get("dependencies"), poetry.get("dev-dependencies")]
        tables += [group.get("dependencies") for group in (poetry.get("group") or {}).values()]
        for table in tables:
            for key, value in (table or {}).items():
                if key != "python":
                    declared.append([path, key, poetry_range(value)])
    elif re.search(r"requirements[^/]*\.(txt|in)$", name):
        for line in text().splitlines():
            line = line.split(" #")[0].strip()
            if line and line[0] not in "#-":
                found = requirement(line)
                if found:
                    declared.append([path, *found])
    elif name in ("poetry.lock", "uv.lock", "pdm.lock", "Cargo.lock"):
        for package in toml().get("package") or []:
            source = package.get("source")
            own = (source is None) if name == "Cargo.lock" else isinstance(source, dict) and (
                "editable" in source or "virtual" in source)
            if not own:
                locked.append([path, package["name"], package.get("version")])
    elif name == "go.mod":
        for line in text().splitlines():
            found = re.match(r"\s*(?:require\s+)?([\w.\-]+\.[\w.\-]+/\S+)\s+(v\S+)\s*(//.*)?$", line)
            if found and not re.match(r"\s*(replace|module|exclude|retract)\b", line) and "=>" not in line:
                declared.append([path, found[1], found[2]])
                locked.append([path, found[1], found[2]])
    elif name == "pom.xml":
        root = ElementTree.fromstring(re.sub(r'\sxmlns="[^"]*"', "", text(), count=1))
        properties = {p.tag: p.text for p in root.findall("properties/*")}
        managed = {id(d) for d in root.findall(".//dependencyManagement/dependencies/dependency")}
        for item in root.iter("dependency"):
            def field(tag):
                value = item.findtext(tag)
                for _ in range(3):
                    value = value and re.sub(r"\$\{([^}]*)\}", lambda m: properties.get(m[1]) or m[0], value)
                return value and value.strip()
            name = f"{field('groupId')}:{field('artifactId')}"
            if id(item) in managed and field("scope") != "import":
                locked.append([path, name, field("version")])
            else:
                declared.append([path, name, field("version")])
    elif name == "Gemfile":
        for line in text().splitlines():
            found = re.match(r"""\s*gem\s*\(?\s*['"]([^'"]+)['"](.*)""", line)
            if found:
                versions = re.findall(r"""^\s*,\s*['"]([^'"]+)['"]((?:\s*,\s*['"][~<>=\d][^'"]*['"])*)""", found[2])
                ranges = [versions[0][0]] + re.findall(r"""['"]([^'"]+)['"]""", versions[0][1]) if versions else []
                ranges = [r for r in ranges if re.match(r"[\d~<>=!]", r)]
                declared.append([path, found[1], ", ".join(ranges) or None])
    elif name == "Gemfile.lock":
        for line in text().splitlines():
            found = re.match(r"    (\S+) \(([^)]*)\)$", line)
            if found:
                locked.append([path, found[1], found[2]])
    elif name == "composer.json":
        root = data()
        for section in ("require", "require-dev"):
            for key, value in (root.get(section) or {}).items():
                if "/" in key:
                    declared.append([path, key, value])
    elif name == "composer.lock":
        root = data()
        for section in ("packages", "packages-dev"):
            for package in root.get(section) or []:
                locked.append([path, package["name"], package["version"]])
    elif re.search(r"\.(cs|fs|vb)proj$|^Directory\..*\.(props|targets)$", name):
        root = ElementTree.fromstring(text().lstrip("\ufeff"))
        properties = {p.tag: p.text for g in root.iter("PropertyGroup") for p in g}
        for tag in ("PackageReference", "PackageVersion", "GlobalPackageReference"):
            for item in root.iter(tag):
                version = item.get("Version") or item.findtext("Version")
                version = version and re.sub(r"^\$\((\w+)\)$", lambda m: properties.get(m[1]) or m[0], version)
                if item.get("Include") or item.get("Update"):
                    declared.append([path, item.get("Include") or item.get("Update"), version])
    elif name == "packages.lock.json":
        for framework in data()["dependencies"].values():
            for key, value in framework.items():
                if value.get("type") != "Project":
                    locked.append([path, key, value.get("resolved")])
    elif name == "Cargo.toml":
        root = toml()
        tables = [root, root.get("workspace") or {}] + list((root.get("target") or {}).values())
        for table in tables:
            for section in ("dependencies", "dev-dependencies", "build-dependencies"):
                for key, value in (table.get(section) or {}).items():
                    if isinstance(value, dict):
                        key, value = value.get("package") or key, value.get("version") or value.get("git") or value.get("path")
                    declared.append([path, key, value])
    elif name == "Package.swift":
        for found in re.finditer(r'\.package\(\s*(?:name:\s*"[^"]*",\s*)?(?:url:\s*"([^"]+)"|path:\s*"([^"]+)")\s*,?\s*([^\n]*)', text()):
            url = found[1]
            if url:
                declared.append([path, re.sub(r"\.git$", "", url.rstrip("/")).split("/")[-1].lower(), "*"])
    elif name == "Package.resolved":
        root = data()
        for pin in root.get("pins") or root.get("object", {}).get("pins") or []:
            state = pin.get("state") or {}
            locked.append([path, (pin.get("identity") or pin.get("package")).lower(), state.get("version") or state.get("revision")])


def by_file(rows):
    result = {}
    for path, name, version in rows:
        result.setdefault(path, set()).add(f"{name} {version}" if version else name)
    return {path: sorted(lines) for path, lines in sorted(result.items())}


if __name__ == "__main__":
    tree = sys.argv[1]
    declared, locked, problems = [], [], []
    for path, name in files(tree):
        try:
            read(tree, path, name, declared, locked)
        except Exception as problem:
            problems.append(f"{path}: {type(problem).__name__}")
    json.dump({"declared": by_file(declared), "locked": by_file(locked), "unread": problems}, sys.stdout, separators=(",", ":"))
