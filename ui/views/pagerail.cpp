// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/pagerail.h"

#include "ui/views/tooltip.h"

#include <QIcon>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFocusRect>
#include <QToolButton>
#include <QVBoxLayout>

namespace apollo::ui {

namespace {

constexpr int kWide = 132;
constexpr int kNarrow = 44;
constexpr int kItemHeight = 36;
constexpr int kIcon = 18;

/// One page: painted flat, the chosen one with an accent edge.
class RailItem : public QToolButton {
public:
    RailItem(Theme &theme, QString icon, QWidget *parent)
        : QToolButton(parent)
        , m_theme(theme)
        , m_icon(std::move(icon))
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(kItemHeight);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool bright = isChecked() || underMouse();
        if (bright)
            painter.fillRect(rect(), m_theme.color(isChecked() ? Token::Bg2 : Token::Bg3));
        if (isChecked())
            painter.fillRect(0, 0, 2, height(), m_theme.color(Token::Acc));
        const Token tone = bright ? Token::T1 : Token::T2;
        const bool narrow = width() <= kNarrow;
        const int x = narrow ? (width() - kIcon) / 2 : 16;
        m_theme.icon(m_icon, tone).paint(&painter, QRect(x, (height() - kIcon) / 2, kIcon, kIcon));
        if (!narrow) {
            painter.setFont(m_theme.font(TextRole::Body, isChecked() ? QFont::Medium : QFont::Normal));
            painter.setPen(m_theme.color(tone));
            painter.drawText(QRect(44, 0, width() - 44, height()), int(Qt::AlignLeft) | Qt::AlignVCenter, text());
        }
        if (hasFocus()) {
            QStyleOptionFocusRect option;
            option.initFrom(this);
            style()->drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, this);
        }
    }

private:
    Theme &m_theme;
    QString m_icon;
};

} // namespace

PageRail::PageRail(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setFixedWidth(kWide);
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 1, 8);
    layout->setSpacing(0);
    layout->addStretch(1);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PageRail::addPage(const QString &icon, const QString &name)
{
    auto *item = new RailItem(m_theme, icon, this);
    item->setText(name);
    item->setAccessibleName(name);
    item->setToolTip(toolTipOf({name}));
    item->setAccessibleDescription(tr("Shows the page %1").arg(name));
    const int page = int(m_items.size());
    item->setChecked(page == 0);
    connect(item, &QToolButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    static_cast<QVBoxLayout *>(layout())->insertWidget(page, item);
    m_items.push_back(item);
}

void PageRail::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    setFixedWidth(narrow ? kNarrow : kWide);
}

void PageRail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Token::Bg0));
    painter.fillRect(width() - 1, 0, 1, height(), m_theme.color(Token::Line));
}

} // namespace apollo::ui
