// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <string_view>
#include <utility>

namespace apollo {

/// Bytes of a secret: locked into memory where the system allows it, overwritten before they are freed.
/// Movable, never copyable, never a QString, never printed.
class SecretBytes {
public:
    SecretBytes() = default;
    /// Copies `bytes`; the caller wipes its own copy (see `wipe`).
    explicit SecretBytes(QByteArrayView bytes);
    ~SecretBytes();

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    [[nodiscard]] std::string_view view() const { return {m_data, m_size}; }
    [[nodiscard]] const unsigned char *data() const { return reinterpret_cast<const unsigned char *>(m_data); }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /// Overwrites and frees now.
    void clear();

private:
    char *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites the bytes of `buffer` in place, all its implicitly shared copies included, and empties it.
void wipe(QByteArray &buffer);

} // namespace apollo
