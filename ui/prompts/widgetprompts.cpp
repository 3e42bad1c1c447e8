// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/prompts/widgetprompts.h"

#include <QFileDialog>
#include <QMessageBox>

namespace apollo::ui {

void WidgetPrompts::message(QWidget *parent, Tone tone, const QString &title, const QString &text)
{
    const QMessageBox::Icon icon = tone == Tone::Information ? QMessageBox::Information
        : tone == Tone::Warning                              ? QMessageBox::Warning
                                                             : QMessageBox::Critical;
    auto *box = new QMessageBox(icon, title, text, QMessageBox::Ok, parent);
    box->setObjectName(QStringLiteral("message"));
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void WidgetPrompts::openFile(QWidget *parent, const QString &title, const QString &filter, QObject *context,
                             PathChosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    run(dialog, context, std::move(chosen));
}

void WidgetPrompts::saveFile(QWidget *parent, const QString &title, const QString &filter, const QString &suggestedName,
                             QObject *context, PathChosen chosen)
{
    auto *dialog = new QFileDialog(parent, title, QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(suggestedName);
    run(dialog, context, std::move(chosen));
}

void WidgetPrompts::run(QFileDialog *dialog, QObject *context, PathChosen chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, context, std::move(chosen));
    dialog->open();
}

} // namespace apollo::ui
