// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace apollo::ui {

namespace {

constexpr QRgb rgb(unsigned value)
{
    return 0xff000000U | value;
}

constexpr std::array<TokenRow, kTokenCount> kTokens{{
    // token, name, dark, light, high contrast
    {Token::Bg0, "bg0", rgb(0x12151A), rgb(0xEEF0F3), rgb(0x000000)},
    {Token::Bg1, "bg1", rgb(0x181C22), rgb(0xFFFFFF), rgb(0x000000)},
    {Token::Bg2, "bg2", rgb(0x1F242C), rgb(0xF6F7F9), rgb(0x141414)},
    {Token::Bg3, "bg3", rgb(0x272D37), rgb(0xE9EDF2), rgb(0x2B2B2B)},
    {Token::Sel, "sel", rgb(0x1E3049), rgb(0xE2ECFC), rgb(0x0A3D8F)},
    {Token::Line, "line", rgb(0x2A303A), rgb(0xD8DCE2), rgb(0x8A8A8A)},
    {Token::Line2, "line2", rgb(0x6D7786), rgb(0x7F8997), rgb(0xFFFFFF)},
    {Token::T1, "t1", rgb(0xE4E8EE), rgb(0x1A1F26), rgb(0xFFFFFF)},
    {Token::T2, "t2", rgb(0xA3ACB9), rgb(0x525C69), rgb(0xE0E0E0)},
    {Token::T3, "t3", rgb(0x7B8593), rgb(0x7F8997), rgb(0xA8A8A8)},
    {Token::Acc, "acc", rgb(0x6AA5F8), rgb(0x1D5FC2), rgb(0xFFD800)},
    {Token::AccBg, "accbg", rgb(0x2F6FD0), rgb(0x1D5FC2), rgb(0xFFD800)},
    {Token::OnAcc, "onacc", rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000)},
    {Token::Up, "up", rgb(0x2EBD85), rgb(0x0A7447), rgb(0x4CF2A1)},
    {Token::Dn, "dn", rgb(0xF6707B), rgb(0xC4232E), rgb(0xFF9AA0)},
    {Token::UpF, "upf", rgb(0x143E30), rgb(0xDCF1E6), rgb(0x0C5236)},
    {Token::DnF, "dnf", rgb(0x47242A), rgb(0xFBE4E6), rgb(0x6B2128)},
    {Token::Warn, "warn", rgb(0xE5AC3F), rgb(0x865300), rgb(0xFFC24D)},
    {Token::WarnBg, "warnbg", rgb(0x352B17), rgb(0xFBF0D9), rgb(0x2E2200)},
    {Token::Dang, "dang", rgb(0xC99BFF), rgb(0x7A2BC4), rgb(0xDDB8FF)},
    {Token::DangBg, "dangbg", rgb(0x32264A), rgb(0xF0E5FB), rgb(0x2C0F4A)},
    {Token::MLong, "mlong", rgb(0x3D4757), rgb(0xC3CAD4), rgb(0x5A5A5A)},
    {Token::Ok, "ok", rgb(0x4FBDB0), rgb(0x0B6B70), rgb(0x7FE8DC)},
    {Token::Snap, "snap", rgb(0x6F8CA8), rgb(0x4A6783), rgb(0xA9CBEA)},
    {Token::SnapBg, "snapbg", rgb(0x202B36), rgb(0xE1E9F1), rgb(0x0E2233)},
    {Token::Rep, "rep", rgb(0xD9962F), rgb(0x8C5500), rgb(0xFFC24D)},
    {Token::RepBg, "repbg", rgb(0x352B17), rgb(0xFBF0D9), rgb(0x2E2200)},
    {Token::WhatIf, "whatif", rgb(0xF6707B), rgb(0xC4232E), rgb(0xFF9AA0)},
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const std::array<TokenRow, kTokenCount> &tokenTable()
{
    return kTokens;
}

QColor tokenColor(Scheme scheme, Token token)
{
    const TokenRow &row = kTokens[static_cast<std::size_t>(token)];
    switch (scheme) {
    case Scheme::Dark: return QColor::fromRgb(row.dark);
    case Scheme::Light: return QColor::fromRgb(row.light);
    case Scheme::HighContrast: return QColor::fromRgb(row.highContrast);
    }
    return {};
}

double contrastRatio(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace apollo::ui
