// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/domain/credentials.h"

#include <QObject>
#include <QString>

#include <functional>

namespace apollo {

/// Why a keychain did not do what was asked: the `code()` of an ErrorKind::Secrets error.
enum class SecretsFault : int {
    NotFound = 1,  ///< no such entry, or the keychain is locked: backends do not tell these apart
    Denied = 2,    ///< the person or the keychain said no; also writing while locked
    NoBackend = 3, ///< there is no keychain service here
    NoAnswer = 4,  ///< the deadline passed: a prompt is open, or the service hangs
    Damaged = 5,   ///< the entry is not what Apollo wrote
    Other = 6,
};

/// Where secrets are kept between two runs. Every call answers exactly once through the event loop, unless `context`
/// is destroyed first.
class SecretStore {
public:
    template <typename T>
    using Handler = std::function<void(Result<T>)>;

    virtual ~SecretStore() = default;

    /// Keeps the credentials under `id`; replaces what is there.
    virtual void write(const QString &id, const Credentials &credentials, QObject *context, Handler<void> done) = 0;
    virtual void read(const QString &id, QObject *context, Handler<Credentials> done) = 0;
    /// Removes the entry and makes sure that it is gone. NotFound when it could not be read before: it may
    /// still be there in a locked keychain.
    virtual void remove(const QString &id, QObject *context, Handler<void> done) = 0;
    /// What people call it: "Secret Service", "macOS Keychain", "Windows Credential Manager".
    [[nodiscard]] virtual QString name() const = 0;
};

} // namespace apollo
