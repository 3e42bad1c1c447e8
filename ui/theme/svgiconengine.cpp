// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/svgiconengine.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace apollo::ui {

namespace {

constexpr qsizetype kCachedPixmaps = 24;

Token tokenOfMode(QIcon::Mode mode)
{
    switch (mode) {
    case QIcon::Disabled: return Token::T3;
    case QIcon::Active:
    case QIcon::Selected: return Token::T1;
    case QIcon::Normal: break;
    }
    return Token::T2;
}

} // namespace

SvgIconEngine::SvgIconEngine(QString name, std::shared_ptr<const Scheme> scheme, std::optional<Token> fixed)
    : m_name(std::move(name))
    , m_scheme(std::move(scheme))
    , m_fixed(fixed)
{
    QFile file(QLatin1String(":/apollo/icons/") + m_name + QLatin1String(".svg"));
    if (file.open(QIODevice::ReadOnly))
        m_svg = file.readAll();
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    QPixmap image = rendered((QSizeF(rect.size()) * scale).toSize(), mode);
    image.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), image);
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    return rendered(size, mode);
}

// Qt 6.4 hands over the size in device pixels here, whatever the scale.
QPixmap SvgIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    return rendered(size, mode);
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QString SvgIconEngine::key() const
{
    return QStringLiteral("apollo-svg");
}

bool SvgIconEngine::isNull()
{
    return m_svg.isEmpty();
}

QPixmap SvgIconEngine::rendered(const QSize &deviceSize, QIcon::Mode mode)
{
    if (m_svg.isEmpty() || deviceSize.isEmpty())
        return {};
    const QColor color = tokenColor(*m_scheme, m_fixed.value_or(tokenOfMode(mode)));
    const quint64 key = (static_cast<quint64>(color.rgb()) << 32U) | (static_cast<quint64>(deviceSize.width()) << 16U)
        | static_cast<quint64>(deviceSize.height());
    if (const auto found = m_cache.constFind(key); found != m_cache.constEnd())
        return *found;

    QSvgRenderer renderer(QByteArray(m_svg).replace("currentColor", color.name().toLatin1()));
    QPixmap image(deviceSize);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter);
    painter.end();

    if (m_cache.size() >= kCachedPixmaps)
        m_cache.clear();
    m_cache.insert(key, image);
    return image;
}

} // namespace apollo::ui
