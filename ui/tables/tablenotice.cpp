// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/tablenotice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace apollo::ui {

namespace {

constexpr int kWidth = 520;

} // namespace

TableNotice::TableNotice(const Theme &theme, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sentence(new QLabel(this))
    , m_action(new QPushButton(this))
{
    setObjectName(objectName);
    m_sentence->setObjectName(objectName + QStringLiteral(".sentence"));
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setMaximumWidth(m_theme.scaled(kWidth));
    m_action->setObjectName(objectName + QStringLiteral(".action"));
    m_action->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(12);
    layout->addStretch(1);
    // Between stretches, not aligned: an aligned label that wraps gets the height of one line.
    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(m_sentence, 100);
    line->addStretch(1);
    layout->addLayout(line);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(2);

    connect(m_action, &QPushButton::clicked, this, &TableNotice::actionRequested);
    connect(&m_theme, &Theme::changed, this, &TableNotice::applyTheme);
    applyTheme();
}

void TableNotice::applyTheme()
{
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Token::T2));
    m_sentence->setPalette(palette);
    m_sentence->setFont(m_theme.font(TextRole::Body));
}

void TableNotice::setNotice(const QString &sentence, const QString &action)
{
    m_sentence->setText(sentence);
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
}

QString TableNotice::sentence() const
{
    return m_sentence->text();
}

} // namespace apollo::ui
