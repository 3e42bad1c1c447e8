// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/parse/fixtures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTest>

using namespace apollo::bybit;

/// Every `name.in.*` of tests/data/bybit gives exactly what `name.out.json` says.
class TestParseFixtures : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fixture_data();
    void fixture();
    void manyFixturesExist();
};

namespace {

QString expectedPath(const QString &input)
{
    return input.left(input.lastIndexOf(QLatin1String(".in."))) + QLatin1String(".out.json");
}

/// The first line in which two texts differ, with its neighbors.
QByteArray firstDifference(const QByteArray &actual, const QByteArray &expected)
{
    const QByteArrayList got = actual.split('\n');
    const QByteArrayList want = expected.split('\n');
    for (qsizetype i = 0; i < std::max(got.size(), want.size()); ++i) {
        if (got.value(i) != want.value(i))
            return "line " + QByteArray::number(i + 1) + "\n  expected: " + want.value(i)
                + "\n  actual:   " + got.value(i);
    }
    return "none";
}

} // namespace

void TestParseFixtures::fixture_data()
{
    QTest::addColumn<QString>("path");
    const QStringList paths = inputFiles(QStringLiteral("rest")) + inputFiles(QStringLiteral("stream"));
    for (const QString &path : paths)
        QTest::newRow(qPrintable(QFileInfo(path).dir().dirName() + QLatin1Char('/') + QFileInfo(path).fileName()))
            << path;
}

void TestParseFixtures::fixture()
{
    QFETCH(QString, path);
    const QJsonObject result = parsed(path, contentOf(path));
    QVERIFY2(!result.isEmpty(), "the file's name says no known kind");
    const QByteArray actual = QJsonDocument(result).toJson();
    const QByteArray expected = contentOf(expectedPath(path));
    if (actual != expected) {
        // Next to the test program, never into the sources: an expectation is changed by a person.
        QFile file(QCoreApplication::applicationDirPath() + QLatin1Char('/') + QFileInfo(expectedPath(path)).fileName()
                   + QLatin1String(".fail"));
        if (file.open(QIODevice::WriteOnly))
            file.write(actual);
        QFAIL(qPrintable(QLatin1String("written to ") + file.fileName() + QLatin1String(", first difference in ")
                         + QString::fromUtf8(firstDifference(actual, expected))));
    }
}

void TestParseFixtures::manyFixturesExist()
{
    QVERIFY(inputFiles(QStringLiteral("rest")).size() >= 75);
    QVERIFY(inputFiles(QStringLiteral("stream")).size() >= 45);
}

QTEST_GUILESS_MAIN(TestParseFixtures)
#include "tst_parsefixtures.moc"
