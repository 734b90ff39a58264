#pragma once

#include "core/ci/ci_runner.h"
#include "core/ci/ci_sources.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bulkhead {

/// A runner as GitLab's or GitHub's API lists it, in a file somebody exported.
struct ProviderRunner {
    enum class Provider : std::uint8_t { GitLab, GitHub };
    enum class Scope : std::uint8_t { Unknown, Instance, Group, Project };
    Provider provider = Provider::GitLab;
    YamlNode node{};
    std::string name{}; ///< GitLab's description
    Scope scope = Scope::Unknown;
    std::vector<std::string> tags{};
    std::string runnerGroup{}; ///< GitHub: id of its group
    std::optional<std::size_t> runner{}; ///< index of the CiRunner it is, if one of the workspace goes by its name or tags
};

/// A runner group of GitHub.
struct ProviderRunnerGroup {
    YamlNode node{};
    std::string name{};
    std::string id{};
};

/// What files exported from a Git provider's API say: lists and details of runners (GitLab: /runners, /runners/:id; GitHub:
/// actions/runners, actions/runner-groups), and settings of an instance, group or project. Points into documents of the workspace.
struct ProviderSettings {
    std::vector<ProviderRunner> runners{};
    std::vector<ProviderRunnerGroup> groups{};
    std::vector<YamlNode> registration{}; ///< GitLab: application, group or project settings that speak of registration

    [[nodiscard]] static ProviderSettings read(const CiSources &sources, const std::vector<CiRunner> &runners);
};

} // namespace bulkhead
