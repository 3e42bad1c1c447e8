// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/rest/guardednetwork.h"
#include "core/portfolio/liveportfolio.h"
#include "tests/demo/demoharness.h"
#include "tests/portfolio/bookscheck.h"

#include <QTest>

namespace apollo::test {

/// A demo exchange over real sockets and a live account of it.
struct LiveDesk {
    explicit LiveDesk(demo::Options options = {}, const QByteArray &otherSecret = {})
        : demo(std::move(options), false)
    {
        credentials.apiKey = demo.addresses.apiKey;
        credentials.secret = SecretBytes(otherSecret.isEmpty() ? demo.addresses.secret : otherSecret);
        LivePortfolio::Options live;
        live.accountName = QStringLiteral("demo");
        live.environment = Environment::DemoExchange;
        live.hosts = {demo.addresses.rest, demo.addresses.publicStream, demo.addresses.privateStream};
        live.reconcileInterval = std::chrono::seconds(1);
        live.publicStaleAfter = std::chrono::seconds(60); // a held exchange says nothing
        account = std::make_unique<LivePortfolio>(live, network, clock, credentials);
        account->start();
    }

    [[nodiscard]] SourceState::Kind state() const { return account->state().kind; }
    [[nodiscard]] const Portfolio &portfolio() const { return account->portfolio(); }
    [[nodiscard]] QStringList wrong() { return differences(portfolio(), demo.books()); }
    [[nodiscard]] bool isRead(Section section) const
    {
        const auto found = portfolio().sections.find(section);
        return found != portfolio().sections.end() && found->second.state == SectionStatus::State::Complete;
    }

    DemoHarness demo;
    bybit::GuardedNetwork network;
    SystemClock clock;
    Credentials credentials;
    std::unique_ptr<LivePortfolio> account;
};

/// Differences once the held exchange's last messages and a reading have arrived; empty when there are none.
inline QStringList settled(LiveDesk &desk)
{
    desk.demo.exchange.hold();
    desk.account->refresh();
    if (!QTest::qWaitFor([&desk] { return desk.wrong().isEmpty(); }, 15'000))
        return desk.wrong();
    return {};
}

} // namespace apollo::test
