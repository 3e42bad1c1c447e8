// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <optional>
#include <utility>
#include <variant>

namespace apollo {

/// A failure on its way into any `Result`; made by `fail`.
struct Failure {
    Error error;
};

/// Makes a failure: `return fail(ErrorKind::Parse, path, "no result")`.
[[nodiscard]] inline Failure fail(ErrorKind kind, const QString &where, const QString &detail, int code = 0)
{
    return {Error(kind, code, where, detail)};
}

/// Passes an error on: `return fail(other.error())`.
[[nodiscard]] inline Failure fail(Error error)
{
    return {std::move(error)};
}

/// A value or an Error. The shape of std::expected, so that it can become one.
template <typename T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_data(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Failure failure)
        : m_data(std::in_place_index<1>, std::move(failure.error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return m_data.index() == 0; }
    [[nodiscard]] const T &value() const & { return std::get<0>(m_data); }
    [[nodiscard]] T &value() & { return std::get<0>(m_data); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(m_data)); }
    [[nodiscard]] const T &operator*() const & { return value(); }
    [[nodiscard]] T &&operator*() && { return std::move(*this).value(); }
    [[nodiscard]] const T *operator->() const { return &value(); }
    [[nodiscard]] const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Failure failure)
        : m_error(std::move(failure.error))
    {
    }

    [[nodiscard]] explicit operator bool() const { return !m_error.has_value(); }
    [[nodiscard]] const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace apollo
