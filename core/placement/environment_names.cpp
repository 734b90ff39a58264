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
        if (const auto label = labels.find(key); label != labels.end() && !label->second.empty())
            return normalizedEnvironment(label->second);
    }
    return {};
}

std::string environmentInName(std::string_view name)
{
    const std::string lower = lowered(name);
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
