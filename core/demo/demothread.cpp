// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/demothread.h"

namespace apollo::demo {

DemoThread::DemoThread(Options options)
    : m_options(std::move(options))
{
    m_thread.setObjectName(QStringLiteral("demo exchange"));
    m_inside.moveToThread(&m_thread);
}

DemoThread::~DemoThread()
{
    run([this] { m_exchange.reset(); });
    m_thread.quit();
    m_thread.wait();
}

template <typename Work>
void DemoThread::run(Work work)
{
    if (m_thread.isRunning())
        QMetaObject::invokeMethod(&m_inside, std::move(work), Qt::BlockingQueuedConnection);
}

Result<Addresses> DemoThread::start()
{
    Result<Addresses> result = fail(ErrorKind::Usage, QStringLiteral("demo exchange"), QStringLiteral("started twice"));
    if (m_thread.isRunning())
        return result;
    m_thread.start();
    run([this, &result] {
        m_exchange = std::make_unique<DemoExchange>(m_options);
        result = m_exchange->start();
    });
    return result;
}

void DemoThread::hold()
{
    run([this] { m_exchange->hold(); });
}

void DemoThread::resume()
{
    run([this] { m_exchange->resume(); });
}

void DemoThread::step(int ticks)
{
    run([this, ticks] { m_exchange->step(ticks); });
}

QByteArray DemoThread::books()
{
    QByteArray books;
    run([this, &books] { books = m_exchange->books(); });
    return books;
}

} // namespace apollo::demo
