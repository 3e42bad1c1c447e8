#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The house rules that a compiler does not check. `lint.py [ROOT]` prints each breach as path:line: rule: text."""

import re
import subprocess
import sys
from pathlib import Path

MAX_LINES = 450
CODE = {".h", ".cpp", ".inl"}
SCRIPTS = {".py", ".sh", ".cmake"}

# Which rooms a room may include, besides itself. A room is the longest prefix that matches.
CORE_VALUES = ("core/base", "core/domain")
MAY_INCLUDE = {
    "core/base": (),
    "core/domain": ("core/base",),
    "core/bybit/parse": (*CORE_VALUES, "core/bybit/endpoint.h", "core/bybit/requests.h", "core/bybit/historyrequests.h",
                         "core/bybit/marginrequests.h"),
    "core/bybit/rest": (*CORE_VALUES, "core/bybit"),
    "core/bybit/stream": (*CORE_VALUES, "core/bybit"),
    "core/bybit": (*CORE_VALUES,),
    "core/analytics": CORE_VALUES,
    "core/history": CORE_VALUES,
    "core/snapshot": CORE_VALUES,
    "core/secrets": CORE_VALUES,
    "core/settings": CORE_VALUES,
    "core/portfolio": (*CORE_VALUES, "core/bybit", "core/analytics", "core/history", "core/snapshot"),
    "core/demo": ("core/base",),
    "ui/format": CORE_VALUES,
    "ui/theme": ("core/base", "ui/format"),
    "ui": ("core/base", "core/domain", "core/analytics", "core/portfolio", "ui"),
    "app": ("core", "ui", "app"),
    "tests": ("core", "ui", "app", "tests"),
}

# rule, pattern, where it holds (path prefixes), where it does not
PATTERNS = [
    ("binary floating point for money", r"\b(double|float)\b", ("core/",), ()),
    ("binary floating point for money", r"\btoDouble\s*\(", ("core/", "ui/", "app/"), ("ui/charts/plottable",)),
    ("global state", r"(?<!QCoreApplication)(?<!QApplication)(?<!QGuiApplication)::instance\s*\(", ("core/", "ui/", "app/"), ()),
    ("global state", r"\bQ_GLOBAL_STATIC\b|\bqApp\b", ("core/", "ui/", "app/"), ()),
    ("contextless connect", r"\bconnect\(\s*[^,()]+(\([^()]*\))?[^,()]*,\s*&[\w:]+,\s*\[", ("core/", "ui/", "app/"), ()),
    ("text sink that reads markup", r"\bsetHtml\s*\(|\bQt::(RichText|AutoText|MarkdownText)\b", ("ui/", "app/"), ()),
    ("TLS errors must not be ignored", r"\bignoreSslErrors\b|\bVerifyNone\b|\bQueryPeer\b", ("core/", "ui/", "app/"), ()),
    ("redirects are refused", r"NoLessSafeRedirectPolicy|SameOriginRedirectPolicy|UserVerifiedRedirectPolicy",
     ("core/", "app/"), ()),
    ("nested event loop", r"\bQEventLoop\b|\bprocessEvents\s*\(", ("core/", "ui/", "app/"), ()),
    ("nested event loop", r"(\.|->)exec\s*\(", ("core/", "ui/"), ()),
    ("secrets go through OpenSSL", r"\bQMessageAuthenticationCode\b", ("core/", "ui/", "app/"), ("core/demo/",)),
    ("no other program is started", r"\bQProcess\b|\bsystem\s*\(|\bpopen\s*\(", ("core/", "ui/", "app/"), ()),
    ("time is a parameter", r"currentDateTime|currentMSecsSinceEpoch|currentSecsSinceEpoch|\bQElapsedTimer\b|system_clock::now|steady_clock::now",
     ("core/",), ("core/base/clock.cpp",)),
    ("debug output", r"\bqDebug\s*\(", ("core/", "ui/", "app/"), ()),
    ("core has no text for people", r"(?<![\w.:>])tr\s*\(|\bQCoreApplication::translate\b", ("core/",), ()),
    ("core has no screen", r"#include\s+<Q(Application|Widget|Dialog|MainWindow|Label|Color|Font|Icon|Image|Painter|Pixmap|Chart|Gui|ToolTip)",
     ("core/", "ui/format/"), ()),
    ("insecure fallback", r"setInsecureFallback\(\s*true", ("core/", "ui/", "app/"), ()),
    ("unfinished", r"\b(TODO|FIXME|XXX|HACK)\b", ("core/", "ui/", "app/", "tests/", "packaging/"), ("tests/lint/",)),
    ("absolute path", r"[\"'(= ]/(root|home|work|Users)/", ("core/", "ui/", "app/", "tests/", "packaging/", ".ci/", ".github/"),
     ("tests/lint/",)),
    ("fixed sleep in a test", r"\bqWait\s*\(|\bqSleep\s*\(|\bsleep_for\b", ("tests/",), ("tests/lint/",)),
]

COMMENT = re.compile(r"^\s*(//|\*|/\*)|\s//.*$")
INCLUDE = re.compile(r'^\s*#include\s+"([^"]+)"', re.MULTILINE)


