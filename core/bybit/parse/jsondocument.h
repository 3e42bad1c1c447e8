// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <simdjson.h>

namespace apollo::bybit {

/// One JSON text being read with simdjson on-demand: forwards, once, without building a tree. The text is copied
/// into a padded buffer and indexed there.
///
/// The buffer and the index belong to the thread and are reused: they are scratch memory, not state. Hence only one
/// document per thread may be alive at a time, and no view into it may outlive the parse function.
class JsonDocument {
public:
    explicit JsonDocument(const QByteArray &json);
    Q_DISABLE_COPY_MOVE(JsonDocument)

    /// The root, when it is an object that is closed at the end of the text.
    [[nodiscard]] simdjson::error_code root(simdjson::ondemand::object &object);
    /// True when everything was read and nothing follows the root.
    [[nodiscard]] bool isAtEnd();
    /// Back to the start, for a second look. Invalidates all views.
    void rewind();

private:
    simdjson::ondemand::document m_document;
    simdjson::error_code m_error = simdjson::SUCCESS;
};

} // namespace apollo::bybit
