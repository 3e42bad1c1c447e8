// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>
#include <QPointer>

#include <memory>

class QApplication;

namespace apollo::ui {

class DesktopScheme;

/// The colors of the look; values and use in resources/README.md. No widget names a color itself.
enum class Token {
    Bg0,
    Bg1,
    Bg2,
    Bg3,
    Sel,
    Line,
    Line2,
    T1,
    T2,
    T3,
    Acc,
    AccBg,
    OnAcc,
    Up,
    Dn,
    UpF,
    DnF,
    Warn,
    WarnBg,
    Dang,
    DangBg,
    MLong,
    Ok,
    Snap,
    SnapBg,
    Rep,
    RepBg,
    WhatIf,
};

enum class Scheme { Dark, Light, HighContrast };

/// The type scale, in pixels at 100 %; all roles grow with the user's system font.
enum class TextRole {
    Figure, ///< 16: account strip values
    Title,  ///< 18: dialog page, empty state
    Body,   ///< 13: cells, menus, buttons, tabs
    Dense,  ///< 12: compact rows, totals, status bar
    Small,  ///< 11: header cells, second lines, axes, labels over figures
};

/// What everything visible takes its colors, fonts and icons from. One object, passed in; `changed` is
/// emitted when the scheme changes, and widgets repaint.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] Scheme scheme() const;
    /// Fixed until the next call of this or followDesktop.
    void setScheme(Scheme scheme);
    /// Dark or light as the desktop asks: settings portal over D-Bus, else the lightness of its palette.
    void followDesktop();

    [[nodiscard]] QColor color(Token token) const;
    /// @param weight 400, 500 or 700.
    [[nodiscard]] QFont font(TextRole role, int weight = QFont::Normal) const;
    /// An icon of resources/icons by its name without suffix ("briefcase"), colored per mode.
    [[nodiscard]] QIcon icon(const QString &name) const;
    /// The same in one fixed color.
    [[nodiscard]] QIcon icon(const QString &name, Token token) const;
    [[nodiscard]] QPalette palette() const;
    /// A length of the design in logical pixels, grown like the type with the user's system font.
    [[nodiscard]] int scaled(int pixels) const;

    /// Sets style, palette and font of the application, now and at each change. Loads the bundled fonts.
    void apply(QApplication &application);

Q_SIGNALS:
    void changed();

private:
    void setCurrent(Scheme scheme);
    void refreshApplication();

    std::shared_ptr<Scheme> m_scheme; ///< shared with the icons and the style, which may outlive this
    std::unique_ptr<DesktopScheme> m_desktop;
    QPointer<QApplication> m_application;
    Scheme m_startScheme = Scheme::Dark; ///< by the palette the platform gave
    qreal m_fontScale = 1.0;
};

} // namespace apollo::ui
