// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <deque>
#include <functional>

namespace apollo {

/// Questions to the exchange that are asked in order, a few at a time: ones that are never answered must not take all
/// the connections (RestClient uses four) that more urgent ones need.
class Questions {
public:
    explicit Questions(int most)
        : m_most(most)
    {
    }

    /// @param question asks, and leads to `answered` later, never at once.
    void add(std::function<void()> question) { m_waiting.push_back(std::move(question)); }

    /// Asks as many as may go.
    void ask()
    {
        while (m_underWay < m_most && !m_waiting.empty()) {
            const std::function<void()> question = std::move(m_waiting.front());
            m_waiting.pop_front();
            ++m_underWay;
            question();
        }
    }

    /// One was answered: the next goes. @return true when that was the last.
    [[nodiscard]] bool answered()
    {
        --m_underWay;
        ask();
        return m_underWay == 0;
    }

private:
    std::deque<std::function<void()>> m_waiting;
    int m_most;
    int m_underWay = 0;
};

} // namespace apollo
