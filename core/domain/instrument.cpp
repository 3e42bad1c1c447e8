// SPDX-FileCopyrightText: 2026 The Apollo developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/domain/instrument.h"

namespace apollo {

int scaleOfStep(const Figure &step, int fallback)
{
    return step && step->sign() > 0 ? step->normalized().scale() : fallback;
}

} // namespace apollo
