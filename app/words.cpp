// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words.h"

#include "ui/format/errortext.h"

namespace apollo {

QString sentenceOf(const Error &error)
{
    switch (error.kind()) {
    case ErrorKind::Usage: {
        // Here `detail` is our own text about what the user gave us, and says it all.
        QString sentence = error.detail();
        if (!sentence.isEmpty())
            sentence[0] = sentence.at(0).toUpper();
        return sentence + QLatin1Char('.');
    }
    case ErrorKind::Storage:
    case ErrorKind::Parse:
        return QStringLiteral("%1 (%2: %3)").arg(ui::errorSentence(error), error.where(), error.detail());
    default: return ui::errorSentence(error);
    }
}

const char *nameOf(SourceState::Kind kind)
{
    switch (kind) {
    case SourceState::Kind::Loading: return "loading";
    case SourceState::Kind::Live: return "live";
    case SourceState::Kind::CatchingUp: return "catching-up";
    case SourceState::Kind::Stale: return "stale";
    case SourceState::Kind::Offline: return "offline";
    case SourceState::Kind::NeedsAttention: return "needs-attention";
    case SourceState::Kind::Snapshot: return "snapshot";
    }
    return "unknown";
}

} // namespace apollo
