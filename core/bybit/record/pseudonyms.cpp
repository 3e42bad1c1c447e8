// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/pseudonyms.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace apollo::bybit {

namespace {

constexpr qsizetype kShortestHexId = 16;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
bool isPercentEscape(const QByteArray &text, qsizetype at)
{
    return text[at] == '%' && at + 2 < text.size() && isHexDigit(text[at + 1]) && isHexDigit(text[at + 2]);
}

/// A UUID or a hash: its letters are digits too.
bool isHexId(const QByteArray &text)
{
    return text.size() >= kShortestHexId
        && std::ranges::all_of(text, [](char c) { return isHexDigit(c) || c == '-' || c == '_'; });
}

/// As many bytes as wanted that depend on the text and the salt alone.
class ByteStream {
public:
    ByteStream(const QByteArray &salt, const QByteArray &text)
        : m_seed(salt + text)
    {
    }
    int below(int bound)
    {
        if (m_at == m_block.size()) {
            m_block = QCryptographicHash::hash(m_seed + QByteArray::number(++m_blocks), QCryptographicHash::Sha256);
            m_at = 0;
        }
        return static_cast<unsigned char>(m_block[m_at++]) % bound;
    }

private:
    QByteArray m_seed;
    QByteArray m_block;
    qsizetype m_at = 0;
    int m_blocks = 0;
};

} // namespace

Pseudonyms::Pseudonyms(QByteArray salt)
    : m_salt(std::move(salt))
{
}

QByteArray Pseudonyms::of(const QByteArray &text) const
{
    if (text.isEmpty() || text == "0")
        return text;
    const int letters = isHexId(text) ? 6 : 26;
    ByteStream stream(m_salt, text);
    QByteArray name = text;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const char c = name[i];
        if (isPercentEscape(name, i))
            i += 2;
        else if (isDigit(c) && (i == 0 || !isDigit(text[i - 1]))) // a number stays one: no zero comes in front
            name[i] = static_cast<char>(c == '0' ? '0' : '1' + stream.below(9));
        else if (isDigit(c))
            name[i] = static_cast<char>('0' + stream.below(10));
        else if (isLower(c))
            name[i] = static_cast<char>('a' + stream.below(letters));
        else if (isUpper(c))
            name[i] = static_cast<char>('A' + stream.below(letters));
        else if (static_cast<unsigned char>(c) >= 0x80)
            name[i] = 'x';
    }
    return name;
}

QByteArray Pseudonyms::blank(const QByteArray &text)
{
    const auto isLetter = [](char c) { return isLower(c) || isUpper(c) || static_cast<unsigned char>(c) >= 0x80; };
    const char cover = std::ranges::any_of(text, isLetter) ? 'x' : '0';
    QByteArray covered = text;
    for (char &c : covered) {
        if (isDigit(c) || isLetter(c))
            c = cover;
    }
    return covered;
}

} // namespace apollo::bybit
