// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/apollostyle.h"

#include "ui/theme/stylecontrols.h"
#include "ui/theme/tokens.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace apollo::ui {

ApolloStyle::ApolloStyle(std::shared_ptr<const Scheme> scheme, qreal fontScale)
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
    , m_scheme(std::move(scheme))
    , m_fontScale(fontScale)
{
    setObjectName(QStringLiteral("apollo"));
}

QColor ApolloStyle::color(Token token) const
{
    return tokenColor(*m_scheme, token);
}

int ApolloStyle::scaled(int pixels) const
{
    return qRound(pixels * m_fontScale);
}

void ApolloStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // Hover is part of the look of these; Fusion asks for it for buttons only.
    if (qobject_cast<QScrollBar *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QAbstractButton *>(widget)
        || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int ApolloStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return scaled(10);
    case PM_ScrollBarSliderMin: return scaled(28);
    case PM_SplitterWidth:
    case PM_DockWidgetSeparatorExtent:
    case PM_DockWidgetFrameWidth:
    case PM_MenuPanelWidth:
    case PM_ToolTipLabelFrameWidth: return 1;
    case PM_HeaderMargin: return scaled(6);
    case PM_HeaderMarkSize: return scaled(8);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize: return scaled(16);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(14);
    case PM_TabBarTabHSpace: return scaled(28);
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarBaseOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarTabOverlap:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ApolloStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut: return 0;
    case SH_TabBar_ElideMode: return Qt::ElideNone;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_Menu_FlashTriggeredItem: return 0; // nothing slides or fades in this look
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize ApolloStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                    const QWidget *widget) const
{
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
        size.setWidth(std::max(size.width(), contents.width() + scaled(28)));
        size.setHeight(std::max(scaled(26), contents.height() + scaled(6)));
        break;
    case CT_ComboBox:
    case CT_LineEdit:
    case CT_SpinBox: size.setHeight(std::max(scaled(26), contents.height() + scaled(6))); break;
    case CT_TabBarTab: size.setHeight(scaled(36)); break;
    case CT_MenuBarItem: size.setHeight(scaled(32)); break;
    case CT_MenuItem: size.setHeight(std::max(size.height(), contents.height() + scaled(6))); break;
    case CT_HeaderSection: size.setHeight(scaled(26)); break;
    default: break;
    }
    return size;
}

QRect ApolloStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider)
        return QProxyStyle::subControlRect(control, option, part, widget);

    // A scroll bar without arrows: groove and handle take the whole length.
    const bool isHorizontal = slider->orientation == Qt::Horizontal;
    const int length = isHorizontal ? slider->rect.width() : slider->rect.height();
    const int extent = isHorizontal ? slider->rect.height() : slider->rect.width();
    const qint64 range = static_cast<qint64>(slider->maximum) - slider->minimum;
    int handle = length;
    if (range > 0) {
        const qint64 page = std::max(slider->pageStep, 1);
        handle = std::clamp(static_cast<int>(page * length / (range + page)), std::min(scaled(28), length), length);
    }
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, length - handle,
                                              slider->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect = isHorizontal ? QRect(from, 0, size, extent) : QRect(0, from, extent, size);
        return visualRect(slider->direction, slider->rect, rect.translated(slider->rect.topLeft()));
    };
    switch (part) {
    case SC_ScrollBarSlider: return along(start, handle);
    case SC_ScrollBarGroove: return along(0, length);
    case SC_ScrollBarSubPage: return along(0, start);
    case SC_ScrollBarAddPage: return along(start + handle, length - start - handle);
    default: return {};
    }
}

void ApolloStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const bool isEnabled = option->state.testFlag(State_Enabled);
    const auto checkState = [option] {
        if (option->state.testFlag(State_NoChange))
            return Qt::PartiallyChecked;
        return option->state.testFlag(State_On) ? Qt::Checked : Qt::Unchecked;
    };
    switch (element) {
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange) || *m_scheme == Scheme::HighContrast)
            stylecontrols::drawFocusRing(*painter, option->rect, *m_scheme);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        stylecontrols::drawCheckMark(*painter, option->rect, checkState(), false, isEnabled, *m_scheme);
        return;
    case PE_IndicatorRadioButton:
        stylecontrols::drawCheckMark(*painter, option->rect, checkState(), true, isEnabled, *m_scheme);
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylecontrols::drawSortMark(*painter, header->rect, header->sortIndicator == QStyleOptionHeader::SortUp,
                                        *m_scheme);
        return;
    case PE_FrameTabBarBase:
    case PE_FrameTabWidget:
    case PE_FrameStatusBarItem: return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            stylecontrols::drawFieldFrame(*painter, frame->rect, isEnabled, *m_scheme);
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, color(element == PE_PanelMenu ? Token::Bg2 : Token::Bg3));
        painter->setPen(color(Token::Line2));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        return;
    case PE_FrameMenu: return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void ApolloStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonBevel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            stylecontrols::drawButtonBevel(*painter, *button, *m_scheme);
        return;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton copy = *button;
            if (copy.features.testFlag(QStyleOptionButton::DefaultButton))
                copy.palette.setColor(QPalette::Active, QPalette::ButtonText, color(Token::OnAcc));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            stylecontrols::drawHeaderSection(*painter, *header, *m_scheme);
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, color(Token::Bg2));
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Token::Line));
        return;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            stylecontrols::drawTabShape(*painter, *tab, *m_scheme);
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option)) {
            QStyleOptionTab copy = *tab;
            const bool isBright = copy.state.testAnyFlags(State_Selected | State_MouseOver);
            if (copy.state.testFlag(State_Enabled))
                copy.palette.setColor(QPalette::WindowText, color(isBright ? Token::T1 : Token::T2));
            QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        return;
    case CE_Splitter: painter->fillRect(option->rect, color(Token::Line)); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            const bool isHot = item->state.testAnyFlags(State_Selected | State_Sunken);
            painter->fillRect(item->rect, color(isHot ? Token::Bg3 : Token::Bg0));
            drawItemText(painter, item->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine,
                         item->palette, item->state.testFlag(State_Enabled), item->text, QPalette::ButtonText);
        }
        return;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, color(Token::Bg0)); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void ApolloStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); control == CC_ScrollBar && bar) {
        const QRect handle = subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
        stylecontrols::drawScrollBar(*painter, *bar, handle, *m_scheme);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace apollo::ui
