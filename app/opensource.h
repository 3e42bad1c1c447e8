// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sourcespec.h"
#include "core/bybit/record/trafficrecorder.h"
#include "core/demo/demothread.h"
#include "core/domain/credentials.h"
#include "core/secrets/secretstore.h"
#include "core/settings/settings.h"

#include <functional>
#include <memory>
#include <optional>

namespace apollo {

/// A source with its addresses and its key, ready to connect. For the demo it holds the exchange as well.
struct OpenedSource {
    QString accountName;
    Environment environment = Environment::Mainnet;
    bybit::HostSet hosts;
    Credentials credentials;
    std::optional<int> callsPerSecond;                ///< of the settings
    std::unique_ptr<bybit::TrafficRecorder> recorder; ///< of this session; nullptr when nothing is recorded
    std::unique_ptr<demo::DemoThread> exchange;       ///< demo only; ends with this
};

/// Gets the key: starts the demo exchange, asks the keychain or reads standard input; and starts a recording when one
/// is asked for (openRecording). Answers exactly once through the event loop, unless `context` is destroyed first. @pre
/// source.kind is Demo, Profile or Urls.
void openSource(const SourceSpec &source, const Settings &settings, SecretStore &secrets, QObject *context,
                std::function<void(Result<OpenedSource>)> done);

} // namespace apollo
