#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Window, `watch` and `snapshot` against the exchange's own books, to the displayed digit, while its market is held.

The window is the real program on a screen of its own, connected over real sockets, read through its accessibility tree.
Expected texts are made here from the books alone, with Python's decimal.
"""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "ui/window"))
import accessibletree  # noqa: E402

from harness import BIN, Exchange, cli  # noqa: E402

DOLLAR_COINS = {"USD", "USDT", "USDC", "USDE"}
NONE_WHEN_ZERO = {"liqPrice", "takeProfit", "stopLoss", "trailingStop"}
POSITION_FIELDS = ["size", "avgPrice", "sessionAvgPrice", "positionValue", "leverage", "liqPrice", "breakEvenPrice", "positionIM",
                   "positionMM", "curRealisedPnl", "cumRealisedPnl", "takeProfit", "stopLoss", "trailingStop"]
LIVE_POSITION_FIELDS = ["markPrice", "unrealisedPnl"]
ACCOUNT_FIELDS = ["totalEquity", "totalWalletBalance", "totalMarginBalance", "totalAvailableBalance", "totalPerpUPL",
                  "totalInitialMargin", "totalMaintenanceMargin", "accountIMRate", "accountMMRate"]
MARGIN_FIELDS = ["totalInitialMargin", "totalMaintenanceMargin", "totalAvailableBalance"]
RATE_FIELDS = ["accountIMRate", "accountMMRate"]
COIN_FIELDS = ["equity", "usdValue", "walletBalance", "locked", "totalOrderIM", "totalPositionIM", "totalPositionMM",
               "unrealisedPnl", "cumRealisedPnl"]
ORDER_FIELDS = ["qty", "cumExecQty", "leavesQty"]


def number(text, field=""):
    """A figure of the books: None where there is none."""
    if text in ("", None):
        return None
    value = Decimal(text)
    return None if field in NONE_WHEN_ZERO and value == 0 else value


def shown(value: Decimal, scale: int, always_sign=False) -> str:
    with localcontext() as context:
        context.prec = 60
        rounded = value.quantize(Decimal(1).scaleb(-scale), ROUND_HALF_UP)
    text = f"{abs(rounded):,.{scale}f}"
    if rounded < 0:
        return "\u2212" + text
    return "+" + text if always_sign and rounded > 0 else text


def money(value, coin, always_sign=False):
    return shown(value, 2 if coin in DOLLAR_COINS else 8, always_sign) + " " + coin


def step_scale(step: str) -> int:
    return max(0, -Decimal(step).normalize().as_tuple().exponent)


def percent(fraction: Decimal, digits=2, always_sign=False) -> str:
    return shown(fraction * 100, digits, always_sign) + "\u00a0%"


def plain(text: str) -> str:
    """No-break spaces are spaces to a reader. Prices that no longer come are marked; the market is held here."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").removesuffix(" (not current)")


class Watcher:
    """`apollo-cli watch` as a process; the newest line at any time."""

    def __init__(self, exchange: Exchange):
        self.process = subprocess.Popen([BIN / "apollo-cli", "watch", *exchange.source(), "--every", "100"],
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.process.stdin.write(exchange.credentials())
        self.process.stdin.close()
        self.line = None
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        for line in self.process.stdout:
            self.line = json.loads(line)

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)
        self.thread.join(timeout=10)
        self.process.stdout.close()


