// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/samplemargin.h"

#include "tests/support/sampleportfolio.h"

namespace apollo::test {

namespace {

using std::chrono::minutes;

QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

Decimal decimal(const char *number)
{
    return figure(number).value();
}

void addRules(Portfolio &portfolio)
{
    const UtcTime readAt = sampleTime() - minutes(12);
    MarginRules &rules = portfolio.rules;
    for (const PositionEntry &entry : portfolio.positions) {
        const PositionKey &key = entry.reported.key;
        if (key.category == Category::Option)
            continue;
        const InstrumentKey instrument{key.category, key.symbol};
        const bool inverse = key.category == Category::Inverse;
        rules.riskTables[instrument] = {
            {{1, decimal(inverse ? "150" : "200000"), decimal("0.005"), decimal("0.01"), decimal("100.00"), Decimal()},
             {2, decimal(inverse ? "300" : "1000000"), decimal("0.01"), decimal("0.02"), decimal("50.00"),
              decimal(inverse ? "0.75" : "1000")}},
            readAt};
        rules.feeRates[instrument] = {decimal("0.00055"), decimal("0.0002"), readAt};
    }
    for (const auto &[coin, ratio] :
         {std::pair("BTC", "0.95"), std::pair("ETH", "0.95"), std::pair("SOL", "0.9"), std::pair("USDC", "0.99")}) {
        rules.collateralTables[text(coin)] = {
            {{Decimal(), figure("1000"), decimal(ratio)}, {decimal("1000"), std::nullopt, decimal("0")}}, readAt};
    }
    rules.collateralTables[text("USDT")] = {{{Decimal(), std::nullopt, decimal("1")}}, readAt};
    for (const CoinEntry &entry : portfolio.coins) {
        CollateralInfo info;
        info.currency = entry.reported.coin;
        info.hourlyBorrowRate = figure("0.00000147");
        info.maxBorrowingAmount = figure("3");
        info.freeBorrowAmount = figure("0");
        info.borrowAmount = figure("0");
        info.availableToBorrow = figure("3");
        info.borrowable = true;
        info.marginCollateral = true;
        info.collateralSwitch = true;
        info.asOf = readAt;
        rules.collateral[info.currency] = info;
    }
}

/// What Bybit reports, a little moved, as two readings some milliseconds apart would be.
Figure moved(const Figure &reported)
{
    const Figure by = reported * decimal("1.0002");
    return by ? rounded(by, reported->scale()) : by;
}

void addComputedMargin(Portfolio &portfolio)
{
    Reconciliation &reconciliation = *portfolio.reconciliation;
    for (PositionEntry &entry : portfolio.positions) {
        const Position &reported = entry.reported;
        PositionValuation &computed = entry.computed;
        computed.positionIM = moved(reported.positionIM);
        computed.positionMM = moved(reported.positionMM);
        computed.marginGap = MarginGap::None;
        const auto compare = [&](const char *name, const Figure &theirs, const Figure &ours) {
            reconciliation.positions.push_back({reported.key, {text(name), theirs, ours, ours - theirs}});
        };
        compare("positionIM", reported.positionIM, computed.positionIM);
        compare("positionMM", reported.positionMM, computed.positionMM);
    }
    for (CoinEntry &entry : portfolio.coins) {
        CoinValuation &computed = entry.computed;
        const Decimal ratio = portfolio.rules.collateralTables[entry.reported.coin].tiers.front().ratio;
        computed.marginValue = rounded(computed.usdValue * ratio, 2);
        computed.haircut = computed.usdValue - computed.marginValue;
        computed.positionIM = entry.reported.totalPositionIM;
        computed.positionMM = entry.reported.totalPositionMM;
    }
    AccountValuation &account = portfolio.valuation;
    account.totalHaircut = figure("495.60");
    account.totalEquityAfterHaircut = figure("26179.29");
    account.totalInitialMargin = figure("13560.07");
    account.totalMaintenanceMargin = figure("1941.71");
    account.totalAvailableBalance = figure("12574.22");
    account.accountIMRate = figure("0.5188");
    account.accountMMRate = figure("0.0743");
    account.leverage = figure("10.31");
    account.marginGap = MarginGap::None;
    const AccountSummary &summary = portfolio.summary;
    const auto compare = [&](const char *name, const Figure &theirs, const Figure &ours) {
        reconciliation.items.push_back({text(name), theirs, ours, ours - theirs});
    };
    compare("totalInitialMargin", summary.totalInitialMargin, account.totalInitialMargin);
    compare("totalMaintenanceMargin", summary.totalMaintenanceMargin, account.totalMaintenanceMargin);
    compare("totalAvailableBalance", summary.totalAvailableBalance, account.totalAvailableBalance);
    compare("accountIMRate", summary.accountIMRate, account.accountIMRate);
    compare("accountMMRate", summary.accountMMRate, account.accountMMRate);
}

void addOrderHistory(Portfolio &portfolio)
{
    const std::pair<const char *, const char *> kEnds[] = {
        {"Filled", "EC_NoError"}, {"Cancelled", "EC_PerCancelRequest"}, {"Rejected", "EC_PostOnlyWillTakeLiquidity"}};
    for (int number = 0; number < 6; ++number) {
        Order order;
        order.instrument = {Category::Linear, text(number % 2 ? "ETHUSDT" : "BTCUSDT")};
        order.orderId = QStringLiteral("9d0e11c4-52b7-4f9e-a1aa-00000000%1").arg(number, 4, 10, QLatin1Char('0'));
        order.side = number % 3 ? Side::Buy : Side::Sell;
        order.orderType = text("Limit");
        order.orderStatus = text(kEnds[number % 3].first);
        order.rejectReason = text(kEnds[number % 3].second);
        order.cancelType = text(number % 3 == 1 ? "CancelByUser" : "UNKNOWN");
        order.createType = text("CreateByUser");
        order.timeInForce = text(number % 3 == 2 ? "PostOnly" : "GTC");
        order.price = figure(number % 2 ? "2960.10" : "61880.0");
        order.qty = figure("0.250");
        const bool filled = number % 3 == 0;
        order.avgPrice = filled ? order.price : std::nullopt;
        order.leavesQty = figure("0");
        order.cumExecQty = figure(filled ? "0.250" : "0");
        order.cumExecValue = filled ? order.price * order.qty : figure("0");
        order.cumExecFee = filled ? order.cumExecValue * figure("0.0002") : figure("0");
        order.createdTime = sampleTime() - minutes(60 * number + 90);
        order.updatedTime = sampleTime() - minutes(60 * number + 30);
        portfolio.orderHistory.push_back(order);
    }
}

} // namespace

void addSampleMargin(Portfolio &portfolio)
{
    addRules(portfolio);
    addComputedMargin(portfolio);
    addOrderHistory(portfolio);
    portfolio.greeks[text("BTC")] = {text("BTC"), figure("0.18921750"), figure("0.00000120"), figure("31.20450000"),
                                     figure("-12.88010000")};
    for (const Section section : {Section::Executions, Section::OrderHistory, Section::MarginRules, Section::Greeks})
        portfolio.sections[section] = {SectionStatus::State::Complete, {}, 0, sampleTime()};
    for (Execution &fill : portfolio.executions) {
        fill.orderType = text(fill.isMaker ? "Limit" : "Market");
        fill.createType = text("CreateByUser");
        fill.orderPrice = fill.execPrice;
        fill.orderQty = fill.execQty;
        fill.leavesQty = figure("0");
        fill.feeRate = figure(fill.isMaker ? "-0.0001" : "0.00055");
        fill.markPrice = fill.execPrice;
    }
}

} // namespace apollo::test
