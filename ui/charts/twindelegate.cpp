// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/twindelegate.h"

#include <QPainter>
#include <QStyle>

namespace apollo::ui {

namespace {

constexpr int kPadding = 6;

} // namespace

void TwinDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QRect &cell = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(cell, m_theme.color(Token::Sel));
    painter->fillRect(cell.left(), cell.bottom(), cell.width(), 1, m_theme.color(Token::Line));
    painter->setFont(m_theme.font(TextRole::Dense));
    painter->setPen(m_theme.color(Token::T1));
    painter->drawText(cell.adjusted(kPadding, 0, -kPadding, 0), index.data(Qt::TextAlignmentRole).toInt(),
                      index.data(Qt::DisplayRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(m_theme.color(Token::Acc));
        painter->drawRect(cell.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

} // namespace apollo::ui
