// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/positionsmodel.h"

#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;
using apollo::test::figure;

namespace {

const QString kNone = QStringLiteral("\u2014");
const QString kNotApplicable = QStringLiteral("n/a");

} // namespace

class TestPositionsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void texts_data();
    void texts();
    void accessibleText();
    void tonesGlyphsAndBar();
    void portfolioMarginHasNoPositionMargins();
    void isolatedMargin();
    void unknownIsDash();
    void loadingIsDots();
    void staleDimsWhatMoves();
    void onlyChangedCellsAreAnnounced();
    void flashCountsMovesOfFlashingColumns();
    void rowsComeAndGo();
    void germanSeparators();
    void hostileTextIsEscapedInToolTips();

private:
    [[nodiscard]] int rowOf(const QString &symbol, int idx = 0) const;
    [[nodiscard]] QVariant at(const QString &symbol, const char *column, int role = Qt::DisplayRole, int idx = 0) const;
    [[nodiscard]] PositionEntry &entryOf(const QString &symbol);

    test::ManualClock m_clock;
    std::unique_ptr<test::FixedSource> m_source;
    std::unique_ptr<PositionsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void TestPositionsModel::init()
{
    m_clock.setUtc(test::sampleTime());
    m_source = std::make_unique<test::FixedSource>(test::samplePortfolio());
    m_model = std::make_unique<PositionsModel>(*m_source, m_clock, TableFormats());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get());
}

void TestPositionsModel::cleanup()
{
    m_tester.reset();
    m_model.reset();
    m_source.reset();
}

int TestPositionsModel::rowOf(const QString &symbol, int idx) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->row(row).key().symbol == symbol && m_model->row(row).key().positionIdx == idx)
            return row;
    }
    return -1;
}

QVariant TestPositionsModel::at(const QString &symbol, const char *column, int role, int idx) const
{
    return m_model->index(rowOf(symbol, idx), m_model->columnOf(QString::fromLatin1(column))).data(role);
}

PositionEntry &TestPositionsModel::entryOf(const QString &symbol)
{
    for (PositionEntry &entry : m_source->data.positions) {
        if (entry.reported.key.symbol == symbol)
            return entry;
    }
    qFatal("no such position");
}

