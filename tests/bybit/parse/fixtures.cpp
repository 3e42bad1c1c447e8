// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bybit/parse/fixtures.h"

#include "tests/bybit/parse/dump.h"

#include "core/bybit/parse/envelope.h"
#include "core/domain/wirenames.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace apollo::bybit {

namespace {

template <typename T>
QJsonObject outcomeOf(const Result<T> &result)
{
    return result ? dump(*result) : dump(result.error());
}

template <typename R>
QJsonObject listOf(Category category, const QByteArray &content)
{
    R request;
    request.category = category;
    return outcomeOf(request.parse(content));
}

QJsonObject parsedRest(const QString &kind, Category category, const QByteArray &content)
{
    if (kind == QLatin1String("time"))
        return outcomeOf(MarketTimeRequest().parse(content));
    if (kind == QLatin1String("tickers"))
        return listOf<TickersRequest>(category, content);
    if (kind == QLatin1String("instruments"))
        return listOf<InstrumentsInfoRequest>(category, content);
    if (kind == QLatin1String("account"))
        return outcomeOf(AccountInfoRequest().parse(content));
    if (kind == QLatin1String("wallet"))
        return outcomeOf(WalletBalanceRequest().parse(content));
    if (kind == QLatin1String("positions"))
        return listOf<PositionListRequest>(category, content);
    if (kind == QLatin1String("orders"))
        return listOf<OpenOrdersRequest>(category, content);
    if (kind == QLatin1String("key"))
        return outcomeOf(QueryApiRequest().parse(content));
    if (kind == QLatin1String("executions"))
        return listOf<ExecutionListRequest>(category, content);
    if (kind == QLatin1String("history"))
        return listOf<OrderHistoryRequest>(category, content);
    if (kind == QLatin1String("risklimits"))
        return listOf<RiskLimitRequest>(category, content);
    if (kind == QLatin1String("fees"))
        return listOf<FeeRateRequest>(category, content);
    if (kind == QLatin1String("collateral"))
        return outcomeOf(CollateralInfoRequest().parse(content));
    if (kind == QLatin1String("ratios"))
        return outcomeOf(CollateralRatioRequest().parse(content));
    if (kind == QLatin1String("greeks"))
        return outcomeOf(CoinGreeksRequest().parse(content));
    return {};
}

/// `candles.CATEGORY.PRICE.name`: always of the symbol QRSUSDT.
QJsonObject parsedCandles(const QString &price, Category category, const QByteArray &content)
{
    CandlesRequest request;
    request.query.instrument = {category, QStringLiteral("QRSUSDT")};
    request.query.kind = price == QLatin1String("mark") ? PriceKind::Mark
        : price == QLatin1String("index")               ? PriceKind::Index
                                                        : PriceKind::Last;
    return outcomeOf(request.parse(content));
}

QJsonObject parsedFrame(const QString &kind, const QByteArray &content)
{
    static const QHash<QString, StreamKind> kinds{
        {QStringLiteral("spot"), StreamKind::PublicSpot},       {QStringLiteral("linear"), StreamKind::PublicLinear},
        {QStringLiteral("inverse"), StreamKind::PublicInverse}, {QStringLiteral("option"), StreamKind::PublicOption},
        {QStringLiteral("private"), StreamKind::Private},
    };
    const auto it = kinds.constFind(kind);
    return it == kinds.cend() ? QJsonObject() : outcomeOf(parseStreamFrame(content, *it));
}

} // namespace

QStringList inputFiles(const QString &folder)
{
    const QDir directory(QStringLiteral(APOLLO_TEST_DATA "/bybit/") + folder);
    QStringList paths;
    const QStringList names = directory.entryList({QStringLiteral("*.in.*")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(directory.filePath(name));
    return paths;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject parsed(const QString &path, const QByteArray &content)
{
    const QFileInfo info(path);
    const QStringList parts = info.fileName().split(QLatin1Char('.'));
    if (info.dir().dirName() == QLatin1String("stream"))
        return parsedFrame(parts.value(0), content);
    const Category category = categoryFromWire(parts.value(1).toStdString()).value_or(Category::Linear);
    if (parts.value(0) == QLatin1String("candles"))
        return parsedCandles(parts.value(2), category, content);
    return parsedRest(parts.value(0), category, content);
}

} // namespace apollo::bybit
