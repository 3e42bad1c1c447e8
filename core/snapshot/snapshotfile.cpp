// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/snapshot/snapshotfile.h"

#include "core/base/privatefile.h"
#include "core/snapshot/jsonreader.h"
#include "core/snapshot/jsonwriter.h"
#include "core/snapshot/portfoliojson.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace apollo {

namespace {

constexpr auto kFormat = "apollo-snapshot";
constexpr int kVersion = 2;
constexpr qint64 kMaxFileSize = 64 * 1024 * 1024;

/// Why QJsonDocument gave up, as something to say to the trader.
QString unreadable(const QByteArray &json, const QJsonParseError &error)
{
    if (json.trimmed().isEmpty())
        return QStringLiteral("the file is empty");
    // A snapshot starts with its format and ends with its brace; one that starts right was cut off or damaged.
    const QByteArray start = json.left(64).simplified();
    if (!start.startsWith('{') || !start.contains(kFormat))
        return QStringLiteral("the file is no JSON, so it is no Apollo snapshot");
    if (!json.trimmed().endsWith('}') || error.offset >= json.trimmed().size())
        return QStringLiteral("the file is cut off after %1 bytes").arg(json.size());
    return QStringLiteral("the file is damaged at byte %1: %2").arg(error.offset).arg(error.errorString());
}

} // namespace

QByteArray snapshotToJson(const Snapshot &snapshot)
{
    JsonWriter json(JsonWriter::Layout::Lines);
    json.beginObject();
    json("format", kFormat);
    json("version", kVersion);
    json("producer", snapshot.producer);
    json("time", snapshot.time);
    json("state", snapshot.portfolio.isComplete() ? "snapshot" : "partial");
    writePortfolio(json, snapshot.portfolio, PortfolioDetail::Full);
    json.endObject();
    return json.text() + '\n';
}

Result<Snapshot> snapshotFromJson(const QByteArray &json, const QString &where)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (parseError.error != QJsonParseError::NoError)
        return fail(ErrorKind::Parse, where, unreadable(json, parseError));
    const QJsonObject root = document.object();
    if (root.value(QLatin1String("format")).toString() != QLatin1String(kFormat))
        return fail(ErrorKind::Parse, where, QStringLiteral("the file is JSON but no Apollo snapshot"));

    QString error;
    int version = 0;
    JsonReader(root, QString(), kVersion, error)("version", version);
    JsonReader reader(root, QString(), version, error);
    if (reader.ok() && version > kVersion) {
        return fail(
            ErrorKind::Parse, where,
            QStringLiteral("the snapshot has format version %1, written by a newer Apollo; this one reads up to %2")
                .arg(version)
                .arg(kVersion));
    }
    if (reader.ok() && version < 1)
        reader.reject("version", QStringLiteral("is no version"));

    Snapshot snapshot;
    reader("producer", snapshot.producer);
    reader("time", snapshot.time);
    snapshot.portfolio = readPortfolio(reader);
    if (!reader.ok())
        return fail(ErrorKind::Parse, where, QStringLiteral("the snapshot is damaged: %1").arg(error));
    return snapshot;
}

Result<void> saveSnapshot(const Snapshot &snapshot, const QString &path)
{
    return writePrivateFile(path, snapshotToJson(snapshot));
}

Result<Snapshot> loadSnapshot(const QString &path)
{
    const Result<QByteArray> json = readFile(path, kMaxFileSize);
    if (!json)
        return fail(json.error());
    return snapshotFromJson(*json, QFileInfo(path).fileName());
}

} // namespace apollo
