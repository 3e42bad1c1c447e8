// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"
#include "ui/views/statussegments.h"

#include <QToolButton>

namespace apollo::ui {

/// A segment of the status bar: quiet words, a value, a mark; a click explains it. Never shrinks within a
/// state, so that a changing age moves nothing.
class SegmentButton : public QToolButton {
    Q_OBJECT

public:
    /// @param theme outlives this.
    explicit SegmentButton(Theme &theme, QWidget *parent = nullptr);

    void setSegment(const StatusSegment &segment);
    [[nodiscard]] const StatusSegment &segment() const { return m_segment; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// Clicked, and the segment has a window of its own.
    void moreRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void explain();
    [[nodiscard]] int naturalWidth() const;

    Theme &m_theme;
    StatusSegment m_segment;
    int m_widest = 0;
};

} // namespace apollo::ui
