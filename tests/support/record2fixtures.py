#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns a recording (APOLLO_RECORD_DIR) into inputs for the parser tests.

    record2fixtures.py RECORDING FOLDER [--most N]

writes FOLDER/rest/KIND.CATEGORY.rec-NNNN.in.json and FOLDER/stream/STREAM.rec-NNNN.in.json, named as tests/data/README.md
wants them. Of answers or frames of one shape only the first is taken, and of one kind at most N (20). The order of keys
and the digits of numbers stay. What an input must give, `name.out.json`, is for a person to judge: copy the inputs into
tests/data/bybit, run tst_parsefixtures and read what it leaves.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import parse_qsl

KINDS = {
    "/v5/market/time": "time",
    "/v5/market/tickers": "tickers",
    "/v5/market/instruments-info": "instruments",
    "/v5/account/info": "account",
    "/v5/account/wallet-balance": "wallet",
    "/v5/position/list": "positions",
    "/v5/order/realtime": "orders",
    "/v5/order/history": "history",
    "/v5/execution/list": "executions",
    "/v5/market/kline": "candles",
    "/v5/market/mark-price-kline": "candles",
    "/v5/market/index-price-kline": "candles",
    "/v5/market/risk-limit": "risklimits",
    "/v5/account/fee-rate": "fees",
    "/v5/account/collateral-info": "collateral",
    "/v5/spot-margin-trade/collateral": "ratios",
    "/v5/asset/coin-greeks": "greeks",
    "/v5/user/query-api": "key",
}
PRICES = {"/v5/market/kline": "last", "/v5/market/mark-price-kline": "mark", "/v5/market/index-price-kline": "index"}
CANDLE_SYMBOL = "QRSUSDT"  # the one that the parser tests ask for
STREAMS = ("private", "spot", "linear", "inverse", "option")


class Number(str):
    """A JSON number, digit by digit."""


def load(text):
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=Number)


def pretty(value, indent=""):
    inner = indent + "  "
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict) and value:
        rows = (f"{inner}{json.dumps(key, ensure_ascii=False)}: {pretty(item, inner)}" for key, item in value.items())
        return "{\n" + ",\n".join(rows) + "\n" + indent + "}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(inner + pretty(item, inner) for item in value) + "\n" + indent + "]"
    return json.dumps(value, ensure_ascii=False)


def shape(value):
    """What a parser can tell apart: keys, kinds of values, and whether texts are empty or zero."""
    if isinstance(value, dict):
        return tuple((key, shape(item)) for key, item in value.items())
    if isinstance(value, list):
        return ("list", *sorted({repr(shape(item)) for item in value}))
    if isinstance(value, str) and value.strip("0.") == "":
        return type(value).__name__, value == ""
    return type(value).__name__


def answers(recording):
    """Yields (kind, name's beginning, what tells it from others, body) of the REST answers."""
    for path in sorted(recording.glob("*-rest-*.json")):
        answer = load(path.read_text(encoding="utf-8"))
        endpoint, body = answer["path"], answer["body"]
        if body is None or endpoint not in KINDS:
            continue
        category = dict(parse_qsl(answer["query"])).get("category")
        parts = [part for part in (KINDS[endpoint], category, PRICES.get(endpoint)) if part]
        result = body.get("result") if isinstance(body, dict) else None
        if endpoint in PRICES and isinstance(result, dict) and "symbol" in result:
            result["symbol"] = CANDLE_SYMBOL
        yield ".".join(parts), body


def frames(recording):
    for stream in STREAMS:
        path = recording / f"{stream}.jsonl"
        if not path.exists():
            continue
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                frame = load(line)
                if frame is not None:
                    yield stream, frame


def write(folder, inputs, most):
    folder.mkdir(parents=True, exist_ok=True)
    seen, counts = set(), Counter()
    for kind, value in inputs:
        topic = str(value.get("topic", value.get("op", ""))).split(".")[0] if isinstance(value, dict) else ""
        key = kind, topic, repr(shape(value))
        if key in seen or counts[kind, topic] >= most:
            continue
        seen.add(key)
        counts[kind, topic] += 1
        counts[kind] += 1
        name = folder / f"{kind}.rec-{counts[kind]:04}.in.json"
        name.write_text(pretty(value) + "\n", encoding="utf-8")
    return len(seen)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("recording", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--most", type=int, default=20, metavar="N")
    given = parser.parse_args()
    if not given.recording.is_dir():
        sys.exit(f"{given.recording} is no folder")
    rest = write(given.folder / "rest", answers(given.recording), given.most)
    stream = write(given.folder / "stream", frames(given.recording), given.most)
    print(f"{rest} answers and {stream} frames of different shapes")
    if rest + stream == 0:
        sys.exit("the recording holds nothing that the parser tests could read")


if __name__ == "__main__":
    main()
