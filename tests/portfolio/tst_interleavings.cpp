// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/portfolio/portfolioreducer.h"

#include "tests/portfolio/rows.h"

#include <algorithm>
#include <random>

using namespace apollo;
using namespace apollo::test;

namespace {

using Event = std::function<void(PortfolioReducer &)>;

/// A short history of an account as a list of events in true order: stream messages of hedge legs, orders, coins and
/// executions, and REST readings of the state in between.
class History {
public:
    explicit History(std::mt19937 &random)
        : m_random(random)
    {
        for (int step = 0; step < 24; ++step) {
            m_now += 1 + pick(9'000);
            switch (pick(6)) {
            case 0:
            case 1: movePosition(); break;
            case 2: moveOrder(); break;
            case 3: moveCoin(); break;
            case 4: fill(); break;
            case 5: readEverything(); break;
            }
        }
    }

    std::vector<Event> events;

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    void say(const bybit::StreamFrame &frame)
    {
        events.push_back([frame](PortfolioReducer &reducer) { reducer.apply(frame); });
    }

    void movePosition()
    {
        static const std::array<std::pair<const char *, int>, 4> legs{std::pair{"BTCUSDT", 0}, std::pair{"XRPUSDT", 1},
                                                                      std::pair{"XRPUSDT", 2}, std::pair{"ETHUSDT", 0}};
        const auto &[symbol, idx] = legs[static_cast<std::size_t>(pick(4))];
        Position &held = m_positions[{Category::Linear, QLatin1String(symbol), idx}];
        const bool onlyASetting = !held.isFlat() && pick(4) == 0;
        if (onlyASetting) {
            held.stopLoss = Decimal(pick(1000) + 1);
        } else {
            const bool flat = pick(3) == 0;
            held = row(symbol, idx, flat ? Side::None : (idx == 2 ? Side::Sell : Side::Buy), "0", ++m_seq, 0);
            held.size = flat ? Decimal(0) : Decimal(pick(100) + 1);
        }
        held.updatedTime = at(m_now);
        held.markPrice = Decimal(pick(1000) + 1);
        say(bybit::PositionUpdate{at(m_now), {held}, 0});
    }

    void moveOrder()
    {
        static const std::array<const char *, 3> running{"New", "PartiallyFilled", "Untriggered"};
        static const std::array<const char *, 3> ends{"Filled", "Cancelled", "Deactivated"};
        const QString id = QString::number(m_orders.empty() || pick(2) == 0 ? m_nextOrder++ : pick(m_nextOrder));
        const bool isNew = !m_orders.contains(id);
        if (!isNew && !m_orders[id].isOpen())
            return;
        const bool ends_ = !isNew && pick(2) == 0;
        const Figure filled = isNew ? Figure(Decimal(0)) : m_orders[id].cumExecQty + Decimal(pick(3));
        const std::size_t text = static_cast<std::size_t>(pick(3));
        Order next = order(id.toLatin1().constData(), ends_ ? ends[text] : running[text], m_now);
        next.createdTime = isNew ? at(m_now) : m_orders[id].createdTime;
        next.cumExecQty = filled;
        m_orders[id] = next;
        say(bybit::OrderUpdate{at(m_now), {next}, 0});
    }

    void moveCoin()
    {
        static const std::array<const char *, 3> names{"BTC", "USDT", "ETH"};
        CoinBalance row = balance(names[static_cast<std::size_t>(pick(3))], "1", "1");
        row.walletBalance = row.equity = row.usdValue = Decimal(pick(1000) + 1);
        m_coins[row.coin] = row;
        bybit::Wallet message = wallet({row}, "0", m_now);
        message.summary.totalEquity = Decimal(pick(100'000));
        m_summary = message.summary;
        say(bybit::WalletUpdate{at(m_now), message});
    }

    void fill()
    {
        Execution execution;
        execution.execId = QString::number(m_now);
        execution.execTime = at(m_now - pick(2));
        say(bybit::ExecutionUpdate{at(m_now), {execution}, 0});
    }

    void readEverything()
    {
        AccountReading answers;
        answers.time = at(m_now);
        bybit::Page<Position> positions{{}, {}, 0, at(m_now)};
        for (auto &[key, held] : m_positions) {
            held.markPrice = Decimal(pick(1000) + 1);
            if (!held.isFlat())
                positions.rows.push_back(held);
        }
        answers.positions.push_back({kLinearUsdt, positions});
        bybit::Page<Order> orders{{}, {}, 0, at(m_now)};
        for (const auto &[id, known] : m_orders) {
            if (known.isOpen())
                orders.rows.push_back(known);
        }
        answers.orders.push_back({kLinearUsdt, orders});
        bybit::Wallet complete = wallet({}, "0", m_now);
        complete.summary.totalEquity = m_summary.totalEquity;
        for (const auto &[name, row] : m_coins)
            complete.coins.push_back(row);
        answers.wallet = complete;
        if (pick(5) == 0) // one part fails: nothing may come of it
            answers.positions[0].rows = fail(error(ErrorKind::Timeout));
        events.push_back([answers](PortfolioReducer &reducer) { reducer.apply(answers); });
    }

    std::mt19937 &m_random;
    qint64 m_now = 1'000'000;
    qint64 m_seq = 100;
    int m_nextOrder = 0;
    std::map<PositionKey, Position> m_positions;
    std::map<QString, Order> m_orders;
    std::map<QString, CoinBalance> m_coins;
    AccountSummary m_summary;
};

/// What must not depend on the order of arrival.
QByteArray difference(const Portfolio &a, const Portfolio &b)
{
    if (a.positions != b.positions)
        return "positions";
    if (a.orders != b.orders)
        return "orders";
    if (a.coins != b.coins)
        return "coins";
    if (a.summary != b.summary)
        return "summary";
    if (a.executions != b.executions)
        return "executions";
    return a.asOf == b.asOf ? QByteArray() : QByteArray("asOf");
}

} // namespace

/// Whatever the order in which REST answers, messages and repetitions arrive, the account ends up the same as when
/// everything arrives once and in order.
class TestInterleavings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void converge();
    void snapshotThenReplay();
};

void TestInterleavings::converge()
{
    const int wanted = qEnvironmentVariableIsSet("APOLLO_FULL") ? 1'000'000 : 20'000;
    std::mt19937 random(20261120);
    for (int done = 0; done < wanted;) {
        const History history(random);
        PortfolioReducer inOrder;
        for (const Event &event : history.events)
            event(inOrder);
        inOrder.revalue();
        for (int shuffle = 0; shuffle < 40; ++shuffle, ++done) {
            std::vector<Event> events = history.events;
            const std::size_t repeats = events.size() / 3;
            for (std::size_t i = 0; i < repeats; ++i)
                events.push_back(events[random() % events.size()]);
            std::shuffle(events.begin(), events.end(), random);
            PortfolioReducer reducer;
            for (const Event &event : events)
                event(reducer);
            reducer.revalue();
            const QByteArray differs = difference(inOrder.portfolio(), reducer.portfolio());
            QVERIFY2(differs.isEmpty(), differs + " differ in interleaving " + QByteArray::number(done));
        }
    }
}

// What LivePortfolio does after every connect: messages are held back, REST is applied, the messages follow.
void TestInterleavings::snapshotThenReplay()
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        const History history(random);
        PortfolioReducer inOrder;
        for (const Event &event : history.events)
            event(inOrder);
        inOrder.revalue();
        PortfolioReducer replayed;
        const std::size_t cut = random() % (history.events.size() + 1);
        for (std::size_t i = 0; i < cut; ++i)
            history.events[i](replayed);
        for (std::size_t i = cut / 2; i < history.events.size(); ++i) // the buffer overlaps the snapshot
            history.events[i](replayed);
        replayed.revalue();
        const QByteArray differs = difference(inOrder.portfolio(), replayed.portfolio());
        QVERIFY2(differs.isEmpty(), differs);
    }
}

QTEST_GUILESS_MAIN(TestInterleavings)
#include "tst_interleavings.moc"
