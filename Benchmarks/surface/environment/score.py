#!/usr/bin/env python3
"""Precision and recall of environment variables against the keys, by name, tests left out.

    score.py RECON TREES [APPLICATION…] [--show]
"""
import json, os, subprocess, sys
FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [FOLDER, os.path.join(FOLDER, "..")]
from make_key import TEST
from scan import applications, documents, report

# Scripts of shells read what they set themselves; the keys are about programs.
SCRIPTS = (".sh", ".bash", "Makefile", ".mk", "mvnw", "gradlew", "Procfile")


def names(tree, recon):
    read, declared = set(), set()
    rows = documents(recon, tree)
    role = {d["data"]["path"]: d["data"].get("role") for d in rows if d["type"] == "file"}
    language = {d["data"]["path"]: d["data"].get("language") for d in rows if d["type"] == "file"}
    for fact in (d["data"] for d in rows if d["type"] == "fact"):
        path = fact["path"]
        if fact["kind"] != "config" or fact.get("detail") != "environmentVariable" or TEST.search(path):
            continue
        if role.get(path) in ("test", "vendored", "generated") or language.get(path) in ("shell", "makefile"):
            continue
        if fact.get("access") == "read":
            read.add(fact["name"])
        elif fact.get("access") == "declare":
            declared.add(fact["name"])
    # Reads by way of a function are joined by the index.
    extra = os.environ.get("SCANNERS")
    answer = subprocess.run([recon, "ask", "configuration", "--format", "json"] + (["--scanners", extra] if extra else []) + [tree],
                            capture_output=True, text=True, errors="replace").stdout
    for item in json.loads(answer)["answers"][0]["items"]:
        if item.get("reason") == "read" and item.get("kind") == "config" and not TEST.search(item["path"]) \
                and item.get("detail", "environmentVariable") == "environmentVariable" and item["rule"].endswith("-pass") \
                and language.get(item["path"]) != "shell":
            read.add(item["name"])
    return read, declared


if __name__ == "__main__":
    recon, trees, apps, show = applications(sys.argv)
    for name in apps:
        found = names(os.path.join(trees, name), recon)
        wanted = json.load(open(os.path.join(FOLDER, name + ".json")))
        report(name, {"read": (found[0], set(wanted["read"])), "declared": (found[1], set(wanted["declared"]))}, show)
    report(None, {}, show)
