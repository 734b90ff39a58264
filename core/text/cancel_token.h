#pragma once

#include <atomic>
#include <memory>

namespace bulkhead {

/// Shared by the one who may cancel and those who work; copies refer to the same request. Safe from any thread.
class CancelToken {
public:
    void cancel() const { m_requested->store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_requested->load(std::memory_order_relaxed); }

private:
    std::shared_ptr<std::atomic_bool> m_requested = std::make_shared<std::atomic_bool>(false);
};

} // namespace bulkhead
