// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"

#include <QTest>

#include <array>

using namespace apollo::ui;

namespace {

constexpr std::array kSchemes{Scheme::Dark, Scheme::Light, Scheme::HighContrast};
constexpr std::array kPlanes{Token::Bg0, Token::Bg1, Token::Bg2, Token::Bg3, Token::Sel};
constexpr std::array kTexts{Token::T1, Token::T2,   Token::Acc,  Token::Up,
                            Token::Dn, Token::Warn, Token::Dang, Token::Ok};

double ratio(Scheme scheme, Token ink, Token ground)
{
    return contrastRatio(tokenColor(scheme, ink), tokenColor(scheme, ground));
}

/// A line of the contrast table of resources/README.md: what is measured there, per scheme.
struct Measured {
    Token ink;
    Token ground;
    std::array<double, 3> ratios;
};

constexpr std::array kMeasured{
    Measured{Token::T1, Token::Bg1, {13.9, 16.6, 21.0}},    Measured{Token::T1, Token::Sel, {10.8, 13.9, 10.1}},
    Measured{Token::T2, Token::Bg1, {7.5, 6.8, 15.9}},      Measured{Token::T2, Token::Bg3, {6.0, 5.8, 10.7}},
    Measured{Token::Acc, Token::Bg1, {6.8, 6.1, 15.1}},     Measured{Token::Up, Token::Bg1, {7.1, 5.8, 14.5}},
    Measured{Token::Up, Token::Sel, {5.5, 4.9, 7.0}},       Measured{Token::Dn, Token::Bg1, {6.1, 5.8, 10.4}},
    Measured{Token::Dn, Token::Sel, {4.8, 4.9, 5.0}},       Measured{Token::Warn, Token::Bg2, {7.6, 6.0, 11.5}},
    Measured{Token::Dang, Token::Bg2, {7.1, 6.6, 10.9}},    Measured{Token::Ok, Token::Bg1, {7.5, 6.3, 14.5}},
    Measured{Token::Line2, Token::Bg1, {3.8, 3.5, 21.0}},   Measured{Token::Up, Token::UpF, {5.0, 4.9, 6.4}},
    Measured{Token::Dn, Token::DnF, {4.8, 4.8, 5.5}},       Measured{Token::T1, Token::WarnBg, {11.3, 14.6, 15.6}},
    Measured{Token::T1, Token::DangBg, {11.3, 13.6, 16.5}}, Measured{Token::T1, Token::SnapBg, {11.7, 13.5, 16.2}},
    Measured{Token::T1, Token::RepBg, {11.3, 14.6, 15.6}},  Measured{Token::OnAcc, Token::AccBg, {4.9, 6.1, 15.1}},
    Measured{Token::Snap, Token::Bg0, {5.2, 5.2, 12.4}},    Measured{Token::Rep, Token::Bg0, {7.3, 5.4, 13.1}},
};

} // namespace

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableIsInTheOrderOfTheEnum();
    void contrastOfKnownPairs();
    void textIsReadableOnEveryPlane();
    void bordersAreVisible();
    void textOnFillsIsReadable();
    void measuredTable();
};

void TestTokens::tableIsInTheOrderOfTheEnum()
{
    QCOMPARE(static_cast<int>(Token::WhatIf) + 1, kTokenCount);
    for (std::size_t i = 0; i < tokenTable().size(); ++i)
        QCOMPARE(static_cast<std::size_t>(tokenTable()[i].token), i);
}

void TestTokens::contrastOfKnownPairs()
{
    QVERIFY(qAbs(contrastRatio(Qt::black, Qt::white) - 21.0) < 0.01);
    QVERIFY(qAbs(contrastRatio(Qt::white, Qt::white) - 1.0) < 0.01);
    QVERIFY(qAbs(contrastRatio(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
}

void TestTokens::textIsReadableOnEveryPlane()
{
    for (const Scheme scheme : kSchemes) {
        for (const Token text : kTexts) {
            for (const Token plane : kPlanes) {
                const double measured = ratio(scheme, text, plane);
                QVERIFY2(measured >= 4.5,
                         qPrintable(QStringLiteral("scheme %1, %2 on %3: %4")
                                        .arg(static_cast<int>(scheme))
                                        .arg(QLatin1String(tokenTable()[std::size_t(text)].name),
                                             QLatin1String(tokenTable()[std::size_t(plane)].name))
                                        .arg(measured)));
            }
        }
    }
}

void TestTokens::bordersAreVisible()
{
    for (const Scheme scheme : kSchemes) {
        QVERIFY(ratio(scheme, Token::Line2, Token::Bg0) >= 3.0);
        QVERIFY(ratio(scheme, Token::Line2, Token::Bg1) >= 3.0);
    }
}

void TestTokens::textOnFillsIsReadable()
{
    for (const Scheme scheme : kSchemes) {
        QVERIFY(ratio(scheme, Token::Up, Token::UpF) >= 4.5);
        QVERIFY(ratio(scheme, Token::Dn, Token::DnF) >= 4.5);
        QVERIFY(ratio(scheme, Token::OnAcc, Token::AccBg) >= 4.5);
        for (const Token ground : {Token::WarnBg, Token::DangBg, Token::SnapBg, Token::RepBg})
            QVERIFY(ratio(scheme, Token::T1, ground) >= 4.5);
    }
}

void TestTokens::measuredTable()
{
    for (const Measured &line : kMeasured) {
        for (std::size_t i = 0; i < kSchemes.size(); ++i) {
            const double measured = ratio(kSchemes[i], line.ink, line.ground);
            QVERIFY2(qAbs(measured - line.ratios[i]) <= 0.06,
                     qPrintable(QStringLiteral("%1 on %2, scheme %3: %4")
                                    .arg(QLatin1String(tokenTable()[std::size_t(line.ink)].name),
                                         QLatin1String(tokenTable()[std::size_t(line.ground)].name))
                                    .arg(i)
                                    .arg(measured)));
        }
    }
}

QTEST_APPLESS_MAIN(TestTokens)
#include "tst_tokens.moc"
