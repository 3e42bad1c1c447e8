// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/reconciliationdialog.h"

#include "core/portfolio/portfoliosource.h"
#include "ui/format/margintext.h"
#include "ui/models/reconciliationmodel.h"
#include "ui/tables/datatable.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace apollo::ui {

namespace {

constexpr QSize kSize(720, 520);
constexpr int kMargin = 24;

} // namespace

ReconciliationDialog::ReconciliationDialog(const PortfolioSource &source, const Theme &theme, const Clock &clock,
                                           TableFormats formats, QWidget *parent)
    : QDialog(parent)
    , m_source(source)
    , m_times(formats.times)
{
    setObjectName(QStringLiteral("reconciliation"));
    setWindowTitle(tr("Reconciliation"));
    const auto label = [&](const QFont &font) {
        auto *made = new QLabel(this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setFont(font);
        return made;
    };
    QLabel *title = label(theme.font(TextRole::Title, QFont::Medium));
    title->setText(tr("Reported and computed"));
    m_verdict = label(theme.font(TextRole::Body));
    m_verdict->setObjectName(QStringLiteral("verdict"));
    m_remark = label(theme.font(TextRole::Dense));
    m_remark->setObjectName(QStringLiteral("remark"));

    m_model = std::make_unique<ReconciliationModel>(source, clock, std::move(formats));
    m_table = std::make_unique<DataTable>(
        *m_model, theme, clock, DataTable::Names{QStringLiteral("reconciliationTable"), tr("Reconciliation")}, this);
    m_table->setNotice(source.state().kind == SourceState::Kind::Snapshot
                           ? tr("This snapshot holds no comparison.")
                           : tr("The comparison follows with the next complete reading of the account."));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *copy = buttons->addButton(tr("Copy as text"), QDialogButtonBox::ActionRole);
    copy->setObjectName(QStringLiteral("copy"));
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_verdict);
    layout->addWidget(m_remark);
    layout->addSpacing(8);
    layout->addWidget(m_table.get(), 1);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    resize(kSize);
    m_table->setFocus(Qt::OtherFocusReason);

    connect(&source, &PortfolioSource::changed, this, [this](const PortfolioChanges &changes) {
        if (changes.account)
            refresh();
    });
    refresh();
}

ReconciliationDialog::~ReconciliationDialog() = default;

void ReconciliationDialog::refresh()
{
    const Portfolio &portfolio = m_source.portfolio();
    m_verdict->setText(reconciliationVerdict(portfolio, m_times));
    const MarginGap gap = portfolio.valuation.marginGap;
    m_remark->setText(gap == MarginGap::None || gap == MarginGap::NotComputed
                          ? QString()
                          : tr("Margin of the account. %1").arg(marginGapSentence(gap)));
    m_remark->setVisible(!m_remark->text().isEmpty());
}

QString ReconciliationDialog::text() const
{
    QStringList lines{m_verdict->text()};
    if (!m_remark->text().isEmpty())
        lines << m_remark->text();
    lines << m_table->wholeText();
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace apollo::ui
