// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/reply.h"
#include "core/bybit/parse/rows.h"

namespace apollo::bybit {

namespace json {

namespace {

constexpr FieldTable kCoinFields{
    Field<CoinBalance>{"accruedInterest", &take<&CoinBalance::accruedInterest>},
    Field<CoinBalance>{"bonus", &take<&CoinBalance::bonus>},
    Field<CoinBalance>{"borrowAmount", &take<&CoinBalance::borrowAmount>},
    Field<CoinBalance>{"coin", &take<&CoinBalance::coin>},
    Field<CoinBalance>{"collateralSwitch", &take<&CoinBalance::collateralSwitch>},
    Field<CoinBalance>{"cumRealisedPnl", &take<&CoinBalance::cumRealizedPnl>},
    Field<CoinBalance>{"equity", &take<&CoinBalance::equity>},
    Field<CoinBalance>{"locked", &take<&CoinBalance::locked>},
    Field<CoinBalance>{"marginCollateral", &take<&CoinBalance::marginCollateral>},
    Field<CoinBalance>{"spotBorrow", &take<&CoinBalance::spotBorrow>},
    Field<CoinBalance>{"totalOrderIM", &take<&CoinBalance::totalOrderIM>},
    Field<CoinBalance>{"totalPositionIM", &take<&CoinBalance::totalPositionIM>},
    Field<CoinBalance>{"totalPositionMM", &take<&CoinBalance::totalPositionMM>},
    Field<CoinBalance>{"unrealisedPnl", &take<&CoinBalance::unrealizedPnl>},
    Field<CoinBalance>{"usdValue", &take<&CoinBalance::usdValue>},
    Field<CoinBalance>{"walletBalance", &takeEssential<&CoinBalance::walletBalance>},
};

Outcome readCoin(Value &value, CoinBalance &coin)
{
    const Outcome outcome = readObject(coin, value, kCoinFields);
    return outcome == Outcome::Ok && coin.coin.isEmpty() ? Outcome::Rejected : outcome;
}

template <auto Member>
Outcome takeTotal(Wallet &wallet, Value &value)
{
    return take<Member>(wallet.summary, value);
}

constexpr FieldTable kAccountFields{
    Field<Wallet>{"accountIMRate", &takeTotal<&AccountSummary::accountIMRate>},
    Field<Wallet>{"accountMMRate", &takeTotal<&AccountSummary::accountMMRate>},
    Field<Wallet>{"accountType", &takeTotal<&AccountSummary::accountType>},
    Field<Wallet>{
        "coin",
        [](Wallet &wallet, Value &value) { return readRows(value, wallet.coins, wallet.rejectedRows, &readCoin); }},
    Field<Wallet>{"totalAvailableBalance", &takeTotal<&AccountSummary::totalAvailableBalance>},
    Field<Wallet>{"totalEquity", &takeTotal<&AccountSummary::totalEquity>},
    Field<Wallet>{"totalInitialMargin", &takeTotal<&AccountSummary::totalInitialMargin>},
    Field<Wallet>{"totalMaintenanceMargin", &takeTotal<&AccountSummary::totalMaintenanceMargin>},
    Field<Wallet>{"totalMarginBalance", &takeTotal<&AccountSummary::totalMarginBalance>},
    Field<Wallet>{"totalPerpUPL", &takeTotal<&AccountSummary::totalPerpUPL>},
    Field<Wallet>{"totalWalletBalance", &takeTotal<&AccountSummary::totalWalletBalance>},
};

} // namespace

Outcome readWallet(Value &accounts, Wallet &wallet)
{
    std::vector<Wallet> wallets;
    int unreadable = 0;
    const Outcome outcome = readRows(accounts, wallets, unreadable,
                                     [](Value &value, Wallet &row) { return readObject(row, value, kAccountFields); });
    if (outcome != Outcome::Ok)
        return outcome;
    if (wallets.empty())
        return Outcome::Rejected;
    wallet = std::move(wallets.front());
    wallet.rejectedRows += unreadable + static_cast<int>(wallets.size()) - 1;
    return Outcome::Ok;
}

} // namespace json

Result<Wallet> WalletBalanceRequest::parse(const QByteArray &body) const
{
    using namespace json;
    struct Draft {
        Wallet wallet;
        bool hasList = false;
    };
    static constexpr FieldTable kFields{
        Field<Draft>{"list",
                     [](Draft &draft, Value &value) {
                         draft.hasList = true;
                         return readWallet(value, draft.wallet);
                     }},
    };
    Draft draft;
    const Result<Envelope> envelope = readReply(body, endpoint(), [&draft](Value &result) {
        const Outcome outcome = readObject(draft, result, kFields);
        return outcome == Outcome::Ok && !draft.hasList ? Outcome::Rejected : outcome;
    });
    if (!envelope)
        return fail(envelope.error());
    draft.wallet.summary.asOf = envelope->time;
    return std::move(draft.wallet);
}

} // namespace apollo::bybit
