#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates JSON texts against a schema.

usage: validatejson.py SCHEMA < LINES
One JSON text per line of standard input, one answer per line of standard output: "valid", or why not.
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for line in sys.stdin:
    error = jsonschema.exceptions.best_match(validator.iter_errors(json.loads(line)))
    print("valid" if error is None else f"{error.json_path}: {error.message}".replace("\n", " "))
