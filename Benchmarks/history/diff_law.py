#!/usr/bin/env python3
"""Holds `recon diff` to its law on real histories: it equals the set difference of two independent scans.

    diff_law.py RECON REPOSITORIES.json MIRRORS [--pairs 200] [--seed 5]

RECON is the program; REPOSITORIES.json has `repos`, each with `repo` (owner/name); MIRRORS holds a git repository
`owner+name/repo` for each. Pairs of commits are drawn with a seeded generator, so a run repeats. For every pair the
facts of `recon scan --at` on both sides are compared here, without a look at how the program does it, and the result
with `recon diff --format json`. Only which file was renamed to which is taken from the diff, and checked for sense.

Prints a line a pair that fails, then the counts. Ends with 1 when one failed. Python's standard library alone.
"""
import argparse
import collections
import json
import random
import subprocess
import sys
import time

PLACES = {"startLine", "endLine", "startColumn", "covered", "missed"}


def run(*words):
    return subprocess.run(words, capture_output=True, check=False)


def scan(recon, repository, commit):
    done = run(recon, "scan", "--at", commit, "-q", repository)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"scan {commit[:10]}: status {done.returncode}: {done.stderr.decode()[:200]}")
    files, facts = {}, []
    for line in done.stdout.splitlines():
        entry = json.loads(line)
        if entry["type"] == "file":
            files[entry["data"]["path"]] = entry["data"]
        elif entry["type"] == "fact":
            facts.append(entry["data"])
    return files, facts


def statement(fact, renamed=()):
    """A fact without its lines, its file by the name it has after the change."""
    said = {key: value for key, value in fact.items() if key not in PLACES and key != "pathBytes"}
    said["path"] = dict(renamed).get(said["path"], said["path"]) if renamed else said["path"]
    return tuple(sorted(said.items()))


def problems(before, after, diff):
    """What the diff says otherwise than the two scans."""
    old_files, old_facts = before
    new_files, new_facts = after
    found = []
    renamed = {pair["from"]["path"]: pair["to"]["path"] for pair in diff["files"]["renamed"]}
    if len(set(renamed.values())) != len(renamed):
        found.append("two files were renamed to one")
    for old, new in renamed.items():
        if old not in old_files or new not in new_files or old in new_files or new in old_files:
            found.append(f"no rename: {old} to {new}")

    def paths(name):
        return {entry["path"] for entry in diff["files"][name]}

    def same(a, b):
        return a["blob"] == b["blob"] and a["language"] == b["language"] and a["role"] == b["role"]

    common = set(old_files) & set(new_files)
    expected = {
        "added": set(new_files) - set(old_files) - set(renamed.values()),
        "removed": set(old_files) - set(new_files) - set(renamed),
        "changed": {path for path in common if not same(old_files[path], new_files[path])},
    }
    for name, wanted in expected.items():
        if paths(name) != wanted:
            found.append(f"files {name}: {len(paths(name))} instead of {len(wanted)}")
    if diff["files"]["unchanged"] != len(common) - len(expected["changed"]):
        found.append("count of unchanged files")

    old = collections.Counter(statement(fact, renamed) for fact in old_facts)
    new = collections.Counter(statement(fact) for fact in new_facts)
    facts = diff["facts"]
    added = collections.Counter(statement(fact) for fact in facts["added"])
    removed = collections.Counter(statement(fact, renamed) for fact in facts["removed"])
    arrived = collections.Counter(statement(pair["to"]) for pair in facts["moved"])
    gone = collections.Counter(statement(pair["from"], renamed) for pair in facts["moved"])
    if added + arrived != new - old:
        found.append(f"facts added: {sum((added + arrived).values())} instead of {sum((new - old).values())}")
    if removed + gone != old - new:
        found.append(f"facts removed: {sum((removed + gone).values())} instead of {sum((old - new).values())}")
    if collections.Counter(statement(pair["to"]) for pair in facts["changed"]) - added:
        found.append("a changed fact that was not added")
    if collections.Counter(statement(pair["from"], renamed) for pair in facts["changed"]) - removed:
        found.append("a changed fact that was not removed")
    for pair in facts["moved"]:
        a, b = dict(statement(pair["from"])), dict(statement(pair["to"]))
        if a.pop("path") == b.pop("path") or a != b:
            found.append(f"no move: {pair['from']['name']}")
            break
    return found


