#!/usr/bin/env python3
"""Precision and recall of dependencies against the keys.

    score.py RECON TREES [APPLICATION…] [--show]

TREES/<application> is a work tree of each. A declared row is right when manifest, name and range are, a locked one when lock
file, name and version are. `--show` prints what differs.
"""
import json, os, re, subprocess, sys
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from scan import applications, facts, report

LOCKS = re.compile(r"(^|/)(package-lock\.json|pnpm-lock\.yaml|yarn\.lock|poetry\.lock|uv\.lock|pdm\.lock|Cargo\.lock|"
                   r"Gemfile\.lock|composer\.lock|packages\.lock\.json|Package\.resolved)$")
# Images and tools of CI are dependencies too, and no package manager's.
MANIFESTS = re.compile(r"(^|/)(package\.json|pyproject\.toml|[^/]*requirements[^/]*\.(txt|in)|go\.mod|pom\.xml|Gemfile|"
                       r"composer\.json|[^/]*\.(cs|fs|vb)proj|Directory\.[^/]*\.(props|targets)|Cargo\.toml|Package\.swift)$")


def plain(text):
    return re.sub(r"\s+", "", text or "").strip("()") or None


def rows(tree, recon):
    declared, locked = set(), set()
    for fact in facts(recon, tree):
        if fact["kind"] != "dependency" or not fact.get("purl"):
            continue
        if LOCKS.search(fact["path"]) and not fact.get("locked"):
            continue
        if LOCKS.search(fact["path"]):
            locked.add((fact["path"], fact["name"], fact.get("locked")))
        elif MANIFESTS.search(fact["path"]):
            if fact.get("locked") and not fact.get("declared"):
                locked.add((fact["path"], fact["name"], fact.get("locked")))
                continue
            declared.add((fact["path"], fact["name"], plain(fact.get("declared"))))
            # An exact requirement of pip locks as well; keys count lock files.
            if fact.get("locked") and fact["path"].endswith("go.mod"):
                locked.add((fact["path"], fact["name"], fact.get("locked")))
    return declared, locked


def key(name):
    document = json.load(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), name + ".json")))
    def rows(part, form):
        for path, lines in document[part].items():
            for line in lines:
                package, _, version = line.partition(" ")
                yield path, package, form(version)
    return set(rows("declared", plain)), set(rows("locked", lambda text: text or None))


if __name__ == "__main__":
    recon, trees, names, show = applications(sys.argv)
    for name in names:
        found, wanted = rows(os.path.join(trees, name), recon), key(name)
        if name == "SwiftPackageIndex-Server":
            # The range of a Swift package is an expression: the name decides.
            found = ({(p, n.lower(), "*") for p, n, _ in found[0] if p.endswith(".swift")} | {r for r in found[0] if not r[0].endswith(".swift")}, {(p, n.lower(), v) for p, n, v in found[1]})
            wanted = (wanted[0], {(p, n.lower(), v) for p, n, v in wanted[1]})
        report(name, {"declared": (found[0], wanted[0]), "locked": (found[1], wanted[1])}, show)
    report(None, {}, show)
