// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/parse/jsondocument.h"

#include <cstring>
#include <memory>

namespace apollo::bybit {

namespace {

struct Scratch {
    simdjson::ondemand::parser parser;
    std::unique_ptr<char[]> text;
    std::size_t capacity = 0;

    /// simdjson reads whole vectors: the bytes after the text must belong to us.
    simdjson::padded_string_view padded(const QByteArray &json)
    {
        const auto size = static_cast<std::size_t>(json.size());
        if (capacity < size + simdjson::SIMDJSON_PADDING) {
            capacity = size + size / 2 + simdjson::SIMDJSON_PADDING;
            text.reset(new char[capacity]);
        }
        std::memcpy(text.get(), json.constData(), size);
        std::memset(text.get() + size, 0, simdjson::SIMDJSON_PADDING);
        return simdjson::padded_string_view(text.get(), size, capacity);
    }
};

} // namespace

JsonDocument::JsonDocument(const QByteArray &json)
{
    static thread_local Scratch scratch;
    m_error = scratch.parser.iterate(scratch.padded(json)).get(m_document);
}

simdjson::error_code JsonDocument::root(simdjson::ondemand::object &object)
{
    return m_error != simdjson::SUCCESS ? m_error : m_document.get_object().get(object);
}

bool JsonDocument::isAtEnd()
{
    return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS;
}

void JsonDocument::rewind()
{
    m_document.rewind();
}

} // namespace apollo::bybit
