#pragma once

#include "core/kube/manifest.h"

#include <cstdint>
#include <string>
#include <system_error>
#include <vector>

namespace bulkhead {

/// An entry for a source that is left out as a whole.
[[nodiscard]] inline NotUnderstood notLoaded(NotUnderstood::Reason reason, std::string path, MessageId id,
                                             std::vector<std::string> arguments = {})
{
    return {.reason = reason, .path = std::move(path), .startLine = 1, .range = {}, .message = {id, std::move(arguments)}};
}

/// What the system says about an error number, in the words of its own locale.
[[nodiscard]] inline std::string systemReason(int error)
{
    return std::generic_category().message(error);
}

/// The entry for a file or folder that the system refuses.
[[nodiscard]] inline NotUnderstood notReadable(std::string path, int error)
{
    return notLoaded(NotUnderstood::Reason::Unreadable, std::move(path), RULE_TEXT("Core", "Cannot be read: %1"),
                     {systemReason(error)});
}

/// "512 MiB" where that is exact, else "1234 bytes".
[[nodiscard]] inline std::string sizeText(std::uint64_t bytes)
{
    constexpr std::uint64_t mebibyte = 1024 * 1024;
    return bytes >= mebibyte && bytes % mebibyte == 0 ? std::to_string(bytes / mebibyte) + " MiB"
                                                      : std::to_string(bytes) + " bytes";
}

/// The entry for a file beyond the limit on its size.
[[nodiscard]] inline NotUnderstood tooLarge(std::string path, std::uint64_t limit)
{
    return notLoaded(NotUnderstood::Reason::TooLarge, std::move(path),
                     RULE_TEXT("Core", "Larger than the limit of %1, not read; split it to check it"), {sizeText(limit)});
}

} // namespace bulkhead
