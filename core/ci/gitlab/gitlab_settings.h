#pragma once

#include "core/ci/chart_values.h"
#include "core/ci/ci_runner.h"
#include "core/ci/embedded_documents.h"
#include "core/ci/helm_template.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bulkhead {

/// One GitLab Runner as it is installed: a release of the chart, a Runner of the operator, or a config.toml that stands alone or is
/// mounted by a written manager.
struct GitLabInstallation {
    std::string name{}; ///< of the manager
    Location place{};
    std::optional<ChartValues> chart{};
    const Resource *object = nullptr; ///< that carries the values, or the operator's Runner, or what holds the TOML
    const Resource *manager = nullptr; ///< the written workload that runs the manager
    YamlNode managerSpec{}; ///< its pod spec
    YamlNode managerContainer{};
    const Resource *tomlObject = nullptr; ///< that holds the TOML; null for files
    YamlNode holder{}; ///< the scalar with the TOML; empty if there is none
    bool isSecret = false; ///< the TOML stands in a Secret
    EmbeddedToml toml{};
    HelmRelease release{};
    std::string namespaceName{}; ///< the manager's; empty if nothing tells
    std::optional<CiAccount> account{}; ///< the manager's

    /// What the runner reads, templates filled in; nothing if it is not known or not there.
    [[nodiscard]] std::optional<std::string> text(TomlNode node) const;
    [[nodiscard]] std::optional<bool> boolean(TomlNode node) const;
    [[nodiscard]] Location locationOf(TomlNode node) const;
    [[nodiscard]] Location impliedBy(TomlNode node) const;
    /// What implies the defaults where there is no TOML.
    [[nodiscard]] Location defaultsPlace() const;
};

/// One [[runners]] of an installation. Where a chart's default configuration holds, there is no TOML.
struct GitLabRunner {
    std::size_t runner = 0; ///< in CiInventory::runners()
    std::size_t installation = 0;
    TomlNode settings{}; ///< the [[runners]] table
    TomlNode kubernetes{}; ///< [runners.kubernetes]
    std::string executor{}; ///< "kubernetes" …; empty if it is not known
    std::optional<bool> sharesNamespace{}; ///< jobs run in the manager's namespace; nothing if that is not known
};

struct GitLabSettings {
    std::vector<GitLabInstallation> installations{};
    std::vector<GitLabRunner> runners{};
};

/// The containers that a job's pod always has, by the table with their security context.
inline constexpr std::array<std::string_view, 4> gitLabContexts = {
    "build_container_security_context",
    "helper_container_security_context",
    "service_container_security_context",
    "init_permissions_container_security_context",
};

/// `privileged` or `allow_privilege_escalation` of a container: its own table goes before [runners.kubernetes]. Empty if unset.
[[nodiscard]] TomlNode effectiveFlag(TomlNode kubernetes, std::string_view context, std::string_view flag);

} // namespace bulkhead
