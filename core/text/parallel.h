#pragma once

#include "core/text/cancel_token.h"

#include <cstddef>
#include <functional>

namespace bulkhead {

/// How many threads a parallel step may use; 0 means one a core.
struct Jobs {
    int count = 0;
};

/// Runs `work(i)` for each i in [0, count) on up to `jobs` threads, the calling one included, and returns when all are done.
/// After a cancel the remaining indexes are skipped. An exception from `work` is rethrown here, once all threads have stopped.
void parallelFor(std::size_t count, Jobs jobs, const CancelToken &cancel, const std::function<void(std::size_t)> &work);

} // namespace bulkhead
