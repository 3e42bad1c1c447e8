// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_stream count|connection|unpaced|portfolio FEED CLI FRAMES RATE
// What linear ticker frames cost from the socket on, as CPU time of this process from the first frame to the last:
// count      a QWebSocket that only counts them
// connection Apollo's StreamConnection: parsed and handed over, as it reads; also how late
// unpaced    the same, read at once whenever something arrives
// portfolio  LivePortfolio on a demo exchange in another process, flush on: parsed, applied, valued, announced

#include "app/livesession.h"
#include "core/bybit/stream/streamconnection.h"
#include "tests/bench/counterpart.h"
#include "tests/bench/measure.h"
#include "tests/bench/tickerframes.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QTimer>
#include <QWebSocket>

#include <set>

namespace {

using namespace apollo;
using namespace apollo::bench;
using namespace std::chrono_literals;

const QStringList kSymbols{QStringLiteral("BTCUSDT"), QStringLiteral("ETHUSDT"),     QStringLiteral("SOLUSDT"),
                           QStringLiteral("XRPUSDT"), QStringLiteral("DOGEUSDT"),    QStringLiteral("HYPEUSDT"),
                           QStringLiteral("BTCPERP"), QStringLiteral("1000PEPEUSDT")};
constexpr auto kSettle = 300ms; ///< what the start set off is over by then

struct Plan {
    QString feed;
    QString cli;
    int frames = 0;
    int rate = 0; ///< a second; 0 for bursts
};

/// The measured stretch: from the order to the feed until the last frame is there.
class Run {
public:
    explicit Run(const Plan &plan)
        : m_plan(plan)
        , m_feed(plan.feed, {})
        , m_last(SystemClock().utcNow() + 1h)
    {
    }

    [[nodiscard]] QUrl url(const QString &path) const { return QUrl(QString::fromLatin1(m_feed.greeting()) + path); }
    [[nodiscard]] UtcTime last() const { return m_last; }
    [[nodiscard]] int frames() const { return m_plan.frames; }

    /// Orders the frames once the dust has settled; later calls change nothing.
    void begin(QObject *context)
    {
        if (std::exchange(m_isBegun, true))
            return;
        QTimer::singleShot(kSettle, context, [this] {
            m_cpu = cpuTime();
            m_feed.tell(QByteArray::number(m_plan.frames) + ' ' + QByteArray::number(m_plan.rate) + ' '
                        + QByteArray::number(qint64(m_last.time_since_epoch().count())));
        });
    }
    void sawOneSentAt(qint64 stamp)
    {
        m_delays.push_back(static_cast<double>(TickerFrames::stampOf(wallTime()) - stamp) / 1000);
    }
    void end()
    {
        const double nanoseconds = static_cast<double>((cpuTime() - m_cpu).count());
        report("cpu_us_per_frame", nanoseconds / 1000 / m_plan.frames);
        if (!m_delays.empty()) {
            report("delay_ms_p50", quantile(m_delays, 0.5));
            report("delay_ms_p99", quantile(m_delays, 0.99));
        }
        QCoreApplication::quit();
    }

private:
    Plan m_plan;
    Counterpart m_feed;
    UtcTime m_last;
    bool m_isBegun = false;
    std::chrono::nanoseconds m_cpu{};
    std::vector<double> m_delays;
};

int count(const Plan &plan)
{
    Run run(plan);
    QWebSocket socket;
    int seen = 0;
    QObject::connect(&socket, &QWebSocket::connected, &socket, [&socket] {
        socket.sendTextMessage(QStringLiteral(R"({"op":"subscribe","args":["tickers.%1"]})")
                                   .arg(kSymbols.join(QLatin1String("\",\"tickers."))));
    });
    const int before = 1 + static_cast<int>(kSymbols.size()); // the answer, then the snapshots
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&](const QString &) {
        ++seen;
        if (seen == before)
            run.begin(&socket);
        else if (seen == before + run.frames())
            run.end();
    });
    socket.open(run.url(QStringLiteral("/linear")));
    return QCoreApplication::exec();
}

