// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/restcall.h"

#include "core/bybit/rest/restcall_p.h"
#include "core/bybit/rest/restclient.h"

#include <utility>

namespace apollo::bybit {

RestCall::RestCall(RestClient *client, QObject *context, std::function<void(Result<QByteArray>)> done)
    : QObject(client)
    , d(std::make_unique<Private>())
{
    Q_ASSERT(context);
    d->client = client;
    d->done = std::move(done);
    connect(context, &QObject::destroyed, this, [this] {
        d->done = nullptr;
        finish(fail(ErrorKind::Cancelled, d->where(), QStringLiteral("nobody waits for the answer")));
    });
}

RestCall::~RestCall() = default;

void RestCall::cancel()
{
    Result<QByteArray> cancelled = fail(ErrorKind::Cancelled, d->where(), QStringLiteral("cancelled"));
    if (d->outcome)
        d->outcome = std::move(cancelled); // decided but not yet delivered: the caller gave up first
    else
        finish(std::move(cancelled));
}

void RestCall::finish(Result<QByteArray> outcome)
{
    if (d->outcome)
        return;
    d->outcome = std::move(outcome);
    d->client->release(this);
    d->deadline->at(std::nullopt);
    d->pause->at(std::nullopt);
    QMetaObject::invokeMethod(this, &RestCall::deliver, Qt::QueuedConnection);
}

void RestCall::deliver()
{
    const auto done = std::exchange(d->done, nullptr);
    const Result<QByteArray> outcome = std::move(*d->outcome);
    deleteLater();
    if (done)
        done(outcome); // may delete this object: nothing after it
}

} // namespace apollo::bybit
