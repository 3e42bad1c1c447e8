// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/margintext.h"
#include "ui/format/tradewords.h"

#include <QSet>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;

/// Bybit's names as words, and the reasons of margin that is not computed.
class TestTradeWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void orders();
    void ends();
    void executions();
    void unknownNamesStay();
    void everyGapHasItsOwnSentence();
    void onlyModesMakeItNotApplicable();
};

void TestTradeWords::orders()
{
    QCOMPARE(orderTypeWord(QStringLiteral("Limit"), false), QStringLiteral("Limit"));
    QCOMPARE(orderTypeWord(QStringLiteral("Limit"), true), QStringLiteral("Stop limit"));
    QCOMPARE(orderTypeWord(QStringLiteral("Market"), true), QStringLiteral("Stop market"));
    QCOMPARE(orderTypeWord(QStringLiteral("UNKNOWN"), false), QString());
    QCOMPARE(stopOrderWord(QStringLiteral("PartialStopLoss")), QStringLiteral("Stop loss"));
    QCOMPARE(stopOrderWord(QString()), QString());
    QCOMPARE(stopOrderWord(QStringLiteral("UNKNOWN")), QString());
    QCOMPARE(triggerByWord(QStringLiteral("IndexPrice")), QStringLiteral("Index"));
    QCOMPARE(orderStatusWord(QStringLiteral("PartiallyFilledCanceled")), QStringLiteral("Partly filled, cancelled"));
    QCOMPARE(createTypeWord(QStringLiteral("CreateByLiq")), QStringLiteral("Liquidation"));
}

void TestTradeWords::ends()
{
    QCOMPARE(endReasonWord(QStringLiteral("CancelByUser"), QStringLiteral("EC_PerCancelRequest")),
             QStringLiteral("By you"));
    QCOMPARE(endReasonWord(QStringLiteral("UNKNOWN"), QStringLiteral("EC_PostOnlyWillTakeLiquidity")),
             QStringLiteral("Post-only would take"));
    QCOMPARE(endReasonWord(QStringLiteral("UNKNOWN"), QStringLiteral("EC_NoError")), QString());
    QCOMPARE(endReasonWord({}, {}), QString());
    QCOMPARE(endReasonWord(QStringLiteral("CancelAllBeforeLiq"), {}), QStringLiteral("Liquidation"));
}

void TestTradeWords::executions()
{
    QCOMPARE(executionWord(QStringLiteral("BustTrade")), QStringLiteral("Liquidation"));
    QCOMPARE(executionWord(QStringLiteral("AdlTrade")), QStringLiteral("Auto-deleveraging"));
    QCOMPARE(executionWord(QStringLiteral("Funding")), QStringLiteral("Funding"));
}

void TestTradeWords::unknownNamesStay()
{
    const QString odd = QStringLiteral("<b>NewIn2027</b>");
    QCOMPARE(orderTypeWord(odd, false), odd);
    QCOMPARE(stopOrderWord(odd), odd);
    QCOMPARE(triggerByWord(odd), odd);
    QCOMPARE(orderStatusWord(odd), odd);
    QCOMPARE(endReasonWord(odd, {}), odd);
    QCOMPARE(endReasonWord({}, odd), odd);
    QCOMPARE(createTypeWord(odd), odd);
    QCOMPARE(executionWord(odd), odd);
}

void TestTradeWords::everyGapHasItsOwnSentence()
{
    QCOMPARE(marginGapSentence(MarginGap::None), QString());
    QSet<QString> seen;
    for (int gap = int(MarginGap::NotComputed); gap <= int(MarginGap::PositionsUnknown); ++gap) {
        const QString sentence = marginGapSentence(MarginGap(gap));
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
        QVERIFY2(!seen.contains(sentence), qPrintable(sentence));
        seen.insert(sentence);
    }
}

void TestTradeWords::onlyModesMakeItNotApplicable()
{
    QVERIFY(isNotApplicable(MarginGap::PortfolioMargin));
    QVERIFY(isNotApplicable(MarginGap::IsolatedMargin));
    QVERIFY(!isNotApplicable(MarginGap::None));
    QVERIFY(!isNotApplicable(MarginGap::NoRiskTiers));
    QVERIFY(!isNotApplicable(MarginGap::ShortOption));
}

QTEST_GUILESS_MAIN(TestTradeWords)
#include "tst_tradewords.moc"
