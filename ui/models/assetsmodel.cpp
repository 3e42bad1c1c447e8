// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/assetsmodel.h"

namespace apollo::ui {

AssetsModel::AssetsModel(const PortfolioSource &source, const Clock &clock, TableFormats formats, QObject *parent)
    : KeyedModel(assetColumns(), kAssetColumns, contextOf(source, clock, formats), parent)
    , m_source(source)
    , m_clock(clock)
    , m_formats(std::move(formats))
{
    connect(&source, &PortfolioSource::changed, this, &AssetsModel::update);
    connect(&source, &PortfolioSource::stateChanged, this, [this] { setContext(currentContext()); });
    reload();
}

TableContext AssetsModel::currentContext() const
{
    return contextOf(m_source, m_clock, m_formats);
}

void AssetsModel::update(const PortfolioChanges &changes)
{
    if (!changes.coins && !changes.account && !changes.rules && !changes.sections)
        return;
    setContext(currentContext());
    reload();
    if (changes.account)
        refreshLook(); // shares move with the equity of the account
}

void AssetsModel::reload()
{
    const Portfolio &portfolio = m_source.portfolio();
    std::vector<AssetRow> rows;
    rows.reserve(portfolio.coins.size());
    for (const CoinEntry &entry : portfolio.coins) {
        const auto terms = portfolio.rules.collateral.find(entry.reported.coin);
        rows.push_back(
            {entry, terms != portfolio.rules.collateral.end() ? std::optional(terms->second) : std::nullopt});
    }
    setRows(std::move(rows));
}

} // namespace apollo::ui
