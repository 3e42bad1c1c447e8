// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QProxyStyle>

#include <memory>

namespace apollo::ui {

/// The look of standard widgets on every platform: Fusion's behavior with flat planes, hairlines and one accent.
/// Colors come from tokens; a widget names none.
class ApolloStyle : public QProxyStyle {
    Q_OBJECT

public:
    /// @param scheme the scheme in force, shared: the application owns its style and may outlive the Theme.
    ApolloStyle(std::shared_ptr<const Scheme> scheme, qreal fontScale);

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] int scaled(int pixels) const;

    std::shared_ptr<const Scheme> m_scheme;
    qreal m_fontScale;
};

} // namespace apollo::ui
