// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tables/datatable.h"

#include "ui/tables/sortproxy.h"
#include "ui/tables/tableheader.h"
#include "ui/tables/tablenotice.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QTableView>

namespace apollo::ui {

namespace {

/// The settings that all four views of a table share.
void prepare(QTableView *view, const QString &objectName, const QString &title)
{
    view->setObjectName(objectName);
    view->setAccessibleName(title);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setCornerButtonEnabled(false);
    view->setTabKeyNavigation(false);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    view->setMouseTracking(true);
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->verticalHeader()->setMinimumSectionSize(1);
}

} // namespace

DataTable::DataTable(RowModel &model, const Theme &theme, const Clock &clock, const Names &names, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_clock(clock)
    , m_look{theme, clock, {}}
    , m_proxy(new SortProxy(model, this))
    , m_widths(model.columnCount())
    , m_sortWakeup(clock)
    , m_flashWakeup(clock)
{
    setObjectName(names.objectName);
    setAccessibleName(names.title);
    m_proxy->setSourceModel(&model);
    m_layoutTimer.setSingleShot(true);
    m_layoutTimer.setInterval(0);
    buildViews(names);
    connectModel();
    m_shown.assign(static_cast<std::size_t>(model.columnCount()), true);
    resetColumns();
    applyTheme();
    placeNotice();
}

DataTable::~DataTable() = default;

void DataTable::buildViews(const Names &names)
{
    m_cells = new NumberDelegate(m_look, false, this);
    m_sides = new SideDelegate(m_look, false, this);
    m_totalCells = new NumberDelegate(m_look, true, this);

    m_view = new QTableView(this);
    m_header = new TableHeader(m_look.theme, m_view);
    m_view->setHorizontalHeader(m_header);
    m_pinned = new QTableView(this);
    m_pinnedHeader = new TableHeader(m_look.theme, m_pinned);
    m_pinned->setHorizontalHeader(m_pinnedHeader);
    prepare(m_view, names.objectName + QStringLiteral(".view"), names.title);
    prepare(m_pinned, names.objectName + QStringLiteral(".symbols"), tr("%1, first column").arg(names.title));
    m_header->setObjectName(names.objectName + QStringLiteral(".header"));
    m_pinnedHeader->setObjectName(names.objectName + QStringLiteral(".symbolsHeader"));
    m_header->setAccessibleName(tr("%1, columns").arg(names.title));
    m_pinnedHeader->setAccessibleName(tr("%1, first column").arg(names.title));
    m_pinned->setFocusPolicy(Qt::NoFocus);
    setFocusProxy(m_view);
    for (QTableView *view : {m_view, m_pinned}) {
        view->setModel(m_proxy);
        view->setItemDelegate(m_cells);
        if (const int side = m_model.columnOf(u"side"); side >= 0)
            view->setItemDelegateForColumn(side, m_sides);
        view->viewport()->installEventFilter(this);
        connect(view, &QTableView::customContextMenuRequested, this,
                [this, view](const QPoint &position) { showCellMenu(view, position); });
        connect(view, &QTableView::activated, this,
                [this](const QModelIndex &index) { Q_EMIT rowActivated(m_proxy->mapToSource(index).row()); });
    }
    m_view->installEventFilter(this);
    m_pinned->setSelectionModel(m_view->selectionModel());
    for (TableHeader *header : {m_header, m_pinnedHeader}) {
        header->setSortIndicator(-1, Qt::DescendingOrder);
        connect(header, &QHeaderView::sectionClicked, this, &DataTable::toggleSort);
        connect(header, &QHeaderView::customContextMenuRequested, this,
                [this, header](const QPoint &position) { showHeaderMenu(header, position); });
    }

    auto *horizontal = new QScrollBar(Qt::Horizontal, this);
    auto *vertical = new QScrollBar(Qt::Vertical, this);
    horizontal->setObjectName(names.objectName + QStringLiteral(".columnsBar"));
    vertical->setObjectName(names.objectName + QStringLiteral(".rowsBar"));
    horizontal->setAccessibleName(tr("%1, scroll columns").arg(names.title));
    vertical->setAccessibleName(tr("%1, scroll rows").arg(names.title));
    linkScrollBar(horizontal, m_view, Qt::Horizontal);
    linkScrollBar(vertical, m_view, Qt::Vertical);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, m_pinned->verticalScrollBar(),
            &QScrollBar::setValue);
    connect(m_pinned->verticalScrollBar(), &QScrollBar::valueChanged, m_view->verticalScrollBar(),
            &QScrollBar::setValue);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_pinned, 0, 0);
    grid->addWidget(m_view, 0, 1);
    grid->addWidget(vertical, 0, 2);
    grid->addWidget(horizontal, 2, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 1);

