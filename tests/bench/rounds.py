#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""rounds.py BUILD [--quick]: runs the bench programs in turns, so that a slow minute hits all of them alike, and prints
the medians as one table. CPU figures are user and system time of the measured process."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

build = Path(sys.argv[1]).resolve()
quick = "--quick" in sys.argv[2:]
bench = build / "tests/bench"
apollo, cli = build / "app/apollo", build / "app/apollo-cli"

ROUNDS = 3 if quick else 7
STARTS = 7 if quick else 21
BURST = 100_000 if quick else 400_000
LIVE = 5_000  # frames a second
LIVE_SECONDS = 2 if quick else 5
MEMORY_SECONDS = 10 if quick else 60

figures = defaultdict(list)


def run(name, program, *arguments):
    """Adds what the program prints, "figure value" per line, under "name figure"."""
    done = subprocess.run([bench / program, *map(str, arguments)], capture_output=True, text=True, timeout=300)
    if done.returncode != 0:
        sys.exit(f"{program} {' '.join(map(str, arguments))} failed:\n{done.stderr}")
    for line in done.stdout.splitlines():
        figure, value = line.split()
        figures[f"{name} {figure}"].append(float(value))


def memory():
    """RSS and PSS of the window on the demo account after its time, in MiB."""
    with tempfile.TemporaryDirectory() as config:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "APOLLO_CONFIG_DIR": config}
        process = subprocess.Popen([apollo, "--demo"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(MEMORY_SECONDS)
            try:
                text = Path(f"/proc/{process.pid}/smaps_rollup").read_text()
            except PermissionError:  # the program forbids it to all but root
                text = Path(f"/proc/{process.pid}/status").read_text().replace("VmRSS", "Rss")
        finally:
            process.terminate()
            process.wait(20)
    for line in text.splitlines():
        key, _, rest = line.partition(":")
        if key in ("Rss", "Pss"):
            figures[f"memory {key}"].append(int(rest.split()[0]) / 1024)


def measure():
    for _ in range(ROUNDS):
        for side in ("count", "portfolio"):
            run(f"burst {side}", "bench_stream", side, bench / "bench_feed", cli, BURST, 0)
        for side in ("count", "unpaced", "connection", "portfolio"):
            run(f"live {side}", "bench_stream", side, bench / "bench_feed", cli, LIVE * LIVE_SECONDS, LIVE)
        run("parse", "bench_parse", 20 if quick else 60)
        run("table", "bench_table", 2000 if quick else 5000)
        run("table alone", "bench_table", 2000 if quick else 5000, "alone")
        run("chart", "bench_chart", 1_000_000, 5)
    for _ in range(STARTS):
        for side in ("bare", "desk"):
            run(f"start {side}", "bench_start", side, time.monotonic_ns())
    memory()


def median(name):
    return statistics.median(figures[name]) if figures[name] else None


def number(value, unit):
    return "-" if value is None else f"{value:.3g} {unit}" if value < 100 else f"{value:.0f} {unit}"


def row(what, measured, unit, against=None, against_what="", aim=""):
    ours, theirs = median(measured), median(against) if against else None
    # How many times longer a paced frame waits says nothing: unpaced it waits for hardly anything.
    ratio = f"{ours / theirs:.2f}x" if ours and theirs and "delay" not in what else ""
    other = f"{number(theirs, unit)} {against_what}" if theirs else ""
    return what, number(ours, unit), other, ratio, aim


def table():
    per_frame = "cpu_us_per_frame"
    delay = "live connection delay_ms"
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    yield "Figure", "Measured", "Against", "Ratio", "Aim"
    yield row("CPU s per 1M tickers, burst", f"burst portfolio {per_frame}", "s", f"burst count {per_frame}", "count only", "2.5x")
    yield row("CPU s per 1M tickers, 5,000/s", f"live portfolio {per_frame}", "s", f"live count {per_frame}", "count only", "1.2x")
    yield row("- connection alone, paced", f"live connection {per_frame}", "s", f"live unpaced {per_frame}", "unpaced", "0.25x")
    yield row("- delay p50, paced", f"{delay}_p50", "ms", "live unpaced delay_ms_p50", "unpaced")
    yield row("- delay p99, paced", f"{delay}_p99", "ms", "live unpaced delay_ms_p99", "unpaced")
    yield row("Parse 200 positions", "parse positions_us", "us", "parse positions_dom_us", "simdjson DOM", "3x")
    yield row("Parse a ticker delta", "parse ticker_us", "us", "parse ticker_dom_us", "simdjson DOM")
    yield row(f"500 rows, 10,000 updates/s ({platform})", "table core_percent", "% of a core", aim="30 %")
    yield row("- without table and model", "table alone core_percent", "% of a core")
    yield row("1,000,000 points to painted, CPU", "chart cpu_ms", "ms", aim="15 ms")
    yield row("Start to painted, wall", "start desk wall_ms", "ms", "start bare wall_ms", "plain Qt", "1.5x")
    yield row("Start to painted, CPU", "start desk cpu_ms", "ms", "start bare cpu_ms", "plain Qt")
    yield row(f"Demo after {MEMORY_SECONDS} s, RSS", "memory Rss", "MiB")
    yield row(f"Demo after {MEMORY_SECONDS} s, PSS", "memory Pss", "MiB")


measure()
lines = list(table())
widths = [max(len(line[i]) for line in lines) for i in range(5)]
for index, line in enumerate(lines):
    print("| " + " | ".join(text.ljust(width) for text, width in zip(line, widths)) + " |")
    if index == 0:
        print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
