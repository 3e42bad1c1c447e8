// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/filedrop.h"

#include <QAbstractScrollArea>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QWidget>

namespace apollo::ui {

namespace {

constexpr int kFrame = 3;

/// Texts of this file for translators.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::FileDrop)
};

/// Over everything, lets every click through.
class DropFrame : public QWidget {
public:
    DropFrame(const Theme &theme, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setObjectName(QStringLiteral("dropFrame"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QRegion frame(rect());
        frame -= rect().adjusted(kFrame, kFrame, -kFrame, -kFrame);
        for (const QRect &edge : frame)
            painter.fillRect(edge, m_theme.color(Token::Acc));
    }

private:
    const Theme &m_theme;
};

} // namespace

DroppedFile droppedFile(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1)
        return {{}, Text::tr("Drop one snapshot at a time. Nothing was opened.")};
    if (!urls.front().isLocalFile())
        return {{}, Text::tr("That is not a file on this computer. Nothing was opened.")};
    const QString path = urls.front().toLocalFile();
    if (QFileInfo(path).isDir())
        return {{}, Text::tr("That is a folder, not a snapshot. Nothing was opened.")};
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return {{}, Text::tr("That is not a regular file. Nothing was opened.")};
    return {path, {}};
}

FileDrop::FileDrop(const Theme &theme, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_frame(new DropFrame(theme, window))
{
    window->setAcceptDrops(true);
    // Charts are graphics views, which take every drag for their own scene.
    for (auto *area : window->findChildren<QAbstractScrollArea *>()) {
        area->setAcceptDrops(false);
        area->viewport()->setAcceptDrops(false);
    }
    window->installEventFilter(this);
}

bool FileDrop::isHovered() const
{
    return !m_frame->isHidden();
}

void FileDrop::setHovered(bool isHovered)
{
    m_frame->setGeometry(m_window->rect());
    m_frame->setVisible(isHovered);
    m_frame->raise();
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter: {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (!drag->mimeData()->hasUrls())
            return false;
        drag->setDropAction(Qt::CopyAction); // the file stays where it is
        drag->accept();
        setHovered(true);
        return true;
    }
    case QEvent::DragMove: event->setAccepted(isHovered()); return isHovered();
    case QEvent::DragLeave: setHovered(false); return false;
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        if (!drop->mimeData()->hasUrls())
            return false;
        setHovered(false);
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        const DroppedFile file = droppedFile(*drop->mimeData());
        if (file.path.isEmpty())
            Q_EMIT refused(file.refusal);
        else
            Q_EMIT dropped(file.path);
        return true;
    }
    default: return QObject::eventFilter(watched, event);
    }
}

} // namespace apollo::ui