class Window:
    """`apollo` on the private screen; the texts of its accessibility tree at any time."""

    def __init__(self, exchange: Exchange):
        self.process = subprocess.Popen([BIN / "apollo", *exchange.source(), "--size", "1500x950", "--theme", "dark"],
                                        stdin=subprocess.PIPE, text=True)
        self.process.stdin.write(exchange.credentials())
        self.process.stdin.close()

    def texts(self) -> set:
        import pyatspi
        root = accessibletree.application(pyatspi, self.process.pid)
        return {plain(text) for _, node in accessibletree.walk(root) for text in accessibletree.texts_of(node)}

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def expected_texts(exchange: Exchange, books: dict) -> set:
    """What the window must say, from the books alone."""
    texts = set()
    account = {name: number(books["account"][name]) for name in ACCOUNT_FIELDS}
    for label, name, sign in [("Total equity", "totalEquity", False), ("Margin balance", "totalMarginBalance", False),
                              ("Available balance", "totalAvailableBalance", False),
                              ("Wallet balance", "totalWalletBalance", False),
                              ("Unrealized P&L of perpetuals and futures", "totalPerpUPL", True)]:
        texts.add(f"{label} {money(account[name], 'USD', sign)}")
    texts.add("IM rate " + percent(account["accountIMRate"]))
    texts.add("MM rate " + percent(account["accountMMRate"]))

    for coin in books["coins"]:
        name = coin["coin"]
        texts.add(f"Equity of {name}: {money(number(coin['equity']), name)}")
        texts.add(f"USD value of {name}: {money(number(coin['usdValue']), 'USD')}")
        texts.add(f"Wallet balance of {name}: {money(number(coin['walletBalance']), name)}")

    for position in books["positions"]:
        if number(position["size"]) in (None, Decimal(0)):
            continue
        symbol, category = position["symbol"], position["category"]
        base = f"&baseCoin={symbol.split('-')[0]}" if category == "option" else ""
        info = exchange.get(f"/v5/market/instruments-info?category={category}&symbol={symbol}{base}")["result"]["list"][0]
        tick, quantity = step_scale(info["priceFilter"]["tickSize"]), step_scale(info["lotSizeFilter"]["qtyStep"])
        coin = info["settleCoin"]
        side = "long" if position["side"] == "Buy" else "short"
        sign = 1 if side == "long" else -1
        row = f"of {symbol} {side}: "
        unit = "USD" if category == "inverse" else info["baseCoin"]
        figure = {name: number(position[name], name) for name in POSITION_FIELDS + LIVE_POSITION_FIELDS}
        texts.add(f"Size {row}{shown(sign * figure['size'], quantity, True)}, {unit}")
        texts.add(f"Entry {row}{shown(figure['avgPrice'], tick)}")
        texts.add(f"Mark {row}{shown(figure['markPrice'], tick)}")
        liquidation = figure["liqPrice"]
        texts.add(f"Liq. price {row}" + (f"{shown(liquidation, tick)}, est." if liquidation is not None else "no value"))
        if figure["positionIM"]:
            texts.add(f"IM / MM {row}{money(figure['positionIM'], coin)}, {money(figure['positionMM'], coin).split()[0]}")
            roi = figure["unrealisedPnl"] / figure["positionIM"]
            texts.add(f"Unrealized P&L {row}{money(figure['unrealisedPnl'], coin, True)}, ({percent(roi, 2, True)})")
        texts.add(f"Realized {row}{money(figure['curRealisedPnl'], coin, True)}")
        total = figure["curRealisedPnl"] + figure["unrealisedPnl"]
        texts.add(f"Total P&L {row}{money(total, coin, True)}")
    return {plain(text) for text in texts}


