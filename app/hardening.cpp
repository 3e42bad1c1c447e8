// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/hardening.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace apollo {

void hardenProcess()
{
#ifdef Q_OS_UNIX
    ::umask(077);
    const rlimit noCore{0, 0};
    if (::setrlimit(RLIMIT_CORE, &noCore) != 0)
        qWarning("the core dump limit could not be set");
#endif
        // The leak checker looks into its own process from outside.
#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
    if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
        qWarning("the process could not be made undumpable");
#endif
}

} // namespace apollo
