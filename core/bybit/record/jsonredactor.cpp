// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/jsonredactor.h"

#include "core/base/error.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonValue>

#include <algorithm>
#include <utility>

namespace apollo::bybit {

namespace {

constexpr int kDeepest = 64;
constexpr qsizetype kShortestHidden = 4;
constexpr qsizetype kLongestKey = 40;
constexpr int kDigitsOfAnId = 6;

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_'
        || c == '.';
}

qsizetype digitsOf(QByteArrayView text)
{
    return std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// An address, an id or a moment: a word with dots or dashes between many digits.
bool looksLikeName(QByteArrayView word)
{
    return digitsOf(word) >= kDigitsOfAnId || (digitsOf(word) >= 4 && std::ranges::count(word, '.') == 3);
}

/// The text between the quotes as JSON, quotes included.
QByteArray quoted(const QByteArray &text)
{
    const QByteArray array =
        QJsonDocument(QJsonArray{QString::fromUtf8(text)}).toJson(QJsonDocument::Compact); // ["text"]
    return array.sliced(1, array.size() - 2);
}

} // namespace

/// One pass over a text: checks that it is JSON and writes the redacted copy.
class JsonRedactor::Walk {
public:
    Walk(const JsonRedactor &redactor, const QByteArray &text, TrafficScope scope)
        : m_redactor(redactor)
        , m_text(text)
        , m_scope(scope)
    {
        m_out.reserve(text.size());
    }

    std::optional<QByteArray> run()
    {
        skipSpace();
        if (m_at == m_text.size() || (m_text[m_at] != '{' && m_text[m_at] != '['))
            return std::nullopt;
        if (!value(FieldPolicy::Pseudonym, 0))
            return std::nullopt;
        skipSpace();
        return m_at == m_text.size() ? std::optional(m_out) : std::nullopt;
    }

private:
    void skipSpace()
    {
        while (m_at < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_at]))
            ++m_at;
    }
    bool take(char c)
    {
        skipSpace();
        if (m_at == m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        m_out += c;
        return true;
    }
    [[nodiscard]] bool isNext(char c)
    {
        skipSpace();
        return m_at < m_text.size() && m_text[m_at] == c;
    }

    bool value(FieldPolicy policy, int depth)
    {
        skipSpace();
        if (m_at == m_text.size() || depth > kDeepest)
            return false;
        switch (m_text[m_at]) {
        case '{': return object(policy, depth);
        case '[': return array(policy, depth);
        case '"': return text([&](const QByteArray &plain) { return m_redactor.value(plain, policy, m_scope); });
        default: return bareWord(policy);
        }
    }

    bool object(FieldPolicy policy, int depth)
    {
        if (!take('{'))
            return false;
        if (take('}'))
            return true;
        do {
            QByteArray name;
            const bool isName = isNext('"') && text([&](const QByteArray &plain) {
                                    name = plain;
                                    return m_redactor.key(plain);
                                });
            const bool inherits = policy == FieldPolicy::Blank || policy == FieldPolicy::Children;
            const std::string_view field(name.constData(), static_cast<std::size_t>(name.size()));
            if (!isName || !take(':') || !value(inherits ? policy : policyOf(field, m_scope), depth + 1))
                return false;
        } while (take(','));
        return take('}');
    }

    bool array(FieldPolicy policy, int depth)
    {
        if (!take('['))
            return false;
        if (take(']'))
            return true;
        do {
            if (!value(policy, depth + 1))
                return false;
        } while (take(','));
        return take(']');
    }

    /// A string; `change` gets it without escapes. What stays the same is copied byte for byte.
    template <typename Change>
    bool text(const Change &change)
    {
        const qsizetype start = m_at++;
        bool hasEscapes = false;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (static_cast<unsigned char>(m_text[m_at]) < ' ')
                return false;
            if (m_text[m_at++] != '\\')
                continue;
            hasEscapes = true;
            // Qt takes any letter for an escape, JSON these.
            if (m_at == m_text.size() || !QByteArrayView("\"\\/bfnrtu").contains(m_text[m_at++]))
                return false;
        }
        if (m_at >= m_text.size())
            return false;
        ++m_at;
        const QByteArray raw = m_text.sliced(start, m_at - start);
        QByteArray plain = raw.sliced(1, raw.size() - 2);
        if (hasEscapes) {
            const QJsonDocument document = QJsonDocument::fromJson("[" + raw + "]");
            if (!document.isArray())
                return false;
            plain = document.array().at(0).toString().toUtf8();
        }
        const QByteArray changed = change(plain);
        m_out += changed == plain ? raw : quoted(changed);
        return true;
    }

    /// A number, true, false or null.
    bool bareWord(FieldPolicy policy)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isWordCharacter(m_text[m_at]) || m_text[m_at] == '+'))
            ++m_at;
        const QByteArray word = m_text.sliced(start, m_at - start);
        if (!QJsonDocument::fromJson("[" + word + "]").isArray() || word.isEmpty())
            return false;
        const bool isNumber = digitsOf(word) > 0;
        if (!isNumber || policy == FieldPolicy::Keep || policy == FieldPolicy::Children)
            m_out += word;
        else if (policy == FieldPolicy::Blank || word.contains('e') || word.contains('E')) // 1e5 is no id
            m_out += '0';
        else
            m_out += m_redactor.value(word, policy, m_scope);
        return true;
    }

    const JsonRedactor &m_redactor;
    const QByteArray &m_text;
    TrafficScope m_scope;
    QByteArray m_out;
    qsizetype m_at = 0;
};