class Truth(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.exchange = Exchange("--seed", "7")
        cls.addClassCleanup(cls.exchange.close)
        cls.window = Window(cls.exchange)
        cls.addClassCleanup(cls.window.close)
        cls.watcher = Watcher(cls.exchange)
        cls.addClassCleanup(cls.watcher.close)
        cls.wait_for(lambda: cls.watcher.line is not None, "watch prints a line")
        cls.wait_for(lambda: "Live" in cls.window.texts(), "the window is live")
        # Let the market and the account's other client do something worth comparing.
        moved = cls.watcher.line["account"]["computed"]["totalEquity"]
        cls.wait_for(lambda: cls.watcher.line["account"]["computed"]["totalEquity"] != moved, "the market moves")
        cls.exchange.hold()
        cls.books = cls.exchange.books()

    @staticmethod
    def wait_for(condition, what, seconds=60):
        deadline = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > deadline:
                raise AssertionError(f"not within {seconds} s: {what}")
            time.sleep(0.1)

    def held_positions(self):
        return {(p["category"], p["symbol"], p["positionIdx"]): p for p in self.books["positions"] if number(p["size"])}

    def test_the_window(self):
        expected = expected_texts(self.exchange, self.books)
        self.assertGreater(len(expected), 90)
        missing = expected
        deadline = time.monotonic() + 60  # reported figures come with the next reconciliation
        while missing and time.monotonic() < deadline:
            missing = expected - self.window.texts()
            time.sleep(0.3)
        if missing:
            texts = self.window.texts()
            near = {m: [t for t in texts if t.split(":")[0] == m.split(":")[0]] for m in sorted(missing)}
            self.fail(json.dumps(near, indent=1, ensure_ascii=False))

    def compare_positions(self, positions, reported_live):
        mine = {(p["category"], p["symbol"], p["positionIdx"]): p for p in positions}
        books = self.held_positions()
        self.assertEqual(set(books), set(mine))
        for key, theirs in books.items():
            with self.subTest(position=key):
                ours = mine[key]
                self.assertEqual(theirs["side"], ours["side"])
                for field in POSITION_FIELDS + (LIVE_POSITION_FIELDS if reported_live else []):
                    self.assertEqual(number(theirs[field], field), number(ours[field]), field)
                self.assertEqual(number(theirs["markPrice"]), number(ours["computed"]["markPrice"]))
                eight = Decimal("1e-8")
                self.assertEqual(number(theirs["unrealisedPnl"]).quantize(eight),
                                 number(ours["computed"]["unrealisedPnl"]).quantize(eight, ROUND_HALF_EVEN))
                self.compare_margin(theirs, ours["computed"])

    def compare_margin(self, theirs, computed):
        """Computed margin: both sides round, the books every part to 8 digits."""
        for field in ("positionIM", "positionMM"):
            self.assertLessEqual(abs(number(theirs[field]) - number(computed[field])), Decimal("1e-8"), field)

    def compare_account(self, account, reported):
        for field in ACCOUNT_FIELDS if reported else []:
            self.assertEqual(number(self.books["account"][field]), number(account["reported"][field]), field)
        for field in MARGIN_FIELDS:  # sums of rounded parts on the other side
            self.assertLessEqual(abs(number(self.books["account"][field]) - number(account["computed"][field])), Decimal("1e-4"),
                                 field)
        for field in ("totalEquity", "totalWalletBalance", "totalPerpUPL", "totalMarginBalance"):
            self.assertEqual(shown(number(self.books["account"][field]), 2), shown(number(account["computed"][field]), 2), field)

        for field in RATE_FIELDS:  # Bybit cuts them after four digits
            self.assertEqual(number(self.books["account"][field]),
                             number(account["computed"][field]).quantize(Decimal("1e-4"), ROUND_DOWN), field)

    def compare_coins(self, coins, reported):
        mine = {c["coin"]: c for c in coins}
        self.assertEqual({c["coin"] for c in self.books["coins"]}, set(mine))
        for theirs in self.books["coins"]:
            with self.subTest(coin=theirs["coin"]):
                ours = mine[theirs["coin"]]
                for field in COIN_FIELDS if reported else ["walletBalance"]:
                    self.assertEqual(number(theirs[field]), number(ours[field]), field)
                scale = 2 if theirs["coin"] in DOLLAR_COINS else 8
                self.assertEqual(shown(number(theirs["equity"]), scale), shown(number(ours["computed"]["equity"]), scale))
                self.assertEqual(shown(number(theirs["usdValue"]), 2), shown(number(ours["computed"]["usdValue"]), 2))

    def compare_orders(self, orders):
        mine = {o["orderId"]: o for o in orders}
        self.assertEqual({o["orderId"] for o in self.books["orders"]}, set(mine))
        for theirs in self.books["orders"]:
            for field in ORDER_FIELDS:
                self.assertEqual(number(theirs[field]), number(mine[theirs["orderId"]][field]), field)

    def test_snapshot(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "s.json"
            outcome = cli("snapshot", *self.exchange.source(), "--out", path, stdin=self.exchange.credentials())
            self.assertEqual((0, ""), (outcome.code, outcome.err))
            snapshot = json.loads(path.read_text())
        self.compare_positions(snapshot["positions"], reported_live=True)
        self.compare_account(snapshot["account"], reported=True)
        self.compare_coins(snapshot["coins"], reported=True)
        self.compare_orders(snapshot["orders"])

    def test_show(self):
        """Margin reported beside computed, to the displayed digit: no difference while the market is held."""
        outcome = cli("show", *self.exchange.source(), stdin=self.exchange.credentials())
        self.assertEqual((0, ""), (outcome.code, outcome.err))
        lines = [line.split() for line in outcome.out.splitlines()]
        account = self.books["account"]
        for label, field in [("Available balance", "totalAvailableBalance"), ("Initial margin", "totalInitialMargin"),
                             ("Maintenance margin", "totalMaintenanceMargin")]:
            row = next(line for line in lines if line[:len(label.split())] == label.split())
            reported, computed, difference = row[-3:]
            self.assertEqual((shown(number(account[field]), 2), "0.00"), (reported, difference))
            self.assertLessEqual(abs(number(computed.replace(",", "")) - number(account[field])), Decimal("0.01"))
        for position in self.held_positions().values():
            if position["category"] != "linear":
                continue
            margins = [word for field in ("positionIM", "positionMM") for word in [shown(number(position[field]), 2)] * 2 + ["0.00"]]
            side = "Long" if position["side"] == "Buy" else "Short"
            self.assertIn([position["symbol"], side, *margins], [line[:-1] for line in lines])
        self.assertRegex(outcome.out, r"Last 7 days: \d+( or more)? fills, \d+( or more)? closed orders")

    def test_watch(self):
        def same_prices():
            books = self.held_positions()
            line = self.watcher.line
            mine = {(p["category"], p["symbol"], p["positionIdx"]): p["computed"]["markPrice"] for p in line["positions"]}
            return all(number(mine.get(key)) == number(p["markPrice"]) for key, p in books.items())

        self.wait_for(same_prices, "the streams are drained")
        first = self.watcher.line["time"]
        self.wait_for(lambda: number(self.watcher.line["account"]["reported"]["totalEquity"])
                      == number(self.books["account"]["totalEquity"]), f"a reconciliation after {first}")
        line = self.watcher.line
        self.assertIn(line["state"], ("live", "stale"))  # a held market sends no prices
        self.compare_positions(line["positions"], reported_live=False)
        self.compare_account(line["account"], reported=True)
        self.compare_coins(line["coins"], reported=True)
        self.compare_orders(line["orders"])


if __name__ == "__main__":
    if accessibletree.INSIDE in os.environ:
        unittest.main()
    sys.exit(accessibletree.run_inside_session())
