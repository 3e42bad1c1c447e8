// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/format/tradewords.h"

#include <QCoreApplication>

#include <array>
#include <span>

namespace apollo::ui {

namespace {

constexpr char kContext[] = "apollo::ui::TradeWords";

struct Word {
    const char *name; ///< as Bybit writes it
    const char *text;
};

constexpr std::array kStopOrders{
    Word{"TakeProfit", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Take profit")},
    Word{"PartialTakeProfit", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Take profit")},
    Word{"StopLoss", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Stop loss")},
    Word{"PartialStopLoss", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Stop loss")},
    Word{"TrailingStop", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Trailing stop")},
    Word{"Stop", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Conditional")},
    Word{"tpslOrder", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "TP / SL")},
    Word{"BidirectionalTpslOrder", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "TP / SL")},
    Word{"OcoOrder", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "One cancels the other")},
    Word{"MmRateClose", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Close on MM rate")},
};

constexpr std::array kTriggers{
    Word{"MarkPrice", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Mark")},
    Word{"LastPrice", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Last")},
    Word{"IndexPrice", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Index")},
};

constexpr std::array kStates{
    Word{"New", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "New")},
    Word{"PartiallyFilled", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Partly filled")},
    Word{"Untriggered", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Untriggered")},
    Word{"Triggered", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Triggered")},
    Word{"Filled", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Filled")},
    Word{"Cancelled", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Cancelled")},
    Word{"PartiallyFilledCanceled", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Partly filled, cancelled")},
    Word{"Rejected", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Rejected")},
    Word{"Deactivated", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Deactivated")},
};

constexpr std::array kCancels{
    Word{"CancelByUser", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "By you")},
    Word{"CancelByReduceOnly", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Would not reduce the position")},
    Word{"CancelByPrepareLiq", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Liquidation")},
    Word{"CancelAllBeforeLiq", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Liquidation")},
    Word{"CancelByPrepareAdl", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Auto-deleveraging")},
    Word{"CancelAllBeforeAdl", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Auto-deleveraging")},
    Word{"CancelByAdmin", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "By Bybit")},
    Word{"CancelBySettle", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Settlement")},
    Word{"CancelByDelivery", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Delivery")},
    Word{"CancelByTpSlTsClear", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "TP / SL removed")},
    Word{"CancelBySmp", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Would trade with yourself")},
    Word{"CancelByDCP", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Disconnect protection")},
    Word{"CancelByCannotAffordOrderCost", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Margin too small")},
    Word{"CancelByOCOTpCanceledBySlTriggered", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Stop loss triggered")},
    Word{"CancelByOCOSlCanceledByTpTriggered", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Take profit triggered")},
};

constexpr std::array kRejects{
    Word{"EC_PostOnlyWillTakeLiquidity", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Post-only would take")},
    Word{"EC_NoImmediateQtyToFill", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Nothing to fill at once")},
    Word{"EC_PerCancelRequest", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "On request")},
    Word{"EC_ReachMaxTradeNum", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Too many trades")},
};

constexpr std::array kCreators{
    Word{"CreateByUser", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "You")},
    Word{"CreateByClosing", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Closing")},
    Word{"CreateByStopOrder", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Conditional order")},
    Word{"CreateByTakeProfit", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Take profit")},
    Word{"CreateByPartialTakeProfit", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Take profit")},
    Word{"CreateByStopLoss", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Stop loss")},
    Word{"CreateByPartialStopLoss", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Stop loss")},
    Word{"CreateByTrailingStop", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Trailing stop")},
    Word{"CreateByTrailingProfit", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Trailing stop")},
    Word{"CreateByLiq", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Liquidation")},
    Word{"CreateByTakeOver_PassThrough", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Liquidation")},
    Word{"CreateByAdl_PassThrough", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Auto-deleveraging")},
    Word{"CreateByMmRateClose", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Close on MM rate")},
    Word{"CreateBySettle", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Settlement")},
    Word{"CreateByAdminClosing", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Bybit")},
};

constexpr std::array kExecutions{
    Word{"Trade", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Trade")},
    Word{"Funding", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Funding")},
    Word{"AdlTrade", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Auto-deleveraging")},
    Word{"BustTrade", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Liquidation")},
    Word{"Delivery", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Delivery")},
    Word{"Settle", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Settlement")},
    Word{"SessionSettlePnL", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Settlement")},
    Word{"BlockTrade", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Block trade")},
    Word{"MovePosition", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Position moved")},
    Word{"FutureSpread", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Spread trade")},
    Word{"CorporateAction", QT_TRANSLATE_NOOP("apollo::ui::TradeWords", "Corporate action")},
};

/// @return `name` itself when the list lacks it.
QString wordIn(std::span<const Word> words, const QString &name)
{
    for (const Word &word : words) {
        if (name == QLatin1String(word.name))
            return QCoreApplication::translate(kContext, word.text);
    }
    return name;
}

bool isNothing(const QString &name)
{
    return name.isEmpty() || name == QLatin1String("UNKNOWN");
}

} // namespace

QString orderTypeWord(const QString &orderType, bool isConditional)
{
    if (orderType == QLatin1String("Limit"))
        return isConditional ? QCoreApplication::translate(kContext, "Stop limit")
                             : QCoreApplication::translate(kContext, "Limit");
    if (orderType == QLatin1String("Market"))
        return isConditional ? QCoreApplication::translate(kContext, "Stop market")
                             : QCoreApplication::translate(kContext, "Market");
    return isNothing(orderType) ? QString() : orderType;
}

QString stopOrderWord(const QString &stopOrderType)
{
    return isNothing(stopOrderType) ? QString() : wordIn(kStopOrders, stopOrderType);
}

QString triggerByWord(const QString &triggerBy)
{
    return isNothing(triggerBy) ? QString() : wordIn(kTriggers, triggerBy);
}

QString orderStatusWord(const QString &orderStatus)
{
    return wordIn(kStates, orderStatus);
}

QString endReasonWord(const QString &cancelType, const QString &rejectReason)
{
    if (!isNothing(cancelType))
        return wordIn(kCancels, cancelType);
    const bool isRejected = !rejectReason.isEmpty() && rejectReason != QLatin1String("EC_NoError");
    return isRejected ? wordIn(kRejects, rejectReason) : QString();
}

QString createTypeWord(const QString &createType)
{
    return isNothing(createType) ? QString() : wordIn(kCreators, createType);
}

QString executionWord(const QString &execType)
{
    return wordIn(kExecutions, execType);
}

} // namespace apollo::ui
