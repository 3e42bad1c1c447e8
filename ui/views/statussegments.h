// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/views/viewcontext.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace apollo::ui {

/// The state of what is shown, as a shape that can be told without color.
enum class StateShape { None, Disc, HalfDisc, Clock, Ring, Square };

/// One segment of the status bar, ready to be shown.
struct StatusSegment {
    enum class Mark { None, Lock, Check, Alert };

    QString id{};    ///< "state", "environment", "access", "private", "public", "clock", "rate", ...
    QString label{}; ///< quiet words before the value
    QString value{};
    QStringList explanation{}; ///< what it is and what is good
    Token tone = Token::T2;    ///< of the value; T2 is quiet
    bool strong = false;
    StateShape shape = StateShape::None;
    Token shapeTone = Token::T2;
    Mark mark = Mark::None; ///< a lock stands before, a check or an alert after the words
    bool hasMore = false;   ///< a click opens a window of its own instead of the explanation

    bool operator==(const StatusSegment &) const = default;
};

/// The word for a state: "Live", "Stale 14 s", "Snapshot 2026-11-03".
[[nodiscard]] QString stateWord(const SourceState &state, const ViewContext &context);

/// The segments from left to right, most needed first. Pure but for the age of values.
[[nodiscard]] std::vector<StatusSegment> statusSegments(const Portfolio &portfolio, const SourceState &state,
                                                        const ConnectionFigures &connection,
                                                        const ViewContext &context);
/// What stands there without an account.
[[nodiscard]] std::vector<StatusSegment> statusWithoutAccount();

/// "MAINNET", "TESTNET", "DEMO TRADING", "DEMO".
[[nodiscard]] QString environmentWord(Environment environment);

} // namespace apollo::ui
