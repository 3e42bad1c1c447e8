// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/bybit/record/fieldpolicy.h"
#include "core/bybit/record/pseudonyms.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace apollo::bybit {

/// Rewrites JSON so that it can be shown: ids become stand-ins, secrets lose all but their length, amounts, order of
/// keys and the digits of numbers stay. White space between the values goes.
class JsonRedactor {
public:
    explicit JsonRedactor(Pseudonyms pseudonyms);

    /// From now on this text is blanked wherever it stands, in every value and key. Texts of fewer than 4 characters
    /// are ignored: they would be everywhere.
    void hide(const QByteArray &text);

    /// One object or array; nullopt for what is no complete JSON or is nested more than 64 deep.
    [[nodiscard]] std::optional<QByteArray> json(const QByteArray &text, TrafficScope scope) const;
    /// `a=1&b=2` with harmless parameters as they are and stand-ins for the values of the others.
    [[nodiscard]] QByteArray query(const QByteArray &query) const;

private:
    class Walk;
    [[nodiscard]] QByteArray value(const QByteArray &text, FieldPolicy policy, TrafficScope scope) const;
    [[nodiscard]] QByteArray key(const QByteArray &text) const;
    [[nodiscard]] QByteArray message(const QByteArray &text) const;
    [[nodiscard]] QByteArray withoutHidden(QByteArray text) const;

    Pseudonyms m_pseudonyms;
    std::vector<QByteArray> m_hidden;
};

} // namespace apollo::bybit
