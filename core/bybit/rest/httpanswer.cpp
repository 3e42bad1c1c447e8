// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/httpanswer.h"

#include "core/bybit/parse/envelope.h"

#include <algorithm>

namespace apollo::bybit {

namespace {

constexpr std::chrono::minutes kIpBan{10};
constexpr std::chrono::milliseconds kLongestReset{10'000};
constexpr qsizetype kQuotedBody = 160;

ErrorKind kindOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::OperationCanceledError: // the transfer timeout: our own aborts are never judged
    case QNetworkReply::TimeoutError:
    case QNetworkReply::ProxyTimeoutError: return ErrorKind::Timeout;
    case QNetworkReply::SslHandshakeFailedError: return ErrorKind::Tls;
    case QNetworkReply::ContentOperationNotPermittedError: return ErrorKind::Validation; // refused by GuardedNetwork
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::UnknownContentError: return ErrorKind::Http;
    default: return ErrorKind::Network;
    }
}

std::optional<int> numberIn(const QByteArray &header)
{
    bool ok = false;
    const int number = header.trimmed().toInt(&ok);
    return ok && number >= 0 ? std::optional(number) : std::nullopt;
}

LimitHeaders limitsOf(const HttpAnswer &answer, UtcTime serverNow)
{
    LimitHeaders limits{numberIn(answer.limit), numberIn(answer.limitStatus), std::nullopt, false};
    bool ok = false;
    const qint64 reset = answer.limitReset.trimmed().toLongLong(&ok);
    // Compared before it is subtracted: an absurd header must not overflow.
    const qint64 now = serverNow.time_since_epoch().count();
    if (ok && reset > 0)
        limits.resetIn = reset <= now ? std::chrono::milliseconds::zero() : std::chrono::milliseconds(reset - now);
    return limits;
}

bool isRedirect(int status)
{
    return status >= 300 && status < 400;
}
bool isSuccess(int status)
{
    return status >= 200 && status < 300;
}

Error transportError(const HttpAnswer &answer, const QString &where)
{
    if (isSuccess(answer.status) && answer.networkError != QNetworkReply::OperationCanceledError)
        return Error(ErrorKind::Http, answer.status, where,
                     QStringLiteral("the answer was cut short: ") + answer.networkErrorText);
    return Error(kindOf(answer.networkError), 0, where, answer.networkErrorText);
}

Error forbidden(const HttpAnswer &answer, const std::optional<Error> &refusal, const QString &where,
                const QString &detail)
{
    if (answer.body.toLower().contains("access too frequent"))
        return Error(ErrorKind::IpBan, answer.status, where, detail, kIpBan);
    if (refusal)
        return *refusal;
    if (answer.body.trimmed().startsWith('<'))
        return Error(ErrorKind::Region, answer.status, where, detail);
    return Error(ErrorKind::Http, answer.status, where, detail);
}

/// The class of an HTTP status that is no success; `refusal` is the envelope's own reason, when there is one.
Error statusError(const HttpAnswer &answer, const std::optional<Error> &refusal, const QString &where)
{
    const QString detail =
        QStringLiteral("HTTP %1: %2").arg(answer.status).arg(QString::fromUtf8(answer.body.left(kQuotedBody)));
    if (isRedirect(answer.status))
        return Error(ErrorKind::Http, answer.status, where,
                     QStringLiteral("unexpected redirect (HTTP %1)").arg(answer.status));
    if (answer.status == 429)
        return Error(ErrorKind::RateLimit, answer.status, where, detail);
    if (answer.status == 403)
        return forbidden(answer, refusal, where, detail);
    if (refusal)
        return *refusal;
    if (answer.status == 401)
        return Error(ErrorKind::Authentication, answer.status, where, detail);
    if (answer.status >= 500)
        return Error(ErrorKind::Server, answer.status, where, detail);
    return Error(ErrorKind::Http, answer.status, where, detail);
}

Error withRetryAfter(const Error &error, const std::optional<std::chrono::milliseconds> &resetIn)
{
    if (error.kind() != ErrorKind::RateLimit || error.retryAfter() || !resetIn)
        return error;
    return Error(error.kind(), error.code(), error.where(), error.detail(), std::min(*resetIn, kLongestReset));
}

std::optional<Error> errorIn(const HttpAnswer &answer, const Result<Envelope> &envelope, const QString &where)
{
    if (answer.tooLarge)
        return Error(ErrorKind::Http, answer.status, where, QStringLiteral("the answer is larger than allowed"));
    if (answer.status == 0 || answer.networkError == QNetworkReply::OperationCanceledError)
        return transportError(answer, where);
    std::optional<Error> refusal;
    if (envelope && envelope->retCode != 0)
        refusal = errorOf(*envelope, where);
    if (!isSuccess(answer.status))
        return statusError(answer, refusal, where);
    if (answer.networkError != QNetworkReply::NoError)
        return transportError(answer, where);
    if (!envelope)
        return Error(ErrorKind::Http, answer.status, where, envelope.error().detail());
    return refusal;
}

} // namespace

Verdict judge(const HttpAnswer &answer, const QString &where, UtcTime serverNow)
{
    const Result<Envelope> envelope = parseEnvelope(answer.body);
    Verdict verdict{errorIn(answer, envelope, where), std::nullopt, {}};
    if (envelope && !answer.tooLarge)
        verdict.serverTime = envelope->time;
    verdict.limits = limitsOf(answer, verdict.serverTime.value_or(serverNow));
    if (verdict.error) {
        verdict.limits.exceeded = verdict.error->kind() == ErrorKind::RateLimit;
        verdict.error = withRetryAfter(*verdict.error, verdict.limits.resetIn);
    }
    return verdict;
}

} // namespace apollo::bybit