    m_notice = new TableNotice(m_look.theme, names.objectName + QStringLiteral(".notice"), this);
    connect(m_notice, &TableNotice::actionRequested, this, &DataTable::noticeActionRequested);
    m_pausedHint = new QLabel(tr("Sort paused"), this);
    m_pausedHint->setObjectName(names.objectName + QStringLiteral(".sortPaused"));
    m_pausedHint->setTextFormat(Qt::PlainText);
    m_pausedHint->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_pausedHint->setAutoFillBackground(true);
    m_pausedHint->hide();
}

void DataTable::connectModel()
{
    const auto changed = [this] {
        m_resort.markDirty();
        scheduleLayout();
        stepSort();
    };
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this, changed](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                noteFlashes(from, to, roles);
                changed();
            });
    // The proxy's signals come after it has taken the rows in.
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_proxy, signal, this, [this, changed] {
            changed();
            placeNotice();
        });
    }
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        stepSort();
        Q_EMIT selectionChanged();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DataTable::selectionChanged);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &DataTable::scheduleLayout);
    connect(&m_layoutTimer, &QTimer::timeout, this, &DataTable::growColumns);
    connect(&m_sortWakeup, &Wakeup::due, this, &DataTable::stepSort);
    connect(&m_flashWakeup, &Wakeup::due, this, &DataTable::repaintFlashes);
    connect(&m_look.theme, &Theme::changed, this, &DataTable::applyTheme);
}

void DataTable::linkScrollBar(QScrollBar *outer, QTableView *view, Qt::Orientation orientation)
{
    QScrollBar *inner = orientation == Qt::Horizontal ? view->horizontalScrollBar() : view->verticalScrollBar();
    const auto take = [outer, inner] {
        outer->setPageStep(inner->pageStep());
        outer->setSingleStep(inner->singleStep());
        outer->setRange(inner->minimum(), inner->maximum());
        outer->setVisible(inner->maximum() > inner->minimum());
    };
    take();
    connect(inner, &QScrollBar::rangeChanged, outer, take);
    connect(inner, &QScrollBar::valueChanged, outer, &QScrollBar::setValue);
    connect(outer, &QScrollBar::valueChanged, inner, &QScrollBar::setValue);
}

void DataTable::setTotals(RowModel &totals, int detailsBegin, int detailsEnd)
{
    m_totalsModel = &totals;
    m_detailsBegin = detailsBegin;
    m_detailsEnd = detailsEnd;
    m_totals = new QTableView(this);
    m_pinnedTotals = new QTableView(this);
    prepare(m_totals, objectName() + QStringLiteral(".totals"), tr("%1, totals").arg(accessibleName()));
    prepare(m_pinnedTotals, objectName() + QStringLiteral(".totalsNames"),
            tr("%1, names of totals").arg(accessibleName()));
    for (QTableView *view : {m_totals, m_pinnedTotals}) {
        view->setModel(&totals);
        view->setItemDelegate(m_totalCells);
        view->setSelectionMode(QAbstractItemView::NoSelection);
        view->setFocusPolicy(Qt::NoFocus);
        view->horizontalHeader()->hide();
        view->horizontalHeader()->setMinimumSectionSize(1);
    }
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(m_pinnedTotals, 1, 0);
    grid->addWidget(m_totals, 1, 1);
    connect(m_view->horizontalScrollBar(), &QScrollBar::valueChanged, m_totals->horizontalScrollBar(),
            &QScrollBar::setValue);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&totals, signal, this, &DataTable::applyRowHeights);
    connect(&totals, &QAbstractItemModel::dataChanged, this, &DataTable::scheduleLayout);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_totals->setColumnHidden(column, column == 0 || !isColumnShown(column));
        m_pinnedTotals->setColumnHidden(column, column != 0);
    }
    applyRowHeights();
}

void DataTable::setNotice(const QString &sentence, const QString &action)
{
    m_notice->setNotice(sentence, action);
    placeNotice();
}

