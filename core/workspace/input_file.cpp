#include "core/workspace/input_file.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bulkhead {

namespace {

constexpr std::size_t chunkBytes = 8 * 1024 * 1024;
constexpr std::size_t streamChunkBytes = 256 * 1024;
constexpr int waitMilliseconds = 50;

/// Appends what one read gives; the number of bytes, 0 at the end, or -1 with errno.
ssize_t readSome(int descriptor, std::string &bytes, std::size_t room)
{
    const std::size_t before = bytes.size();
    ssize_t got = 0;
    bytes.resize_and_overwrite(before + room, [&](char *data, std::size_t) {
        do
            got = ::read(descriptor, data + before, room);
        while (got < 0 && errno == EINTR);
        return before + static_cast<std::size_t>(std::max<ssize_t>(got, 0));
    });
    return got;
}

} // namespace

InputFile::InputFile(int descriptor, Owner owner)
    : m_descriptor(descriptor)
    , m_owner(owner)
{
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return;
    m_regular = S_ISREG(status.st_mode);
    m_folder = S_ISDIR(status.st_mode);
    m_size = m_regular ? static_cast<std::uint64_t>(status.st_size) : 0;
}

InputFile::InputFile(InputFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_owner(other.m_owner)
    , m_regular(other.m_regular)
    , m_folder(other.m_folder)
    , m_size(other.m_size)
{
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0 && m_owner == Owner::Self)
        ::close(m_descriptor);
}

std::expected<InputFile, int> InputFile::open(const std::string &diskPath)
{
    // Without O_NONBLOCK a named pipe that nobody writes to would stop the program here.
    const int descriptor = ::open(diskPath.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (descriptor < 0)
        return std::unexpected(errno);
    return InputFile(descriptor, Owner::Self);
}

InputFile InputFile::standardInput()
{
    return InputFile(STDIN_FILENO, Owner::Process);
}

bool InputFile::waitForInput(const CancelToken &cancel) const
{
    pollfd waiting{.fd = m_descriptor, .events = POLLIN, .revents = 0};
    while (!cancel.isCancelled()) {
        if (::poll(&waiting, 1, waitMilliseconds) != 0)
            return true;
    }
    return false;
}

FileContent InputFile::readAll(std::uint64_t limit, const CancelToken &cancel)
{
    FileContent content;
    if (m_size > limit)
        return {{}, FileContent::End::TooLarge, 0};
    // One byte more than the file has: the read that comes back short is the last one.
    std::size_t expected = static_cast<std::size_t>(m_size) + 1;
    content.bytes.reserve(m_regular ? expected : streamChunkBytes);
    while (true) {
        if (cancel.isCancelled() || (!m_regular && !waitForInput(cancel)))
            return {{}, FileContent::End::Cancelled, 0};
        const std::size_t missing = expected > content.bytes.size() ? expected - content.bytes.size() : streamChunkBytes;
        const std::size_t room = m_regular ? std::min(missing, chunkBytes) : streamChunkBytes;
        const ssize_t got = readSome(m_descriptor, content.bytes, room);
        if (got < 0 && errno == EAGAIN)
            continue;
        if (got < 0)
            return {{}, FileContent::End::Failed, errno};
        if (content.bytes.size() > limit)
            return {{}, FileContent::End::TooLarge, 0};
        if (got == 0 || (m_regular && static_cast<std::size_t>(got) < room))
            return content;
    }
}

} // namespace bulkhead
