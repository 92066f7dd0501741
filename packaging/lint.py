#!/usr/bin/env python3
"""Runs clang-tidy over the sources of core and app that changed since they were last clean.

Usage: lint.py BUILD_DIR CACHE_DIR [SOURCE...]. BUILD_DIR is configured; nothing needs to be built.
Most of clang-tidy's time goes into the headers of Qt and the standard library, so about twenty
sources are read as one (see lintbatches.py). A source is clean for one hash over clang-tidy's
version, the configuration, its flags and every project file it includes; the hashes are kept in
CACHE_DIR. Exit status 1 when something was found. With SOURCEs only those, clean or not.
"""

import concurrent.futures
import hashlib
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

import lintbatches

TIDY = "clang-tidy-19"
COMPILER = "clang++-19"
top = pathlib.Path(__file__).resolve().parent.parent


def digest_of(source, base):
    digest = base.copy()
    digest.update("\0".join(source.flags).replace(str(top), "").encode())
    for path in sorted(source.closure):
        digest.update(lintbatches.content(path).encode())
    return digest.hexdigest()


def run(command, folder):
    out = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    return out.returncode, out.stdout, out.stderr


class Lint:
    def __init__(self, build, cache):
        self.folder = build / "lint"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.cache = cache
        self.findings = {}  # text -> sources it speaks of
        self.failed = {}  # source -> what clang said, where it could not read it

    def look(self, batch):
        """One batch. What clang cannot read in company is read alone."""
        number, sources = batch
        started = time.monotonic()
        file = self.folder / f"batch-{number}.cpp"
        file.write_text(lintbatches.text_of(sources))
        flags = lintbatches.flags_of(sources)
        code, out, err = run([TIDY, "--quiet", f"--config-file={top / '.clang-tidy'}", str(file), "--",
                              *flags], self.folder)
        errors = set(re.findall(r"^(/[^:\n]+):\d+:\d+: error: .*\[clang-diagnostic-error\]$", out, re.M))
        again = []
        if errors and len(sources) > 1:
            again = [each for each in sources if str(each.path) in errors] or sources
            rest = [each for each in sources if each not in again]
            for i, part in enumerate([[each] for each in again] + ([rest] if rest else [])):
                self.look((f"{number}-{i}", part))
        else:
            self.note(sources, code, out, err)
        file.unlink()
        print(f"lint: {number}: {len(sources)} sources, {time.monotonic() - started:.0f} s"
              + (f", {len(again)} alone" if again else ""), file=sys.stderr)

    def note(self, sources, code, out, err):
        if code != 0 and not re.search(r"^/.*: (error|warning): ", out, re.M):
            self.failed[sources[0].path] = out + err
            return
        for part in re.split(r"^(?=/[^:\n]+:\d+:\d+: (?:error|warning): )", out, flags=re.M):
            if not part.startswith("/"):
                continue
            path = pathlib.Path(os.path.normpath(part.split(":", 1)[0]))
            if path.is_relative_to(self.folder):
                continue  # that it includes sources
            text = part.replace(f"{top}/", "")
            if text not in self.findings:
                print(text, end="", flush=True)
            self.findings.setdefault(text, set()).update(
                each.path for each in sources if path in each.closure)
        spoken = set().union(*self.findings.values()) if self.findings else set()
        for each in sources:
            if each.path not in spoken:
                (self.cache / each.digest).touch()


def main():
    build, cache = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    cache.mkdir(parents=True, exist_ok=True)
    wanted = [pathlib.Path(each).resolve() for each in sys.argv[3:]]
    version = run([TIDY, "--version"], top)[1]
    base = hashlib.sha256((version + (top / ".clang-tidy").read_text()).encode())
    sources = lintbatches.sources(build, top)
    for each in sources:
        each.digest = digest_of(each, base)
    waiting = [each for each in sources
               if (each.path in wanted if wanted else not (cache / each.digest).exists())]
    print(f"lint: {len(waiting)} of {len(sources)} sources to look at", file=sys.stderr)
    lint = Lint(build, cache)
    workers = os.cpu_count() or 1
    batches = lintbatches.batches(waiting, workers)
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        list(pool.map(lint.look, enumerate(batches)))
    for path, said in lint.failed.items():
        print(f"{path.relative_to(top)}: clang-tidy failed\n{said}")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"lint: {len(lint.findings)} findings, {len(lint.failed)} failures, "
          f"{used.ru_utime + used.ru_stime:.0f} s of computing", file=sys.stderr)
    sys.exit(1 if lint.findings or lint.failed else 0)


main()
