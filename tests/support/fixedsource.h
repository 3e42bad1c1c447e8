// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"

#include <QPointer>

#include <utility>

namespace apollo::test {

/// A source whose portfolio, state and price history a test decides, and that counts what is asked of it.
class FixedSource final : public PortfolioSource {
public:
    /// A question for candles that waits for its answer.
    struct Question {
        CandleQuery query;
        QPointer<QObject> context;
        CandleHandler handler;
    };

    FixedSource(Portfolio portfolio, SourceState state)
        : data(std::move(portfolio))
        , current(std::move(state))
    {
    }
    /// Live.
    explicit FixedSource(Portfolio portfolio = {})
        : data(std::move(portfolio))
    {
        current.kind = SourceState::Kind::Live;
    }

    [[nodiscard]] const Portfolio &portfolio() const override { return data; }
    [[nodiscard]] const SourceState &state() const override { return current; }
    [[nodiscard]] ConnectionFigures connection() const override { return m_connection; }
    void refresh() override { ++refreshes; }
    void retryNow() override { ++retries; }
    [[nodiscard]] bool hasPriceHistory() const override { return hasHistory; }
    void readCandles(const CandleQuery &query, QObject *context, CandleHandler handler) override
    {
        questions.push_back({query, context, std::move(handler)});
        if (candlesFor)
            QMetaObject::invokeMethod(
                context, [this, at = questions.size() - 1] { answer(at, candlesFor(questions[at].query)); },
                Qt::QueuedConnection);
    }

    /// Answers a question, unless who asked is gone.
    void answer(std::size_t question, const Result<std::vector<Candle>> &candles)
    {
        const Question asked = questions[question];
        if (asked.context)
            asked.handler(candles);
    }

    /// Says that everything changed.
    void setPortfolio(Portfolio portfolio)
    {
        data = std::move(portfolio);
        tellAll();
    }
    void setState(SourceState state)
    {
        current = std::move(state);
        Q_EMIT stateChanged();
    }
    void setKind(SourceState::Kind kind)
    {
        current.kind = kind;
        Q_EMIT stateChanged();
    }
    void setConnection(ConnectionFigures connection) { m_connection = std::move(connection); }

    void tell(const PortfolioChanges &changes) { Q_EMIT changed(changes); }
    void tellPositions(std::vector<PositionKey> keys)
    {
        PortfolioChanges changes;
        changes.positions = true;
        changes.positionKeys = std::move(keys);
        Q_EMIT changed(changes);
    }
    void tellPositionSet()
    {
        PortfolioChanges changes;
        changes.positions = true;
        changes.positionSet = true;
        Q_EMIT changed(changes);
    }
    void tellAll()
    {
        const PortfolioChanges all = PortfolioChanges::everything();
        Q_EMIT changed(all);
    }

    Portfolio data;
    SourceState current;
    int refreshes = 0;
    int retries = 0;
    bool hasHistory = false;
    std::vector<Question> questions;
    /// Answers every question through the event loop, when set.
    std::function<Result<std::vector<Candle>>(const CandleQuery &)> candlesFor;

private:
    ConnectionFigures m_connection;
};

} // namespace apollo::test
