// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exchangecommand.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace apollo::cli {

ExchangeCommand::ExchangeCommand(const Context &context, const demo::Options &options)
    : Command(context)
    , m_exchange(options)
{
}

void ExchangeCommand::start()
{
    const auto addresses = m_exchange.start();
    if (!addresses) {
        Q_EMIT finished(context().console.complain(addresses.error()));
        return;
    }
    const QJsonObject line{
        {QStringLiteral("restUrl"), addresses->rest.toString()},
        {QStringLiteral("publicStreamUrl"), addresses->publicStream.toString()},
        {QStringLiteral("privateStreamUrl"), addresses->privateStream.toString()},
        {QStringLiteral("apiKey"), QString::fromLatin1(addresses->apiKey)},
        {QStringLiteral("secret"), QString::fromLatin1(addresses->secret)},
    };
    context().console.printRaw(QJsonDocument(line).toJson(QJsonDocument::Compact));
}

} // namespace apollo::cli
