// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace apollo::bench {

/// A program that runs beside the one that is measured, until this goes.
class Counterpart {
public:
    Counterpart(const QString &program, const QStringList &arguments);
    ~Counterpart();
    Q_DISABLE_COPY_MOVE(Counterpart)

    /// The first line it printed; ends this program when none comes.
    [[nodiscard]] const QByteArray &greeting() const { return m_greeting; }
    void tell(const QByteArray &line);

private:
    QProcess m_process;
    QByteArray m_greeting;
};

} // namespace apollo::bench
