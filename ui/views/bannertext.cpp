// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/bannertext.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace apollo::ui {

BannerText::BannerText(Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BannerText::setNotice(const Notice &notice)
{
    m_headlineLength = notice.headline.size();
    setText(notice.text());
    updateGeometry();
    update();
}

qreal BannerText::layOut(QTextLayout &layout, qreal width) const
{
    QTextLayout::FormatRange headline;
    headline.start = 0;
    headline.length = int(m_headlineLength);
    headline.format.setFontWeight(QFont::Medium);
    layout.setFormats({headline});
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int BannerText::heightForWidth(int width) const
{
    QTextLayout layout(text(), m_theme.font(TextRole::Body));
    return int(std::ceil(layOut(layout, std::max(width, 1))));
}

QSize BannerText::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextRole::Body, QFont::Medium));
    return {metrics.horizontalAdvance(text()) + 8, metrics.height()};
}

QSize BannerText::minimumSizeHint() const
{
    return {120, QFontMetrics(m_theme.font(TextRole::Body)).height()};
}

void BannerText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.color(Token::T1));
    QTextLayout layout(text(), m_theme.font(TextRole::Body));
    const qreal taken = layOut(layout, width());
    layout.draw(&painter, QPointF(0, std::max(0.0, (height() - taken) / 2)));
}

} // namespace apollo::ui
