// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/portfolio.h"

#include <algorithm>

namespace apollo {

const Instrument *Portfolio::instrument(const InstrumentKey &key) const
{
    const auto found = instruments.find(key);
    return found == instruments.end() ? nullptr : &found->second;
}

const Ticker *Portfolio::ticker(const InstrumentKey &key) const
{
    const auto found = tickers.find(key);
    return found == tickers.end() ? nullptr : &found->second;
}

bool Portfolio::isComplete() const
{
    return !sections.empty() && std::all_of(sections.begin(), sections.end(), [](const auto &section) {
        const auto state = section.second.state;
        return state == SectionStatus::State::Complete || state == SectionStatus::State::NotApplicable;
    });
}

} // namespace apollo
