// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitcode.h"

namespace apollo {

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Usage:
    case ErrorKind::Validation: return ExitCode::Usage;
    case ErrorKind::Authentication:
    case ErrorKind::Permission:
    case ErrorKind::IpAddress:
    case ErrorKind::Secrets: return ExitCode::Authentication;
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Tls:
    case ErrorKind::Http:
    case ErrorKind::RateLimit:
    case ErrorKind::IpBan:
    case ErrorKind::Region:
    case ErrorKind::Server:
    case ErrorKind::Clock: return ExitCode::Network;
    case ErrorKind::AccountMode:
    case ErrorKind::Restriction:
    case ErrorKind::Funds:
    case ErrorKind::OrderState:
    case ErrorKind::Parse:
    case ErrorKind::Overflow:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::OutcomeUnknown: return ExitCode::Failed;
    }
    return ExitCode::Failed;
}

} // namespace apollo
