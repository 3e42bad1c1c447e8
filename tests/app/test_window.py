#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`apollo` as a new user starts it: sources, pictures, exit codes, and that a snapshot opens no connection."""

import json
import os
import re
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from harness import BIN, Exchange, cli

PNG = b"\x89PNG\r\n\x1a\n"


class WindowTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.env = {**os.environ, "APOLLO_CONFIG_DIR": str(self.scratch / "config"), "QT_QPA_PLATFORM": "offscreen",
                    "XDG_RUNTIME_DIR": str(self.scratch)}

    def apollo(self, *arguments, stdin="", before=()):
        return subprocess.run([*before, BIN / "apollo", *map(str, arguments)], input=stdin, capture_output=True, text=True,
                              env=self.env, timeout=120)

    def assertOneSentence(self, outcome, code, *words):
        self.assertEqual(code, outcome.returncode, outcome.stderr)
        lines = [line for line in outcome.stderr.splitlines() if line.startswith("apollo: ")]
        self.assertEqual(1, len(lines), outcome.stderr)
        for word in words:
            self.assertIn(word, lines[0])

    def make_snapshot(self):
        path = self.scratch / "s.json"
        self.assertEqual(0, cli("snapshot", "--demo", "--out", path).code)
        return path

    def test_help_version_usage(self):
        self.assertIn("--demo", self.apollo("--help").stdout)
        self.assertRegex(self.apollo("--version").stdout, r"^apollo \d+\.\d+\.\d+\n$")
        for arguments, word in [(["--nonsense"], "nonsense"), (["file.json"], "not expected"), (["--demo", "--open", "x"], "together"),
                                (["--demo", "--size", "big"], "--size"), (["--theme", "pink"], "--theme"),
                                (["--rest-url", "https://api.bybit.com"], "together")]:
            with self.subTest(arguments=arguments):
                self.assertOneSentence(self.apollo(*arguments), 2, word)

    def test_demo_ends_after_startup(self):
        outcome = self.apollo("--demo", "--exit-after-startup")
        self.assertEqual(0, outcome.returncode, outcome.stderr)

    def test_demo_screenshot(self):
        picture = self.scratch / "demo.png"
        outcome = self.apollo("--demo", "--screenshot", picture)
        self.assertEqual(0, outcome.returncode, outcome.stderr)
        self.assertTrue(picture.read_bytes().startswith(PNG))
        log = (self.scratch / "config/log").glob("*")
        text = "".join(path.read_text() for path in log if path.suffix != ".lock")
        self.assertIn('"state-changed"', text)

    def test_selected_position(self):
        picture = self.scratch / "detail.png"
        outcome = self.apollo("--demo", "--select", "BTCUSDT", "--screenshot", picture)
        self.assertEqual(0, outcome.returncode, outcome.stderr)
        self.assertTrue(picture.read_bytes().startswith(PNG))
        self.assertOneSentence(self.apollo("--open", self.make_snapshot(), "--select", "NOPE", "--exit-after-startup"), 2, "NOPE")

    def test_no_account_yet(self):
        picture = self.scratch / "empty.png"
        self.assertEqual(0, self.apollo("--screenshot", picture).returncode)
        self.assertTrue(picture.read_bytes().startswith(PNG))

    def test_picture_that_cannot_be_written(self):
        self.assertOneSentence(self.apollo("--screenshot", self.scratch / "no/such/x.png"), 1, "x.png")

    def test_snapshot_opens_no_connection(self):
        path = self.make_snapshot()
        trace = self.scratch / "trace"
        # Under a sanitizer the leak checker and strace exclude each other.
        before = ("strace", "-f", "-e", "trace=socket,connect", "-o", trace)
        self.env["ASAN_OPTIONS"] = "detect_leaks=0"
        picture = self.scratch / "s.png"
        outcome = self.apollo("--open", path, "--screenshot", picture, before=before)
        self.assertEqual(0, outcome.returncode, outcome.stderr)
        self.assertTrue(picture.read_bytes().startswith(PNG))
        self.assertIn("exited with 0", trace.read_text())
        self.assertEqual([], re.findall(r".*AF_INET.*", trace.read_text()))

    def test_bad_files(self):
        good = self.make_snapshot().read_text()
        newer, changes = re.subn(r'"version": ?\d+', '"version": 99', good, count=1)
        self.assertEqual(1, changes)
        for name, content, word in [("text.json", "hello", "no JSON"), ("cut.json", good[: len(good) // 3], "cut off"),
                                    ("other.json", "{}", "no Apollo snapshot"), ("newer.json", newer, "newer Apollo"),
                                    ("large.json", " " * (65 * 1024 * 1024), "larger than")]:
            path = self.scratch / name
            path.write_text(content)
            with self.subTest(name=name):
                self.assertOneSentence(self.apollo("--open", path, "--exit-after-startup"), 2, name, "was not opened", word)
        self.assertOneSentence(self.apollo("--open", self.scratch, "--exit-after-startup"), 2, "not a regular file")
        self.assertOneSentence(self.apollo("--open", self.scratch / "none.json", "--exit-after-startup"), 2, "none.json")

    def test_recent_files_are_remembered(self):
        path = self.make_snapshot()
        settings = self.scratch / "config/settings.json"
        self.assertEqual(0, self.apollo("--open", path, "--exit-after-startup").returncode)
        self.assertFalse(settings.exists(), "a program that ends by itself remembers nothing")
        window = subprocess.Popen([BIN / "apollo", "--open", path], env=self.env)
        try:
            deadline = time.monotonic() + 60
            while not settings.exists() and time.monotonic() < deadline:
                time.sleep(0.05)
            self.assertEqual([str(path)], json.loads(settings.read_text())["recentFiles"])
        finally:
            window.terminate()
            window.wait(timeout=10)

    def test_wrong_credentials(self):
        with Exchange() as exchange:
            for wrong in ({"key": "WRONGkey0123456789"}, {"secret": "wrong" * 7}):
                with self.subTest(wrong=wrong):
                    outcome = self.apollo(*exchange.source(), "--exit-after-startup", stdin=exchange.credentials(**wrong))
                    self.assertOneSentence(outcome, 4)

    def test_empty_standard_input(self):
        with Exchange() as exchange:
            self.assertOneSentence(self.apollo(*exchange.source(), "--exit-after-startup"), 2, "empty")

    def test_unknown_profile(self):
        self.assertOneSentence(self.apollo("--profile", "nobody", "--exit-after-startup"), 2, "nobody")


if __name__ == "__main__":
    unittest.main()
