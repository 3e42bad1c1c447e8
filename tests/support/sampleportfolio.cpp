// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/sampleportfolio.h"

#include "tests/support/samplemargin.h"

#include <algorithm>
#include <array>

namespace apollo::test {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

namespace {

QString text(const char *literal)
{
    return QString::fromLatin1(literal);
}

/// One position as a line of the table; a column without a value is "".
struct Row {
    Category category;
    const char *symbol;
    int positionIdx;
    Side side;
    const char *size;
    const char *entry;
    const char *breakEven;
    const char *mark;
    const char *value;
    const char *valueUsd;
    const char *leverage;
    const char *liq;
    const char *im;
    const char *mm;
    const char *pnl;
    const char *pnlUsd;
    const char *roi;
    const char *realized;
    const char *total;
    const char *funding;
    const char *takeProfit;
    const char *stopLoss;
    const char *base;
    const char *quote;
    const char *settle;
    const char *tick;
    const char *step;
};

constexpr auto L = Category::Linear;
constexpr auto I = Category::Inverse;
constexpr auto O = Category::Option;
constexpr auto B = Side::Buy;
constexpr auto S = Side::Sell;

// clang-format off
constexpr std::array kRows{
    Row{I, "ETHUSD", 0, B, "5000", "2948.35", "2951.10", "3002.85", "1.66508484", "4998.42", "10", "", "0.16650848", "0.01756665", "0.03077895", "92.40", "0.1848", "-0.00158000", "0.02919895", "-0.00016651", "", "", "ETH", "USD", "ETH", "0.05", "1"},
    Row{L, "BTCPERP", 0, S, "0.150", "62210.0", "62167.2", "62492.5", "9373.8750", "9373.88", "20", "", "468.69", "52.03", "-42.37500", "-42.38", "-0.0904", "6.42", "-35.95500", "1.06", "", "", "BTC", "USDC", "USDC", "0.1", "0.001"},
    Row{L, "BTCUSDT", 0, B, "2.700", "61900.0", "61972.8", "62480.0", "168696.0000", "168696.00", "40", "53473.9", "4217.40", "936.26", "1566.0000", "1566.00", "0.3713", "-174.72", "1391.2800", "-16.87", "64200.0", "60900.0", "BTC", "USDT", "USDT", "0.10", "0.001"},
    Row{L, "DOGEUSDT", 0, S, "60000", "0.17412", "0.17401", "0.16958", "10174.80000", "10174.80", "10", "", "1017.48", "107.34", "272.40000", "272.40", "0.2677", "6.18", "278.58000", "-0.51", "0.15000", "", "DOGE", "USDT", "USDT", "0.00001", "1"},
    Row{L, "ETHUSDT", 0, S, "12.00", "2951.20", "2947.95", "3002.60", "36031.2000", "36031.20", "20", "5006.61", "1801.56", "199.97", "-616.8000", "-616.80", "-0.3424", "39.04", "-577.7600", "3.60", "2780.00", "3150.00", "ETH", "USDT", "USDT", "0.01", "0.01"},
    Row{L, "HYPEUSDT", 0, B, "180.00", "37.412", "37.461", "38.905", "7002.90000", "7002.90", "5", "", "1400.58", "143.91", "268.74000", "268.74", "0.1919", "-8.85", "259.89000", "-0.88", "", "", "HYPE", "USDT", "USDT", "0.001", "0.01"},
    Row{L, "LINKUSDT", 1, B, "100.0", "14.380", "14.391", "14.500", "1450.0000", "1450.00", "10", "", "145.00", "14.50", "12.0000", "12.00", "0.0828", "-1.10", "10.9000", "-0.15", "15.500", "", "LINK", "USDT", "USDT", "0.001", "0.1"},
    Row{L, "LINKUSDT", 2, S, "40.0", "14.200", "14.189", "14.500", "580.0000", "580.00", "10", "", "58.00", "5.80", "-12.0000", "-12.00", "-0.2069", "0.44", "-11.5600", "0.06", "", "15.200", "LINK", "USDT", "USDT", "0.001", "0.1"},
    Row{L, "SOLUSDT", 0, B, "150.0", "138.42", "138.57", "142.16", "21324.000", "21324.00", "10", "", "2132.40", "224.97", "561.000", "561.00", "0.2631", "-22.95", "538.050", "-1.75", "", "132.00", "SOL", "USDT", "USDT", "0.01", "0.1"},
    Row{L, "XRPUSDT", 0, B, "8000", "2.1934", "2.1949", "2.1806", "17444.8000", "17444.80", "10", "", "1744.48", "184.04", "-102.4000", "-102.40", "-0.0587", "-12.06", "-114.4600", "-1.74", "2.4000", "", "XRP", "USDT", "USDT", "0.0001", "1"},
    Row{O, "BTC-25DEC26-70000-C-USDT", 0, B, "0.10", "420.0", "", "450.0", "45.000", "45.00", "", "", "", "", "3.000", "3.00", "", "-0.12", "2.880", "", "", "", "BTC", "USDT", "USDT", "5", "0.01"},
};
// clang-format on

PositionEntry positionOf(const Row &row)
{
    PositionEntry entry;
    Position &reported = entry.reported;
    reported.key = {row.category, text(row.symbol), row.positionIdx};
    reported.side = row.side;
    reported.size = figure(row.size);
    reported.avgPrice = figure(row.entry);
    if (text(row.settle) == QLatin1String("USDC"))
        reported.sessionAvgPrice = reported.avgPrice;
    reported.positionValue =
        row.category == I ? quotient(reported.size, reported.avgPrice, 8) : reported.size * reported.avgPrice;
    reported.leverage = figure(row.leverage);
    reported.markPrice = figure(row.mark);
    reported.liqPrice = figure(row.liq);
    reported.breakEvenPrice = figure(row.breakEven);
    reported.positionIM = figure(row.im);
    reported.positionMM = figure(row.mm);
    reported.unrealizedPnl = figure(row.pnl);
    reported.curRealizedPnl = figure(row.realized);
    reported.cumRealizedPnl = figure(row.realized) + Figure(Decimal::scaled(12345, 2));
    reported.takeProfit = figure(row.takeProfit);
    reported.stopLoss = figure(row.stopLoss);
    if (row.category == O) {
        reported.delta = figure("0.01892175");
        reported.gamma = figure("0.0000037");
        reported.vega = figure("2.31045");
        reported.theta = figure("-1.80733");
    }
    reported.status = PositionStatus::Normal;
    reported.adlRankIndicator = 2;
    reported.riskId = 1;
    reported.riskLimitValue = figure("2000000");
    reported.seq = 8'172'241'025 + row.positionIdx;
    reported.createdTime = sampleTime() - hours(24 * 90);
    reported.openTime = sampleTime() - hours(53);
    reported.updatedTime = sampleTime() - minutes(4);

    PositionValuation &computed = entry.computed;
    computed.markPrice = figure(row.mark);
    computed.lastPrice = figure(row.mark);
    computed.value = figure(row.value);
    computed.valueUsd = figure(row.valueUsd);
    computed.unrealizedPnl = figure(row.pnl);
    computed.unrealizedPnlLast = figure(row.pnl);
    computed.unrealizedPnlUsd = figure(row.pnlUsd);
    computed.roi = figure(row.roi);
    computed.totalPnl = figure(row.total);
    computed.distanceToLiq = quotient(absolute(computed.markPrice - reported.liqPrice), computed.markPrice, 6);
    computed.nextFunding = figure(row.funding);
    if (computed.nextFunding)
        computed.nextFundingTime = UtcTime(sampleTime() - minutes(4) - milliseconds(10'250) + hours(4));
    computed.asOf = sampleTime();
    return entry;
}

void addMarket(Portfolio &portfolio, const Row &row)
{
    const InstrumentKey key{row.category, text(row.symbol)};
    const bool option = row.category == O;
    Instrument instrument;
    instrument.key = key;
    instrument.contractType = option ? QString() : text(row.category == I ? "InversePerpetual" : "LinearPerpetual");
    instrument.status = text("Trading");
    instrument.baseCoin = text(row.base);
    instrument.quoteCoin = text(row.quote);
    instrument.settleCoin = text(row.settle);
    instrument.optionsType = text(option ? "Call" : "");
    instrument.tickSize = figure(row.tick);
    instrument.qtyStep = figure(row.step);
    if (option) {
        instrument.deliveryTime = UtcTime(milliseconds(1'798'185'600'000));
    } else {
        instrument.minLeverage = figure("1");
        instrument.maxLeverage = figure("100.00");
        instrument.fundingInterval = hours(8);
    }
    portfolio.instruments[key] = instrument;

    Ticker ticker;
    ticker.symbol = key.symbol;
    ticker.lastPrice = figure(row.mark);
    ticker.markPrice = figure(row.mark);
    ticker.indexPrice = figure(row.mark);
    ticker.bid1Price = figure(row.mark) - figure(row.tick);
    ticker.ask1Price = figure(row.mark) + figure(row.tick);
    ticker.prevPrice24h = figure(row.entry);
    ticker.price24hPcnt = figure("0.0081");
    if (option) {
        ticker.underlyingPrice = figure("62480.0");
        ticker.markIv = figure("0.4812");
        ticker.delta = figure("0.1892175");
    } else {
        ticker.fundingRate = figure("0.0001");
        ticker.nextFundingTime = UtcTime(sampleTime() - minutes(4) - milliseconds(10'250) + hours(4));
        ticker.fundingInterval = hours(8);
    }
    ticker.updatedAt = sampleTime();
    portfolio.tickers[key] = ticker;
}

void addCoin(Portfolio &portfolio, const char *coin, const char *wallet, const char *pnl, const char *option,
             const char *index, const char *usdValue)
{
    CoinEntry entry;
    CoinBalance &reported = entry.reported;
    reported.coin = text(coin);
    reported.walletBalance = figure(wallet);
    reported.unrealizedPnl = figure(pnl);
    reported.equity = figure(wallet) + figure(pnl) + figure(option);
    reported.usdValue = figure(usdValue);
    reported.locked = figure("0");
    reported.borrowAmount = figure("0");
    reported.spotBorrow = figure("0.00");
    reported.accruedInterest = figure("0");
    reported.totalOrderIM = figure("0");
    reported.totalPositionIM = figure("0");
    reported.totalPositionMM = figure("0");
    reported.cumRealizedPnl = figure("-171.68");
    reported.bonus = figure("0");
    reported.marginCollateral = true;
    reported.collateralSwitch = true;
    entry.computed.usdIndexPrice = figure(index);
    entry.computed.unrealizedPnl = figure(pnl);
    entry.computed.optionValue = figure(option);
    entry.computed.equity = reported.equity;
    entry.computed.usdValue = figure(usdValue);
    portfolio.coins.push_back(entry);
}

void addOrder(Portfolio &portfolio, int number, const char *symbol, Side side, const char *price, const char *qty,
              const char *trigger, const char *stopType)
{
    Order order;
    order.instrument = {L, text(symbol)};
    order.orderId = QStringLiteral("6f1c2a58-0d3e-4c77-9b1a-00000000%1").arg(number, 4, 10, QLatin1Char('0'));
    order.orderLinkId = number % 2 == 0 ? QStringLiteral("grid-%1").arg(number) : QString();
    order.side = side;
    order.price = figure(price);
    order.orderType = text(order.price ? "Limit" : "Market");
    order.triggerPrice = figure(trigger);
    order.orderStatus = text(order.triggerPrice ? "Untriggered" : "New");
    order.timeInForce = text(order.price ? "GTC" : "IOC");
    order.stopOrderType = text(stopType);
    order.triggerBy = text(order.triggerPrice ? "MarkPrice" : "");
    order.createType = text("CreateByUser");
    order.rejectReason = text("EC_NoError");
    order.triggerDirection = order.triggerPrice ? (side == S ? 1 : 2) : 0;
    order.qty = figure(qty);
    order.leavesQty = figure(qty);
    order.cumExecQty = figure("0");
    order.cumExecValue = figure("0");
    order.reduceOnly = order.triggerPrice.has_value();
    order.closeOnTrigger = order.reduceOnly;
    order.createdTime = sampleTime() - minutes(10 * number);
    order.updatedTime = sampleTime() - minutes(5 * number);
    portfolio.orders.push_back(order);
}

void addExecutions(Portfolio &portfolio)
{
    for (int number = 0; number < 14; ++number) {
        Execution fill;
        fill.instrument = {L, text("BTCUSDT")};
        fill.execId = QStringLiteral("a34b1f02-77c1-5e0d-8d1f-00000000%1").arg(number, 4, 10, QLatin1Char('0'));
        fill.orderId = text("6f1c2a58-0d3e-4c77-9b1a-000000000099");
        fill.side = number % 3 == 2 ? S : B;
        fill.execType = text(number == 5 ? "Funding" : "Trade");
        fill.feeCurrency = text("USDT");
        fill.execPrice = Decimal::scaled(619'000 + 25 * number, 1);
        fill.execQty = figure("0.100");
        fill.execValue = fill.execPrice * fill.execQty;
        fill.execFee = figure(number % 4 == 0 ? "-0.61900000" : "3.40450000");
        fill.execPnl = figure("0");
        fill.closedSize = figure("0");
        fill.isMaker = number % 4 == 0;
        fill.seq = 8'172'240'000 - number;
        fill.execTime = sampleTime() - minutes(7 * number + 1);
        portfolio.executions.push_back(fill);
    }
}

} // namespace

Figure figure(const char *text)
{
    const std::string_view view(text);
    if (view.empty())
        return std::nullopt;
    const Result<Decimal> value = Decimal::parse(view);
    if (!value)
        qFatal("not a figure: %s", text);
    return *value;
}

UtcTime sampleTime()
{
    return UtcTime(milliseconds(1'795'176'250'250));
}

Portfolio samplePortfolio()
{
    Portfolio portfolio;
    portfolio.accountName = text("Main");
    portfolio.uid = text("24600135");
    portfolio.environment = Environment::Mainnet;
    portfolio.info = {AccountMode::Uta2, MarginMode::Cross, false, sampleTime() - hours(24 * 30)};
    portfolio.summary = {text("UNIFIED"),    figure("26674.89"), figure("24630.93"), figure("26629.89"),
                         figure("12800.43"), figure("1998.96"),  figure("13559.43"), figure("1941.32"),
                         figure("0.5092"),   figure("0.0729"),   sampleTime()};
    AccountValuation &valuation = portfolio.valuation;
    valuation.totalEquity = figure("26674.89");
    valuation.totalWalletBalance = figure("24630.93");
    valuation.totalPerpUPL = figure("1998.96");
    valuation.totalMarginBalance = figure("26629.89");
    valuation.asOf = sampleTime();
    for (const Row &row : kRows) {
        portfolio.positions.push_back(positionOf(row));
        addMarket(portfolio, row);
    }
    std::sort(portfolio.positions.begin(), portfolio.positions.end(),
              [](const auto &a, const auto &b) { return a.reported.key < b.reported.key; });

    addCoin(portfolio, "BTC", "0.08000000", "0", "0", "62495.00", "4999.60");
    addCoin(portfolio, "ETH", "1.00000000", "0.03077895", "0", "3002.05", "3094.45");
    addCoin(portfolio, "SOL", "4.00000000", "0", "0", "150.00", "600.00");
    addCoin(portfolio, "USDC", "3131.23", "-42.375", "0", "1.00", "3088.85");
    addCoin(portfolio, "USDT", "12898.05", "1948.94", "45.00", "1.00", "14891.99");

    addOrder(portfolio, 1, "BTCUSDT", B, "61200.0", "0.100", "", "");
    addOrder(portfolio, 2, "BTCUSDT", S, "64800.0", "0.500", "", "");
    addOrder(portfolio, 3, "ETHUSDT", B, "", "12.00", "2780.00", "TakeProfit");
    addOrder(portfolio, 4, "ETHUSDT", B, "", "12.00", "3150.00", "StopLoss");
    addOrder(portfolio, 5, "SOLUSDT", S, "", "150.0", "132.00", "StopLoss");
    addOrder(portfolio, 6, "XRPUSDT", S, "2.4000", "8000", "", "");
    addOrder(portfolio, 7, "DOGEUSDT", B, "0.15000", "60000", "", "");
    addExecutions(portfolio);

    for (const auto &[coin, index] :
         {std::pair("BTC", "62495.00"), std::pair("ETH", "3002.05"), std::pair("SOL", "150.00")}) {
        Ticker spot;
        spot.symbol = text(coin) + QStringLiteral("USDT");
        spot.lastPrice = figure(index);
        spot.usdIndexPrice = figure(index);
        spot.updatedAt = sampleTime();
        portfolio.tickers[{Category::Spot, spot.symbol}] = spot;
    }

    for (int second = 300; second >= 0; --second) {
        // A small wave around today's equity, in cents.
        const int cents = (second * 37) % 900 - (second * 11) % 400;
        portfolio.equityRun.push_back({sampleTime() - seconds(second),
                                       Decimal::scaled(2'667'489 - (second ? cents : 0), 2),
                                       Figure(Decimal::scaled(199'896 - (second ? cents : 0), 2))});
    }
    for (const Section section : {Section::AccountInfo, Section::Wallet, Section::Positions, Section::Orders,
                                  Section::Instruments, Section::Tickers})
        portfolio.sections[section] = {SectionStatus::State::Complete, {}, 0, sampleTime()};
    const AccountSummary &summary = portfolio.summary;
    portfolio.reconciliation = Reconciliation{
        sampleTime(),
        {{text("totalEquity"), summary.totalEquity, summary.totalEquity, figure("0.00")},
         {text("totalWalletBalance"), summary.totalWalletBalance, summary.totalWalletBalance, figure("0.00")},
         {text("totalPerpUPL"), summary.totalPerpUPL, summary.totalPerpUPL, figure("0.00")},
         {text("totalMarginBalance"), summary.totalMarginBalance, summary.totalMarginBalance, figure("0.00")}},
        {}};
    addSampleMargin(portfolio);
    portfolio.asOf = sampleTime();
    return portfolio;
}

Portfolio samplePartialPortfolio()
{
    Portfolio portfolio = samplePortfolio();
    portfolio.orders.clear();
    SectionStatus &orders = portfolio.sections[Section::Orders];
    orders = {SectionStatus::State::Failed,
              {Error(ErrorKind::RateLimit, 10006, text("/v5/order/realtime"), text("Too many visits!"))},
              0,
              std::nullopt};
    SectionStatus &positions = portfolio.sections[Section::Positions];
    positions.state = SectionStatus::State::Partial;
    positions.missing = {Error(ErrorKind::Timeout, 0, text("/v5/position/list"), text("no answer within 10 s"))};
    positions.rejectedRows = 2;
    portfolio.summary.totalAvailableBalance = std::nullopt;
    portfolio.summary.accountIMRate = std::nullopt;
    portfolio.positions.front().reported.leverage = std::nullopt;
    portfolio.positions.front().computed = {};
    portfolio.coins.front().computed = {};
    portfolio.reconciliation = std::nullopt;
    return portfolio;
}

} // namespace apollo::test