void DataTable::placeNotice()
{
    const bool isEmpty = m_proxy->rowCount() == 0; // the proxy forgets rows before the model does
    m_notice->setVisible(isEmpty && !m_notice->sentence().isEmpty());
    const int top = m_header->sizeHint().height();
    m_notice->setGeometry(0, top, width(), std::max(0, height() - top));
    m_notice->raise();
}

void DataTable::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeNotice();
    placeColumns();
    scheduleLayout();
}

bool DataTable::eventFilter(QObject *watched, QEvent *event)
{
    QTableView *view = watched == m_pinned->viewport() ? m_pinned : m_view;
    switch (event->type()) {
    case QEvent::MouseMove:
        m_isHovered = true;
        hover(view->rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
        break;
    case QEvent::MouseButtonPress: m_look.showsKeyboardFocus = false; break;
    case QEvent::Leave:
        if (watched != m_view) {
            m_isHovered = false;
            hover(-1);
            stepSort();
        }
        break;
    case QEvent::KeyPress:
        m_look.showsKeyboardFocus = true;
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_view->selectionModel()->hasSelection()) {
            m_view->clearSelection();
            return true;
        }
        if (static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy) && m_view->selectionModel()->hasSelection()) {
            QGuiApplication::clipboard()->setText(selectionText());
            return true;
        }
        break;
    case QEvent::Wheel:
        if (watched == m_pinned->viewport()) {
            QCoreApplication::sendEvent(m_view->viewport(), event);
            return true;
        }
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::hover(int row)
{
    const int before = std::exchange(m_look.hoveredRow, row);
    if (before == row)
        return;
    for (QTableView *view : {m_view, m_pinned}) {
        for (const int changed : {before, row}) {
            if (changed >= 0)
                view->viewport()->update(0, view->rowViewportPosition(changed), view->viewport()->width(),
                                         view->rowHeight(changed));
        }
    }
}

void DataTable::sortBy(int column, Qt::SortOrder order)
{
    m_header->setSortIndicator(column, order);
    m_pinnedHeader->setSortIndicator(column, order);
    m_proxy->sort(column, order);
    m_resort.sorted(m_clock.monotonicNow());
    setSortPaused(false);
    scheduleLayout();
}

int DataTable::sortColumn() const
{
    return m_proxy->sortColumn();
}

Qt::SortOrder DataTable::sortOrder() const
{
    return m_proxy->sortOrder();
}

void DataTable::toggleSort(int column)
{
    const bool isLeft = m_model.columns()[static_cast<std::size_t>(column)].alignment.testFlag(Qt::AlignLeft);
    const Qt::SortOrder first = isLeft ? Qt::AscendingOrder : Qt::DescendingOrder;
    const bool isAgain = m_proxy->sortColumn() == column;
    const Qt::SortOrder other = m_proxy->sortOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    sortBy(column, isAgain ? other : first);
}

bool DataTable::isHandOn() const
{
    return m_isHovered || m_isMenuOpen || m_view->selectionModel()->hasSelection();
}

bool DataTable::isSortPaused() const
{
    return m_isPaused;
}

void DataTable::setSortPaused(bool isPaused)
{
    if (m_isPaused == isPaused)
        return;
    m_isPaused = isPaused;
    m_pausedHint->adjustSize();
    const QPoint corner = m_view->geometry().bottomRight();
    m_pausedHint->move(corner.x() - m_pausedHint->width(), corner.y() + 1 - m_pausedHint->height());
    m_pausedHint->setVisible(isPaused);
    m_pausedHint->raise();
    Q_EMIT sortPausedChanged(isPaused);
}

void DataTable::stepSort()
{
    const Monotonic now = m_clock.monotonicNow();
    if (m_proxy->sortColumn() < 0)
        return;
    if (isHandOn()) {
        // Looking through the order costs something on long tables: once a second is enough for a hint.
        const bool mayCheck = !m_orderChecked || now - *m_orderChecked >= ResortPolicy::kInterval;
        if (m_resort.isDirty() && !m_isPaused && mayCheck) {
            m_orderChecked = now;
            setSortPaused(!m_proxy->isSorted());
        }
        m_sortWakeup.at(std::nullopt);
        return;
    }
    setSortPaused(false);
    if (m_resort.step(now, false) && !m_proxy->isSorted()) {
        m_proxy->sort(m_proxy->sortColumn(), m_proxy->sortOrder());
        scheduleLayout();
    }
    m_sortWakeup.at(m_resort.wakeAt(now, false));
}

} // namespace apollo::ui
