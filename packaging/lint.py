#!/usr/bin/env python3
"""Runs clang-tidy over the sources of core and app that changed since they were last clean.

Usage: lint.py BUILD_DIR CACHE_DIR. A source is clean for one hash over clang-tidy's version, the
configuration, its compile command and every project header it includes; the hashes are kept in
CACHE_DIR. Exit status 1 when something was found.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

TIDY = "clang-tidy-19"
top = pathlib.Path(__file__).resolve().parent.parent
build = pathlib.Path(sys.argv[1]).resolve()
cache = pathlib.Path(sys.argv[2])
cache.mkdir(parents=True, exist_ok=True)


def dependencies():
    """Project files each object depends on, as ninja recorded them at the last build."""
    text = subprocess.run(["ninja", "-C", build, "-t", "deps"], capture_output=True, text=True,
                          check=True).stdout
    out, current = {}, None
    for line in text.splitlines():
        match = re.match(r"(\S+): #deps", line)
        if match:
            current = out.setdefault(match.group(1), [])
        elif current is not None and line.strip():
            path = pathlib.Path(os.path.normpath(build / line.strip()))
            if path.is_relative_to(top) and not path.is_relative_to(build):
                current.append(path)
    return out


def main():
    version = subprocess.run([TIDY, "--version"], capture_output=True, text=True, check=True).stdout
    base = hashlib.sha256((version + (top / ".clang-tidy").read_text()).encode())
    deps = dependencies()
    contents = {}

    def content(path):
        if path not in contents:
            contents[path] = hashlib.sha256(path.read_bytes()).digest()
        return contents[path]

    waiting = []
    for entry in json.loads((build / "compile_commands.json").read_text()):
        source = pathlib.Path(entry["file"])
        if not source.is_relative_to(top / "core") and not source.is_relative_to(top / "app"):
            continue
        if source.is_relative_to(build):
            continue
        digest = base.copy()
        digest.update(entry["command"].encode())
        for path in sorted(set(deps.get(entry.get("output", ""), [])) | {source}):
            if path.exists():
                digest.update(content(path))
        mark = cache / digest.hexdigest()
        if not mark.exists():
            waiting.append((source, mark))

    print(f"lint: {len(waiting)} sources to look at", file=sys.stderr)

    def look(job):
        source, mark = job
        run = subprocess.run([TIDY, "-p", build, "--quiet", source], capture_output=True, text=True)
        if run.returncode == 0:
            mark.touch()
        return source, run

    failed = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for source, run in pool.map(look, waiting):
            if run.returncode != 0:
                failed += 1
                print(f"== {source.relative_to(top)}\n{run.stdout}{run.stderr}")
    print(f"lint: {len(waiting) - failed} clean, {failed} with findings", file=sys.stderr)
    sys.exit(1 if failed else 0)


main()
