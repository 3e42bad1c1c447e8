// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/portfolio/marginbooks.h"

#include "core/domain/wirenames.h"
#include "tests/analytics/figures.h"

#include <QJsonArray>

namespace apollo::test {

namespace {

constexpr int kPrintedRateDigits = 4;

Figure number(const QJsonObject &row, const char *name)
{
    return figure(row.value(QLatin1String(name)).toString().toLatin1().constData());
}

void compare(MarginDistance &distance, Decimal &largest, const QString &what, const Figure &ours, const Figure &theirs)
{
    if (ours.has_value() != theirs.has_value()) {
        distance.contradict += what + QLatin1Char(' ') + QString::fromLatin1(text(ours) + " != " + text(theirs));
        return;
    }
    const Figure apart = absolute(ours - theirs);
    if (!apart)
        return;
    ++distance.compared;
    largest = std::max(largest, *apart);
}

void compareRate(MarginDistance &distance, const QString &what, const Figure &ours, const Figure &theirs)
{
    const Figure printed = rounded(ours, kPrintedRateDigits, Rounding::Down);
    if (printed != theirs)
        distance.contradict += what + QLatin1Char(' ') + QString::fromLatin1(text(printed) + " != " + text(theirs));
    else
        ++distance.compared;
}

bool isRowOf(const QJsonObject &row, const PositionKey &key)
{
    const std::string_view category = toWire(key.category);
    return row.value(QLatin1String("symbol")).toString() == key.symbol
        && row.value(QLatin1String("positionIdx")).toInt() == key.positionIdx
        && row.value(QLatin1String("category")).toString()
        == QString::fromLatin1(category.data(), qsizetype(category.size()));
}

} // namespace

MarginDistance marginDistance(const Portfolio &portfolio, const QJsonObject &books)
{
    MarginDistance distance;
    for (const QJsonValue &value : books.value(QLatin1String("positions")).toArray()) {
        const QJsonObject row = value.toObject();
        for (const auto &[reported, computed] : portfolio.positions) {
            if (!isRowOf(row, reported.key))
                continue;
            compare(distance, distance.position, reported.key.symbol + QLatin1String(" computed IM"),
                    computed.positionIM, number(row, "positionIM"));
            compare(distance, distance.position, reported.key.symbol + QLatin1String(" computed MM"),
                    computed.positionMM, number(row, "positionMM"));
        }
    }
    const QJsonObject margin = books.value(QLatin1String("margin")).toObject();
    for (const QJsonValue &value : margin.value(QLatin1String("coins")).toArray()) {
        const QJsonObject row = value.toObject();
        for (const auto &[reported, computed] : portfolio.coins) {
            if (row.value(QLatin1String("coin")).toString() == reported.coin)
                compare(distance, distance.coin, reported.coin + QLatin1String(" haircut"), computed.haircut,
                        number(row, "haircut"));
        }
    }
    const AccountValuation &ours = portfolio.valuation;
    compare(distance, distance.account, QStringLiteral("haircut"), ours.totalHaircut, number(margin, "haircut"));
    compare(distance, distance.account, QStringLiteral("equity after haircut"), ours.totalEquityAfterHaircut,
            number(margin, "equityAfterHaircut"));
    if (portfolio.info.marginMode == MarginMode::Portfolio)
        return distance; // never computed
    const QJsonObject account = books.value(QLatin1String("account")).toObject();
    compare(distance, distance.account, QStringLiteral("computed totalInitialMargin"), ours.totalInitialMargin,
            number(account, "totalInitialMargin"));
    compare(distance, distance.account, QStringLiteral("computed totalMaintenanceMargin"), ours.totalMaintenanceMargin,
            number(account, "totalMaintenanceMargin"));
    compare(distance, distance.account, QStringLiteral("computed totalAvailableBalance"), ours.totalAvailableBalance,
            number(account, "totalAvailableBalance"));
    compareRate(distance, QStringLiteral("computed accountIMRate"), ours.accountIMRate,
                number(account, "accountIMRate"));
    compareRate(distance, QStringLiteral("computed accountMMRate"), ours.accountMMRate,
                number(account, "accountMMRate"));
    return distance;
}

void merge(MarginDistance &all, const MarginDistance &one)
{
    all.position = std::max(all.position, one.position);
    all.coin = std::max(all.coin, one.coin);
    all.account = std::max(all.account, one.account);
    all.compared += one.compared;
    all.contradict += one.contradict;
}

} // namespace apollo::test