def turned(diff):
    """The diff the other way, as far as its facts and files go."""
    def count(facts):
        return collections.Counter(statement(fact) for fact in facts)
    files, facts = diff["files"], diff["facts"]
    return [
        sorted(entry["path"] for entry in files["removed"]), sorted(entry["path"] for entry in files["added"]),
        sorted(entry["path"] for entry in files["changed"]),
        sorted((pair["to"]["path"], pair["from"]["path"]) for pair in files["renamed"]),
        count(facts["removed"]), count(facts["added"]),
        collections.Counter((statement(pair["to"]), statement(pair["from"])) for pair in facts["moved"]),
    ]


def straight(diff):
    def count(facts):
        return collections.Counter(statement(fact) for fact in facts)
    files, facts = diff["files"], diff["facts"]
    return [
        sorted(entry["path"] for entry in files["added"]), sorted(entry["path"] for entry in files["removed"]),
        sorted(entry["path"] for entry in files["changed"]),
        sorted((pair["from"]["path"], pair["to"]["path"]) for pair in files["renamed"]),
        count(facts["added"]), count(facts["removed"]),
        collections.Counter((statement(pair["from"]), statement(pair["to"])) for pair in facts["moved"]),
    ]


def compare(recon, repository, a, b):
    done = run(recon, "diff", f"{a}..{b}", "--format", "json", "-q", repository)
    if done.returncode not in (0, 3):
        raise RuntimeError(f"diff: status {done.returncode}: {done.stderr.decode()[:200]}")
    return json.loads(done.stdout)


def pairs(repositories, mirrors, count, seed):
    generator = random.Random(seed)
    histories = {}
    for _ in range(count):
        name = generator.choice(repositories)
        folder = f"{mirrors}/{name.replace('/', '+')}/repo"
        if name not in histories:
            listed = run("git", "-C", folder, "rev-list", "HEAD").stdout.decode().split()
            histories[name] = listed
        history = histories[name]
        # Half of them near each other, as branches are; half anywhere.
        first = generator.randrange(len(history))
        if generator.random() < 0.5:
            second = min(len(history) - 1, first + generator.randrange(1, 40))
        else:
            second = generator.randrange(len(history))
        yield name, folder, history[max(first, second)], history[min(first, second)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recon")
    parser.add_argument("repositories")
    parser.add_argument("mirrors")
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    with open(options.repositories, encoding="utf-8") as file:
        names = [entry["repo"] for entry in json.load(file)["repos"]]
    failures = differing = facts = 0
    seconds = collections.Counter()
    for name, folder, a, b in pairs(names, options.mirrors, options.pairs, options.seed):
        try:
            start = time.monotonic()
            before = scan(options.recon, folder, a)
            after = scan(options.recon, folder, b)
            middle = time.monotonic()
            diff = compare(options.recon, folder, a, b)
            seconds["scans"] += middle - start
            seconds["diff"] += time.monotonic() - middle
            found = problems(before, after, diff)
            if straight(diff) != turned(compare(options.recon, folder, b, a)):
                found.append("the diff turned round is another")
        except (RuntimeError, json.JSONDecodeError) as error:
            found = [str(error)]
        else:
            facts += len(diff["facts"]["added"]) + len(diff["facts"]["removed"])
            differing += 1 if diff["facts"]["added"] or diff["facts"]["removed"] else 0
        if found:
            failures += 1
            print(f"{name} {a[:12]}..{b[:12]}: {'; '.join(found)}", flush=True)
    print(f"{options.pairs} pairs, {differing} with facts that differ ({facts} in all), {failures} failures; "
          f"two scans {seconds['scans']:.0f} s, their diff {seconds['diff']:.0f} s")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
