// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>
#include <memory>

namespace apollo::bybit {

class RestClient;

/// Called with the outcome of one call.
template <typename T>
using Handler = std::function<void(Result<T>)>;

/// One REST call on its way. Owned by its RestClient and gone after it finished: keep it in a QPointer.
///
/// The handler is called exactly once, never before `RestClient::send` returned, unless the context or the
/// client is destroyed first: then it is not called and the request is aborted. `cancel` delivers Cancelled.
/// The handler runs from the event loop and may delete the context, the client or anything else.
class RestCall : public QObject {
    Q_OBJECT

public:
    /// Gives up: the handler gets ErrorKind::Cancelled, through the event loop.
    void cancel();

private:
    friend class RestClient;
    struct Private;
    RestCall(RestClient *client, QObject *context, std::function<void(Result<QByteArray>)> done);
    ~RestCall() override;
    /// Decides the outcome: stops everything that is under way and delivers later. Only the first counts.
    void finish(Result<QByteArray> outcome);
    void deliver();

    std::unique_ptr<Private> d;
};

} // namespace apollo::bybit
