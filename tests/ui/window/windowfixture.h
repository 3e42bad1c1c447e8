// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakeprompts.h"
#include "tests/support/fixedsource.h"
#include "tests/support/manualclock.h"
#include "tests/support/sampleportfolio.h"
#include "ui/views/mainwindow.h"

#include <QApplication>
#include <QTest>

#include <memory>

namespace apollo::test {

/// Figures of a healthy connection.
[[nodiscard]] inline ConnectionFigures goodConnection()
{
    using namespace std::chrono_literals;
    ConnectionFigures figures;
    figures.privateRoundTrip = 41ms;
    figures.publicRoundTrip = 62ms;
    figures.publicAge = 100ms;
    figures.clockOffset = -38ms;
    figures.rateLimit = std::pair(48, 50);
    figures.reconciledAt = sampleTime();
    figures.reconciliationMatches = true;
    return figures;
}

/// A state of each kind, as it would be two seconds after the sample portfolio.
[[nodiscard]] inline SourceState sampleState(SourceState::Kind kind)
{
    using namespace std::chrono_literals;
    SourceState state;
    state.kind = kind;
    state.since = sampleTime() + 1s;
    state.valuesFrom = sampleTime();
    switch (kind) {
    case SourceState::Kind::Offline:
        state.reason = Error(ErrorKind::Network, 0, QStringLiteral("private"), QStringLiteral("refused"));
        state.retryAt = sampleTime() + 20s;
        state.attempts = 4;
        break;
    case SourceState::Kind::NeedsAttention:
        state.reason = Error(ErrorKind::Authentication, 10004, QStringLiteral("/v5/account/info"), QString());
        break;
    case SourceState::Kind::Snapshot: state.since = sampleTime() - 17 * 24h; break;
    default: break;
    }
    return state;
}

/// A window over the sample portfolio, at 12:04:12 UTC.
struct WindowFixture {
    explicit WindowFixture(Portfolio portfolio = samplePortfolio(),
                           SourceState state = sampleState(SourceState::Kind::Live))
        : source(std::move(portfolio), std::move(state))
    {
        clock.setUtc(sampleTime() + std::chrono::seconds(2));
        source.setConnection(goodConnection());
        theme.setScheme(ui::Scheme::Dark);
        theme.apply(*qApp);
        window = std::make_unique<ui::MainWindow>(source, theme, clock,
                                                  ui::NumberFormat(QLocale(QLocale::English, QLocale::UnitedStates)),
                                                  ui::TimeFormat(), prompts);
    }

    /// Shows the window and waits until it is on the screen.
    [[nodiscard]] bool show(QSize size = {1440, 900}) const
    {
        window->resize(size);
        window->show();
        return QTest::qWaitForWindowExposed(window.get());
    }

    ManualClock clock;
    ui::Theme theme;
    FakePrompts prompts;
    FixedSource source;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace apollo::test
