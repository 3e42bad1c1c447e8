#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints random decimal cases with the results of Python's own decimal module.

usage: decimalcases.py SEED COUNT
One case per line, tab separated: operation, a, b, scale, rounding, expected. `expected` is plain text,
or "overflow" (more than 38 digits, or more than 76 after the point) or "zero" (division by zero).
"""
import random
import sys
from decimal import (Context, Decimal, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP,
                     ROUND_UP, localcontext)

MAX_DIGITS = 38
MAX_SCALE = 76
MODES = {"HalfEven": ROUND_HALF_EVEN, "HalfUp": ROUND_HALF_UP, "Down": ROUND_DOWN, "Up": ROUND_UP,
         "Floor": ROUND_FLOOR, "Ceiling": ROUND_CEILING}
EXACT = Context(prec=400, Emax=9999, Emin=-9999)


def scale_of(value):
    return max(0, -value.as_tuple().exponent)


def plain(value):
    """The value as Apollo writes it: exponents spelled out, no negative zero; or "overflow"."""
    scale = scale_of(value)
    coefficient = abs(int(value.scaleb(scale, EXACT)))
    if scale > MAX_SCALE or coefficient >= 10 ** MAX_DIGITS:
        return "overflow"
    text = format(value if value else value.copy_abs(), "f")
    return "0" if not value and scale == 0 else text


def at_scale(value, scale, mode):
    return value.quantize(Decimal(1).scaleb(-scale), rounding=mode, context=EXACT)


def divided(a, b, scale, mode):
    """Exactly rounded quotient, through integers: no double rounding at any precision."""
    top = int(a.scaleb(scale_of(a), EXACT)) * 10 ** (scale + scale_of(b))
    bottom = int(b.scaleb(scale_of(b), EXACT)) * 10 ** scale_of(a)
    negative = (top < 0) != (bottom < 0)
    quotient, remainder = divmod(abs(top), abs(bottom))
    half = 2 * remainder - abs(bottom)
    away = remainder != 0 and (
        mode == ROUND_UP or (mode == ROUND_FLOOR and negative) or (mode == ROUND_CEILING and not negative)
        or (mode in (ROUND_HALF_UP, ROUND_HALF_EVEN) and half > 0)
        or (half == 0 and (mode == ROUND_HALF_UP or (mode == ROUND_HALF_EVEN and quotient % 2 == 1))))
    quotient += 1 if away else 0
    return Decimal(-quotient if negative else quotient).scaleb(-scale, EXACT)


def number(rng):
    """A text: mostly prices and quantities, sometimes at the limits, ties and powers of ten."""
    shape = rng.random()
    if shape < 0.5:
        digits, scale = rng.randint(1, 12), rng.randint(0, 8)
    elif shape < 0.8:
        digits, scale = rng.randint(1, 25), rng.randint(0, 20)
    else:
        digits, scale = rng.randint(30, MAX_DIGITS), rng.randint(0, MAX_SCALE)
    kind = rng.random()
    if kind < 0.05:
        coefficient = 0
    elif kind < 0.15:
        coefficient = 10 ** digits - rng.randint(1, 3)
    elif kind < 0.25:
        coefficient = 10 ** (digits - 1) * rng.choice((1, 5, 9))
    else:
        coefficient = rng.randint(0, 10 ** digits - 1)
    text = str(coefficient).rjust(scale + 1, "0")
    if scale:
        text = text[:-scale] + "." + text[-scale:]
    return rng.choice(("-", "-", "", "", "", "+")) + text


def with_exponent(rng, text):
    return text + rng.choice("eE") + rng.choice(("", "+", "-")) + str(rng.randint(0, 45))


def tie(rng):
    """A text in the middle between two neighbors at one digit less."""
    digits = rng.randint(0, 12)
    fraction = "".join(rng.choice("0123456789") for _ in range(digits))
    return f"{rng.choice(('-', ''))}{rng.randint(0, 10 ** 6)}.{fraction}5"


def main():
    rng = random.Random(int(sys.argv[1]))
    lines = []
    for _ in range(int(sys.argv[2])):
        operation = rng.choice(("parse", "add", "sub", "mul", "div", "round", "compare"))
        a_text, b_text = number(rng), number(rng)
        scale, mode = rng.randint(0, rng.choice((4, 12, MAX_SCALE))), rng.choice(tuple(MODES))
        if operation == "parse" and rng.random() < 0.5:
            a_text = with_exponent(rng, a_text)
        if operation == "round" and rng.random() < 0.4:
            a_text = tie(rng)
            scale = max(0, len(a_text.partition(".")[2]) - 1)
        if operation == "compare" and rng.random() < 0.3:
            b_text = a_text + ("0" if "." in a_text else ".0")
        if operation in ("add", "sub") and rng.random() < 0.2:
            b_text = str(10 ** MAX_DIGITS - 1 - rng.randint(0, 10 ** rng.choice((5, 37))))
        a, b = Decimal(a_text), Decimal(b_text)
        if operation != "parse" and "overflow" in (plain(a), plain(b)):
            continue
        with localcontext(EXACT):
            if operation == "parse":
                expected = plain(a)
            elif operation == "add":
                expected = plain(a + b)
            elif operation == "sub":
                expected = plain(a - b)
            elif operation == "mul":
                expected = plain(a * b)
            elif operation == "div":
                expected = plain(divided(a, b, scale, MODES[mode])) if b else "zero"
            elif operation == "round":
                expected = plain(at_scale(a, scale, MODES[mode]))
            else:
                expected = "less" if a < b else "greater" if a > b else "equal"
        lines.append("\t".join((operation, a_text, b_text, str(scale), mode, expected)))
    sys.stdout.write("\n".join(lines) + "\n")


main()
