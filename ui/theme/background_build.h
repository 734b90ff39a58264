#pragma once

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <utility>

namespace bulkhead {

/// Builds values for a model outside the UI thread: one at a time, and of those asked for meanwhile only the newest. What arrives
/// is in order. Lives in the thread of `context` and must be a member of it: nothing is delivered once it is gone.
template<typename T>
class BackgroundBuild {
public:
    using Build = std::function<std::shared_ptr<const T>()>;
    using Deliver = std::function<void(std::shared_ptr<const T>)>;
    /// Immediate: small enough for the UI thread.
    enum class Size : std::uint8_t { Immediate, Large };

    BackgroundBuild(QObject *context, Deliver deliver)
        : m_context(context)
        , m_deliver(std::move(deliver))
    {
    }

    /// `build` owns all it reads.
    void request(Build build, Size size)
    {
        if (m_running) {
            m_pending = std::move(build);
            return;
        }
        if (size == Size::Immediate)
            m_deliver(build());
        else
            run(build);
    }

    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    void run(const Build &build)
    {
        m_running = true;
        // Chained before it starts: what is ready at once would else be delivered inside the request.
        QPromise<void> start;
        start.future().then(QThreadPool::globalInstance(), build).then(m_context, [this](std::shared_ptr<const T> value) {
            finish(std::move(value));
        });
        start.start();
        start.finish();
    }

    void finish(std::shared_ptr<const T> value)
    {
        m_running = false;
        if (m_pending)
            run(std::exchange(m_pending, {}));
        m_deliver(std::move(value));
    }

    QObject *m_context;
    Deliver m_deliver;
    Build m_pending;
    bool m_running = false;
};

} // namespace bulkhead
