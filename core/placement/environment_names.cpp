#include "core/placement/environment_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace bulkhead {

namespace {

constexpr std::array kWords = {
    std::pair(std::string_view("prod"), std::string_view("prod")),
    std::pair(std::string_view("production"), std::string_view("prod")),
    std::pair(std::string_view("prd"), std::string_view("prod")),
    std::pair(std::string_view("live"), std::string_view("prod")),
    std::pair(std::string_view("dev"), std::string_view("dev")),
    std::pair(std::string_view("development"), std::string_view("dev")),
    std::pair(std::string_view("develop"), std::string_view("dev")),
    std::pair(std::string_view("staging"), std::string_view("staging")),
    std::pair(std::string_view("stage"), std::string_view("staging")),
    std::pair(std::string_view("stg"), std::string_view("staging")),
    std::pair(std::string_view("preprod"), std::string_view("staging")),
    std::pair(std::string_view("test"), std::string_view("test")),
    std::pair(std::string_view("testing"), std::string_view("test")),
    std::pair(std::string_view("qa"), std::string_view("test")),
    std::pair(std::string_view("uat"), std::string_view("uat")),
    std::pair(std::string_view("sandbox"), std::string_view("sandbox")),
};

constexpr std::array<std::string_view, 8> kKeys = {
    "env",      "environment", "stage", "app.kubernetes.io/environment", "app.kubernetes.io/env", "deployment-environment",
    "tier-env", "env-name",
};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

struct Placeholder {
    std::string_view begin;
    std::string_view end;
};
/// Of shells and envsubst, of Helm and Jinja, of Kubernetes and Make, of ERB.
constexpr std::array kPlaceholders = {
    Placeholder{"${", "}"},
    Placeholder{"{{", "}}"},
    Placeholder{"$(", ")"},
    Placeholder{"<%", "%>"},
};

bool hasPlaceholder(std::string_view text)
{
    return std::ranges::any_of(kPlaceholders, [&](const Placeholder &one) { return text.contains(one.begin); });
}

/// With something that is no word in the place of each placeholder.
std::string withoutPlaceholders(std::string_view name)
{
    std::string text(name);
    for (const Placeholder &one : kPlaceholders) {
        for (std::size_t at = text.find(one.begin); at != std::string::npos; at = text.find(one.begin, at + 1)) {
            const std::size_t end = text.find(one.end, at + one.begin.size());
            text.replace(at, end == std::string::npos ? end : end + one.end.size() - at, "?");
        }
    }
    return text;
}

std::string_view knownEnvironment(std::string_view word)
{
    const auto found = std::ranges::find(kWords, word, [](const auto &entry) { return entry.first; });
    return found == kWords.end() ? std::string_view() : found->second;
}

} // namespace

std::string normalizedEnvironment(std::string_view word)
{
    std::string lower = lowered(word);
    const std::string_view known = knownEnvironment(lower);
    return known.empty() ? lower : std::string(known);
}

bool isEnvironmentKey(std::string_view key)
{
    return std::ranges::contains(kKeys, key);
}

std::string environmentOfLabels(const Labels &labels)
{
    for (const std::string_view key : kKeys) {
        if (const auto label = labels.find(key); label != labels.end() && !label->second.empty() && !hasPlaceholder(label->second))
            return normalizedEnvironment(label->second);
    }
    return {};
}

/// The same in one pass and without a map of all labels.
std::string environmentOfLabels(YamlNode labels)
{
    std::array<std::string_view, kKeys.size()> values;
    bool isAny = false;
    for (const auto [key, value] : YamlEntries(labels)) {
        const auto known = std::ranges::find(kKeys, key.scalar());
        if (known == kKeys.end())
            continue;
        isAny = true;
        values[static_cast<std::size_t>(known - kKeys.begin())] = value.resolved().text();
    }
    const auto tells = [](std::string_view value) { return !value.empty() && !hasPlaceholder(value); };
    const auto first = isAny ? std::ranges::find_if(values, tells) : values.end();
    return first == values.end() ? std::string() : normalizedEnvironment(*first);
}

std::string environmentInName(std::string_view name)
{
    const std::string lower = lowered(hasPlaceholder(name) ? withoutPlaceholders(name) : std::string(name));
    std::size_t begin = 0;
    while (begin <= lower.size()) {
        const std::size_t end = std::min(lower.find_first_of("-_./", begin), lower.size());
        if (const std::string_view known = knownEnvironment(std::string_view(lower).substr(begin, end - begin)); !known.empty())
            return std::string(known);
        begin = end + 1;
    }
    return {};
}

} // namespace bulkhead