int connection(const Plan &plan, bool isPaced)
{
    Run run(plan);
    const SystemClock clock;
    const bybit::ServerClock serverClock(clock);
    bybit::StreamConnection::Options options;
    options.url = run.url(QStringLiteral("/linear"));
    options.kind = bybit::StreamKind::PublicLinear;
    if (!isPaced)
        options.readInterval = 0ms;
    bybit::StreamConnection stream(options, clock, serverClock, nullptr);
    std::set<QByteArray> topics;
    for (const QString &symbol : kSymbols)
        topics.insert("tickers." + symbol.toLatin1());
    stream.setTopics(topics);
    const qint64 oneHourOfStamps = 3'600'000'000;
    const qint64 now = TickerFrames::stampOf(wallTime());
    QObject::connect(&stream, &bybit::StreamConnection::stateChanged, &stream, [&](bybit::StreamState state) {
        if (state == bybit::StreamState::Live)
            run.begin(&stream);
    });
    QObject::connect(&stream, &bybit::StreamConnection::dataReceived, &stream, [&](const bybit::StreamFrame &frame) {
        const auto &update = std::get<bybit::TickerUpdate>(frame);
        if (plan.rate > 0 && !update.snapshot && update.ticker.lastPrice && *update.ticker.lastPrice) {
            const qint64 stamp = (*update.ticker.lastPrice)->toByteArray().toLongLong();
            if (stamp >= now && stamp < now + oneHourOfStamps)
                run.sawOneSentAt(stamp);
        }
        if (update.time == run.last())
            run.end();
    });
    stream.start();
    return QCoreApplication::exec();
}

int portfolio(const Plan &plan)
{
    Run run(plan);
    const Counterpart exchange(plan.cli, {QStringLiteral("exchange")});
    const QJsonObject given = QJsonDocument::fromJson(exchange.greeting()).object();
    const auto text = [&given](const char *name) { return given.value(QLatin1String(name)).toString(); };
    OpenedSource source;
    source.accountName = QStringLiteral("bench");
    source.environment = Environment::DemoExchange;
    source.hosts = {QUrl(text("restUrl")), run.url({}), QUrl(text("privateStreamUrl"))};
    source.credentials.apiKey = text("apiKey").toLatin1();
    source.credentials.secret = SecretBytes(text("secret").toLatin1());
    const SystemClock clock;
    LiveSession session(std::move(source), clock);
    LivePortfolio &account = session.portfolio();

    QNetworkAccessManager network;
    bool isHeld = false;
    QObject::connect(&account, &PortfolioSource::stateChanged, &account, [&] {
        if (account.state().kind != SourceState::Kind::Live || std::exchange(isHeld, true))
            return;
        // The account itself rests, so that only ticker frames are measured.
        QNetworkRequest hold(QUrl(text("restUrl") + QStringLiteral("/demo/hold")));
        hold.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("text/plain"));
        QNetworkReply *held = network.post(hold, QByteArray());
        QObject::connect(held, &QNetworkReply::finished, &account, [&] { run.begin(&account); });
    });
    QObject::connect(&account, &PortfolioSource::changed, &account, [&] {
        if (account.portfolio().asOf == run.last())
            run.end();
    });
    account.start();
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 6)
        qFatal("usage: bench_stream count|connection|unpaced|portfolio FEED CLI FRAMES RATE");
    const Plan plan{arguments[2], arguments[3], arguments[4].toInt(), arguments[5].toInt()};
    if (arguments[1] == QLatin1String("count"))
        return count(plan);
    if (arguments[1] == QLatin1String("connection"))
        return connection(plan, true);
    if (arguments[1] == QLatin1String("unpaced"))
        return connection(plan, false);
    return portfolio(plan);
}
