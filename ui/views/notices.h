// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/views/viewcontext.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace apollo::ui {

/// What the banner says: a first sentence and what belongs to it.
struct Notice {
    enum class Action { None, RetryNow, Refresh, CloseSnapshot };

    QString headline{};
    QStringList details{};
    QString icon{}; ///< of Theme::icon
    Token ground = Token::WarnBg;
    Token iconTone = Token::Warn;
    Action action = Action::None;

    /// Everything in one line, as it is read out.
    [[nodiscard]] QString text() const;

    bool operator==(const Notice &) const = default;
};

/// What has to be said about a source now, most urgent first; empty when all is well. Pure but for the time left.
[[nodiscard]] std::vector<Notice> noticesFor(const Portfolio &portfolio, const SourceState &state,
                                             const ViewContext &context);

} // namespace apollo::ui
