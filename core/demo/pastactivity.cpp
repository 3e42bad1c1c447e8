// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/pastactivity.h"

#include "core/demo/ids.h"
#include "core/demo/ledger.h"

#include <algorithm>
#include <iterator>

namespace apollo::demo {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHour = 60;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kFundingStep = 4 * kHour; ///< the shortest funding interval
constexpr qint64 kDays = 90;

struct LaterTransfer {
    const char *coin;
    qint64 daysAgo;
    qint64 thousandths;
};

constexpr LaterTransfer kTransfers[] = {
    {"USDT", 63, 2'500'000}, {"USDT", 41, -1'200'000}, {"USDT", 20, 3'000'000}, {"USDT", 3, -800'000},
    {"USDC", 34, 500'000},   {"BTC", 52, 20},          {"ETH", 27, 250},        {"MNT", 45, 150'000},
};

struct SpotHabit {
    const char *symbol;
    int orders;
    qint64 leastLots;
    qint64 mostLots;
};

constexpr SpotHabit kSpotHabits[] = {
    {"BTCUSDT", 14, 1'500, 6'000}, {"ETHUSDT", 16, 3'000, 12'000}, {"MNTUSDT", 8, 2'000, 9'000}};

/// Whole quantity steps in a quantity.
qint64 lotsOf(const Instrument &instrument, const Figure &quantity)
{
    const Figure lots = rounded(quotient(quantity, instrument.qtyStep, 0), 0);
    return lots ? lots->toByteArray().toLongLong() : 0;
}

Decimal quantityOf(const Instrument &instrument, qint64 lots)
{
    return (instrument.qtyStep * Decimal(lots)).value_or(Decimal());
}

} // namespace

PastActivity::PastActivity(const Market &market, const PastMarket &past, Account &account, quint64 seed)
    : m_market(market)
    , m_past(past)
    , m_account(account)
    , m_rng(seed ^ 0x9a57ac71f17ULL)
{
}

qint64 PastActivity::timeIn(qint64 minute)
{
    return minute * kMinuteMs + m_rng.between(1'000, 40'000);
}

void PastActivity::planOrder(const Instrument &instrument, int positionIdx, int direction, qint64 lots, qint64 minute,
                             bool reduces)
{
    DemoOrder order;
    order.instrument = &instrument;
    order.orderId = newId(m_rng);
    order.positionIdx = positionIdx;
    order.side = direction > 0 ? "Buy" : "Sell";
    order.quantity = quantityOf(instrument, lots);
    order.reduceOnly = reduces;
    const qint64 time = timeIn(minute);
    const bool market = m_rng.oneIn(2);
    order.type = market ? "Market" : "Limit";
    order.timeInForce = market ? "IOC" : "GTC";
    order.createdTime = market ? time - 3 : time - m_rng.between(1, 180) * kMinuteMs;
    order.price = m_past.tradePrice(instrument, time);
    m_orders.push_back(order);
    const qint64 parts = std::min<qint64>(lots, m_rng.between(1, market ? 2 : 3));
    qint64 left = lots;
    for (qint64 part = 0; part < parts; ++part) {
        const qint64 share = part + 1 == parts ? left : std::max<qint64>(1, lots / parts - m_rng.between(0, lots / 8));
        left -= share;
        Happening fill;
        // The rest of a limit order comes within seconds, the rest of a market order at once.
        fill.time = time + part * (market ? 0 : m_rng.between(200, 4'000));
        fill.order = m_orders.size() - 1;
        fill.quantity = quantityOf(instrument, share);
        m_happenings.push_back(fill);
    }
}

qint64 PastActivity::planOrders(const Holding &holding, int direction, qint64 lots, qint64 minute, bool reduces)
{
    const qint64 count = std::min<qint64>(lots, m_rng.between(1, 2));
    for (qint64 i = 0; i < count; ++i) {
        const qint64 share = i + 1 == count ? lots : lots / 2;
        planOrder(*holding.instrument, holding.positionIdx, direction, share, minute, reduces);
        lots -= share;
        if (lots > 0)
            minute += m_rng.between(5, 90);
    }
    return minute;
}

void PastActivity::planHolding(std::size_t index, qint64 minutesAgo)
{
    const Holding &holding = m_account.holdings[index];
    const Instrument &instrument = *holding.instrument;
    const qint64 whole = lotsOf(instrument, holding.startSize);
    const qint64 taken = opening() - minutesAgo;
    m_lastOrders.resize(index + 1);
    if (instrument.category != Category::Option) {
        qint64 minute = opening() - kDays * kDay + m_rng.between(kHour, 3 * kDay);
        while (true) {
            const qint64 end = minute + m_rng.between(3 * kHour, 70 * kHour);
            if (end > taken - 8 * kHour)
                break;
            const int direction = holding.positionIdx == 0 && m_rng.oneIn(2) ? -holding.direction : holding.direction;
            const qint64 lots = std::max<qint64>(2, whole * m_rng.between(5, 22) / 100);
            planOrders(holding, direction, lots, minute, false);
            const qint64 closed = planOrders(holding, -direction, lots, end, true);
            minute = closed + m_rng.between(30 * kHour, 190 * kHour);
        }
    }
    planOrder(instrument, holding.positionIdx, holding.direction, whole / 2, taken - m_rng.between(2, 6), false);
    planOrder(instrument, holding.positionIdx, holding.direction, whole / 4, taken, false);
    m_lastOrders[index] = m_orders.size();
    planOrder(instrument, holding.positionIdx, holding.direction, whole - whole / 2 - whole / 4,
              taken + m_rng.between(2, 6), false);
    if (instrument.category == Category::Option)
        return;
    // A part goes and comes back, so that the last days are not silent.
    qint64 minute = opening() - std::min<qint64>(minutesAgo, 4'096) + 8 * kHour;
    for (qint64 i = m_rng.between(2, 3); i > 0; --i) {
        const qint64 lots = std::max<qint64>(1, whole * m_rng.between(2, 5) / 100);
        planOrder(instrument, holding.positionIdx, -holding.direction, lots, minute, true);
        planOrder(instrument, holding.positionIdx, holding.direction, lots, minute + m_rng.between(30, 5 * kHour),
                  false);
        minute += m_rng.between(8 * kHour, 15 * kHour);
    }
}

void PastActivity::planDeposit(const QByteArray &coin, const Decimal &balance, const Decimal &step)
{
    Happening first;
    first.time = timeIn(opening() - kDays * kDay);
    first.kind = Kind::Transfer;
    first.quantity = Decimal(0); // known once everything else is
    first.coin = coin;
    m_happenings.push_back(first);
    m_deposits.push_back({coin, balance, step});
    for (const LaterTransfer &row : kTransfers) {
        if (coin != row.coin)
            continue;
        Happening later = first;
        later.time = timeIn(opening() - row.daysAgo * kDay + m_rng.between(0, 5 * kHour));
        later.quantity = Decimal::scaled(row.thousandths, 3).normalized();
        m_happenings.push_back(later);
    }
}

void PastActivity::planOpenFill(std::size_t order, const Decimal &quantity, qint64 minutesAgo)
{
    const DemoOrder &open = m_account.orders[order];
    Happening fill;
    fill.time = (opening() - minutesAgo) * kMinuteMs;
    fill.kind = Kind::OpenFill;
    fill.order = order;
    fill.quantity = quantity;
    m_happenings.push_back(fill);
    const Holding *holding = m_account.holding(*open.instrument, open.positionIdx);
    Q_ASSERT(holding);
    const auto index = static_cast<std::size_t>(holding - m_account.holdings.data());
    DemoOrder &last = m_orders[m_lastOrders[index]];
    last.quantity = last.quantity + quantity;
    // The larger order's last fill is the larger one.
    const auto its = std::find_if(m_happenings.rbegin(), m_happenings.rend(), [&](const Happening &one) {
        return one.kind == Kind::Fill && one.order == m_lastOrders[index];
    });
    Q_ASSERT(its != m_happenings.rend());
    its->quantity = (its->quantity + quantity).value_or(quantity);
}

void PastActivity::planSpot()
{
    for (const SpotHabit &habit : kSpotHabits) {
        const Instrument *instrument = m_market.find(Category::Spot, habit.symbol);
        for (int i = 0; i < habit.orders; ++i) {
            const qint64 minute = opening() - m_rng.between(kHour, (kDays - 2) * kDay);
            // A sale after each purchase, so that the coins come to about the same in the end.
            planOrder(*instrument, 0, i % 2 == 0 ? 1 : -1, m_rng.between(habit.leastLots, habit.mostLots), minute,
                      false);
        }
    }
}

void PastActivity::planCancellations()
{
    static constexpr const char *kSymbols[] = {"BTCUSDT", "ETHUSDT", "SOLUSDT", "XRPUSDT"};
    for (int i = 0; i < 24; ++i) {
        const Instrument *instrument = m_market.find(Category::Linear, kSymbols[i % std::ssize(kSymbols)]);
        // Half of them within the last day: older ones are no longer told.
        const qint64 minute = opening() - (i % 2 == 0 ? m_rng.between(30, 20 * kHour) : m_rng.between(kDay, 60 * kDay));
        DemoOrder order;
        order.instrument = instrument;
        order.orderId = newId(m_rng);
        order.side = "Buy";
        order.quantity = instrument->qtyStep * Decimal(m_rng.between(10, 90));
        order.createdTime = timeIn(minute - m_rng.between(10, 20 * kHour));
        const qint64 ticks = m_past.unitsAt(Series::Last, *instrument, minute) / instrument->tickUnits;
        order.price = instrument->price(ticks * m_rng.between(900, 930) / 1'000);
        order.status = "Cancelled";
        order.cancelType = "CancelByUser";
        m_orders.push_back(order);
        Happening finish;
        finish.time = timeIn(minute);
        finish.kind = Kind::Finish;
        finish.order = m_orders.size() - 1;
        m_happenings.push_back(finish);
    }
}

void PastActivity::take(const Happening &happening)
{
    if (happening.kind == Kind::Transfer) {
        const auto deposit = std::find_if(m_deposits.begin(), m_deposits.end(),
                                          [&](const Deposit &one) { return one.coin == happening.coin; });
        if (happening.quantity.isZero())
            deposit->row = m_account.history.ledger.size();
        bookTransfer(m_account, happening.coin, happening.quantity, happening.time);
        return;
    }
    const bool open = happening.kind == Kind::OpenFill;
    DemoOrder &order = open ? m_account.orders[happening.order] : m_orders[happening.order];
    const Instrument &instrument = *order.instrument;
    if (happening.kind == Kind::Fill || open) {
        const qint64 minute = happening.time / kMinuteMs;
        Deal deal;
        deal.maker = order.type == "Limit";
        deal.price = deal.maker ? order.price : Figure(m_past.tradePrice(instrument, happening.time));
        deal.quantity = happening.quantity;
        deal.mark = m_past.priceAt(Series::Mark, instrument, minute);
        deal.index = m_past.priceAt(Series::Index, instrument, minute);
        deal.time = happening.time;
        if (instrument.category == Category::Spot)
            bookSpot(m_account, order, deal);
        else if (Holding *holding = m_account.holding(instrument, order.positionIdx))
            bookDeal(m_account, *holding, order, deal);
    } else {
        order.updatedTime = happening.time;
    }
    if (!order.isOpen())
        m_account.history.orders.push_back(order);
}

void PastActivity::payFunding(qint64 time)
{
    for (Holding &holding : m_account.holdings) {
        const Instrument &instrument = *holding.instrument;
        if (!instrument.isPerpetual() || holding.isFlat() || time % (instrument.fundingHours * kHour * kMinuteMs) != 0)
            continue;
        bookFunding(m_account, holding, m_past.fundingRate(instrument, time),
                    m_past.priceAt(Series::Mark, instrument, time / kMinuteMs), time);
    }
}

void PastActivity::replay()
{
    std::stable_sort(m_happenings.begin(), m_happenings.end(),
                     [](const Happening &a, const Happening &b) { return a.time < b.time; });
    const qint64 step = kFundingStep * kMinuteMs;
    qint64 funding = (m_past.firstMinute() * kMinuteMs / step + 1) * step;
    for (const Happening &happening : m_happenings) {
        for (; funding <= happening.time; funding += step)
            payFunding(funding);
        take(happening);
    }
    for (; funding <= opening() * kMinuteMs; funding += step)
        payFunding(funding);
    settleDeposits();
}

void PastActivity::settleDeposits()
{
    for (const Deposit &deposit : m_deposits) {
        Wallet *wallet = m_account.wallet(deposit.coin);
        const Figure missing = deposit.balance - wallet->balance;
        const Figure steps = rounded(quotient(missing, deposit.step, 8), 0);
        const Figure amount = std::max<Figure>(Decimal(1), steps) * deposit.step;
        LedgerRow &first = m_account.history.ledger[deposit.row];
        first.type = "TRANSFER_IN";
        first.quantity = amount;
        first.cashFlow = amount;
        first.change = amount;
        for (std::size_t i = deposit.row; i < m_account.history.ledger.size(); ++i) {
            LedgerRow &row = m_account.history.ledger[i];
            if (row.coin == deposit.coin)
                row.balance = row.balance + amount;
        }
        wallet->balance = wallet->balance + amount;
    }
}

} // namespace apollo::demo
