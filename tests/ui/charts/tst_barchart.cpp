// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include <QSignalSpy>
#include <QTest>

using namespace apollo;
using namespace apollo::ui;

namespace {

Figure cents(qint64 value)
{
    return Decimal::scaled(value, 2);
}

bool contains(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == color)
                return true;
        }
    }
    return false;
}

} // namespace

class TestBarChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptySaysWhy();
    void gainsAndLossesHaveTheirColors();
    void doubtTakesTheColor();
    void unknownHasNoBar();
    void whatDoesNotFitIsSummed();
    void anUnknownRestIsUnknown();
    void keysMoveAndSay();
    void themeChangeRepaints();
    void manyBars();

private:
    Theme m_theme;
    std::unique_ptr<BarChart> m_chart;
};

void TestBarChart::init()
{
    m_theme.setScheme(Scheme::Dark);
    m_chart = std::make_unique<BarChart>(m_theme, NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                                         QStringLiteral("USD"));
    m_chart->setEmptyText(QStringLiteral("No open positions."));
    m_chart->resize(420, 200);
    m_chart->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_chart.get()));
}

void TestBarChart::emptySaysWhy()
{
    m_chart->replace({{QStringLiteral("BTCUSDT"), cents(1)}});
    m_chart->replace({});
    QCOMPARE(m_chart->accessibleDescription(), QStringLiteral("No open positions."));
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QVERIFY(!m_chart->current());
}

void TestBarChart::gainsAndLossesHaveTheirColors()
{
    m_chart->replace({{QStringLiteral("BTCUSDT"), cents(156'600)}});
    const QImage gain = m_chart->grab().toImage();
    QVERIFY(contains(gain, m_theme.color(Token::Up)));
    QVERIFY(!contains(gain, m_theme.color(Token::Dn)));
    m_chart->replace({{QStringLiteral("ETHUSDT"), cents(-61'680)}});
    const QImage loss = m_chart->grab().toImage();
    QVERIFY(contains(loss, m_theme.color(Token::Dn)));
    QVERIFY(!contains(loss, m_theme.color(Token::Up)));
}

void TestBarChart::doubtTakesTheColor()
{
    m_chart->replace({{QStringLiteral("BTCUSDT"), cents(156'600)}, {QStringLiteral("ETHUSDT"), cents(-61'680)}});
    m_chart->setDoubtful(true);
    const QImage image = m_chart->grab().toImage();
    QVERIFY(!contains(image, m_theme.color(Token::Up)));
    QVERIFY(!contains(image, m_theme.color(Token::Dn)));
    m_chart->setDoubtful(false);
    QVERIFY(contains(m_chart->grab().toImage(), m_theme.color(Token::Up)));
}

void TestBarChart::unknownHasNoBar()
{
    m_chart->replace({{QStringLiteral("BTCUSDT"), std::nullopt}});
    const QImage image = m_chart->grab().toImage();
    QVERIFY(!contains(image, m_theme.color(Token::Up)));
    QVERIFY(!contains(image, m_theme.color(Token::Dn)));
    QSignalSpy said(m_chart.get(), &PlotView::announced);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("BTCUSDT — USD"));
}

void TestBarChart::whatDoesNotFitIsSummed()
{
    std::vector<Bar> bars;
    for (int i = 0; i < 30; ++i)
        bars.push_back({QStringLiteral("COIN%1USDT").arg(i), cents(100 * i)});
    m_chart->replace(bars);
    const auto shown = m_chart->visibleBars();
    QVERIFY(shown.size() < bars.size());
    Figure total = Decimal();
    for (const Bar &bar : shown)
        total = total + bar.value;
    QCOMPARE(total, cents(100 * 30 * 29 / 2));
    QCOMPARE(m_chart->bars().size(), std::size_t(30));
}

void TestBarChart::anUnknownRestIsUnknown()
{
    std::vector<Bar> bars(30, {QStringLiteral("XUSDT"), cents(100)});
    bars.back().value.reset();
    m_chart->replace(bars);
    QVERIFY(!m_chart->visibleBars().back().value);
}

void TestBarChart::keysMoveAndSay()
{
    m_chart->replace({{QStringLiteral("BTCUSDT"), cents(156'600)}, {QStringLiteral("ETHUSDT"), cents(-61'680)}});
    QSignalSpy said(m_chart.get(), &PlotView::announced);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("BTCUSDT +1,566.00 USD"));
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QTest::keyClick(m_chart.get(), Qt::Key_Down);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(1));
    QCOMPARE(said.last().at(0).toString(), QStringLiteral("ETHUSDT −616.80 USD"));
    QTest::keyClick(m_chart.get(), Qt::Key_Up);
    QCOMPARE(m_chart->current(), std::optional<std::size_t>(0));
}

void TestBarChart::themeChangeRepaints()
{
    m_chart->replace({{QStringLiteral("BTCUSDT"), cents(156'600)}});
    m_theme.setScheme(Scheme::Light);
    QVERIFY(contains(m_chart->grab().toImage(), m_theme.color(Token::Up)));
}

void TestBarChart::manyBars()
{
    std::vector<Bar> bars;
    for (int i = 0; i < 100'000; ++i)
        bars.push_back({QStringLiteral("C%1").arg(i), cents(i - 50'000)});
    m_chart->replace(std::move(bars));
    QVERIFY(m_chart->visibleBars().size() <= 10);
    QVERIFY(!m_chart->grab().isNull());
}

QTEST_MAIN(TestBarChart)

#include "tst_barchart.moc"
