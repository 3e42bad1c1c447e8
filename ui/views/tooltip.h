// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

namespace apollo::ui {

/// Lines as the text of a tool tip: shown as they are, whatever they contain, one under the other. Qt guesses
/// whether a tool tip is rich text, so this always is, escaped.
[[nodiscard]] inline QString toolTipOf(const QStringList &lines)
{
    QStringList escaped;
    for (const QString &line : lines)
        escaped << line.toHtmlEscaped();
    return QStringLiteral("<p style='white-space:nowrap'>%1</p>").arg(escaped.join(QStringLiteral("<br>")));
}

} // namespace apollo::ui
