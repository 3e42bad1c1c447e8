#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""`apollo-cli` as a new user meets it: what works, and each bad input ends in one clear sentence and the right code."""

import json
import os
import socket
import stat
import tempfile
import unittest
from pathlib import Path

import jsonschema

from harness import ROOT, Exchange, cli

SNAPSHOT_SCHEMA = json.loads((ROOT / "resources/snapshot.schema.json").read_text())
WATCH_SCHEMA = json.loads((ROOT / "resources/watch.schema.json").read_text())
READ_ENDPOINTS = ["/v5/account/info", "/v5/account/wallet-balance", "/v5/position/list", "/v5/order/realtime",
                  "/v5/market/instruments-info", "/v5/market/tickers", "/v5/market/time", "/v5/user/query-api"]


class CliTest(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.env = {"APOLLO_CONFIG_DIR": str(self.scratch / "config")}

    def run_cli(self, *arguments, **options):
        return cli(*arguments, env=self.env, **options)

    def assertOneSentence(self, outcome, code, *words):
        self.assertEqual(code, outcome.code, outcome.err)
        self.assertEqual("", outcome.out)
        self.assertEqual(1, len(outcome.err.splitlines()), outcome.err)
        self.assertTrue(outcome.err.startswith("apollo-cli: "), outcome.err)
        self.assertRegex(outcome.err.strip(), r"[.)]$")
        for word in words:
            self.assertIn(word, outcome.err)


class Usage(CliTest):
    def test_help_and_version(self):
        for arguments in (["--help"], ["help"], ["show", "--help"]):
            outcome = self.run_cli(*arguments)
            self.assertEqual(0, outcome.code)
            self.assertIn("apollo-cli snapshot SOURCE --out FILE", outcome.out)
            self.assertIn("Exit codes: 0", outcome.out)
        self.assertEqual(2, self.run_cli().code)
        self.assertRegex(self.run_cli("--version").out, r"^apollo-cli \d+\.\d+\.\d+\n$")

    def test_bad_command_lines(self):
        file = self.scratch / "x.json"
        for arguments, words in [
            (["frobnicate"], ["frobnicate", "no command"]),
            (["show"], ["needs a source"]),
            (["show", "--demo", file], ["not both"]),
            (["show", "--demo", "--profile", "main"], ["one source"]),
            (["show", "--nonsense"], ["nonsense"]),
            (["snapshot", "--demo"], ["--out"]),
            (["snapshot", "--out", file], ["needs a source"]),
            (["watch"], ["needs a source"]),
            (["watch", "--demo", "--for", "soon"], ["--for", "whole number"]),
            (["watch", "--demo", "--every", "1"], ["--every"]),
            (["account"], ["missing"]),
            (["account", "add", "x"], ["--environment"]),
            (["account", "add", "x", "--environment", "moon"], ["--environment"]),
            (["account", "add", "x", "--environment", "demo-exchange"], ["--environment"]),
            (["account", "add", "x", "--environment", "mainnet"], ["--credentials-stdin"]),
            (["account", "remove", "x"], ["no account named"]),
            (["show", "--profile", "nobody"], ["no account named"]),
            (["exchange", "--port", "70000"], ["--port"]),
        ]:
            with self.subTest(arguments=arguments):
                self.assertOneSentence(self.run_cli(*arguments), 2, *words)
        self.assertFalse(file.exists())

    def test_bad_addresses(self):
        good = ["http://127.0.0.1:1", "ws://127.0.0.1:1/v5/public", "ws://127.0.0.1:1/v5/private"]
        for position, address in [
            (0, "nonsense"), (0, "http://"), (0, "ftp://127.0.0.1:1"), (0, "http://api.bybit.com"),
            (0, "https://api.bybit.com.evil.example"), (0, "https://evil.example"), (0, "https://api.bybick.com"),
            (0, "https://user@api.bybit.com"), (0, "http://10.0.0.1:1"), (0, "http://127.0.0.1:1/?x=1"),
            (1, "http://127.0.0.1:1"), (1, "wss://evil.example/v5/public"), (2, "ws://192.168.1.1/v5/private"),
        ]:
            urls = list(good)
            urls[position] = address
            arguments = ["show", "--rest-url", urls[0], "--public-stream-url", urls[1], "--private-stream-url", urls[2],
                         "--credentials-stdin"]
            with self.subTest(address=address):
                self.assertOneSentence(self.run_cli(*arguments, stdin="{}"), 2)
        self.assertOneSentence(self.run_cli("show", "--rest-url", good[0]), 2, "together")

    def test_bad_standard_input(self):
        source = ["--rest-url", "http://127.0.0.1:1", "--public-stream-url", "ws://127.0.0.1:1/v5/public",
                  "--private-stream-url", "ws://127.0.0.1:1/v5/private", "--credentials-stdin"]
        for text, word in [("", "empty"), ("  \n", "empty"), ("hello", "JSON"), ("[]", "JSON"), ("{}", "apiKey"),
                           ('{"apiKey": "abcdefgh"}', "secret"), ('{"apiKey": "", "secret": "x"}', "API key"),
                           ("x" * 70000, "64 KiB")]:
            for command in (["show"], ["watch"], ["snapshot", "--out", str(self.scratch / "s.json")]):
                with self.subTest(text=text[:20], command=command[0]):
                    self.assertOneSentence(self.run_cli(*command, *source, stdin=text), 2, word)
        self.assertEqual([], list(self.scratch.glob("s.json*")))

    def test_files_that_are_no_snapshots(self):
        with Exchange() as exchange:
            good = self.scratch / "good.json"
            self.assertEqual(0, self.run_cli("snapshot", *exchange.source(), "--out", good,
                                             stdin=exchange.credentials()).code)
        text = good.read_text()
        newer = dict(json.loads(text), version=999)
        for name, content in [("empty", ""), ("text", "hello\n"), ("json", "{}"), ("list", "[1, 2]"),
                              ("truncated", text[: len(text) // 2]), ("almost", text.rstrip()[:-1]),
                              ("newer", json.dumps(newer))]:
            path = self.scratch / f"{name}.json"
            path.write_text(content)
            with self.subTest(name=name):
                self.assertOneSentence(self.run_cli("show", path), 2, path.name)
        self.assertOneSentence(self.run_cli("show", self.scratch / "missing.json"), 2, "missing.json")
        self.assertOneSentence(self.run_cli("show", self.scratch), 2)

    def test_damaged_settings_are_kept(self):
        config = self.scratch / "config"
        config.mkdir()
        (config / "settings.json").write_text("{ broken")
        self.assertOneSentence(self.run_cli("account", "list"), 1, "settings.json")
        self.assertEqual("{ broken", (config / "settings.json").read_text())


class AgainstTheExchange(CliTest):
    def with_exchange(self, *options):
        exchange = Exchange(*options)
        self.addCleanup(exchange.close)
        return exchange

    def snapshot(self, exchange, *options, **credentials):
        path = self.scratch / "out.json"
        outcome = self.run_cli("snapshot", *exchange.source(), "--out", path, *options,
                               stdin=exchange.credentials(**credentials))
        return outcome, path

    def test_snapshot(self):
        exchange = self.with_exchange()
        outcome, path = self.snapshot(exchange)
        self.assertEqual((0, ""), (outcome.code, outcome.err))
        snapshot = json.loads(path.read_text())
        jsonschema.validate(snapshot, SNAPSHOT_SCHEMA)
        self.assertEqual(stat.S_IRUSR | stat.S_IWUSR, stat.S_IMODE(path.stat().st_mode))
        self.assertGreaterEqual(len(snapshot["positions"]), 10)
        self.assertEqual({"linear", "inverse", "option"}, {p["category"] for p in snapshot["positions"]})
        hedge = [p["positionIdx"] for p in snapshot["positions"] if p["positionIdx"] in (1, 2)]
        self.assertEqual([1, 2], sorted(hedge))
        text = path.read_text()
        self.assertNotIn(exchange.secret, text)
        self.assertNotIn(exchange.key, text)

    def test_show(self):
        exchange = self.with_exchange()
        outcome = self.run_cli("show", *exchange.source(), stdin=exchange.credentials())
        self.assertEqual((0, ""), (outcome.code, outcome.err))
        for word in ("Total equity", "IM rate", "BTCUSDT", "Cross", "Sum in USD", "Assets", "Open orders"):
            self.assertIn(word, outcome.out)
        outcome = self.run_cli("show", *exchange.source(), "--json", stdin=exchange.credentials())
        jsonschema.validate(json.loads(outcome.out), SNAPSHOT_SCHEMA)

    def test_show_demo_needs_nothing(self):
        outcome = self.run_cli("show", "--demo")
        self.assertEqual((0, ""), (outcome.code, outcome.err))
        self.assertIn("BTCUSDT", outcome.out)
        self.assertFalse((self.scratch / "config").exists())

    def test_show_a_file(self):
        exchange = self.with_exchange()
        _, path = self.snapshot(exchange)
        exchange.close()
        outcome = self.run_cli("show", path)
        self.assertEqual((0, ""), (outcome.code, outcome.err))
        self.assertIn("BTCUSDT", outcome.out)
        again = self.run_cli("show", path, "--json")
        self.assertEqual(json.loads(path.read_text()), json.loads(again.out))

    def test_watch(self):
        exchange = self.with_exchange()
        outcome = self.run_cli("watch", *exchange.source(), "--for", 4, "--every", 200, stdin=exchange.credentials())
        self.assertEqual((0, ""), (outcome.code, outcome.err))
        lines = [json.loads(line) for line in outcome.out.splitlines()]
        self.assertGreaterEqual(len(lines), 5)
        for line in lines:
            jsonschema.validate(line, WATCH_SCHEMA)
        self.assertGreater(len({line["account"]["computed"]["totalEquity"] for line in lines}), 3)
        self.assertNotIn(exchange.secret, outcome.out)

    def test_wrong_credentials(self):
        exchange = self.with_exchange()
        for command in (["show"], ["watch", "--for", "10"], ["snapshot", "--out", str(self.scratch / "s.json")]):
            for label, wrong in (("key", {"key": "WRONGkey0123456789"}), ("secret", {"secret": "wrong" * 7})):
                with self.subTest(command=command[0], wrong=label):
                    outcome = self.run_cli(*command, *exchange.source(), stdin=exchange.credentials(**wrong))
                    self.assertOneSentence(outcome, 4)
                    self.assertNotIn(wrong.get("secret", "\0"), outcome.err)
        self.assertEqual([], list(self.scratch.glob("s.json*")))

    def test_expired_key(self):
        exchange = self.with_exchange()
        for path in READ_ENDPOINTS:
            if not path.startswith("/v5/market"):
                exchange.fault(path, "code:33004")
        self.assertOneSentence(self.run_cli("show", *exchange.source(), stdin=exchange.credentials()), 4, "expired")

    def test_stream_that_refuses_the_login(self):
        exchange = self.with_exchange()
        exchange.post("/demo/streamfault?kind=refuse-login")
        outcome = self.run_cli("watch", *exchange.source(), "--for", 20, stdin=exchange.credentials())
        self.assertOneSentence(outcome, 4)

    def test_refused_connection(self):
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            port = closed.getsockname()[1]
        source = ["--rest-url", f"http://127.0.0.1:{port}", "--public-stream-url", f"ws://127.0.0.1:{port}/v5/public",
                  "--private-stream-url", f"ws://127.0.0.1:{port}/v5/private", "--credentials-stdin"]
        key = '{"apiKey": "TESTkey0123", "secret": "s3cr3t"}'
        self.assertOneSentence(self.run_cli("show", *source, stdin=key), 5)
        self.assertOneSentence(self.run_cli("snapshot", *source, "--out", self.scratch / "s.json", stdin=key), 5)
        self.assertOneSentence(self.run_cli("watch", *source, "--for", 3, stdin=key), 5)
        self.assertEqual([], list(self.scratch.glob("s.json*")))

    def test_html_instead_of_json(self):
        exchange = self.with_exchange()
        for path in READ_ENDPOINTS:
            exchange.fault(path, "html")
        self.assertOneSentence(self.run_cli("show", *exchange.source(), stdin=exchange.credentials()), 5)

    def test_a_failing_endpoint_blanks_nothing_else(self):
        exchange = self.with_exchange()
        exchange.fault("/v5/order/realtime", "code:10005")
        outcome = self.run_cli("show", *exchange.source(), stdin=exchange.credentials())
        self.assertEqual(3, outcome.code, outcome.err)
        self.assertIn("permission", outcome.err)
        self.assertIn("BTCUSDT", outcome.out)

        kept = self.scratch / "out.json"
        kept.write_text("what was there before")
        outcome, path = self.snapshot(exchange)
        self.assertEqual(3, outcome.code, outcome.err)
        self.assertEqual("what was there before", path.read_text())
        self.assertEqual([kept], list(self.scratch.glob("out*")))

        outcome, path = self.snapshot(exchange, "--allow-partial")
        self.assertEqual(0, outcome.code, outcome.err)
        snapshot = json.loads(path.read_text())
        jsonschema.validate(snapshot, SNAPSHOT_SCHEMA)
        self.assertIn("10005", path.read_text())
        self.assertGreaterEqual(len(snapshot["positions"]), 10)
        shown = self.run_cli("show", path)
        self.assertEqual(3, shown.code)
        self.assertIn("BTCUSDT", shown.out)

    def test_margin_that_cannot_be_computed_says_why(self):
        exchange = self.with_exchange()
        for path, sentence in (("/v5/market/risk-limit", "risk-limit tiers"), ("/v5/account/fee-rate", "fee rate"),
                               ("/v5/spot-margin-trade/collateral", "collateral ratio")):
            with self.subTest(path=path):
                exchange.fault(path, "code:10016")
                outcome = self.run_cli("show", *exchange.source(), stdin=exchange.credentials())
                self.assertEqual(3, outcome.code, outcome.err)
                self.assertIn("Margin: Not computed: ", outcome.out)
                self.assertIn(sentence, outcome.out)
                self.assertIn("Margin rules", outcome.err)
                exchange.post("/demo/clear")

    def test_recording(self):
        exchange = self.with_exchange()
        self.env = {**self.env, "APOLLO_RECORD_DIR": str(self.scratch / "recording")}
        for number in (1, 2):
            outcome = self.run_cli("show", *exchange.source(), stdin=exchange.credentials())
            self.assertEqual(0, outcome.code, outcome.err)
            session = self.scratch / "recording" / f"session-{number}"
            answers = sorted(path.name for path in session.iterdir())
            self.assertTrue(answers[0].startswith("0001-rest-v5-market-time"), answers)
            self.assertTrue(any("v5-position-list" in name for name in answers), answers)
        key = json.loads(exchange.credentials())
        for path in (self.scratch / "recording").rglob("*.json"):
            self.assertEqual(0o600, path.stat().st_mode & 0o777)
            for secret in (key["apiKey"], key["secret"], "1448939"):
                self.assertNotIn(secret, path.read_text(), path.name)

        self.env["APOLLO_RECORD_DIR"] = "/proc/no-such-place"
        self.assertOneSentence(self.run_cli("show", *exchange.source(), stdin=exchange.credentials()), 1)

    def test_out_cannot_be_written(self):
        exchange = self.with_exchange()
        outcome = self.run_cli("snapshot", *exchange.source(), "--out", self.scratch / "no/such/dir/s.json",
                               stdin=exchange.credentials())
        self.assertOneSentence(outcome, 1, "s.json")
        self.assertFalse((self.scratch / "no").exists())

    def test_classic_account(self):
        exchange = self.with_exchange("--classic")
        outcome, path = self.snapshot(exchange)
        self.assertEqual(0, outcome.code, outcome.err)
        snapshot = json.loads(path.read_text())
        jsonschema.validate(snapshot, SNAPSHOT_SCHEMA)
        shown = self.run_cli("show", path)
        self.assertEqual(0, shown.code, shown.err)
        self.assertIn("classic", shown.out)

    def test_margin_modes(self):
        for mode, word in (("ISOLATED_MARGIN", "Isolated"), ("PORTFOLIO_MARGIN", "Portfolio margin")):
            with self.subTest(mode=mode):
                exchange = self.with_exchange("--margin-mode", mode)
                outcome = self.run_cli("show", *exchange.source(), stdin=exchange.credentials())
                self.assertEqual(0, outcome.code, outcome.err)
                self.assertIn(word, outcome.out)
                self.assertIn("n/a", outcome.out)


if __name__ == "__main__":
    unittest.main()
