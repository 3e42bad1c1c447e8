// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/recording.h"

#include "core/base/privatefile.h"

#include <QDir>

namespace apollo {

namespace {

constexpr int kMostSessions = 10'000;

} // namespace

Result<std::unique_ptr<bybit::TrafficRecorder>> openRecording()
{
    const QString directory = qEnvironmentVariable("APOLLO_RECORD_DIR");
    if (directory.isEmpty())
        return std::unique_ptr<bybit::TrafficRecorder>();
    if (const Result<void> made = makePrivateDirectory(directory); !made)
        return fail(made.error());
    bybit::TrafficRecorder::Options options;
    options.whenEnded = [](const QString &why) { qWarning("recording ended: %s", qPrintable(why)); };
    for (int number = 1; number <= kMostSessions; ++number) {
        const QString session = QStringLiteral("session-%1").arg(number);
        if (QDir(directory).exists(session))
            continue;
        options.directory = directory + QLatin1Char('/') + session;
        return bybit::TrafficRecorder::open(std::move(options));
    }
    return fail(ErrorKind::Storage, QStringLiteral("APOLLO_RECORD_DIR"), QStringLiteral("the folder is full"));
}

} // namespace apollo
