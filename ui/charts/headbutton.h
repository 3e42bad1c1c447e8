// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QToolButton>

namespace apollo::ui {

/// A word, or an icon and a word, in the head of a chart: raised while it is chosen or under the mouse. Its icon stands
/// on the middle of the capitals, which a style's own button misses by a pixel or two.
class HeadButton : public QToolButton {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit HeadButton(Theme &theme, QWidget *parent = nullptr);

    /// By its name in resources/icons; none unless told.
    void setIconName(const QString &name);
    /// Whether the word stands beside the icon; it does unless told.
    void setWordShown(bool isShown);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Arrows are left to the parent; a button of a toolbar would move the focus.
    void keyPressEvent(QKeyEvent *event) override;

private:
    Theme &m_theme;
    QString m_iconName;
    bool m_isWordShown = true;
};

} // namespace apollo::ui
