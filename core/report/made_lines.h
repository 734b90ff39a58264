#pragma once

#include "core/kube/manifest.h"
#include "core/report/secret_mask.h"
#include "core/text/text_origin.h"

#include <string>
#include <vector>

namespace bulkhead {

/// One line of an object that a controller will make, with what causes it.
struct MadeLine {
    std::string text{}; ///< without what a Secret or a token may hold: bullets stand there
    TextRange range{}; ///< in the made text
    OriginPlace cause{}; ///< in a file
};

/// The lines of a made manifest, in order. `masks` knows the files that cause them.
[[nodiscard]] std::vector<MadeLine> madeLines(const Manifest &made, SecretMasks &masks);

} // namespace bulkhead
