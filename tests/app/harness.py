# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the programs as a person would: the demo exchange as a process, `apollo-cli` against it."""

import json
import os
import subprocess
import urllib.request
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(os.environ["APOLLO_BIN"])


@dataclass
class Outcome:
    code: int
    out: str
    err: str


def cli(*arguments, stdin: str = "", env: dict | None = None, timeout: float = 60) -> Outcome:
    done = subprocess.run([BIN / "apollo-cli", *map(str, arguments)], input=stdin, capture_output=True, text=True,
                          timeout=timeout, env={**os.environ, **(env or {})})
    return Outcome(done.returncode, done.stdout, done.stderr)


class Exchange:
    """The demo exchange in a process of its own."""

    def __init__(self, *options):
        self.process = subprocess.Popen([BIN / "apollo-cli", "exchange", "--port", "0", *options],
                                        stdout=subprocess.PIPE, text=True)
        self.addresses = json.loads(self.process.stdout.readline())

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.process.stdout.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @property
    def key(self) -> str:
        return self.addresses["apiKey"]

    @property
    def secret(self) -> str:
        return self.addresses["secret"]

    def source(self) -> list[str]:
        return ["--rest-url", self.addresses["restUrl"], "--public-stream-url", self.addresses["publicStreamUrl"],
                "--private-stream-url", self.addresses["privateStreamUrl"], "--credentials-stdin"]

    def credentials(self, key: str | None = None, secret: str | None = None) -> str:
        return json.dumps({"apiKey": key or self.key, "secret": secret or self.secret})

    def post(self, path: str):
        request = urllib.request.Request(self.addresses["restUrl"] + path, data=b"", method="POST")
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()

    def get(self, path: str):
        with urllib.request.urlopen(self.addresses["restUrl"] + path, timeout=10) as answer:
            return json.loads(answer.read())

    def hold(self):
        self.post("/demo/hold")

    def resume(self):
        self.post("/demo/resume")

    def books(self) -> dict:
        return self.get("/demo/books")

    def fault(self, path: str, kind: str, times: int = 1000):
        self.post(f"/demo/fault?path={path}&kind={kind}&times={times}")
