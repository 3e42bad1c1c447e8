// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>
#include <vector>

namespace apollo::bench {

/// The linear ticker stream of a busy market as text: a snapshot per symbol, then deltas of 200 to 330 bytes in the
/// mix that Bybit sends (quotes most often, then marks, then trades). Made once; only the stamps change.
class TickerFrames {
public:
    /// @param topics "tickers.BTCUSDT" and so on; not empty.
    explicit TickerFrames(const QByteArrayList &topics);

    [[nodiscard]] QByteArray snapshot(const QByteArray &topic, qint64 ts) const;

    /// The next delta. @param ts milliseconds, 13 digits
    /// @param sent goes into `lastPrice` of the frames that have one, as whole microseconds: see sentOf
    [[nodiscard]] const QByteArray &next(qint64 ts, std::chrono::nanoseconds sent);

    /// What `lastPrice` says for a moment: the last ten digits of its microseconds, the first of them 1 to 9.
    [[nodiscard]] static qint64 stampOf(std::chrono::nanoseconds moment);

private:
    struct Frame {
        QByteArray text;
        qsizetype ts = 0;
        qsizetype lastPrice = -1; ///< place in the text; -1 without
    };
    std::vector<Frame> m_frames;
    std::size_t m_next = 0;
};

} // namespace apollo::bench
