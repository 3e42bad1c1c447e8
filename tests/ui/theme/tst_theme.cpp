// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/desktopscheme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDirIterator>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

using namespace apollo::ui;

namespace {

QImage drawn(const QIcon &icon, QIcon::Mode mode = QIcon::Normal)
{
    return icon.pixmap(QSize(32, 32), 1.0, mode).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// The color of the most opaque pixel; invalid for a blank picture.
QColor ink(const QImage &image)
{
    QColor best;
    int alpha = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor color = image.pixelColor(x, y);
            if (color.alpha() > alpha) {
                alpha = color.alpha();
                best = color;
            }
        }
    }
    return best;
}

bool isNear(const QColor &a, const QColor &b)
{
    return qAbs(a.red() - b.red()) < 6 && qAbs(a.green() - b.green()) < 6 && qAbs(a.blue() - b.blue()) < 6;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(*qApp); }
    void everyIconIsDrawnInEveryScheme();
    void iconFollowsModeAndScheme();
    void unknownIconIsNull();
    void digitsOfTheBundledFontAreEquallyWide();
    void rolesHaveTheirSizes();
    void paletteAndStyleAreSet();
    void changeIsAnnouncedOnce();
    void lightnessOfAPaletteTellsTheScheme();

private:
    Theme m_theme;
};

void TestTheme::everyIconIsDrawnInEveryScheme()
{
    QStringList names;
    QDirIterator files(QStringLiteral(":/apollo/icons"));
    while (files.hasNext())
        names << QFileInfo(files.next()).completeBaseName();
    QVERIFY2(names.size() >= 50, qPrintable(QString::number(names.size())));
    for (const Scheme scheme : {Scheme::Dark, Scheme::Light, Scheme::HighContrast}) {
        m_theme.setScheme(scheme);
        for (const QString &name : names) {
            const QColor color = ink(drawn(m_theme.icon(name)));
            QVERIFY2(color.isValid() && isNear(color, m_theme.color(Token::T2)), qPrintable(name));
        }
    }
}

void TestTheme::iconFollowsModeAndScheme()
{
    m_theme.setScheme(Scheme::Dark);
    const QIcon icon = m_theme.icon(QStringLiteral("settings"));
    QVERIFY(isNear(ink(drawn(icon, QIcon::Active)), m_theme.color(Token::T1)));
    QVERIFY(isNear(ink(drawn(icon, QIcon::Disabled)), m_theme.color(Token::T3)));
    QVERIFY(isNear(ink(drawn(m_theme.icon(QStringLiteral("clock"), Token::Warn))), m_theme.color(Token::Warn)));
    m_theme.setScheme(Scheme::Light);
    QVERIFY(isNear(ink(drawn(icon)), tokenColor(Scheme::Light, Token::T2)));
}

void TestTheme::unknownIconIsNull()
{
    QVERIFY(m_theme.icon(QStringLiteral("no-such-icon")).isNull());
}

void TestTheme::digitsOfTheBundledFontAreEquallyWide()
{
    QVERIFY(QFontDatabase::families().contains(QStringLiteral("Roboto")));
    for (const int weight : {400, 500, 700}) {
        const QFont font = m_theme.font(TextRole::Body, weight);
        QCOMPARE(QFontInfo(font).family(), QStringLiteral("Roboto"));
        const QFontMetricsF metrics(font);
        const qreal width = metrics.horizontalAdvance(QLatin1Char('0'));
        for (char digit = '1'; digit <= '9'; ++digit)
            QCOMPARE(metrics.horizontalAdvance(QLatin1Char(digit)), width);
        QVERIFY(metrics.inFont(QChar(0x2212)));
    }
}

void TestTheme::rolesHaveTheirSizes()
{
    const int body = m_theme.font(TextRole::Body).pixelSize();
    QCOMPARE(body, m_theme.scaled(13));
    QVERIFY(m_theme.font(TextRole::Title).pixelSize() > m_theme.font(TextRole::Figure).pixelSize());
    QVERIFY(m_theme.font(TextRole::Figure).pixelSize() > body);
    QVERIFY(m_theme.font(TextRole::Small).pixelSize() < m_theme.font(TextRole::Dense).pixelSize());
    QCOMPARE(m_theme.font(TextRole::Body, 500).weight(), QFont::Medium);
}

void TestTheme::paletteAndStyleAreSet()
{
    m_theme.setScheme(Scheme::Dark);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokenColor(Scheme::Dark, Token::Bg1));
    m_theme.setScheme(Scheme::Light);
    QCOMPARE(QApplication::palette().color(QPalette::Base), tokenColor(Scheme::Light, Token::Bg1));
    QCOMPARE(QApplication::palette().color(QPalette::Disabled, QPalette::Text), tokenColor(Scheme::Light, Token::T3));
    QCOMPARE(QApplication::style()->objectName(), QStringLiteral("apollo"));
    QPushButton button(QStringLiteral("Retry"));
    QVERIFY(button.sizeHint().height() >= m_theme.scaled(26));
}

void TestTheme::changeIsAnnouncedOnce()
{
    m_theme.setScheme(Scheme::Dark);
    QSignalSpy spy(&m_theme, &Theme::changed);
    m_theme.setScheme(Scheme::Light);
    m_theme.setScheme(Scheme::Light);
    QCOMPARE(spy.size(), 1);
}

void TestTheme::lightnessOfAPaletteTellsTheScheme()
{
    QCOMPARE(DesktopScheme::ofPalette(QPalette(QColor(0x20, 0x20, 0x24))), Scheme::Dark);
    QCOMPARE(DesktopScheme::ofPalette(QPalette(QColor(0xf0, 0xf0, 0xf0))), Scheme::Light);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
