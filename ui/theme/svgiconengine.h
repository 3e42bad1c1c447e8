// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme/theme.h"

#include <QHash>
#include <QIconEngine>
#include <QPixmap>

#include <memory>
#include <optional>

namespace apollo::ui {

/// Draws an SVG of resources/icons with `currentColor` replaced by a token: t2 normally, t1 when hovered or
/// selected, t3 when disabled, or one fixed token. Follows the scheme by itself: repainting is enough.
class SvgIconEngine : public QIconEngine {
public:
    /// @param scheme the scheme in force, shared with the Theme so that icons may outlive it.
    SvgIconEngine(QString name, std::shared_ptr<const Scheme> scheme, std::optional<Token> fixed = std::nullopt);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    /// True when there is no such icon.
    [[nodiscard]] bool isNull() override;

private:
    [[nodiscard]] QPixmap rendered(const QSize &deviceSize, QIcon::Mode mode);

    QString m_name;
    QByteArray m_svg;
    std::shared_ptr<const Scheme> m_scheme;
    std::optional<Token> m_fixed;
    QHash<quint64, QPixmap> m_cache; ///< by device size and color
};

} // namespace apollo::ui
