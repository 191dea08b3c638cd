"""What the scorers share: the facts of a scan, and precision and recall a line an application."""
import json, os, subprocess, sys

FOLDER = os.path.dirname(os.path.abspath(__file__))
totals = {}


def applications(arguments):
    show = "--show" in arguments
    recon, trees, *names = [a for a in arguments[1:] if a != "--show"]
    known = json.load(open(os.path.join(FOLDER, "applications.json")))
    folder = os.path.dirname(os.path.abspath(arguments[0]))
    keyed = [n for n in known if os.path.exists(os.path.join(folder, n + ".json")) or not known[n].get("only")]
    return recon, trees, names or keyed, show


def documents(recon, tree):
    extra = os.environ.get("SCANNERS")
    command = [recon, "scan", "--format", "ndjson"] + (["--scanners", extra] if extra else []) + [tree]
    output = subprocess.run(command, capture_output=True, text=True, errors="replace").stdout
    return [json.loads(line) for line in output.splitlines()]


def facts(recon, tree):
    return [d["data"] for d in documents(recon, tree) if d["type"] == "fact"]


def roles(recon, tree):
    return {d["data"]["path"]: d["data"].get("role") for d in documents(recon, tree) if d["type"] == "file"}


def share(part, whole):
    return f"{100 * part / whole:6.1f}" if whole else "     -"


def report(name, kinds, show):
    """One line a kind: precision, recall, and how many were found, wanted and right. Without a name the totals."""
    for kind, (found, wanted) in kinds.items():
        right = found & wanted
        sums = totals.setdefault(kind, [0, 0, 0])
        for index, rows in enumerate((found, wanted, right)):
            sums[index] += len(rows)
        print(f"{name:34} {kind:14} precision {share(len(right), len(found))}  recall {share(len(right), len(wanted))}"
              f"   found {len(found)}, wanted {len(wanted)}, right {len(right)}")
        if show:
            for row in sorted(found - wanted, key=str):
                print("    not in the key: ", row)
            for row in sorted(wanted - found, key=str):
                print("    not found:      ", row)
    if name is None:
        for kind, (found, wanted, right) in totals.items():
            print(f"{'all':34} {kind:14} precision {share(right, found)}  recall {share(right, wanted)}"
                  f"   found {found}, wanted {wanted}, right {right}")
