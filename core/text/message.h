#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Marks a text that a person reads, for extraction by lupdate, and yields its MessageId.
/// The context names the folder of texts a translator sees together ("Rules", "Core").
#define RULE_TEXT(context, text)                                                                                                   \
    ::bulkhead::MessageId                                                                                                          \
    {                                                                                                                              \
        context, text                                                                                                              \
    }

namespace bulkhead {

/// A translatable text as written in the source; both pointers are string literals.
struct MessageId {
    const char *context = "";
    const char *text = "";

    bool operator==(const MessageId &other) const
    {
        return std::string_view(context) == other.context && std::string_view(text) == other.text;
    }
};

/// A text with the values of its placeholders %1 … %9. Core never translates: a user interface does, from the id.
struct Message {
    MessageId id;
    std::vector<std::string> arguments;

    /// The English text with placeholders filled in.
    [[nodiscard]] std::string english() const;
    bool operator==(const Message &) const = default;
};

/// Replaces %1 … %9 in `pattern`; a placeholder without an argument stays as it is.
[[nodiscard]] std::string fillPlaceholders(std::string_view pattern, const std::vector<std::string> &arguments);

} // namespace bulkhead
