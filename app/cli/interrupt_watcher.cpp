#include "app/cli/interrupt_watcher.h"

#include "app/cli/exit_code.h"

#include <unistd.h>

namespace bulkhead {

InterruptWatcher::InterruptWatcher(CancelToken cancel)
    : m_cancel(std::move(cancel))
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_thread = std::thread([this] { watch(); });
}

InterruptWatcher::~InterruptWatcher()
{
    m_stopping = true;
    pthread_kill(m_thread.native_handle(), SIGTERM); // NOLINT(bugprone-bad-signal-to-kill-thread): blocked, it only wakes sigwait
    m_thread.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void InterruptWatcher::watch() const
{
    int signal = 0;
    while (sigwait(&m_signals, &signal) == 0 && !m_stopping) {
        if (m_cancel.isCancelled())
            _exit(static_cast<int>(ExitCode::Interrupted));
        m_cancel.cancel();
    }
}

} // namespace bulkhead
