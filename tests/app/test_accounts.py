#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account commands on a real gnome-keyring (run through tests/support/withkeyring.sh)."""

import json
import os
import signal
import stat
import tempfile
import unittest
from pathlib import Path

from harness import ROOT, cli

KEY = "TESTONLYk3yAbCdEf0"
SECRET = "TESTONLYs3cr3tDoNotUse0123456789AbCd"


def stdin(secret=SECRET, key=KEY):
    return json.dumps({"apiKey": key, "secret": secret})


class Accounts(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.config = Path(scratch.name) / "config"
        self.env = {"APOLLO_CONFIG_DIR": str(self.config)}

    def run_cli(self, *arguments, **options):
        return cli(*arguments, env=self.env, **options)

    def add(self, name, *options, **inputs):
        return self.run_cli("account", "add", name, "--environment", "testnet", "--credentials-stdin", *options,
                            stdin=stdin(**inputs))

    def test_add_list_remove(self):
        added = self.add("main")
        self.assertEqual((0, ""), (added.code, added.err))
        self.assertIn("Ef0", added.out)

        listed = self.run_cli("account", "list")
        self.assertEqual(0, listed.code)
        for word in ("main", "testnet", "Ef0", "HMAC", "Secret Service"):
            self.assertIn(word, listed.out)

        settings = self.config / "settings.json"
        self.assertEqual(stat.S_IRUSR | stat.S_IWUSR, stat.S_IMODE(settings.stat().st_mode))
        everything = settings.read_text() + added.out + listed.out
        self.assertNotIn(SECRET, everything)
        self.assertNotIn(KEY, everything)

        removed = self.run_cli("account", "remove", "MAIN")
        self.assertEqual((0, ""), (removed.code, removed.err))
        self.assertNotIn("testnet", self.run_cli("account", "list").out)
        self.assertEqual(2, self.run_cli("account", "remove", "main").code)

    def test_rsa_key(self):
        pem = (ROOT / "tests/data/signing/rsa_test_key.pem").read_text()
        self.assertEqual(0, self.add("rsa", secret=pem).code)
        self.assertIn("RSA", self.run_cli("account", "list").out)
        self.assertNotIn("PRIVATE", (self.config / "settings.json").read_text())
        self.assertEqual(0, self.run_cli("account", "remove", "rsa").code)

    def test_bad_input_leaves_nothing(self):
        for inputs, word in (({"secret": ""}, "secret is empty"), ({"key": "x"}, "API key"),
                             ({"secret": "-----BEGIN RSA PRIVATE KEY-----\nAA\n-----END RSA PRIVATE KEY-----"}, "private key")):
            with self.subTest(word=word):
                outcome = self.add("bad", **inputs)
                self.assertEqual(2, outcome.code)
                self.assertIn(word, outcome.err)
        self.assertEqual(2, self.add("--demo").code)
        self.assertEqual(2, self.add("../x").code)
        empty = self.run_cli("account", "add", "bad", "--environment", "testnet", "--credentials-stdin", stdin="")
        self.assertEqual(2, empty.code)
        self.assertFalse(self.config.exists())

    def test_names_are_unique(self):
        self.assertEqual(0, self.add("Twice").code)
        again = self.add("twice")
        self.assertEqual(2, again.code)
        self.assertIn("already", again.err)
        self.assertEqual(0, self.run_cli("account", "remove", "Twice").code)

    def test_settings_that_cannot_be_written_undo_the_key(self):
        self.config.parent.joinpath("config").write_text("a file where the directory should be")
        outcome = self.add("undone")
        self.assertEqual(1, outcome.code, outcome.err)

    def test_frozen_keychain(self):
        self.assertEqual(0, self.add("frozen").code)
        keyring = int(os.environ["APOLLO_KEYRING_PID"])
        os.kill(keyring, signal.SIGSTOP)
        try:
            outcome = self.run_cli("show", "--profile", "frozen")
            self.assertEqual(4, outcome.code, outcome.err)
            self.assertIn("keychain", outcome.err)
            removed = self.run_cli("account", "remove", "frozen")
            self.assertEqual(4, removed.code)
            self.assertIn("frozen", self.run_cli("account", "list").out)
        finally:
            os.kill(keyring, signal.SIGCONT)
        self.assertEqual(0, self.run_cli("account", "remove", "frozen").code)

    def test_no_keychain_at_all(self):
        env = {**self.env, "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}
        outcome = cli("account", "add", "x", "--environment", "mainnet", "--credentials-stdin", stdin=stdin(), env=env)
        self.assertEqual(4, outcome.code, outcome.err)
        self.assertIn("keychain", outcome.err)
        self.assertFalse((self.config / "settings.json").exists())


if __name__ == "__main__":
    unittest.main()
