// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"

#include <QRegularExpression>

namespace apollo {

namespace {

constexpr qsizetype kMaxLength = 400;
constexpr qsizetype kMaxInput = 16 * 1024;
constexpr qsizetype kKeyLength = 16;   ///< Bybit's keys have 18 characters, its secrets 36
constexpr qsizetype kMixedLength = 24; ///< base64 and base64url, separators included

QString placeholder()
{
    return QStringLiteral("[redacted]");
}

enum class CharClass { Other, Digit, Upper, Lower, Separator };

CharClass classOf(QChar character)
{
    const char16_t c = character.unicode();
    if (c >= '0' && c <= '9')
        return CharClass::Digit;
    if (c >= 'A' && c <= 'Z')
        return CharClass::Upper;
    if (c >= 'a' && c <= 'z')
        return CharClass::Lower;
    // What base64, base64url and percent-encoding put between letters, and what joins words and symbols.
    return c == '-' || c == '_' || c == '+' || c == '/' || c == '%' ? CharClass::Separator : CharClass::Other;
}

/// What a stretch of text is made of.
struct Makeup {
    qsizetype length = 0;
    bool digit = false;
    bool upper = false;
    bool lower = false;
    bool digitAfterLetter = false;
    qsizetype changes = 0; ///< neighbors of different classes: many in random text, few in words
    CharClass last = CharClass::Other;

    void add(CharClass c)
    {
        ++length;
        if (c == CharClass::Separator)
            return;
        digitAfterLetter |= c == CharClass::Digit && (upper || lower);
        digit |= c == CharClass::Digit;
        upper |= c == CharClass::Upper;
        lower |= c == CharClass::Lower;
        changes += last != CharClass::Other && last != c ? 1 : 0;
        last = c;
    }
    [[nodiscard]] bool looksRandom() const { return upper && lower && changes * 3 > length; }
    /// 1000000BABYDOGEUSDT
    [[nodiscard]] bool looksLikeSymbol() const { return !lower && !digitAfterLetter && length <= 24; }
    [[nodiscard]] bool looksLikeKey() const
    {
        return length >= kKeyLength && (looksRandom() || (digit && (upper || lower) && !looksLikeSymbol()));
    }
};

/// A run of letters, digits and separators: is there a key, a secret or a signature in it?
bool holdsSecret(QStringView run)
{
    Makeup whole;
    Makeup piece;
    for (const QChar character : run) {
        const CharClass c = classOf(character);
        whole.add(c);
        if (c != CharClass::Separator) {
            piece.add(c);
            continue;
        }
        if (piece.looksLikeKey())
            return true;
        piece = {};
    }
    return piece.looksLikeKey() || (whole.length >= kMixedLength && whole.looksRandom());
}

QString withoutSecrets(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = at;
        while (end < text.size() && classOf(text.at(end)) != CharClass::Other)
            ++end;
        if (end == at) {
            clean += text.at(at++);
            continue;
        }
        const QStringView run = QStringView(text).mid(at, end - at);
        at = end;
        if (!holdsSecret(run)) {
            clean += run;
            continue;
        }
        clean += placeholder();
        while (at < text.size() && text.at(at) == QLatin1Char('=')) // base64 padding
            ++at;
    }
    return clean;
}

} // namespace

QString redacted(const QString &text)
{
    static const QRegularExpression pem(QStringLiteral("-----BEGIN.*?(?:-----END[^-]*-----|\\z)"),
                                        QRegularExpression::DotMatchesEverythingOption);
    // C0 and C1 controls, soft hyphen, bidirectional and zero-width marks, line and paragraph separators.
    static const QRegularExpression control(
        QStringLiteral("[\\x00-\\x1f\\x7f-\\x9f\\x{ad}\\x{61c}\\x{180e}\\x{200b}-\\x{200f}\\x{2028}-\\x{202e}"
                       "\\x{2060}-\\x{206f}\\x{feff}]+"));

    QString clean = text.left(kMaxInput);
    if (clean.contains(QLatin1String("-----BEGIN")))
        clean.replace(pem, placeholder());
    clean.replace(control, QStringLiteral(" "));
    clean = withoutSecrets(clean).trimmed();
    if (clean.size() > kMaxLength) {
        clean.truncate(kMaxLength - 1);
        if (clean.back().isHighSurrogate())
            clean.chop(1);
        clean += QChar(0x2026);
    }
    return clean;
}

} // namespace apollo
