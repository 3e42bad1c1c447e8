#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Apollo developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that each rule of lint.py fires on a breach and stays quiet without one."""

import unittest

import lint

HEAD = "// SPDX-FileCopyrightText: 2026 The Apollo developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n\n"

# path, line of code, rule that must fire
BREACHES = [
    ("core/base/a.cpp", "double price = 1;", "binary floating point for money"),
    ("ui/models/a.cpp", "auto x = text.toDouble();", "binary floating point for money"),
    ("core/rest/a.cpp", "Store::instance().load();", "global state"),
    ("ui/views/a.cpp", "qApp->quit();", "global state"),
    ("ui/views/a.cpp", "connect(button, &QPushButton::clicked, [this] { go(); });", "contextless connect"),
    ("app/a.cpp", "QObject::connect(&timer, &QTimer::timeout, [] {});", "contextless connect"),
    ("ui/views/a.cpp", "edit->setHtml(text);", "text sink that reads markup"),
    ("ui/views/a.cpp", "label->setTextFormat(Qt::AutoText);", "text sink that reads markup"),
    ("ui/views/a.cpp", "auto *label = new QLabel(text, this);", "text sink that reads markup"),
    ("core/bybit/rest/a.cpp", "reply->ignoreSslErrors();", "TLS errors must not be ignored"),
    ("core/bybit/rest/a.cpp", "request.setAttribute(a, QNetworkRequest::NoLessSafeRedirectPolicy);", "redirects are refused"),
    ("core/base/a.cpp", "QEventLoop loop;", "nested event loop"),
    ("ui/dialogs/a.cpp", "dialog.exec();", "nested event loop"),
    ("core/bybit/a.cpp", "QMessageAuthenticationCode code(h);", "secrets go through OpenSSL"),
    ("app/a.cpp", "QProcess::startDetached(x);", "no other program is started"),
    ("core/portfolio/a.cpp", "auto now = QDateTime::currentDateTimeUtc();", "time is a parameter"),
    ("core/base/a.cpp", "qDebug() << key;", "debug output"),
    ("core/domain/a.cpp", 'auto text = tr("Positions");', "core has no text for people"),
    ("core/domain/a.cpp", "#include <QColor>", "core has no screen"),
    ("ui/format/a.cpp", "#include <QFont>", "core has no screen"),
    ("core/secrets/a.cpp", "job.setInsecureFallback(true);", "insecure fallback"),
    ("core/base/a.cpp", "// TODO: later", "unfinished"),
    ("tests/base/a.cpp", 'open("/home/me/x");', "absolute path"),
    ("tests/base/a.cpp", "QTest::qWait(100);", "fixed sleep in a test"),
    ("core/base/a.cpp", '#include "core/domain/order.h"', "layer"),
    ("core/analytics/a.cpp", '#include "core/bybit/hosts.h"', "layer"),
    ("core/demo/a.cpp", '#include "core/bybit/signer.h"', "layer"),
    ("core/bybit/parse/a.cpp", '#include "core/bybit/rest/restclient.h"', "layer"),
    ("core/portfolio/a.cpp", '#include "core/demo/demoexchange.h"', "layer"),
    ("core/portfolio/a.cpp", '#include "ui/format/errortext.h"', "layer"),
    ("ui/views/a.cpp", '#include "app/exitcode.h"', "layer"),
    ("ui/views/a.cpp", '#include "core/bybit/hosts.h"', "layer"),
    ("core/base/a.cpp", "int x; ", "white space"),
    ("core/base/a.cpp", "\tint x;", "white space"),
    ("core/base/a.h", "int x;", "include guard"),
    ("core/base/a.cpp", "int x;\n" * 460, "file length"),
]

CLEAN = [
    ("core/base/a.cpp", "// a double is never money"),
    ("core/base/a.cpp", "int x = 1; // not a float"),
    ("core/base/a.cpp", "auto *app = QCoreApplication::instance();"),
    ("ui/views/a.cpp", "connect(button, &QPushButton::clicked, this, [this] { go(); });"),
    ("ui/views/a.cpp", "auto *label = new QLabel(this); label->setTextFormat(Qt::PlainText);"),
    ("core/demo/a.cpp", "QMessageAuthenticationCode code(h);"),
    ("core/base/clock.cpp", "auto now = std::chrono::steady_clock::now();"),
    ("core/bybit/rest/a.cpp", '#include "core/bybit/signer.h"'),
    ("core/portfolio/a.cpp", '#include "core/analytics/totals.h"'),
    ("ui/charts/plottable.h", "#pragma once\nauto x = text.toDouble();"),
]


class LintTest(unittest.TestCase):
    def test_breaches_are_found(self):
        for path, code, rule in BREACHES:
            with self.subTest(path=path, code=code[:60]):
                self.assertIn(rule, [found for _, found, _ in lint.lint_file(path, HEAD + code + "\n")])

    def test_clean_code_passes(self):
        for path, code in CLEAN:
            with self.subTest(path=path, code=code):
                self.assertEqual([], list(lint.lint_file(path, HEAD + code + "\n")))

    def test_licence_lines(self):
        self.assertIn("licence", [rule for _, rule, _ in lint.lint_file("core/base/a.cpp", "int x;\n")])

    def test_include_cycles(self):
        files = {"core/base/a.h": '#include "core/base/b.h"\n', "core/base/b.h": '#include "core/base/a.h"\n'}
        self.assertTrue(list(lint.include_cycles(files)))
        files["core/base/b.h"] = "\n"
        self.assertFalse(list(lint.include_cycles(files)))

    def test_every_pattern_has_a_breach(self):
        covered = {rule for _, _, rule in BREACHES}
        self.assertEqual(set(), {rule for rule, *_ in lint.PATTERNS} - covered)


if __name__ == "__main__":
    unittest.main()
