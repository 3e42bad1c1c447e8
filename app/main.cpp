// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hardening.h"
#include "app/translation.h"
#include "app/windowapplication.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

int main(int argc, char *argv[])
{
    apollo::hardenProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("apollo"));
    QApplication::setApplicationDisplayName(QStringLiteral("Apollo"));
    QApplication::setApplicationVersion(QStringLiteral(APOLLO_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("apollo"));

    const apollo::Translation translation(application);
    const auto parsed = apollo::parseWindowCommandLine(QApplication::arguments());
    if (const auto *leave = std::get_if<apollo::PrintAndLeave>(&parsed)) {
        const QByteArray text = leave->text.toUtf8() + '\n';
        std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()),
                    leave->code == apollo::ExitCode::Ok ? stdout : stderr);
        return static_cast<int>(leave->code);
    }

    apollo::WindowApplication window(application, std::get<apollo::WindowOptions>(parsed));
    QTimer::singleShot(0, &window, &apollo::WindowApplication::start);
    return QApplication::exec();
}
