// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"

#include "ui/theme/apollostyle.h"
#include "ui/theme/desktopscheme.h"
#include "ui/theme/svgiconengine.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QFontDatabase>
#include <QToolTip>
#include <QWidget>

#include <algorithm>

// Outside the namespace, as Q_INIT_RESOURCE demands: a static library's resources register on request.
static void registerResources()
{
    Q_INIT_RESOURCE(apollo);
}

namespace apollo::ui {

namespace {

constexpr qreal kDesignPointSize = 9.75; // 13 pixels at 96 dpi
constexpr qreal kLargestFontScale = 2.0;

int pixelSize(TextRole role)
{
    switch (role) {
    case TextRole::Figure: return 16;
    case TextRole::Title: return 18;
    case TextRole::Body: return 13;
    case TextRole::Dense: return 12;
    case TextRole::Small: return 11;
    }
    return 13;
}

// Roboto first: its digits are equally wide without font features, which Qt 6.4 cannot switch on.
QStringList families()
{
    return {QStringLiteral("Roboto"),           QStringLiteral("Noto Sans"),       QStringLiteral("DejaVu Sans"),
            QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC")};
}

void loadFonts()
{
    for (const char *file : {"Regular", "Medium", "Bold"})
        QFontDatabase::addApplicationFont(QLatin1String(":/apollo/fonts/Roboto-") + QLatin1String(file)
                                          + QLatin1String(".ttf"));
}

} // namespace

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_scheme(std::make_shared<Scheme>(Scheme::Dark))
    , m_startScheme(DesktopScheme::ofPalette(QGuiApplication::palette()))
{
    registerResources();
}

Theme::~Theme() = default;

Scheme Theme::scheme() const
{
    return *m_scheme;
}

void Theme::setScheme(Scheme scheme)
{
    m_desktop.reset();
    setCurrent(scheme);
}

void Theme::followDesktop()
{
    m_desktop = std::make_unique<DesktopScheme>(m_startScheme);
    connect(m_desktop.get(), &DesktopScheme::changed, this, [this] { setCurrent(m_desktop->scheme()); });
    setCurrent(m_desktop->scheme());
}

void Theme::setCurrent(Scheme scheme)
{
    if (*m_scheme == scheme)
        return;
    *m_scheme = scheme;
    refreshApplication();
    Q_EMIT changed();
}

QColor Theme::color(Token token) const
{
    return tokenColor(*m_scheme, token);
}

QFont Theme::font(TextRole role, int weight) const
{
    QFont font;
    font.setFamilies(families());
    font.setPixelSize(scaled(pixelSize(role)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferVerticalHinting);
    return font;
}

int Theme::scaled(int pixels) const
{
    return qRound(pixels * m_fontScale);
}

QIcon Theme::icon(const QString &name) const
{
    return QIcon(new SvgIconEngine(name, m_scheme));
}

QIcon Theme::icon(const QString &name, Token token) const
{
    return QIcon(new SvgIconEngine(name, m_scheme, token));
}

QPalette Theme::palette() const
{
    const std::pair<QPalette::ColorRole, Token> roles[] = {
        {QPalette::Window, Token::Bg0},
        {QPalette::Base, Token::Bg1},
        {QPalette::AlternateBase, Token::Bg2},
        {QPalette::Button, Token::Bg2},
        {QPalette::ToolTipBase, Token::Bg3},
        {QPalette::WindowText, Token::T1},
        {QPalette::Text, Token::T1},
        {QPalette::ButtonText, Token::T1},
        {QPalette::BrightText, Token::T1},
        {QPalette::ToolTipText, Token::T1},
        {QPalette::PlaceholderText, Token::T2},
        {QPalette::Highlight, Token::Sel},
        {QPalette::HighlightedText, Token::T1},
        {QPalette::Link, Token::Acc},
        {QPalette::LinkVisited, Token::Acc},
        {QPalette::Light, Token::Bg3},
        {QPalette::Midlight, Token::Bg2},
        {QPalette::Mid, Token::Line},
        {QPalette::Dark, Token::Line2},
        {QPalette::Shadow, Token::Bg0},
    };
    QPalette palette;
    for (const auto &[role, token] : roles)
        palette.setColor(role, color(token));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::T3));
    return palette;
}

void Theme::apply(QApplication &application)
{
    const qreal points = application.font().pointSizeF();
    m_fontScale = points > 0 ? std::clamp(points / kDesignPointSize, 1.0, kLargestFontScale) : 1.0;
    m_application = &application;
    loadFonts();
    QApplication::setStyle(new ApolloStyle(m_scheme, m_fontScale));
    QApplication::setFont(font(TextRole::Body));
    refreshApplication();
}

void Theme::refreshApplication()
{
    if (!m_application)
        return;
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
    // Equal palettes are not announced, and icons and painted widgets follow tokens that no palette holds.
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets)
        widget->update();
}

} // namespace apollo::ui
