#!/usr/bin/env python3
"""Precision and recall of models and tables by name, of migrations by file and of their order, tests left out.

    score.py RECON TREES [APPLICATION…] [--show]

`pairs` are neighbours in the order in which `recon ask integration` lists the migrations of a folder.
"""
import json, os, re, subprocess, sys
FOLDER = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [FOLDER, os.path.join(FOLDER, "..")]
from make_key import TEST
from scan import applications, documents, report


def found(tree, recon):
    rows = documents(recon, tree)
    role = {d["data"]["path"]: d["data"].get("role") for d in rows if d["type"] == "file"}
    facts = [f for f in (d["data"] for d in rows if d["type"] == "fact") if f["kind"] == "data"
             and role.get(f["path"]) not in ("test", "vendored", "generated") and not TEST.search(f["path"])]
    names = lambda detail: {f["name"].removeprefix("public.") for f in facts if f.get("detail") == detail and f.get("access") != "read" and f.get("value") in (None, "create")}
    models, tables = names("model"), names("table")
    # Tools write migrations too.
    migrations = {f["path"] for f in (d["data"] for d in rows if d["type"] == "fact") if f["kind"] == "data" and role.get(f["path"]) != "test" and f.get("detail") == "migration" and f.get("value") != "down" and f.get("access") != "read"}
    extra = os.environ.get("SCANNERS")
    answer = subprocess.run([recon, "ask", "integration", "--format", "json"] + (["--scanners", extra] if extra else []) + [tree],
                            capture_output=True, text=True, errors="replace").stdout
    items = [i for i in json.loads(answer)["answers"][0]["items"] if i.get("reason", "").startswith("migration")]
    return models, tables, migrations, [(i["path"], i.get("name")) for i in items]


def pairs(sequence):
    return set(zip(sequence, sequence[1:]))


if __name__ == "__main__":
    recon, trees, apps, show = applications(sys.argv)
    for name in apps:
        wanted = json.load(open(os.path.join(FOLDER, name + ".json")))
        models, tables, migrations, listed = found(os.path.join(trees, name), recon)
        named = [row for rows in wanted["migrations"].values() for row in rows if "/" not in row]
        order = {pair for rows in wanted["migrations"].values() for pair in pairs(rows)}
        mine = [n if named else p for p, n in listed]
        # Folders stand one after the other: a pair across two folders is none.
        folder = lambda p: re.sub(r"/[^/]*$", "", re.sub(r"/(up|down|migration)\.sql$", "", p))
        ordered = {(a, b) for a, b in pairs(mine) if named or folder(a) == folder(b)}
        paths = {row for rows in wanted["migrations"].values() for row in rows}
        report(name, {"models": (models, set(wanted["models"])), "tables": (tables, set(wanted["tables"])),
                      "migrations": ({n for _, n in listed} if named else migrations, paths), "pairs": (ordered, order)}, show)
    report(None, {}, show)
