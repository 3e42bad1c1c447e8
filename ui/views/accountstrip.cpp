// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/accountstrip.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/views/accountblock.h"
#include "ui/views/accountfigures.h"
#include "ui/views/figurebox.h"
#include "ui/views/rategauge.h"

#include <QPainter>

namespace apollo::ui {

namespace {

constexpr int kHeight = 60;
constexpr int kWideFrom = 1280;
constexpr int kMargin = 12;

} // namespace

AccountStrip::AccountStrip(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_block(new AccountBlock(context.theme, this))
{
    setFixedHeight(kHeight);
    setAccessibleName(tr("Account"));
    m_block->setObjectName(QStringLiteral("account"));
    for (int i = 0; i < kAccountFigures; ++i)
        m_figures.push_back(new FigureBox(context.theme, this));
    m_initialMargin = new RateGauge(context.theme, this);
    m_initialMargin->setObjectName(QStringLiteral("imRate"));
    m_maintenanceMargin = new RateGauge(context.theme, this);
    m_maintenanceMargin->setObjectName(QStringLiteral("mmRate"));
    connect(&context.theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    refresh();
}

void AccountStrip::setSource(PortfolioSource *source)
{
    if (m_source)
        disconnect(m_source, nullptr, this, nullptr);
    m_source = source;
    if (source) {
        connect(source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
            if (changes.account || changes.sections)
                refresh();
        });
        connect(source, &PortfolioSource::stateChanged, this, &AccountStrip::refresh);
    }
    for (FigureBox *box : m_figures)
        box->resetWidth();
    refresh();
}

void AccountStrip::refresh()
{
    if (m_source) {
        const Portfolio &portfolio = m_source->portfolio();
        m_block->setAccount(portfolio.accountName, accountModeText(portfolio.info));
        display(portfolio, m_source->state());
        return;
    }
    m_block->setAccount(tr("No account"), tr("Add one to begin"));
    SourceState nothing;
    nothing.kind = SourceState::Kind::CatchingUp; // neither loading nor doubtful: just unknown
    display(Portfolio(), nothing);
}

void AccountStrip::display(const Portfolio &portfolio, const SourceState &state)
{
    const bool clocked = isDoubtful(state);
    const auto figures = accountFigures(portfolio, state, m_context);
    for (std::size_t i = 0; i < m_figures.size() && i < figures.size(); ++i)
        m_figures[i]->setFigure(figures[i], clocked && i == 0);
    m_initialMargin->setRate(initialMarginRate(portfolio, state, m_context), clocked);
    m_maintenanceMargin->setRate(maintenanceMarginRate(portfolio, state, m_context), clocked);
    place();
}

void AccountStrip::place()
{
    const bool wide = width() >= kWideFrom;
    const int blockWidth = wide ? 200 : 156;
    const int gap = wide ? 16 : 12;
    const int gaugeWidth = wide ? 136 : 96;
    m_block->setGeometry(0, 0, blockWidth, height() - 1);

    int right = width() - kMargin;
    for (RateGauge *gauge : {m_maintenanceMargin, m_initialMargin}) {
        const int taken = std::max(gaugeWidth, gauge->minimumSizeHint().width());
        right -= taken;
        gauge->setGeometry(right, 0, taken, height() - 1);
        right -= gap;
    }

    int left = blockWidth + gap;
    bool fits = true;
    for (FigureBox *box : m_figures) {
        const int taken = box->sizeHint().width();
        fits = fits && left + taken <= right;
        box->setVisible(fits);
        box->setGeometry(left, 0, taken, height() - 1);
        left += taken + gap;
    }
}

void AccountStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void AccountStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_context.theme.color(Token::Bg1));
    painter.fillRect(0, height() - 1, width(), 1, m_context.theme.color(Token::Line));
}

} // namespace apollo::ui
