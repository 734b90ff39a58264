#include "core/ci/gitlab/gitlab_reader.h"

#include <algorithm>
#include <cctype>

namespace bulkhead {

namespace {

enum class Keys : std::uint8_t { AsWritten, CamelCase };

MadeValue copyOf(const GitLabInstallation &installation, TomlNode node, Keys keys)
{
    const Location cause = installation.locationOf(node);
    if (node.isScalar()) {
        const std::string text = installation.text(node).value_or(unmasked(node.text()));
        const std::optional<bool> boolean = installation.boolean(node);
        if (boolean && !(node.isString() && keys == Keys::AsWritten))
            return MadeValue::boolean(*boolean, cause);
        if (const auto number = node.integer())
            return MadeValue::number(*number, cause);
        return MadeValue::string(text, cause);
    }
    if (node.isArray()) {
        MadeValue items = MadeValue::sequence(cause);
        for (const TomlNode item : node.items())
            items.append(copyOf(installation, item, keys));
        return items;
    }
    MadeValue table = MadeValue::mapping(cause);
    const auto isUpper = [](unsigned char c) { return std::isupper(c) != 0; };
    for (const TomlNode entry : node.entries()) {
        if (keys == Keys::AsWritten)
            table.set(entry.key(), copyOf(installation, entry, keys));
        else if (std::ranges::none_of(entry.key(), isUpper))
            table.set(camelCase(entry.key()), copyOf(installation, entry, entry.key() == "match_labels" ? Keys::AsWritten : keys));
    }
    return table;
}

} // namespace

std::string camelCase(std::string_view snakeCase)
{
    std::string text;
    bool isNext = false;
    for (const char c : snakeCase) {
        if (c != '_')
            text += isNext ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        isNext = c == '_';
    }
    return text;
}

MadeValue madeOf(const GitLabInstallation &installation, TomlNode node)
{
    return copyOf(installation, node, Keys::AsWritten);
}

MadeValue madeInCamelCase(const GitLabInstallation &installation, TomlNode node)
{
    return copyOf(installation, node, Keys::CamelCase);
}

} // namespace bulkhead
