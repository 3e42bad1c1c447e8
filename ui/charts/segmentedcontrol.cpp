// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/segmentedcontrol.h"

#include "ui/charts/headbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>

#include <algorithm>

namespace apollo::ui {

SegmentedControl::SegmentedControl(Theme &theme, const QString &name, const std::vector<Segment> &segments,
                                   QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (const Segment &segment : segments) {
        auto *word = new HeadButton(theme, this);
        word->setText(segment.text);
        word->setToolTip(segment.spoken.toHtmlEscaped());
        word->setAccessibleName(segment.spoken);
        m_group->addButton(word, int(m_group->buttons().size()));
        row->addWidget(word);
    }
    connect(m_group, &QButtonGroup::idToggled, this, &SegmentedControl::placeTabStop);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    placeTabStop();
}

/// The chosen word takes the tab key, or the first one while none is chosen.
void SegmentedControl::placeTabStop()
{
    const int stop = std::max(0, current());
    for (QAbstractButton *word : m_group->buttons())
        word->setFocusPolicy(m_group->id(word) == stop ? Qt::StrongFocus : Qt::NoFocus);
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left || event->key() == Qt::Key_Up;
    const bool on = event->key() == Qt::Key_Right || event->key() == Qt::Key_Down;
    if (!back && !on) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int last = int(m_group->buttons().size()) - 1;
    const int next = current() < 0 ? 0 : std::clamp(current() + (back ? -1 : 1), 0, last);
    if (next == current())
        return;
    setCurrent(next);
    m_group->button(next)->setFocus(Qt::TabFocusReason);
    Q_EMIT chosen(next);
}

int SegmentedControl::current() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrent(int index)
{
    if (index == current())
        return;
    if (QAbstractButton *word = m_group->button(index)) {
        word->setChecked(true);
        return;
    }
    // An exclusive group always keeps one.
    m_group->setExclusive(false);
    if (QAbstractButton *word = m_group->checkedButton())
        word->setChecked(false);
    m_group->setExclusive(true);
}

QToolButton *SegmentedControl::button(int index) const
{
    return qobject_cast<QToolButton *>(m_group->button(index));
}

} // namespace apollo::ui
