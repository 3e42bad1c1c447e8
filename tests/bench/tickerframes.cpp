// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/tickerframes.h"

#include <cstring>

namespace apollo::bench {

namespace {

constexpr int kStepsPerSymbol = 48;
const QByteArray kTsPlace("0000000000000");
const QByteArray kSentPlace("0000000001");

QByteArray field(const char *name, const QByteArray &value)
{
    return QByteArray(",\"") + name + "\":\"" + value + '"';
}

/// A price near 50,000 with two decimals.
QByteArray price(int symbol, int step)
{
    const int cents = 5'000'000 + symbol * 1'013 + step * 37 % 1'009;
    return QByteArray::number(cents / 100) + '.' + QByteArray::number(100 + cents % 100).mid(1);
}

QByteArray quotes(int symbol, int step)
{
    return field("bid1Price", price(symbol, step)) + field("bid1Size", QByteArray::number(step % 7) + ".412")
        + field("ask1Price", price(symbol, step + 1)) + field("ask1Size", QByteArray::number(step % 5) + ".087");
}

QByteArray marks(int symbol, int step)
{
    return field("markPrice", price(symbol, step)) + field("indexPrice", price(symbol, step + 2))
        + field("openInterestValue", QByteArray::number(3'164'128'120 + step) + ".42");
}

QByteArray trade(int step)
{
    return field("tickDirection", step % 2 ? "PlusTick" : "MinusTick") + field("price24hPcnt", "0.017103")
        + field("lastPrice", kSentPlace) + field("turnover24h", "1570383121.943" + QByteArray::number(step % 10))
        + field("volume24h", "91705.27" + QByteArray::number(step % 10));
}

QByteArray data(int symbol, int step)
{
    switch (step % 8) {
    case 0: return marks(symbol, step);
    case 3: return marks(symbol, step) + quotes(symbol, step);
    case 1:
    case 5: return trade(step) + field("markPrice", price(symbol, step));
    case 7: return trade(step) + quotes(symbol, step);
    default: return quotes(symbol, step) + field("openInterest", "125614.39" + QByteArray::number(step % 10));
    }
}

QByteArray frame(const QByteArray &topic, const char *type, const QByteArray &fields, const QByteArray &ts)
{
    const QByteArray symbol = topic.mid(topic.indexOf('.') + 1);
    return "{\"topic\":\"" + topic + "\",\"type\":\"" + type + "\",\"data\":{\"symbol\":\"" + symbol + '"' + fields
        + "},\"cs\":24987956059,\"ts\":" + ts + '}';
}

void overwrite(QByteArray &text, qsizetype at, qint64 number)
{
    const QByteArray digits = QByteArray::number(number);
    std::memcpy(text.data() + at, digits.constData(), static_cast<std::size_t>(digits.size()));
}

} // namespace

TickerFrames::TickerFrames(const QByteArrayList &topics)
{
    for (int step = 0; step < kStepsPerSymbol; ++step) {
        for (qsizetype i = 0; i < topics.size(); ++i) {
            Frame made;
            made.text = frame(topics[i], "delta", data(static_cast<int>(i), step + static_cast<int>(i)), kTsPlace);
            made.ts = made.text.lastIndexOf(kTsPlace);
            made.lastPrice = made.text.indexOf(kSentPlace);
            m_frames.push_back(made);
        }
    }
}

QByteArray TickerFrames::snapshot(const QByteArray &topic, qint64 ts) const
{
    return frame(topic, "snapshot",
                 trade(1).replace(kSentPlace, "50000.10") + marks(0, 0) + quotes(0, 0)
                     + field("prevPrice24h", "49100.50") + field("fundingRate", "0.0001")
                     + field("nextFundingTime", "1795161600000") + field("fundingIntervalHour", "8")
                     + field("highPrice24h", "51200.00") + field("lowPrice24h", "48800.00")
                     + field("prevPrice1h", "49990.00"),
                 QByteArray::number(ts));
}

const QByteArray &TickerFrames::next(qint64 ts, std::chrono::nanoseconds sent)
{
    Frame &frame = m_frames[m_next];
    m_next = (m_next + 1) % m_frames.size();
    overwrite(frame.text, frame.ts, ts);
    if (frame.lastPrice >= 0)
        overwrite(frame.text, frame.lastPrice, stampOf(sent));
    return frame.text;
}

qint64 TickerFrames::stampOf(std::chrono::nanoseconds moment)
{
    return 1'000'000'000 + moment.count() / 1000 % 9'000'000'000;
}

} // namespace apollo::bench
