// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/tableheader.h"

#include "ui/tables/celldelegate.h"

#include <QPainter>
#include <QStyleOptionHeader>

namespace apollo::ui {

namespace {

constexpr int kHeight = 26;
constexpr int kMark = 10;

} // namespace

TableHeader::TableHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionResizeMode(QHeaderView::Fixed);
    setMinimumSectionSize(1);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFont(m_theme.font(TextRole::Small));
}

QSize TableHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.scaled(kHeight)};
}

bool TableHeader::isLeftAligned(int logicalIndex) const
{
    const QVariant alignment = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    return alignment.value<Qt::Alignment>().testFlag(Qt::AlignLeft);
}

int TableHeader::neededWidth(int logicalIndex) const
{
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const int padding = leftPadding(logicalIndex, isLeftAligned(logicalIndex)) + kCellPadding;
    const QFontMetrics metrics(m_theme.font(TextRole::Small));
    return metrics.horizontalAdvance(title) + m_theme.scaled(padding + kMark) + 1;
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    QStyleOptionHeader option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);

    const bool isLeft = isLeftAligned(logicalIndex);
    QRect line = rect.adjusted(m_theme.scaled(leftPadding(logicalIndex, isLeft)), 0, -m_theme.scaled(kCellPadding), -1);
    const QFont font = m_theme.font(TextRole::Small);
    const QFontMetrics metrics(font);
    const bool isSorted = sortIndicatorSection() == logicalIndex;
    const int mark = m_theme.scaled(kMark);
    const QString title = metrics.elidedText(model()->headerData(logicalIndex, Qt::Horizontal).toString(),
                                             Qt::ElideRight, line.width() - (isSorted ? mark : 0));
    if (isSorted) {
        QStyleOptionHeader arrow = option;
        // Up in Qt's words is a mark that points down; here a descending order points down.
        arrow.sortIndicator =
            sortIndicatorOrder() == Qt::AscendingOrder ? QStyleOptionHeader::SortUp : QStyleOptionHeader::SortDown;
        const int at = isLeft ? line.left() + metrics.horizontalAdvance(title) : line.right() + 1 - mark;
        arrow.rect = QRect(at + (isLeft ? 2 : 0), line.top(), mark, line.height());
        style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &arrow, painter, this);
        if (!isLeft)
            line.setRight(line.right() - mark);
    }
    painter->setFont(font);
    painter->setPen(m_theme.color(isSorted ? Token::T1 : Token::T2));
    painter->drawText(line, textFlags(isLeft), title);
}

} // namespace apollo::ui