def room_of(path: str) -> str | None:
    matches = [room for room in MAY_INCLUDE if path.startswith(room + "/")]
    return max(matches, key=len) if matches else None


def lint_layers(path: str, text: str):
    room = room_of(path)
    if room is None:
        return
    for match in INCLUDE.finditer(text):
        target = match.group(1)
        if not target.startswith(("core/", "ui/", "app/", "tests/")):
            continue  # generated (moc) or a header beside a test
        if target.startswith(room + "/") and room_of(target) == room:
            continue
        if any(target == allowed or target.startswith(allowed + "/") for allowed in MAY_INCLUDE[room]):
            continue
        yield text.count("\n", 0, match.start()) + 1, "layer", f"{room} may not include {target}"


def lint_text(path: str, text: str):
    lines = text.split("\n")
    if len(lines) - 1 > MAX_LINES and not path.startswith("tests/data/"):
        yield len(lines), "file length", f"{len(lines) - 1} lines, at most {MAX_LINES}"
    head = "\n".join(lines[:4])
    if "SPDX-FileCopyrightText: " not in head or "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
        yield 1, "licence", "two SPDX lines are missing"
    if text and not text.endswith("\n"):
        yield len(lines), "white space", "no line feed at the end"
    for number, line in enumerate(lines, 1):
        if line != line.rstrip() or "\t" in line:
            yield number, "white space", "tab or trailing space"


def lint_patterns(path: str, text: str):
    for rule, pattern, within, except_ in PATTERNS:
        if not path.startswith(within) or path.startswith(except_ or ("\0",)):
            continue
        for match in re.finditer(pattern, text):
            start = text.rfind("\n", 0, match.start()) + 1
            end = text.find("\n", match.start())
            line = text[start:end if end >= 0 else None]
            comment = COMMENT.search(line)
            if comment and comment.start() <= match.start() - start and rule not in ("unfinished", "absolute path"):
                continue
            yield text.count("\n", 0, match.start()) + 1, rule, line.strip()[:100]
    if path.startswith(("ui/", "app/")) and re.search(r"\bnew QLabel\b|\bQLabel\s*\(|\bQMessageBox\s*\(|new QMessageBox", text):
        if "Qt::PlainText" not in text:
            yield 1, "text sink that reads markup", "a QLabel or QMessageBox here is never set to Qt::PlainText"


def lint_file(path: str, text: str):
    """Yields (line, rule, text) for one file; `path` is relative to the project."""
    suffix = Path(path).suffix
    if suffix in CODE | SCRIPTS or Path(path).name == "CMakeLists.txt":
        yield from lint_text(path, text)
        yield from lint_patterns(path, text)
    if suffix in CODE:
        yield from lint_layers(path, text)
        if suffix == ".h" and "#pragma once" not in text:
            yield 1, "include guard", "#pragma once is missing"


def include_cycles(files: dict):
    """Yields (path, rule, text) for each cycle of includes."""
    graph = {path: [t for t in INCLUDE.findall(text) if t in files] for path, text in files.items()}
    state: dict = {}

    def visit(path, trail):
        state[path] = "open"
        for target in graph[path]:
            if state.get(target) == "open":
                yield path, "include cycle", " > ".join([*trail[trail.index(target):], target]) if target in trail else target
            elif target not in state:
                yield from visit(target, [*trail, target])
        state[path] = "done"

    for path in sorted(graph):
        if path not in state:
            yield from visit(path, [path])


def missing_readmes(root: Path, paths):
    """Each room says what it is."""
    rooms = {"/".join(Path(path).parent.parts[:2]) for path in paths if path.startswith(("core/", "ui/"))}
    for room in sorted(rooms | {"app", "tests", "packaging"}):
        if (root / room).is_dir() and not (root / room / "README.md").exists():
            yield f"{room}/README.md", "readme", "the folder has no README.md"


def tracked_files(root: Path):
    listing = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True)
    if listing.returncode == 0:
        names = listing.stdout.splitlines()
    else:  # an unpacked source archive
        names = [str(p.relative_to(root)) for p in root.rglob("*") if p.is_file() and "build" not in p.relative_to(root).parts]
    return [name for name in names if (root / name).is_file()]


def main() -> int:
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    paths = [p for p in tracked_files(root) if Path(p).suffix in CODE | SCRIPTS or Path(p).name == "CMakeLists.txt"]
    texts = {path: (root / path).read_text(encoding="utf-8") for path in paths}
    breaches = []
    for path, text in texts.items():
        breaches += [(path, line, rule, what) for line, rule, what in lint_file(path, text)]
    breaches += [(path, 1, rule, what) for path, rule, what in include_cycles(
        {path: text for path, text in texts.items() if Path(path).suffix in CODE})]
    breaches += [(path, 1, rule, what) for path, rule, what in missing_readmes(root, paths)]
    for path, line, rule, what in sorted(breaches):
        print(f"{path}:{line}: {rule}: {what}")
    print(f"{len(paths)} files, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
