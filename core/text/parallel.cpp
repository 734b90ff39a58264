#include "core/text/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace bulkhead {

namespace {

/// The state all workers of one parallelFor share.
class Run {
public:
    Run(std::size_t count, const CancelToken &cancel, const std::function<void(std::size_t)> &work)
        : m_count(count)
        , m_cancel(cancel)
        , m_work(work)
    {
    }

    void drain()
    {
        try {
            for (std::size_t i = m_next++; i < m_count && !m_cancel.isCancelled(); i = m_next++)
                m_work(i);
        } catch (...) {
            const std::lock_guard guard(m_errorLock);
            m_error = std::current_exception();
            m_next = m_count;
        }
    }

    [[nodiscard]] const std::exception_ptr &error() const { return m_error; }

private:
    std::size_t m_count;
    const CancelToken &m_cancel;
    const std::function<void(std::size_t)> &m_work;
    std::atomic_size_t m_next = 0;
    std::mutex m_errorLock;
    std::exception_ptr m_error;
};

} // namespace

void parallelFor(std::size_t count, Jobs jobs, const CancelToken &cancel, const std::function<void(std::size_t)> &work)
{
    const std::size_t cores =
        jobs.count > 0 ? static_cast<std::size_t>(jobs.count) : std::max(1U, std::thread::hardware_concurrency());
    Run run(count, cancel, work);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(cores, count); ++i)
            threads.emplace_back([&run] { run.drain(); });
        run.drain();
    }
    if (run.error())
        std::rethrow_exception(run.error());
}

} // namespace bulkhead
