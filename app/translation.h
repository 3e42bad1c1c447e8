// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTranslator>

class QCoreApplication;

namespace apollo {

/// The texts of the user's language, or the English plural forms where that language is not there yet. Lives as long as
/// the application shows texts.
class Translation {
public:
    explicit Translation(QCoreApplication &application);

private:
    QTranslator m_translator;
};

} // namespace apollo
