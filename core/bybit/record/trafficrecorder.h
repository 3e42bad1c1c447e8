// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/bybit/record/jsonredactor.h"

#include <QFile>
#include <QString>

#include <functional>
#include <map>
#include <memory>

namespace apollo::bybit {

/// Writes what the exchange says into a folder, for fixtures: each REST answer into `NNNN-rest-v5-position-list.json`,
/// each stream's frames into `private.jsonl`, `linear.jsonl` ..., one per line. Everything is redacted before it is
/// written (JsonRedactor); amounts stay, so whoever shares a recording shares them. Requests, headers and what the
/// streams are sent are never seen here.
///
/// Whatever goes wrong, the desk goes on: the first failure, or the end of the space it may take, ends the recording
/// with one call of `whenEnded`.
class TrafficRecorder {
public:
    struct Options {
        QString directory;                                      ///< made with mode 0700; an existing one must be empty
        qint64 cap = qint64(256) * 1024 * 1024;                 ///< bytes written; more ends the recording
        QByteArray salt = {};                                   ///< of the stand-ins; random when empty
        std::function<void(const QString &why)> whenEnded = {}; ///< English, for the log
    };

    /// @return Storage when the folder cannot be used.
    [[nodiscard]] static Result<std::unique_ptr<TrafficRecorder>> open(Options options);

    /// Blanks this text, an API key for one, wherever it turns up from now on.
    void hide(const QByteArray &text);

    /// An answer. @param path of the endpoint table; @param query as it was sent. A body that is no complete JSON is
    /// not written, only its size: it could not be redacted.
    void recordAnswer(const QByteArray &path, const QByteArray &query, TrafficScope scope, int status,
                      const QByteArray &body);
    /// A text frame. @param stream its file's name without the extension. One that is no JSON becomes `null`.
    void recordFrame(const QByteArray &stream, TrafficScope scope, const QByteArray &frame);

    [[nodiscard]] bool isRecording() const { return m_recording; }

private:
    explicit TrafficRecorder(Options options);
    [[nodiscard]] bool reserve(qsizetype bytes);
    [[nodiscard]] std::unique_ptr<QFile> create(const QString &name);
    void write(QFile &file, const QByteArray &content);
    void stop(const QString &why);

    Options m_options;
    JsonRedactor m_redactor;
    std::map<QByteArray, std::unique_ptr<QFile>> m_streams;
    qint64 m_written = 0;
    int m_answers = 0;
    bool m_recording = true;
};

} // namespace apollo::bybit
