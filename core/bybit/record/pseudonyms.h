// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace apollo::bybit {

/// Makes stand-ins for what names a person, an account or a trade. One text always gives the same stand-in, of the
/// same shape: digits stay digits, letters letters (hexadecimal ones hexadecimal), everything else stays, percent
/// escapes included. Nobody without the salt can go back, nor try all numbers.
class Pseudonyms {
public:
    /// @param salt secret and random: the same salt gives the same stand-ins.
    explicit Pseudonyms(QByteArray salt);

    /// "" and "0" are how Bybit says "none": they stay.
    [[nodiscard]] QByteArray of(const QByteArray &text) const;

    /// The length alone: every letter and digit an x, or a 0 where there are no letters. For what must not even be told
    /// apart.
    [[nodiscard]] static QByteArray blank(const QByteArray &text);

private:
    QByteArray m_salt;
};

} // namespace apollo::bybit
