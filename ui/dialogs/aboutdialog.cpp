// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/aboutdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace apollo::ui {

AboutDialog::AboutDialog(Theme &theme, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("about"));
    setWindowTitle(tr("About Apollo"));

    const auto label = [this](const QString &text, const QFont &font) {
        auto *made = new QLabel(text, this);
        made->setTextFormat(Qt::PlainText);
        made->setWordWrap(true);
        made->setFont(font);
        return made;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(16);
    layout->addWidget(
        label(tr("Apollo %1").arg(QStringLiteral(APOLLO_VERSION)), theme.font(TextRole::Title, QFont::Medium)));
    layout->addWidget(
        label(tr("A portfolio desk for Bybit. It only reads: it cannot trade, transfer or withdraw, and it "
                 "sends nothing anywhere but to Bybit."),
              theme.font(TextRole::Body)));
    layout->addWidget(
        label(tr("Free software under the GNU General Public License, version 3 or later. It comes with no "
                 "warranty."),
              theme.font(TextRole::Body)));
    //: Names and licences of libraries, fonts and icons; %1 is a version number.
    layout->addWidget(
        label(tr("Built with Qt %1 and Qt Charts (GPL-3.0), QtKeychain (BSD-3-Clause), OpenSSL (Apache-2.0), "
                 "simdjson (Apache-2.0) and Boost.Multiprecision (BSL-1.0). Typeface Roboto (Apache-2.0), "
                 "icons Lucide (ISC).")
                  .arg(QString::fromLatin1(qVersion())),
              theme.font(TextRole::Dense)));
    layout->addWidget(label(tr("Apollo is not made or endorsed by Bybit."), theme.font(TextRole::Dense)));

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setAccessibleName(tr("Close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setFixedWidth(520);
}

} // namespace apollo::ui
