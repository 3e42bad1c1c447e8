// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace apollo::ui {

/// Everything the program asks or tells in a window of its own: message boxes and file choosers. An interface, so
/// that tests answer instead of a person. Nothing here blocks; answers come through the event loop.
class Prompts {
public:
    enum class Tone { Information, Warning, Error };
    using PathChosen = std::function<void(const QString &path)>;

    virtual ~Prompts() = default;

    /// @param text plain text; shown as it is, whatever it contains.
    virtual void message(QWidget *parent, Tone tone, const QString &title, const QString &text) = 0;

    /// Calls `chosen` once, unless the trader gives up or `context` dies first.
    /// @param filter as of QFileDialog ("Snapshots (*.json)").
    virtual void openFile(QWidget *parent, const QString &title, const QString &filter, QObject *context,
                          PathChosen chosen) = 0;

    /// As openFile; asks before a file is overwritten. @param suggestedName name without folder.
    virtual void saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &suggestedName,
                          QObject *context, PathChosen chosen) = 0;
};

} // namespace apollo::ui
