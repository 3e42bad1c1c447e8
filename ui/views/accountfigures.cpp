// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/accountfigures.h"

#include "ui/format/margintext.h"

#include <QCoreApplication>

#include <algorithm>

namespace apollo::ui {

namespace {

/// Texts of this file for translators.
struct AccountFigureText {
    Q_DECLARE_TR_FUNCTIONS(apollo::ui::AccountFigureText)
};

const QString kUsd = QStringLiteral("USD");
constexpr int kRateDigits = 2;
constexpr int kCaution = 50;
constexpr int kDanger = 80;

struct Source {
    QString label; ///< with the unit where it is shown
    QString name;
    Figure computed;
    Figure reported;
    QString bybitField; ///< of the reconciliation; "" when nothing is computed
    QString formula;
    bool hasSign = false;
    bool isMargin = false;   ///< rests on the rules of margin, so that their gap explains it
    bool isLeverage = false; ///< a multiple instead of USD
};

constexpr int kLeverageDigits = 2;

QString written(const Source &source, const Figure &value, const ViewContext &context,
                NumberFormat::Sign sign = NumberFormat::Sign::NegativeOnly)
{
    if (source.isLeverage)
        return context.numbers.leverage(rounded(value, kLeverageDigits, Rounding::HalfUp));
    return context.numbers.amount(value, kUsd, source.hasSign ? NumberFormat::Sign::Always : sign);
}

QString withUnit(const Source &source, const QString &text)
{
    //: An amount.
    return source.isLeverage ? text : AccountFigureText::tr("%1 USD").arg(text);
}

const ReconciliationItem *comparedFigure(const Portfolio &portfolio, const QString &bybitField)
{
    if (!portfolio.reconciliation)
        return nullptr;
    for (const ReconciliationItem &item : portfolio.reconciliation->items) {
        if (item.figure == bybitField && item.difference)
            return &item;
    }
    return nullptr;
}

/// Which words stand for a figure that is not there.
QString missingText(const Portfolio &portfolio, const SourceState &state)
{
    const auto wallet = portfolio.sections.find(Section::Wallet);
    const bool loading = wallet == portfolio.sections.end() ? state.kind == SourceState::Kind::Loading
                                                            : wallet->second.state == SectionStatus::State::Loading;
    if (loading)
        return NumberFormat::loading();
    const bool noSuchFigure = portfolio.info.marginMode == MarginMode::Isolated
        || (wallet != portfolio.sections.end() && wallet->second.state == SectionStatus::State::NotApplicable);
    return noSuchFigure ? NumberFormat::notApplicable() : NumberFormat::unknown();
}

QString ageOf(std::optional<UtcTime> time, const ViewContext &context)
{
    if (!time)
        return {};
    const auto age = std::max(context.clock.utcNow() - *time, std::chrono::milliseconds(0));
    return AccountFigureText::tr("%1 ago").arg(TimeFormat::age(age));
}

QString withAge(const QString &text, const QString &age)
{
    //: A value and how old it is.
    return age.isEmpty() ? text : AccountFigureText::tr("%1 (%2)").arg(text, age);
}

QStringList explain(const Source &source, const Portfolio &portfolio, const ViewContext &context)
{
    QStringList lines{source.name};
    const bool isReported = !source.bybitField.isEmpty();
    if (source.computed) {
        lines << withAge(AccountFigureText::tr("Computed by Apollo: %1")
                             .arg(withUnit(source, written(source, source.computed, context))),
                         ageOf(portfolio.valuation.asOf, context));
    } else {
        lines << (isReported ? AccountFigureText::tr("Apollo cannot compute it now; the reported value is shown.")
                             : AccountFigureText::tr("Apollo cannot compute it now; Bybit does not report it."));
        if (source.isMargin)
            lines << marginGapSentence(portfolio.valuation.marginGap);
    }
    if (isReported)
        lines << withAge(AccountFigureText::tr("Reported by Bybit: %1")
                             .arg(withUnit(source, written(source, source.reported, context))),
                         ageOf(portfolio.summary.asOf, context));
    if (const ReconciliationItem *item = comparedFigure(portfolio, source.bybitField))
        lines << AccountFigureText::tr("Difference at %1: %2 USD")
                     .arg(context.times.time(portfolio.reconciliation->at),
                          context.numbers.amount(item->difference, kUsd, NumberFormat::Sign::Always));
    lines << source.formula;
    lines.removeAll(QString());
    return lines;
}

AccountFigure shown(const Source &source, const Portfolio &portfolio, const SourceState &state,
                    const ViewContext &context)
{
    const Figure &value = source.computed ? source.computed : source.reported;
    AccountFigure figure;
    figure.label = source.label;
    figure.value = value ? written(source, value, context) : missingText(portfolio, state);
    figure.spoken = value ? AccountFigureText::tr("%1 %2").arg(source.name, withUnit(source, figure.value))
                          : AccountFigureText::tr("%1 unknown").arg(source.name);
    figure.explanation = explain(source, portfolio, context);
    if (!value || isDoubtful(state))
        figure.tone = Token::T2;
    else if (source.hasSign && !value->isZero())
        figure.tone = value->sign() > 0 ? Token::Up : Token::Dn;
    return figure;
}

std::optional<int> barLength(const Figure &rate)
{
    const Figure permille = rounded(rate * Decimal(1000), 0, Rounding::HalfUp);
    if (!permille)
        return std::nullopt;
    return std::clamp(*permille, Decimal(0), Decimal(1000)).toByteArray().toInt();
}

/// As Bybit prints its rates: cut after four digits, so that both sides read the same.
QString rateText(const Figure &rate, const ViewContext &context,
                 NumberFormat::Sign sign = NumberFormat::Sign::NegativeOnly)
{
    return context.numbers.percent(rounded(rate, kRateDigits + 2, Rounding::Down), kRateDigits, sign);
}

/// IM or MM of the account, as a rate and in USD.
struct RateSource {
    QString label;
    QString amountName;
    Figure computed;
    Figure reported;
    Figure computedAmount;
    Figure reportedAmount;
    QString rateField; ///< Bybit's, of the reconciliation
};

QStringList explainRate(const RateSource &source, const Portfolio &portfolio, const ViewContext &context)
{
    const auto percent = [&](const Figure &rate) { return rateText(rate, context); };
    const auto amount = [&](const Figure &value) { return context.numbers.amount(value, kUsd); };
    QStringList lines;
    if (source.computed)
        lines << withAge(
            AccountFigureText::tr("%1, computed by Apollo: %2").arg(source.label, percent(source.computed)),
            ageOf(portfolio.valuation.asOf, context));
    lines << withAge(AccountFigureText::tr("%1, reported by Bybit: %2").arg(source.label, percent(source.reported)),
                     ageOf(portfolio.summary.asOf, context));
    if (const ReconciliationItem *item = comparedFigure(portfolio, source.rateField))
        lines << AccountFigureText::tr("Difference at %1: %2")
                     .arg(context.times.time(portfolio.reconciliation->at),
                          rateText(item->difference, context, NumberFormat::Sign::Always));
    if (!source.computed)
        lines << marginGapSentence(portfolio.valuation.marginGap);
    if (source.computedAmount)
        lines << AccountFigureText::tr("%1, computed: %2 USD").arg(source.amountName, amount(source.computedAmount));
    lines << AccountFigureText::tr("%1, reported: %2 USD").arg(source.amountName, amount(source.reportedAmount));
    lines.removeAll(QString());
    return lines;
}

AccountRate rateShown(const RateSource &source, const Portfolio &portfolio, const SourceState &state,
                      const ViewContext &context)
{
    const Figure &rate = source.computed ? source.computed : source.reported;
    AccountRate shown;
    shown.label = source.label;
    shown.value = rate ? rateText(rate, context) : missingText(portfolio, state);
    shown.spoken = rate ? AccountFigureText::tr("%1 %2").arg(source.label, shown.value)
                        : AccountFigureText::tr("%1 unknown").arg(source.label);
    shown.spoken.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
    shown.permille = barLength(rate);
    if (!rate || isDoubtful(state))
        shown.tone = Token::T2;
    shown.explanation = explainRate(source, portfolio, context);
    return shown;
}

} // namespace

bool isDoubtful(const SourceState &state)
{
    switch (state.kind) {
    case SourceState::Kind::Stale:
    case SourceState::Kind::Offline:
    case SourceState::Kind::NeedsAttention: return true;
    case SourceState::Kind::Loading:
    case SourceState::Kind::Live:
    case SourceState::Kind::CatchingUp:
    case SourceState::Kind::Snapshot: return false;
    }
    return true;
}

std::vector<AccountFigure> accountFigures(const Portfolio &portfolio, const SourceState &state,
                                          const ViewContext &context)
{
    const AccountValuation &computed = portfolio.valuation;
    const AccountSummary &reported = portfolio.summary;
    using Text = AccountFigureText;
    const std::vector<Source> sources{
        {Text::tr("Total equity (USD)"), Text::tr("Total equity"), computed.totalEquity, reported.totalEquity,
         QStringLiteral("totalEquity"), Text::tr("Sum of the equity of all coins at their USD index price")},
        {Text::tr("Margin balance"), Text::tr("Margin balance"), computed.totalMarginBalance,
         reported.totalMarginBalance, QStringLiteral("totalMarginBalance"),
         Text::tr("Wallet balance + unrealized P&L of perpetuals and futures − spot borrow")},
        {Text::tr("Available balance"), Text::tr("Available balance"), computed.totalAvailableBalance,
         reported.totalAvailableBalance, QStringLiteral("totalAvailableBalance"),
         Text::tr("Margin balance − haircut − initial margin"), false, true},
        {Text::tr("Wallet balance"), Text::tr("Wallet balance"), computed.totalWalletBalance,
         reported.totalWalletBalance, QStringLiteral("totalWalletBalance"),
         Text::tr("Sum of the wallet balances of all coins at their USD index price")},
        {Text::tr("Perp & futures uPnL"), Text::tr("Unrealized P&L of perpetuals and futures"), computed.totalPerpUPL,
         reported.totalPerpUPL, QStringLiteral("totalPerpUPL"), Text::tr("Sum over positions at mark price, in USD"),
         true},
        {Text::tr("Equity after haircut"), Text::tr("Equity after haircut"), computed.totalEquityAfterHaircut,
         std::nullopt, QString(),
         Text::tr("Total equity − what collateral ratios below 1 take away (%1 USD)")
             .arg(context.numbers.amount(computed.totalHaircut, kUsd)),
         false, true},
        {Text::tr("Account leverage"), Text::tr("Leverage of the account"), computed.leverage, std::nullopt, QString(),
         Text::tr("Gross value of perpetuals and futures / total equity"), false, true, true},
    };
    std::vector<AccountFigure> figures;
    figures.reserve(sources.size());
    for (const Source &source : sources)
        figures.push_back(shown(source, portfolio, state, context));
    return figures;
}

AccountRate initialMarginRate(const Portfolio &portfolio, const SourceState &state, const ViewContext &context)
{
    AccountRate rate = rateShown({AccountFigureText::tr("IM rate"), AccountFigureText::tr("Initial margin"),
                                  portfolio.valuation.accountIMRate, portfolio.summary.accountIMRate,
                                  portfolio.valuation.totalInitialMargin, portfolio.summary.totalInitialMargin,
                                  QStringLiteral("accountIMRate")},
                                 portfolio, state, context);
    rate.ticks = {100};
    if (rate.permille && *rate.permille >= kDanger * 10)
        rate.fill = Token::Warn;
    rate.explanation << AccountFigureText::tr("Initial margin / (margin balance − haircut loss)")
                     << AccountFigureText::tr("At 100 % no position can be added and nothing borrowed");
    return rate;
}

AccountRate maintenanceMarginRate(const Portfolio &portfolio, const SourceState &state, const ViewContext &context)
{
    AccountRate rate = rateShown({AccountFigureText::tr("MM rate"), AccountFigureText::tr("Maintenance margin"),
                                  portfolio.valuation.accountMMRate, portfolio.summary.accountMMRate,
                                  portfolio.valuation.totalMaintenanceMargin, portfolio.summary.totalMaintenanceMargin,
                                  QStringLiteral("accountMMRate")},
                                 portfolio, state, context);
    rate.ticks = {kCaution, kDanger, 100};
    if (rate.permille && *rate.permille >= kDanger * 10)
        rate.fill = Token::Dang;
    else if (rate.permille && *rate.permille >= kCaution * 10)
        rate.fill = Token::Warn;
    rate.explanation << AccountFigureText::tr("Maintenance margin / (margin balance − haircut loss)")
                     << AccountFigureText::tr("At 100 % the account is liquidated");
    return rate;
}

QString accountModeText(const AccountInfo &info)
{
    QStringList parts;
    if (info.mode == AccountMode::Classic)
        parts << AccountFigureText::tr("Classic");
    else if (info.mode != AccountMode::Unknown)
        parts << AccountFigureText::tr("Unified");
    switch (info.marginMode) {
    case MarginMode::Cross: parts << AccountFigureText::tr("Cross"); break;
    case MarginMode::Isolated: parts << AccountFigureText::tr("Isolated"); break;
    case MarginMode::Portfolio: parts << AccountFigureText::tr("Portfolio margin"); break;
    case MarginMode::Unknown: break;
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace apollo::ui
