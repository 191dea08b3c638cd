#!/usr/bin/env python3
"""What can happen to the fact cache happens to it here, on a real repository: never a wrong answer, never a lost one.

    cache_faults.py RECON REPOSITORY [--kills 100] [--seed 1] [--revisions 3]

Every answer is the whole output of `recon scan`, of the files on disk and of some commits, held against the output without
a cache. Prints a line for each fault with how often it was tried; status 1 when an answer differed. Python 3.9, standard
library only; talks to nothing but the program and a temporary folder, and ends by itself.
"""
import argparse
import hashlib
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time


class Bench:
    def __init__(self, recon, repository, folder, revisions):
        self.recon, self.repository, self.folder = recon, repository, folder
        self.cache = os.path.join(folder, "cache")
        self.questions = [[]] + [["--at", revision] for revision in revisions]
        self.right = [self.ask(question + ["--no-cache"])[0] for question in self.questions]
        if not all(right.endswith("status 0") for right in self.right):
            sys.exit(f"without a cache: {self.ask(['--no-cache'])}")
        self.wrong = 0

    def command(self, more):
        return [self.recon, "scan", "--quiet", "--format", "ndjson"] + more + [self.repository]

    def environment(self):
        return dict(os.environ, XDG_CACHE_HOME=self.cache, SWIFT_BACKTRACE="enable=no")

    def ask(self, more, **options):
        done = subprocess.run(self.command(more), env=self.environment(), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, **options)
        return hashlib.sha256(done.stdout).hexdigest() + f" status {done.returncode}", done.stderr.decode()

    def check(self, what, **options):
        """Asks every question; counts and names the answers that are not right."""
        for question, right in zip(self.questions, self.right):
            answer, errors = self.ask(question, **options)
            if answer != right:
                self.wrong += 1
                print(f"WRONG after {what}: {' '.join(self.command(question))}: {answer} instead of {right} {errors}")

    def clear(self):
        shutil.rmtree(self.cache, ignore_errors=True)
        os.mkdir(self.cache)

    def database(self):
        for place, _, files in os.walk(self.cache):
            if "facts.sqlite" in files:
                return os.path.join(place, "facts.sqlite")
        return None


def killed(bench, count, randomly):
    started = time.monotonic()
    bench.clear()
    subprocess.run(bench.command([]), env=bench.environment(), stdout=subprocess.DEVNULL)
    whole = time.monotonic() - started
    hits = 0
    for number in range(count):
        if number % 2 == 0:
            bench.clear()
        question = randomly.choice(bench.questions)
        process = subprocess.Popen(bench.command(question), env=bench.environment(), stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        time.sleep(randomly.uniform(0, whole))
        process.send_signal(signal.SIGKILL)
        hits += process.wait() == -signal.SIGKILL
        bench.check(f"kill {number}")
    print(f"kill -9 at a random moment: {count} times, {hits} of them while it ran")


def full(bench, count, randomly):
    """No file may grow beyond a limit, so writes fail in the middle of the database, its log or its journal."""
    bench.clear()
    bench.check("filling")
    size = os.path.getsize(bench.database())
    for number in range(count):
        limit = randomly.randrange(0, size)
        bench.clear()

        def confine():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        bench.check(f"a file size limit of {limit}", preexec_fn=confine)
        bench.check(f"a file size limit of {limit}, lifted")
    print(f"no room for the database: {count} times")


def flipped(bench, randomly, most):
    bench.clear()
    bench.check("filling")
    database = bench.database()
    with open(database, "rb") as file:
        sound = file.read()
    folder = os.path.dirname(database)
    pages = range(0, len(sound), 8192)
    chosen = sorted(randomly.sample(pages, min(most, len(pages))))

    def put(contents):
        shutil.rmtree(folder, ignore_errors=True)
        os.mkdir(folder, 0o700)
        with open(database, "wb") as file:
            file.write(contents)

    for page in chosen:
        damaged = bytearray(sound)
        damaged[min(page + randomly.randrange(8192), len(sound) - 1)] ^= 1 << randomly.randrange(8)
        put(damaged)
        bench.check(f"a flipped bit in the page at {page}")
    for _ in range(5):
        damaged = bytearray(sound)
        for page in pages:
            damaged[min(page + randomly.randrange(8192), len(sound) - 1)] ^= 1 << randomly.randrange(8)
        put(damaged)
        bench.check("a flipped bit in every page")
    print(f"a flipped bit: in each of {len(chosen)} of {len(pages)} pages, and 5 times in all of them at once")


def together(bench, processes, rounds):
    for number in range(rounds):
        if number % 2 == 0:
            bench.clear()
        running = [(bench.questions[index % len(bench.questions)], bench.right[index % len(bench.questions)])
                   for index in range(processes)]
        started = [(subprocess.Popen(bench.command(question), env=bench.environment(), stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL), right) for question, right in running]
        for process, right in started:
            output = process.communicate()[0]
            if hashlib.sha256(output).hexdigest() + f" status {process.returncode}" != right:
                bench.wrong += 1
                print(f"WRONG among {processes} processes, round {number}")
        bench.check("processes at once")
    print(f"{processes} processes at once: {rounds} times, half of them from nothing")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("recon")
    arguments.add_argument("repository")
    arguments.add_argument("--kills", type=int, default=100)
    arguments.add_argument("--full", type=int, default=10)
    arguments.add_argument("--pages", type=int, default=10_000)
    arguments.add_argument("--rounds", type=int, default=6)
    arguments.add_argument("--revisions", type=int, default=3)
    arguments.add_argument("--seed", type=int, default=1)
    given = arguments.parse_args()
    randomly = random.Random(given.seed)
    commits = subprocess.run(["git", "-C", given.repository, "rev-list", "HEAD"], capture_output=True, text=True,
                             check=True).stdout.split()
    revisions = randomly.sample(commits, min(given.revisions, len(commits)))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(os.path.abspath(given.recon), os.path.abspath(given.repository), folder, revisions)
        killed(bench, given.kills, randomly)
        full(bench, given.full, randomly)
        flipped(bench, randomly, given.pages)
        together(bench, 8, given.rounds)
        print("no wrong answer" if bench.wrong == 0 else f"{bench.wrong} WRONG ANSWERS")
        return 1 if bench.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
