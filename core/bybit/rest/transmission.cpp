// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/rest/transmission.h"

#include <QNetworkAccessManager>

namespace apollo::bybit {

Transmission::Transmission(QNetworkAccessManager &network, const QNetworkRequest &request, qsizetype bodyCap,
                           QObject *parent)
    : QObject(parent)
    , m_reply(network.get(request))
    , m_bodyCap(bodyCap)
{
    connect(m_reply, &QNetworkReply::readyRead, this, &Transmission::read);
    connect(m_reply, &QNetworkReply::finished, this, &Transmission::conclude);
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(this, &Transmission::conclude, Qt::QueuedConnection);
}

Transmission::~Transmission()
{
    letGo();
}

void Transmission::read()
{
    m_answer.body += m_reply->read(m_bodyCap - m_answer.body.size() + 1);
    if (m_answer.body.size() <= m_bodyCap)
        return;
    m_answer.tooLarge = true;
    conclude();
}

void Transmission::conclude()
{
    if (!m_reply)
        return;
    if (!m_answer.tooLarge)
        m_answer.body += m_reply->read(m_bodyCap - m_answer.body.size() + 1);
    m_answer.tooLarge = m_answer.body.size() > m_bodyCap;
    m_answer.networkError = m_reply->error();
    m_answer.networkErrorText = m_reply->errorString();
    m_answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_answer.limit = m_reply->rawHeader("X-Bapi-Limit");
    m_answer.limitStatus = m_reply->rawHeader("X-Bapi-Limit-Status");
    m_answer.limitReset = m_reply->rawHeader("X-Bapi-Limit-Reset-Timestamp");
    letGo();
    Q_EMIT finished(m_answer);
}

void Transmission::letGo()
{
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply.clear();
    reply->disconnect(this);
    if (!reply->isFinished())
        reply->abort();
    reply->deleteLater();
}

} // namespace apollo::bybit
