// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/readingsections.h"

#include "core/domain/wirenames.h"

#include <algorithm>
#include <array>

namespace apollo {

namespace {

constexpr int kUpgradeInProgress = 3100197;
constexpr int kHttpNotFound = 404;

/// Gathers the parts of one section.
class SectionBuilder {
public:
    explicit SectionBuilder(bool classic)
        : m_classic(classic)
    {
    }

    void arrived(std::optional<UtcTime> time, int rejectedRows)
    {
        ++m_arrived;
        m_status.rejectedRows += rejectedRows;
        m_status.asOf = std::max(m_status.asOf, time);
    }

    void failed(const Error &error)
    {
        if (isNotServed(error, m_classic))
            ++m_notServed;
        else
            m_status.missing.push_back(error);
    }

    [[nodiscard]] SectionStatus status() const
    {
        using State = SectionStatus::State;
        SectionStatus result = m_status;
        if (!m_status.missing.empty())
            result.state = m_arrived > 0 ? State::Partial : State::Failed;
        else
            result.state = m_arrived == 0 && m_notServed > 0 ? State::NotApplicable : State::Complete;
        return result;
    }

private:
    SectionStatus m_status;
    bool m_classic;
    int m_arrived = 0;
    int m_notServed = 0;
};

template <typename List>
SectionStatus listSection(const std::vector<List> &lists, bool classic)
{
    SectionBuilder builder(classic);
    for (const List &list : lists) {
        if (list.rows)
            builder.arrived(list.rows->time, list.rows->rejectedRows);
        else
            builder.failed(list.rows.error());
    }
    return builder.status();
}

/// The errors of the parts that carry the account, and whether any part arrived.
struct Outcome {
    std::vector<Error> errors;
    bool anyArrived = false;

    template <typename T>
    void add(const Result<T> &part)
    {
        if (part)
            anyArrived = true;
        else
            errors.push_back(part.error());
    }
};

Outcome outcomeOf(const AccountReading &reading)
{
    Outcome outcome;
    if (reading.info)
        outcome.add(*reading.info);
    if (reading.wallet)
        outcome.add(*reading.wallet);
    for (const auto &list : reading.positions)
        outcome.add(list.rows);
    for (const auto &list : reading.orders)
        outcome.add(list.rows);
    return outcome;
}

} // namespace

bool isNotServed(const Error &error, bool classic)
{
    if (error.kind() == ErrorKind::AccountMode)
        return error.code() != kUpgradeInProgress;
    return classic && error.kind() == ErrorKind::Http && error.code() == kHttpNotFound;
}

bool isClassic(const AccountReading &reading, AccountMode known)
{
    if (reading.info && *reading.info)
        return (*reading.info)->mode == AccountMode::Classic;
    if (known != AccountMode::Unknown)
        return known == AccountMode::Classic;
    return reading.keyInfo && *reading.keyInfo && !(*reading.keyInfo)->uta;
}

std::map<Section, SectionStatus> sectionsOf(const AccountReading &reading, AccountMode known)
{
    const bool classic = isClassic(reading, known);
    std::map<Section, SectionStatus> sections;
    if (reading.info) {
        SectionBuilder info(classic);
        if (*reading.info)
            info.arrived(reading.time, 0);
        else
            info.failed(reading.info->error());
        sections[Section::AccountInfo] = info.status();
    }
    if (reading.wallet) {
        SectionBuilder wallet(classic);
        if (*reading.wallet)
            wallet.arrived((*reading.wallet)->summary.asOf, (*reading.wallet)->rejectedRows);
        else
            wallet.failed(reading.wallet->error());
        sections[Section::Wallet] = wallet.status();
    }
    if (!reading.positions.empty())
        sections[Section::Positions] = listSection(reading.positions, classic);
    if (!reading.orders.empty())
        sections[Section::Orders] = listSection(reading.orders, classic);
    return sections;
}

std::map<Section, SectionStatus> sectionsOf(const MarketReading &reading)
{
    const auto section = [&reading](bool anyArrived, const std::vector<Error> &errors) {
        SectionBuilder builder(false);
        if (anyArrived)
            builder.arrived(reading.time, 0);
        for (const Error &error : errors)
            builder.failed(error);
        return builder.status();
    };
    return {{Section::Instruments, section(!reading.instruments.empty(), reading.instrumentErrors)},
            {Section::Tickers, section(!reading.tickers.empty(), reading.tickerErrors)}};
}

std::map<Section, SectionStatus> sectionsOf(const HistoryReading &reading, bool classic)
{
    std::map<Section, SectionStatus> sections;
    if (!reading.executions.empty())
        sections[Section::Executions] = listSection(reading.executions, classic);
    if (!reading.orders.empty())
        sections[Section::OrderHistory] = listSection(reading.orders, classic);
    if (reading.greeks) {
        SectionBuilder greeks(classic);
        if (*reading.greeks)
            greeks.arrived((*reading.greeks)->time, (*reading.greeks)->rejectedRows);
        else
            greeks.failed(reading.greeks->error());
        sections[Section::Greeks] = greeks.status();
    } else if (classic) {
        sections[Section::Greeks].state = SectionStatus::State::NotApplicable;
    }
    return sections;
}

std::map<Section, SectionStatus> sectionsOf(const RulesReading &reading, bool classic)
{
    SectionBuilder builder(classic);
    if (reading.answers > 0)
        builder.arrived(reading.time, reading.rejectedRows);
    for (const Error &error : reading.errors)
        builder.failed(error);
    SectionStatus status = builder.status();
    if (classic && reading.answers == 0 && reading.errors.empty())
        status.state = SectionStatus::State::NotApplicable; // it holds nothing that margin rules would be for
    return {{Section::MarginRules, status}};
}

bool accountIsComplete(const Portfolio &portfolio)
{
    constexpr std::array account{Section::AccountInfo, Section::Wallet,      Section::Positions,
                                 Section::Orders,      Section::Instruments, Section::Tickers};
    return !portfolio.sections.empty() && std::ranges::all_of(account, [&portfolio](Section section) {
        const auto found = portfolio.sections.find(section);
        return found == portfolio.sections.end() || found->second.state == SectionStatus::State::Complete
            || found->second.state == SectionStatus::State::NotApplicable;
    });
}

Error named(const Error &error, Category category, const QString &coin)
{
    const std::string_view name = toWire(category);
    QString where = error.where() + QLatin1Char(' ') + QString::fromLatin1(name.data(), qsizetype(name.size()));
    if (!coin.isEmpty())
        where += QLatin1Char(' ') + coin;
    return Error(error.kind(), error.code(), where, error.detail(), error.retryAfter());
}

std::optional<Error> refusalOf(const AccountReading &reading)
{
    const Outcome outcome = outcomeOf(reading);
    for (const Error &error : outcome.errors) {
        if (needsAttention(error.kind()))
            return error;
    }
    const bool nothing = !outcome.anyArrived && !outcome.errors.empty()
        && std::all_of(outcome.errors.begin(), outcome.errors.end(),
                       [](const Error &error) { return isNoContact(error.kind()); });
    return nothing ? std::optional(outcome.errors.front()) : std::nullopt;
}

bool isNoContact(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Timeout || kind == ErrorKind::Tls || kind == ErrorKind::Http
        || kind == ErrorKind::IpBan || kind == ErrorKind::Server;
}

bool needsAttention(ErrorKind kind)
{
    return kind == ErrorKind::Authentication || kind == ErrorKind::IpAddress || kind == ErrorKind::Region;
}

} // namespace apollo