void TestPositionsModel::texts_data()
{
    QTest::addColumn<QString>("symbol");
    QTest::addColumn<int>("idx");
    QTest::addColumn<QByteArray>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("second");
    const auto add = [](const char *symbol, const char *column, const char *text, const char *second, int idx = 0) {
        QTest::addRow("%s %s %d", symbol, column, idx) << QString::fromUtf8(symbol) << idx << QByteArray(column)
                                                       << QString::fromUtf8(text) << QString::fromUtf8(second);
    };
    add("BTCUSDT", "symbol", "BTCUSDT", "Perp · USDT");
    add("BTCUSDT", "side", "Long", "");
    add("BTCUSDT", "size", "+2.700", "BTC");
    add("BTCUSDT", "value", "168,696.00", "");
    add("BTCUSDT", "margin", "Cross 40×", "");
    add("BTCUSDT", "entry", "61,900.0", "");
    add("BTCUSDT", "breakEven", "61,972.8", "");
    add("BTCUSDT", "mark", "62,480.0", "");
    add("BTCUSDT", "liqPrice", "53,473.9", "est.");
    add("BTCUSDT", "toLiq", "14.4\u00a0%", "");
    add("BTCUSDT", "margins", "4,217.40", "936.26");
    add("BTCUSDT", "unrealizedPnl", "+1,566.00", "(+37.13\u00a0%)");
    add("BTCUSDT", "realizedPnl", "−174.72", "");
    add("BTCUSDT", "totalPnl", "+1,391.28", "");
    add("BTCUSDT", "nextFunding", "−16.87", "in 03:55");
    add("BTCUSDT", "tpSl", "64,200.0", "60,900.0");
    add("SOLUSDT", "tpSl", "—", "132.00");
    add("HYPEUSDT", "tpSl", "—", "");
    add("ETHUSDT", "side", "Short", "");
    add("ETHUSDT", "size", "−12.00", "ETH");
    add("BTCPERP", "symbol", "BTCPERP", "Perp · USDC");
    add("BTCPERP", "unrealizedPnl", "−42.38", "(−9.04\u00a0%)");
    add("ETHUSD", "symbol", "ETHUSD", "Inverse perp · ETH");
    add("ETHUSD", "size", "+5,000", "USD");
    add("ETHUSD", "value", "1.66508484", "≈ 4,998.42 USD");
    add("ETHUSD", "margins", "0.16650848", "0.01756665");
    add("ETHUSD", "realizedPnl", "−0.00158000", "");
    add("DOGEUSDT", "mark", "0.16958", "");
    add("DOGEUSDT", "liqPrice", "—", "");
    add("LINKUSDT", "side", "Long", "Hedge", 1);
    add("LINKUSDT", "side", "Short", "Hedge", 2);
    add("LINKUSDT", "size", "−40.0", "LINK", 2);
    add("BTC-25DEC26-70000-C-USDT", "symbol", "BTC-25DEC26-70000-C-USDT", "Call · USDT");
    add("BTC-25DEC26-70000-C-USDT", "nextFunding", "n/a", "");
    add("BTC-25DEC26-70000-C-USDT", "margin", "Cross", "");
    add("BTC-25DEC26-70000-C-USDT", "margins", "—", "");
    add("BTC-25DEC26-70000-C-USDT", "delta", "+0.0189", "");
    add("BTCUSDT", "adlRank", "2", "");
    add("BTCUSDT", "weight", "632.41\u00a0%", "");
    add("BTCUSDT", "opened", "2 d", "");
    add("LINKUSDT", "positionIdx", "2", "", 2);
    add("BTCUSDT", "seq", "8172241025", "");
    add("BTCUSDT", "updated", "2026-11-20 12:00:10 UTC", "");
}

void TestPositionsModel::texts()
{
    QFETCH(QString, symbol);
    QFETCH(int, idx);
    QFETCH(QByteArray, column);
    QFETCH(QString, text);
    QFETCH(QString, second);
    QCOMPARE(at(symbol, column.constData(), Qt::DisplayRole, idx).toString(), text);
    QCOMPARE(at(symbol, column.constData(), SecondLineRole, idx).toString(), second);
}

void TestPositionsModel::accessibleText()
{
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "totalPnl", Qt::AccessibleTextRole).toString(),
             QStringLiteral("Total P&L of BTCUSDT long: +1,391.28 USDT"));
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "unrealizedPnl", Qt::AccessibleTextRole).toString(),
             QStringLiteral("Unrealized P&L of BTCUSDT long: +1,566.00 USDT, (+37.13\u00a0%)"));
    QCOMPARE(at(QStringLiteral("DOGEUSDT"), "liqPrice", Qt::AccessibleTextRole).toString(),
             QStringLiteral("Liq. price of DOGEUSDT short: no value"));
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
}

void TestPositionsModel::tonesGlyphsAndBar()
{
    const QString btc = QStringLiteral("BTCUSDT");
    QCOMPARE(at(btc, "unrealizedPnl", ToneRole).toInt(), static_cast<int>(Tone::Up));
    QCOMPARE(at(btc, "realizedPnl", ToneRole).toInt(), static_cast<int>(Tone::Dn));
    QCOMPARE(at(btc, "side", GlyphRole).toString(), QStringLiteral("triangle-up"));
    QCOMPARE(at(btc, "toLiq", ToneRole).toInt(), static_cast<int>(Tone::Warn));
    QCOMPARE(at(btc, "toLiq", GlyphRole).toString(), QStringLiteral("triangle-alert"));
    QCOMPARE(at(btc, "toLiq", BarRole).toInt(), 144);
    QCOMPARE(at(QStringLiteral("ETHUSDT"), "toLiq", ToneRole).toInt(), static_cast<int>(Tone::None));
    QCOMPARE(at(QStringLiteral("DOGEUSDT"), "toLiq", BarRole).toInt(), -1);

    entryOf(btc).computed.distanceToLiq = figure("0.0499");
    m_source->tellPositions({entryOf(btc).reported.key});
    QCOMPARE(at(btc, "toLiq", ToneRole).toInt(), static_cast<int>(Tone::Dang));
}

