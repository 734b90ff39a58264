#include "app/cli/terminal.h"

#include <QByteArray>

#include <iostream>

#include <unistd.h>

namespace bulkhead {

namespace {

constexpr std::chrono::milliseconds repaintInterval{100};

} // namespace

bool isTerminal(Stream stream)
{
    return isatty(stream == Stream::Output ? STDOUT_FILENO : STDERR_FILENO) != 0;
}

bool wantsColour()
{
    return isTerminal(Stream::Output) && qgetenv("NO_COLOR").isEmpty() && qgetenv("TERM") != "dumb";
}

ProgressLine::ProgressLine()
    : m_enabled(isTerminal(Stream::Error))
{
}

ProgressLine::~ProgressLine()
{
    wipe();
}

void ProgressLine::show(const std::string &text)
{
    if (!m_enabled)
        return;
    const std::lock_guard guard(m_lock);
    const auto now = std::chrono::steady_clock::now();
    if (m_shown && now - m_last < repaintInterval)
        return;
    m_last = now;
    m_shown = true;
    std::cerr << "\r\x1b[K" << text << std::flush;
}

void ProgressLine::wipe()
{
    if (m_shown)
        std::cerr << "\r\x1b[K" << std::flush;
}

} // namespace bulkhead
