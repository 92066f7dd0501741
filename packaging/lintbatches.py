"""Which sources lint reads together.

A batch is one file that includes some twenty sources. Two sources whose private names (those of
an unnamed namespace) are the same, or are public in a header of the other, cannot stand in one.
"""

import functools
import json
import os
import pathlib
import re
import shlex

SIZE = 20  # sources a batch: more save little and cost memory (about 1 GB at 20)

include = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.M)
private = re.compile(r"^namespace\n\{\n(.*?)^\} // namespace$", re.M | re.S)
introduced = re.compile(r"^using (?:\w+::)+(\w+);", re.M)
named = re.compile(r"^(?!namespace)(?:\[\[\w+\]\] )?(?:(?:struct|class|enum(?: class)?|union|using) (\w+)|"
                   r"(?:[A-Za-z_][^\n;]*?)??\b(\w+)(?=[(\[={]| =|;))", re.M)
# The texts' context is called so in every source that has one; a batch gives each its own name.
common = "Tr"


@functools.cache
def content(path):
    return path.read_text()


def names(text):
    """Names declared at the left margin: clang-format keeps them there, and nothing else."""
    return {first or second for first, second in named.findall(text)}


@functools.cache
def private_names(path):
    out = set(introduced.findall(content(path)))
    return out.union(*(names(part) for part in private.findall(content(path)))) - {common}


@functools.cache
def public_names(path):
    return names(private.sub("", content(path)))


@functools.cache
def closure_of(path, folders):
    """Project files a source includes, itself among them."""
    out, waiting = set(), [path]
    while waiting:
        here = waiting.pop()
        if here in out:
            continue
        out.add(here)
        for name in include.findall(content(here)):
            for folder in (here.parent, *folders):
                found = folder / name
                if found.is_file():
                    waiting.append(pathlib.Path(os.path.normpath(found)))
                    break
    return frozenset(out)


class Source:
    def __init__(self, path, command, top):
        words = shlex.split(command)
        self.path = path
        self.flags = []
        for i, word in enumerate(words):
            if word.startswith(("-D", "-I", "-std=", "-W")) and word != "-Werror":
                self.flags.append(word)
            elif word == "-isystem":
                self.flags.append(word + words[i + 1])
            elif word == "-include" and "cmake_pch" in words[i + 1]:
                # GCC's precompiled header is no use to clang: the header itself.
                header = "app" if "/app/desktop/" in words[i + 1] else "core"
                self.flags.append(f"-include{top}/{header}/precompiled.h")
        folders = tuple(pathlib.Path(word[2:]) for word in self.flags if word.startswith("-I"))
        self.closure = closure_of(path, folders)
        self.private = private_names(path)
        self.public = set().union(*(public_names(each) for each in self.closure))
        self.digest = ""

    def gets_on_with(self, other):
        return not (self.private & other.private or self.private & (other.public - self.public)
                    or other.private & (self.public - other.public))


def sources(build, top):
    out = {}
    for entry in json.loads((build / "compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        if path.is_relative_to(build) or path in out:
            continue
        if path.is_relative_to(top / "core") or path.is_relative_to(top / "app"):
            out[path] = Source(path, entry["command"], top)
    return [out[path] for path in sorted(out)]


def flags_of(batch):
    """The flags of all of a batch, in their order."""
    return list(dict.fromkeys(word for source in batch for word in source.flags))


def text_of(batch):
    return "".join(f'#define {common} {common}{i}\n#include "{source.path}"\n#undef {common}\n'
                   for i, source in enumerate(batch))


def batches(waiting, workers):
    """Lays sources out so that each batch holds SIZE at most and all workers have something to do.
    Neighbours of a folder stay together where they get on, since they include the same headers."""
    size = max(1, min(SIZE, -(-len(waiting) // workers)))
    out = []
    for source in waiting:
        for batch in out:
            if len(batch) < size and all(source.gets_on_with(each) for each in batch):
                batch.append(source)
                break
        else:
            out.append([source])
    return sorted(out, key=len, reverse=True)