void TestPositionsModel::portfolioMarginHasNoPositionMargins()
{
    m_source->data.info.marginMode = MarginMode::Portfolio;
    PositionEntry &entry = entryOf(QStringLiteral("BTCUSDT"));
    for (Figure *value : {&entry.reported.leverage, &entry.reported.positionIM, &entry.reported.positionMM,
                          &entry.reported.liqPrice, &entry.computed.distanceToLiq, &entry.computed.roi})
        value->reset();
    m_source->tellAll();
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "margin").toString(), QStringLiteral("PM"));
    for (const char *column : {"liqPrice", "toLiq", "margins"})
        QCOMPARE(at(QStringLiteral("BTCUSDT"), column).toString(), kNotApplicable);
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "unrealizedPnl", SecondLineRole).toString(), QString());
}

void TestPositionsModel::isolatedMargin()
{
    m_source->data.info.marginMode = MarginMode::Isolated;
    m_source->tellAll();
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "margin").toString(), QStringLiteral("Isolated 40×"));
    // Exact in isolated margin, an estimate in cross.
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "liqPrice", SecondLineRole).toString(), QString());
}

void TestPositionsModel::unknownIsDash()
{
    PositionEntry &entry = entryOf(QStringLiteral("BTCUSDT"));
    entry.computed = {};
    m_source->tellPositions({entry.reported.key});
    for (const char *column : {"value", "mark", "toLiq", "unrealizedPnl", "totalPnl", "nextFunding", "weight"})
        QCOMPARE(at(QStringLiteral("BTCUSDT"), column).toString(), kNone);
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "realizedPnl").toString(), QStringLiteral("−174.72"));
}

void TestPositionsModel::loadingIsDots()
{
    entryOf(QStringLiteral("BTCUSDT")).computed = {};
    m_source->data.sections[Section::Tickers].state = SectionStatus::State::Loading;
    m_source->tellAll();
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "mark").toString(), QStringLiteral("\u2026"));
    QCOMPARE(at(QStringLiteral("BTCUSDT"), "realizedPnl").toString(), QStringLiteral("−174.72"));
}

void TestPositionsModel::staleDimsWhatMoves()
{
    m_source->setKind(SourceState::Kind::Stale);
    const QString btc = QStringLiteral("BTCUSDT");
    QVERIFY(at(btc, "unrealizedPnl", StaleRole).toBool());
    QCOMPARE(at(btc, "unrealizedPnl", ToneRole).toInt(), static_cast<int>(Tone::Muted));
    QCOMPARE(at(btc, "mark", GlyphRole).toString(), QStringLiteral("clock"));
    QCOMPARE(at(btc, "toLiq", ToneRole).toInt(), static_cast<int>(Tone::Warn));
    QVERIFY(!at(btc, "entry", StaleRole).toBool());
    QCOMPARE(at(btc, "realizedPnl", ToneRole).toInt(), static_cast<int>(Tone::Dn));
    QVERIFY(at(btc, "mark", Qt::AccessibleTextRole).toString().contains(QLatin1String("not current")));
    m_source->setKind(SourceState::Kind::Live);
    QVERIFY(!at(btc, "mark", StaleRole).toBool());
}

