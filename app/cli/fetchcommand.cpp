// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fetchcommand.h"

#include "app/words.h"
#include "core/bybit/rest/guardednetwork.h"
#include "core/bybit/rest/restclient.h"
#include "core/portfolio/portfoliofetch.h"

#include <algorithm>
#include <array>

namespace apollo::cli {

namespace {

/// The sections that belong to the account; market data alone shows nobody anything.
constexpr std::array kAccountSections{Section::AccountInfo, Section::Wallet, Section::Positions, Section::Orders};

QString nameOf(Section section)
{
    switch (section) {
    case Section::AccountInfo: return FetchCommand::tr("Account settings");
    case Section::Wallet: return FetchCommand::tr("Balances");
    case Section::Positions: return FetchCommand::tr("Positions");
    case Section::Orders: return FetchCommand::tr("Open orders");
    case Section::Instruments: return FetchCommand::tr("Instruments");
    case Section::Tickers: return FetchCommand::tr("Prices");
    case Section::Executions: return FetchCommand::tr("Fills");
    case Section::OrderHistory: return FetchCommand::tr("Order history");
    case Section::MarginRules: return FetchCommand::tr("Margin rules");
    case Section::Greeks: return FetchCommand::tr("Option greeks");
    }
    return {};
}

} // namespace

/// What must live while the account is read, in the order in which it is built.
struct FetchCommand::Session {
    Session(OpenedSource source, const Clock &clock)
        : opened(std::move(source))
        , client(options(opened), network, clock, &opened.credentials)
        , fetch(client, clock)
    {
    }

    static bybit::RestClient::Options options(const OpenedSource &source)
    {
        bybit::RestClient::Options options;
        options.baseUrl = source.hosts.rest;
        options.limits.callsPerSecond = source.callsPerSecond;
        options.recorder = source.recorder.get();
        return options;
    }

    OpenedSource opened;
    bybit::GuardedNetwork network;
    bybit::RestClient client;
    PortfolioFetch fetch;
};

FetchCommand::FetchCommand(const Context &context, SourceSpec source)
    : SourceCommand(context, std::move(source))
{
}

FetchCommand::~FetchCommand() = default;

void FetchCommand::opened(OpenedSource opened)
{
    m_session = std::make_unique<Session>(std::move(opened), context().clock);
    connect(&m_session->fetch, &PortfolioFetch::finished, this,
            [this](const Portfolio &portfolio) { received(portfolio); });
    m_session->fetch.start();
}

void FetchCommand::received(Portfolio portfolio)
{
    portfolio.accountName = m_session->opened.accountName;
    portfolio.environment = m_session->opened.environment;

    // Nothing of the account arrived: the first reason says it all.
    const bool nothing = std::all_of(kAccountSections.begin(), kAccountSections.end(), [&](Section section) {
        const auto found = portfolio.sections.find(section);
        return found == portfolio.sections.end() || found->second.state == SectionStatus::State::Failed;
    });
    if (nothing) {
        for (const Section section : kAccountSections) {
            const auto found = portfolio.sections.find(section);
            if (found != portfolio.sections.end() && !found->second.missing.empty()) {
                Q_EMIT finished(context().console.complain(found->second.missing.front()));
                return;
            }
        }
    }
    fetched(portfolio);
}

ExitCode FetchCommand::reportMissing(const Portfolio &portfolio)
{
    ExitCode code = ExitCode::Ok;
    for (const auto &[section, status] : portfolio.sections) {
        // One list may be asked for in several parts that all fail alike: each reason is told once.
        QStringList reasons;
        for (const Error &error : status.missing)
            reasons << sentenceOf(error);
        if (status.rejectedRows > 0)
            reasons << tr("%n row(s) could not be read and are left out.", nullptr, status.rejectedRows);
        reasons.removeDuplicates();
        for (const QString &reason : reasons) {
            context().console.complain(QStringLiteral("%1: %2").arg(nameOf(section), reason));
            code = ExitCode::Partial;
        }
    }
    return code;
}

} // namespace apollo::cli