JsonRedactor::JsonRedactor(Pseudonyms pseudonyms)
    : m_pseudonyms(std::move(pseudonyms))
{
}

void JsonRedactor::hide(const QByteArray &text)
{
    if (text.size() >= kShortestHidden && std::ranges::find(m_hidden, text) == m_hidden.end())
        m_hidden.push_back(text);
}

std::optional<QByteArray> JsonRedactor::json(const QByteArray &text, TrafficScope scope) const
{
    return Walk(*this, text, scope).run();
}

QByteArray JsonRedactor::query(const QByteArray &query) const
{
    QByteArrayList pairs = query.split('&');
    for (QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        if (equals < 0)
            continue;
        const QByteArray name = pair.left(equals);
        const QByteArray value = pair.sliced(equals + 1);
        const bool harmless = isHarmlessParameter({name.constData(), static_cast<std::size_t>(name.size())});
        pair = key(name) + '=' + withoutHidden(harmless ? value : m_pseudonyms.of(withoutHidden(value)));
    }
    return pairs.join('&');
}

QByteArray JsonRedactor::value(const QByteArray &text, FieldPolicy policy, TrafficScope scope) const
{
    switch (policy) {
    case FieldPolicy::Blank: return Pseudonyms::blank(text);
    case FieldPolicy::Message: return message(text);
    case FieldPolicy::Pseudonym: return m_pseudonyms.of(withoutHidden(text));
    case FieldPolicy::Keep:
    case FieldPolicy::Children: break;
    }
    QByteArray clean = withoutHidden(text);
    // A state, a symbol or an amount never looks like a key. If this does, the field is not what it was.
    if (scope == TrafficScope::Private && redacted(QString::fromUtf8(clean)).contains(QLatin1String("[redacted]")))
        return m_pseudonyms.of(clean);
    return clean;
}

QByteArray JsonRedactor::key(const QByteArray &text) const
{
    const QByteArray clean = withoutHidden(text);
    return clean.size() > kLongestKey || digitsOf(clean) >= kDigitsOfAnId ? m_pseudonyms.of(clean) : clean;
}

QByteArray JsonRedactor::message(const QByteArray &text) const
{
    const QByteArray clean = redacted(QString::fromUtf8(withoutHidden(text))).toUtf8();
    QByteArray words;
    for (qsizetype at = 0; at < clean.size();) {
        qsizetype end = at;
        while (end < clean.size() && isWordCharacter(clean[end]))
            ++end;
        const QByteArray word = clean.sliced(at, end - at);
        words += looksLikeName(word) ? m_pseudonyms.of(word) : word;
        if (end < clean.size())
            words += clean[end++];
        at = end;
    }
    return words;
}

QByteArray JsonRedactor::withoutHidden(QByteArray text) const
{
    for (const QByteArray &hidden : m_hidden) {
        if (text.contains(hidden))
            text.replace(hidden, Pseudonyms::blank(hidden));
    }
    return text;
}

} // namespace apollo::bybit
