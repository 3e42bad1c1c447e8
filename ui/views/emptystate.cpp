// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/emptystate.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace apollo::ui {

namespace {

constexpr int kWidth = 520;
constexpr int kButtonHeight = 32;
constexpr int kButtonPadding = 28;

} // namespace

EmptyState::EmptyState(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_note(new QLabel(this))
    , m_rule(new QFrame(this))
    , m_buttons(new QHBoxLayout)
{
    auto *block = new QWidget(this);
    block->setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QLabel *label : {m_title, m_sentence, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rule->setFixedHeight(1);
    m_rule->setAutoFillBackground(true);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(8);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    column->addLayout(m_buttons);
    column->addSpacing(16);
    column->addWidget(m_rule);
    column->addSpacing(4);
    column->addWidget(m_note);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    // Not by alignment: that would cut wrapped labels, because it ignores their height for the width.
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(block);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addStretch(2);
    connect(&theme, &Theme::changed, this, &EmptyState::retheme);
    retheme();
}

void EmptyState::setWords(const QString &title, const QString &sentence, const QString &note)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_rule->setVisible(!note.isEmpty());
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setFixedHeight(kButtonHeight);
    button->setMinimumWidth(button->fontMetrics().horizontalAdvance(text) + kButtonPadding);
    button->setAccessibleName(text);
    const int buttons = m_buttons->count() - 1; // the stretch
    button->setDefault(buttons == 0);
    m_buttons->insertWidget(buttons, button);
    return button;
}

void EmptyState::retheme()
{
    const auto paint = [this](QWidget *widget, QPalette::ColorRole role, Token token) {
        QPalette colors = widget->palette();
        colors.setColor(role, m_theme.color(token));
        widget->setPalette(colors);
    };
    m_title->setFont(m_theme.font(TextRole::Title, QFont::Medium));
    m_sentence->setFont(m_theme.font(TextRole::Body));
    m_note->setFont(m_theme.font(TextRole::Dense));
    paint(m_title, QPalette::WindowText, Token::T1);
    paint(m_sentence, QPalette::WindowText, Token::T2);
    paint(m_note, QPalette::WindowText, Token::T2);
    paint(m_rule, QPalette::Window, Token::Line);
    update();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.color(Token::Bg1));
}

} // namespace apollo::ui
