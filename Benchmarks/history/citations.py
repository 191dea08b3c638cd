#!/usr/bin/env python3
"""Cites definitions at one commit and has `recon plan verify` find them at a later one.

    citations.py --recon PATH --pairs 1000 --seed 5 CLONE…

Truth by independent means: universal-ctags reads both commits, and a definition counts when its kind, scope and name
stand for exactly one definition in all files of one language at both, so that there is one right place and no other.
Only pairs in which a cited definition has moved, to another line or file, are counted. Prints every answer that is
wrong, then the counts:

    right      the place ctags has, and the state does not hide that it moved
    ambiguous  several places named, the right one among them
    lost       said to be gone although it is there
    wrong      a place that is not the right one, given as the place: must be 0
"""

import argparse, collections, json, os, random, re, shutil, subprocess, sys, tempfile

CITED_PER_PAIR = 12


def git(clone, *arguments):
    return subprocess.run(["git", "-C", clone, *arguments], check=True, capture_output=True).stdout


def checkout(clone, commit, folder):
    archive = subprocess.Popen(["git", "-C", clone, "archive", commit], stdout=subprocess.PIPE)
    subprocess.run(["tar", "-x", "-C", folder], stdin=archive.stdout, check=False)
    archive.wait()


def definitions(folder):
    """(language, kind, scope, name) to the places it stands at."""
    command = ["ctags", "-R", "--links=no", "--output-format=json", "--fields=+nKlZ", "--sort=no", "-f", "-", "."]
    found = collections.defaultdict(set)
    output = subprocess.run(command, cwd=folder, capture_output=True).stdout
    for line in output.decode("utf-8", "replace").splitlines():
        try:
            tag = json.loads(line)
        except ValueError:
            continue
        if tag.get("kind") not in ("function", "method", "class", "struct", "interface", "member", "func", "trait"):
            continue
        # Names that ctags makes up by counting say nothing about what is the same.
        if "nonymous" in tag["name"] + tag.get("scope", "") or "__anon" in tag["name"] + tag.get("scope", ""):
            continue
        if "line" not in tag:
            continue
        key = (tag.get("language"), tag["kind"], tag.get("scope", ""), tag["name"])
        found[key].add((os.path.normpath(tag["path"]), tag["line"]))
    return found


def is_overloaded(folder, place, name):
    """Whether the next line declares the same name again: overloads written one below the other, of which ctags has the
    first, and the one with a body is as right."""
    path, line = place
    with open(os.path.join(folder, path), encoding="utf-8", errors="replace") as file:
        below = file.read().split("\n")[line : line + 1]
    return any(re.search(rf"\b{re.escape(name)}\s*[<(]", text) for text in below)


def pair(clone, commits, random):
    """Two commits, up to 400 apart on the first-parent line, the earlier first."""
    newer = random.randrange(0, len(commits) - 1)
    older = min(len(commits) - 1, newer + random.randint(5, 400))
    return commits[older], commits[newer]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--recon", default="recon")
    arguments.add_argument("--pairs", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=5)
    arguments.add_argument("clones", nargs="+")
    options = arguments.parse_args()
    randomness = random.Random(options.seed)
    histories = {c: git(c, "rev-list", "--first-parent", "HEAD").decode().split() for c in options.clones}
    counts, states, pairs, tries = collections.Counter(), collections.Counter(), 0, 0
    while pairs < options.pairs and tries < options.pairs * 10:
        clone = options.clones[tries % len(options.clones)]
        tries += 1
        older, newer = pair(clone, histories[clone], randomness)
        work = tempfile.mkdtemp()
        try:
            before, after = os.path.join(work, "a"), os.path.join(work, "b")
            os.mkdir(before), os.mkdir(after)
            checkout(clone, older, before), checkout(clone, newer, after)
            old, new = definitions(before), definitions(after)
            kept = [k for k in old if len(old[k]) == 1 and len(new.get(k, ())) == 1]
            moved = sorted(k for k in kept if old[k] != new[k])
            moved = [k for k in moved if not is_overloaded(after, next(iter(new[k])), k[3])]
            if not moved:
                continue
            # Those that went to another file are rare, and the hard ones: they come first.
            away = [k for k in moved if next(iter(old[k]))[0] != next(iter(new[k]))[0]]
            randomness.shuffle(away)
            near = [k for k in moved if k not in set(away)]
            randomness.shuffle(near)
            cited = (away[: CITED_PER_PAIR // 2] + near)[:CITED_PER_PAIR]
            pairs += 1
            document = os.path.join(work, "cited.md")
            with open(document, "w", encoding="utf-8", errors="surrogateescape") as file:
                for key in cited:
                    path, line = next(iter(old[key]))
                    file.write(f"`{key[3]}` `{path}:{line}`\n")
            run = subprocess.run(
                [options.recon, "plan", "verify", document, clone, "--since", older, "--at", newer, "--format", "json",
                 "--quiet"], capture_output=True)
            if run.returncode not in (0, 1, 3):
                print("failed:", clone, older, newer, run.stderr.decode()[:200])
                counts["failed"] += 1
                continue
            answers = {c["documentLine"]: c for c in json.loads(run.stdout)["citations"]}
            for number, key in enumerate(cited, 1):
                (path, line), answer = next(iter(new[key])), answers.get(number)
                if answer is None:
                    counts["not read as a citation"] += 1
                    continue
                states[answer["state"]] += 1
                now = answer.get("now")
                places = [(p["path"], p["startLine"]) for p in answer["candidates"]]
                if now and (now["path"], now["startLine"]) == (path, line):
                    verdict = "right"
                elif now:
                    verdict = "wrong"
                elif answer["state"] == "ambiguous":
                    verdict = "ambiguous" if (path, line) in places else "ambiguous, wrong"
                else:
                    verdict = "lost"
                counts[verdict] += 1
                if verdict != "right":
                    print(verdict, os.path.basename(os.path.dirname(clone)), older[:10], newer[:10], key,
                          next(iter(old[key])), (path, line), answer["state"], now or places, answer.get("reason", ""))
                    sys.stdout.flush()
        finally:
            shutil.rmtree(work)
    total = sum(counts[v] for v in ("right", "ambiguous", "ambiguous, wrong", "lost", "wrong"))
    print(f"{pairs} pairs of commits, {total} definitions that moved: "
          + ", ".join(f"{n} {v} ({100 * n / max(total, 1):.2f} %)" for v, n in counts.most_common()))
    print("states: " + ", ".join(f"{n} {s}" for s, n in states.most_common()))
    sys.exit(1 if counts["wrong"] or counts["failed"] else 0)


main()
