// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

namespace apollo {

const char *toString(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network: return "Network";
    case ErrorKind::Timeout: return "Timeout";
    case ErrorKind::Tls: return "Tls";
    case ErrorKind::Http: return "Http";
    case ErrorKind::Authentication: return "Authentication";
    case ErrorKind::Permission: return "Permission";
    case ErrorKind::Clock: return "Clock";
    case ErrorKind::RateLimit: return "RateLimit";
    case ErrorKind::IpBan: return "IpBan";
    case ErrorKind::Region: return "Region";
    case ErrorKind::IpAddress: return "IpAddress";
    case ErrorKind::Server: return "Server";
    case ErrorKind::Validation: return "Validation";
    case ErrorKind::AccountMode: return "AccountMode";
    case ErrorKind::Restriction: return "Restriction";
    case ErrorKind::Funds: return "Funds";
    case ErrorKind::OrderState: return "OrderState";
    case ErrorKind::Parse: return "Parse";
    case ErrorKind::Overflow: return "Overflow";
    case ErrorKind::Storage: return "Storage";
    case ErrorKind::Secrets: return "Secrets";
    case ErrorKind::Cancelled: return "Cancelled";
    case ErrorKind::OutcomeUnknown: return "OutcomeUnknown";
    case ErrorKind::Usage: return "Usage";
    }
    return "Unknown";
}

std::optional<ErrorKind> errorKindFromString(const QString &name)
{
    for (int number = 0; number <= static_cast<int>(ErrorKind::Usage); ++number) {
        const auto kind = static_cast<ErrorKind>(number);
        if (name == QLatin1String(toString(kind)))
            return kind;
    }
    return std::nullopt;
}

Error::Error(ErrorKind kind, int code, const QString &where, const QString &detail,
             std::optional<std::chrono::milliseconds> retryAfter)
    : m_kind(kind)
    , m_code(code)
    , m_where(redacted(where))
    , m_detail(redacted(detail))
    , m_retryAfter(retryAfter)
{
}

} // namespace apollo
