// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/demo/requestfilter.h"

#include "core/demo/paging.h"

namespace apollo::demo {

RequestFilter readFilter(const HttpRequest &request, const World &world)
{
    RequestFilter filter;
    filter.symbol = request.parameter("symbol");
    filter.settleCoin = request.parameter("settleCoin");
    filter.baseCoin = request.parameter("baseCoin");
    const std::optional<Category> category = categoryOf(request.parameter("category"));
    if (!category) {
        filter.error = refusal(10001, "params error: Illegal category");
        return filter;
    }
    filter.category = *category;
    if (!isUpperCaseName(filter.symbol) || !isUpperCaseName(filter.settleCoin) || !isUpperCaseName(filter.baseCoin))
        filter.error = refusal(10001, "params error: symbol or coin must be upper case");
    else if (!filter.symbol.isEmpty() && !world.market.find(*category, filter.symbol))
        filter.error = refusal(10001, "params error: symbol invalid " + filter.symbol);
    else if (world.isClassic() && *category == Category::Option)
        filter.error = refusal(10028, "The API can only be accessed by unified account users.");
    return filter;
}

} // namespace apollo::demo
