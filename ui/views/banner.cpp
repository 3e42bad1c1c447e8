// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/banner.h"

#include "ui/views/bannertext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace apollo::ui {

namespace {

constexpr int kHeight = 36;
constexpr int kIcon = 16;
constexpr int kButtonRoom = 44; // padding and an icon

} // namespace

Banner::Banner(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new BannerText(theme, this))
    , m_more(new QToolButton(this))
    , m_action(new QPushButton(this))
{
    setMinimumHeight(kHeight);
    setAccessibleName(tr("Notice"));
    m_icon->setTextFormat(Qt::PlainText);
    m_icon->setFixedSize(kIcon, kIcon);
    m_text->setObjectName(QStringLiteral("bannerText"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setObjectName(QStringLiteral("bannerMore"));
    m_action->setObjectName(QStringLiteral("bannerAction"));
    m_action->setAutoDefault(false);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 5);
    layout->setSpacing(10);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_action);

    connect(m_more, &QToolButton::clicked, this, &Banner::showMore);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (!m_notices.empty())
            Q_EMIT triggered(m_notices.front().action);
    });
    connect(&theme, &Theme::changed, this, &Banner::retheme);
    hide();
}

void Banner::setNotices(std::vector<Notice> notices)
{
    if (m_notices == notices)
        return;
    m_notices = std::move(notices);
    setVisible(!m_notices.empty());
    if (m_notices.empty())
        return;

    const Notice &first = m_notices.front();
    m_text->setNotice(first);
    m_action->setVisible(first.action != Notice::Action::None);
    switch (first.action) {
    case Notice::Action::None: break;
    case Notice::Action::RetryNow: m_action->setText(tr("Retry now")); break;
    case Notice::Action::Refresh: m_action->setText(tr("Read again")); break;
    case Notice::Action::CloseSnapshot: m_action->setText(tr("Close snapshot")); break;
    }
    m_action->setAccessibleName(m_action->text());
    m_action->setMinimumWidth(m_action->fontMetrics().horizontalAdvance(m_action->text()) + kButtonRoom);
    m_more->setVisible(m_notices.size() > 1);
    m_more->setText(tr("%n more", nullptr, int(m_notices.size()) - 1));
    m_more->setAccessibleName(tr("More notices: %1").arg(int(m_notices.size()) - 1));
    retheme();
}

void Banner::retheme()
{
    if (m_notices.empty())
        return;
    const Notice &first = m_notices.front();
    m_icon->setPixmap(m_theme.icon(first.icon, first.iconTone).pixmap(QSize(kIcon, kIcon), devicePixelRatioF()));
    const bool again = first.action == Notice::Action::RetryNow || first.action == Notice::Action::Refresh;
    m_action->setIcon(again ? m_theme.icon(QStringLiteral("refresh-cw"), Token::T1) : QIcon());
    m_action->setIconSize(QSize(14, 14));
    update();
}

void Banner::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (std::size_t i = 1; i < m_notices.size(); ++i) {
        QString text = m_notices[i].text();
        menu->addAction(text.replace(QLatin1Char('&'), QStringLiteral("&&")));
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void Banner::paintEvent(QPaintEvent *)
{
    if (m_notices.empty())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(m_notices.front().ground));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Token::Line));
}

} // namespace apollo::ui
