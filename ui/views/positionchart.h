// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/portfolio/portfoliosource.h"
#include "ui/views/candlefeed.h"
#include "ui/views/viewcontext.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;

namespace apollo::ui {

class HeadButton;
class SegmentedControl;
class TableNotice;
class TimeChart;

/// The price of a position: candles with its entry, liquidation, take profit and stop loss, and its own fills. Options
/// show the mark price, the rest the last one unless chosen otherwise. Says in a sentence why there is nothing.
class PositionChart : public QWidget {
    Q_OBJECT

public:
    explicit PositionChart(const ViewContext &context, QWidget *parent = nullptr);

    void setSource(PortfolioSource *source);
    /// The position whose price is shown; nullopt: none.
    void setPosition(std::optional<PositionKey> key);

    [[nodiscard]] CandleInterval interval() const { return m_interval; }
    void setInterval(CandleInterval interval);
    /// What the trader asked for; options show the mark price all the same.
    [[nodiscard]] PriceKind priceKind() const { return m_kind; }
    void setPriceKind(PriceKind kind);
    [[nodiscard]] bool showsTable() const;
    void setShowsTable(bool isTable);

    /// Fewer words in the controls, for small windows.
    void setCompact(bool isCompact);

    /// Caption, price, interval and table twin: for the head of the pane that this is in.
    [[nodiscard]] QWidget *controls() const { return m_controls; }
    [[nodiscard]] TimeChart *chart() const { return m_chart; }
    [[nodiscard]] const CandleFeed &feed() const { return m_feed; }
    /// The sentence shown instead of the chart; "" while the chart is there.
    [[nodiscard]] QString notice() const;

private:
    void buildControls();
    void ask();
    void showChoices();
    void feedChanged();
    void candleChanged(const Candle &candle);
    void annotate();
    void describe();
    void sayInstead(const QString &sentence, const QString &action = {});
    void retheme();
    [[nodiscard]] PriceKind shownKind() const;
    [[nodiscard]] const PositionEntry *entry() const;
    [[nodiscard]] const Instrument *instrument() const;

    ViewContext m_context;
    PortfolioSource *m_source = nullptr;
    std::optional<PositionKey> m_key;
    CandleInterval m_interval = CandleInterval::M15;
    PriceKind m_kind = PriceKind::Last;
    bool m_isCompact = false;
    CandleFeed m_feed;
    QWidget *m_controls = nullptr;
    QLabel *m_caption = nullptr;
    SegmentedControl *m_kinds = nullptr;
    SegmentedControl *m_intervals = nullptr;
    HeadButton *m_tableButton = nullptr;
    QStackedWidget *m_stack = nullptr;
    TimeChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    TableNotice *m_notice = nullptr;
    std::optional<CandleQuery> m_drawn; ///< what the chart shows: another question begins with the newest part
    QTimer m_pace;                      ///< levels and markers follow the source at most four times a second
};

} // namespace apollo::ui
