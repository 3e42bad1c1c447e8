// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/domain/enums.h"

namespace apollo::cli {

/// `account add NAME --environment E --credentials-stdin`: the key into the keychain first, then the account into the
/// settings; when the second fails, the first is undone.
class AccountAddCommand : public Command {
    Q_OBJECT

public:
    AccountAddCommand(const Context &context, QString name, Environment environment);
    void start() override;

private:
    void stored(const AccountEntry &entry, const Result<void> &outcome);

    QString m_name;
    Environment m_environment;
};

/// `account list`: what is in the settings; touches no keychain.
class AccountListCommand : public Command {
    Q_OBJECT

public:
    using Command::Command;
    void start() override;
};

/// `account remove NAME [--forget]`: the key out of the keychain, then the account out of the settings. With --forget
/// also when the keychain does not confirm that the key is gone.
class AccountRemoveCommand : public Command {
    Q_OBJECT

public:
    AccountRemoveCommand(const Context &context, QString name, bool forget);
    void start() override;

private:
    void removed(const AccountEntry &entry, const Result<void> &outcome);

    QString m_name;
    bool m_forget;
};

} // namespace apollo::cli
