// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/demo/demoexchange.h"

namespace apollo::cli {

/// `exchange`: the demo exchange as a process of its own, for tests and benchmarks. Prints its addresses and its key as
/// one JSON line and runs until it is ended.
class ExchangeCommand : public Command {
    Q_OBJECT

public:
    ExchangeCommand(const Context &context, const demo::Options &options);
    void start() override;

private:
    demo::DemoExchange m_exchange;
};

} // namespace apollo::cli
