// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/celldelegate.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace apollo::ui {

namespace {

constexpr int kIconSize = 13;
constexpr int kGlyphGap = 4;
constexpr int kTriangle = 10;
constexpr int kBarHeight = 3;
constexpr int kCompactBarHeight = 2;

const Cell *cellOf(const QModelIndex &index)
{
    return index.data(CellRole).value<const Cell *>();
}

bool isLeftAligned(const QModelIndex &index)
{
    return index.data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignLeft);
}

bool isTriangle(const Cell &cell)
{
    return cell.glyph == QLatin1String("triangle-up") || cell.glyph == QLatin1String("triangle-down");
}

QColor mixed(const QColor &from, const QColor &to, int part, int whole)
{
    const auto channel = [part, whole](int a, int b) { return a + (b - a) * part / whole; };
    return {channel(from.red(), to.red()), channel(from.green(), to.green()), channel(from.blue(), to.blue())};
}

} // namespace

NumberDelegate::NumberDelegate(TableLook &look, bool isTotals, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_look(look)
    , m_isTotals(isTotals)
{
}

void NumberDelegate::refresh()
{
    m_faces.clear();
    m_icons.clear();
}

const NumberDelegate::Face &NumberDelegate::face(TextRole role, int weight) const
{
    const auto found = m_faces.find({role, weight});
    if (found != m_faces.end())
        return found->second;
    const QFont font = m_look.theme.font(role, weight);
    return m_faces.emplace(std::pair(role, weight), Face{font, QFontMetrics(font)}).first->second;
}

QColor NumberDelegate::colorOf(Tone tone) const
{
    switch (tone) {
    case Tone::None:
    case Tone::Labelled: return m_look.theme.color(Token::T1);
    case Tone::Muted: return m_look.theme.color(Token::T2);
    case Tone::Up: return m_look.theme.color(Token::Up);
    case Tone::Dn: return m_look.theme.color(Token::Dn);
    case Tone::Warn: return m_look.theme.color(Token::Warn);
    case Tone::Dang: return m_look.theme.color(Token::Dang);
    }
    return m_look.theme.color(Token::T1);
}

QColor NumberDelegate::ground(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_isTotals)
        return m_look.theme.color(Token::Bg2);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = index.row() == m_look.hoveredRow;
    const QColor plane = m_look.theme.color(isSelected ? Token::Sel : (isHovered ? Token::Bg3 : Token::Bg1));
    if (!m_look.isFlashing || isSelected)
        return plane;
    const FlashTracker::Key key{index.data(RowIdRole).toULongLong(), index.column()};
    const int strength = m_look.flashes.strength(key, m_look.clock.monotonicNow());
    if (strength == 0)
        return plane;
    const bool isUp = m_look.flashes.direction(key) == Tone::Up;
    return mixed(plane, m_look.theme.color(isUp ? Token::UpF : Token::DnF), strength, FlashTracker::kSteps);
}

void NumberDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Cell *cell = cellOf(index);
    if (!cell)
        return;
    const Theme &theme = m_look.theme;
    const QRect &rect = option.rect;
    painter->fillRect(rect, ground(option, index));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(Token::Line));
    if (m_isTotals && index.row() == 0)
        painter->fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.color(Token::Line2));

    const bool isLeft = isLeftAligned(index);
    const QRect content =
        rect.adjusted(theme.scaled(leftPadding(index.column(), isLeft)), 0, -theme.scaled(kCellPadding), -1);
    if (cell->tone == Tone::Labelled)
        paintLabelled(*painter, content, *cell);
    else
        paintContent(*painter, content, *cell, isLeft, index.column() == 0);

    if (cell->bar >= 0) {
        const int height = theme.scaled(m_look.isCompact ? kCompactBarHeight : kBarHeight);
        const int below = m_look.isCompact ? 0 : theme.scaled(4); // one line leaves no more room
        const QRect track(content.left(), rect.bottom() - 1 - below - height, content.width(), height);
        const Token plane = option.state.testFlag(QStyle::State_Selected) || index.row() == m_look.hoveredRow
            ? Token::Line
            : Token::Bg3;
        painter->fillRect(track, theme.color(plane));
        QRect fill = track;
        fill.setWidth(std::max(1, track.width() * std::min(cell->bar, 1000) / 1000));
        const bool isCalm = cell->tone == Tone::None || cell->tone == Tone::Muted;
        painter->fillRect(fill, isCalm ? theme.color(Token::T3) : colorOf(cell->tone));
    }
    if (m_look.showsKeyboardFocus && option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.color(Token::Acc));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -2));
    }
}

