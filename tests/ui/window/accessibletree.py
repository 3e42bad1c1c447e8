#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Starts a program on a screen of its own and looks for texts in its accessibility tree, as a screen reader would.

accessibletree.py [--timeout SECONDS] [--dump] [--expect TEXT]... -- COMMAND [ARGUMENT]...

Needs Xvfb, dbus-run-session, at-spi2-core and pyatspi. Exit code 0 when every text was found as the name, the
description or the text of some object; 1 with the missing ones otherwise; 77 when a needed program is not installed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time

INSIDE = "APOLLO_ACCESSIBLE_TREE_INSIDE"
SKIPPED = 77


def parse():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--timeout", type=float, default=60.0)
    parser.add_argument("--expect", action="append", default=[])
    parser.add_argument("--dump", action="store_true", help="print the tree")
    parser.add_argument("command", nargs=argparse.REMAINDER)
    arguments = parser.parse_args()
    arguments.command = [part for part in arguments.command if part != "--"] or parser.error("no command")
    return arguments


def run_inside_session():
    """Runs this script again on a private bus and a private screen."""
    missing = [name for name in ("Xvfb", "dbus-run-session") if not shutil.which(name)]
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        missing.append("pyatspi")
    if missing:
        print("skipped, not installed:", ", ".join(missing))
        return SKIPPED
    screen, number = start_screen()
    if not number:
        print("Xvfb did not start")
        return 1
    try:
        environment = dict(os.environ, DISPLAY=":" + number, QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                           NO_AT_BRIDGE="0", **{INSIDE: "1"})
        return subprocess.call(["dbus-run-session", "--", sys.executable] + sys.argv, env=environment)
    finally:
        screen.terminate()
        screen.wait()


def start_screen():
    """A screen and its number. Two servers that start at once may pick the same number: the loser tries again. Without
    -noreset the server starts over when its last client leaves, and refuses whoever comes just then."""
    for _ in range(5):
        read_end, write_end = os.pipe()
        screen = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1600x1000x24",
                                   "-nolisten", "tcp", "-noreset"], pass_fds=[write_end], stderr=subprocess.DEVNULL)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        if number:
            return screen, number
        screen.wait()
    return None, ""


def walk(node, depth=0, limit=40):
    """Every object below a node with its depth; objects that vanish meanwhile are passed over."""
    if node is None or depth > limit:
        return
    yield depth, node
    try:
        count = node.childCount
    except Exception:
        return
    for index in range(min(count, 2000)):
        try:
            child = node.getChildAtIndex(index)
        except Exception:
            continue
        yield from walk(child, depth + 1, limit)


def texts_of(node):
    """What an object says of itself."""
    texts = []
    for read in (lambda: node.name, lambda: node.description, lambda: node.queryText().getText(0, -1)):
        try:
            text = read()
        except Exception:
            continue
        if text:
            texts.append(text)
    return texts


def application(pyatspi, pid):
    for index in range(pyatspi.Registry.getDesktop(0).childCount):
        try:
            candidate = pyatspi.Registry.getDesktop(0).getChildAtIndex(index)
            if candidate is not None and candidate.get_process_id() == pid:
                return candidate
        except Exception:
            continue
    return None


def look(arguments):
    """Looks until everything expected was seen or time is up."""
    import pyatspi

    program = subprocess.Popen(arguments.command)
    wanted = set(arguments.expect)
    deadline = time.monotonic() + arguments.timeout
    try:
        lines = []
        while time.monotonic() < deadline and (wanted or not lines):
            if program.poll() is not None:
                print("the program ended with", program.returncode)
                return 1
            root = application(pyatspi, program.pid)
            lines = []
            for depth, node in walk(root):
                try:
                    role = node.getRoleName()
                except Exception:
                    continue
                for text in texts_of(node):
                    wanted.discard(text)
                    lines.append("  " * depth + role + ": " + text)
            if wanted:
                time.sleep(0.2)
        if arguments.dump or wanted:
            print("\n".join(lines))
        for text in sorted(wanted):
            print("not found:", text)
        if not wanted:
            print("found all of", len(set(arguments.expect)), "texts among", len(lines))
        return 1 if wanted else 0
    finally:
        program.terminate()
        try:
            program.wait(10)
        except subprocess.TimeoutExpired:
            program.kill()


def main():
    arguments = parse()
    return look(arguments) if os.environ.get(INSIDE) else run_inside_session()


if __name__ == "__main__":
    sys.exit(main())
