// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/accountblock.h"

#include "ui/views/tooltip.h"

#include <QFontMetrics>
#include <QIcon>
#include <QPainter>

namespace apollo::ui {

namespace {

constexpr int kIcon = 16;
constexpr int kText = 38;
constexpr int kMargin = 12;

} // namespace

AccountBlock::AccountBlock(Theme &theme, QWidget *parent)
    : QLabel(parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText);
}

void AccountBlock::setAccount(const QString &name, const QString &mode)
{
    if (m_name == name && m_mode == mode)
        return;
    m_name = name;
    m_mode = mode;
    //: Read out: account name, account mode.
    setText(mode.isEmpty() ? name : tr("%1, %2").arg(name, mode));
    setToolTip(toolTipOf({name, mode}));
    setAccessibleDescription(tr("The account that is shown"));
    update();
}

void AccountBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(Token::Line));
    m_theme.icon(QStringLiteral("wallet-cards"), Token::T2)
        .paint(&painter, QRect(kMargin, (height() - kIcon) / 2, kIcon, kIcon));

    const QFont nameFont = m_theme.font(TextRole::Body, QFont::Medium);
    const QFont modeFont = m_theme.font(TextRole::Small);
    const QFontMetrics nameMetrics(nameFont);
    const QFontMetrics modeMetrics(modeFont);
    const int room = width() - kText - kMargin;
    const int lines = m_mode.isEmpty() ? nameMetrics.height() : nameMetrics.height() + 2 + modeMetrics.height();
    const int top = (height() - lines) / 2;
    painter.setFont(nameFont);
    painter.setPen(m_theme.color(Token::T1));
    painter.drawText(kText, top + nameMetrics.ascent(), nameMetrics.elidedText(m_name, Qt::ElideRight, room));
    painter.setFont(modeFont);
    painter.setPen(m_theme.color(Token::T2));
    painter.drawText(kText, top + nameMetrics.height() + 2 + modeMetrics.ascent(),
                     modeMetrics.elidedText(m_mode, Qt::ElideRight, room));
}

} // namespace apollo::ui
