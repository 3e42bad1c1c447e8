// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/secrets/secretstore.h"

#include <chrono>

namespace apollo {

/// The operating system's keychain through QtKeychain: binary data, no insecure fallback, and a deadline of our own on
/// every job, because a frozen service never answers.
class KeychainSecretStore final : public SecretStore {
public:
    explicit KeychainSecretStore(std::chrono::milliseconds deadline = std::chrono::seconds(10))
        : m_deadline(deadline)
    {
    }

    void write(const QString &id, const Credentials &credentials, QObject *context, Handler<void> done) override;
    void read(const QString &id, QObject *context, Handler<Credentials> done) override;
    void remove(const QString &id, QObject *context, Handler<void> done) override;
    [[nodiscard]] QString name() const override;

private:
    std::chrono::milliseconds m_deadline;
};

} // namespace apollo
