#!/usr/bin/env python3
"""Scores the findings of the three risk questions against what a person said of each.

    score.py RECON TREES [APPLICATION…] [--show]

TREES holds a folder for each application. A key is APPLICATION.json: for each finding its rule, its place, whether it is
worth a reviewer's minute, and why in a few words. Findings that nobody has read are counted apart: read them, and add
them to the key. Precision is by finding, in all and by what is claimed."""
import json, os, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUESTIONS = ["performanceRisk", "securityRisk", "operationalRisk"]


def claim(item):
    """What is said of a place, whatever the language: the rule's title, or the check of several facts."""
    reason = item["reason"]
    for words, name in [("in a loop;", "loop, one call deep"), ("in a loop", "loop"), ("no guard", "no guard"),
                        ("no time-out", "no time-out"), ("any error", "error without a trace")]:
        if reason.startswith(words): return name
    return item["rule"]


def findings(recon, tree):
    found = {}
    for question in QUESTIONS:
        extra = os.environ.get("SCANNERS")
        command = [recon, "ask", question, "--limit", "0", "--format", "json"]
        output = subprocess.run(command + (["--scanners", extra] if extra else []) + [tree], capture_output=True,
                                text=True).stdout
        for answer in json.loads(output)["answers"]:
            if answer["id"] != question: continue
            for item in answer["items"]:
                found.setdefault((claim(item), f"{item['path']}:{item['startLine']}"), item)
    return found


def main():
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    show = "--show" in sys.argv
    recon, trees, names = arguments[0], arguments[1], arguments[2:]
    known = sorted(f[:-5] for f in os.listdir(HERE) if f.endswith(".json"))
    claims, totals = {}, [0, 0, 0]
    for name in names or known:
        key = {(row["claim"], row["place"]): row for row in json.load(open(os.path.join(HERE, name + ".json")))}
        found = findings(recon, os.path.join(trees, name))
        counts = [0, 0, 0]
        for finding in sorted(found):
            row = key.get(finding)
            place = 2 if row is None else 0 if row["worth"] else 1
            counts[place] += 1
            claims.setdefault(finding[0], [0, 0, 0])[place] += 1
            if show and place: print("   ", "unread" if row is None else "not worth: " + row["reason"], *finding)
        totals = [a + b for a, b in zip(totals, counts)]
        line(name, counts)
    line("all", totals)
    print()
    for name, counts in sorted(claims.items()): line(name, counts)


def line(name, counts):
    read = counts[0] + counts[1]
    share = f"{100 * counts[0] / read:5.1f} %" if read else "      -"
    print(f"{name:34} worth {share}   {counts[0]} of {read}" + (f", {counts[2]} unread" if counts[2] else ""))


if __name__ == "__main__":
    main()
