// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/exposurepanel.h"

#include "core/analytics/exposure.h"

namespace apollo::ui {

std::vector<Bar> exposureBars(const Portfolio &portfolio)
{
    std::vector<Bar> bars;
    for (const CoinExposure &exposure : exposureByCoin(portfolio))
        bars.push_back({exposure.coin, exposure.netUsd});
    return bars;
}

ExposurePanel::ExposurePanel(const ViewContext &context, QWidget *parent)
    : BarPanel(context, tr("Exposure by coin"), tr("Coin"), tr("Net exposure (USD)"), parent)
{
    refresh();
}

std::vector<Bar> ExposurePanel::barsOf(const Portfolio &portfolio) const
{
    return exposureBars(portfolio);
}

QString ExposurePanel::captionOf(const Portfolio *portfolio) const
{
    QString caption = tr("net at mark, USD");
    if (!portfolio)
        return caption;
    int options = 0;
    int others = 0;
    for (const CoinExposure &exposure : exposureByCoin(*portfolio)) {
        options += exposure.unknownOptions;
        others += exposure.unknownOthers;
    }
    if (options > 0)
        caption += QStringLiteral(" · ")
            + (options == 1 ? tr("1 option without delta") : tr("%n options without delta", nullptr, options));
    if (others > 0)
        caption += QStringLiteral(" · ")
            + (others == 1 ? tr("1 position without a value") : tr("%n positions without a value", nullptr, others));
    return caption;
}

} // namespace apollo::ui