void TestPositionsModel::onlyChangedCellsAreAnnounced()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column)
            (void)m_model->index(row, column).data();
    }
    QSignalSpy spy(m_model.get(), &QAbstractItemModel::dataChanged);
    PositionEntry &entry = entryOf(QStringLiteral("BTCUSDT"));
    m_source->tellPositions({entry.reported.key});
    QCOMPARE(spy.size(), 0);

    entry.computed.markPrice = figure("62480.04"); // shown as 62,480.0 still
    m_source->tellPositions({entry.reported.key});
    QCOMPARE(spy.size(), 0);

    entry.computed.markPrice = figure("62490.0");
    m_source->tellPositions({entry.reported.key});
    QCOMPARE(spy.size(), 1);
    const int row = rowOf(QStringLiteral("BTCUSDT"));
    const int mark = m_model->columnOf(u"mark");
    QCOMPARE(spy[0][0].toModelIndex(), m_model->index(row, mark));
    QCOMPARE(spy[0][1].toModelIndex(), m_model->index(row, mark));
    QVERIFY(spy[0][2].value<QList<int>>().contains(FlashRole));
}

void TestPositionsModel::flashCountsMovesOfFlashingColumns()
{
    const QString btc = QStringLiteral("BTCUSDT");
    QCOMPARE(at(btc, "mark", FlashRole).toInt(), 0);
    PositionEntry &entry = entryOf(btc);
    entry.computed.markPrice = figure("62490.0");
    m_source->tellPositions({entry.reported.key});
    QCOMPARE(at(btc, "mark", FlashRole).toInt(), 1);
    QCOMPARE(at(btc, "mark", FlashToneRole).toInt(), static_cast<int>(Tone::Up));
    entry.computed.markPrice = figure("62470.0");
    m_source->tellPositions({entry.reported.key});
    QCOMPARE(at(btc, "mark", FlashToneRole).toInt(), static_cast<int>(Tone::Dn));
    m_source->setKind(SourceState::Kind::Stale); // looks different, moved nothing
    QCOMPARE(at(btc, "mark", FlashRole).toInt(), 2);
    entry.computed.markPrice.reset();
    m_source->tellPositions({entry.reported.key}); // nor does vanishing
    QCOMPARE(at(btc, "mark", FlashRole).toInt(), 2);
}

void TestPositionsModel::rowsComeAndGo()
{
    const int before = m_model->rowCount();
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    const quint64 btcId = m_model->rowId(rowOf(QStringLiteral("BTCUSDT")));

    std::vector<PositionEntry> &positions = m_source->data.positions;
    const PositionEntry gone = positions.front();
    positions.erase(positions.begin());
    m_source->tellPositionSet();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(m_model->rowCount(), before - 1);

    positions.insert(positions.begin(), gone);
    m_source->tellPositionSet();
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_model->rowCount(), before);
    QCOMPARE(m_model->rowId(rowOf(QStringLiteral("BTCUSDT"))), btcId);

    positions.clear();
    m_source->tellPositionSet();
    QCOMPARE(m_model->rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestPositionsModel::germanSeparators()
{
    const TableFormats german{NumberFormat(QLocale(QStringLiteral("de_DE"))), TimeFormat()};
    const PositionsModel model(*m_source, m_clock, german);
    const int row = rowOf(QStringLiteral("BTCUSDT"));
    QCOMPARE(model.index(row, model.columnOf(u"unrealizedPnl")).data().toString(), QStringLiteral("+1.566,00"));
    QCOMPARE(model.index(row, model.columnOf(u"mark")).data().toString(), QStringLiteral("62.480,0"));
}

void TestPositionsModel::hostileTextIsEscapedInToolTips()
{
    for (auto &[key, instrument] : m_source->data.instruments)
        instrument.baseCoin = QStringLiteral("<b>x</b>");
    m_source->tellAll();
    const QString tip = at(QStringLiteral("BTCUSDT"), "size", Qt::ToolTipRole).toString();
    QVERIFY2(!tip.contains(QLatin1Char('<')), qPrintable(tip));
    for (int column = 0; column < m_model->columnCount(); ++column)
        QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestPositionsModel)
#include "tst_positionsmodel.moc"
