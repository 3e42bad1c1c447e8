// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/statusstrip.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/views/segmentbutton.h"
#include "ui/views/statussegments.h"

#include <QPainter>

namespace apollo::ui {

namespace {

constexpr int kHeight = 25;

} // namespace

StatusStrip::StatusStrip(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_zone(new SegmentButton(context.theme, this))
{
    setFixedHeight(kHeight);
    setAccessibleName(tr("Status"));
    m_zone->setSegment({.id = QStringLiteral("zone"),
                        .value = context.times.zoneName(),
                        .explanation = {tr("Times are shown in this zone; days begin at 00:00 UTC.")}});
    connect(&context.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void StatusStrip::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source)
        connect(source, &PortfolioSource::stateChanged, this, &StatusStrip::refresh);
    refresh();
}

void StatusStrip::refresh()
{
    display(m_source ? statusSegments(m_source->portfolio(), m_source->state(), m_source->connection(), m_context)
                     : statusWithoutAccount());
}

void StatusStrip::display(const std::vector<StatusSegment> &segments)
{
    while (m_segments.size() > segments.size()) {
        delete m_segments.back();
        m_segments.pop_back();
    }
    while (m_segments.size() < segments.size()) {
        auto *button = new SegmentButton(m_context.theme, this);
        QWidget::setTabOrder(button, m_zone);
        connect(button, &SegmentButton::moreRequested, this, &StatusStrip::reconciliationRequested);
        m_segments.push_back(button);
    }
    for (std::size_t i = 0; i < segments.size(); ++i)
        m_segments[i]->setSegment(segments[i]);
    place();
}

void StatusStrip::place()
{
    const int zoneWidth = m_zone->sizeHint().width();
    m_zone->setGeometry(width() - zoneWidth, 1, zoneWidth, height() - 1);
    int left = 0;
    bool fits = true;
    for (SegmentButton *button : m_segments) {
        const int taken = button->sizeHint().width();
        fits = fits && left + taken <= width() - zoneWidth;
        button->setVisible(fits);
        button->setGeometry(left, 1, taken, height() - 1);
        left += taken;
    }
}

void StatusStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void StatusStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Bg0));
    painter.fillRect(0, 0, width(), 1, m_context.theme.color(Token::Line));
}

} // namespace apollo::ui
