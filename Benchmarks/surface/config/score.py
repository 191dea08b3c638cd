#!/usr/bin/env python3
"""Precision and recall of config keys against the keys, by name, tests left out.

    score.py RECON TREES [APPLICATION…] [--show]
"""
import json, os, sys
FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [FOLDER, os.path.join(FOLDER, "..")]
from make_key import TEST
from scan import applications, documents, report


def names(tree, recon):
    rows = documents(recon, tree)
    role = {d["data"]["path"]: d["data"].get("role") for d in rows if d["type"] == "file"}
    return {f["name"] for f in (d["data"] for d in rows if d["type"] == "fact")
            if f["kind"] == "config" and f.get("detail") == "key" and role.get(f["path"]) not in ("test", "vendored", "generated")
            and not TEST.search(f["path"])}


if __name__ == "__main__":
    recon, trees, apps, show = applications(sys.argv)
    for name in apps:
        wanted = json.load(open(os.path.join(FOLDER, name + ".json")))
        report(name, {"key": (names(os.path.join(trees, name), recon), set(wanted["keys"]))}, show)
    report(None, {}, show)
