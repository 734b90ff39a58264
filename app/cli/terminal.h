#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

namespace bulkhead {

enum class Stream : std::uint8_t { Output, Error };

[[nodiscard]] bool isTerminal(Stream stream);
/// Standard output is a terminal that may be coloured (no NO_COLOR, TERM is not "dumb").
[[nodiscard]] bool wantsColour();

/// One line on standard error that is written over, and wiped at the end. Silent if that is no terminal. Any thread.
class ProgressLine {
public:
    ProgressLine();
    ~ProgressLine();
    ProgressLine(const ProgressLine &) = delete;
    ProgressLine &operator=(const ProgressLine &) = delete;

    void show(const std::string &text);

private:
    void wipe();

    const bool m_enabled;
    bool m_shown = false;
    std::chrono::steady_clock::time_point m_last;
    std::mutex m_lock;
};

} // namespace bulkhead
