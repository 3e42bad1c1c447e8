// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/decimal.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace apollo;

namespace {

struct Case {
    QByteArray operation;
    QByteArray a;
    QByteArray b;
    int scale = 0;
    Rounding rounding = Rounding::HalfEven;
    QByteArray expected;
};

Rounding roundingOf(const QByteArray &name)
{
    static const QHash<QByteArray, Rounding> modes{{"HalfEven", Rounding::HalfEven}, {"HalfUp", Rounding::HalfUp},
                                                   {"Down", Rounding::Down},         {"Up", Rounding::Up},
                                                   {"Floor", Rounding::Floor},       {"Ceiling", Rounding::Ceiling}};
    return modes.value(name);
}

QByteArray textOf(const Result<Decimal> &result)
{
    if (result)
        return result->toByteArray();
    switch (result.error().kind()) {
    case ErrorKind::Overflow: return "overflow";
    case ErrorKind::Validation: return "zero";
    default: return toString(result.error().kind());
    }
}

Decimal read(const QByteArray &text)
{
    return Decimal::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size()))).value();
}

QByteArray answerTo(const Case &question)
{
    if (question.operation == "parse") {
        const QByteArray utf8 = textOf(
            Decimal::parse(std::string_view(question.a.constData(), static_cast<std::size_t>(question.a.size()))));
        const QByteArray utf16 = textOf(Decimal::parse(QStringView(QString::fromLatin1(question.a))));
        return utf8 == utf16 ? utf8 : QByteArray("UTF-8 and UTF-16 differ");
    }
    const Decimal a = read(question.a);
    const Decimal b = read(question.b);
    if (question.operation == "add")
        return textOf(Decimal::add(a, b));
    if (question.operation == "sub")
        return textOf(Decimal::subtract(a, b));
    if (question.operation == "mul")
        return textOf(Decimal::multiply(a, b));
    if (question.operation == "div")
        return textOf(Decimal::divide(a, b, question.scale, question.rounding));
    if (question.operation == "round")
        return textOf(a.rounded(question.scale, question.rounding));
    if (question.operation == "compare")
        return a < b ? "less" : (a > b ? "greater" : (a == b ? "equal" : "none"));
    return "unknown operation";
}

} // namespace

/// Random cases against Python's decimal. APOLLO_FULL=1 asks for a million, APOLLO_SEED repeats a run.
class TestDecimalPython : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agrees();
};

void TestDecimalPython::agrees()
{
    const int wanted = qEnvironmentVariableIsSet("APOLLO_FULL") ? 1'000'000 : 60'000;
    bool seeded = false;
    quint32 seed = static_cast<quint32>(qEnvironmentVariableIntValue("APOLLO_SEED", &seeded));
    if (!seeded)
        seed = QRandomGenerator::global()->bounded(1'000'000'000U);
    qInfo("APOLLO_SEED=%u, %d cases", seed, wanted);

    QProcess python;
    python.start(QStringLiteral(APOLLO_PYTHON),
                 {QStringLiteral(APOLLO_SOURCE_DIR "/tests/base/decimalcases.py"), QString::number(seed),
                  QString::number(wanted)});
    QVERIFY2(python.waitForStarted(), qPrintable(python.errorString()));
    QVERIFY2(python.waitForFinished(600'000), qPrintable(python.errorString()));
    QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());

    QHash<QByteArray, int> seen;
    int total = 0;
    while (!python.atEnd()) {
        const QList<QByteArray> columns = python.readLine().trimmed().split('\t');
        QCOMPARE(columns.size(), 6);
        const Case question{columns[0], columns[1], columns[2], columns[3].toInt(), roundingOf(columns[4]), columns[5]};
        const QByteArray answer = answerTo(question);
        if (answer != question.expected)
            QFAIL(qPrintable(
                QStringLiteral("%1: got %2").arg(QString::fromLatin1(columns.join(' ')), QString::fromLatin1(answer))));
        ++seen[question.operation];
        ++total;
    }
    // Guards against a generator that prints nothing of a kind.
    for (const char *operation : {"parse", "add", "sub", "mul", "div", "round", "compare"})
        QVERIFY2(seen.value(operation) > wanted / 20, operation);
    qInfo("%d cases agree", total);
}

QTEST_GUILESS_MAIN(TestDecimalPython)
#include "tst_decimalpython.moc"
