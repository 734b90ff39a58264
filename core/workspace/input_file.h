#pragma once

#include "core/text/cancel_token.h"

#include <cstdint>
#include <expected>
#include <string>

namespace bulkhead {

/// How reading a file ended, with what was read up to then.
struct FileContent {
    enum class End : std::uint8_t { Complete, Cancelled, TooLarge, Failed };
    std::string bytes;
    End end = End::Complete;
    int error = 0; ///< the system's number, if Failed
};

/// A file open for reading, closed with this object. One thread at a time. Opening never waits, and reading from a pipe or a
/// terminal waits in short steps, so that a cancel is seen within 50 ms.
class InputFile {
public:
    /// Fails with the system's error number.
    [[nodiscard]] static std::expected<InputFile, int> open(const std::string &diskPath);
    [[nodiscard]] static InputFile standardInput();

    InputFile(InputFile &&other) noexcept;
    InputFile &operator=(InputFile &&) = delete;
    InputFile(const InputFile &) = delete;
    ~InputFile();

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    [[nodiscard]] bool isRegular() const { return m_regular; }
    [[nodiscard]] bool isFolder() const { return m_folder; }
    /// Bytes of a regular file; 0 for anything else.
    [[nodiscard]] std::uint64_t size() const { return m_size; }

    /// All that follows, if that is not more than `limit` bytes.
    [[nodiscard]] FileContent readAll(std::uint64_t limit, const CancelToken &cancel);

private:
    enum class Owner : std::uint8_t { Self, Process };
    InputFile(int descriptor, Owner owner);
    [[nodiscard]] bool waitForInput(const CancelToken &cancel) const;

    int m_descriptor;
    Owner m_owner;
    bool m_regular = false;
    bool m_folder = false;
    std::uint64_t m_size = 0;
};

} // namespace bulkhead
