// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QToolButton;

namespace apollo::ui {

/// A few short words side by side, of which one is chosen, or none: ranges, intervals, what a chart shows. One stop
/// of the tab key; arrows choose.
class SegmentedControl : public QWidget {
    Q_OBJECT

public:
    struct Segment {
        QString text;   ///< "1h"
        QString spoken; ///< tool tip and accessible name: "The last hour"
    };

    /// @param theme outlives this. @param name what is chosen, for screen readers.
    SegmentedControl(Theme &theme, const QString &name, const std::vector<Segment> &segments,
                     QWidget *parent = nullptr);

    /// The chosen one; -1 for none.
    [[nodiscard]] int current() const;
    /// Does not emit `chosen`.
    void setCurrent(int index);
    [[nodiscard]] QToolButton *button(int index) const;

Q_SIGNALS:
    /// The trader chose.
    void chosen(int index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void placeTabStop();

    QButtonGroup *m_group = nullptr;
};

} // namespace apollo::ui
