// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/prompts/prompts.h"

class QFileDialog;

namespace apollo::ui {

/// Prompts as real windows: opened, never executed; texts are plain.
class WidgetPrompts final : public Prompts {
public:
    void message(QWidget *parent, Tone tone, const QString &title, const QString &text) override;
    void openFile(QWidget *parent, const QString &title, const QString &filter, QObject *context,
                  PathChosen chosen) override;
    void saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &suggestedName,
                  QObject *context, PathChosen chosen) override;

private:
    static void run(QFileDialog *dialog, QObject *context, PathChosen chosen);
};

} // namespace apollo::ui
