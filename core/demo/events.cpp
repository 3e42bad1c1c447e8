// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/events.h"

#include "core/demo/matching.h"

#include <cstdlib>

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kMostPercent = 30;
constexpr int kMostTicks = 100'000;
constexpr int kStandardTicks = 30;

/// A whole number of the request between two bounds; `standard` when it is missing.
std::optional<int> number(const HttpRequest &request, const char *name, int standard, int least, int most)
{
    const QByteArray text = request.parameter(name);
    if (text.isEmpty())
        return standard;
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

/// A percentage with at most one digit after the point, in tenths; nullopt for nothing, zero and anything beyond
/// kMostPercent.
std::optional<int> tenthsOfPercent(const QByteArray &text)
{
    const Result<Decimal> percent = Decimal::parse(std::string_view(text.constData(), std::size_t(text.size())));
    if (!percent || percent->isZero() || percent->absolute() > Decimal(kMostPercent))
        return std::nullopt;
    const Figure tenths = *percent * Decimal(10);
    if (!tenths || rounded(tenths, 0) != tenths)
        return std::nullopt;
    return rounded(tenths, 0)->toByteArray().toInt();
}

std::optional<Pushes> move(World &world, const HttpRequest &request, int ticks)
{
    const int walk = world.market.walkIndex(request.parameter("coin"));
    const std::optional<int> tenths = tenthsOfPercent(request.parameter("percent"));
    if (walk < 0 || !tenths)
        return std::nullopt;
    const auto place = static_cast<std::size_t>(walk);
    const qint64 value = world.market.walks()[place].value;
    world.market.drive(place, value + value * *tenths / 1'000, ticks);
    return Pushes();
}

/// Whether the account is in danger, or past it: MM rate of 80 % or more, or the holding within 3.5 % of its
/// liquidation price. The warning that is asked for begins at 5 %; the rest is room for the walk.
bool isWarned(const World &world, std::size_t place)
{
    const Books books = world.account.books(world.market);
    const PositionFigures &figures = books.positions[place];
    const int direction = world.account.holdings[place].direction;
    const Figure room = figures.mark - figures.liquidationPrice;
    const Figure distance = quotient(direction > 0 ? room : -room, figures.mark, 8);
    if (distance && *distance <= Decimal::scaled(35, 3))
        return true;
    // In isolated mode each position stands alone.
    const Figure &rate = books.account.maintenanceMarginRate;
    return world.account.mode() != MarginMode::Isolated
        && (!rate || *rate >= Decimal::scaled(8, 1) || books.account.base->sign() <= 0);
}

/// Place of the linear holding with the largest value; nullopt when nothing linear is held.
std::optional<std::size_t> largestHolding(const World &world)
{
    const Books books = world.account.books(world.market);
    std::optional<std::size_t> largest;
    for (std::size_t i = 0; i < books.positions.size(); ++i) {
        const Holding &holding = world.account.holdings[i];
        if (holding.instrument->category != Category::Linear || holding.isFlat())
            continue;
        if (!largest || books.positions[i].markValue > books.positions[*largest].markValue)
            largest = i;
    }
    return largest;
}

std::optional<Pushes> warnOfLiquidation(World &world, int ticks)
{
    const std::optional<std::size_t> place = largestHolding(world);
    if (!place)
        return std::nullopt;
    Holding &holding = world.account.holdings[*place];
    const std::size_t walk = world.market.walkIndex(*holding.instrument);
    const qint64 start = world.market.walks()[walk].value;
    // Half way down or up the account is gone for certain; in between lies the first level of danger.
    qint64 safe = start;
    qint64 warned = isWarned(world, *place) ? start : start - holding.direction * start / 2;
    while (std::abs(warned - safe) > start / 10'000) {
        const qint64 middle = (safe + warned) / 2;
        world.market.place(walk, middle);
        (isWarned(world, *place) ? warned : safe) = middle;
    }
    world.market.place(walk, start);
    // Stops would close the position on the way and limit orders enlarge it: the trader has taken them back.
    Pushes pushes;
    holding.takeProfit = std::nullopt;
    holding.stopLoss = std::nullopt;
    for (std::size_t i = world.account.orders.size(); i-- > 0;) {
        const Instrument &instrument = *world.account.orders[i].instrument;
        if (instrument.isPerpetual() && instrument.baseCoin == holding.instrument->baseCoin)
            append(pushes, cancelOrder(world.account, world.market, i, "CancelByUser", world.now()));
    }
    world.market.drive(walk, warned, ticks);
    return pushes;
}

std::optional<Pushes> announceMaintenance(World &world, const HttpRequest &request)
{
    const std::optional<int> minutes = number(request, "minutes", 30, 1, 1'440);
    const std::optional<int> ahead = number(request, "in", 10, 0, 1'440);
    if (!minutes || !ahead)
        return std::nullopt;
    Notice notice;
    notice.id = "4d95b2a0-587f-11f0-bcc9-" + QByteArray::number(world.notices.size() + 1).rightJustified(12, '0');
    notice.title = "Scheduled maintenance";
    notice.begin = world.now() + *ahead * kMinuteMs;
    notice.end = notice.begin + *minutes * kMinuteMs;
    world.notices.push_back(notice);
    return Pushes();
}

} // namespace

std::optional<Pushes> happen(World &world, const HttpRequest &request)
{
    const QByteArray kind = request.parameter("kind");
    const std::optional<int> ticks = number(request, "ticks", kStandardTicks, 1, kMostTicks);
    if (!ticks)
        return std::nullopt;
    if (kind == "move")
        return move(world, request, *ticks);
    if (kind == "liquidation-warning")
        return warnOfLiquidation(world, *ticks);
    return kind == "maintenance" ? announceMaintenance(world, request) : std::nullopt;
}

} // namespace apollo::demo
