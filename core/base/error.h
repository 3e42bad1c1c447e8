// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace apollo {

/// What went wrong, as a closed list: policy (retry, stop, tell) reads the kind, people read `ui/format`.
/// The exchange kinds are the classes of Bybit's error tables (pages *error*, *rate-limit*).
enum class ErrorKind {
    // Transport
    Network, ///< no connection, refused, reset, host not found
    Timeout, ///< the total deadline or a handshake deadline passed
    Tls,     ///< certificate or TLS handshake
    Http,    ///< an HTTP status or body that is no API answer (HTML, redirect, truncated, too large)
    // The exchange said no
    Authentication, ///< key unknown, expired, bad signature, key of another environment
    Permission,     ///< the key lacks a permission for this endpoint
    Clock,          ///< timestamp outside the receive window
    RateLimit,      ///< per-UID or per-key limit
    IpBan,          ///< HTTP 403 "access too frequent": every call must wait
    Region,         ///< the service refuses this region
    IpAddress,      ///< the key is bound to other IP addresses
    Server,         ///< transient fault at the exchange
    Validation,     ///< a parameter is wrong (ours or the user's)
    AccountMode,    ///< the account's mode does not offer this
    Restriction,    ///< a business restriction
    Funds,          ///< balance or margin too small
    OrderState,     ///< order or position is not in the expected state
    // Ours
    Parse,          ///< JSON that is not what the page documents
    Overflow,       ///< a figure with more digits than Decimal holds
    Storage,        ///< file or directory
    Secrets,        ///< keychain
    Cancelled,      ///< the caller gave up
    OutcomeUnknown, ///< a write whose result is not known
    Usage,          ///< wrong command line, malformed URL, host outside the table
};

/// The English name of a kind, for logs and JSON ("Authentication").
[[nodiscard]] const char *toString(ErrorKind kind);
/// Reads such a name; nullopt for another text.
[[nodiscard]] std::optional<ErrorKind> errorKindFromString(const QString &name);

/// One failure. Immutable; `where` and `detail` are redacted at construction, so that no path out of the program
/// (log, dialog, JSON) can carry a key, a signature or a PEM block.
class Error {
public:
    /// @param code   Bybit's retCode, or the HTTP status for `Http`; 0 when there is none.
    /// @param where  endpoint path, topic or file name; never a URL with a query.
    /// @param detail English, for the log.
    Error(ErrorKind kind, int code, const QString &where, const QString &detail,
          std::optional<std::chrono::milliseconds> retryAfter = std::nullopt);

    [[nodiscard]] ErrorKind kind() const { return m_kind; }
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] const QString &where() const { return m_where; }
    [[nodiscard]] const QString &detail() const { return m_detail; }
    /// How long the exchange asked us to wait, when it did.
    [[nodiscard]] std::optional<std::chrono::milliseconds> retryAfter() const { return m_retryAfter; }

    bool operator==(const Error &) const = default;

private:
    ErrorKind m_kind;
    int m_code;
    QString m_where;
    QString m_detail;
    std::optional<std::chrono::milliseconds> m_retryAfter;
};

/// Text without anything that could be a secret: PEM blocks, key-like tokens (16 and more letters mixed with digits,
/// base64, random mixed case), control and bidirectional characters; at most 400 characters. Words, endpoint paths,
/// symbols, order ids, numbers and times stay.
[[nodiscard]] QString redacted(const QString &text);

} // namespace apollo
