#pragma once

#include "core/kube/label_selector.h"

#include <string>
#include <string_view>

namespace bulkhead {

/// One name for each environment: "prod" for production, "dev" for development, "staging", "test" …; other words as they are,
/// in lower case.
[[nodiscard]] std::string normalizedEnvironment(std::string_view word);

/// What labels such as `env` or `environment` say; empty if none does, or only one that is filled in later (`${ENV}`).
[[nodiscard]] std::string environmentOfLabels(const Labels &labels);
[[nodiscard]] std::string environmentOfLabels(YamlNode labels);

/// A well-known environment that is a word of the name ("ci-dev", "prod.shop"); empty if there is none. What is filled in later is
/// no word.
[[nodiscard]] std::string environmentInName(std::string_view name);

/// Whether the key is one by which environments are told apart.
[[nodiscard]] bool isEnvironmentKey(std::string_view key);

} // namespace bulkhead
