#pragma once

#include "core/text/cancel_token.h"

#include <atomic>
#include <csignal>
#include <thread>

namespace bulkhead {

/// Turns Ctrl-C and SIGTERM into a cancel while it lives; a second one ends the process at once. Made before any other thread, so
/// that all of them leave the signals to the one that waits for them here.
class InterruptWatcher {
public:
    explicit InterruptWatcher(CancelToken cancel);
    ~InterruptWatcher();
    InterruptWatcher(const InterruptWatcher &) = delete;
    InterruptWatcher &operator=(const InterruptWatcher &) = delete;

private:
    void watch() const;

    CancelToken m_cancel;
    sigset_t m_signals;
    sigset_t m_before;
    std::atomic_bool m_stopping = false;
    std::thread m_thread;
};

} // namespace bulkhead