void NumberDelegate::paintContent(QPainter &painter, const QRect &rect, const Cell &cell, bool isLeft,
                                  bool isName) const
{
    const TextRole role = m_look.isCompact ? TextRole::Dense : TextRole::Body;
    const Face &value = face(m_isTotals && cell.weight == QFont::Normal ? TextRole::Dense : role, cell.weight);
    const bool hasBar = cell.bar >= 0 && !m_look.isCompact;
    const bool hasSecond = !cell.second.isEmpty() && !m_look.isCompact && !m_isTotals;

    const int glyph = glyphWidth(cell);
    QRect line = rect;
    if (hasSecond || hasBar) {
        const Face &small = face(TextRole::Small, QFont::Normal);
        const int lower = hasSecond ? small.metrics.height() : m_look.theme.scaled(kBarHeight + 4);
        const int block = value.metrics.height() + lower - m_look.theme.scaled(hasSecond ? 2 : 0);
        const int top = rect.top() + (rect.height() - block) / 2;
        line = QRect(rect.left(), top, rect.width(), value.metrics.height());
        if (hasSecond) {
            QRect below(rect.left(), top + block - lower, rect.width(), lower);
            if (isTriangle(cell))
                below.setLeft(below.left() + glyph);
            painter.setFont(small.font);
            painter.setPen(colorOf(cell.secondTone));
            painter.drawText(below, textFlags(isLeft),
                             isName ? small.metrics.elidedText(cell.second, Qt::ElideRight, below.width())
                                    : cell.second);
        }
    }
    const QString text =
        isName ? value.metrics.elidedText(cell.text, Qt::ElideMiddle, rect.width() - glyph) : cell.text;
    const int textWidth = value.metrics.horizontalAdvance(text);
    // Before a number, so that the right edge stays straight; after a name, so that the left edge does.
    QRect textRect = line;
    QRect glyphRect;
    if (glyph > 0) {
        if (isLeft && isTriangle(cell)) {
            glyphRect = QRect(line.left(), line.top(), glyph, line.height());
            textRect.setLeft(line.left() + glyph);
        } else {
            const int gap = m_look.theme.scaled(kGlyphGap);
            const int at = isLeft ? line.left() + textWidth + gap : line.right() + 1 - textWidth - glyph;
            glyphRect = QRect(at, line.top(), glyph - gap, line.height());
        }
    }
    painter.setFont(value.font);
    painter.setPen(colorOf(cell.tone));
    painter.drawText(textRect, textFlags(isLeft), text);
    if (glyph > 0)
        paintGlyph(painter, glyphRect, cell);
}

void NumberDelegate::paintLabelled(QPainter &painter, const QRect &rect, const Cell &cell) const
{
    const Face &value = face(TextRole::Body, QFont::Normal);
    painter.setFont(value.font);
    int x = rect.left();
    const int space = value.metrics.horizontalAdvance(QLatin1Char(' '));
    const QStringList words = cell.text.split(QLatin1Char(' '));
    for (const QString &word : words) {
        const bool isLabel = !word.isEmpty() && word.front().isLetter();
        painter.setPen(colorOf(isLabel || cell.isStale ? Tone::Muted : Tone::None));
        painter.drawText(QRect(x, rect.top(), rect.right() + 1 - x, rect.height()), textFlags(true), word);
        x += value.metrics.horizontalAdvance(word) + space;
    }
}

int NumberDelegate::glyphWidth(const Cell &cell) const
{
    return cell.glyph.isEmpty() ? 0 : m_look.theme.scaled(kIconSize + kGlyphGap);
}

void NumberDelegate::paintGlyph(QPainter &painter, const QRect &rect, const Cell &cell) const
{
    QIcon &icon = m_icons[{cell.glyph, cell.glyphTone}];
    if (icon.isNull()) {
        const Token token = cell.glyphTone == Tone::Warn ? Token::Warn
            : cell.glyphTone == Tone::Dang               ? Token::Dang
                                                         : Token::T2;
        icon = m_look.theme.icon(cell.glyph, token);
    }
    const int size = m_look.theme.scaled(kIconSize);
    icon.paint(&painter, QRect(rect.left(), rect.center().y() - size / 2, size, size));
}

QSize NumberDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {neededWidth(index), m_look.theme.scaled(m_look.isCompact ? 24 : 36)};
}

int NumberDelegate::neededWidth(const QModelIndex &index) const
{
    const Cell *cell = cellOf(index);
    if (!cell)
        return 0;
    const Face &value = face(m_look.isCompact ? TextRole::Dense : TextRole::Body, cell->weight);
    int width = value.metrics.horizontalAdvance(cell->text) + glyphWidth(*cell);
    if (!cell->second.isEmpty() && !m_look.isCompact)
        width = std::max(width, face(TextRole::Small, QFont::Normal).metrics.horizontalAdvance(cell->second));
    if (index.column() == 0 && !m_isTotals)
        width = std::min(width, m_look.theme.scaled(kNameWidth));
    const int left = leftPadding(index.column(), isLeftAligned(index));
    return width + m_look.theme.scaled(left) + m_look.theme.scaled(kCellPadding) + 1;
}

int SideDelegate::glyphWidth(const Cell &cell) const
{
    return cell.glyph.isEmpty() ? 0 : look().theme.scaled(kTriangle + kGlyphGap);
}

void SideDelegate::paintGlyph(QPainter &painter, const QRect &rect, const Cell &cell) const
{
    const bool isUp = cell.glyph == QLatin1String("triangle-up");
    const qreal size = look().theme.scaled(kTriangle);
    const qreal top = rect.center().y() - size / 2 + 1;
    const qreal left = rect.left();
    const qreal base = isUp ? top + size - 1 : top + 1;
    const qreal tip = isUp ? top + 1 : top + size - 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(cell.glyphTone));
    painter.drawPolygon(QPolygonF{{left, base}, {left + size, base}, {left + size / 2, tip}});
    painter.restore();
}

} // namespace apollo::ui
