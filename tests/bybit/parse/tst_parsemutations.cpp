// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/parse/fixtures.h"

#include <QRandomGenerator>
#include <QTest>

using namespace apollo::bybit;

/// Damaged input never crashes a parser, and a body that was cut short is never taken for a whole one.
class TestParseMutations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void randomDamage_data();
    void randomDamage();
    void everyTruncationFails();
};

namespace {

const auto kError = QStringLiteral("error");

QByteArray damaged(QByteArray content, QRandomGenerator &random)
{
    static const QByteArray likely("\"\\{}[]:,0-9eE.tfn \0\xff", 20);
    const int hits = random.bounded(1, 5);
    for (int i = 0; i < hits && !content.isEmpty(); ++i) {
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(content.size())));
        switch (random.bounded(5)) {
        case 0: content.truncate(at); break;
        case 1: content.remove(at, random.bounded(1, 20)); break;
        case 2: content.insert(at, content.mid(at / 2, random.bounded(1, 40))); break;
        case 3:
            content[at] = likely[static_cast<qsizetype>(random.bounded(static_cast<quint32>(likely.size())))];
            break;
        default: content[at] = static_cast<char>(random.bounded(256)); break;
        }
    }
    return content;
}

} // namespace

void TestParseMutations::randomDamage_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("rest") << QStringLiteral("rest");
    QTest::newRow("stream") << QStringLiteral("stream");
}

void TestParseMutations::randomDamage()
{
    QFETCH(QString, folder);
    const QStringList paths = inputFiles(folder);
    QVERIFY(!paths.isEmpty());
    const int count = qEnvironmentVariableIntValue("APOLLO_FULL") == 1 ? 20'000 : 2'000;
    QRandomGenerator random(20260101);
    int failures = 0;
    for (int i = 0; i < count; ++i) {
        const QString &path = paths[i % paths.size()];
        const QJsonObject result = parsed(path, damaged(contentOf(path), random));
        QVERIFY2(!result.isEmpty(), qPrintable(path)); // a value or an error, never nothing
        failures += result.contains(kError) ? 1 : 0;
    }
    QVERIFY2(failures > count / 10, "the damage was never noticed");
    QVERIFY2(failures < count, "no damaged row was ever survived");
}

void TestParseMutations::everyTruncationFails()
{
    const QStringList paths = inputFiles(QStringLiteral("rest")) + inputFiles(QStringLiteral("stream"));
    for (const QString &path : paths) {
        const QByteArray content = contentOf(path).trimmed();
        const qsizetype step = std::max<qsizetype>(1, content.size() / 400);
        for (qsizetype length = 0; length < content.size(); length += step) {
            const QJsonObject result = parsed(path, content.left(length));
            QVERIFY2(result.contains(kError), qPrintable(QStringLiteral("%1 cut to %2 bytes").arg(path).arg(length)));
        }
    }
}

QTEST_GUILESS_MAIN(TestParseMutations)
#include "tst_parsemutations.moc"
