// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_parse MILLISECONDS
// Apollo's parsers against simdjson's DOM parse of the same text, which reads and converts nothing yet. CPU time per
// text; each measurement lasts so long, and the two sides take turns.

#include "core/bybit/parse/streamframe.h"
#include "core/bybit/requests.h"
#include "tests/bench/measure.h"
#include "tests/bench/positionspage.h"
#include "tests/bench/tickerframes.h"

#include <simdjson.h>

#include <cstdlib>
#include <string>

namespace {

using namespace apollo;
using namespace apollo::bench;

constexpr int kTurns = 9;

template <typename Work>
double microsecondsOf(std::chrono::nanoseconds length, Work work)
{
    const auto start = cpuTime();
    int times = 0;
    auto spent = start - start;
    do {
        for (int i = 0; i < 20; ++i)
            work();
        times += 20;
        spent = cpuTime() - start;
    } while (spent < length);
    return static_cast<double>(spent.count()) / 1000 / times;
}

template <typename Parse>
void compare(const char *ours, const char *limit, const QByteArray &text, std::chrono::nanoseconds length, Parse parse)
{
    const simdjson::padded_string padded(text.constData(), static_cast<std::size_t>(text.size()));
    simdjson::dom::parser dom;
    std::vector<double> typed;
    std::vector<double> plain;
    for (int turn = 0; turn < kTurns; ++turn) {
        typed.push_back(microsecondsOf(length, parse));
        plain.push_back(microsecondsOf(length, [&] {
            if (dom.parse(padded).error() != simdjson::SUCCESS)
                qFatal("the text is no JSON");
        }));
    }
    report(ours, quantile(typed, 0.5));
    report(limit, quantile(plain, 0.5));
}

} // namespace

int main(int argc, char *argv[])
{
    const std::chrono::milliseconds length(argc > 1 ? std::atoi(argv[1]) : 100);
    const QByteArray page = positionsPage(200);
    bybit::PositionListRequest request;
    request.settleCoin = "USDT";
    compare("positions_us", "positions_dom_us", page, length, [&] {
        const auto read = request.parse(page);
        if (!read || read->rows.size() != 200)
            qFatal("not all positions were read");
        keep(read);
    });

    TickerFrames frames({QByteArray("tickers.BTCUSDT")});
    for (int i = 0; i < 3; ++i)
        (void)frames.next(1'767'225'600'123, {});
    const QByteArray delta = frames.next(1'767'225'600'123, {}); // mark, index and quotes
    compare("ticker_us", "ticker_dom_us", delta, length, [&] {
        const auto read = bybit::parseStreamFrame(delta, bybit::StreamKind::PublicLinear);
        if (!read || !std::holds_alternative<bybit::TickerUpdate>(*read))
            qFatal("the ticker was not read");
        keep(read);
    });
    report("positions_bytes", static_cast<double>(page.size()));
    report("ticker_bytes", static_cast<double>(delta.size()));
    return 0;
}
