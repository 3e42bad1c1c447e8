// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QObject>

class QMimeData;
class QWidget;

namespace apollo::ui {

/// What was dropped: one local file, or why that cannot be opened.
struct DroppedFile {
    QString path;    ///< "" when refused
    QString refusal; ///< one sentence

    bool operator==(const DroppedFile &) const = default;
};

/// One file that is on this computer is taken; several, a folder and an address elsewhere are refused in words.
[[nodiscard]] DroppedFile droppedFile(const QMimeData &data);

/// Lets files be dropped on a window: a frame while they hover over it, then one of the two signals. What is no file
/// (text, a picture) is left alone.
class FileDrop : public QObject {
    Q_OBJECT

public:
    /// @param window gets the drops, wherever on its present children they fall. Becomes the parent. @param theme
    /// outlives this.
    FileDrop(const Theme &theme, QWidget *window);

    /// True while files hover over the window.
    [[nodiscard]] bool isHovered() const;
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QString &path);
    void refused(const QString &sentence);

private:
    void setHovered(bool isHovered);

    QWidget *m_window;
    QWidget *m_frame;
};

} // namespace apollo::ui
