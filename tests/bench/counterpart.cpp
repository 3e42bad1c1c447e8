// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/counterpart.h"

namespace apollo::bench {

namespace {

constexpr int kPatience = 20'000; // ms

} // namespace

Counterpart::Counterpart(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience))
            qFatal("%s says nothing", qPrintable(program));
    }
    m_greeting = m_process.readLine().trimmed();
}

Counterpart::~Counterpart()
{
    m_process.kill();
    m_process.waitForFinished(kPatience);
}

void Counterpart::tell(const QByteArray &line)
{
    m_process.write(line + '\n');
    m_process.waitForBytesWritten(kPatience);
}

} // namespace apollo::bench
