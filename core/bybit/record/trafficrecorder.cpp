// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/bybit/record/trafficrecorder.h"

#include "core/base/privatefile.h"

#include <QDir>
#include <QRandomGenerator>

#include <array>
#include <utility>

namespace apollo::bybit {

namespace {

QByteArray randomSalt()
{
    std::array<quint32, 8> numbers{};
    QRandomGenerator random = QRandomGenerator::securelySeeded();
    random.fillRange(numbers.data(), static_cast<qsizetype>(numbers.size()));
    QByteArray salt;
    for (const quint32 number : numbers)
        salt += QByteArray::number(number, 16);
    return salt;
}

/// Paths and queries consist of characters that JSON takes as they are, but for these.
QByteArray quoted(QByteArray text)
{
    return '"' + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
}

} // namespace

Result<std::unique_ptr<TrafficRecorder>> TrafficRecorder::open(Options options)
{
    if (const Result<void> made = makePrivateDirectory(options.directory); !made)
        return fail(made.error());
    const QDir directory(options.directory);
    if (!directory.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot))
        return fail(ErrorKind::Storage, directory.dirName(), QStringLiteral("a recording needs an empty folder"));
    if (options.salt.isEmpty())
        options.salt = randomSalt();
    return std::unique_ptr<TrafficRecorder>(new TrafficRecorder(std::move(options)));
}

TrafficRecorder::TrafficRecorder(Options options)
    : m_options(std::move(options))
    , m_redactor(Pseudonyms(m_options.salt))
{
}

void TrafficRecorder::hide(const QByteArray &text)
{
    m_redactor.hide(text);
}

void TrafficRecorder::recordAnswer(const QByteArray &path, const QByteArray &query, TrafficScope scope, int status,
                                   const QByteArray &body)
{
    if (!m_recording)
        return;
    const std::optional<QByteArray> clean = m_redactor.json(body, scope);
    const QByteArray content = "{\"path\":" + quoted(path) + ",\"query\":" + quoted(m_redactor.query(query))
        + ",\"status\":" + QByteArray::number(status) + ",\"bytes\":" + QByteArray::number(body.size())
        + ",\"body\":" + clean.value_or("null") + "}\n";
    if (!reserve(content.size()))
        return;
    const QString number = QStringLiteral("%1").arg(++m_answers, 4, 10, QLatin1Char('0'));
    const QString name = QString::fromLatin1(path).replace(QLatin1Char('/'), QLatin1Char('-'));
    const auto file = create(number + QStringLiteral("-rest") + name + QStringLiteral(".json"));
    if (file)
        write(*file, content);
}

void TrafficRecorder::recordFrame(const QByteArray &stream, TrafficScope scope, const QByteArray &frame)
{
    if (!m_recording)
        return;
    const QByteArray line = m_redactor.json(frame, scope).value_or("null") + '\n';
    if (!reserve(line.size()))
        return;
    std::unique_ptr<QFile> &file = m_streams[stream];
    if (!file)
        file = create(QString::fromLatin1(stream) + QStringLiteral(".jsonl"));
    if (file)
        write(*file, line);
}

bool TrafficRecorder::reserve(qsizetype bytes)
{
    m_written += bytes;
    if (m_written > m_options.cap)
        stop(QStringLiteral("the recording reached %1 bytes").arg(m_options.cap));
    return m_recording;
}

std::unique_ptr<QFile> TrafficRecorder::create(const QString &name)
{
    auto file = std::make_unique<QFile>(m_options.directory + QLatin1Char('/') + name);
    const QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    // New in each case: nothing is followed, appended to or overwritten. Unbuffered: a crash loses nothing.
    if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly))
        return file;
    stop(file->errorString());
    return nullptr;
}

void TrafficRecorder::write(QFile &file, const QByteArray &content)
{
    if (file.write(content) != content.size())
        stop(file.errorString());
}

void TrafficRecorder::stop(const QString &why)
{
    if (!std::exchange(m_recording, false))
        return;
    for (const auto &[stream, file] : m_streams) {
        if (file)
            file->close();
    }
    if (m_options.whenEnded)
        m_options.whenEnded(why);
}

} // namespace apollo::bybit
