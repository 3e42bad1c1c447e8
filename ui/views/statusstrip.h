// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/views/viewcontext.h"

#include <QWidget>

#include <vector>

namespace apollo {
class PortfolioSource;
}

namespace apollo::ui {

class SegmentButton;
struct StatusSegment;

/// The status bar: state, environment, access, figures of the connection; the time zone at the right. Where the
/// width does not do, segments drop from the right; the first three never do.
class StatusStrip : public QWidget {
    Q_OBJECT

public:
    explicit StatusStrip(const ViewContext &context, QWidget *parent = nullptr);

    /// Shows this source; nullptr: no account.
    void setSource(PortfolioSource *source);
    /// Ages have grown; also reads the connection figures anew.
    void tick() { refresh(); }

    [[nodiscard]] const std::vector<SegmentButton *> &segments() const { return m_segments; }

Q_SIGNALS:
    /// The segment that tells of the last reconciliation was clicked.
    void reconciliationRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void display(const std::vector<StatusSegment> &segments);
    void place();

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    std::vector<SegmentButton *> m_segments;
    SegmentButton *m_zone = nullptr;
};

} // namespace apollo::ui
