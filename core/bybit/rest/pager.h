// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/requests.h"
#include "core/bybit/rest/restclient.h"

#include <QObject>

#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace apollo::bybit {

/// One walk over the pages of a list. A child of its context, so that it dies with it; see fetchPages.
template <Request R>
class PageWalk final : public QObject {
public:
    PageWalk(RestClient &client, R request, QObject *context, std::optional<std::size_t> enough,
             Handler<typename R::Reply> done, Priority priority)
        : QObject(context)
        , m_client(client)
        , m_request(std::move(request))
        , m_enough(enough)
        , m_done(std::move(done))
        , m_priority(priority)
    {
        connect(&client, &QObject::destroyed, this, &QObject::deleteLater);
        m_seenCursors.insert(m_request.cursor);
        fetch();
    }

private:
    static constexpr int kMostPages = 100;

    void fetch()
    {
        m_client.send(
            m_request, this, [this](Result<typename R::Reply> page) { take(std::move(page)); }, m_priority);
    }

    void take(Result<typename R::Reply> result)
    {
        if (!result)
            return finish(std::move(result));
        typename R::Reply page = std::move(result).value();
        const bool isEmpty = page.rows.empty() && page.rejectedRows == 0;
        const QByteArray next = page.nextCursor;
        append(std::move(page));

        // Bybit has repeated pages and cursors: both would go round for ever.
        if (next.isEmpty() || isEmpty || !m_seenCursors.insert(next).second)
            return finish(std::move(m_all));
        if (m_enough && m_all.rows.size() >= *m_enough) {
            m_all.nextCursor = next;
            return finish(std::move(m_all));
        }
        if (m_pages >= kMostPages) {
            return finish(fail(ErrorKind::Parse,
                               QString::fromLatin1(m_request.endpoint().path.data(),
                                                   static_cast<qsizetype>(m_request.endpoint().path.size())),
                               QStringLiteral("the list does not end after %1 pages").arg(kMostPages)));
        }
        m_request.cursor = next;
        fetch();
    }

    void append(typename R::Reply page)
    {
        // The time of the first page: events since then are not certain to be in the rows.
        if (m_pages++ == 0)
            m_all.time = page.time;
        m_all.rejectedRows += page.rejectedRows;
        m_all.rows.insert(m_all.rows.end(), std::make_move_iterator(page.rows.begin()),
                          std::make_move_iterator(page.rows.end()));
    }

    void finish(Result<typename R::Reply> outcome)
    {
        const auto done = std::exchange(m_done, nullptr);
        deleteLater();
        done(std::move(outcome)); // may delete this object: nothing after it
    }

    RestClient &m_client;
    R m_request;
    const std::optional<std::size_t> m_enough;
    Handler<typename R::Reply> m_done;
    const Priority m_priority;
    typename R::Reply m_all;
    std::set<QByteArray> m_seenCursors;
    int m_pages = 0;
};

/// Fetches the pages of a list until it holds `enough` rows: follows the cursor until then, or until it is empty, the
/// page is empty or the cursor repeats; gives up with Parse after 100 pages. Calls `done` exactly once with all rows
/// together (and the server time of the first page), or the first error. Whole pages: there may be more rows than
/// asked for, none is dropped or compared with another, and where the list goes on `nextCursor` is where. Same lifetime
/// rules as RestCall: no call after `context` or the client is gone. R has `cursor` and a `Page<T>` reply.
template <Request R>
void fetchPages(RestClient &client, R request, QObject *context, std::size_t enough, Handler<typename R::Reply> done,
                Priority priority = Priority::Normal)
{
    new PageWalk<R>(client, std::move(request), context, enough, std::move(done), priority); // owned by the context
}

/// The same to the end of the list; `nextCursor` is empty.
template <Request R>
void fetchAllPages(RestClient &client, R request, QObject *context, Handler<typename R::Reply> done,
                   Priority priority = Priority::Normal)
{
    new PageWalk<R>(client, std::move(request), context, std::nullopt, std::move(done), priority);
}

} // namespace apollo::bybit
