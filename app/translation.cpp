// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/translation.h"

#include <QCoreApplication>
#include <QLocale>

namespace apollo {

Translation::Translation(QCoreApplication &application)
{
    const QString name = QStringLiteral("apollo");
    const QString separator = QStringLiteral("_");
    const QString folder = QStringLiteral(":/i18n");
    if (m_translator.load(QLocale(), name, separator, folder)
        || m_translator.load(QLocale(QLocale::English), name, separator, folder))
        application.installTranslator(&m_translator);
}

} // namespace apollo
