// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/sessiondock.h"

#include "ui/views/equitypanel.h"
#include "ui/views/exposurepanel.h"
#include "ui/views/pnlpanel.h"

#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace apollo::ui {

namespace {

constexpr int kHeadHeight = 36;
constexpr QSize kMinimum(310, 140);

} // namespace

SessionDock::SessionDock(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
    , m_equity(new EquityPanel(context, m_stack))
    , m_pnl(new PnlPanel(context, m_stack))
    , m_exposure(new ExposurePanel(context, m_stack))
{
    setObjectName(QStringLiteral("session"));
    setMinimumSize(kMinimum);
    m_tabs->setObjectName(QStringLiteral("sessionTabs"));
    m_tabs->setAccessibleName(tr("Charts of the account"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setFixedHeight(kHeadHeight);
    for (const QString &name : {tr("Equity"), tr("P&&L by position"), tr("Exposure")}) // && is a plain ampersand
        m_tabs->addTab(name);
    for (QWidget *panel :
         {static_cast<QWidget *>(m_equity), static_cast<QWidget *>(m_pnl), static_cast<QWidget *>(m_exposure)})
        m_stack->addWidget(panel);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(&context.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SessionDock::setSource(PortfolioSource *source)
{
    m_equity->setSource(source);
    m_pnl->setSource(source);
    m_exposure->setSource(source);
}

void SessionDock::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

SessionDock::Tab SessionDock::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void SessionDock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Bg1));
    painter.fillRect(0, 0, width(), kHeadHeight, m_context.theme.color(Token::Bg2));
    painter.fillRect(0, kHeadHeight - 1, width(), 1, m_context.theme.color(Token::Line));
    painter.fillRect(0, 0, width(), 1, m_context.theme.color(Token::Line));
}

} // namespace apollo::ui
