#pragma once

#include "core/text/message.h"

#include <expected>
#include <string>

namespace bulkhead {

/// What went wrong in a way a person can cause: what, where, and (in the message) what to do.
struct Error {
    Message message;
    std::string path; ///< the file concerned, as the person named it; empty if none

    /// "path: message" in English.
    [[nodiscard]] std::string english() const { return path.empty() ? message.english() : path + ": " + message.english(); }
};

template<typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(MessageId id, std::vector<std::string> arguments = {}, std::string path = {})
{
    return std::unexpected(Error{{id, std::move(arguments)}, std::move(path)});
}

} // namespace bulkhead
