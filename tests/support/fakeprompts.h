// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/prompts/prompts.h"

#include <QStringList>

namespace apollo::test {

/// Prompts without windows: remembers what was said, and answers at once with what the test prepared.
class FakePrompts final : public ui::Prompts {
public:
    void message(QWidget *, Tone, const QString &title, const QString &text) override
    {
        messages << title + QStringLiteral(": ") + text;
    }
    void openFile(QWidget *, const QString &, const QString &, QObject *, PathChosen chosen) override
    {
        if (!answer.isEmpty())
            chosen(answer);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &suggestedName, QObject *,
                  PathChosen chosen) override
    {
        suggested = suggestedName;
        if (!answer.isEmpty())
            chosen(answer);
    }

    QStringList messages;
    QString suggested; ///< the name offered by the last saveFile
    QString answer;    ///< the path that is chosen; empty: the trader gives up
};

} // namespace apollo::test
