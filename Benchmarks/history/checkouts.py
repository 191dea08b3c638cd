#!/usr/bin/env python3
"""Holds `recon … --at COMMIT` to the same command in a clean checkout of that commit.

    checkouts.py --recon PATH --commits 200 --seed 5 CLONE…

For each of so many random commits of the clones: `scan`, `ask` and `draft` of the whole repository, with `--at` against
the bare history and in a checkout made by git. Only the header may differ: it names the branch or the revision.
Prints each difference, then the count.
"""

import argparse, json, os, random, shutil, subprocess, sys, tempfile


def git(folder, *arguments):
    return subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True).stdout


def recon(options, folder, *arguments):
    environment = dict(os.environ, SOURCE_DATE_EPOCH="1577934245")
    run = subprocess.run([options.recon, *arguments, "--no-cache", "--quiet"], cwd=folder, capture_output=True,
                         env=environment)
    if run.returncode not in (0, 3):
        raise SystemExit(f"{arguments} in {folder}: {run.stderr.decode()[:300]}")
    return run.returncode, run.stdout


def body(text):
    """A JSON document without what names the place and the revision."""
    document = json.loads(text)
    document["repository"]["ref"] = document["repository"]["dirty"] = None
    return json.dumps(document, sort_keys=True)


def lines(text):
    """An NDJSON scan: its header likewise."""
    first, _, rest = text.partition(b"\n")
    header = json.loads(first)
    header["data"]["repository"]["ref"] = header["data"]["repository"]["dirty"] = None
    return json.dumps(header, sort_keys=True).encode() + rest


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--recon", default="recon")
    arguments.add_argument("--commits", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=5)
    arguments.add_argument("clones", nargs="+")
    options = arguments.parse_args()
    randomness = random.Random(options.seed)
    histories = {c: git(c, "rev-list", "HEAD").decode().split() for c in options.clones}
    same = different = left_out = 0
    for number in range(options.commits):
        clone = options.clones[number % len(options.clones)]
        commit = randomness.choice(histories[clone])
        work = os.path.join(tempfile.mkdtemp(), "tree")
        try:
            # Without conversion: a checkout holds what was committed.
            subprocess.run(["git", "clone", "--quiet", "--shared", "--no-checkout", clone, work], check=True)
            with open(os.path.join(work, ".git", "info", "attributes"), "w") as file:
                file.write("* -text -ident -filter -working-tree-encoding\n")
            git(work, "-c", "core.autocrlf=false", "checkout", "--quiet", "--detach", commit)
            if git(work, "status", "--porcelain", "--ignored"):
                left_out += 1
                print("left out, the clone lacks some of its objects:", clone, commit)
                continue
            problems = []
            for name, command, reading in [
                ("scan", ["scan", "--format", "ndjson"], lines), ("ask", ["ask", "tooling", "--format", "json"], body),
                ("draft", ["draft", "--format", "json"], body),
            ]:
                at = recon(options, clone, *command, "--at", commit)
                checkout = recon(options, work, *command)
                if at[0] != checkout[0] or reading(at[1]) != reading(checkout[1]):
                    problems.append(name)
            if problems:
                different += 1
                print("differs:", clone, commit, ", ".join(problems))
                sys.stdout.flush()
            else:
                same += 1
        finally:
            shutil.rmtree(os.path.dirname(work))
    print(f"{same} of {same + different} commits: --at and a clean checkout say the same in scan, ask and draft"
          f" ({left_out} left out)")
    sys.exit(1 if different else 0)


main()
