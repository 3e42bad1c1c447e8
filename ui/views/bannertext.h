// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"
#include "ui/views/notices.h"

#include <QLabel>

class QTextLayout;

namespace apollo::ui {

/// The words of a notice: first sentence medium, the rest regular, wrapped where the width does not do. Painted
/// here because a rich-text label is not an option for words from outside.
class BannerText : public QLabel {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit BannerText(Theme &theme, QWidget *parent = nullptr);

    void setNotice(const Notice &notice);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Lays the text out in `width`. @return the height.
    qreal layOut(QTextLayout &layout, qreal width) const;

    Theme &m_theme;
    qsizetype m_headlineLength = 0;
};

} // namespace apollo::ui
