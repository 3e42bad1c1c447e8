// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/bybit/rest/restclient.h"
#include "core/domain/portfolio.h"

#include <QObject>

#include <functional>

namespace apollo {

/// Reads a whole account over REST, once: key info (uid), account info, wallet, positions of every category and
/// settle coin, open orders, then instruments and tickers of what was found, then its margin rules, fills and closed
/// orders of the last 7 days and greeks. Parts that fail are noted in
/// `Portfolio::sections` and blank nothing else. A classic account gets NotApplicable where Bybit serves nothing.
/// `finished` comes exactly once; delete the object to give up.
class PortfolioFetch : public QObject {
    Q_OBJECT

public:
    PortfolioFetch(bybit::RestClient &client, const Clock &clock, QObject *parent = nullptr);
    ~PortfolioFetch() override;

    void start();

Q_SIGNALS:
    /// Valued (mark-to-market) and reconciled; accountName and environment are the caller's to fill.
    void finished(const apollo::Portfolio &portfolio);

private:
    void readRest();
    void partDone();
    void finish();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace apollo
